# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whether memory stays flat over a day's use: one process, its real window, hour after hour.

Each hour fifty contacts are recorded, twenty-five slips issued and drawn, every screen is opened
and the language changes five times; twenty such hours are more than a day of a busy house. The
pages of this process alone count: how much of Qt others use as well is no business of a leak.
"""

import sys
from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path
from statistics import linear_regression
from typing import Final

from PySide6.QtWidgets import QApplication

from benchmarks.child import private, tell
from benchmarks.measuring import Figure, Goal
from benchmarks.offices import PASSPHRASE, Measured
from benchmarks.windows import run_child

CONTACTS: Final = 50
SLIPS: Final = 25
LANGUAGES: Final = ("ar", "tr", "uk", "en", "de")
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


def _work_through(folder: Path, hours: int) -> None:
    # Not earlier: what they take is part of what is measured.
    from amstrat_desktop.ui.plain_imports import keep_imports_plain  # noqa: PLC0415 - as above

    keep_imports_plain()  # as `cli.py` does
    from amstrat_desktop import gate  # noqa: PLC0415
    from amstrat_desktop.base.settings import SettingsFile  # noqa: PLC0415
    from amstrat_desktop.office_window import make_window  # noqa: PLC0415
    from amstrat_desktop.tour.pictures import quiet  # noqa: PLC0415
    from amstrat_desktop.ui.faults import show_fault  # noqa: PLC0415
    from amstrat_desktop.ui.runner import BackgroundRunner  # noqa: PLC0415
    from amstrat_desktop.ui.theme import theme  # noqa: PLC0415
    from benchmarks.day_work import Desk  # noqa: PLC0415

    app = QApplication([])
    theme.apply("light")
    entered = gate.unlock(folder, PASSPHRASE, preferred="", remember=None)
    runner = BackgroundRunner(show_fault)
    window = make_window(entered, runner, SettingsFile(folder.parent / "settings.json"))
    window.resize(1200, 800)
    window.show()
    desk = Desk(entered.work)
    languages = cycle(LANGUAGES)
    by_hour: dict[str, float] = {}
    for hour in range(hours):
        for key in window.pages.screens:
            window.go(key)
            quiet(runner)
        for changed in desk.hour(CONTACTS, SLIPS):
            window.changed(changed)
        for language in islice(languages, len(LANGUAGES)):
            window.choose_language(language)
        quiet(runner)
        by_hour[str(hour)] = private()
    tell(**by_hour)
    window.forget()
    quiet(runner)
    runner.close()
    entered.office.close()
    del app


if __name__ == "__main__":
    _work_through(Path(sys.argv[1]), int(sys.argv[2]))
