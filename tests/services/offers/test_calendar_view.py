# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The calendar of a site, and which of its rooms are free."""

from datetime import date, timedelta

import pytest

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.services.offers.calendar_view import BlockKind, Calendar, read_calendar
from amstrat_desktop.services.offers.rooms import free_rooms, room_use
from amstrat_desktop.services.work import Work
from tests.services.offers.house import House, statements
from tests.services.planning_office import at, restricted

MONDAY, SUNDAY = date(2026, 3, 2), date(2026, 3, 8)
NOW = at(2026, 3, 2, 8)
TUESDAY = at(2026, 3, 3, 10)


@pytest.fixture
def house(work: Work) -> House:
    work.clock = lambda: NOW
    house = House(work)
    house.room("Saal")
    house.room("Kinderzimmer", for_children=True)
    return house


def week(house: House, **wanted: object) -> Calendar:
    work = house.work
    return work.read(read_calendar, MONDAY, SUNDAY, actor=work.actor, now=NOW, **wanted)  # type: ignore[arg-type]


def test_a_week_shows_meetings_and_their_childcare_in_their_rooms(house: House) -> None:
    course = house.run("Deutsch A1", [TUESDAY, at(2026, 3, 10, 10)], room="Saal")
    group = course.childcare(house.carer("Lea"), room="Kinderzimmer", places=8, name="Bären")
    course.book(group_id=group, children=2)
    course.book(status="waiting")
    lesson, care = week(house, site_id=house.site_id).blocks
    assert (lesson.kind, lesson.room, lesson.taken, lesson.places, lesson.waiting) == (
        BlockKind.COURSE, "Saal", 1, 12, 1,
    )  # fmt: skip
    assert (care.kind, care.room, care.taken, care.places) == (
        BlockKind.CHILDCARE, "Kinderzimmer", 2, 8,
    )  # fmt: skip
    assert (care.title, care.label, care.leaders) == ("Deutsch A1", "Bären", ("Lea",))
    assert lesson.movable
    assert not care.movable
    assert lesson.key != care.key


def test_kinds_of_offers_are_told_apart(house: House) -> None:
    for hour, kind in enumerate(("agency_hour", "parents_cafe", "information"), 9):
        house.run(kind, [at(2026, 3, 3, hour)], kind=kind)
    assert [block.kind for block in week(house).blocks] == [
        BlockKind.COUNSELLING,
        BlockKind.OPEN,
        BlockKind.OTHER,
    ]


def test_days_are_those_of_the_office_s_clock(house: House) -> None:
    house.run("Früh", [at(2026, 3, 2, 0, 30)])
    house.run("Spät", [at(2026, 3, 8, 23, 30)])
    house.run("Zu früh", [at(2026, 3, 1, 22)])
    house.run("Zu spät", [at(2026, 3, 9)])
    assert [block.title for block in week(house).blocks] == ["Früh", "Spät"]


def test_another_house_is_another_calendar(house: House) -> None:
    other = House(house.work, "Amtshaus")
    other.room("Trausaal")
    house.run("Deutsch", [TUESDAY], room="Saal")
    guest = house.run("Nähen", [TUESDAY])
    guest.childcare(room="")
    other.run("Chor", [TUESDAY], room="Trausaal")
    assert {block.title for block in week(house, site_id=house.site_id).blocks} == {
        "Deutsch",
        "Nähen",
    }
    shown = week(house, site_id=other.site_id)
    assert [block.title for block in shown.blocks] == ["Chor"]
    assert [room.name for room in shown.rooms] == ["Trausaal"]
    assert [site.name for site in shown.sites] == ["Amtshaus", "Kruppwerke"]
    assert len(week(house).blocks) == 4


def test_cancelled_meetings_show_and_take_no_room(house: House) -> None:
    house.run("Deutsch", [TUESDAY], room="Saal", status="cancelled")
    (block,) = week(house).blocks
    assert block.cancelled
    assert not block.movable
    work = house.work
    assert work.read(room_use, house.site_id, MONDAY, SUNDAY, actor=work.actor) == ()


def test_too_few_carers_on_a_day_are_marked_on_that_day_only(house: House) -> None:
    course = house.run("Deutsch", [TUESDAY, at(2026, 3, 5, 10)], room="Saal")
    lea = house.carer("Lea")
    group = course.childcare(lea, room="Kinderzimmer")
    course.book(group_id=group, children=3)
    house.absent(lea, date(2026, 3, 5))
    assert [block.short for block in week(house).blocks if block.group_id] == [False, True]


def test_places_of_hidden_people_are_counted(house: House) -> None:
    course = house.run("Deutsch", [TUESDAY], room="Saal")
    course.book(restricted(house.work))
    assert week(house).blocks[0].taken == 1


def test_free_days_come_along(house: House) -> None:
    work = house.work
    shown = work.read(read_calendar, date(2026, 4, 30), date(2026, 5, 2), actor=work.actor, now=NOW)
    assert [(free.day, free.kind) for free in shown.free] == [(date(2026, 5, 1), "public")]


def test_room_use_names_what_takes_a_room(house: House) -> None:
    course = house.run("Deutsch", [TUESDAY], room="Saal")
    course.childcare(room="Kinderzimmer")
    work = house.work
    uses = work.read(room_use, house.site_id, MONDAY, SUNDAY, actor=work.actor)
    told = {use.room_id: catalogue("en").text(use.title) for use in uses}
    assert told == {
        house.rooms["Saal"]: "Deutsch",
        house.rooms["Kinderzimmer"]: "Childcare: Deutsch",
    }


def test_free_rooms_come_first_and_a_meeting_keeps_its_own(house: House) -> None:
    course = house.run("Deutsch", [TUESDAY], room="Saal")
    work = house.work

    def free(**but: object) -> list[tuple[str, bool]]:
        span = TUESDAY + timedelta(minutes=60), 90
        rows = work.read(free_rooms, house.site_id, span, actor=work.actor, **but)  # type: ignore[arg-type]
        return [(row.room.name, row.free) for row in rows]

    assert free() == [("Kinderzimmer", True), ("Saal", False)]
    assert free(but_session=course.sessions[0]) == [("Saal", True), ("Kinderzimmer", True)]


def test_the_store_is_asked_the_same_few_questions_however_full_the_week(house: House) -> None:
    lea = house.carer("Lea")

    def fill(title: str) -> None:
        course = house.run(title, [TUESDAY, at(2026, 3, 5, 10)], room="Saal")
        course.book(group_id=course.childcare(lea, room="Kinderzimmer"), children=1)

    fill("Deutsch")
    with statements(house.work) as few:
        week(house, site_id=house.site_id)
    for number in range(8):
        fill(f"Deutsch {number}")
    with statements(house.work) as many:
        week(house, site_id=house.site_id)
    assert len(many) == len(few) <= 14
