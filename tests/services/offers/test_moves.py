# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Putting a meeting elsewhere: what speaks against it, that it happens, and back again."""

from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

import pytest
from sqlalchemy.orm import Session

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.models.offer import RunSession
from amstrat_desktop.models.site import Room
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.offers.move_checks import MoveCheck, MoveProblemKind
from amstrat_desktop.services.offers.moves import MoveDraft, check_move, move_session
from amstrat_desktop.services.work import Actor, Work
from tests.services.offers.house import Held, House, statements
from tests.services.planning_office import at, known

NOW = at(2026, 3, 2, 8)
TUESDAY, WEDNESDAY = at(2026, 3, 3, 10), at(2026, 3, 4, 10)


@pytest.fixture
def house(work: Work) -> House:
    work.clock = lambda: NOW
    house = House(work)
    for name in ("Saal", "Küche"):
        house.room(name, seats=20)
    house.room("Kinderzimmer", for_children=True)
    return house


@pytest.fixture
def course(house: House) -> Held:
    return house.run("Deutsch A1", [TUESDAY], room="Saal", leader="Frau Muster")


def checked(held: Held, moment: datetime, room: str = "") -> MoveCheck:
    house = held.house
    return house.work.read(check_move, held.sessions[0], moment, house.rooms.get(room), now=NOW)


def kinds(check: MoveCheck) -> list[MoveProblemKind]:
    return [problem.kind for problem in check.problems]


def words(check: MoveCheck) -> str:
    return " ".join(catalogue("en").text(words) for words in check.sentences)


def test_a_free_room_on_a_working_day_is_fine(course: Held) -> None:
    assert checked(course, WEDNESDAY).fine
    assert checked(course, WEDNESDAY, "Küche").fine


def test_it_does_not_stand_in_its_own_way(course: Held) -> None:
    assert checked(course, at(2026, 3, 3, 10, 30)).fine


def test_a_taken_room_is_named_with_what_takes_it(house: House, course: Held) -> None:
    house.run("Nähen", [at(2026, 3, 4, 11)], room="Saal")
    check = checked(course, WEDNESDAY)
    assert kinds(check) == [MoveProblemKind.ROOM]
    assert words(check) == "Saal is taken from 11:00 to 12:30: Nähen."
    assert checked(course, WEDNESDAY, "Küche").fine


def test_a_cancelled_meeting_takes_no_room(house: House, course: Held) -> None:
    house.run("Nähen", [WEDNESDAY], room="Saal", status="cancelled")
    assert checked(course, WEDNESDAY).fine


def test_childcare_goes_along_its_room_and_its_carers_are_looked_at(
    house: House, course: Held
) -> None:
    ayse, lea, gone = house.carer("Ayşe"), house.carer("Lea"), house.carer("Weg")
    course.childcare(ayse, lea, room="Kinderzimmer")
    other = house.run("Nähen", [WEDNESDAY], room="Küche")
    other.childcare(lea, gone, room="Kinderzimmer")
    house.absent(ayse, date(2026, 3, 4))
    house.absent(gone, date(2026, 3, 4))
    check = checked(course, WEDNESDAY)
    assert kinds(check) == [
        MoveProblemKind.CARE_ROOM,
        MoveProblemKind.CARER,
        MoveProblemKind.CARER,
    ]
    assert "Childcare: Nähen" in words(check)
    assert "Ayşe can’t look after the children on 04.03.2026." in words(check)
    assert "Lea looks after the children of “Nähen” then." in words(check)


def test_parents_are_not_put_into_the_room_of_their_children(course: Held) -> None:
    course.childcare(room="Kinderzimmer")
    check = checked(course, WEDNESDAY, "Kinderzimmer")
    assert kinds(check) == [MoveProblemKind.CARE_ROOM]


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (at(2026, 5, 1, 10), "Erster Mai"),
        (at(2027, 3, 23, 10), "Easter holidays"),
        (at(2026, 3, 8, 10), "is a Sunday"),
    ],
)
def test_free_days_are_named(course: Held, day: datetime, told: str) -> None:
    check = checked(course, day)
    assert kinds(check) == [MoveProblemKind.FREE_DAY]
    assert told in words(check)


def test_who_meets_in_the_holidays_is_told_nothing_of_them(house: House) -> None:
    course = house.run("Deutsch", [TUESDAY], in_school_holidays=True, on_public_holidays=True)
    assert checked(course, at(2027, 3, 23, 10)).fine
    assert checked(course, at(2026, 5, 1, 10)).fine


def test_participants_who_have_something_else_are_counted(house: House, course: Held) -> None:
    person_id = known(house.work)
    course.book(person_id)
    house.run("Nähen", [WEDNESDAY]).book(person_id)
    check = checked(course, WEDNESDAY)
    assert (check.clashes, check.taken, kinds(check)) == (1, 1, [])
    assert not check.fine
    assert words(check) == "1 participant has something else at that time."


def test_a_leader_can_t_be_in_two_rooms_and_a_small_room_says_so(
    house: House, course: Held
) -> None:
    house.run("Deutsch A2", [WEDNESDAY], room="Küche", leader="Frau Muster")
    house.room("Büro", seats=1)
    for _ in range(2):
        course.book()
    check = checked(course, WEDNESDAY, "Büro")
    assert kinds(check) == [MoveProblemKind.LEADER, MoveProblemKind.SEATS]


def test_a_time_that_is_over_is_said(course: Held) -> None:
    assert kinds(checked(course, at(2026, 2, 27, 10))) == [MoveProblemKind.PAST]


def test_moving_writes_it_and_the_way_back_undoes_it(house: House, course: Held) -> None:
    work = house.work
    course.book()
    draft = MoveDraft(course.sessions[0], WEDNESDAY, house.rooms["Küche"], version=1)
    outcome = work.write(move_session, draft)
    assert outcome.changed == {Kind.OFFER}
    moved = outcome.value
    assert (moved.title, moved.room, moved.taken) == ("Deutsch A1", "Küche", 1)
    assert where(work, course) == (WEDNESDAY, house.rooms["Küche"])
    again = work.write(move_session, moved.back).value
    assert where(work, course) == (TUESDAY, None)
    assert again.room == "Saal"


def test_the_run_s_own_room_is_not_written_down(house: House, course: Held) -> None:
    draft = MoveDraft(course.sessions[0], WEDNESDAY, house.rooms["Saal"])
    house.work.write(move_session, draft)
    assert where(house.work, course) == (WEDNESDAY, None)


def test_who_was_slower_overwrites_nothing(house: House, course: Held) -> None:
    draft = MoveDraft(course.sessions[0], WEDNESDAY, version=1)
    house.work.write(move_session, draft)
    with pytest.raises(Conflict):
        house.work.write(move_session, replace(draft, starts_at=TUESDAY))
    assert where(house.work, course)[0] == WEDNESDAY


@pytest.mark.parametrize("status", ["held", "cancelled"])
def test_what_is_over_stays_where_it_was(house: House, course: Held, status: str) -> None:
    house.work.write(_set_status, course.sessions[0], status)
    with pytest.raises(Problem):
        checked(course, WEDNESDAY)
    with pytest.raises(Problem):
        house.work.write(move_session, MoveDraft(course.sessions[0], WEDNESDAY))


def test_the_check_asks_little_however_many_take_part(house: House, course: Held) -> None:
    course.childcare(house.carer("Lea"), room="Kinderzimmer")
    with statements(house.work) as few:
        checked(course, WEDNESDAY)
    for _ in range(10):
        course.book(known(house.work))
        house.run("Nähen", [WEDNESDAY], room="Küche")
    with statements(house.work) as many:
        checked(course, WEDNESDAY)
    assert len(many) == len(few)


def where(work: Work, held: Held) -> tuple[datetime, UUID | None]:
    return work.read(_where, held.sessions[0])


def _where(session: Session, session_id: UUID) -> tuple[datetime, UUID | None]:
    row = session.get_one(RunSession, session_id)
    return row.starts_at, row.room_id


def _set_status(
    session: Session, session_id: UUID, status: str, *, actor: Actor, now: datetime
) -> None:
    del actor, now
    session.get_one(RunSession, session_id).status = status


def test_a_meeting_stays_in_its_house_in_a_room_that_is_used_before_midnight(
    house: House, course: Held
) -> None:
    elsewhere = House(house.work, "Anderes Haus")
    elsewhere.room("Halle")
    retired = house.rooms["Küche"]
    house.work.write(_retire, retired)
    for room_id, refused in ((elsewhere.rooms["Halle"], "this place"), (retired, "no longer")):
        with pytest.raises(Problem, match=refused):
            house.work.read(check_move, course.sessions[0], WEDNESDAY, room_id, now=NOW)
        with pytest.raises(Problem, match=refused):
            house.work.write(move_session, MoveDraft(course.sessions[0], WEDNESDAY, room_id))
    with pytest.raises(Problem, match="before midnight"):
        house.work.write(move_session, MoveDraft(course.sessions[0], at(2026, 3, 4, 23)))
    house.work.write(move_session, MoveDraft(course.sessions[0], at(2026, 3, 4, 22, 30)))


def _retire(session: Session, room_id: UUID, *, actor: Actor, now: datetime) -> None:
    del actor
    session.get_one(Room, room_id).retired_on = now.date()
