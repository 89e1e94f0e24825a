# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the words of the quick line mean: “ar” Arabic, “4” a child of four, “15m” minutes.

No Qt here. The first letters of any label or alias find it, in the language of the interface
and in German; what the last contacts had is found first.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from amstrat_desktop.base.ages import band_of
from amstrat_desktop.base.lang import LANGUAGES, Catalogue, Msg, _, catalogue, ngettext, verbatim
from amstrat_desktop.base.vocabulary.contacts import KIND_LABELS, SEQUENCE_LABELS
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.codes import Option
from amstrat_desktop.services.contact_entry import EntryChoices
from amstrat_desktop.services.contacts import LONGEST
from amstrat_desktop.ui.consultations.entry import Entry
from amstrat_desktop.ui.consultations.field_names import FIELD_NAMES, in_minutes
from amstrat_desktop.ui.type_ahead import rank

ADULT: Final = 18
"""Years; a number below is first taken for a child's age."""
SHOWN: Final = 6
ORDER: Final = (
    "language",
    "topic",
    "area_id",
    "sequence",
    "gender",
    "age_band",
    "result",
    "channel",
    "interpreter",
    "reached_through",
    "contact_kind",
)
_AGE: Final = re.compile(r"\d{1,2}$")
_MINUTES: Final = re.compile(r"(\d{1,3})\s*([^\d\s]+)$")
_UNITS: Final = ("min", "'", "′")
_NO_LETTER: Final = re.compile(r"[\W\d]+")


@dataclass(frozen=True, slots=True)
class Meant:
    """One thing that a word can mean. field: of the entry; topic and children are added to
    what is there. name: what the field is called.
    """

    field: str
    value: str | int | UUID
    label: Msg
    name: Msg
    aliases: tuple[str, ...] = ()
    alias: str = ""


class QuickWords:
    """Finds what typed letters mean, in one language."""

    def __init__(self, choices: EntryChoices, words: Catalogue) -> None:
        self._choices = choices
        self._labels = choices.labels
        own_unit = _NO_LETTER.sub("", words.text(in_minutes(0))).casefold()
        self._units = (own_unit, *_UNITS) if own_unit else _UNITS
        self._candidates = [
            (meant, words.text(meant.label)) for meant in _candidates(choices, words)
        ]

    def find(self, typed: str, entry: Entry) -> Sequence[Meant]:
        """What a word can mean, best first; questions already answered come last."""
        typed = typed.strip().casefold()
        if not typed:
            return ()
        if typed[0].isdecimal():
            return tuple(self._numbers(typed))[:SHOWN]
        ranked = []
        for at, (meant, label) in enumerate(self._candidates):
            if meant.field == "topic" and meant.value in entry.topics:
                continue
            place = rank(typed, label, meant.aliases)
            if place is not None:
                answered = meant.field != "topic" and bool(getattr(entry, meant.field))
                ranked.append((place, answered, at, _by_alias(meant, typed, label)))
        ranked.sort(key=lambda found: found[:3])
        return tuple(found[3] for found in ranked[:SHOWN])

    def _numbers(self, typed: str) -> Iterator[Meant]:
        minutes = _MINUTES.match(typed)
        said = minutes and any(unit.startswith(minutes[2]) for unit in self._units)
        if minutes and said and 0 < int(minutes[1]) <= LONGEST:
            label = ngettext("{count} minute", "{count} minutes", int(minutes[1]))
            yield Meant("duration", int(minutes[1]), label, FIELD_NAMES["duration"])
        if not _AGE.match(typed):
            return
        years = int(typed)
        child = years_to_band(years, self._choices.options["children"])
        if child is not None:
            band = self._labels(ListName.CHILD_AGE_BAND, child)
            yield Meant("children", child, _("Child: {ages}", ages=band), FIELD_NAMES["children"])
        own = years_to_band(years, self._choices.options["age_band"])
        if own is not None:
            band = self._labels(ListName.AGE_BAND, own)
            yield Meant("age_band", own, _("Age: {ages}", ages=band), FIELD_NAMES["age_band"])


def take(entry: Entry, meant: Meant) -> dict[str, object]:
    """The fields of the entry that change when a meaning is taken."""
    if meant.field == "topic":
        return {"topics": (*entry.topics, str(meant.value))}
    if meant.field == "children":
        children = dict(entry.children)
        band = str(meant.value)
        children[band] = children.get(band, 0) + 1
        return {"children": tuple(sorted(children.items()))}
    if meant.field == "area_id":
        return {"area_id": meant.value, "area_alias": meant.alias}
    return {meant.field: meant.value}


def give_back(entry: Entry, meant: Meant) -> dict[str, object]:
    """The fields that change when the last thing that was taken is given back."""
    if meant.field == "topic":
        return {"topics": tuple(topic for topic in entry.topics if topic != meant.value)}
    if meant.field == "children":
        children = dict(entry.children)
        band = str(meant.value)
        children[band] = max(0, children.get(band, 0) - 1)
        return {"children": tuple((b, n) for b, n in sorted(children.items()) if n)}
    if meant.field == "area_id":
        return {"area_id": None, "area_alias": ""}
    if meant.field == "duration":
        return {"duration": None}
    return {meant.field: ""}


def years_to_band(years: int, bands: Iterable[Option]) -> str | None:
    """The age band of an age in years, as far as the code tells its bounds."""
    return band_of(years, (band.code for band in bands)) or None


def area_label(name: str, alias: str) -> Msg:
    """“Kruppwerke (Goldhamme)”, or the name alone."""
    return _("{area} ({alias})", area=name, alias=alias) if alias else verbatim(name)


def _candidates(choices: EntryChoices, words: Catalogue) -> Iterator[Meant]:
    """Everything that letters can find, in the order in which questions are mostly answered."""
    for field in ORDER:
        name = FIELD_NAMES[field]
        if field == "area_id":
            for area in choices.areas:
                yield Meant(field, area.id, verbatim(area.name), name, area.aliases)
        else:
            for code, label, aliases in _coded(field, choices, words):
                yield Meant(field, code, label, name, aliases)


def _coded(
    field: str, choices: EntryChoices, words: Catalogue
) -> Iterator[tuple[str, Msg, tuple[str, ...]]]:
    """Code, label and what else finds it: the German label, the group, the endonym."""
    german = catalogue("de").text
    fixed: Mapping[str, Mapping[Any, Msg]] = {
        "sequence": SEQUENCE_LABELS,
        "contact_kind": KIND_LABELS,
    }
    if field in fixed:
        for value, label in fixed[field].items():
            yield str(value), label, (german(label),)
        return
    groups = {group.code: group.label for group in choices.topic_groups}
    for option in choices.options[field]:
        aliases = [german(option.label)]
        if field == "topic" and option.group in groups:
            group = groups[option.group]
            aliases += [words.text(group), german(group)]
        if field == "language" and option.code in LANGUAGES:
            aliases.append(LANGUAGES[option.code].endonym)
        yield option.code, option.label, tuple(aliases)


def _by_alias(meant: Meant, typed: str, label: str) -> Meant:
    """An area that was found by a resident's name is shown with it."""
    if meant.field != "area_id" or rank(typed, label) is not None:
        return meant
    alias = next((a for a in meant.aliases if rank(typed, a) is not None), "")
    shown = area_label(label, alias)
    return Meant(meant.field, meant.value, shown, meant.name, meant.aliases, alias)
