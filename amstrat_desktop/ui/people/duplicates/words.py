# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sentences about two records that may be one person's. No Qt here."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Catalogue, Msg, _, isolate, ngettext
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.services.duplicates import Twin
from amstrat_desktop.services.merge_records import MergeCard
from amstrat_desktop.services.person_records import PersonCard
from amstrat_desktop.ui.lines import dotted
from amstrat_desktop.ui.people.words import born
from amstrat_desktop.ui.translator import Text

_MOVING: Final[Mapping[Kind, Callable[[int], Msg]]] = {
    Kind.CONTACT: lambda n: ngettext("{count} contact", "{count} contacts", n),
    Kind.REFERRAL: lambda n: ngettext("{count} referral", "{count} referrals", n),
    # Translators: Begleitungen
    Kind.CASE: lambda n: ngettext("{count} support", "{count} supports", n),
    Kind.NOTE: lambda n: ngettext("{count} note", "{count} notes", n),
    Kind.CONSENT: lambda n: ngettext("{count} consent", "{count} consents", n),
    # Translators: Weitergaben von Daten
    Kind.DISCLOSURE: lambda n: ngettext("{count} disclosure", "{count} disclosures", n),
    # Translators: Wiedervorlagen
    Kind.FOLLOW_UP: lambda n: ngettext("{count} task", "{count} tasks", n),
    Kind.APPOINTMENT: lambda n: ngettext("{count} appointment", "{count} appointments", n),
    Kind.ATTEMPT: lambda n: ngettext("{count} attempt to reach them",
                                     "{count} attempts to reach them", n),
    Kind.HOUSEHOLD: lambda n: ngettext("{count} place in a household",
                                       "{count} places in households", n),
    # Translators: Anmeldungen zu Angeboten
    Kind.BOOKING: lambda n: ngettext("{count} booking", "{count} bookings", n),
    # Translators: Kita-Anträge und Dringlichkeitsbescheinigungen
    Kind.KITA: lambda n: ngettext("{count} paper of the Kita search",
                                  "{count} papers of the Kita search", n),
    # Translators: Stellen und Praktika
    Kind.PLACEMENT: lambda n: ngettext("{count} job or internship",
                                       "{count} jobs and internships", n),
    Kind.HANDOVER: lambda n: ngettext("{count} handover", "{count} handovers", n),
    Kind.PERSON: lambda n: ngettext("{count} telephone, address or language",
                                    "{count} telephones, addresses and languages", n),
}  # fmt: skip


def moving_words(moving: Mapping[Kind, int]) -> Text:
    """“3 contacts · 2 referrals”."""

    def text(words: Catalogue) -> str:
        told = (words.text(say(moving[kind])) for kind, say in _MOVING.items() if kind in moving)
        return dotted(words, *told) or words.text(_("Nothing but the record itself."))

    return text


def named(name: str, year: int | None) -> Text:
    """“Ayşe Şahin · born 1990”, each name in its own direction."""

    def text(words: Catalogue) -> str:
        return dotted(words, name, words.text(born(year)) if year is not None else "")

    return text


def named_twin(twin: Twin) -> Text:
    """The same of somebody who may be the person in the form."""

    def text(words: Catalogue) -> str:
        year = words.text(born(twin.birth_year)) if twin.birth_year is not None else ""
        return dotted(words, words.text(twin.name), year)

    return text


def both_names(one: Text, other: Text) -> Text:
    """Below each other."""
    return lambda words: f"{_say(one, words)}\n{_say(other, words)}"


def reasons_words(reasons: Iterable[Msg]) -> Text:
    """All of them in one line."""
    kept = tuple(reasons)
    return lambda words: " ".join(words.text(reason) for reason in kept)


def told_apart(card: PersonCard) -> Text:
    """What tells the record from the other: since when it is there, who made it."""

    def text(words: Catalogue) -> str:
        by = _("on record since {day}", day=office_day(card.created_at))
        return dotted(words, words.text(by), card.created_by_name)

    return text


def title_of(card: PersonCard) -> Text:
    """The name; behind it the Latin reading."""

    def text(words: Catalogue) -> str:
        return dotted(words, words.text(card.listed_as), "" if card.restricted else _latin(card))

    return text


def merge_words(merge: MergeCard) -> Text:
    """Which record went into this one, when and by whom."""

    def text(words: Catalogue) -> str:
        said = _("merged on {day} by {name}", day=office_day(merge.at), name=merge.by)
        return dotted(words, isolate(words.text(merge.merged)), words.text(said))

    return text


def _latin(card: PersonCard) -> str:
    return card.draft.name_latin if card.draft.name_latin != card.draft.name else ""


def _say(text: Text, words: Catalogue) -> str:
    return words.text(text) if isinstance(text, Msg) else text(words)
