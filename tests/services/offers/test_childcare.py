# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Childcare groups: ages, places, carers who count, days on which they are too few."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import event, select

from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.bookings import Missing
from amstrat_desktop.models.trail import AuditEvent
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.offers.carer_days import CertificateState, reference_day
from amstrat_desktop.services.offers.carers import note_absence, retire_carer
from amstrat_desktop.services.offers.carers_elsewhere import Elsewhere, carers_elsewhere
from amstrat_desktop.services.offers.child_ages import Fit, ages_on, fit
from amstrat_desktop.services.offers.childcare import (
    GroupDraft,
    GroupPlaces,
    edit_group,
    read_groups,
    record_group,
    remove_group,
)
from amstrat_desktop.services.offers.group_children import read_group_children
from amstrat_desktop.services.restrictions import (
    RestrictionDraft,
    close_restricted,
    restrict_person,
)
from amstrat_desktop.services.work import Work
from tests.services.offers.house import Held, House
from tests.services.supported import Clock, colleague, new_person, stopped

DAYS = (date(2026, 3, 3), date(2026, 3, 10), date(2026, 3, 17))
DRAFT = GroupDraft(name="Kleine", age_from=1, age_to=6, places=8, per_carer=4)


@pytest.fixture
def clock(work: Work) -> Clock:
    return stopped(work)


@pytest.fixture
def house(work: Work, clock: Clock) -> House:
    return House(work)


@pytest.fixture
def held(house: House) -> Held:
    return course(house)


def course(house: House, **fields: object) -> Held:
    starts = [datetime(day.year, day.month, day.day, 9, tzinfo=UTC) for day in DAYS]
    return house.run("Deutsch für Eltern", starts, **fields)  # type: ignore[arg-type]  # fields of a run


def groups(work: Work, run_id: UUID) -> tuple[GroupPlaces, ...]:
    return work.read(read_groups, [run_id], now=work.clock())[run_id]


def group(work: Work, run_id: UUID) -> GroupPlaces:
    [one] = groups(work, run_id)
    return one


def draft(work: Work, held: Held, **changes: object) -> GroupDraft:
    now = group(work, held.run_id)
    found = GroupDraft(
        now.name, now.age_from, now.age_to, now.places, now.per_carer, now.room_id,
        tuple(one.carer_id for one in now.people), now.version,
    )  # fmt: skip
    return replace(found, **changes)  # type: ignore[arg-type]  # fields of the draft


def hide(work: Work, person_id: UUID) -> None:
    work.write(restrict_person, person_id, RestrictionDraft("Schutz"))
    work.write(close_restricted)


# ages


@pytest.mark.parametrize(
    ("year", "month", "on", "ages"),
    [
        (2023, None, date(2026, 3, 3), (2, 3)),
        (2023, None, date(2026, 12, 31), (3,)),
        (2023, 3, date(2026, 3, 3), (3,)),  # the month's first day counts as the birthday
        (2023, 4, date(2026, 3, 31), (2,)),
        (2026, None, date(2026, 3, 3), (0,)),
        (2026, 4, date(2026, 3, 3), ()),  # not born yet
        (2027, None, date(2026, 3, 3), ()),
    ],
)
def test_the_ages_that_a_child_may_have(
    year: int, month: int | None, on: date, ages: tuple[int, ...]
) -> None:
    assert ages_on(year, month, on) == ages


@pytest.mark.parametrize(
    ("year", "month", "said"),
    [
        (2023, None, Fit.UNCLEAR),  # 2 or 3
        (2023, 1, Fit.FITS),
        (2023, 12, Fit.TOO_YOUNG),
        (2022, None, Fit.FITS),  # 3 or 4
        (2019, None, Fit.UNCLEAR),  # 6 or 7
        (2018, None, Fit.TOO_OLD),
        (2024, None, Fit.TOO_YOUNG),
        (2027, None, Fit.TOO_YOUNG),
    ],
)
def test_a_child_fits_when_it_surely_does(year: int, month: int | None, said: Fit) -> None:
    assert fit(year, month, 3, 6, DAYS[0]) is said


@given(
    st.integers(2008, 2030), st.integers(1, 12), st.dates(date(2020, 1, 1), date(2030, 12, 31)),
    st.integers(0, 17), st.integers(0, 17),
)  # fmt: skip
def test_the_month_never_leaves_anything_unclear_nor_contradicts_the_year(
    year: int, month: int, on: date, one: int, other: int
) -> None:
    youngest, oldest = sorted((one, other))
    with_month, without = (
        fit(year, month, youngest, oldest, on),
        fit(year, None, youngest, oldest, on),
    )
    assert with_month is not Fit.UNCLEAR
    if without is Fit.FITS:
        assert with_month in (Fit.FITS, Fit.TOO_YOUNG)
        if with_month is Fit.TOO_YOUNG:
            assert ages_on(year, month, on) == ()  # the year holds children who aren't born yet


# places


def test_a_group_holds_no_more_than_its_carers_can_look_after(work: Work, house: House) -> None:
    held = course(house)
    held.childcare(house.carer("Ana Muster"), places=8)
    one = group(work, held.run_id)
    assert (one.places, one.capacity, one.counting, one.free) == (8, 4, 1, 4)
    assert one.carers == ("Ana Muster",)
    assert (one.on, one.missing, one.short_on) == (DAYS[0], None, ())


def test_runs_without_groups_are_answered_too(work: Work, held: Held) -> None:
    assert work.read(read_groups, [held.run_id], now=work.clock()) == {held.run_id: ()}
    assert work.read(read_groups, [], now=work.clock()) == {}


def test_who_counts_has_a_certificate_that_is_valid_on_the_reference_day(
    work: Work, house: House, held: Held
) -> None:
    held.childcare(
        house.carer("Ana", until=date(2026, 3, 3)),
        house.carer("Bea", until=date(2026, 3, 2)),
        house.carer("Cem", until=date(2026, 3, 12)),
        house.carer("Dilan"),
        places=20,
    )
    one = group(work, held.run_id)
    assert (one.counting, one.capacity) == (3, 12)
    assert [count for _day, count in one.there] == [3, 2, 1]
    states = {warned.name: warned.state for warned in one.certificates}
    assert states == {
        "Ana": CertificateState.ENDS_SOON,
        "Bea": CertificateState.ENDED,
        "Cem": CertificateState.ENDS_SOON,
    }


def test_a_certificate_that_ends_before_the_last_meeting_is_warned_of(
    work: Work, house: House
) -> None:
    later = [datetime(2026, month, 3, 9, tzinfo=UTC) for month in (3, 6, 9)]
    held = house.run("Nähen", later)
    held.childcare(house.carer("Ana", until=date(2026, 8, 1)))
    [warned] = group(work, held.run_id).certificates
    assert warned.state is CertificateState.ENDS_SOON


def test_who_is_away_at_times_counts_and_who_always_is_does_not(
    work: Work, house: House, held: Held
) -> None:
    at_times, always = house.carer("Ana"), house.carer("Bea")
    held.childcare(at_times, always, places=8)
    house.absent(at_times, DAYS[1])
    house.absent(always, DAYS[0], DAYS[1])
    assert group(work, held.run_id).counting == 2
    house.absent(always, DAYS[2])
    one = group(work, held.run_id)
    assert (one.counting, one.capacity) == (1, 4)


def test_days_with_too_few_carers_are_told_and_unbook_nobody(
    work: Work, house: House, held: Held
) -> None:
    ana, bea = house.carer("Ana"), house.carer("Bea")
    group_id = held.childcare(ana, bea, places=8)
    held.book(children=3, group_id=group_id)
    held.book(children=3, group_id=group_id, status="waiting")
    work.write(note_absence, ana, DAYS[1], DAYS[1])
    work.write(note_absence, bea, DAYS[1], DAYS[2])
    one = group(work, held.run_id)
    assert (one.taken, one.free, one.counting) == (3, 5, 2)
    assert one.short_on == (DAYS[1],)
    assert one.short_with(2) == (DAYS[1], DAYS[2])


def test_a_carer_who_left_counts_no_longer(work: Work, house: House, held: Held) -> None:
    ana = house.carer("Ana")
    group_id = held.childcare(ana)
    held.book(children=2, group_id=group_id)
    work.write(retire_carer, ana)
    one = group(work, held.run_id)
    assert (one.capacity, one.taken, one.free, one.missing) == (0, 2, 0, Missing.CARER)
    assert one.short_on == DAYS
    assert one.certificates == ()


def test_a_full_group_says_places_and_one_short_of_carers_says_carers(
    work: Work, house: House, held: Held
) -> None:
    group_id = held.childcare(house.carer("Ana"), house.carer("Bea"), places=5)
    held.book(children=5, group_id=group_id, status="offered")
    assert group(work, held.run_id).missing is Missing.PLACE


def test_meetings_that_are_over_or_cancelled_ask_nobody(
    work: Work, house: House, held: Held, clock: Clock
) -> None:
    ana = house.carer("Ana")
    held.childcare(ana)
    house.absent(ana, DAYS[1])
    clock.pass_days(2)  # the day after the first meeting
    one = group(work, held.run_id)
    assert [day for day, _count in one.there] == [DAYS[1], DAYS[2]]
    assert one.on == DAYS[1]
    assert one.counting == 1


def test_the_reference_day() -> None:
    before, during, after = date(2026, 2, 1), date(2026, 3, 4), date(2026, 4, 1)
    assert reference_day(DAYS[0], DAYS, before) == DAYS[0]
    assert reference_day(DAYS[0], DAYS[1:], during) == DAYS[1]
    assert reference_day(DAYS[0], (), after) == after


def test_children_of_hidden_people_take_their_places_and_show_nowhere(
    work: Work, house: House, held: Held
) -> None:
    hidden, seen = new_person(work, "Verborgen"), new_person(work, "Probe, Selda")
    group_id = held.childcare(house.carer("Ana"), places=4)
    held.book(hidden, children=2, group_id=group_id)
    held.book(seen, children=1, group_id=group_id)
    hide(work, hidden)
    kim = colleague(work)
    assert group(kim, held.run_id).taken == 3
    rows = kim.read(read_group_children, held.run_id, actor=kim.actor, now=work.clock())
    assert len(rows[group_id]) == 1
    with pytest.raises(FieldProblem) as told:
        kim.write(edit_group, group_id, draft(kim, held, places=2))
    assert told.value.field == "places"


def test_reading_many_runs_asks_as_often_as_reading_one(work: Work, house: House) -> None:
    runs = [course(house) for _ in range(4)]
    for at, held in enumerate(runs):
        held.book(children=1, group_id=held.childcare(house.carer(f"Ana {at}")))

    def asked(*run_ids: UUID) -> int:
        count = 0

        def note(*_args: object) -> None:
            nonlocal count
            count += 1

        with work._sessions() as session:
            engine = session.get_bind().engine
        event.listen(engine, "before_cursor_execute", note)
        try:
            work.read(read_groups, run_ids, now=work.clock())
        finally:
            event.remove(engine, "before_cursor_execute", note)
        return count

    assert asked(*(held.run_id for held in runs)) == asked(runs[0].run_id)


# changing


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
