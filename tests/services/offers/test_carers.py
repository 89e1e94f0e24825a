# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Carers: certificates by their dates alone, absences by their days alone."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.offers.carer_days import CertificateState
from amstrat_desktop.services.offers.carers import (
    CarerDraft,
    CarerRow,
    edit_carer,
    list_carers,
    note_absence,
    record_carer,
    remove_absence,
    restore_carer,
    retire_carer,
    return_on,
)
from amstrat_desktop.services.work import Work
from tests.services.offers.house import House
from tests.services.supported import Clock, stopped

ANA = CarerDraft(
    name="Ana Muster",
    qualification="educator",
    telephone="0234 000",
    certificate_seen_on=date(2026, 1, 5),
    certificate_valid_until=date(2031, 1, 5),
)


@pytest.fixture(autouse=True)
def clock(work: Work) -> Clock:
    return stopped(work)


@pytest.fixture
def ana(work: Work) -> UUID:
    return work.write(record_carer, ANA).value


def rows(work: Work, *, retired: bool = False) -> tuple[CarerRow, ...]:
    return work.read(list_carers, on=date(2026, 3, 2), retired=retired)


def days(work: Work) -> list[tuple[int, int]]:
    [row] = rows(work)
    return [(one.first_day.day, one.last_day.day) for one in row.absences]


def test_a_carer_stands_in_the_list(work: Work, ana: UUID) -> None:
    [row] = rows(work)
    assert (row.id, row.name, row.certificate) == (ana, "Ana Muster", CertificateState.VALID)
    assert replace(row.draft, version=None) == ANA


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "ANA MUSTER"}, "name"),
        ({"qualification": "wizard"}, "qualification"),
        ({"certificate_seen_on": None}, "certificate_seen_on"),
        ({"certificate_seen_on": date(2026, 3, 3)}, "certificate_seen_on"),
        ({"certificate_valid_until": None}, "certificate_valid_until"),
        ({"certificate_valid_until": date(2026, 1, 4)}, "certificate_valid_until"),
        ({"certificate_valid_until": date(2032, 1, 6)}, "certificate_valid_until"),
        ({"staff_id": UUID(int=7)}, "staff_id"),
    ],
)
def test_what_can_t_be_is_refused(
    work: Work, ana: UUID, changes: dict[str, object], field: str
) -> None:
    with pytest.raises(FieldProblem) as told:
        work.write(record_carer, replace(ANA, **({"name": "Bea"} | changes)))  # type: ignore[arg-type]  # fields of the draft
    assert told.value.field == field
    assert len(rows(work)) == 1


@pytest.mark.parametrize(
    ("until", "state"),
    [
        (None, CertificateState.NOT_SEEN),
        (date(2026, 3, 1), CertificateState.ENDED),
        (date(2026, 3, 2), CertificateState.ENDS_SOON),
        (date(2026, 5, 1), CertificateState.ENDS_SOON),
        (date(2026, 5, 2), CertificateState.VALID),
    ],
)
def test_how_a_certificate_stands(work: Work, until: date | None, state: CertificateState) -> None:
    seen = None if until is None else date(2026, 1, 1)
    work.write(
        record_carer, CarerDraft("Bea", certificate_seen_on=seen, certificate_valid_until=until)
    )
    assert [row.certificate for row in rows(work)] == [state]


def test_a_new_certificate_is_noted_and_who_was_slower_is_told(work: Work, ana: UUID) -> None:
    before = rows(work)[0].draft
    work.write(edit_carer, ana, replace(before, certificate_valid_until=date(2030, 1, 5)))
    assert rows(work)[0].draft.certificate_valid_until == date(2030, 1, 5)
    with pytest.raises(Conflict):
        work.write(edit_carer, ana, replace(before, telephone="0234 1"))


def test_an_absence_is_noted_without_a_reason_and_taken_back(work: Work, ana: UUID) -> None:
    absence = work.write(note_absence, ana, date(2026, 3, 9), date(2026, 3, 13)).value
    work.write(note_absence, ana, date(2026, 2, 2), date(2026, 2, 3))  # over
    assert days(work) == [(9, 13)]
    assert rows(work)[0].is_away(date(2026, 3, 13))
    work.write(remove_absence, absence)
    assert days(work) == []
    with pytest.raises(Problem, match="no longer on record"):
        work.write(remove_absence, absence)


@pytest.mark.parametrize(
    ("day", "left"), [(11, [(9, 10), (12, 13)]), (9, [(10, 13)]), (13, [(9, 12)]), (8, [(9, 13)])]
)
def test_back_for_a_day(work: Work, ana: UUID, day: int, left: list[tuple[int, int]]) -> None:
    work.write(note_absence, ana, date(2026, 3, 9), date(2026, 3, 13))
    work.write(return_on, ana, date(2026, 3, day))
    assert days(work) == left


@pytest.mark.parametrize("last", [date(2026, 3, 8), date(2027, 3, 30)])
def test_days_the_wrong_way_round_are_refused(work: Work, ana: UUID, last: date) -> None:
    with pytest.raises(FieldProblem) as told:
        work.write(note_absence, ana, date(2026, 3, 9), last)
    assert told.value.field == "last_day"


def test_who_no_longer_works_here_comes_back(work: Work, ana: UUID) -> None:
    work.write(retire_carer, ana)
    assert rows(work) == ()
    assert rows(work, retired=True)[0].retired
    work.write(restore_carer, ana)
    assert len(rows(work)) == 1


def test_groups_of_runs_that_go_on_are_counted(work: Work, clock: Clock) -> None:
    house = House(work)
    bea = house.carer("Bea")
    for status in ("open", "running", "ended"):
        house.run("Nähen", [clock.now], status=status).childcare(bea)
    assert [row.groups for row in rows(work)] == [2]
