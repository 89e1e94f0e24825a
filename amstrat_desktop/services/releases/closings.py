# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The closing of a month (*Monatsabschluss*): its counts stay as they were when something of it
was released for the first time.

A contact that is entered or declared void afterwards would be told by the difference of two
releases; so every later release counts a closed month from its closing.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, undefer
from uuid_utils.compat import uuid7

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.period_words import period_name
from amstrat_desktop.base.periods import Period
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.models.release import MonthClosing
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.releases.catalogue import DEFINITIONS, RELEASE_TABLES, ReleaseTable
from amstrat_desktop.services.releases.frame import Frame, count_lines
from amstrat_desktop.services.work import Actor

Finest = Mapping[tuple[str, ...], int]
"""Codes of a place on the finest level, without the time → how many."""


@dataclass(frozen=True, slots=True)
class Closed:
    """A closed month. counts: of each table."""

    month: int
    closed_at: datetime
    counts: Mapping[str, Finest]

    def of(self, table: ReleaseTable) -> Finest:
        """Raises Problem where the month was closed before there was such a table."""
        found = self.counts.get(table.key)
        if found is None:
            raise Problem(
                _(
                    "{month} was closed before this table existed. It cannot be counted any more.",
                    month=period_name(Period.of_month(self.month)),
                )
            )
        return found


def read_closings(session: Session, months: Collection[int], *, actor: Actor) -> dict[int, Closed]:
    """Those of the months that are closed."""
    closings = session.scalars(
        select(MonthClosing)
        .where(MonthClosing.office_id == actor.office_id, MonthClosing.month.in_(months))
        .options(undefer(MonthClosing.counts))
    )
    return {
        closing.month: Closed(
            closing.month,
            closing.closed_at,
            {
                key: {tuple(codes): number for *codes, number in lines}
                for key, lines in closing.counts.items()
            },
        )
        for closing in closings
    }


def close_months(
    session: Session, months: Collection[int], *, frame: Frame, actor: Actor, now: datetime
) -> tuple[int, ...]:
    """Close those that are open: every table is counted. Gives back which were closed."""
    known = session.scalars(
        select(MonthClosing.month).where(
            MonthClosing.office_id == actor.office_id, MonthClosing.month.in_(months)
        )
    )
    still_open = tuple(sorted(set(months) - set(known)))
    for month in still_open:
        closing = MonthClosing(
            id=uuid7(),
            office_id=actor.office_id,
            month=month,
            closed_at=now,
            closed_by=actor.staff_id,
            definitions=DEFINITIONS,
            counts={table.key: _counted(session, table, month, frame) for table in RELEASE_TABLES},
        )
        session.add(closing)
        write_audit(session, "close_month", Kind.RELEASE, closing.id, actor=actor, now=now)
    return still_open


def _counted(session: Session, table: ReleaseTable, month: int, frame: Frame) -> list[list[object]]:
    sums: dict[tuple[str, ...], int] = {}
    for line in count_lines(session, table, Period.of_month(month), frame):
        sums[line.codes] = sums.get(line.codes, 0) + line.units
    return [[*codes, number] for codes, number in sorted(sums.items())]


def spans_of(
    months: Collection[int], closed: Mapping[int, Closed]
) -> Iterator[tuple[Period, datetime | None]]:
    """The months in runs that were closed at one time (None: still open), in order."""
    run: list[int] = []
    before: datetime | None = None
    for month in sorted(months):
        at = closed[month].closed_at if month in closed else None
        if run and at != before:
            yield Period.of_months(run[0], run[-1]), before
            run = []
        run.append(month)
        before = at
    if run:
        yield Period.of_months(run[0], run[-1]), before
