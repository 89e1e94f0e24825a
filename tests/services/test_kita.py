# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The search for a childcare place: applications, waiting time, and what the household says."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.households import Childcare
from amstrat_desktop.base.vocabulary.kita import (
    APPLICATION_LABELS,
    CARE_KIND_LABELS,
    GROUND_LABELS,
    GROUND_NAMES,
    ApplicationStatus,
    CareKind,
    Ground,
)
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.household_records import HouseholdCard, MemberDraft
from amstrat_desktop.services.households import (
    leave_household,
    read_household_of,
    save_household,
)
from amstrat_desktop.services.kita import (
    discard_application,
    edit_application,
    read_kita_search,
    record_application,
    set_childcare,
)
from amstrat_desktop.services.kita_records import (
    ApplicationDraft,
    CareState,
    Proposal,
    waited_in_words,
)
from amstrat_desktop.services.merges import merge_people, undo_merge
from amstrat_desktop.services.people import record_person
from amstrat_desktop.services.person_records import PersonDraft
from amstrat_desktop.services.work import Work
from tests.services.kita_office import Family, applied, family, search_of
from tests.services.supported import Clock, colleague, new_person, stopped


@pytest.fixture
def clock(work: Work) -> Clock:
    return stopped(work)


@pytest.fixture
def home(work: Work, clock: Clock) -> Family:
    assert clock.today == date(2026, 3, 2)
    return family(work)


def household(work: Work, of: Family) -> HouseholdCard:
    return work.read(read_household_of, of.mother_id, actor=work.actor, on=work.clock().date())


def answered(work: Work, of: Family, status: ApplicationStatus, **fields: object) -> None:
    """The son's one application gets its answer."""
    card = search_of(work, of).applications[0]
    draft = replace(card.draft, status=status, **fields)  # type: ignore[arg-type]  # fields of the draft
    work.write(edit_application, card.id, draft)


def test_every_word_of_the_search_has_a_label() -> None:
    assert set(CARE_KIND_LABELS) == set(CareKind)
    assert set(APPLICATION_LABELS) == set(ApplicationStatus)
    assert set(GROUND_LABELS) == set(GROUND_NAMES) == set(Ground)


def test_no_ground_tells_of_health_residence_or_trouble() -> None:
    said = " ".join(catalogue("en").text(label).lower() for label in GROUND_LABELS.values())
    for word in ("ill", "health", "disab", "violence", "residence", "asylum", "benefit"):
        assert f" {word}" not in said


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "0 days"),
        (1, "1 day"),
        (13, "13 days"),
        (14, "2 weeks"),
        (62, "8 weeks"),
        (63, "2 months"),
        (365, "12 months"),
        (700, "23 months"),
        (731, "2 years"),
    ],
)
def test_a_waiting_time_is_said_in_words(days: int, said: str) -> None:
    assert catalogue("en").text(waited_in_words(days)) == said


def test_a_child_without_applications_is_there_with_its_state(work: Work, home: Family) -> None:
    search = work.read(read_kita_search, home.mother_id, actor=work.actor, on=date(2026, 3, 2))
    assert [(child.birth_year, child.childcare) for child in search.children] == [
        (2022, "no_place"),
        (2025, "no_place"),
    ]
    assert all(child.proposal is None and not child.applications for child in search.children)


def test_an_application_waits_and_proposes_applied_for(
    work: Work, clock: Clock, home: Family
) -> None:
    outcome = work.write(
        record_application, home.mother_id, ApplicationDraft(home.son_id, kita=" Kita  Nord ")
    )
    assert outcome.changed == {Kind.KITA}
    clock.pass_days(40)
    child = search_of(work, home)
    assert [(one.name, one.waited, one.waits) for one in child.applications] == [
        ("Kita Nord", 40, True)
    ]
    assert child.childcare == "no_place"
    assert child.proposal == Proposal(Childcare.APPLIED, date(2026, 3, 2))


def test_the_proposal_is_taken_over_and_can_be_undone(
    work: Work, clock: Clock, home: Family
) -> None:
    applied(work, home, applied_on=date(2026, 1, 7))
    proposal = search_of(work, home).proposal
    assert proposal is not None
    assert proposal.childcare is not None
    before_version = household(work, home).version
    clock.pass_days(1)
    wanted = CareState(home.son_id, proposal.childcare, proposal.since)
    outcome = work.write(set_childcare, home.mother_id, wanted)
    assert Kind.HOUSEHOLD in outcome.changed
    after = search_of(work, home)
    assert (after.childcare, after.since, after.proposal) == ("applied", date(2026, 1, 7), None)
    assert household(work, home).version > before_version
    work.write(set_childcare, home.mother_id, outcome.value)
    assert (search_of(work, home).childcare, search_of(work, home).since) == ("no_place", None)


def test_a_promised_place_means_cared_for_from_the_wanted_day(
    work: Work, clock: Clock, home: Family
) -> None:
    applied(work, home, wanted_from=date(2026, 8, 1))
    work.write(set_childcare, home.mother_id, CareState(home.son_id, "applied", date(2026, 3, 2)))
    clock.pass_days(10)
    answered(work, home, ApplicationStatus.ACCEPTED)
    until = search_of(work, home)
    assert until.proposal == Proposal(None, None, date(2026, 8, 1))
    assert search_of(work, home, on=date(2026, 8, 1)).proposal == Proposal(Childcare.CARED_FOR)
    assert until.applications[0].waited == 10
    assert search_of(work, home, on=date(2026, 8, 1)).applications[0].waited == 10


def test_when_all_said_no_there_is_no_place(work: Work, clock: Clock, home: Family) -> None:
    applied(work, home)
    work.write(set_childcare, home.mother_id, CareState(home.son_id, "applied", date(2026, 3, 2)))
    answered(work, home, ApplicationStatus.DECLINED)
    assert search_of(work, home).proposal == Proposal(Childcare.NO_PLACE)


@pytest.mark.parametrize("state", ["cared_for", "not_wanted", "not_needed", "no_place", ""])
def test_a_refusal_says_nothing_where_the_household_does_not_wait(
    work: Work, home: Family, state: str
) -> None:
    applied(work, home)
    answered(work, home, ApplicationStatus.WITHDRAWN)
    work.write(set_childcare, home.mother_id, CareState(home.son_id, state, None))
    assert search_of(work, home).proposal is None


def test_a_child_that_is_cared_for_stays_so_while_another_place_is_looked_for(
    work: Work, home: Family
) -> None:
    work.write(set_childcare, home.mother_id, CareState(home.son_id, "cared_for", None))
    applied(work, home)
    assert search_of(work, home).proposal is None


def test_what_waits_stands_first(work: Work, clock: Clock, home: Family) -> None:
    applied(work, home, "Kita Alt")
    clock.pass_days(5)
    applied(work, home, "Kita Neu", status=ApplicationStatus.DECLINED)
    assert [one.name for one in search_of(work, home).applications] == ["Kita Alt", "Kita Neu"]


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"kita": "  "}, "kita"),
        ({"applied_on": date(2026, 3, 3)}, "applied_on"),
        ({"hours": 0}, "hours"),
        ({"hours": 61}, "hours"),
        (
            {"status": ApplicationStatus.ACCEPTED, "answered_on": date(2026, 3, 3)},
            "answered_on",
        ),
        (
            {
                "status": ApplicationStatus.ACCEPTED,
                "applied_on": date(2026, 3, 1),
                "answered_on": date(2026, 2, 28),
            },
            "answered_on",
        ),
    ],
)
def test_what_is_not_right_is_said_at_its_field(
    work: Work, home: Family, fields: dict[str, object], field: str
) -> None:
    draft = replace(ApplicationDraft(home.son_id, kita="Kita"), **fields)  # type: ignore[arg-type]  # fields of the draft
    with pytest.raises(FieldProblem) as raised:
        work.write(record_application, home.mother_id, draft)
    assert raised.value.field == field


def test_nobody_waits_twice_at_one_place(work: Work, home: Family) -> None:
    first = applied(work, home, "Kita Beispielhof")
    with pytest.raises(FieldProblem, match="waits there already"):
        applied(work, home, "kita beispielhof")
    applied(work, home, "Kita Beispielhof", care_kind=CareKind.ALL_DAY_SCHOOL)
    work.write(discard_application, first)
    applied(work, home, "Kita Beispielhof")


def test_an_answer_that_is_taken_back_waits_again(work: Work, home: Family) -> None:
    applied(work, home)
    card = search_of(work, home).applications[0]
    declined = replace(card.draft, status=ApplicationStatus.DECLINED)
    before = work.write(edit_application, card.id, declined).value
    assert search_of(work, home).applications[0].draft.answered_on == date(2026, 3, 2)
    work.write(edit_application, card.id, before)
    again = search_of(work, home).applications[0]
    assert (again.waits, again.draft.answered_on) == (True, None)


def test_what_was_taken_out_can_be_put_back(work: Work, home: Family) -> None:
    application_id = applied(work, home, remark="Antwort im Mai")
    held = work.write(discard_application, application_id).value
    assert search_of(work, home).applications == ()
    work.write(record_application, home.mother_id, held)
    assert search_of(work, home).applications[0].draft.remark == "Antwort im Mai"


def test_who_was_slower_is_told(work: Work, home: Family) -> None:
    kim = colleague(work)
    application_id = applied(work, home)
    mine = search_of(work, home).applications[0].draft
    kim.write(edit_application, application_id, replace(mine, hours=35))
    with pytest.raises(Conflict) as lost:
        work.write(edit_application, application_id, replace(mine, hours=45))
    assert (lost.value.who, lost.value.theirs["hours"]) == ("Kollege Probe", 35)


def test_only_the_familys_own_child(work: Work, home: Family) -> None:
    stranger = new_person(work, "Fremd, Nora")
    with pytest.raises(Problem, match="no longer in the household"):
        work.write(record_application, stranger, ApplicationDraft(home.son_id, kita="Kita"))
    mother = next(m for m in household(work, home).members if not m.is_child)
    with pytest.raises(Problem, match="no longer in the household"):
        work.write(record_application, home.mother_id, ApplicationDraft(mother.id, kita="Kita"))


def test_a_child_for_whom_was_searched_is_not_taken_out_as_a_mistake(
    work: Work, home: Family
) -> None:
    applied(work, home)
    card = household(work, home)
    fewer = replace(card.draft, members=tuple(m for m in card.draft.members if m.id != home.son_id))
    with pytest.raises(FieldProblem, match="looked for"):
        work.write(save_household, home.mother_id, fewer, version=card.version)
    work.write(leave_household, home.son_id)
    moved = search_of(work, home)
    assert (moved.former, moved.proposal) == (True, None)
    card = household(work, home)
    work.write(save_household, home.mother_id, card.draft, version=card.version)


def test_the_search_goes_on_when_two_records_of_a_child_are_joined(
    work: Work, home: Family
) -> None:
    ids = [
        work.write(record_person, PersonDraft(name="Probe, Sami", birth_year=2022)).value.id
        for _ in range(2)
    ]
    card = household(work, home)
    twins = tuple(MemberDraft(role="child", person_id=one) for one in ids)
    card = work.write(
        save_household,
        home.mother_id,
        replace(card.draft, members=(*card.draft.members, *twins)),
        version=card.version,
    ).value
    kept, merged = (next(m.id for m in card.members if m.draft.person_id == one) for one in ids)
    work.write(record_application, home.mother_id, ApplicationDraft(merged, kita="Kita"))
    joined = work.write(merge_people, *ids, {}, versions=(1, 1)).value
    assert [one.name for one in search_of(work, home, kept).applications] == ["Kita"]
    work.write(undo_merge, joined)
    assert len(search_of(work, home, kept).applications) == 1
    assert search_of(work, home, merged).applications == ()


def test_a_year_from_now_it_still_counts_days(work: Work, clock: Clock, home: Family) -> None:
    applied(work, home)
    later = clock.today + timedelta(days=400)
    assert search_of(work, home, on=later).applications[0].waited == 400
