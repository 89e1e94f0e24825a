# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Weeks 1, 4, 12 and 26, and the end of the funding: the tasks follow the placement."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.vocabulary.planning import FollowUpRule
from amstrat_desktop.services.colleagues import leave_office
from amstrat_desktop.services.follow_ups import finish_follow_up, move_follow_up
from amstrat_desktop.services.handover_records import HandoverDraft, HandoverItemDraft
from amstrat_desktop.services.handovers import accept_handover, offer_handover
from amstrat_desktop.services.offers.placement_records import EndDraft, PlacementCard
from amstrat_desktop.services.offers.placement_series import due_days
from amstrat_desktop.services.offers.placements import (
    edit_placement,
    end_placement,
    read_placement,
    take_back,
)
from amstrat_desktop.services.work import Work
from tests.services.offers.work_office import MONDAY, started, tasks, vacancy
from tests.services.supported import Clock, colleague, new_person, stopped

FUNDING = FollowUpRule.FUNDING_ENDS
WEEK_1 = FollowUpRule.PLACEMENT_WEEK_1


@pytest.fixture
def clock(work: Work) -> Clock:
    return stopped(work)


def days(card: PlacementCard) -> list[date]:
    return [task.due_on for task in card.series]


def changed(work: Work, card: PlacementCard, **fields: object) -> PlacementCard:
    now = work.read(read_placement, card.id, actor=work.actor)
    draft = replace(now.draft, **fields)  # type: ignore[arg-type]  # fields of the draft
    return work.write(edit_placement, card.id, draft).value


def test_a_start_brings_four_questions_and_a_reminder(work: Work, clock: Clock) -> None:
    card = started(work, funding_until=date(2027, 3, 8))
    assert days(card) == [
        date(2026, 3, 16),
        date(2026, 4, 7),  # 6 April is Easter Monday
        date(2026, 6, 1),
        date(2026, 9, 7),
        date(2027, 1, 7),
    ]
    first = tasks(work)[0]
    assert catalogue("en").text(first.title) == (
        "First week at work: ask how the start was: "
        "Hilfe im Gewächshaus, Betrieb für Hilfe im Gewächshaus"
    )
    assert first.person_id == card.person_id


def test_they_move_with_the_first_day(work: Work, clock: Clock) -> None:
    card = started(work)
    work.write(move_follow_up, card.series[1].follow_up_id, date(2026, 4, 14))
    card = changed(work, card, hours=30)
    assert days(card)[1] == date(2026, 4, 14)  # put off by somebody, and nothing of it moved
    card = changed(work, card, starts_on=MONDAY + timedelta(weeks=1))
    assert days(card) == [
        date(2026, 3, 23),
        date(2026, 4, 13),
        date(2026, 6, 8),
        date(2026, 9, 14),
    ]


def test_what_was_asked_stays_asked(work: Work, clock: Clock) -> None:
    card = started(work)
    clock.pass_days(20)
    work.write(finish_follow_up, card.series[0].follow_up_id, "geht gut")
    card = changed(work, card, starts_on=MONDAY + timedelta(days=1))
    assert card.series[0].result == "geht gut"
    assert len(card.series) == 4


def test_an_end_takes_the_open_ones_along(work: Work, clock: Clock) -> None:
    card = started(work)
    clock.pass_days(15)
    work.write(finish_follow_up, card.series[0].follow_up_id)
    work.write(end_placement, card.id, EndDraft("by_person", version=card.version))
    assert tasks(work) == []
    assert len(tasks(work, done=True)) == 1
    card = work.write(take_back, card.id).value
    assert len(card.series) == 4
    assert len(tasks(work)) == 3


def test_weeks_after_the_last_day_are_left_out(work: Work, clock: Clock) -> None:
    card = started(work, ends_on=MONDAY + timedelta(weeks=4))
    assert [task.rule for task in card.series] == [WEEK_1, FollowUpRule.PLACEMENT_WEEK_4]
    card = changed(work, card, ends_on=None)
    assert len(card.series) == 4
    card = changed(work, card, ends_on=MONDAY + timedelta(weeks=2))
    assert len(card.series) == 1


def test_funding_that_is_prolonged_is_reminded_of_anew(work: Work, clock: Clock) -> None:
    card = started(work, funding_until=date(2026, 6, 30))
    [reminder] = [task for task in card.series if task.rule is FUNDING]
    assert reminder.due_on == date(2026, 5, 4)  # 1 May is a holiday
    card = changed(work, card, funding_until=date(2026, 7, 31))
    [reminder] = [task for task in card.series if task.rule is FUNDING]
    assert reminder.due_on == date(2026, 6, 1)
    work.write(finish_follow_up, reminder.follow_up_id, "wird verlängert")
    card = changed(work, card, hours=25)
    assert len([task for task in card.series if task.rule is FUNDING]) == 1
    card = changed(work, card, funding_until=date(2027, 7, 31))
    assert [task.done_at is None for task in card.series if task.rule is FUNDING] == [False, True]
    card = changed(work, card, funding_until=None)
    assert [task.done_at is None for task in card.series if task.rule is FUNDING] == [False]


def test_what_is_recorded_late_brings_what_can_still_be_asked(work: Work, clock: Clock) -> None:
    """Five weeks after the first day: week 4 has just passed, week 1 long ago."""
    card = started(
        work,
        starts_on=clock.today - timedelta(weeks=5),
        funding_until=clock.today + timedelta(days=10),
    )
    assert [(task.rule, task.due_on) for task in card.series][:2] == [
        (FollowUpRule.PLACEMENT_WEEK_4, clock.today),
        (FUNDING, clock.today),
    ]
    long_ago = started(
        work,
        vacancy(work, "Küche"),
        new_person(work, "Andere"),
        starts_on=date(2023, 1, 2),
        funding_until=date(2025, 1, 2),
    )
    assert long_ago.series == ()


def test_they_are_for_who_looks_after_the_person(work: Work, clock: Clock) -> None:
    kim = colleague(work, "Kim Probe")
    card = started(work)
    assert {task.staff_name for task in card.series} == {"Petra Probe"}
    card = changed(work, card, coach_id=kim.actor.staff_id)
    assert {task.staff_name for task in card.series} == {"Kim Probe"}
    work.write(leave_office, kim.actor.staff_id)
    card = changed(work, card, funding_until=date(2026, 12, 31))
    assert next(task for task in card.series if task.rule is FUNDING).staff_name == "Petra Probe"


def test_the_plan_is_plain_arithmetic() -> None:
    plan = due_days(MONDAY, None, MONDAY + timedelta(days=10))
    assert plan[FUNDING] == MONDAY  # shorter than the notice: on the first day
    assert plan[FollowUpRule.PLACEMENT_WEEK_26] - plan[WEEK_1] == timedelta(weeks=25)


def test_a_handover_takes_coach_and_tasks_along(work: Work, clock: Clock) -> None:
    kim = colleague(work, "Kim Probe")
    card = started(work, coach_id=work.actor.staff_id)
    items = (HandoverItemDraft(card.person_id),)
    draft = HandoverDraft(kim.actor.staff_id, "leaves", items=items)
    handover = work.write(offer_handover, draft).value
    kim.write(accept_handover, handover.id)
    after = work.read(read_placement, card.id, actor=work.actor)
    assert after.coach == "Kim Probe"
    assert {task.staff_name for task in after.series} == {"Kim Probe"}
