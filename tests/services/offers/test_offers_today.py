# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What offers ask for on the first screen."""

from datetime import date, datetime, timedelta

import pytest

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.models.booking import Booking
from amstrat_desktop.services.offers.offers_today import OfferNote, OfferTask, offers_today
from amstrat_desktop.services.work import Work
from tests.services.hidden_person import hide_somebody
from tests.services.offers.house import Held, House, _put
from tests.services.planning_office import at
from tests.services.supported import Clock, colleague, stopped

NOW = at(2026, 3, 17, 9)


@pytest.fixture
def clock(work: Work) -> Clock:
    clock = stopped(work)
    clock.now = NOW
    return clock


@pytest.fixture
def house(work: Work, clock: Clock) -> House:
    return House(work)


def notes(work: Work, task: OfferTask | None = None) -> list[OfferNote]:
    found = work.read(offers_today, actor=work.actor, now=work.clock())
    return [note for note in found if task is None or note.task is task]


def weeks(first: datetime, count: int = 4) -> list[datetime]:
    return [first + timedelta(days=7 * week) for week in range(count)]


def offered(work: Work, run: Held, until: date, **fields: object) -> None:
    values = {"run_id": run.run_id, "status": "offered", "asked_on": NOW.date()}
    work.write(_put, Booking, {**values, "offered_until": until, **fields})


def test_nothing_asks_for_nothing(work: Work, house: House) -> None:
    house.run("Im Sommer", weeks(at(2026, 7, 7, 10)), places_min=5)
    assert notes(work) == []


def test_the_meetings_of_the_day_stand_in_their_order(work: Work, house: House) -> None:
    late = house.run("Spät", [at(2026, 3, 17, 16)])
    early = house.run("Früh", [at(2026, 3, 17, 8), at(2026, 3, 18, 8)], label="B1")
    group = early.childcare(house.carer("Ada Probe"))
    early.book(group_id=group, children=2)
    early.book(status="offered")
    house.run("Abgesagt", [at(2026, 3, 17, 12)], status="cancelled")
    found = notes(work, OfferTask.MEETING)
    assert [(note.title, note.at, note.count, note.children) for note in found] == [
        ("Früh · B1", at(2026, 3, 17, 8), 1, 2),
        ("Spät", at(2026, 3, 17, 16), 0, 0),
    ]
    assert found[1].run_id == late.run_id


def test_a_place_is_called_to_mind_the_day_before_its_term_ends(work: Work, house: House) -> None:
    run = house.run("Kurs", weeks(at(2026, 4, 7, 10)))
    offered(work, run, date(2026, 3, 18), call_name="Frau Probe")
    offered(work, run, date(2026, 3, 19), call_name="Herr Muster")
    (note,) = notes(work, OfferTask.TERM)
    assert note.day == date(2026, 3, 18)
    assert note.booking_id is not None
    assert note.who is not None
    assert catalogue("en").text(note.who) == "Frau Probe"


def test_who_is_hidden_has_no_term_in_the_list_of_others(work: Work, house: House) -> None:
    hidden = hide_somebody(work)
    run = house.run("Kurs", weeks(at(2026, 4, 7, 10)))
    offered(work, run, date(2026, 3, 17), person_id=hidden.ids["person_id"])
    (own,) = notes(work, OfferTask.TERM)
    assert own.who is not None
    assert catalogue("en").text(own.who) == "Restricted record"
    assert notes(colleague(work), OfferTask.TERM) == []


def test_a_free_place_that_somebody_waits_for_is_proposed(work: Work, house: House) -> None:
    run = house.run("Kurs", weeks(at(2026, 4, 7, 10)), places=2)
    run.book()
    run.book(status="waiting")
    (note,) = notes(work, OfferTask.PLACE)
    assert (note.run_id, note.position) == (run.run_id, 1)
    run.book()
    assert notes(work, OfferTask.PLACE) == []


def test_days_without_enough_carers_are_told_a_week_before(work: Work, house: House) -> None:
    carer = house.carer("Ada Probe")
    run = house.run("Kurs", weeks(at(2026, 3, 20, 10)))
    group = run.childcare(carer)
    run.book(group_id=group, children=2)
    assert notes(work, OfferTask.CARERS) == []
    house.absent(carer, date(2026, 3, 20))
    (note,) = notes(work, OfferTask.CARERS)
    assert (note.day, note.count) == (date(2026, 3, 20), 1)


def test_a_run_that_would_begin_with_too_few_is_told(work: Work, house: House) -> None:
    run = house.run("Kurs", weeks(at(2026, 3, 23, 10)), places_min=3)
    run.book()
    run.book(status="offered")
    (note,) = notes(work, OfferTask.MINIMUM)
    assert (note.day, note.count) == (date(2026, 3, 23), 2)
    run.book()
    run.book()
    assert notes(work, OfferTask.MINIMUM) == []
