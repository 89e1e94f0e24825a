# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""On which days a run meets."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.problems import FieldProblem
from amstrat_desktop.services.offers.recurrence import (
    MOST_MEETINGS,
    NTH_LABELS,
    Every,
    Repetition,
    meeting_days,
    read_rule,
    rule_of,
    words_of_rule,
)

FIRST = date(2027, 1, 4)  # a Monday

weekdays = st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days)))
repetitions = st.builds(
    Repetition, st.just(Every.WEEK), st.integers(1, 8), weekdays, st.just(1)
) | st.builds(
    Repetition, st.just(Every.MONTH), st.integers(1, 6), weekdays, st.sampled_from(list(NTH_LABELS))
)


def test_every_week_without_the_days_left_out() -> None:
    days = meeting_days("FREQ=WEEKLY;BYDAY=MO,WE", FIRST, date(2027, 1, 18), [date(2027, 1, 11)])
    assert days == (date(2027, 1, 4), date(2027, 1, 6), date(2027, 1, 13), date(2027, 1, 18))


def test_every_second_week_counts_from_the_week_of_the_first_day() -> None:
    days = meeting_days("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", date(2027, 1, 7), date(2027, 1, 25))
    assert days == (date(2027, 1, 7), date(2027, 1, 18), date(2027, 1, 21))


def test_the_last_friday_of_a_month() -> None:
    days = meeting_days("FREQ=MONTHLY;BYDAY=-1FR", FIRST, date(2027, 3, 31))
    assert days == (date(2027, 1, 29), date(2027, 2, 26), date(2027, 3, 26))


def test_without_a_rule_it_is_held_once() -> None:
    assert meeting_days("", FIRST, date(2027, 3, 31)) == (FIRST,)
    assert meeting_days("FREQ=WEEKLY;BYDAY=MO", FIRST, FIRST - timedelta(days=1)) == ()


def test_far_too_many_meetings_are_a_mistake() -> None:
    with pytest.raises(FieldProblem) as told:
        meeting_days("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", FIRST, date(2029, 1, 4))
    assert told.value.field == "ends_on"
    assert told.value.message.params == (("most", MOST_MEETINGS),)


@pytest.mark.parametrize(
    "rule",
    [
        "daily",
        "FREQ=DAILY",
        "FREQ=WEEKLY",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;BYDAY=1MO",
        "FREQ=WEEKLY;INTERVAL=0;BYDAY=MO",
        "FREQ=WEEKLY;INTERVAL=a;BYDAY=MO",
        "FREQ=WEEKLY;BYDAY=MO;COUNT=3",
        "FREQ=MONTHLY;BYDAY=MO",
        "FREQ=MONTHLY;BYDAY=5MO",
        "FREQ=MONTHLY;BYDAY=1MO,2TU",
    ],
)
def test_what_is_no_rule_is_refused(rule: str) -> None:
    with pytest.raises(FieldProblem, match="no rule"):
        read_rule(rule)


@given(repetitions)
def test_a_rule_is_read_as_it_was_written(repetition: Repetition) -> None:
    assert read_rule(rule_of(repetition)) == repetition


@given(repetitions, st.integers(0, 120))
def test_all_days_are_wanted_weekdays_within_first_and_last(
    repetition: Repetition, length: int
) -> None:
    last = FIRST + timedelta(days=length)
    days = meeting_days(rule_of(repetition), FIRST, last)
    assert all(FIRST <= day <= last and day.weekday() in repetition.weekdays for day in days)
    assert list(days) == sorted(set(days))


def test_a_rule_in_words() -> None:
    said = {
        (rule, code): catalogue(code).text(words_of_rule(rule))
        for rule in ("FREQ=WEEKLY;BYDAY=MO,WE", "FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR", "")
        for code in ("en",)
    }
    assert said == {
        ("FREQ=WEEKLY;BYDAY=MO,WE", "en"): "Every week: Monday and Wednesday",
        ("FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR", "en"): "Every 2 months: last Friday",
        ("", "en"): "",
    }
