# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.directory import retire_organisation
from amstrat_desktop.services.offers.placement_records import EndDraft
from amstrat_desktop.services.offers.placements import end_placement, propose_candidate
from amstrat_desktop.services.offers.vacancies import (
    VacancyDraft,
    close_vacancy,
    discard_vacancy,
    edit_vacancy,
    read_vacancy,
    record_vacancy,
    reopen_vacancy,
)
from amstrat_desktop.services.offers.vacancy_list import (
    VacancyFilter,
    VacancyRow,
    list_employers,
    list_vacancies,
)
from amstrat_desktop.services.restrictions import RestrictionDraft, restrict_person
from amstrat_desktop.services.work import Work
from tests.services.offers.work_office import candidate, employer, started, vacancy
from tests.services.supported import Clock, colleague, new_person, stopped


@pytest.fixture
def clock(work: Work) -> Clock:
    return stopped(work)


def listed(work: Work, today: date, **wanted: Any) -> list[VacancyRow]:
    office = work.actor.office_id
    rows = work.read(list_vacancies, VacancyFilter(**wanted), office_id=office, on=today)
    return list(rows)


def test_a_place_is_read_as_it_was_written(work: Work, clock: Clock) -> None:
    draft = VacancyDraft(
        organisation_id=employer(work),
        title=" Hilfe  im Gewächshaus ",
        kind="job_16i",
        places=2,
        hours=30,
        level="a2",
        asks_for="früh aufstehen",
        contact_person="Frau Beispiel",
        funding="sgb2_16i",
        starts_on=clock.today,
        open_until=clock.today + timedelta(days=30),
        remark="Bus hält vor der Tür",
    )
    card = work.write(record_vacancy, draft).value
    assert card == work.read(read_vacancy, card.id)
    assert card.draft == replace(draft, title="Hilfe im Gewächshaus", version=1)
    assert (card.employer, card.free) == ("Gärtnerei Erfunden", 2)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("organisation_id", None),
        ("organisation_id", uuid4()),
        ("title", " "),
        ("kind", ""),
        ("kind", "astronaut"),
        ("places", 0),
        ("places", 201),
        ("hours", 61),
        ("level", "z9"),
        ("funding", "lottery"),
        ("area_id", uuid4()),
    ],
)
def test_what_cant_be_right_is_named(work: Work, clock: Clock, field: str, value: Any) -> None:
    draft = VacancyDraft(organisation_id=employer(work), title="Küche", kind="job")
    with pytest.raises(FieldProblem) as refused:
        work.write(record_vacancy, replace(draft, **{field: value}))
    assert refused.value.field == field


def test_an_employer_that_left_the_directory_keeps_its_places(work: Work, clock: Clock) -> None:
    place = vacancy(work)
    employer_id = place.draft.organisation_id
    assert employer_id is not None
    work.write(retire_organisation, employer_id)
    after = work.write(edit_vacancy, place.id, replace(place.draft, title="Küche")).value
    assert after.draft.title == "Küche"
    with pytest.raises(FieldProblem, match="no longer in the directory"):
        work.write(record_vacancy, replace(place.draft, version=0))


def test_who_was_slower_overwrites_nothing(work: Work, clock: Clock) -> None:
    place = vacancy(work)
    other = colleague(work)
    other.write(edit_vacancy, place.id, replace(place.draft, hours=10))
    with pytest.raises(Conflict) as lost:
        work.write(edit_vacancy, place.id, replace(place.draft, hours=39))
    assert (lost.value.who, lost.value.theirs["hours"]) == ("Kollege Probe", 10)


def test_places_cant_become_fewer_than_are_taken(work: Work, clock: Clock) -> None:
    place = vacancy(work, places=2)
    for name in ("Eins", "Zwei"):
        started(work, place, new_person(work, name))
    draft = work.read(read_vacancy, place.id).draft
    with pytest.raises(FieldProblem) as refused:
        work.write(edit_vacancy, place.id, replace(draft, places=1))
    assert catalogue("en").text(refused.value.message).startswith("2 people have a place here")


def test_hidden_people_count_but_do_not_show(work: Work, clock: Clock) -> None:
    place, person_id = vacancy(work, places=1), new_person(work)
    started(work, place, person_id)
    work.write(restrict_person, person_id, RestrictionDraft("Schutz"))
    other = colleague(work)
    assert other.read(read_vacancy, place.id).free == 0
    [row] = listed(other, clock.today)
    assert (row.taken, row.free) == (1, 0)
    draft = other.read(read_vacancy, place.id).draft
    third = other.write(propose_candidate, place.id, new_person(other, "Drei")).value
    assert third.person_id is not None
    with pytest.raises(FieldProblem):
        other.write(edit_vacancy, place.id, replace(draft, places=0))


def test_the_list_shows_what_can_be_taken(work: Work, clock: Clock) -> None:
    today = clock.today
    kitchen = vacancy(work, "Küche", kind="job", open_until=today)
    garden = vacancy(work, "Garten", places=2)
    gone = vacancy(work, "Lager")
    passed = vacancy(work, "Empfang", open_until=today - timedelta(days=1))
    work.write(close_vacancy, gone.id)
    started(work, kitchen)
    candidate(work, garden, new_person(work, "Andere"))
    assert [row.title for row in listed(work, today)] == ["Garten", "Küche"]
    assert [(row.free, row.candidates) for row in listed(work, today)] == [(2, 1), (0, 0)]
    assert [row.title for row in listed(work, today, free=True)] == ["Garten"]
    assert [row.title for row in listed(work, today, kind="job")] == ["Küche"]
    assert [row.title for row in listed(work, today, text="betrieb für GART")] == ["Garten"]
    everything = listed(work, today, closed=True)
    assert [(row.title, row.over) for row in everything] == [
        ("Garten", False),
        ("Küche", False),
        ("Empfang", True),
        ("Lager", True),
    ]
    work.write(reopen_vacancy, gone.id)
    assert len(listed(work, today)) == 3
    assert passed.closed_on is None


def test_employers_are_those_of_the_directory(work: Work, clock: Clock) -> None:
    office = work.actor.office_id
    names = [one.name for one in work.read(list_employers, office_id=office)]
    assert names == ["Stadt Bochum"]
    first = employer(work, "Bäckerei Erfunden")
    work.write(retire_organisation, first)
    assert first not in [one.id for one in work.read(list_employers, office_id=office)]
    kept = work.read(list_employers, office_id=office, keep=first)
    assert [(one.name, one.retired) for one in kept] == [
        ("Bäckerei Erfunden", True),
        ("Stadt Bochum", False),
    ]


def test_a_new_place_can_be_taken_back_while_nobody_is_up_for_it(work: Work, clock: Clock) -> None:
    place = vacancy(work)
    work.write(discard_vacancy, place.id)
    with pytest.raises(Problem, match="no longer exists"):
        work.read(read_vacancy, place.id)
    used = vacancy(work, "Küche")
    card = candidate(work, used)
    work.write(end_placement, card.id, EndDraft("not_wanted", version=card.version))
    with pytest.raises(Problem, match="Close it instead"):
        work.write(discard_vacancy, used.id)


def test_a_new_employer_is_put_into_the_directory(work: Work, clock: Clock) -> None:
    draft = VacancyDraft(employer_name=" Tischlerei  Erfunden", title="Werkstatt", kind="training")
    place = work.write(record_vacancy, draft).value
    assert (place.employer, place.draft.employer_name) == ("Tischlerei Erfunden", "")
    names = work.read(list_employers, office_id=work.actor.office_id)
    assert "Tischlerei Erfunden" in [one.name for one in names]
    with pytest.raises(FieldProblem) as twice:
        work.write(record_vacancy, draft)
    assert twice.value.field == "employer_name"
