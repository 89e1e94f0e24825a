# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the calendar is made of: which days, which lanes, which pixels."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import uuid4

import pytest

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.vocabulary.offers import RunStatus, SessionStatus
from amstrat_desktop.services.offers.calendar_view import Block, BlockKind
from amstrat_desktop.ui.offers.calendar.columns import Column, hours_of, minutes_of, moment_at
from amstrat_desktop.ui.offers.calendar.grid_scale import Scale
from amstrat_desktop.ui.offers.calendar.lanes import CARE_SHARE, in_lanes
from amstrat_desktop.ui.offers.calendar.periods import Mode, Period
from amstrat_desktop.ui.offers.calendar.words import fill_sentence, name_of
from tests.services.planning_office import at

TUESDAY = date(2026, 3, 3)
BLOCK = Block(
    kind=BlockKind.COURSE,
    session_id=uuid4(),
    group_id=None,
    run_id=uuid4(),
    title="Deutsch A1",
    label="",
    topic="",
    starts_at=at(2026, 3, 3, 10),
    duration=90,
    room_id=None,
    room="Saal",
    site_id=None,
    leaders=(),
    status=SessionStatus.PLANNED,
    run_status=RunStatus.OPEN,
    version=1,
)
SCALE = Scale(1052, 1000, 52, (1.0,) * 5, 8, 18, rtl=False)


def block(start: datetime, minutes: int = 90, *, care: bool = False) -> Block:
    kind = BlockKind.CHILDCARE if care else BlockKind.COURSE
    return replace(BLOCK, session_id=uuid4(), starts_at=start, duration=minutes, kind=kind)


@pytest.mark.parametrize(
    ("mode", "first", "last"),
    [
        (Mode.DAY, TUESDAY, TUESDAY),
        (Mode.WEEK, date(2026, 3, 2), date(2026, 3, 8)),
        (Mode.ROOMS, date(2026, 3, 2), date(2026, 3, 8)),
        (Mode.MONTH, date(2026, 2, 23), date(2026, 4, 5)),
    ],
)
def test_days_are_shown_in_whole_weeks_from_monday_on(mode: Mode, first: date, last: date) -> None:
    period = Period(mode, TUESDAY)
    assert (period.first, period.last) == (first, last)
    assert period.stepped(1).stepped(-1) == period


def test_a_month_has_no_thirty_first_to_step_to() -> None:
    period = Period(Mode.MONTH, date(2026, 1, 31))
    assert period.stepped(1).day == date(2026, 2, 28)
    assert period.stepped(-1).day == date(2025, 12, 31)
    assert period.stepped(-13).day == date(2024, 12, 31)


def test_headings_are_those_of_the_language() -> None:
    period = Period(Mode.WEEK, TUESDAY)
    assert period.heading(catalogue("de")) == "2.–8. März 2026"
    assert period.second_heading(catalogue("en")) == "week 10"
    assert Period(Mode.MONTH, TUESDAY).heading(catalogue("de")) == "März 2026"
    assert Period(Mode.DAY, TUESDAY).heading(catalogue("de")) == "Dienstag, 3. März 2026"
    assert Period(Mode.DAY, TUESDAY).short_heading(catalogue("de")) == "Di 03.03.2026"


def test_blocks_one_after_the_other_take_the_whole_width() -> None:
    first, second = block(at(2026, 3, 3, 9), 60), block(at(2026, 3, 3, 10), 60)
    assert [(p.left, p.width) for p in in_lanes([first, second])] == [(0, 1), (0, 1)]


def test_childcare_stands_narrow_beside_its_meeting() -> None:
    lesson, care = block(at(2026, 3, 3, 9)), block(at(2026, 3, 3, 9), care=True)
    wide, narrow = in_lanes([lesson, care])
    assert wide.left == 0
    assert narrow.left == pytest.approx(wide.width)
    assert narrow.width == pytest.approx(CARE_SHARE / (1 + CARE_SHARE))


def test_a_later_block_spreads_where_its_neighbours_are_over() -> None:
    nine, ten = at(2026, 3, 3, 9), at(2026, 3, 3, 10)
    long, short, later = block(nine, 180), block(nine, 30), block(ten, 60)
    third = block(nine, 60)
    places = in_lanes([long, short, third, later])
    assert places[3].left == pytest.approx(1 / 3)
    assert places[3].width == pytest.approx(2 / 3)


def test_no_two_blocks_of_a_column_cover_each_other() -> None:
    starts = [at(2026, 3, 3, 8) + timedelta(minutes=25 * n) for n in range(12)]
    places = in_lanes([block(start, 40 + 13 * (n % 5)) for n, start in enumerate(starts)])
    for one in places:
        for other in places:
            if one is other or one.block.ends_at <= other.block.starts_at:
                continue
            if other.block.ends_at <= one.block.starts_at:
                continue
            apart = one.left + one.width <= other.left + 1e-9
            assert apart or other.left + other.width <= one.left + 1e-9


def test_the_grid_shows_the_usual_hours_and_what_lies_outside() -> None:
    day = Column(TUESDAY, in_lanes([block(at(2026, 3, 3, 10))]))
    assert hours_of([day]) == (8, 18)
    early = Column(TUESDAY, in_lanes([block(at(2026, 3, 3, 6, 30)), block(at(2026, 3, 3, 19))]))
    assert hours_of([early]) == (6, 21)


def test_minutes_are_those_of_the_office_s_clock() -> None:
    assert minutes_of(BLOCK, TUESDAY) == (600, 690)
    over_midnight = block(at(2026, 3, 3, 23, 30))
    assert minutes_of(over_midnight, TUESDAY) == (1410, 1440)
    assert minutes_of(over_midnight, date(2026, 3, 4)) == (0, 60)
    assert moment_at(TUESDAY, 615) == at(2026, 3, 3, 10, 15)


def test_pixels_lead_back_to_where_they_came_from() -> None:
    for rtl in (False, True):
        scale = replace(SCALE, rtl=rtl, shares=(1.0, 2.0, 1.0))
        for column in range(3):
            rect = scale.block_rect(column, (615, 705), 0, 1, 20)
            assert scale.column_at(rect.center().x()) == column
            assert scale.minute_at(rect.top(), 90) == 615


def test_arabic_is_the_mirror_image() -> None:
    mirrored = replace(SCALE, rtl=True)
    for column in range(5):
        one, other = SCALE.column_rect(column), mirrored.column_rect(column)
        assert one.left() + other.right() + 1 == SCALE.width


def test_nothing_is_put_past_midnight() -> None:
    assert SCALE.minute_at(100_000, 90) == 24 * 60 - 90
    assert SCALE.minute_at(-500, 90) == 8 * 60


def test_a_crowded_day_is_wider() -> None:
    nine = at(2026, 3, 3, 9)
    assert Column(TUESDAY, in_lanes([block(nine)])).share == 1
    assert Column(TUESDAY, in_lanes([block(nine) for _ in range(6)])).share == pytest.approx(3.6)


def test_a_block_says_all_of_itself() -> None:
    words = catalogue("en")
    full = replace(BLOCK, label="spring", taken=9, places=12, waiting=2)
    assert name_of(full, words) == (
        "Deutsch A1, spring, Tuesday, March 3, 2026, 10:00 to 11:30, Saal, "
        "9 of 12 places are taken, 2 wait"
    )
    care = replace(full, kind=BlockKind.CHILDCARE, group_id=uuid4(), short=True)
    assert name_of(care, words).startswith("Childcare: Deutsch A1, ")
    assert name_of(care, words).endswith(", too few carers")
    assert fill_sentence(BLOCK, words) == ""
    gone = replace(BLOCK, status=SessionStatus.CANCELLED, room="")
    assert name_of(gone, words).endswith("Without a room, Cancelled")
