# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Households: children without names, one home a person, nothing of whom the asker may not know."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.ages import age_in_words, ages_in
from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.consents import Decision, Purpose
from amstrat_desktop.models.consent import Consent
from amstrat_desktop.models.household import HouseholdMember
from amstrat_desktop.models.person import Person
from amstrat_desktop.models.trail import AuditEvent
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.household_records import (
    HouseholdCard,
    HouseholdDraft,
    MemberDraft,
)
from amstrat_desktop.services.households import (
    join_household,
    leave_household,
    read_household_of,
    return_to_household,
    save_household,
)
from amstrat_desktop.services.people import record_person
from amstrat_desktop.services.person_records import PersonDraft
from amstrat_desktop.services.work import Actor, Work

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
TODAY = date(2026, 11, 22)
BABY = MemberDraft(role="child", relation="child", birth_year=2025, childcare="no_place")
GIRL = MemberDraft(
    role="child",
    relation="child",
    birth_year=2022,
    childcare="applied",
    childcare_since=date(2026, 3, 1),
)


@pytest.fixture(autouse=True)
def _clock(work: Work) -> None:
    work.clock = lambda: NOW


def person(work: Work, name: str = "Amal Muster") -> UUID:
    return work.write(record_person, PersonDraft(name=name, birth_year=1994)).value.id


def read(work: Work, person_id: UUID) -> HouseholdCard:
    return work.read(read_household_of, person_id, actor=work.actor, on=TODAY)


def save(work: Work, person_id: UUID, **changes: Any) -> HouseholdCard:
    card = read(work, person_id)
    draft = replace(card.draft, **changes)
    return work.write(save_household, person_id, draft, version=card.version).value


def with_children(work: Work, person_id: UUID, *children: MemberDraft) -> HouseholdCard:
    return save(work, person_id, members=(*read(work, person_id).draft.members, *children))


def consent(work: Work, person_id: UUID, **fields: Any) -> UUID:
    consent_id = uuid7()

    def given(session: Session, *, actor: Actor, now: datetime) -> None:
        values = {
            "legal_kind": "consent",
            "purpose": Purpose.NAME_IN_LIST.value,
            "decision": Decision.GIVEN.value,
            "given_on": TODAY,
            "how": "signed",
            "created_at": now,
            "updated_at": now,
            "created_by": actor.staff_id,
            "updated_by": actor.staff_id,
            "office_id": actor.office_id,
        }
        session.add(Consent(id=consent_id, person_id=person_id, **(values | fields)))

    work.write(given)
    return consent_id


def test_before_anything_is_known_the_person_is_alone(work: Work) -> None:
    amal = person(work)
    card = read(work, amal)
    assert card.id is None
    assert [member.draft.person_id for member in card.members] == [amal]
    assert work.read(lambda s: s.scalars(select(HouseholdMember)).all()) == []


def test_a_family_with_children_who_have_no_names(work: Work) -> None:
    amal = person(work)
    card = with_children(work, amal, BABY, GIRL)
    assert read(work, amal) == card
    assert [m.draft.childcare for m in card.members] == ["", "no_place", "applied"]
    assert [m.name for m in card.members[1:]] == [None, None]
    assert card.members[2].draft.childcare_since == date(2026, 3, 1)
    actions = work.read(
        lambda s: s.scalars(
            select(AuditEvent.action).where(AuditEvent.object_kind == "household")
        ).all()
    )
    assert list(actions) == ["save"]


def test_ages_are_as_honest_as_a_birth_year_is(work: Work) -> None:
    words = catalogue("en").text
    assert words(age_in_words(2022, TODAY)) == "3 or 4 years"
    assert words(age_in_words(2025, TODAY)) == "0 or 1 year"
    assert words(age_in_words(2026, TODAY)) == "under 1 year"
    assert ages_in(2022, date(2026, 12, 31)) == (4, 4)


@pytest.mark.parametrize(
    ("field", "member"),
    [
        ("role", replace(BABY, role="pet")),
        ("birth_year", replace(BABY, birth_year=1)),
        ("birth_year", replace(BABY, birth_year=2027)),
        ("childcare", replace(BABY, childcare="somewhere")),
        ("childcare_since", replace(GIRL, childcare_since=date(2026, 11, 23))),
        ("relation", replace(BABY, relation="neighbour")),
        ("first_name", replace(BABY, first_name="Lina")),
        ("first_name", replace(BABY, first_name="Lina", name_consent_id=uuid7())),
    ],
)
def test_what_cannot_be_right_is_refused(work: Work, field: str, member: MemberDraft) -> None:
    amal = person(work)
    with pytest.raises(FieldProblem) as caught:
        with_children(work, amal, member)
    assert caught.value.field == field


def test_a_childs_name_needs_a_consent_that_holds(work: Work) -> None:
    amal, other = person(work), person(work, "Bela Beispiel")
    named = replace(BABY, first_name="Lina")
    no_use = [
        consent(work, amal, purpose=Purpose.CONTACT_AGAIN.value),
        consent(work, amal, decision=Decision.REFUSED.value),
        consent(work, amal, withdrawn_at=NOW),
        consent(work, amal, expires_on=TODAY - timedelta(days=1)),
        consent(work, other),
    ]
    assert read(work, amal).name_consent_id is None
    for consent_id in no_use:
        with pytest.raises(FieldProblem, match="first name"):
            with_children(work, amal, replace(named, name_consent_id=consent_id))
    holds = consent(work, amal)
    assert read(work, amal).name_consent_id == holds
    card = with_children(work, amal, replace(named, name_consent_id=holds))
    assert card.members[1].draft.first_name == "Lina"


def test_a_name_that_is_kept_does_not_stop_other_changes(work: Work) -> None:
    """Its consent ends with a day; how it is cared for is still to be written down."""
    amal = person(work)
    consent_id = consent(work, amal, expires_on=TODAY)
    with_children(work, amal, replace(BABY, first_name="Lina", name_consent_id=consent_id))
    work.clock = lambda: NOW + timedelta(days=3)
    assert len(with_children(work, amal, GIRL).members) == 3
    card = read(work, amal)
    renamed = replace(card.members[1].draft, first_name="Lena")
    with pytest.raises(FieldProblem, match="first name"):
        save(work, amal, members=(card.members[0].draft, renamed))


def test_a_record_keeps_its_own_name_and_birth_year(work: Work) -> None:
    amal, omar = person(work), person(work, "Omar Muster")
    member = MemberDraft(person_id=omar, relation="father", first_name="X", birth_year=1900)
    card = with_children(work, amal, member)
    assert card.members[1].draft.first_name == ""
    assert card.members[1].draft.birth_year is None
    assert card.members[1].birth_year == 1994
    assert read(work, omar).id == card.id


def test_nobody_lives_in_two_households(work: Work) -> None:
    amal, omar, bela = (person(work, name) for name in ("Amal", "Omar", "Bela"))
    with_children(work, amal, BABY)
    with_children(work, omar, GIRL)
    with pytest.raises(FieldProblem, match="another household"):
        work.write(join_household, amal, MemberDraft(person_id=omar))
    work.write(join_household, amal, MemberDraft(person_id=omar, relation="father"), moves=True)
    card = read(work, omar)
    assert {member.draft.person_id for member in card.members} == {amal, omar, None}
    work.write(join_household, amal, MemberDraft(person_id=bela))
    with pytest.raises(FieldProblem, match="already"):
        with_children(work, amal, MemberDraft(person_id=bela))


def test_who_moves_away_is_still_shown_and_can_come_back(work: Work) -> None:
    amal, omar = person(work), person(work, "Omar Muster")
    work.write(join_household, amal, MemberDraft(person_id=omar))
    member = next(m for m in read(work, amal).members if m.draft.person_id == omar)
    work.write(leave_household, member.id)
    card = read(work, amal)
    assert [m.draft.person_id for m in card.members] == [amal]
    assert [(m.draft.person_id, m.left_on) for m in card.former] == [(omar, TODAY)]
    save(work, amal, situation="Zieht bald um")
    assert len(read(work, amal).former) == 1
    work.write(return_to_household, member.id)
    assert len(read(work, amal).members) == 2


def test_a_member_entered_by_mistake_is_taken_out_and_the_undo_brings_it_back(work: Work) -> None:
    amal = person(work)
    before = with_children(work, amal, BABY, GIRL)
    save(work, amal, members=before.draft.members[:2])
    assert len(read(work, amal).members) == 2
    save(work, amal, members=before.draft.members)
    assert read(work, amal).members[2].draft == replace(GIRL, id=read(work, amal).members[2].id)


def test_the_slower_of_two_is_told(work: Work) -> None:
    amal = person(work)
    card = with_children(work, amal, BABY)
    work.clock = lambda: NOW + timedelta(minutes=1)
    save(work, amal, situation="Wohnung zu klein")
    with pytest.raises(Conflict) as caught:
        work.write(save_household, amal, card.draft, version=card.version)
    assert caught.value.theirs["situation"] == "Wohnung zu klein"


def test_who_may_not_know_of_a_member_sees_nothing_of_it_and_loses_nothing(work: Work) -> None:
    amal, omar = person(work), person(work, "Omar Muster")
    work.write(join_household, amal, MemberDraft(person_id=omar, relation="father"))

    def restrict(session: Session, *, actor: Actor, now: datetime) -> None:
        session.get_one(Person, omar).restricted_at = now

    work.write(restrict)
    card = read(work, amal)
    assert [m.draft.person_id for m in card.members] == [amal]
    with_children(work, amal, BABY)
    rows = work.read(
        lambda s: s.execute(select(HouseholdMember.__table__.c.person_id)).scalars().all()
    )
    assert omar in rows
    with pytest.raises(Problem):
        read(work, omar)


def test_hostile_text_is_only_text(work: Work) -> None:
    amal = person(work)
    nasty = "'; DROP TABLE household; -- \x00\u202e<img src=x> {0} %s " + "x" * 2_000
    card = save(work, amal, situation=nasty)
    assert len(card.draft.situation) == 500
    assert "\u202e" not in card.draft.situation


def test_a_household_needs_nothing_but_the_person(work: Work) -> None:
    amal = person(work)
    card = work.write(save_household, amal, HouseholdDraft(), version=0).value
    assert [m.draft.person_id for m in card.members] == [amal]
