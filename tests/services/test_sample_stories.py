# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Iterator
from uuid import UUID

import pytest
from sqlalchemy import select

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.bookings import BookingStatus, Missing
from amstrat_desktop.base.vocabulary.consents import DisclosureWay
from amstrat_desktop.base.vocabulary.consents import Standing as ConsentStanding
from amstrat_desktop.base.vocabulary.kita import ApplicationStatus, CareKind
from amstrat_desktop.base.vocabulary.need_signals import SignalSource, SignalState
from amstrat_desktop.base.vocabulary.placements import HurdleState, PlacementStatus
from amstrat_desktop.base.vocabulary.planning import FollowUpRule
from amstrat_desktop.models.person import Person
from amstrat_desktop.services.consents import list_consents
from amstrat_desktop.services.disclosures import list_disclosures
from amstrat_desktop.services.duplicates import suggested_pairs
from amstrat_desktop.services.handover_list import list_handovers
from amstrat_desktop.services.households import read_household_of
from amstrat_desktop.services.kita import read_kita_search
from amstrat_desktop.services.offers.booking_lists import bookings_of_person
from amstrat_desktop.services.offers.capacity import read_capacity
from amstrat_desktop.services.offers.childcare import read_groups
from amstrat_desktop.services.offers.moving_up import propose_moving_up
from amstrat_desktop.services.offers.need_signal_list import SignalFilter, window_of_signals
from amstrat_desktop.services.offers.offers_today import OfferTask, offers_today
from amstrat_desktop.services.offers.placements import list_placements_of_person
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


def test_the_mother_waits_for_a_course_that_cannot_take_her_youngest(work: Work) -> None:
    """Scenario 2: places for her and the older child are free, and still nobody is booked."""
    actor = work.actor
    mother = person_named(work, "سناء المثال")
    (booking,) = work.read(bookings_of_person, mother, actor=actor)
    assert (booking.title, booking.status) == ("Nähen und Deutsch", BookingStatus.WAITING)
    assert (booking.position, booking.missing) == (1, None)
    assert [child.missing for child in booking.children] == [None, Missing.AGE]
    capacity = work.read(read_capacity, [booking.run_id])[booking.run_id]
    assert (capacity.taken, capacity.free, capacity.waiting) == (6, 2, 1)
    ((group,),) = work.read(read_groups, [booking.run_id], now=NOW).values()
    assert (group.taken, group.free) == (5, 1)
    moving = work.read(propose_moving_up, booking.run_id, actor=actor, now=NOW)
    assert moving.position == 0
    assert [part.missing for part in moving.skipped[0].parts] == [Missing.AGE]
    missed = work.read(window_of_signals, SignalFilter(), 0, 9, 9, actor=actor)
    (signal,) = [row for row in missed if row.source is SignalSource.BOOKING]
    assert signal.barrier == "childcare"
    assert signal.state is SignalState.DRAFT


def test_today_has_offers_to_ask_about(work: Work) -> None:
    notes = work.read(offers_today, actor=work.actor, now=NOW)
    assert [(note.task, note.count) for note in notes] == [
        (OfferTask.TERM, 0),
        (OfferTask.CARERS, 1),
        (OfferTask.MINIMUM, 5),
    ]


def test_the_search_for_kita_places_shows_each_child_apart(work: Work) -> None:
    mother = person_named(work, "سناء المثال")
    search = work.read(read_kita_search, mother, actor=work.actor, on=office_day(NOW))
    older, younger = search.children
    assert [card.draft.status for card in older.applications] == [ApplicationStatus.LISTED]
    assert older.proposal is not None, "what the Kita said stands against the household"
    asked = {(card.name, card.draft.care_kind) for card in younger.applications}
    assert asked == {
        ("Kita Regenbogenprobe (erfunden)", CareKind.KITA),
        ("Tagespflege Muster (erfunden)", CareKind.CHILD_MINDER),
    }
    assert {card.waits for card in younger.applications} == {True}


def test_a_trial_at_work_has_begun_and_something_is_still_to_be_settled(work: Work) -> None:
    learner = person_named(work, "Олександр Зразковий")
    (trial,) = work.read(list_placements_of_person, learner, actor=work.actor)
    assert trial.status is PlacementStatus.STARTED
    settled = {line.code for line in trial.hurdles if line.draft.state is HurdleState.SETTLED}
    assert settled == {"travel_costs", "work_clothes"}
    assert trial.open_hurdles > 0
    rules = {line.rule for line in trial.series}
    assert FollowUpRule.FUNDING_ENDS in rules
    assert {line.done_at for line in trial.series} == {None}
