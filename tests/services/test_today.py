# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The first screen: whose move it is, what is on today, and that no table is read whole."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, event, text

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.vocabulary.planning import AppointmentStatus
from amstrat_desktop.base.vocabulary.referrals import Attendance, Party, Source, Status
from amstrat_desktop.services.appointments import (
    AppointmentDraft,
    AppointmentEnd,
    end_appointment,
    record_appointment,
)
from amstrat_desktop.services.contacts import ContactDraft, record_contact, void_contact
from amstrat_desktop.services.follow_ups import FollowUpDraft, add_follow_up
from amstrat_desktop.services.office_hours import OfficeHourDraft, start_office_hour
from amstrat_desktop.services.referral_list import (
    ReferralFilter,
    ReferralSort,
    window_of_referrals,
)
from amstrat_desktop.services.referral_records import AttendanceDraft, Step
from amstrat_desktop.services.referral_steps import (
    expire_overdue,
    record_attendance,
    reopen_referral,
    take_step,
)
from amstrat_desktop.services.returns import find_by_number
from amstrat_desktop.services.today import Today, read_today
from amstrat_desktop.services.work import Work
from tests.services.planning_office import colleague, known, referral_of, restricted
from tests.services.referral_office import begun, handed_out, turned

AGENCY = Source.AGENCY


def today(work: Work) -> Today:
    return work.read(
        read_today,
        office_id=work.actor.office_id,
        staff_id=work.actor.staff_id,
        now=work.clock(),
    )


def test_an_empty_office_has_an_empty_day(work: Work) -> None:
    assert today(work) == Today(None, 0, 0, 0, (), ())


def test_todays_figures_leave_out_what_does_not_count(work: Work) -> None:
    clock = turned(work)
    work.write(record_contact, ContactDraft(channel="open_hour"))
    begun(work)
    clock.forward(days=1)
    voided = work.write(record_contact, ContactDraft(channel="open_hour")).value
    work.write(void_contact, voided.id, "doppelt")
    work.write(record_contact, ContactDraft(channel="open_hour"))
    wrong = begun(work)
    work.write(take_step, wrong.id, Step(Status.ENTERED_IN_ERROR, reason="doppelt"))
    begun(work)
    seen = today(work)
    assert (seen.contacts, seen.referrals) == (1, 1)


def test_the_day_is_the_offices_day(work: Work) -> None:
    clock = turned(work)
    clock.now = clock.now.replace(hour=22, minute=30)  # half past eleven at night in the office
    begun(work)
    assert today(work).referrals == 1
    clock.forward(hours=1)  # half past midnight
    assert today(work).referrals == 0


def test_a_running_office_hour_is_shown(work: Work) -> None:
    hour = work.write(start_office_hour, OfficeHourDraft(place="Stadtteilladen")).value
    seen = today(work).office_hour
    assert seen is not None
    assert seen.id == hour.id


def test_what_is_overdue_longest_stands_first_with_what_to_do(work: Work) -> None:
    clock = turned(work)
    old = handed_out(work)
    clock.forward(days=10)
    draft, waiting = begun(work), handed_out(work)
    clock.forward(days=5)
    work.write(expire_overdue)
    seen = today(work)
    assert [(move.id, move.overdue) for move in seen.moves] == [(draft.id, True), (old.id, True)]
    assert seen.overdue == 2
    assert (seen.moves[1].status, seen.moves[1].next_party) == (Status.NO_REPLY, Party.OFFICE)
    assert "Call the agency" in catalogue("en").text(seen.moves[1].task)
    assert waiting.id not in {move.id for move in seen.moves}


def test_our_own_moves_are_shown_before_they_are_overdue(work: Work) -> None:
    clock = turned(work)
    card = handed_out(work)
    assert today(work).moves == ()
    work.write(record_attendance, card.id, AttendanceDraft(Attendance.NO_SHOW))
    (move,) = today(work).moves
    assert (move.id, move.overdue) == (card.id, False)
    assert "kept them from going" in catalogue("en").text(move.task)
    clock.forward(days=3)
    assert today(work).moves[0].overdue


def test_every_open_move_has_a_task(work: Work) -> None:
    clock = turned(work)
    cards = [handed_out(work) for _n in range(6)]
    steps = [
        Step(Status.RECEIVED, AGENCY),
        Step(Status.ACCEPTED, AGENCY),
        Step(Status.IN_PROGRESS, AGENCY),
        Step(Status.WAITLISTED, AGENCY, reason="Platz 3"),
        Step(Status.APPOINTMENT, AGENCY, appointment_at=clock() + timedelta(days=1)),
        Step(Status.DECLINED, AGENCY, reason="voll"),
    ]
    for number, card in enumerate(cards):
        for step in steps[: number + 1]:
            work.write(take_step, card.id, step)
    work.write(take_step, handed_out(work).id, Step(Status.REVOKED, Source.PERSON))
    clock.forward(days=100)
    moves = today(work).moves
    assert len(moves) == 7
    assert all(catalogue("en").text(move.task) for move in moves)


def test_todays_and_tomorrows_appointments(work: Work) -> None:
    clock = turned(work)
    at = [clock() + timedelta(hours=hours) for hours in (2, 26, 50)]
    cards = [handed_out(work, appointment_at=moment, appointment_place="R. 3") for moment in at]
    ended = handed_out(work, appointment_at=at[0])
    work.write(take_step, ended.id, Step(Status.OBSOLETE, reason="umgezogen"))
    lines = today(work).appointments
    assert [(line.id, line.at, line.tomorrow) for line in lines] == [
        (cards[0].id, at[0], False),
        (cards[1].id, at[1], True),
    ]


def test_own_tasks_that_are_due_and_how_many_there_are(work: Work) -> None:
    turned(work)
    other = colleague(work)
    day = work.clock().date()
    person = known(work)
    for words, days, staff in (
        ("heute", 0, None),
        ("gestern", -1, None),
        ("morgen", 1, None),
        ("fremd", 0, other.actor.staff_id),
    ):
        draft = FollowUpDraft(day + timedelta(days=days), words, staff, person)
        work.write(add_follow_up, draft)
    seen = today(work)
    assert [catalogue("en").text(task.title) for task in seen.tasks] == ["gestern", "heute"]
    assert seen.open_tasks == 3


def test_peoples_appointments_stand_among_those_of_referrals(work: Work) -> None:
    clock = turned(work)
    person, hidden = known(work), restricted(work)
    first, second = clock() + timedelta(hours=1), clock() + timedelta(hours=25)
    referral = referral_of(work, person, appointment_at=second)
    draft = AppointmentDraft(person, first, with_whom="Frau Muster", place="R. 3")
    own = work.write(record_appointment, draft).value
    referral_of(work, hidden, appointment_at=first)
    lines = today(work).appointments
    assert [(line.id, line.of_referral, line.tomorrow) for line in lines] == [
        (own.id, False, False),
        (referral, True, True),
    ]
    assert [catalogue("en").text(line.person) for line in lines if line.person] == [
        "Nour Beispiel"
    ] * 2
    work.write(end_appointment, own.id, AppointmentEnd(AppointmentStatus.CANCELLED_BY_PERSON))
    assert [line.id for line in today(work).appointments] == [referral]


@contextmanager
def noted(work: Work) -> Iterator[list[tuple[str, Any]]]:
    """Every SELECT that is sent meanwhile, with its parameters."""
    sent: list[tuple[str, Any]] = []
    engine = work._sessions.kw["bind"]

    def note(
        _connection: Connection, _cursor: Any, statement: str, parameters: Any, *_rest: Any
    ) -> None:
        if statement.startswith("SELECT"):
            sent.append((statement, parameters))

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(engine, "before_cursor_execute", note)


def plans(work: Work, sent: list[tuple[str, Any]]) -> list[str]:
    engine = work._sessions.kw["bind"]
    with engine.connect() as connection:
        return [
            str(row[3])
            for statement, parameters in sent
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        ]


SCANNED = re.compile(
    r"SCAN (contact|referral|referral_event|office_hour|follow_up|appointment|person"
    r"|booking|booked_child|offer_run|run_session)\b"
    # All rows of the office are all rows.
    r"|(SEARCH|SCAN) (contact|referral|follow_up|appointment|person|booking|run_session)"
    r" USING .*\(office_id=\?\)$"
)


def test_the_first_screen_reads_no_table_from_end_to_end(work: Work) -> None:
    person = known(work)
    restricted(work)
    handed_out(work, appointment_at=work.clock())
    work.write(record_appointment, AppointmentDraft(person, work.clock()))
    work.write(add_follow_up, FollowUpDraft(work.clock().date(), "Anrufen", person_id=person))
    with noted(work) as sent:
        today(work)
    assert len(sent) >= 8
    assert [line for line in plans(work, sent) if SCANNED.search(line)] == []


def test_the_clock_reads_only_what_is_overdue(work: Work) -> None:
    handed_out(work)
    with noted(work) as sent:
        work.write(expire_overdue)
    assert any("ix_referral_due_at" in line for line in plans(work, sent))
    assert [line for line in plans(work, sent) if SCANNED.search(line)] == []


def test_a_number_is_found_by_its_index(work: Work) -> None:
    card = handed_out(work)
    with noted(work) as sent:
        work.read(find_by_number, card.number, office_id=work.actor.office_id)
    assert [line for line in plans(work, sent) if SCANNED.search(line)] == []


@pytest.mark.parametrize(
    "wanted",
    [
        ReferralFilter(),
        ReferralFilter(descending=False),
        ReferralFilter(sort=ReferralSort.DUE, descending=False),
        ReferralFilter(overdue=True, sort=ReferralSort.DUE),
        ReferralFilter(statuses=(Status.NO_REPLY,)),
    ],
)
def test_a_list_walks_an_index_and_sorts_nothing(work: Work, wanted: ReferralFilter) -> None:
    with noted(work) as sent:
        work.read(
            window_of_referrals,
            wanted,
            0,
            50,
            100,
            office_id=work.actor.office_id,
            now=work.clock(),
        )
    (statement, parameters) = next(line for line in sent if "FROM referral" in line[0])
    plan = plans(work, [(statement, parameters)])
    assert any("COVERING INDEX ix_referral" in line or "INDEX ix_referral" in line for line in plan)
    assert not any("TEMP B-TREE" in line for line in plan)


def test_the_control_notices_a_scan(work: Work) -> None:
    statement = str(text("SELECT concern FROM referral WHERE concern = 'x'"))
    assert any(SCANNED.search(line) for line in plans(work, [(statement, ())]))


def test_reopening_asks_for_the_next_move_again(work: Work) -> None:
    card = handed_out(work)
    work.write(take_step, card.id, Step(Status.OBSOLETE, reason="umgezogen"))
    assert today(work).moves == ()
    reopened = work.write(reopen_referral, card.id, "doch da").value
    assert reopened.due_at is not None
