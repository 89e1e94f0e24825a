# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The figures of offers and childcare, counted by hand."""

from datetime import date, datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.periods import Period
from amstrat_desktop.base.vocabulary.bookings import Came
from amstrat_desktop.models.booking import BookedChild, Booking
from amstrat_desktop.models.offer import RunSession
from amstrat_desktop.services.figures.childcare_gaps import age_band
from amstrat_desktop.services.figures.figure import FigureFilter, Value
from amstrat_desktop.services.figures.reading import read_figure
from amstrat_desktop.services.offers.attendance import (
    AttendanceNote,
    Headcount,
    note_attendance,
    note_headcount,
)
from amstrat_desktop.services.work import Actor, Work
from tests.services.offers.house import Held, House
from tests.services.planning_office import at
from tests.services.supported import Clock, stopped

MARCH = Period.of_month(202603)


@pytest.fixture
def clock(work: Work) -> Clock:
    clock = stopped(work)
    clock.now = at(2026, 4, 20, 9)
    return clock


@pytest.fixture
def house(work: Work, clock: Clock) -> House:
    assert clock.now == work.clock()
    return House(work)


@pytest.fixture
def german(house: House) -> Held:
    """Six meetings from 17 March on; four of ten places taken, two wait, two children there."""
    starts = [at(2026, 3, 17, 10) + timedelta(days=7 * week) for week in range(6)]
    run = house.run("Deutsch A1", starts, places=10)
    group = run.childcare(house.carer("Ada Probe"), places=5)
    run.book(group_id=group, children=2)
    for status in ("active", "offered", "completed", "dropped", "waiting", "requested"):
        run.book(status=status)
    return run


def total(work: Work, key: str, period: Period = MARCH) -> dict[str, Value]:
    table = work.read(read_figure, key, FigureFilter(period), now=work.clock())
    columns = (column.key for column in table.definition.columns)
    return dict(zip(columns, table.total.values, strict=True))


def test_places_and_who_waits(work: Work, german: Held) -> None:
    assert german.sessions
    assert total(work, "offers_by_kind") == {
        "runs": 1, "places": 10, "taken": 4, "share": 40.0, "waiting": 2, "meetings": 0,
        "visits": 0,
    }  # fmt: skip
    assert total(work, "offers_by_kind", Period.of_month(202602))["runs"] == 0


def test_each_visit_counts_anew_in_the_month_of_its_meeting(work: Work, german: Held) -> None:
    mother = german.book(group_id=None, children=0)
    came = AttendanceNote(mother, Came.PRESENT)
    for meeting in german.sessions[:3]:
        work.write(note_attendance, meeting, [came])
    work.write(note_attendance, german.sessions[3], [AttendanceNote(mother, Came.EXCUSED, "ill")])
    heads = Headcount(people=5, children=2)
    work.write(note_headcount, german.sessions[1], heads, seen=Headcount())
    work.write(_call_off, german.sessions[4])
    table = work.read(
        read_figure,
        "offers_by_month",
        FigureFilter(Period.of_months(202603, 202604)),
        now=work.clock(),
    )
    assert [row.values for row in table.rows] == [(1, 3, 0, 8, 2), (1, 0, 1, 0, 0)]
    assert table.total.values == (1, 3, 1, 8, 2)
    absences = total(work, "offers_absences", Period.of_month(202604))
    assert absences == {"excused": 1, "absent": 0}


def test_childcare_used_and_missing(work: Work, german: Held, house: House) -> None:
    house.run("Ohne Kinder", [at(2026, 3, 20, 10)])
    waiting = german.book(status="waiting", children=3)
    work.write(_missing, waiting, ("place", "age", "unclear"))
    used = total(work, "childcare_by_kind")
    assert (used["runs"], used["places"], used["taken"], used["missing"]) == (1, 5, 2, 2)
    gaps = work.read(
        read_figure,
        "childcare_missing_by_reason",
        FigureFilter(Period.of_month(202601)),
        now=work.clock(),
    )
    assert {row.code: row.values for row in gaps.rows} == {"place": (1, 1), "age": (1, 1)}
    assert gaps.total.values == (2, 1)


def test_the_age_is_told_to_the_month_where_it_is_known() -> None:
    asked = date(2026, 3, 10)
    assert age_band(2023, None, asked) == "3_5"
    assert age_band(2023, 4, asked) == "0_2"
    assert age_band(2023, 3, asked) == "3_5"
    assert age_band(2026, None, asked) == "0_2"
    assert age_band(2012, None, asked) == "14_17"


def test_how_bookings_ended(work: Work, german: Held) -> None:
    first, second = german.book(status="completed"), german.book(status="dropped")
    work.write(_end, first, "")
    work.write(_end, second, "childcare")
    table = work.read(read_figure, "bookings_ended", FigureFilter(MARCH), now=work.clock())
    assert {row.code: row.values for row in table.rows} == {"childcare": (0, 1), "": (1, 0)}


def _call_off(session: Session, key: UUID, *, actor: Actor, now: datetime) -> None:
    session.get_one(RunSession, key).status = "cancelled"


def _missing(
    session: Session, key: UUID, reasons: tuple[str, ...], *, actor: Actor, now: datetime
) -> None:
    children = select(BookedChild).where(BookedChild.booking_id == key)
    for child, reason in zip(session.scalars(children), reasons, strict=True):
        child.missing = reason


def _end(session: Session, key: UUID, reason: str, *, actor: Actor, now: datetime) -> None:
    booking = session.get_one(Booking, key)
    booking.ended_on, booking.ending_reason = date(2026, 3, 20), reason
