# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Each figure of the office over all its years: standing, on single days, narrowed.

Processor time: the file lies in memory, so a busy machine tells the same.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from time import process_time
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.periods import Period
from amstrat_desktop.models.contact import Contact
from amstrat_desktop.services.figures.figure import (
    Definition,
    FigureFilter,
    FigureTable,
    Records,
)
from amstrat_desktop.services.figures.reading import list_definitions, read_figure
from amstrat_desktop.services.work import Work
from benchmarks.measuring import Figure, Goal, figure, in_turns
from benchmarks.offices import Measured

_STANDING: Final = Goal(most=50)
_FREE: Final = Goal(most=500)
_CHANNELS: Final = ("open_hour", "appointment", "telephone")
_FLOOR: Final = "the number of contacts, counted on an index"


def figures(office: Measured, rounds: int) -> Iterator[Figure]:
    """Whole years first, then what only a look at the records can tell."""
    with office.open() as (_opened, work):
        years = work.read(_years)
        days = replace(years, period=Period(years.period.first, office_day(work.clock())))
        size = f"{office.contacts:,} contacts"

        def measure(definition: Definition, asked: FigureFilter, how: str, goal: Goal) -> Figure:
            read = partial(_read, work, definition.key, asked)
            ours, floor = in_turns(
                read, partial(work.read, _count), rounds, warm=1, clock=process_time
            )
            name = f"{definition.key}{how}, {size}"
            return figure(name, ours, _FLOOR, floor, goal)

        for definition in list_definitions():
            goal = _STANDING if definition.records is Records.CONTACTS else _FREE
            yield measure(definition, years, "", goal)
        for definition in list_definitions():
            yield measure(definition, days, ", single days", _FREE)
        narrowed = replace(years, channels=_CHANNELS)
        for definition in list_definitions():
            if "channels" in definition.takes:
                yield measure(definition, narrowed, ", three channels", _FREE)


def _read(work: Work, key: str, asked: FigureFilter) -> FigureTable:
    return work.read(read_figure, key, asked, now=work.clock())


def _years(session: Session) -> FigureFilter:
    first, last = session.execute(
        select(func.min(Contact.month), func.max(Contact.month)).where(Contact.voided_at.is_(None))
    ).one()
    return FigureFilter(Period.of_months(first, last))


def _count(session: Session) -> int:
    return session.scalar(select(func.count()).where(Contact.voided_at.is_(None))) or 0
