# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""By what a person is found: the name as it is written, how it sounds, the recognition code, and
telephone numbers however they are typed.

All of it stands in the search index behind private-use marks, each kind of word behind its own,
so that a question about people never walks through the words of 200,000 notes.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy import Select
from sqlalchemy.orm import Session

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models.person import Person
from amstrat_desktop.services.name_keys import asked_keys, asked_words, name_keys
from amstrat_desktop.services.name_words import name_words
from amstrat_desktop.store import search

NAME: Final = "\ue004"
NUMBER: Final = "\ue003"
"""Before a word of the name as it is written, and before the digits of a telephone number."""

WORDS: Final = 6
"""Words of a question that count."""

_HOME: Final = "49"
"""The country code of numbers that are typed without one."""

_AREA_CODES: Final = ("234", "2327", "2302", "2323", "209", "201", "231")
"""Bochum, Wattenscheid and their neighbours: who lives there dials no area code."""
_LOOKS_DIALLED: Final = re.compile(r"[+(]?[\d\s()/.–-]{5,}")
_FEWEST_DIGITS: Final = 4
_SIGNS: Final = re.compile(r"\D")
_TRUNK_ZERO: Final = re.compile(r"\(0\)")


@dataclass(frozen=True, slots=True)
class Findable:
    """What the index takes of a person. dialled: telephone numbers in E.164."""

    name: str
    name_latin: str = ""
    recognition_code: str = ""
    dialled: tuple[str, ...] = ()


def keys_of(person: Findable) -> tuple[str, ...]:
    """The marked words under which the index holds somebody."""
    written = f"{person.name} {person.name_latin} {person.recognition_code}"
    # As it is written, and as `asked_words` takes it apart: O'Beispiel, Abdulrahman.
    words = [*search.spellings(written), *search.spellings(" ".join(name_words(written)))]
    keys = dict.fromkeys(NAME + spelling for word in words for spelling in word)
    keys |= dict.fromkeys(name_keys(f"{person.name} {person.name_latin}"))
    for number in person.dialled:
        keys |= dict.fromkeys(NUMBER + digits for digits in number_forms(number))
    return tuple(keys)


def index_person(session: Session, person: Person, *, new: bool = False) -> None:
    """Bring the index up to what is on record; new: the person isn't in it yet."""
    search.index_text(
        session.connection(),
        Kind.PERSON.value,
        person.id,
        "",
        keys=keys_of(_findable(person)),
        new=new,
    )


def index_people(session: Session, people: Iterable[Person]) -> None:
    """As `index_person` for many who aren't in the index yet."""
    search.index_many(session.connection(), map(_row, people))


def _row(person: Person) -> tuple[str, UUID, str, *tuple[str, ...]]:
    return (Kind.PERSON.value, person.id, "", *keys_of(_findable(person)))


def _findable(person: Person) -> Findable:
    return Findable(
        name=person.name,
        name_latin=person.name_latin,
        recognition_code=person.recognition_code,
        dialled=tuple(channel.dialled for channel in person.channels if channel.dialled),
    )


def remove_person(session: Session, person_id: UUID) -> None:
    """Take somebody out of the index: erased, or merged into another record."""
    search.remove(session.connection(), Kind.PERSON.value, person_id)


def matching_people(text: str, *, sounding: bool = True) -> Select[UUID] | None:
    """The ids of those whom a text means, to filter a list with; None where it says nothing.

    sounding: names that only sound like it count, too. Nobody is left out or hidden here: put
    `visible_people` beside it.
    """
    number = asked_number(text)
    groups = [number] if number else [*_asked(text, sounding=sounding)][:WORDS]
    return search.holding(groups, Kind.PERSON.value) if groups else None


def _asked(text: str, *, sounding: bool = True) -> Iterable[list[tuple[str, bool]]]:
    for word in asked_words(text):
        yield [*as_written(word), *(asked_keys(word) if sounding else ())]
    # Of a recognition code like “Kirschbaum 7”, or the beginning of a number.
    for word, _long in search.spellings(text):
        if any(c.isdigit() for c in word):
            yield [(NAME + word, True), (NUMBER + word, True)]


def as_written(word: str) -> list[tuple[str, bool]]:
    """The beginning of a word as somebody writes it; an umlaut in both spellings."""
    return [
        (NAME + spelling, True)
        for pair in search.spellings(word)[:1]
        for spelling in dict.fromkeys(pair)
    ]


def asked_number(text: str) -> list[tuple[str, bool]]:
    """What was typed as the beginning of a telephone number; empty where it is none."""
    digits = number_typed(text)
    return [(NUMBER + digits, True)] if digits else []


def number_typed(text: str) -> str:
    """The digits of a number that was typed, without what is only dialled from here: +49 (0)170,
    0049 170, 0170 and 170 are one; "" where it is no number.
    """
    typed = text.strip()
    if not _LOOKS_DIALLED.fullmatch(typed):
        return ""
    digits = _SIGNS.sub("", _TRUNK_ZERO.sub("", typed))
    if not typed.startswith("+"):
        digits = digits[2:] if digits.startswith("00") else digits.removeprefix("0")
    return digits if len(digits) >= _FEWEST_DIGITS else ""


def number_forms(number: str) -> Iterable[str]:
    """The ways in which people begin to dial a number: with the country code, without it, and
    without the area code of the city. number: as it was typed, or in E.164.
    """
    digits = _SIGNS.sub("", _TRUNK_ZERO.sub("", number))
    if number.startswith("+") or digits.startswith("00"):
        digits = digits.removeprefix("00")
        yield digits
        if not digits.startswith(_HOME):
            return
        national = digits.removeprefix(_HOME)
    else:
        national = digits.removeprefix("0")
        yield _HOME + national
    yield national
    for code in _AREA_CODES:
        if national.startswith(code):
            yield national.removeprefix(code)
