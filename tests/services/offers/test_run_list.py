# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of runs: what a filter shows, what a row says, and that it asks few questions."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.vocabulary.offers import RunStatus
from amstrat_desktop.services.offers.finding_runs import find_runs
from amstrat_desktop.services.offers.run_list import (
    RunFilter,
    RunRow,
    RunSort,
    count_runs,
    places_of_runs,
    run_rows,
    window_of_runs,
)
from amstrat_desktop.services.work import Work
from tests.services.hidden_person import hide_somebody
from tests.services.offers.house import House, statements
from tests.services.planning_office import at
from tests.services.supported import Clock, colleague, stopped

NOW = at(2026, 3, 17, 9)


def weeks(first: datetime, count: int) -> list[datetime]:
    return [first + timedelta(days=7 * week) for week in range(count)]


@pytest.fixture
def clock(work: Work) -> Clock:
    clock = stopped(work)
    clock.now = NOW
    return clock


@pytest.fixture
def house(work: Work, clock: Clock) -> House:
    house = House(work)
    house.room("Raum 1")
    return house


def rows(work: Work, wanted: RunFilter | None = None) -> Sequence[RunRow]:
    wanted = wanted or RunFilter()
    total = work.read(count_runs, wanted, actor=work.actor)
    found = work.read(window_of_runs, wanted, 0, 100, total, actor=work.actor, now=work.clock())
    assert len(found) == total
    return found


def titles(work: Work, wanted: RunFilter | None = None) -> list[str]:
    return [row.title for row in rows(work, wanted)]


def test_a_row_says_where_when_and_how_full(work: Work, house: House) -> None:
    run = house.run(
        "Deutsch A1", weeks(at(2026, 3, 3, 10), 4), room="Raum 1", label="Frühjahr", places_min=2
    )
    carer = house.carer("Ada Probe")
    group = run.childcare(carer, name="Die Kleinen")
    run.book(group_id=group, children=2)
    run.book(status="offered")
    run.book(status="waiting")
    (row,) = rows(work)
    assert (row.title, row.label, row.site, row.room) == (
        "Deutsch A1", "Frühjahr", "Kruppwerke", "Raum 1",
    )  # fmt: skip
    assert row.next_meeting_at == at(2026, 3, 17, 10)
    assert row.status is RunStatus.OPEN
    places = row.capacity
    assert (places.taken, places.offered, places.waiting, places.free) == (2, 1, 1, 10)
    assert [(one.name, one.taken) for one in row.groups] == [("Die Kleinen", 2)]


def test_what_is_over_is_shown_when_it_is_asked_for(work: Work, house: House) -> None:
    house.run("Jetzt", weeks(at(2026, 3, 3, 10), 4))
    house.run("Früher", weeks(at(2025, 3, 3, 10), 4), status="ended")
    assert titles(work) == ["Jetzt"]
    assert titles(work, RunFilter(status=RunStatus.ENDED)) == ["Früher"]


def test_what_meets_next_stands_first_and_what_is_over_behind(work: Work, house: House) -> None:
    house.run("Vorbei", [at(2026, 3, 2, 10)])
    house.run("Seit langem, heute wieder", weeks(at(2025, 9, 2, 10), 40))
    house.run("Neu, übermorgen", [at(2026, 3, 19, 10)])
    house.run("Gerade vorbei", [at(2026, 3, 16, 10)])
    ahead, over = ["Seit langem, heute wieder", "Neu, übermorgen"], ["Gerade vorbei", "Vorbei"]
    assert titles(work) == [*ahead, *over]
    assert titles(work, RunFilter(descending=True)) == [*reversed(ahead), *reversed(over)]


def test_filters_leave_out_what_does_not_fit(work: Work, house: House) -> None:
    other = House(work, "Stadtteilladen")
    full = house.run("Nähen", weeks(at(2026, 3, 3, 10), 2), kind="craft_language", places=1)
    full.book()
    kids = other.run("Elterncafé", weeks(at(2026, 5, 5, 10), 2), kind="parents_cafe")
    kids.childcare(other.carer("Bo Muster"))
    house.run("Treff", weeks(at(2026, 3, 5, 10), 2), kind="meeting_point", bookable=False)
    assert titles(work) == ["Elterncafé", "Treff", "Nähen"]
    assert titles(work, RunFilter(kinds=("parents_cafe",))) == ["Elterncafé"]
    assert titles(work, RunFilter(site_ids=(house.site_id,))) == ["Treff", "Nähen"]
    assert titles(work, RunFilter(with_childcare=True)) == ["Elterncafé"]
    assert titles(work, RunFilter(with_free_place=True)) == ["Elterncafé"]
    april = RunFilter(from_on=date(2026, 4, 1), to_on=date(2026, 5, 31))
    assert titles(work, april) == ["Elterncafé"]


@pytest.mark.parametrize("typed", ["naehen", "NÄHEN deu", "kruppwerke", "deutsch fruehling"])
def test_words_are_found_whatever_their_marks(work: Work, house: House, typed: str) -> None:
    house.run("Nähen und Deutsch", weeks(at(2026, 3, 3, 10), 2), label="Frühling")
    House(work, "Anderswo").run("Chor", weeks(at(2026, 3, 3, 10), 2))
    assert titles(work, RunFilter(text=typed)) == ["Nähen und Deutsch"]
    assert titles(work, RunFilter(text="gibt es nicht")) == []


def test_both_ends_of_a_long_list_read_alike(work: Work, house: House) -> None:
    for day in range(30):
        house.run(f"Kurs {day:02}", [at(2026, 4, 1 + day % 28, 10)])
    for sort in RunSort:
        for descending in (False, True):
            wanted = RunFilter(sort=sort, descending=descending)
            whole = titles(work, wanted)
            parts = [
                row.title
                for start in range(0, 30, 7)
                for row in work.read(
                    window_of_runs, wanted, start, 7, 30, actor=work.actor, now=NOW
                )
            ]
            assert parts == whole
    assert titles(work, RunFilter(sort=RunSort.TITLE)) == [f"Kurs {day:02}" for day in range(30)]


def test_a_window_asks_as_much_for_one_run_as_for_many(work: Work, house: House) -> None:
    def asked() -> int:
        with statements(work) as sent:
            rows(work)
        return len(sent)

    house.run("Kurs", weeks(at(2026, 3, 3, 10), 3)).childcare(house.carer("Ada Probe"))
    few = asked()
    for number in range(20):
        run = house.run(f"Kurs {number}", weeks(at(2026, 3, 4, 10), 3))
        group = run.childcare(house.carer(f"Person {number}"))
        run.book(group_id=group, children=1)
    assert asked() == few <= 16


def test_places_of_hidden_people_are_taken_for_everybody(work: Work, house: House) -> None:
    hidden = hide_somebody(work)
    run = house.run("Kurs", weeks(at(2026, 4, 7, 10), 2), places=1)
    run.book(hidden.ids["person_id"])
    kim = colleague(work)
    for reader in (work, kim):
        (row,) = reader.read(run_rows, [run.run_id], now=NOW)
        assert row.capacity.free == 0
        free = RunFilter(site_ids=(house.site_id,), with_free_place=True)
        assert reader.read(count_runs, free, actor=reader.actor) == 0


def test_only_places_that_have_runs_are_offered_to_filter_by(work: Work, house: House) -> None:
    House(work, "Leeres Haus")
    assert work.read(places_of_runs, actor=work.actor).sites == ()
    house.run("Kurs", weeks(at(2026, 4, 7, 10), 2))
    assert work.read(places_of_runs, actor=work.actor).sites == ((house.site_id, "Kruppwerke"),)


def test_the_finder_shows_what_is_current_first(work: Work, house: House) -> None:
    house.run("Deutsch A1", weeks(at(2026, 9, 1, 10), 2), status="cancelled", label="Herbst")
    house.run("Deutsch A1", weeks(at(2026, 3, 3, 10), 2), label="Frühjahr")
    hits = work.read(find_runs, "deutsch", actor=work.actor, limit=5)
    words = catalogue("en")
    assert [words.text(hit.title) for hit in hits] == [
        "Deutsch A1 · Frühjahr", "Deutsch A1 · Herbst",
    ]  # fmt: skip
    assert words.text(hits[0].detail) == "Open, from 03.03.2026, Kruppwerke"
    assert work.read(find_runs, "deutsch", actor=work.actor, limit=1) == hits[:1]


def test_nothing_is_read_beyond_the_end(work: Work, house: House) -> None:
    house.run("Kurs", weeks(at(2026, 4, 7, 10), 2))
    wanted = replace(RunFilter(), descending=True)
    beyond = work.read(window_of_runs, wanted, 1, 10, 1, actor=work.actor, now=NOW)
    assert beyond == ()
