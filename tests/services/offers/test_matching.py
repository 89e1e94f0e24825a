# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Offers for a family on record, and for a mother who gave no name."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy.orm import Session

from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.households import Childcare, MemberRole
from amstrat_desktop.models.offer import Offer, OfferRun
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.household_records import HouseholdDraft, MemberDraft
from amstrat_desktop.services.households import save_household
from amstrat_desktop.services.offers.match_rules import Point, Verdict, Wish
from amstrat_desktop.services.offers.matching import Match, match_for
from amstrat_desktop.services.people import record_person
from amstrat_desktop.services.work import Actor, Work
from tests.services.offers.house import Held, House, statements
from tests.services.people import FATIMA
from tests.services.supported import stopped

TUESDAY = datetime(2026, 3, 10, 9, tzinfo=UTC)
WEEKS = [TUESDAY + timedelta(weeks=week) for week in range(6)]


@pytest.fixture
def house(work: Work) -> House:
    stopped(work)
    house = House(work)
    house.room("Raum 1")
    return house


def sewing(house: House, *, places: int = 12, children: int = 8) -> Held:
    held = house.run(
        "Nähen und Deutsch",
        WEEKS,
        kind="craft_language",
        places=places,
        rule="FREQ=WEEKLY;BYDAY=TU",
    )
    held.childcare(house.carer("Betreuung Probe"), places=children)
    return held


def _set_level(session: Session, run_id: UUID, level: str, *, actor: Actor, now: datetime) -> None:
    del actor, now
    run = session.get_one(OfferRun, run_id)
    session.get_one(Offer, run.offer_id).level = level


def matches(work: Work, wish: Wish | None = None, **who: UUID) -> tuple[Match, ...]:
    return work.read(match_for, wish or Wish(), actor=work.actor, now=work.clock(), **who)


def test_a_mother_without_a_name(work: Work, house: House) -> None:
    """Scenario 2: the childcare from one year on takes both of her children."""
    sewing(house)
    draft = ContactDraft(channel="open_hour", language="ar", children=(("0_2", 1), ("3_5", 1)))
    contact = work.write(record_contact, draft).value
    (match,) = matches(work, contact_id=contact.id)
    (childcare,) = [one for one in match.findings if one.point is Point.CHILDCARE]
    # From one year on: whether the younger one is old enough has to be asked.
    assert childcare.verdict is Verdict.ASK
    assert match.next_at == TUESDAY


def test_the_children_of_the_household_count_whom_nobody_looks_after(
    work: Work, house: House
) -> None:
    sewing(house, children=1)
    person = work.write(record_person, FATIMA).value

    def of_childcare(*children: MemberDraft) -> list[Verdict]:
        household = work.write(
            save_household,
            person.id,
            HouseholdDraft(members=(MemberDraft(person_id=person.id), *children)),
            version=versions.pop(0),
        ).value
        versions.append(household.version)
        (match,) = matches(work, person_id=person.id)
        return [one.verdict for one in match.findings if one.point is Point.CHILDCARE]

    versions = [0]
    at_home = MemberDraft(role=MemberRole.CHILD, birth_year=2022)
    in_kita = MemberDraft(role=MemberRole.CHILD, birth_year=2021, childcare=Childcare.CARED_FOR)
    grown = MemberDraft(role=MemberRole.CHILD, birth_year=2009)
    assert of_childcare(in_kita, grown) == []
    assert of_childcare(at_home, in_kita) == [Verdict.FITS]
    assert of_childcare(at_home, at_home) == [Verdict.ASK]


def test_the_fitting_ones_come_first_and_the_full_ones_after(work: Work, house: House) -> None:
    full = sewing(house, places=1)
    full.book()
    needs = house.run("Deutsch B2", WEEKS)
    cafe = house.run("Elterncafé", WEEKS, bookable=False)
    work.write(_set_level, needs.run_id, "b2")
    listed = matches(work)
    assert [match.run_id for match in listed] == [cafe.run_id, needs.run_id, full.run_id]
    assert [match.verdict for match in listed] == [Verdict.FITS, Verdict.ASK, Verdict.ASK]


def test_only_what_is_open_and_not_over_is_there(work: Work, house: House) -> None:
    house.run("Geplant", WEEKS, status="planned")
    house.run("Abgesagt", WEEKS, status="cancelled")
    house.run("Vorbei", [TUESDAY - timedelta(weeks=30)], status="running")
    open_one = house.run("Offen", WEEKS)
    assert [match.run_id for match in matches(work)] == [open_one.run_id]


def test_words_and_kinds_narrow_the_list(work: Work, house: House) -> None:
    sewing(house)
    house.run("Elterncafé", WEEKS, kind="parents_cafe")
    assert [one.title for one in matches(work, Wish(text="cafe"))] == ["Elterncafé"]
    assert [one.title for one in matches(work, Wish(text="nähen krupp"))] == ["Nähen und Deutsch"]
    kinds = Wish(kinds=frozenset({"parents_cafe"}))
    assert [one.title for one in matches(work, kinds)] == ["Elterncafé"]
    (tuesday,) = matches(work, Wish(text="näh", weekdays=frozenset({1})))
    assert tuesday.says(Verdict.FITS)


def test_a_contact_that_is_gone_is_a_clear_sentence(work: Work, house: House) -> None:
    with pytest.raises(Problem, match="no longer on record"):
        matches(work, contact_id=house.site_id)


def test_the_number_of_questions_does_not_grow_with_the_runs(work: Work, house: House) -> None:
    def asked() -> int:
        with statements(work) as seen:
            matches(work)
        return len(seen)

    sewing(house)
    few = asked()
    for _ in range(5):
        sewing(house)
    assert asked() == few
