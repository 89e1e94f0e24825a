# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Iterator
from uuid import UUID

import pytest
from sqlalchemy import select

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.consents import DisclosureWay
from amstrat_desktop.base.vocabulary.consents import Standing as ConsentStanding
from amstrat_desktop.models.person import Person
from amstrat_desktop.services.consents import list_consents
from amstrat_desktop.services.disclosures import list_disclosures
from amstrat_desktop.services.duplicates import suggested_pairs
from amstrat_desktop.services.handover_list import list_handovers
from amstrat_desktop.services.households import read_household_of
from amstrat_desktop.services.people import read_person
from amstrat_desktop.services.sample import FEWEST, SamplePlan, make_sample
from amstrat_desktop.services.support_cases import list_cases
from amstrat_desktop.services.visibility import EVERYBODY
from amstrat_desktop.services.work import Work
from tests.services.sample_office import NOW, empty_office


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Work]:
    """The hand-made people and nobody else."""
    with empty_office(tmp_path_factory.mktemp("stories") / "office") as work:
        work.write(make_sample, SamplePlan(contacts=FEWEST))
        yield work


def person_named(work: Work, name: str) -> UUID:
    return work.read(
        lambda session: session.scalars(select(Person.id).where(Person.name == name)).one()
    )


def test_a_family_shows_what_a_record_can_hold(work: Work) -> None:
    mother = person_named(work, "سناء المثال")
    actor, today = work.actor, office_day(NOW)
    consents = work.read(list_consents, mother, actor=actor, on=today)
    assert {card.standing for card in consents} == {
        ConsentStanding.VALID,
        ConsentStanding.WITHDRAWN,
        ConsentStanding.REFUSED,
    }
    told = work.read(list_disclosures, mother, actor=actor)
    assert {line.way for line in told} == {DisclosureWay.TELEPHONE}
    assert len(told) == 2
    home = work.read(read_household_of, mother, actor=actor, on=today)
    assert {member.draft.childcare for member in home.members} == {"", "applied", "no_place"}
    (case,) = work.read(list_cases, mother, actor=actor)
    assert case.goal_language == "ar"
    assert [step.done_on is None for step in case.steps] == [False, False, True, True]
    channels = work.read(read_person, mother, actor=actor).channels
    assert [channel.warning is None for channel in channels] == [True, False]


def test_who_is_there_twice_hidden_or_handed_over_is_seen_at_once(work: Work) -> None:
    actor = work.actor
    pairs = work.read(suggested_pairs, actor=actor)
    names = [{pair.one, pair.other} for pair in pairs]
    assert {"Elif Şahin-Muster", "Elif Schahin Muster"} in names
    offered = work.read(list_handovers, actor=actor)
    assert [row.to_id for row in offered.incoming] == [actor.staff_id]
    hidden = work.read(
        lambda session: session.scalars(
            select(Person.name).where(Person.restricted_at.is_not(None)),
            execution_options=EVERYBODY,
        ).all()
    )
    assert hidden == ["Ioana Platzhalter"]
