# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The axes of tables for planning: their codes in order, and which raw code counts as which.

An axis has all of its codes in every table, the empty ones, too: a code that is left out would
say that nobody stands behind it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import Msg, _, pgettext
from amstrat_desktop.base.vocabulary.contacts import (
    KIND_LABELS,
    SEQUENCE_LABELS,
    ContactKind,
    Sequence,
)
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.shipped import SHIPPED
from amstrat_desktop.models.code import CodeEntry
from amstrat_desktop.services.codes import Labels, read_labels
from amstrat_desktop.services.releases.catalogue import AxisName

UNKNOWN: Final = "unknown"
OTHER: Final = "other"

NOT_KNOWN: Final = pgettext("table for planning", "Not known")

HEADINGS: Final[Mapping[AxisName, Msg]] = MappingProxyType(
    {
        # Translators: Gebiet (statistischer Bezirk oder Stadtbezirk; heading of a column)
        AxisName.AREA: pgettext("table for planning", "Area"),
        AxisName.TIME: pgettext("table for planning", "Period"),
        # Translators: Themengruppe
        AxisName.TOPIC: pgettext("table for planning", "Group of topics"),
        AxisName.LANGUAGE: pgettext("table for planning", "Language"),
        AxisName.AGE: pgettext("table for planning", "Age"),
        AxisName.GENDER: pgettext("table for planning", "Gender"),
        # Translators: Kontaktweg
        AxisName.WAY: pgettext("table for planning", "Way of contact"),
        # Translators: Erst- oder Folgekontakt
        AxisName.SEQUENCE: pgettext("table for planning", "First or follow-up"),
        # Translators: Beratungsform
        AxisName.FORM: pgettext("table for planning", "Form of counselling"),
        # Translators: Hindernis
        AxisName.BARRIER: pgettext("table for planning", "Barrier"),
        # Translators: Alter des Kindes
        AxisName.CHILD_AGE: pgettext("table for planning", "Child’s age"),
        # Translators: Art der Stelle
        AxisName.RECEIVER: pgettext("table for planning", "Kind of receiver"),
    }
)

_LISTS: Final = {
    AxisName.TOPIC: ListName.TOPIC_GROUP,
    AxisName.LANGUAGE: ListName.LANGUAGE,
    AxisName.AGE: ListName.AGE_BAND,
    AxisName.GENDER: ListName.GENDER,
    AxisName.BARRIER: ListName.BARRIER,
    AxisName.CHILD_AGE: ListName.CHILD_AGE_BAND,
    AxisName.RECEIVER: ListName.ORGANISATION_KIND,
}
_NOT_TOLD: Final = {AxisName.GENDER: "not_stated", AxisName.RECEIVER: OTHER}
"""The code of the list itself that stands for what nobody said."""
_NEVER_ALONE: Final = frozenset({"health_service"})
"""Receivers that say something about somebody's health (Art. 9 GDPR): counted with the others."""

_WAYS: Final[Mapping[str, tuple[Msg, tuple[str, ...]]]] = {
    # Translators: in der Beratungsstelle (Sprechstunde oder mit Termin)
    "office": (pgettext("way of contact", "At the office"), ("open_hour", "appointment")),
    # Translators: aufsuchend (Straße, Hausbesuch, Einrichtung, Begleitung)
    "outreach": (
        pgettext("way of contact", "Outreach"),
        ("outreach", "home_visit", "facility", "accompaniment"),
    ),
    # Translators: Telefon oder Video
    "telephone": (pgettext("way of contact", "Telephone or video"), ("telephone", "video")),
    # Translators: schriftlich (E-Mail, Messenger, Brief)
    "written": (pgettext("way of contact", "In writing"), ("email", "messenger", "letter")),
    "group": (pgettext("way of contact", "Group"), ("group",)),
    # Translators: anderes, auch Kontakt mit dem Umfeld
    OTHER: (pgettext("way of contact", "Other"), ("surroundings",)),
}
_WAY_OF: Final = {channel: way for way, (_label, all_) in _WAYS.items() for channel in all_}


@dataclass(frozen=True, slots=True)
class Code:
    """number: of the city's statistics office, "" where it has none. group: the subtotal in
    which it is counted, "" for none.
    """

    key: str
    label: Msg
    number: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class AxisCodes:
    """groups: the subtotals, in order. counted_as: raw code → key of the code."""

    name: AxisName
    codes: tuple[Code, ...]
    counted_as: Mapping[str, str]
    groups: tuple[Code, ...] = ()
    otherwise: str = UNKNOWN

    @property
    def heading(self) -> Msg:
        return HEADINGS[self.name]

    def key_of(self, raw: str) -> str:
        """The code that a raw one is counted as; the one for everything else where none is."""
        return self.counted_as.get(raw, self.otherwise)


def read_axis(session: Session, name: AxisName) -> AxisCodes:
    """The codes of an axis other than area and time."""
    if name is AxisName.SEQUENCE:
        return _fixed(name, {one.value: SEQUENCE_LABELS[one] for one in Sequence})
    if name is AxisName.FORM:
        return _fixed(name, {one.value: KIND_LABELS[one] for one in ContactKind})
    if name is AxisName.WAY:
        return _ways(session)
    return _listed(session, name)


def restricted_topics(session: Session) -> frozenset[str]:
    """Topics that say something about health, law or protection, and their groups."""
    found = session.scalars(
        select(CodeEntry.code).where(
            CodeEntry.list_name.in_((ListName.TOPIC.value, ListName.TOPIC_GROUP.value)),
            CodeEntry.restricted,
        )
    )
    return frozenset(found)


def group_of_topics(session: Session) -> Mapping[str, str]:
    """Topic → its group; the restricted ones are left out."""
    entries = session.execute(
        select(CodeEntry.code, CodeEntry.group_code, CodeEntry.maps_to).where(
            CodeEntry.list_name == ListName.TOPIC.value
        )
    )
    found = {code: (group, maps_to) for code, group, maps_to in entries}
    restricted = restricted_topics(session)
    groups: dict[str, str] = {}
    for code, (group, maps_to) in found.items():
        counted = found[maps_to][0] if maps_to in found else group
        if not {code, maps_to, counted} & restricted:
            groups[code] = counted
    return groups


def _fixed(name: AxisName, labels: Mapping[str, Msg]) -> AxisCodes:
    codes = (*(Code(key, label) for key, label in labels.items()), Code(UNKNOWN, NOT_KNOWN))
    return AxisCodes(name, codes, {key: key for key in labels})


def _ways(session: Session) -> AxisCodes:
    entries = session.execute(
        select(CodeEntry.code, CodeEntry.maps_to).where(
            CodeEntry.list_name == ListName.CHANNEL.value
        )
    )
    counted_as = {code: _WAY_OF.get(maps_to or code, OTHER) for code, maps_to in entries}
    codes = tuple(Code(way, label) for way, (label, _channels) in _WAYS.items())
    return AxisCodes(AxisName.WAY, codes, counted_as, otherwise=OTHER)


def _listed(session: Session, name: AxisName) -> AxisCodes:
    """The shipped codes first, in their order, whatever the office offers; then its own."""
    list_name = _LISTS[name]
    labels = read_labels(session)
    own = session.execute(
        select(CodeEntry.code, CodeEntry.maps_to, CodeEntry.restricted)
        .where(CodeEntry.list_name == list_name.value)
        .order_by(CodeEntry.position, CodeEntry.id)
    )
    entries = {entry.code: ("", entry.restricted) for entry in SHIPPED[list_name]}
    entries |= {code: (maps_to, restricted) for code, maps_to, restricted in own}
    otherwise = _NOT_TOLD.get(name, UNKNOWN)
    shown = [
        code
        for code, (maps_to, restricted) in entries.items()
        if not maps_to and not restricted and code not in _NEVER_ALONE
    ]
    counted_as = {code: maps_to or code for code, (maps_to, _r) in entries.items()}
    counted_as = {code: counted for code, counted in counted_as.items() if counted in shown}
    codes = _codes(shown, otherwise, labels, list_name)
    return AxisCodes(name, codes, counted_as, otherwise=otherwise)


def _codes(
    shown: Iterable[str], otherwise: str, labels: Labels, list_name: ListName
) -> tuple[Code, ...]:
    """What was not told stands last."""
    known = [code for code in shown if code != otherwise]
    last = NOT_KNOWN if otherwise == UNKNOWN else labels(list_name, otherwise)
    return (*(Code(code, labels(list_name, code)) for code in known), Code(otherwise, last))


def other_languages() -> Msg:
    """Beside a table whose empty lines are left out."""
    return _("Languages that do not stand here were not spoken with anybody.")
