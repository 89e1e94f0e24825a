# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A busy house: its month with all runs and enrolments, and what of it fits a family."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from time import process_time
from typing import Final

from PySide6.QtWidgets import QApplication
from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.office_days import end_of, midnight
from amstrat_desktop.base.vocabulary.offers import BOOKABLE
from amstrat_desktop.models.offer import OfferRun, RunSession
from amstrat_desktop.services.offers.calendar_view import Calendar, read_calendar
from amstrat_desktop.services.offers.match_rules import Family, FamilyChild, Wish
from amstrat_desktop.services.offers.matching import match_offers
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.offers.calendar.month_view import MonthView
from benchmarks.measuring import Figure, Goal, Series, figure, in_turns
from benchmarks.offers_data import House, days_of, fill
from benchmarks.offices import Measured

RUNS: Final = 60
ENROLMENTS: Final = 2_000
OPEN_RUNS: Final = 500
_SIZE: Final = (1200, 800)

AMIRA: Final = Family(
    languages=frozenset({"ar"}),
    german="a1",
    gender="female",
    birth_year=1994,
    children=(FamilyChild(birth_year=2024), FamilyChild(ages=(3, 4, 5))),
)


@dataclass(frozen=True)
class Busy:
    """An office with a busy house in it."""

    work: Work
    house: House

    def month(self) -> Calendar:
        """The weeks of the house's month."""
        days = list(days_of(self.house.month))
        return self.work.read(
            read_calendar,
            days[0],
            days[-1],
            site_id=self.house.site_id,
            actor=self.work.actor,
            now=self.work.clock(),
        )

    def meetings(self) -> int:
        """The floor: the meetings of these weeks, in one question on an index."""
        days = list(days_of(self.house.month))
        span = (midnight(days[0]), end_of(days[-1]))

        def ask(session: Session) -> int:
            found = select(RunSession.id, RunSession.run_id, RunSession.starts_at).where(
                RunSession.office_id == self.work.actor.office_id,
                RunSession.starts_at >= span[0],
                RunSession.starts_at < span[1],
            )
            return len(session.execute(found).all())

        return self.work.read(ask)

    def open_runs(self) -> int:
        """The floor: the runs that can be booked, in one question on an index."""

        def ask(session: Session) -> int:
            found = select(OfferRun.id, OfferRun.label, OfferRun.starts_on).where(
                OfferRun.office_id == self.work.actor.office_id, OfferRun.status.in_(BOOKABLE)
            )
            return len(session.execute(found).all())

        return self.work.read(ask)

    def matches(self) -> int:
        """For a mother of two."""
        found = self.work.read(
            match_offers, AMIRA, Wish(), actor=self.work.actor, now=self.work.clock()
        )
        return len(found)


def months(office: Measured, scratch: Path, rounds: int) -> Iterator[Figure]:
    """The month of a house of 60 runs and 2,000 enrolments, and of a tenth of it."""
    if QApplication.instance() is None:
        QApplication([])
    for runs, enrolments in ((RUNS, ENROLMENTS), (RUNS // 10, ENROLMENTS // 10)):
        size = f"{runs} runs, {enrolments:,} enrolments"
        with _busy(office, scratch / f"month-{runs}", runs, enrolments) as busy:
            ours, floor = in_turns(busy.month, busy.meetings, rounds)
            yield figure(
                f"a site's month read: {size}",
                ours,
                f"its {busy.meetings()} meetings in one indexed query",
                floor,
                Goal(most=150),
            )
            yield figure(
                f"the same month, read and painted: {size}",
                _painted(busy, rounds),
                goal=Goal(most=250),
            )


def matching(office: Measured, scratch: Path, rounds: int) -> Iterator[Figure]:
    """What fits a mother of two among 500 open runs, and among a tenth of them."""
    for runs in (OPEN_RUNS, OPEN_RUNS // 10):
        with _busy(office, scratch / f"open-{runs}", runs, runs * 30) as busy:
            ours, floor = in_turns(busy.matches, busy.open_runs, rounds, clock=process_time)
            yield figure(
                f"which of {runs} open runs fit a family",
                ours,
                "these runs in one indexed query",
                floor,
                Goal(most=300),
                note="processor time",
            )


def _painted(busy: Busy, rounds: int) -> Series:
    view = MonthView()
    view.resize(*_SIZE)
    view.show()
    days = list(days_of(busy.house.month))

    def open_month() -> None:
        calendar = busy.month()
        view.days.show_month(calendar, days, busy.house.month.month, calendar.blocks)
        view.viewport().repaint()

    measured, _nothing = in_turns(open_month, partial(timedelta), rounds)
    view.close()
    return measured


@contextmanager
def _busy(office: Measured, folder: Path, runs: int, enrolments: int) -> Iterator[Busy]:
    with office.copy(folder) as (_opened, work):
        yield Busy(work, work.write(fill, runs, enrolments).value)
