# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.models.consent import Consent, Disclosure
from amstrat_desktop.models.contact import Contact
from amstrat_desktop.models.handover import Handover, HandoverItem
from amstrat_desktop.models.person import Person, PersonMerge
from amstrat_desktop.models.planning import Appointment, ContactAttempt, FollowUp
from amstrat_desktop.services.case_records import CaseDraft, StepDraft
from amstrat_desktop.services.case_steps import agree_step
from amstrat_desktop.services.contacts import void_contact
from amstrat_desktop.services.household_records import HouseholdDraft
from amstrat_desktop.services.households import save_household
from amstrat_desktop.services.notes import NoteDraft, write_note
from amstrat_desktop.services.personal_notes import PersonalNoteDraft, write_personal_note
from amstrat_desktop.services.support_cases import close_case, edit_case, open_case
from amstrat_desktop.services.timeline import window_of_timeline
from amstrat_desktop.services.timeline_records import LineKind, TimelineLine, TimelineWindow
from amstrat_desktop.services.work import Work
from tests.services.referral_office import begun
from tests.services.supported import Clock, colleague, new_person, saw, stopped

WORDS = catalogue("en")
ELSEWHERE = {"contact", "referral", "case", "booking", "kita", "work"}
"""Kinds whose lines have tests of their own."""


def window(
    work: Work,
    person_id: UUID,
    kinds: Collection[LineKind] = (),
    start: int = 0,
    size: int = 100,
) -> TimelineWindow:
    return work.read(window_of_timeline, person_id, kinds, start, size, actor=work.actor)


def said(line: TimelineLine) -> str:
    """A line in English, as one reads it."""
    parts = [WORDS.text(line.title), *(WORDS.text(part) for part in line.parts)]
    return " · ".join(filter(None, (*parts, line.text, line.staff_name)))


def lines(work: Work, person_id: UUID, *kinds: LineKind) -> list[str]:
    return [said(line) for line in window(work, person_id, kinds).lines]


def put(work: Work, *rows: Any) -> None:
    def add(session: Session, **_: Any) -> None:
        for row in rows:
            session.add(row)
            session.flush()

    work.write(add)


def stamps(work: Work) -> dict[str, Any]:
    return {
        "id": uuid7(),
        "office_id": work.actor.office_id,
        "created_at": work.clock(),
        "updated_at": work.clock(),
        "created_by": work.actor.staff_id,
        "updated_by": work.actor.staff_id,
    }


@pytest.fixture
def clock(work: Work) -> Clock:
    return stopped(work)


@pytest.fixture
def person_id(work: Work, clock: Clock) -> UUID:
    return new_person(work)


def test_it_begins_with_the_record(work: Work, person_id: UUID) -> None:
    assert lines(work, person_id) == ["Record begun · Petra Probe"]


def test_the_latest_stands_first_and_windows_fit_together(
    work: Work, clock: Clock, person_id: UUID
) -> None:
    for number in range(7):
        clock.pass_days(1)
        saw(work, person_id, note=f"visit {number}")
    whole = window(work, person_id)
    assert whole.total == 8
    assert [line.text for line in whole.lines[:7]] == [f"visit {at}" for at in range(6, -1, -1)]
    pieces = [window(work, person_id, start=start, size=3) for start in range(0, 9, 3)]
    assert tuple(line for piece in pieces for line in piece.lines) == whole.lines
    assert {piece.total for piece in pieces} == {8}


def test_a_consultation_opens_itself_and_a_voided_one_is_gone(work: Work, person_id: UUID) -> None:
    contact_id = saw(
        work, person_id, topics=("child_benefit",), result="information", note="a\nb " * 100
    )
    [line] = window(work, person_id, [LineKind.CONTACT]).lines
    assert line.target_id == contact_id
    assert len(line.text) == 160
    assert line.text.endswith("…")
    work.write(void_contact, contact_id, "twice")
    assert lines(work, person_id, LineKind.CONTACT) == []


def test_restricted_topics_are_told_as_their_group_and_without_the_note(
    work: Work, person_id: UUID
) -> None:
    saw(work, person_id, topics=("addiction", "pregnancy", "child_benefit"), note="details")
    [line] = window(work, person_id, [LineKind.CONTACT]).lines
    assert [WORDS.text(part) for part in line.parts][:1] == ["Health and care"]
    assert "Addiction" not in said(line)
    assert "Pregnancy" not in said(line)
    assert (line.text, line.restricted) == ("", True)


def test_support_with_its_steps(work: Work, clock: Clock, person_id: UUID) -> None:
    case = work.write(open_case, person_id, CaseDraft("Work", agreed=True)).value
    clock.pass_days(1)
    work.write(agree_step, case.id, StepDraft("Write a CV"))
    clock.pass_days(1)
    case = work.write(
        edit_case, case.id, CaseDraft("Work in a kitchen", agreed=True), version=case.version
    ).value
    clock.pass_days(1)
    work.write(close_case, case.id, "goal_reached", version=case.version)
    assert lines(work, person_id, LineKind.CASE) == [
        "Support closed · Goal reached · Petra Probe",
        "Goal changed · Petra Probe",
        "Step agreed · Write a CV · Petra Probe",
        "Support begun · Responsible: Petra Probe · Petra Probe",
    ]


def test_referrals_of_the_person_and_of_contacts_joined_later(work: Work, person_id: UUID) -> None:
    own = begun(work)
    contact_id = saw(work, person_id)
    at_contact = begun(work, contact_id=contact_id)

    def join(session: Session, **_: Any) -> None:
        from amstrat_desktop.models.referral import Referral

        session.get_one(Referral, own.id).person_id = person_id

    work.write(join)
    found = window(work, person_id, [LineKind.REFERRAL]).lines
    assert {line.target_id for line in found} == {own.id, at_contact.id}
    assert {said(line).split(" · ")[1] for line in found} == {"Begun"}


def test_everything_that_others_write(work: Work, clock: Clock, person_id: UUID) -> None:
    other = colleague(work)
    office, me = work.actor.office_id, work.actor.staff_id
    put(
        work,
        Appointment(
            **stamps(work),
            person_id=person_id,
            staff_id=me,
            starts_at=clock.now,
            with_whom="Dr. Probe",
            subject="Vaccination",
        ),
        ContactAttempt(
            office_id=office, person_id=person_id, at=clock.now, staff_id=me, result="voicemail"
        ),
        FollowUp(
            **stamps(work),
            staff_id=me,
            person_id=person_id,
            due_on=clock.today,
            text="Ask how it went",
            done_at=clock.now,
            done_by=me,
            result="went well",
        ),
        FollowUp(
            **stamps(work), staff_id=me, person_id=person_id, due_on=clock.today, text="still open"
        ),
        Consent(
            **stamps(work),
            person_id=person_id,
            legal_kind="consent",
            purpose="tell_agency",
            given_on=clock.today,
            how="signed",
            withdrawn_at=clock.pass_days(1),
            withdrawn_by=other.actor.staff_id,
        ),
        Consent(
            **stamps(work),
            person_id=person_id,
            legal_kind="consent",
            purpose="funder",
            decision="refused",
            given_on=clock.today,
            how="spoken",
        ),
        Disclosure(
            office_id=office,
            person_id=person_id,
            at=clock.now,
            staff_id=me,
            receiver="Jugendamt Probe",
            basis="emergency",
            content="that the child is alone",
        ),
        handover := Handover(
            **stamps(work),
            from_staff_id=me,
            to_staff_id=other.actor.staff_id,
            reason="leaves",
            state="accepted",
            answered_at=clock.now,
            answered_by=other.actor.staff_id,
        ),
        HandoverItem(
            office_id=office, handover_id=handover.id, person_id=person_id, informed="yes"
        ),
    )
    work.write(write_note, person_id, NoteDraft("Moved in with her sister"))
    work.write(save_household, person_id, HouseholdDraft(situation="small"), version=0)
    found = set(lines(work, person_id))
    assert found == {
        "Record begun · Petra Probe",
        "Appointment at Dr. Probe · Planned · Vaccination · Petra Probe",
        "Tried to reach the person · Left a voicemail · Petra Probe",
        "Done: Ask how it went · went well · Petra Probe",
        "Consent given · We may tell an agency · Petra Probe",
        "Consent withdrawn · We may tell an agency · Kollege Probe",
        "Consent refused · Data for the funder (ESF) · Petra Probe",
        (
            "Told to Jugendamt Probe · Emergency, without consent · that the child is alone · "
            "Petra Probe"
        ),
        "Handover from Petra Probe to Kollege Probe · Offered · Leaves the office · Petra Probe",
        "Handover from Petra Probe to Kollege Probe · Accepted · Kollege Probe",
        "Note · Moved in with her sister · Petra Probe",
        "Household changed · Petra Probe",
    }
    of_kind = {kind: window(work, person_id, [kind]).total for kind in LineKind}
    assert sum(of_kind.values()) == window(work, person_id).total
    assert all(of_kind[kind] for kind in set(LineKind) - ELSEWHERE)


def test_merged_records_are_mentioned_while_they_are_merged(work: Work, person_id: UUID) -> None:
    merged = new_person(work, "Probe, Selda (2)")
    merge = PersonMerge(
        office_id=work.actor.office_id,
        kept_id=person_id,
        merged_id=merged,
        at=work.clock(),
        staff_id=work.actor.staff_id,
        before={},
        moved={},
    )
    put(work, merge)
    assert "Two records were put together" in lines(work, person_id)


def test_personal_notes_are_in_nobodys_timeline(work: Work, person_id: UUID) -> None:
    before = window(work, person_id)
    work.write(write_personal_note, person_id, PersonalNoteDraft("mine alone"))
    assert window(work, person_id) == before


def test_a_hidden_record_has_no_timeline(work: Work, person_id: UUID) -> None:
    other = colleague(work)

    def restrict(session: Session, **_: Any) -> None:
        session.get_one(Person, person_id).restricted_at = work.clock()

    work.write(restrict)
    with pytest.raises(Problem):
        window(other, person_id)


def test_a_long_acquaintance_asks_the_store_no_more_often(
    work: Work, clock: Clock, person_id: UUID
) -> None:
    """A window is read with as many questions for 501 consultations as for one."""

    def come(session: Session, times: int, **_: Any) -> None:
        session.add_all(
            Contact(
                **stamps(work),
                person_id=person_id,
                staff_id=work.actor.staff_id,
                held_at=clock.pass_days(0.5),
                channel="open_hour",
                contact_kind="brief",
            )
            for _number in range(times)
        )

    work.write(come, 1)
    with questions(work) as before:
        few = window(work, person_id, size=50).total
    work.write(come, 500)
    with questions(work) as after:
        assert window(work, person_id, size=50).total == few + 500
    assert len(after) <= len(before)


@contextmanager
def questions(work: Work) -> Iterator[list[str]]:
    """The statements that the store is asked meanwhile."""
    asked: list[str] = []
    with work._sessions() as session:
        engine = session.get_bind().engine

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        asked.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(engine, "before_cursor_execute", note)
