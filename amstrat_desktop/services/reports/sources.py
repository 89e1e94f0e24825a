# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The approved tables that a paper for others is built from, and those that are missing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from sqlalchemy.orm import Session

from amstrat_desktop.base.periods import Period
from amstrat_desktop.base.vocabulary.reports import ReportKind
from amstrat_desktop.disclosure.table import TOTAL, Place
from amstrat_desktop.services.releases.catalogue import RELEASE_TABLES
from amstrat_desktop.services.releases.frozen import FrozenTable
from amstrat_desktop.services.releases.release_list import (
    Missing,
    list_published,
    missing_tables,
)
from amstrat_desktop.services.work import Actor

_ALL: Final = tuple(table.key for table in RELEASE_TABLES)
WANTED: Final[Mapping[ReportKind, tuple[str, ...]]] = MappingProxyType(
    {
        ReportKind.MONTHLY: (),
        ReportKind.QUARTERLY: (),
        ReportKind.ANNEX: _ALL,
        ReportKind.CONFERENCE: _ALL,
        ReportKind.NOTICE: ("topics_by_area", "languages", "referrals_by_area"),
    }
)
"""Keys of the tables that a paper wants."""


@dataclass(frozen=True, slots=True)
class Sources:
    """tables: in the order of the catalogue. missing: of exactly these months none is approved;
    a table about a part of them may stand in its place.
    """

    tables: tuple[FrozenTable, ...] = ()
    missing: tuple[Missing, ...] = ()


def read_sources(session: Session, kind: ReportKind, period: Period, *, actor: Actor) -> Sources:
    """What a paper about a period may hold."""
    wanted = WANTED[kind]
    if not wanted:
        return Sources()
    missing = tuple(missing_tables(session, wanted, period, actor=actor))
    published = [
        table
        for table in list_published(session, actor=actor)
        if table.key in wanted
        and table.months[0] >= period.first_month
        and table.months[1] <= period.last_month
    ]
    tables = [table for key in wanted for table in _side_by_side(_of_key(published, key))]
    return Sources(tuple(tables), missing)


def margin(table: FrozenTable, axis: str, key: str) -> int | None:
    """What is published for one code of an axis, over all of the others together; None where
    it is hidden or was left out with its totals.
    """
    places: list[Place] = [()]
    for one in table.axes:
        if one.name == axis:
            keys: Sequence[str] = (key,)
        else:
            keys = _whole(table, one.name)
        places = [(*place, part) for place in places for part in keys]
    values = [table.cells.get(place) for place in places]
    return values[0] if len(values) == 1 else None


def total(table: FrozenTable) -> int | None:
    """The number of all together; None where it does not stand in the table."""
    place = tuple(part for axis in table.axes for part in _whole(table, axis.name)[:1])
    return table.cells.get(place)


def _whole(table: FrozenTable, axis: str) -> Sequence[str]:
    """The code that stands for all of an axis: its total, or its only code."""
    keys = [code.key for code in table.axis(axis).codes]
    return (TOTAL,) if TOTAL in keys else keys if len(keys) == 1 else ("",)


def _of_key(tables: Iterable[FrozenTable], key: str) -> list[FrozenTable]:
    return [table for table in tables if table.key == key]


def _side_by_side(tables: Sequence[FrozenTable]) -> list[FrozenTable]:
    """The longest of them that share no month, so that nothing stands in a paper twice; of
    equal ones the newest.
    """
    kept: list[FrozenTable] = []
    by_length = sorted(tables, key=lambda one: (-_length(one), -one.number))
    for table in by_length:
        first, last = table.months
        if all(last < other.months[0] or first > other.months[1] for other in kept):
            kept.append(table)
    return sorted(kept, key=lambda table: table.months)


def _length(table: FrozenTable) -> int:
    return len(Period.of_months(*table.months).months)
