# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who stands on which paper of a run, under which name, and what nobody but the carers reads."""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

import pytest
from sqlalchemy import select

from amstrat_desktop.base.lang import Msg, catalogue
from amstrat_desktop.base.problems import Problem, ReasonNeeded
from amstrat_desktop.base.vocabulary.bookings import Came
from amstrat_desktop.base.vocabulary.consents import DataCategory, DisclosureWay
from amstrat_desktop.base.vocabulary.directory import DOCUMENTS
from amstrat_desktop.models.offer import RunSession
from amstrat_desktop.models.trail import AuditEvent
from amstrat_desktop.services.disclosures import list_disclosures
from amstrat_desktop.services.offers.absences import absences_of_run
from amstrat_desktop.services.offers.attendance import AttendanceNote, note_attendance
from amstrat_desktop.services.offers.invitations import InvitationFacts, read_invitations
from amstrat_desktop.services.offers.listed_names import first_name_of
from amstrat_desktop.services.offers.lists import (
    ChildcareList,
    PrintedList,
    open_childcare_list,
    read_leader_list,
    read_participants,
)
from amstrat_desktop.services.offers.run_heads import RUN_GONE
from amstrat_desktop.services.offers.run_steps import end_run
from amstrat_desktop.services.offers.told_lists import Reader, note_list_told
from amstrat_desktop.services.offers.waiting_paper import PrintedWaiting, read_waiting_paper
from amstrat_desktop.services.restrictions import open_restricted
from amstrat_desktop.services.withdrawals import withdraw_consent
from amstrat_desktop.services.work import Work
from tests.services.offers.course import Course
from tests.services.planning_office import known, restricted
from tests.services.supported import colleague

NAME, CHILD = DataCategory.NAME, DataCategory.CHILD_NAME
LANGUAGE = DataCategory.LANGUAGE


@pytest.fixture
def course(work: Work) -> Course:
    return Course(work)


def participants(course: Course, work: Work | None = None) -> PrintedList:
    work = work or course.work
    return work.read(read_participants, course.run_id, actor=work.actor, now=work.clock())


def leader_list(course: Course) -> PrintedList:
    work = course.work
    return work.read(read_leader_list, course.run_id, actor=work.actor, now=work.clock())


def waiting(course: Course) -> PrintedWaiting:
    work = course.work
    return work.read(read_waiting_paper, course.run_id, actor=work.actor, now=work.clock())


def children(course: Course, work: Work | None = None) -> ChildcareList:
    return (work or course.work).write(open_childcare_list, course.run_id).value


def invited(course: Course, *booking_ids: UUID) -> tuple[InvitationFacts, ...]:
    work = course.work
    return work.read(
        read_invitations,
        course.run_id,
        actor=work.actor,
        now=work.clock(),
        booking_ids=booking_ids,
    )


def said(texts: Iterable[Msg]) -> list[str]:
    return [catalogue("en").text(text) for text in texts]


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Nour Beispiel", "Nour"),
        ("Kaya, Ayşe", "Ayşe"),
        ("Ada", "Ada"),
        ("Kaya, ", "Kaya"),
        ("", ""),
        ("فاطمة المثال", "فاطمة"),
    ],
)
def test_the_first_name_of_a_whole_one(name: str, first: str) -> None:
    assert first_name_of(name) == first


def test_names_stand_in_a_list_by_consent_and_numbers_stay(course: Course) -> None:
    course.book(known(course.work, "Nour Beispiel"), consent=(NAME,))
    course.book(known(course.work, "Selda Ohnename"))
    course.book(call_name="Mihaela E.")
    course.book(known(course.work, "Wer Wartet"), status="withdrawn")
    course.book(known(course.work, "فاطمة المثال", name_latin="Fatima Almithal"), consent=(NAME,))
    assert said(row.name for row in participants(course).rows) == [
        "Nour Beispiel", "No. 2", "Mihaela E.", "Fatima Almithal",
    ]  # fmt: skip
    assert [row.number for row in participants(course).rows] == [1, 2, 3, 5]
    assert said(row.name for row in leader_list(course).rows) == [
        "Nour", "No. 2", "Mihaela", "Fatima",
    ]  # fmt: skip


def test_a_consent_that_is_over_or_does_not_name_the_name_is_none(course: Course) -> None:
    nour = known(course.work, "Nour Beispiel")
    course.book(nour, consent=(NAME,))
    course.book(known(course.work, "Selda Beispiel"), consent=(DataCategory.LANGUAGE,))
    assert said(row.name for row in participants(course).rows) == ["Nour Beispiel", "No. 2"]
    course.work.write(withdraw_consent, course.consents[nour])
    assert said(row.name for row in participants(course).rows) == ["No. 1", "No. 2"]


def test_the_course_leader_knows_what_teaching_needs_and_no_more(course: Course) -> None:
    course.book(call_name="Ada", needs=("interpreter", "childcare", "literacy", "transport"))
    (row,) = leader_list(course).rows
    assert said(row.needs) == ["Interpreter", "Help with reading and writing"]
    (row,) = participants(course).rows
    assert len(row.needs) == 4


def test_who_waits_stands_on_a_paper_of_its_own_in_order(course: Course) -> None:
    course.book(call_name="Ada")
    course.book(call_name="Bea", status="waiting", missing="place")
    course.book(call_name="Cem", status="waiting", priority="single_parent", children=1)
    paper = waiting(course)
    assert said(row.name for row in paper.rows) == ["Cem", "Bea"]
    assert [row.position for row in paper.rows] == [1, 2]
    assert said(paper.rows[1].missing) == ["No free place in the course"]
    assert said([paper.rows[0].priority]) == ["Single parent"]
    assert said(row.name for row in participants(course).rows) == ["Ada"]


def test_who_is_hidden_is_counted_on_each_paper(course: Course) -> None:
    course.book(restricted(course.work), children=1)
    course.book(restricted(course.work), status="waiting")
    course.book(call_name="Ada", children=1)
    kim = colleague(course.work, "Kim Kollege")
    for work in (kim, course.work):
        paper = participants(course, work)
        assert (said(row.name for row in paper.rows), paper.unseen) == (["Ada"], 1)
        (group,) = children(course, work).groups
        assert (len(group.rows), group.unseen) == (1, 1)
    assert (waiting(course).rows, waiting(course).unseen) == ((), 1)
    assert [paper.number for paper in invited(course)] == [3]


def test_a_restricted_record_stands_nowhere_by_name_even_when_it_is_open(course: Course) -> None:
    person_id = restricted(course.work, seen_by=course.work.actor.staff_id)
    booking_id = course.book(person_id, children=1, needs=("interpreter",), language="ar")
    row = participants(course).rows[0]
    assert (said([row.name]), row.language, row.needs) == (["No. 1"], "", ())
    assert children(course).groups[0].rows == ()
    assert invited(course) == ()
    with pytest.raises(ReasonNeeded):
        invited(course, booking_id)
    course.work.write(open_restricted, person_id, "Kurs")
    row = participants(course).rows[0]
    assert (said([row.name]), row.language) == (["No. 1"], "ar")
    assert len(children(course).groups[0].rows) == 1
    assert [paper.number for paper in invited(course, booking_id)] == [1]


def test_carers_read_first_names_by_consent_and_each_reading_is_noted(course: Course) -> None:
    nour = course.book(known(course.work, "Nour Beispiel"), children=2, consent=(NAME, CHILD))
    course.book(known(course.work, "Selda Beispiel"), children=1, consent=(NAME,))
    course.note(nour, "Erdnüsse", "0151 5550100")
    paper = children(course)
    (group,) = paper.groups
    assert (group.name, group.room, group.unseen) == ("Die Kleinen", "Kinderzimmer", 0)
    assert said(row.name for row in group.rows) == ["Tarik", "Lina", "Child 1"]
    assert said(row.parent for row in group.rows) == ["Nour", "Nour", "Selda"]
    assert [row.ages for row in group.rows] == [(3,), (2, 3), (3,)]
    assert [(row.allergy, row.emergency) for row in group.rows] == [
        ("Erdnüsse", "0151 5550100"), ("", ""), ("", ""),
    ]  # fmt: skip
    notes = select(AuditEvent).where(AuditEvent.action == "read_child_notes")
    (noted,) = course.work.read(lambda session: session.scalars(notes).all())
    assert (noted.object_id, noted.staff_id) == (course.run_id, course.work.actor.staff_id)


def test_an_invitation_speaks_the_persons_language_and_knows_only_that(course: Course) -> None:
    nour = known(course.work, "Nour Beispiel", language="ar", literacy="primary")
    course.book(nour, children=2)
    course.book(call_name="Mihaela", language="ro", needs=("literacy",))
    course.book(call_name="Kofi", language="tw", status="offered", offered_until=course.clock.today)
    course.book(call_name="Wanda", status="waiting")
    papers = invited(course)
    assert [paper.language for paper in papers] == ["ar", "ro", "de"]
    assert [paper.plain for paper in papers] == [True, True, False]
    assert [paper.answer_until for paper in papers] == [None, None, course.clock.today]
    assert [(paper.children, paper.child_rooms) for paper in papers] == [
        (2, ("Kinderzimmer",)), (0, ()), (0, ()),
    ]  # fmt: skip
    first = papers[0]
    assert [meeting.id for meeting in first.meetings] == course.sessions[3:]
    known_paper = next(entry.label for entry in DOCUMENTS if entry.code == "identity")
    assert first.bring == (known_paper, "Stoffreste")
    told = replace(first, who=Msg(""))
    assert "Nour" not in repr(told)


def test_a_meeting_that_is_called_off_is_on_no_paper(course: Course) -> None:
    course.book(call_name="Ada")
    course.put(
        RunSession, run_id=course.run_id, starts_at=course.clock.pass_days(1), duration=60,
        status="cancelled",
    )  # fmt: skip
    (paper,) = invited(course)
    assert [meeting.id for meeting in paper.meetings] == course.sessions[3:]
    assert len(paper.head.meetings) == 5


def test_only_who_has_a_place_is_invited(course: Course) -> None:
    wanda = course.book(call_name="Wanda", status="waiting")
    assert invited(course) == ()
    with pytest.raises(Problem, match="Only who has a place"):
        invited(course, wanda)


def test_a_long_line_to_bring_goes_on_in_the_next_one(course: Course) -> None:
    course.bring("Wort " * 100)
    course.book(call_name="Ada")
    (paper,) = invited(course)
    assert " ".join(str(line) for line in paper.bring).split() == ["Wort"] * 100
    assert all(len(str(line)) <= 200 for line in paper.bring)


def test_a_run_that_is_gone_says_so(course: Course) -> None:
    course.run_id = UUID(int=1)
    with pytest.raises(Problem) as told:
        participants(course)
    assert told.value.message == RUN_GONE


def test_beside_a_name_only_what_was_ticked_tells_more(course: Course) -> None:
    course.book(known(course.work, "Nour Beispiel", language="ar"), consent=(NAME,),
        needs=("literacy",))  # fmt: skip
    course.book(known(course.work, "Ada Probe", language="tr"), consent=(NAME, LANGUAGE))
    course.book(known(course.work, "Selda Ohnename", language="uk"), needs=("literacy",))
    rows = leader_list(course).rows
    assert said(row.name for row in rows) == ["Nour", "Ada", "No. 3"]
    assert [row.language for row in rows] == ["", "tr", "uk"]
    assert [len(row.needs) for row in rows] == [0, 0, 1]


def test_a_list_that_leaves_stands_once_in_the_log_of_who_is_named(course: Course) -> None:
    work = course.work
    nour = known(work, "Nour Beispiel")
    ada = known(work, "Ada Probe")
    course.book(nour, consent=(NAME, LANGUAGE, CHILD), children=1)
    course.book(ada, consent=(NAME,))
    course.book(known(work, "Selda Ohnename"), children=1)
    course.book(restricted(work), consent=())
    course.book(call_name="Mihaela")
    assert work.write(note_list_told, course.run_id, Reader.LEADER).value == 2
    assert work.write(note_list_told, course.run_id, Reader.LEADER).value == 0
    assert work.write(note_list_told, course.run_id, Reader.CARERS).value == 1
    lines = work.read(list_disclosures, nour, actor=work.actor)
    assert {(line.receiver, line.data, line.way) for line in lines} == {
        ("Lehrkraft Probe", (NAME, LANGUAGE), DisclosureWay.LIST),
        (lines[0].receiver, (NAME, CHILD), DisclosureWay.LIST),
    }
    assert all("Deutsch im Alltag" in line.content for line in lines)
    assert len(work.read(list_disclosures, ada, actor=work.actor)) == 1


def test_at_the_end_the_list_holds_who_stayed_and_nobody_is_asked_any_more(
    course: Course,
) -> None:
    done = course.book(call_name="Ada", status="completed", ended_on=course.clock.today)
    assert participants(course).rows == ()
    absent = [AttendanceNote(done, Came.ABSENT)]
    for meeting in course.sessions[:3]:
        course.work.write(note_attendance, meeting, absent)
    course.work.write(end_run, course.run_id)
    assert said(row.name for row in participants(course).rows) == ["Ada"]
    overview = course.work.read(absences_of_run, course.run_id, actor=course.work.actor)
    (row,) = overview.rows
    assert (row.absent, row.in_a_row, row.ask) == (3, 3, False)
