# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Runs: planned with their meetings, changed, never with fewer places than are taken."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from uuid_utils.compat import uuid7

from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.bookings import BookingStatus
from amstrat_desktop.base.vocabulary.offers import RunStatus, SessionStatus
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.offers.offers import retire_offer
from amstrat_desktop.services.offers.run_copies import copy_run
from amstrat_desktop.services.offers.run_records import RunCard, RunCopyDraft
from amstrat_desktop.services.offers.run_steps import cancel_run, open_run
from amstrat_desktop.services.offers.runs import discard_run, edit_run, read_run, record_run
from amstrat_desktop.services.offers.sessions import (
    SessionDraft,
    SessionRow,
    add_session,
    cancel_session,
    edit_session,
    read_sessions,
    restore_session,
)
from amstrat_desktop.services.restrictions import RestrictionDraft, restrict_person
from amstrat_desktop.services.work import Work
from tests.services.offers.planned import (
    count_heads,
    house,
    mondays,
    planned,
    put_booking,
    sewing,
    stand_still,
)
from tests.services.planning_office import at, colleague, known


@pytest.fixture
def work(work: Work) -> Work:
    return stand_still(work)


def meetings(work: Work, card: RunCard) -> list[SessionRow]:
    return list(work.read(read_sessions, card.id))


def days(work: Work, card: RunCard) -> list[date]:
    return [row.day for row in meetings(work, card)]


def edited(work: Work, card: RunCard, **changes: Any) -> RunCard:
    return work.write(edit_run, card.id, replace(card.draft, **changes)).value


def test_everything_that_was_entered_comes_back(work: Work) -> None:
    site_id, (room_id, _playroom) = house(work)
    draft = mondays(
        sewing(work),
        site_id=site_id,
        room_id=room_id,
        leader="Frau Faden",
        staff_id=work.actor.staff_id,
        priority_first=True,
        term_days=7,
        cost=500,
        funding="Zusammen im Quartier",
        clock=570,
        duration=120,
        pilot=True,
        pilot_question="Kommen Mütter, wenn die Kinder im Haus betreut sind?",
    )
    card = work.write(record_run, draft).value
    assert card == work.read(read_run, card.id)
    assert replace(card.draft, version=0, left_out=None) == draft
    assert (card.title, card.site, card.room) == (
        "Nähen und Deutsch", "Haus am Springerplatz", "Saal",
    )  # fmt: skip
    assert (card.status, card.staff_name) == (RunStatus.PLANNED, "Petra Probe")
    assert (card.meetings, card.has_childcare) == (10, False)


def test_a_run_rests_in_the_holidays_unless_it_is_said_otherwise(work: Work) -> None:
    card = planned(work)
    off = (date(2027, 1, 4), date(2027, 3, 22))  # Christmas and Easter holidays
    assert card.draft.left_out == off
    assert len(days(work, card)) == 10
    assert edited(work, card, in_school_holidays=True, left_out=None).draft.left_out == ()


def test_a_day_can_be_left_out_and_taken_in_again(work: Work) -> None:
    card = planned(work, left_out=(date(2027, 1, 11),))
    assert days(work, card)[:2] == [date(2027, 1, 4), date(2027, 1, 18)]
    card = edited(work, card, left_out=())
    assert days(work, card)[:2] == [date(2027, 1, 4), date(2027, 1, 11)]
    assert work.read(read_run, card.id).draft.left_out == ()


def test_meetings_keep_the_office_s_wall_clock_through_summer_time(work: Work) -> None:
    card = planned(work, ends_on=date(2027, 4, 12))
    starts = {row.starts_at for row in meetings(work, card)}
    assert at(2027, 1, 11, 10) in starts
    assert at(2027, 4, 5, 10) in starts


def test_a_single_day_needs_no_rule_and_no_last_day(work: Work) -> None:
    card = planned(work, rule="", starts_on=date(2027, 2, 2), ends_on=None)
    assert days(work, card) == [date(2027, 2, 2)]
    assert card.draft.ends_on == date(2027, 2, 2)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"starts_on": None}, "starts_on"),
        ({"ends_on": None}, "ends_on"),
        ({"ends_on": date(2027, 1, 1)}, "ends_on"),
        ({"ends_on": date(2031, 1, 1)}, "ends_on"),
        ({"rule": "sometimes"}, "rule"),
        ({"ends_on": date(2027, 1, 5)}, "rule"),
        ({"places_max": 0, "places_min": 0}, "places_max"),
        ({"places_max": 501}, "places_max"),
        ({"places_min": 11}, "places_min"),
        ({"term_days": 0}, "term_days"),
        ({"clock": 1440}, "clock"),
        ({"duration": 0}, "duration"),
        ({"clock": 1400, "duration": 60}, "duration"),
        ({"cost": 0}, "cost"),
        ({"pilot": True}, "pilot_question"),
        ({"area_id": uuid7()}, "area_id"),
        ({"site_id": uuid7()}, "site_id"),
        ({"room_id": uuid7()}, "room_id"),
        ({"staff_id": uuid7()}, "staff_id"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    work: Work, changes: dict[str, Any], field: str
) -> None:
    with pytest.raises(FieldProblem) as told:
        planned(work, **changes)
    assert told.value.field == field


def test_a_room_belongs_to_its_site(work: Work) -> None:
    site_id, _rooms = house(work)
    _other, (room_id, _playroom) = house(work, "Haus zwei")
    with pytest.raises(FieldProblem) as told:
        planned(work, site_id=site_id, room_id=room_id)
    assert told.value.field == "room_id"


def test_a_retired_offer_gets_no_new_run(work: Work) -> None:
    offer = sewing(work)
    card = work.write(record_run, mondays(offer)).value
    work.write(retire_offer, offer.id)
    with pytest.raises(FieldProblem) as told:
        work.write(record_run, mondays(offer))
    assert told.value.field == "offer_id"
    assert edited(work, card, label="Doch noch").draft.label == "Doch noch"


def test_without_booking_no_places_are_needed(work: Work) -> None:
    assert planned(work, bookable=False, places_min=0, places_max=0).draft.places_max == 0


# what a change does to the meetings


def test_meetings_that_nobody_touched_follow_a_new_time(work: Work) -> None:
    card = planned(work)
    moved, topical, *_rest = meetings(work, card)
    work.write(edit_session, moved.id, SessionDraft(at(2027, 1, 13, 15), 90, version=moved.version))
    work.write(
        edit_session,
        topical.id,
        SessionDraft(topical.starts_at, 90, topic="Knöpfe", version=topical.version),
    )
    edited(work, card, clock=840, duration=60)
    rows = {row.id: row for row in meetings(work, card)}
    assert rows[moved.id].starts_at == at(2027, 1, 13, 15)
    assert rows[moved.id].moved
    assert (rows[topical.id].starts_at, rows[topical.id].topic) == (at(2027, 1, 18, 14), "Knöpfe")
    assert {row.duration for row in rows.values()} == {60, 90}


def test_a_moved_meeting_is_not_made_again(work: Work) -> None:
    card = planned(work)
    first = meetings(work, card)[0]
    work.write(edit_session, first.id, SessionDraft(at(2027, 1, 13, 10), 90, version=first.version))
    card = edited(work, work.read(read_run, card.id), label="Neu")
    assert len(meetings(work, card)) == 10


def test_a_shorter_run_loses_the_meetings_beyond_it_but_none_that_was_held(work: Work) -> None:
    card = planned(work)
    rows = meetings(work, card)
    work.write(count_heads, rows[-1].id)
    card = edited(work, card, ends_on=date(2027, 1, 25))
    assert days(work, card) == [*(date(2027, 1, day) for day in (11, 18, 25)), date(2027, 3, 15)]


def test_added_meetings_and_cancelled_ones_outlive_a_change(work: Work) -> None:
    card = planned(work)
    work.write(add_session, card.id, SessionDraft(at(2027, 1, 14, 9), 60, topic="Ausflug"))
    off = meetings(work, card)[0]
    work.write(cancel_session, off.id, "Heizung")
    card = edited(work, work.read(read_run, card.id), ends_on=date(2027, 2, 1), left_out=None)
    rows = meetings(work, card)
    assert [row.topic for row in rows if row.topic] == ["Ausflug"]
    assert [row.cancel_reason for row in rows if row.status is SessionStatus.CANCELLED] == [
        "Heizung"
    ]
    assert card.meetings_cancelled == 1
    assert work.write(restore_session, off.id).value.status is SessionStatus.PLANNED


def test_in_another_house_nothing_keeps_a_room_of_the_old_one(work: Work) -> None:
    site_id, (room_id, playroom) = house(work)
    other, _rooms = house(work, "Haus zwei")
    card = planned(work, site_id=site_id, room_id=room_id)
    first = meetings(work, card)[0]
    work.write(
        edit_session, first.id, SessionDraft(first.starts_at, 90, playroom, version=first.version)
    )
    card = edited(work, work.read(read_run, card.id), site_id=other, room_id=None)
    assert {row.room for row in meetings(work, card)} == {""}


# places and races


def test_never_fewer_places_than_are_taken(work: Work) -> None:
    card = planned(work)
    for status in (BookingStatus.CONFIRMED, BookingStatus.OFFERED, BookingStatus.WAITING):
        put_booking(work, card.id, status)
    with pytest.raises(FieldProblem, match="is taken") as told:
        edited(work, card, places_min=0, places_max=1)
    assert (told.value.field, told.value.message.count) == ("places_max", 2)
    assert edited(work, card, places_min=0, places_max=2).draft.places_max == 2


def test_hidden_people_take_their_place_too(work: Work) -> None:
    card = planned(work)
    person_id = known(work)
    put_booking(work, card.id, person_id=person_id)
    work.write(restrict_person, person_id, RestrictionDraft("Schutz"))
    kim = colleague(work)
    with pytest.raises(FieldProblem) as told:
        kim.write(
            edit_run, card.id, replace(card.draft, bookable=False, places_min=0, places_max=0)
        )
    assert told.value.field == "places_max"


def test_who_was_slower_overwrites_nothing(work: Work) -> None:
    card = planned(work)
    edited(work, card, label="Schneller")
    with pytest.raises(Conflict) as told:
        edited(work, card, leader="Langsamer")
    assert told.value.theirs["label"] == "Schneller"
    assert work.read(read_run, card.id).draft.leader == ""


def test_saving_without_a_change_changes_nothing(work: Work) -> None:
    card = planned(work)
    outcome = work.write(edit_run, card.id, card.draft)
    assert (outcome.value.version, outcome.changed) == (card.version, frozenset())


def test_what_is_over_stays_as_it_was(work: Work) -> None:
    card = planned(work)
    work.write(cancel_run, card.id, "Zu wenige")
    now_on_record = work.read(read_run, card.id)
    with pytest.raises(Problem, match="can't be changed"):
        edited(work, now_on_record, label="Neu")


def test_a_new_run_can_be_taken_back_until_it_is_offered(work: Work) -> None:
    card = planned(work)
    copy = work.write(copy_run, card.id, RunCopyDraft(date(2027, 9, 6))).value
    work.write(discard_run, card.id)
    with pytest.raises(Problem, match="no longer exists"):
        work.read(read_run, card.id)
    assert work.read(read_run, copy.id).copied_from_id is None
    work.write(open_run, copy.id)
    with pytest.raises(Problem, match="offered already"):
        work.write(discard_run, copy.id)
