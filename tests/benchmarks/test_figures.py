# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The arithmetic of the figures. Speed itself is never a test: machines differ."""

import json
from pathlib import Path

import pytest

from benchmarks.measuring import Figure, Goal, Series, figure, in_turns
from benchmarks.offices import measured_office
from benchmarks.report import table, write_json


def test_a_series_says_its_middle_its_slow_end_and_its_noise() -> None:
    series = Series([float(n) for n in range(1, 101)])
    assert series.median == 50.5
    assert 95 <= series.p95 <= 97
    assert 0.4 < series.noise < 0.6
    assert Series([5.0] * 20).noise == 0
    assert Series([7.0]).p95 == 7.0


@pytest.mark.parametrize(
    ("goal", "value", "floor", "met"),
    [
        (Goal(most=50), 50, None, True),
        (Goal(most=50), 51, None, False),
        (Goal(ratio=3), 9, 3, True),
        (Goal(ratio=3), 9.1, 3, False),
        (Goal(most=50, ratio=3), 40, 10, False),
        (Goal(least=100), 99, None, False),
        (Goal(ratio=3), 9, None, None),
        (Goal(), 9, 3, None),
    ],
)
def test_a_goal_is_met_or_missed(
    goal: Goal, value: float, floor: float | None, met: bool | None
) -> None:
    assert Figure("x", value, "y", floor, goal).met is met


def test_ours_and_the_floor_are_measured_in_turns() -> None:
    order: list[str] = []
    ours, floor = in_turns(lambda: order.append("o"), lambda: order.append("f"), 4, warm=1)
    assert order == ["o", "f"] * 5
    assert len(ours.values) == len(floor.values) == 4


def test_the_table_names_floor_ratio_goal_and_what_was_missed(tmp_path: Path) -> None:
    figures = [
        figure("quick", Series([2.0]), "a bare query", Series([1.0]), Goal(most=5)),
        figure("slow", Series([20.0]), "a bare query", Series([1.0]), Goal(most=5)),
        Figure("weight", 100, unit="MB"),
    ]
    lines = table(figures).splitlines()
    assert lines[2].split() == ["quick", "2.00", "ms", "1.00", "ms", "2.00", "×", "≤", "5", "ms",
                                "met"]  # fmt: skip
    assert "MISSED" in lines[3]
    assert lines[4].split() == ["weight", "100", "MB"]
    assert "quick: floor is a bare query" in lines
    write_json(tmp_path / "figures.json", figures, 20_000)
    kept = json.loads((tmp_path / "figures.json").read_text("utf-8"))
    assert [f["met"] for f in kept["figures"]] == [True, False, None]
    assert kept["figures"][0]["ratio"] == 2


def test_a_kept_office_is_made_once(tmp_path: Path) -> None:
    first = measured_office(tmp_path, 30)
    database = (first.folder / "office.db").stat()
    second = measured_office(tmp_path, 30)
    assert second == first
    assert (second.folder / "office.db").stat().st_mtime_ns == database.st_mtime_ns
    with second.copy(tmp_path / "copy") as (office, _work):
        assert office.folder == tmp_path / "copy"
    assert not (tmp_path / "copy").exists()
