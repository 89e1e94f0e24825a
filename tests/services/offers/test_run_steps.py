# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What becomes of a run, and of the bookings with it; every step can be taken back."""

from datetime import date
from uuid import UUID

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.bookings import BookingStatus
from amstrat_desktop.base.vocabulary.offers import RunStatus, SessionStatus
from amstrat_desktop.models.booking import Booking, BookingEvent, ChildNote
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.offers.capacity import read_capacity
from amstrat_desktop.services.offers.run_records import RunCard
from amstrat_desktop.services.offers.run_steps import (
    NEXT,
    answer_pilot,
    begin_due_runs,
    cancel_run,
    end_run,
    open_run,
    start_run,
    take_back_step,
)
from amstrat_desktop.services.offers.runs import read_run
from amstrat_desktop.services.offers.sessions import cancel_session, read_sessions
from amstrat_desktop.services.restrictions import RestrictionDraft, restrict_person
from amstrat_desktop.services.work import Work
from tests.services.offers.planned import planned, put_booking, stand_still
from tests.services.planning_office import at, colleague, known

B = BookingStatus


@pytest.fixture
def work(work: Work) -> Work:
    return stand_still(work)


@pytest.fixture
def run(work: Work) -> RunCard:
    return planned(work)


def booking(session: Session, booking_id: UUID) -> tuple[str, str, date | None]:
    row = session.get_one(Booking, booking_id)
    return row.status, row.ending_reason, row.ended_on


def events(session: Session, booking_id: UUID) -> list[str]:
    found = select(BookingEvent.event).where(BookingEvent.booking_id == booking_id)
    return list(session.scalars(found.order_by(BookingEvent.id)))


def kept_until(session: Session, booking_id: UUID) -> date | None:
    return session.get_one(Booking, booking_id).offered_until


def notes(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(ChildNote)) or 0


def test_a_run_goes_from_planned_to_ended(work: Work, run: RunCard) -> None:
    for step, status in (
        (open_run, RunStatus.OPEN),
        (start_run, RunStatus.RUNNING),
        (end_run, RunStatus.ENDED),
    ):
        outcome = work.write(step, run.id)
        assert outcome.value.card.status is status
        assert outcome.changed >= {Kind.OFFER}
    assert work.read(read_run, run.id).status is RunStatus.ENDED


def test_a_step_that_is_no_longer_possible_is_refused(work: Work, run: RunCard) -> None:
    work.write(open_run, run.id)
    with pytest.raises(Problem, match="already"):
        work.write(open_run, run.id)
    with pytest.raises(Problem, match="already"):
        work.write(end_run, run.id)
    assert NEXT.keys() == set(RunStatus)


def test_a_run_without_a_meeting_is_not_opened(work: Work) -> None:
    run = planned(work, rule="")
    (only,) = work.read(read_sessions, run.id)
    work.write(cancel_session, only.id, "Heizung")
    with pytest.raises(Problem, match="are off"):
        work.write(open_run, run.id)


def test_at_the_end_who_took_part_has_completed_it(work: Work, run: RunCard) -> None:
    work.write(open_run, run.id)
    work.write(start_run, run.id)
    there = {s: put_booking(work, run.id, s) for s in (B.ACTIVE, B.TRIAL, B.WAITING, B.DROPPED)}
    outcome = work.write(end_run, run.id)
    assert (outcome.value.bookings, outcome.value.before) == (3, RunStatus.RUNNING)
    assert Kind.BOOKING in outcome.changed
    became = {status: work.read(booking, key)[:2] for status, key in there.items()}
    assert became == {
        B.ACTIVE: ("completed", ""),
        B.TRIAL: ("completed", ""),
        B.WAITING: ("declined", "other"),
        B.DROPPED: ("dropped", ""),
    }
    assert work.read(booking, there[B.ACTIVE])[2] == date(2026, 11, 23)
    assert work.read(events, there[B.ACTIVE]) == ["booked", "run_ended"]


def test_a_cancelled_run_says_why_and_ends_everything(work: Work, run: RunCard) -> None:
    work.write(open_run, run.id)
    keys = [put_booking(work, run.id, status) for status in (B.CONFIRMED, B.WAITING, B.ACTIVE)]
    with pytest.raises(FieldProblem) as told:
        work.write(cancel_run, run.id, " ")
    assert told.value.field == "reason"
    done = work.write(cancel_run, run.id, "Zu wenige Anmeldungen").value
    assert (done.card.cancel_reason, done.bookings) == ("Zu wenige Anmeldungen", 3)
    assert [work.read(booking, key)[:2] for key in keys] == [
        ("declined", "cancelled"),
        ("declined", "cancelled"),
        ("dropped", "cancelled"),
    ]
    rows = work.read(read_sessions, run.id)
    assert {(row.status, row.cancel_reason) for row in rows} == {
        (SessionStatus.CANCELLED, "Zu wenige Anmeldungen")
    }
    assert work.read(read_capacity, [run.id])[run.id].taken == 0


def test_what_the_carers_knew_of_a_child_goes_with_the_run(work: Work, run: RunCard) -> None:
    work.write(open_run, run.id)
    put_booking(work, run.id)
    assert work.read(notes) == 1
    work.write(cancel_run, run.id, "Zu wenige")
    assert work.read(notes) == 0
    work.write(take_back_step, run.id, RunStatus.OPEN)
    assert work.read(notes) == 0


def test_taken_back_everybody_has_what_they_had(work: Work, run: RunCard) -> None:
    work.write(open_run, run.id)
    off = work.read(read_sessions, run.id)[0]
    work.write(cancel_session, off.id, "Heizung")
    states = (B.CONFIRMED, B.WAITING, B.REQUESTED, B.OFFERED, B.WITHDRAWN)
    keys = {status: put_booking(work, run.id, status) for status in states}
    done = work.write(cancel_run, run.id, "Irrtum").value
    back = work.write(take_back_step, run.id, done.before).value
    assert (back.card.status, back.card.cancel_reason) == (RunStatus.OPEN, "")
    assert back.bookings == 4
    assert {s: work.read(booking, key)[0] for s, key in keys.items()} == {s: s for s in states}
    assert work.read(kept_until, keys[B.OFFERED]) == date(2026, 11, 30)  # five days, and a Sunday
    rows = work.read(read_sessions, run.id)
    assert [row.id for row in rows if row.status is SessionStatus.CANCELLED] == [off.id]


def test_hidden_people_s_bookings_end_and_come_back_too(work: Work, run: RunCard) -> None:
    work.write(open_run, run.id)
    person_id = known(work)
    key = put_booking(work, run.id, person_id=person_id)
    work.write(restrict_person, person_id, RestrictionDraft("Schutz"))
    kim = colleague(work)
    done = kim.write(cancel_run, run.id, "Zu wenige").value
    with pytest.raises(Exception, match="No row"):
        kim.read(booking, key)
    assert work.read(booking, key)[0] == "declined"
    kim.write(take_back_step, run.id, done.before)
    assert work.read(booking, key)[0] == "confirmed"


def test_an_open_run_is_planned_again_only_while_nobody_booked(work: Work, run: RunCard) -> None:
    work.write(open_run, run.id)
    work.write(take_back_step, run.id, RunStatus.PLANNED)
    work.write(open_run, run.id)
    put_booking(work, run.id, B.WAITING)
    with pytest.raises(Problem, match="has booked"):
        work.write(take_back_step, run.id, RunStatus.PLANNED)


def test_a_run_comes_back_only_with_places_for_all(work: Work, run: RunCard) -> None:
    work.write(open_run, run.id)
    for _number in range(10):
        put_booking(work, run.id)
    done = work.write(cancel_run, run.id, "Irrtum").value
    put_booking(work, run.id)
    with pytest.raises(Problem, match="no longer places"):
        work.write(take_back_step, run.id, done.before)
    assert work.read(read_run, run.id).status is RunStatus.CANCELLED


def test_the_answer_of_a_pilot_can_be_written_when_it_is_over(work: Work) -> None:
    run = planned(work, pilot=True, pilot_question="Kommen Mütter?")
    card = work.write(answer_pilot, run.id, "Ja.", version=run.version).value
    assert card.pilot_answer == "Ja."
    with pytest.raises(Conflict) as told:
        work.write(answer_pilot, run.id, "Nein.", version=run.version)
    assert told.value.theirs["pilot_answer"] == "Ja."
    done = work.write(cancel_run, run.id, "Zu wenige").value
    work.write(answer_pilot, run.id, "Ja, aber wenige.", version=done.card.version)
    work.write(take_back_step, run.id, done.before)
    rows = work.read(read_sessions, run.id)
    assert {row.status for row in rows} == {SessionStatus.PLANNED}


def test_on_its_first_day_a_run_with_enough_people_begins(work: Work, run: RunCard) -> None:
    work.write(open_run, run.id)
    drop_in = planned_elsewhere(work)
    later = stand_still(work, at(2027, 1, 4, 7))
    assert work.write(begin_due_runs).value == 0
    assert later.write(begin_due_runs).value == 1
    assert work.read(read_run, drop_in.id).status is RunStatus.RUNNING
    assert work.read(read_run, run.id).status is RunStatus.OPEN
    for _number in range(4):
        put_booking(work, run.id)
    assert later.write(begin_due_runs).value == 1
    assert later.write(begin_due_runs).value == 0
    assert work.read(read_run, run.id).status is RunStatus.RUNNING


def planned_elsewhere(work: Work) -> RunCard:
    """A meeting point that nobody books."""
    from amstrat_desktop.services.offers.offers import OfferDraft, record_offer
    from amstrat_desktop.services.offers.runs import record_run
    from tests.services.offers.planned import mondays

    offer = work.write(record_offer, OfferDraft("Offener Treff", "meeting_point")).value
    draft = mondays(offer, bookable=False, places_min=0, places_max=0)
    card = work.write(record_run, draft).value
    return work.write(open_run, card.id).value.card
