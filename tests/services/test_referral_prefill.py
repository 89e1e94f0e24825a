# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a referral takes over from a record: how one talks, and what may be ticked."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.problems import Problem
from amstrat_desktop.models.household import Household, HouseholdMember
from amstrat_desktop.services.referral_prefill import PersonOffer, offered, read_offer
from amstrat_desktop.services.referral_records import ReferralDraft
from amstrat_desktop.services.work import Actor, Work
from tests.services.consent_office import person
from tests.services.referral_office import MONDAY

TODAY = date(2026, 3, 16)


def offer(work: Work, person_id: UUID) -> PersonOffer:
    return work.read(read_offer, person_id, actor=work.actor, on=TODAY)


def test_only_a_safe_number_is_offered(work: Work) -> None:
    unsafe = person(work, "Amina", telephones=(("0151 1", "no"), ("0151 2", "")))
    assert offer(work, unsafe).telephone == ""
    safe = person(work, "Bela", telephones=(("0151 1", "no"), ("0151 2", "yes")))
    assert offer(work, safe).telephone == "0151 2"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, (None, None)),
        ({"interpreter_need": "interpreter", "literacy": "latin"}, (True, True)),
        ({"interpreter_need": "none", "literacy": "primary"}, (False, False)),
        ({"interpreter_need": "slow", "literacy": "functional"}, (None, None)),
        ({"literacy": "second_script"}, (None, True)),
    ],
)
def test_how_one_talks_comes_along(
    work: Work, fields: dict[str, Any], expected: tuple[bool | None, bool | None]
) -> None:
    amina = person(work, "Amina", language="ar", **fields)
    draft = offered(ReferralDraft(), offer(work, amina))
    assert (draft.interpreter_needed, draft.reads) == expected
    assert (draft.language, draft.person_id, draft.person_name) == ("ar", amina, "")


def test_children_who_live_there_are_offered_by_their_age(work: Work) -> None:
    amina = person(work, "Amina")
    assert offer(work, amina).children is None
    work.write(_home, amina)
    assert offer(work, amina).children == (None, 9, 1)


def _home(session: Session, person_id: UUID, *, actor: Actor, now: datetime) -> None:
    home = Household(
        id=uuid7(), office_id=actor.office_id, created_at=now, updated_at=now,
        created_by=actor.staff_id, updated_by=actor.staff_id,
    )  # fmt: skip
    members: list[dict[str, Any]] = [
        {"role": "adult", "person_id": person_id},
        {"role": "child", "birth_year": 2025},
        {"role": "child", "birth_year": 2017},
        {"role": "child"},
        {"role": "child", "birth_year": 2010, "left_on": date(2025, 1, 1)},
    ]
    home.members = [
        HouseholdMember(id=uuid7(), office_id=actor.office_id, **fields) for fields in members
    ]
    session.add(home)


def test_a_restricted_record_offers_nothing(work: Work) -> None:
    hidden = person(work, "Geheim", restricted_at=MONDAY)
    with pytest.raises(Problem, match="no longer on record"):
        offer(work, hidden)
