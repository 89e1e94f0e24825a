# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What carers must know of a child: little, read by few, erased early (R21)."""

from datetime import UTC, datetime
from uuid import UUID

import pytest
from sqlalchemy import select

from amstrat_desktop.base.problems import FieldProblem, Problem, ReasonNeeded
from amstrat_desktop.models.booking import BookedChild, Booking, ChildNote
from amstrat_desktop.models.offer import OfferRun, RunSession
from amstrat_desktop.models.trail import AuditEvent
from amstrat_desktop.services.daily_rules import run_daily_rules
from amstrat_desktop.services.offers.child_notes import (
    ChildNoteDraft,
    children_with_notes,
    erase_over,
    note_child,
    read_child_note,
)
from amstrat_desktop.services.restrictions import (
    RestrictionDraft,
    close_restricted,
    open_restricted,
    restrict_person,
)
from amstrat_desktop.services.work import Work
from tests.services.offers.house import Held, House
from tests.services.supported import Clock, colleague, new_person, stopped

NUTS = ChildNoteDraft("Nüsse", "Oma, 0234 000", agreed=True)


@pytest.fixture
def clock(work: Work) -> Clock:
    return stopped(work)


@pytest.fixture
def held(work: Work, clock: Clock) -> Held:
    starts = [datetime(2026, 3, day, 9, tzinfo=UTC) for day in (3, 10)]
    return House(work).run("Deutsch für Eltern", starts)


@pytest.fixture
def child_id(work: Work, held: Held) -> UUID:
    return child_of(work, held.book(children=1))


def child_of(work: Work, booking_id: UUID) -> UUID:
    with work._sessions() as session:
        return session.scalars(
            select(BookedChild.id).where(BookedChild.booking_id == booking_id)
        ).one()


def stored(work: Work) -> list[ChildNote]:
    with work._sessions() as session:
        return list(session.scalars(select(ChildNote)))


def log(work: Work) -> list[tuple[str, list[str]]]:
    with work._sessions() as session:
        found = session.execute(
            select(AuditEvent.action, AuditEvent.fields)
            .where(AuditEvent.action.contains("child_note") | (AuditEvent.action == "note_child"))
            .order_by(AuditEvent.at, AuditEvent.id)
        )
        return [(action, list(names)) for action, names in found]


def set_status(work: Work, model: type, key: UUID, status: str) -> None:
    with work._sessions.begin() as session:
        session.get_one(model, key).status = status


def test_a_note_is_written_read_and_changed(work: Work, child_id: UUID) -> None:
    assert work.write(read_child_note, child_id).value == ChildNoteDraft()
    work.write(note_child, child_id, NUTS)
    assert work.write(read_child_note, child_id).value == NUTS
    assert work.read(children_with_notes, [child_id]) == {child_id}
    work.write(note_child, child_id, ChildNoteDraft("", "Oma", agreed=True))
    assert work.write(read_child_note, child_id).value == ChildNoteDraft("", "Oma", agreed=True)


def test_each_reading_stands_in_the_log_and_no_contents_do(work: Work, child_id: UUID) -> None:
    work.write(note_child, child_id, NUTS)
    work.write(read_child_note, child_id)
    work.write(note_child, child_id, ChildNoteDraft())
    assert log(work) == [
        ("note_child", ["allergy", "emergency"]),
        ("read_child_note", []),
        ("erase_child_note", []),
    ]


def test_nothing_is_noted_unless_the_parent_agrees(work: Work, child_id: UUID) -> None:
    with pytest.raises(FieldProblem) as told:
        work.write(note_child, child_id, ChildNoteDraft("Nüsse"))
    assert told.value.field == "agreed"
    assert stored(work) == []


def test_two_empty_lines_erase_it(work: Work, child_id: UUID) -> None:
    work.write(note_child, child_id, NUTS)
    work.write(note_child, child_id, ChildNoteDraft(" ", "\n"))
    assert stored(work) == []
    assert work.read(children_with_notes, [child_id]) == frozenset()


def test_nothing_is_noted_where_the_booking_or_the_run_ended(
    work: Work, held: Held, child_id: UUID
) -> None:
    with work._sessions() as session:
        booking_id = session.get_one(BookedChild, child_id).booking_id
    set_status(work, Booking, booking_id, "withdrawn")
    with pytest.raises(Problem, match="has ended"):
        work.write(note_child, child_id, NUTS)
    set_status(work, Booking, booking_id, "confirmed")
    set_status(work, OfferRun, held.run_id, "cancelled")
    with pytest.raises(Problem, match="has ended"):
        work.write(note_child, child_id, NUTS)


def test_notes_go_on_the_day_after_the_last_meeting(
    work: Work, child_id: UUID, clock: Clock
) -> None:
    work.write(note_child, child_id, NUTS)
    clock.pass_days(8)  # the day of the last meeting
    work.write(run_daily_rules)
    assert len(stored(work)) == 1
    clock.pass_days(1)
    assert work.write(run_daily_rules).value == 1
    assert stored(work) == []
    assert work.write(erase_over).value == 0


def test_a_last_meeting_that_was_cancelled_is_not_waited_for(
    work: Work, held: Held, child_id: UUID, clock: Clock
) -> None:
    work.write(note_child, child_id, NUTS)
    set_status(work, RunSession, held.sessions[1], "cancelled")
    clock.pass_days(2)
    assert work.write(erase_over).value == 1


def test_notes_of_ended_bookings_and_runs_go_at_once(
    work: Work, held: Held, child_id: UUID
) -> None:
    other = held.book(children=1)
    for key in (child_id, child_of(work, other)):
        work.write(note_child, key, NUTS)
    set_status(work, Booking, other, "dropped")
    assert work.write(erase_over).value == 1
    set_status(work, OfferRun, held.run_id, "cancelled")
    assert work.write(erase_over).value == 1


def test_of_a_hidden_person_nothing_is_read_but_erased_like_all(work: Work, held: Held) -> None:
    person_id = new_person(work)
    child_id = child_of(work, held.book(person_id, children=1))
    work.write(note_child, child_id, NUTS)
    work.write(restrict_person, person_id, RestrictionDraft("Schutz"))
    work.write(close_restricted)
    kim = colleague(work)
    for job in ((read_child_note, child_id), (note_child, child_id, NUTS)):
        with pytest.raises(Problem, match="no longer booked"):
            kim.write(*job)
        with pytest.raises(ReasonNeeded):
            work.write(*job)
    assert kim.read(children_with_notes, [child_id]) == frozenset()
    work.write(open_restricted, person_id, "Notfall")
    assert work.write(read_child_note, child_id).value == NUTS
    work.write(close_restricted)
    set_status(work, OfferRun, held.run_id, "ended")
    assert kim.write(erase_over).value == 1
    assert stored(work) == []
