# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Childcare groups: places, carers who count, days on which they are too few."""

from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from amstrat_desktop.base.problems import FieldProblem
from amstrat_desktop.base.vocabulary.bookings import Missing
from amstrat_desktop.services.offers.carer_days import CertificateState, reference_day
from amstrat_desktop.services.offers.carers import note_absence, retire_carer
from amstrat_desktop.services.offers.childcare import (
    edit_group,
    read_groups,
)
from amstrat_desktop.services.offers.group_children import read_group_children
from amstrat_desktop.services.restrictions import (
    RestrictionDraft,
    close_restricted,
    restrict_person,
)
from amstrat_desktop.services.work import Work
from tests.services.offers.groups import DAYS, course, draft, group
from tests.services.offers.house import Held, House, statements
from tests.services.supported import Clock, colleague, new_person


def hide(work: Work, person_id: UUID) -> None:
    work.write(restrict_person, person_id, RestrictionDraft("Schutz"))
    work.write(close_restricted)


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
        with statements(work) as seen:
            work.read(read_groups, run_ids, now=work.clock())
        return len(seen)

    assert asked(*(held.run_id for held in runs)) == asked(runs[0].run_id)
