# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Handing people over: what moves, what stays, who answers."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import func, select

from amstrat_desktop.base.problems import FieldProblem, Problem, ReasonNeeded
from amstrat_desktop.base.vocabulary.handovers import HandoverState, Informed
from amstrat_desktop.base.vocabulary.planning import FollowUpRule
from amstrat_desktop.models.note import PersonalNote
from amstrat_desktop.models.planning import Appointment, FollowUp
from amstrat_desktop.models.referral import Referral
from amstrat_desktop.services.appointments import AppointmentDraft, record_appointment
from amstrat_desktop.services.case_records import CaseDraft, StepDraft
from amstrat_desktop.services.case_steps import agree_step
from amstrat_desktop.services.follow_ups import FollowUpDraft, add_follow_up
from amstrat_desktop.services.handover_list import (
    count_waiting,
    list_handovers,
    read_caseload,
    read_handover,
)
from amstrat_desktop.services.handover_records import (
    Caseload,
    HandoverCard,
    HandoverDraft,
    HandoverItemDraft,
    OpenItems,
)
from amstrat_desktop.services.handovers import (
    accept_handover,
    decline_handover,
    offer_back,
    offer_handover,
    withdraw_handover,
)
from amstrat_desktop.services.last_seen import Role, who_knew
from amstrat_desktop.services.people import read_person
from amstrat_desktop.services.person_access import HIDDEN_NAME, may_open
from amstrat_desktop.services.personal_notes import PersonalNoteDraft, write_personal_note
from amstrat_desktop.services.restrictions import RestrictionDraft, restrict_person
from amstrat_desktop.services.support_cases import list_cases, open_case
from amstrat_desktop.services.work import Work
from tests.services.planning_office import referral_of
from tests.services.referral_office import turned
from tests.services.supported import colleague, new_person


def supported(work: Work, name: str = "Probe, Selda") -> UUID:
    """Somebody with a case, one open step, a task, an appointment and a slip."""
    person_id = new_person(work, name)
    case = work.write(open_case, person_id, CaseDraft("eine Stelle finden", agreed=True)).value
    work.write(agree_step, case.id, StepDraft("Zeugnis mitbringen"))
    today = work.clock().date()
    work.write(add_follow_up, FollowUpDraft(today, "anrufen", person_id=person_id, case_id=case.id))
    soon = work.clock() + timedelta(days=3)
    work.write(record_appointment, AppointmentDraft(person_id, soon, subject="Lebenslauf"))
    referral_of(work, person_id)
    return person_id


def offered(work: Work, to: Work, *people: UUID, **changes: object) -> HandoverCard:
    draft = HandoverDraft(
        to_staff_id=to.actor.staff_id,
        reason="leaves",
        items=tuple(HandoverItemDraft(person_id, Informed.YES) for person_id in people),
        **changes,  # type: ignore[arg-type]  # fields of the draft
    )
    return work.write(offer_handover, draft).value


def caseload(work: Work) -> Caseload:
    return work.read(read_caseload, work.actor.staff_id, actor=work.actor, now=work.clock())


def test_a_caseload_is_everybody_with_something_open(work: Work) -> None:
    turned(work)
    person_id = supported(work)
    work.write(add_follow_up, FollowUpDraft(work.clock().date(), "Flyer bestellen"))
    found = caseload(work)
    assert [(row.person_id, row.goal) for row in found.rows] == [(person_id, "eine Stelle finden")]
    assert found.rows[0].open == OpenItems(1, 1, 1, 1)
    assert found.nameless == OpenItems(follow_ups=1)


def test_nothing_moves_before_it_is_accepted(work: Work) -> None:
    turned(work)
    person_id = supported(work)
    kim = colleague(work)
    card = offered(work, kim, person_id)
    assert card.state is HandoverState.OFFERED
    assert card.items[0].open == OpenItems(1, 1, 1, 1)
    assert [row.person_id for row in caseload(work).rows] == [person_id]
    assert caseload(kim).rows == ()
    assert kim.read(count_waiting, actor=kim.actor) == 1
    assert work.read(count_waiting, actor=work.actor) == 0


def test_an_accepted_handover_moves_everything_at_once(work: Work) -> None:
    turned(work)
    person_id = supported(work)
    kim = colleague(work)
    card = kim.write(accept_handover, offered(work, kim, person_id).id).value
    assert (card.state, card.told) == (HandoverState.ACCEPTED, False)
    assert caseload(work).rows == ()
    assert caseload(kim).rows[0].open == OpenItems(1, 1, 1, 1)
    case = kim.read(list_cases, person_id, actor=kim.actor)[0]
    assert case.responsible == "Kollege Probe"
    assert [event.event for event in case.events][-1] == "handed_over"
    for model in (FollowUp, Appointment, Referral):
        owners = work.read(lambda s, m=model: set(s.scalars(select(m.staff_id))))
        assert owners == {kim.actor.staff_id}


def test_an_old_case_still_tells_who_knew_the_person(work: Work) -> None:
    turned(work)
    person_id = supported(work)
    kim = colleague(work)
    kim.write(accept_handover, offered(work, kim, person_id).id)
    known = kim.read(who_knew, person_id, actor=kim.actor)
    responsible = [line.staff_name for line in known if line.role is Role.RESPONSIBLE]
    assert responsible == ["Kollege Probe", "Petra Probe"]


def test_personal_notes_stay_with_their_author(work: Work) -> None:
    turned(work)
    kim = colleague(work)
    lea = colleague(work, "Lea Probe")
    person_id = supported(kim)
    kim.write(write_personal_note, person_id, PersonalNoteDraft("nur für mich"))
    lea.write(accept_handover, offered(kim, lea, person_id).id)
    owners = work.read(lambda s: s.scalars(select(PersonalNote.staff_id)).all())
    assert list(owners) == [kim.actor.staff_id]


def test_a_whole_caseload_takes_along_what_belongs_to_nobody(work: Work) -> None:
    turned(work)
    ids = {supported(work), supported(work, "Zweite, Probe")}
    work.write(add_follow_up, FollowUpDraft(work.clock().date(), "Flyer bestellen"))
    kim = colleague(work)
    card = offered(work, kim, whole_caseload=True)
    assert {line.person_id for line in card.items} == ids
    kim.write(accept_handover, card.id)
    assert caseload(work) == Caseload((), OpenItems(), 0)
    assert caseload(kim).nameless == OpenItems(follow_ups=1)


def test_who_was_not_told_is_to_be_met_within_a_week(work: Work) -> None:
    turned(work)
    told, untold = supported(work), supported(work, "Zweite, Probe")
    kim = colleague(work)
    draft = HandoverDraft(
        kim.actor.staff_id,
        "leaves",
        items=(
            HandoverItemDraft(told, Informed.YES),
            HandoverItemDraft(untold, Informed.NOT_POSSIBLE, "nicht erreicht"),
        ),
    )
    kim.write(accept_handover, work.write(offer_handover, draft).value.id)
    tasks = work.read(
        lambda s: s.execute(
            select(FollowUp.person_id, FollowUp.staff_id).where(
                FollowUp.rule == FollowUpRule.HANDOVER
            )
        ).all()
    )
    assert [tuple(row) for row in tasks] == [(untold, kim.actor.staff_id)]


def test_a_colleague_without_a_key_is_answered_for_with_words(work: Work) -> None:
    turned(work)
    kim = colleague(work)
    card = offered(work, kim, supported(work))
    with pytest.raises(FieldProblem) as wordless:
        work.write(accept_handover, card.id)
    assert wordless.value.field == "remark"
    answered = work.write(accept_handover, card.id, "Kim sagte es mir am Telefon").value
    assert answered.told
    assert (answered.answered_by, answered.to_name) == ("Petra Probe", "Kollege Probe")
    assert answered.answer_remark == "Kim sagte es mir am Telefon"


def test_a_declined_handover_moves_nobody_and_says_why(work: Work) -> None:
    turned(work)
    person_id = supported(work)
    kim = colleague(work)
    card = offered(work, kim, person_id)
    with pytest.raises(FieldProblem):
        kim.write(decline_handover, card.id, " ")
    declined = kim.write(decline_handover, card.id, "bin selbst voll").value
    assert (declined.state, declined.answer_remark) == (HandoverState.DECLINED, "bin selbst voll")
    assert [row.person_id for row in caseload(work).rows] == [person_id]
    with pytest.raises(Problem, match="already answered"):
        kim.write(accept_handover, card.id)


def test_only_its_giver_withdraws_an_offer(work: Work) -> None:
    turned(work)
    kim = colleague(work)
    card = offered(work, kim, supported(work))
    with pytest.raises(Problem, match="Only who offered"):
        kim.write(withdraw_handover, card.id)
    assert work.write(withdraw_handover, card.id).value.state is HandoverState.WITHDRAWN
    assert kim.read(count_waiting, actor=kim.actor) == 0


def test_nobody_is_offered_twice(work: Work) -> None:
    turned(work)
    person_id = supported(work)
    kim = colleague(work)
    offered(work, kim, person_id)
    with pytest.raises(FieldProblem, match="already offered"):
        offered(work, colleague(work, "Lea"), person_id)


@pytest.mark.parametrize("field", ["to_staff_id", "reason", "items"])
def test_what_is_missing_is_named(work: Work, field: str) -> None:
    turned(work)
    kim = colleague(work)
    person_id = supported(work)
    given: dict[str, Any] = {
        "to_staff_id": kim.actor.staff_id,
        "reason": "leaves",
        "items": (HandoverItemDraft(person_id),),
    }
    del given[field]
    with pytest.raises(FieldProblem) as missing:
        work.write(offer_handover, HandoverDraft(**given))
    assert missing.value.field == field


def test_an_acceptance_is_undone_by_a_handover_back(work: Work) -> None:
    turned(work)
    person_id = supported(work)
    kim = colleague(work)
    taken = kim.write(accept_handover, offered(work, kim, person_id).id).value
    back = kim.write(offer_back, taken.id).value
    assert (back.from_name, back.to_name, back.reason) == ("Kollege Probe", "Petra Probe", "back")
    work.write(accept_handover, back.id)
    assert [row.person_id for row in caseload(work).rows] == [person_id]
    assert caseload(kim).rows == ()


def test_access_to_a_restricted_record_goes_along(work: Work) -> None:
    turned(work)
    person_id = supported(work, "Geheim, Probe")
    work.write(restrict_person, person_id, RestrictionDraft("wird bedroht"))
    kim = colleague(work)
    card = offered(work, kim, person_id)
    seen = kim.read(read_handover, card.id, actor=kim.actor)
    assert [(line.person_id, line.name, line.remark) for line in seen.items] == [
        (None, HIDDEN_NAME, "")
    ]
    assert not kim.read(may_open, person_id, actor=kim.actor)
    kim.write(accept_handover, card.id)
    with pytest.raises(ReasonNeeded):
        kim.read(read_person, person_id, actor=kim.actor)
    assert not work.read(may_open, person_id, actor=work.actor)


def test_who_may_not_know_of_somebody_hands_nobody_over(work: Work) -> None:
    turned(work)
    person_id = supported(work, "Geheim, Probe")
    work.write(restrict_person, person_id, RestrictionDraft("wird bedroht"))
    kim, lea = colleague(work), colleague(work, "Lea")
    with pytest.raises(Problem, match="no longer on record"):
        offered(kim, lea, person_id, from_staff_id=work.actor.staff_id)
    found = kim.read(read_caseload, work.actor.staff_id, actor=kim.actor, now=kim.clock())
    assert (found.rows, found.hidden) == ((), 1)


def test_the_list_tells_what_waits_for_whom(work: Work) -> None:
    turned(work)
    kim = colleague(work)
    first = offered(work, kim, supported(work))
    second = offered(work, kim, supported(work, "Zweite, Probe"))
    work.write(withdraw_handover, first.id)
    mine = work.read(list_handovers, actor=work.actor)
    assert [row.id for row in mine.others] == [second.id]
    assert [row.id for row in mine.answered] == [first.id]
    assert [row.people for row in mine.others] == [1]
    kims = kim.read(list_handovers, actor=kim.actor)
    assert [row.id for row in kims.incoming] == [second.id]


def test_a_refused_acceptance_changes_nothing(work: Work) -> None:
    turned(work)
    kim = colleague(work)
    offered(work, kim, supported(work))
    before = work.read(lambda s: s.scalar(select(func.count(FollowUp.id))))
    with pytest.raises(Problem):
        kim.write(accept_handover, kim.actor.staff_id)
    assert work.read(lambda s: s.scalar(select(func.count(FollowUp.id)))) == before
