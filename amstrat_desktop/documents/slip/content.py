# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What each block of the slip says in one language, before anybody measures it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from amstrat_desktop.base.cleaning import clean_line
from amstrat_desktop.base.lang import Msg, _, ngettext
from amstrat_desktop.documents.blocks import Words
from amstrat_desktop.documents.slip import texts
from amstrat_desktop.documents.slip.data import Appointment, Label, Person, SlipData
from amstrat_desktop.documents.voice import Voice

FREE_TEXT_LIMIT: Final = 500
"""Characters of the counsellor's own words (domain model, 4.7)."""

_LISTED: Final = 5
"""What to bring: up to so many things stand one below the other, each with its box."""
_MOST: Final = 16


@dataclass(frozen=True, slots=True)
class Item:
    """One paragraph of a block.

    lead: stands out, as the name of the agency. free: the counsellor's words, the only text
    that may be cut where the page is full. box: has a box to tick before it.
    """

    words: Words
    lead: bool = False
    free: bool = False
    box: bool = False
    small: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """One block of the slip. signed: with a line for a signature under it."""

    pictogram: str
    label: Msg
    items: Callable[[SlipData, Voice], list[Item]]
    signed: bool = False


def _items(*candidates: Item) -> list[Item]:
    return [item for item in candidates if item.words.text]


def person(data: SlipData, voice: Voice) -> list[Item]:
    who = data.person
    facts = (
        voice.labelled(texts.BORN, voice.words(voice.catalogue.day(who.born)))
        if who.born
        else voice.words(""),
        voice.labelled(texts.PHONE, voice.number(who.phone)),
        _children(who, voice),
    )
    numbers = (
        voice.labelled(texts.BENEFIT_UNIT, voice.number(data.numbers.benefit_unit)),
        voice.labelled(texts.CUSTOMER, voice.number(data.numbers.customer)),
    )
    return _items(
        Item(voice.name(who.name), lead=True),
        Item(voice.labelled(texts.CODEWORD, voice.name(who.codeword)), lead=True),
        Item(voice.join(facts)),
        Item(_minor(who, voice)),
        Item(voice.join(numbers)),
    )


def _children(who: Person, voice: Voice) -> Words:
    if who.children is None:
        return voice.words("")
    count = len(who.children)
    children = ngettext("{count} child", "{count} children", count)
    ages = [str(age) for age in who.children if age is not None]
    if not ages:
        return voice.say(children)
    # Translators: {children} is “2 children”, {ages} a list of numbers. Kinder (4 und 7 Jahre)
    return voice.say(_("{children} (age {ages})", children=children, ages=lambda c: c.joined(ages)))


def _minor(who: Person, voice: Voice) -> Words:
    if who.minor is None:
        return voice.words("")
    parts = [
        voice.labelled(texts.GUARDIAN, voice.name(who.minor.guardian))
        if who.minor.guardian
        else voice.say(texts.MINOR)
    ]
    if who.minor.informed is not None:
        informed = who.minor.informed
        parts.append(
            voice.say(texts.GUARDIAN_INFORMED if informed else texts.GUARDIAN_NOT_INFORMED)
        )
    return voice.join(parts)


def where(data: SlipData, voice: Voice) -> list[Item]:
    there = data.receiver
    address = voice.address(there.street, there.place)
    spoken = voice.catalogue.joined(
        voice.catalogue.language_name(code) for code in there.languages[:_MOST]
    )
    checked = texts.checked_on(there.verified_on) if there.verified_on else texts.NOT_VERIFIED
    return _items(
        Item(voice.name(there.name), lead=True),
        Item(voice.name(there.department)),
        Item(address),
        Item(voice.labelled(texts.PHONE, voice.number(there.phone))),
        Item(voice.labelled(texts.STOP, label(there.stop, voice))),
        Item(voice.labelled(texts.HOURS, label(there.hours, voice))),
        Item(voice.labelled(texts.SPOKEN_THERE, voice.words(spoken))),
        Item(voice.say(checked), small=True),
    )


def when(data: SlipData, voice: Voice) -> list[Item]:
    if data.appointment is None:
        return []
    return _items(
        Item(appointment_time(data.appointment, voice), lead=True),
        Item(voice.name(data.appointment.place)),
    )


def appointment_time(appointment: Appointment, voice: Voice) -> Words:
    """The day in words and numbers, as the language writes it, and the time."""
    if appointment.at is None:
        return voice.words(voice.catalogue.long_date(appointment.day))
    return voice.say(texts.at(appointment.day, appointment.at))


def bring(data: SlipData, voice: Voice) -> list[Item]:
    things = [label(thing, voice) for thing in data.receiver.what_to_bring[:_MOST]]
    if len(things) <= _LISTED:
        return [Item(thing, box=True) for thing in things if thing.text]
    return _items(Item(voice.join(things)))


def concern(data: SlipData, voice: Voice) -> list[Item]:
    about = data.concern
    topics = voice.join([label(topic, voice) for topic in about.topics[:_MOST]])
    needs = voice.join([label(need, voice) for need in about.needs[:_MOST]], voice.comma)
    done, own_words = about.done, about.text
    if not voice.is_german:
        done, own_words = "", about.translation
    return _items(
        Item(topics, lead=True),
        Item(voice.labelled(texts.NEEDED, needs)),
        Item(voice.name(own_words, limit=FREE_TEXT_LIMIT), free=True),
        Item(voice.labelled(texts.DONE, voice.name(done, limit=FREE_TEXT_LIMIT)), free=True),
    )


def communication(data: SlipData, voice: Voice) -> list[Item]:
    how = data.communication
    parts = []
    if how.language:
        spoken = voice.words(voice.catalogue.language_name(how.language))
        parts.append(voice.labelled(texts.LANGUAGE, spoken))
    if how.interpreter is not None:
        parts.append(voice.say(texts.INTERPRETER if how.interpreter else texts.NO_INTERPRETER))
    parts.append(voice.labelled(texts.READING, label(how.reading, voice)))
    return _items(Item(voice.join(parts)))


def what_to_do(data: SlipData, voice: Voice) -> list[Item]:
    return [Item(voice.say(texts.WAYS[data.delivery]))]


def sender(data: SlipData, voice: Voice) -> list[Item]:
    office = data.office
    phones = [office.phone]
    names = [voice.name(office.name)]
    if data.counsellor:
        names.append(voice.name(data.counsellor.name))
        phones = [data.counsellor.phone or office.phone]
    address = voice.address(office.street, office.place)
    reach = (
        voice.labelled(texts.PHONE, voice.number(phones[0])),
        voice.labelled(texts.FAX, voice.number(office.fax)),
        voice.number(office.email),
    )
    return _items(
        Item(voice.join(names), lead=True),
        Item(address),
        Item(voice.join(reach)),
        Item(voice.labelled(texts.HOURS, label(office.hours, voice))),
    )


def consent(data: SlipData, voice: Voice) -> list[Item]:
    if data.consent is None or not data.discloses:
        return []
    given = data.consent
    until = voice.words(voice.catalogue.day(given.valid_until) if given.valid_until else "")
    details = (
        voice.labelled(texts.PURPOSE, label(given.purpose, voice)),
        voice.labelled(texts.DATA, voice.join([label(x, voice) for x in given.data], voice.comma)),
        voice.labelled(texts.VALID_UNTIL, until),
        voice.labelled(texts.TRANSLATED_BY, voice.name(given.interpreter)),
    )
    return _items(
        Item(voice.say(texts.consent_to(clean_line(data.receiver.name)))),
        Item(voice.join(details)),
        Item(voice.say(texts.WITHDRAWAL)),
    )


def label(text: Label, voice: Voice) -> Words:
    """A text of the program in this language, or a text of the office, which is German."""
    return voice.say(text) if text else voice.words("")


SECTIONS: Final = (
    Section("user", texts.PERSON, person),
    Section("map-pin", texts.WHERE, where),
    Section("calendar-event", texts.WHEN, when),
    Section("files", texts.BRING, bring),
    Section("notes", texts.CONCERN, concern),
    Section("messages", texts.COMMUNICATION, communication),
    Section("walk", texts.WHAT_TO_DO, what_to_do),
    Section("phone", texts.SENDER, sender),
    Section("writing-sign", texts.CONSENT, consent, signed=True),
)
