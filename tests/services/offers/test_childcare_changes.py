# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Putting childcare groups beside a run, changing them and taking them away."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.models.trail import AuditEvent
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.offers.carers import retire_carer
from amstrat_desktop.services.offers.carers_elsewhere import Elsewhere, carers_elsewhere
from amstrat_desktop.services.offers.childcare import (
    edit_group,
    record_group,
    remove_group,
)
from amstrat_desktop.services.work import Work
from tests.services.offers.groups import DAYS, DRAFT, course, draft, group, groups
from tests.services.offers.house import Held, House
from tests.services.supported import Clock


def test_groups_are_put_beside_a_run_in_order(work: Work, house: House, held: Held) -> None:
    ana = house.carer("Ana")
    room = house.room("Spielzimmer", for_children=True)
    work.write(record_group, held.run_id, replace(DRAFT, carers=(ana, ana), room_id=room))
    work.write(record_group, held.run_id, replace(DRAFT, name="  Große ", age_from=4, age_to=10))
    first, second = groups(work, held.run_id)
    assert (first.name, first.room, first.carers) == ("Kleine", "Spielzimmer", ("Ana",))
    assert (second.name, second.age_to) == ("Große", 10)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"age_from": None}, "age_from"),
        ({"age_to": 18}, "age_to"),
        ({"age_from": 5, "age_to": 3}, "age_to"),
        ({"places": 0}, "places"),
        ({"per_carer": None}, "per_carer"),
    ],
)
def test_what_makes_no_sense_is_refused(
    work: Work, held: Held, changes: dict[str, int | None], field: str
) -> None:
    with pytest.raises(FieldProblem) as told:
        work.write(record_group, held.run_id, replace(DRAFT, **changes))  # type: ignore[arg-type]  # fields of the draft
    assert told.value.field == field
    assert groups(work, held.run_id) == ()


def test_who_left_joins_no_new_group_but_stays_in_the_old(
    work: Work, house: House, held: Held
) -> None:
    ana = house.carer("Ana")
    group_id = held.childcare(ana)
    work.write(retire_carer, ana)
    with pytest.raises(FieldProblem) as told:
        work.write(record_group, held.run_id, replace(DRAFT, carers=(ana,)))
    assert told.value.field == "carers"
    work.write(edit_group, group_id, draft(work, held, name="Bunt"))
    assert group(work, held.run_id).carers == ("Ana",)


def test_nobody_looks_after_two_groups_of_one_run(work: Work, house: House, held: Held) -> None:
    ana = house.carer("Ana")
    held.childcare(ana, name="Kleine")
    with pytest.raises(FieldProblem) as told:
        work.write(record_group, held.run_id, replace(DRAFT, name="Große", carers=(ana,)))
    assert told.value.field == "carers"
    work.write(edit_group, groups(work, held.run_id)[0].group_id, draft(work, held, name="Bunt"))


def test_who_is_to_be_in_two_places_is_told(work: Work, house: House, held: Held) -> None:
    ana, bea = house.carer("Ana"), house.carer("Bea")
    held.childcare(ana, bea)
    noon = datetime(2026, 3, 3, 10, 30, tzinfo=UTC)  # when the other one ends
    meets = [datetime(2026, 3, 10, 10, tzinfo=UTC), datetime(2026, 3, 17, 8, tzinfo=UTC)]
    house.run("Nähen", [noon, *meets]).childcare(ana)
    house.run("Abgesagt", meets, status="cancelled").childcare(bea)
    found = work.read(carers_elsewhere, held.run_id, now=work.clock())
    assert found == {ana: (Elsewhere(DAYS[1], "Nähen"), Elsewhere(DAYS[2], "Nähen"))}
    assert group(work, held.run_id).counting == 2  # a warning, no more


def test_places_below_what_is_taken_are_refused_with_the_number(
    work: Work, house: House, held: Held
) -> None:
    group_id = held.childcare(house.carer("Ana"), house.carer("Bea"))
    held.book(children=5, group_id=group_id)
    for changes, field in (({"places": 4}, "places"), ({"per_carer": 2}, "per_carer")):
        with pytest.raises(FieldProblem) as told:
            work.write(edit_group, group_id, draft(work, held, **changes))
        assert told.value.field == field
        assert dict(told.value.message.params)["count"] == 5
    work.write(edit_group, group_id, draft(work, held, places=5, per_carer=3))
    assert group(work, held.run_id).capacity == 5


def test_ages_that_leave_a_child_out_are_refused(work: Work, house: House, held: Held) -> None:
    group_id = held.childcare(house.carer("Ana"))
    held.book(children=2, group_id=group_id)  # born 2022: 3 or 4
    with pytest.raises(FieldProblem) as told:
        work.write(edit_group, group_id, draft(work, held, age_to=3))
    assert (told.value.field, dict(told.value.message.params)["count"]) == ("age_to", 2)
    with pytest.raises(FieldProblem) as told:
        work.write(edit_group, group_id, draft(work, held, age_from=4))
    assert told.value.field == "age_from"
    work.write(edit_group, group_id, draft(work, held, age_from=3, age_to=4))


def test_a_child_who_grew_out_of_the_group_hinders_no_change(
    work: Work, house: House, clock: Clock
) -> None:
    years = [datetime(year, 3, 3, 9, tzinfo=UTC) for year in (2026, 2030)]
    held = house.run("Langer Kurs", years)
    group_id = held.childcare(house.carer("Ana", until=date(2035, 1, 1)))
    held.book(children=1, group_id=group_id)
    clock.pass_days(700)
    work.write(edit_group, group_id, draft(work, held, age_to=5))


def test_who_was_slower_is_told(work: Work, house: House, held: Held) -> None:
    group_id = held.childcare(house.carer("Ana"))
    mine = draft(work, held, places=6)
    work.write(edit_group, group_id, draft(work, held, places=7))
    with pytest.raises(Conflict) as told:
        work.write(edit_group, group_id, mine)
    assert told.value.theirs["places"] == 7
    work.write(edit_group, group_id, replace(mine, version=told.value.version))
    assert group(work, held.run_id).places == 6


def test_a_group_with_children_stays_and_an_empty_one_comes_back(
    work: Work, house: House, held: Held
) -> None:
    group_id = held.childcare(house.carer("Ana"), name="Kleine")
    booking_id = held.book(children=2, group_id=group_id)
    with pytest.raises(Problem, match="has a place in this group"):
        work.write(remove_group, group_id)
    with work._sessions.begin() as session:
        from amstrat_desktop.models.booking import Booking

        session.get_one(Booking, booking_id).status = "completed"
    before = group(work, held.run_id)
    gone = work.write(remove_group, group_id).value
    assert groups(work, held.run_id) == ()
    work.write(record_group, held.run_id, gone)
    again = group(work, held.run_id)
    assert replace(again, group_id=before.group_id, version=before.version) == before


def test_the_childcare_of_a_run_that_is_over_stays_as_it_was(work: Work, house: House) -> None:
    held = course(house, status="ended")
    group_id = held.childcare(house.carer("Ana"))
    for job in ((record_group, held.run_id, DRAFT), (remove_group, group_id)):
        with pytest.raises(Problem, match="is over"):
            work.write(*job)


def test_every_change_stands_in_the_log_without_contents(
    work: Work, house: House, held: Held
) -> None:
    group_id = work.write(record_group, held.run_id, DRAFT).value
    work.write(edit_group, group_id, draft(work, held, places=6))
    work.write(edit_group, group_id, draft(work, held))  # nothing changed
    work.write(remove_group, group_id)
    with work._sessions() as session:
        lines = session.execute(
            select(AuditEvent.action, AuditEvent.fields)
            .where(AuditEvent.object_id == held.run_id)
            .order_by(AuditEvent.at, AuditEvent.id)
        ).all()
    assert [(action, list(names)) for action, names in lines] == [
        ("add_group", []),
        ("edit_group", ["places"]),
        ("remove_group", []),
    ]
