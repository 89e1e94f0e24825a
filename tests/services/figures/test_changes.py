# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""More or less than before: in numbers, in words, and never out of nothing."""

import pytest

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.period_words import period_name
from amstrat_desktop.base.periods import Period
from amstrat_desktop.services.figures.changes import (
    Change,
    Way,
    change_of,
    change_sentence,
    short_change,
)
from amstrat_desktop.services.figures.figure import Unit, Value

FEBRUARY = period_name(Period.of_month(202602))


@pytest.mark.parametrize(
    ("now", "before", "unit", "change"),
    [
        (152, 140, Unit.COUNT, Change(Way.MORE, 12, 12 / 140 * 100)),
        (3, 4, Unit.COUNT, Change(Way.FEWER, 1, 25)),
        (4, 4, Unit.COUNT, Change(Way.SAME, 0, None)),
        (0, 0, Unit.COUNT, Change(Way.SAME, 0, None)),
        (4, 0, Unit.COUNT, Change(Way.MORE, 4, None)),
        (None, 4, Unit.DAYS, Change(Way.UNKNOWN)),
        (4.5, None, Unit.DAYS, Change(Way.UNKNOWN)),
        (2.04, 2.0, Unit.DAYS, Change(Way.SAME, 0, None)),
        (60.0, 50.0, Unit.PERCENT, Change(Way.MORE, 10, None)),
    ],
)
def test_what_became_of_a_number(now: Value, before: Value, unit: Unit, change: Change) -> None:
    found = change_of(now, before, unit)
    assert found.way is change.way
    if change.way in (Way.MORE, Way.FEWER):
        assert found.difference == pytest.approx(change.difference)
        assert found.percent == (None if change.percent is None else pytest.approx(change.percent))


@pytest.mark.parametrize(
    ("now", "before", "said"),
    [
        (152, 140, "12 more than before (February 2026: 140), +8.6%"),
        (3, 4, "1 less than before (February 2026: 4), −25.0%"),
        (4, 4, "As before (February 2026: 4)"),
        (4, 0, "4 more than before (February 2026: 0)"),
        (None, 4, "Not comparable (February 2026: 4)"),
        (4, None, "Not comparable (February 2026: –)"),
    ],
)
def test_a_change_in_words(now: Value, before: Value, said: str) -> None:
    assert change_sentence(now, before, Unit.COUNT, FEBRUARY)(catalogue("en")) == said


def test_a_share_grows_by_points() -> None:
    words = catalogue("en")
    said = change_sentence(60.0, 50.0, Unit.PERCENT, FEBRUARY)(words)
    assert said == "10.0 percentage points more than before (February 2026: 50.0%)"
    assert short_change(60.0, 50.0, Unit.PERCENT)(words) == "before 50.0% · +10.0"


@pytest.mark.parametrize(
    ("now", "before", "said"),
    [
        (152, 140, "before 140 · +12 · +8.6%"),
        (3, 4, "before 4 · −1 · −25.0%"),
        (4, 4, "before 4 · ±0"),
        (4, 0, "before 0 · +4"),
        (None, 4, "before 4"),
    ],
)
def test_a_change_below_a_number(now: Value, before: Value, said: str) -> None:
    assert short_change(now, before, Unit.COUNT)(catalogue("en")) == said
