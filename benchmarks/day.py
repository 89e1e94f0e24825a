# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whether memory stays flat over a day's use: one process, its real window, hour after hour.

Each hour fifty contacts are recorded, twenty-five slips issued and drawn, every screen is opened
and the language changes five times; twenty such hours are more than a day of a busy house. The
pages of this process alone count, without the page cache of the file, which has its own limit
and grows with the file: how much of Qt others use as well is no business of a leak.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import linear_regression
from typing import Final

from amstrat_desktop.ui.plain_imports import keep_imports_plain
from benchmarks.child import tell
from benchmarks.day_load import CONTACTS, LANGUAGES, SLIPS
from benchmarks.measuring import Figure, Goal
from benchmarks.offices import Measured
from benchmarks.windows import run_child

WARM: Final = 0.25
"""Of the hours: until every screen was there once and the caches are full."""


def memory_over_a_day(office: Measured, scratch: Path, home: Path, hours: int) -> Iterator[Figure]:
    """What is added after the first quarter of it, in all and per hour."""
    with office.copied_folder(scratch / "day") as folder:
        curve = _curve(run_child("benchmarks.day", [str(folder), str(hours)], office, home))
    settled = curve[round(len(curve) * WARM) :]
    slope = linear_regression(range(len(settled)), settled).slope
    turns = hours * len(LANGUAGES)
    done = f"{hours * CONTACTS:,} contacts, {hours * SLIPS} slips, {turns} languages"
    yield Figure(
        f"own memory at the end of a day: {done}",
        curve[-1],
        "after a quarter of that day",
        settled[0],
        Goal(ratio=1.05),
        unit="MB",
        note="by hour: " + ", ".join(f"{megabytes:.0f}" for megabytes in curve),
    )
    yield Figure("memory that each hour adds", max(slope, 0.0), goal=Goal(most=0.5), unit="MB")


def _curve(facts: dict[str, float]) -> Sequence[float]:
    return [facts[key] for key in sorted(facts, key=int)]


if __name__ == "__main__":
    keep_imports_plain()  # as `cli.py` does, before anything large is imported
    from benchmarks.day_work import work_through

    tell(**work_through(Path(sys.argv[1]), int(sys.argv[2])))
