# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the list of runs asks of the services."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final, Protocol

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.services.offers.run_list import (
    RunFilter,
    RunRow,
    RunSort,
    count_runs,
    window_of_runs,
)
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.offers.choices import RunChoices, read_choices

RELOAD_ON: Final = frozenset(
    {Kind.OFFER, Kind.BOOKING, Kind.CARER, Kind.SITE, Kind.CODE, Kind.ATTENDANCE}
)


class Window(Protocol):
    """Which rows a list asks for (`widgets/table_model.Window`)."""

    @property
    def start(self) -> int: ...
    @property
    def size(self) -> int: ...
    @property
    def total(self) -> int: ...


class View(Protocol):
    """What the presenter needs of the view."""

    def show_total(self, total: int) -> None: ...
    def show_window(self, window: Window, rows: Sequence[RunRow]) -> None: ...
    def show_choices(self, choices: RunChoices) -> None: ...


class ListPresenter:
    """Keeps what the list shows."""

    def __init__(self, view: View, *, runner: Runner, work: Work) -> None:
        self._view = view
        self._runner = runner
        self._work = work
        self._wanted = RunFilter()

    @property
    def today(self) -> date:
        """The office's day now."""
        return office_day(self._work.clock())

    def reload(self) -> None:
        """Read again what is seen."""
        self._runner.run(read_choices, self._work, owner=self._view, done=self._view.show_choices)
        self._count()

    def filter(self, wanted: RunFilter) -> None:
        """Show other runs; the sorting stays."""
        wanted = replace(wanted, sort=self._wanted.sort, descending=self._wanted.descending)
        if wanted != self._wanted:
            self._wanted = wanted
            self._count()

    def sort(self, key: str, *, descending: bool) -> None:
        """Sort by a column."""
        self._wanted = replace(self._wanted, sort=RunSort(key), descending=descending)
        self._count()

    def fetch(self, window: Window) -> None:
        """Rows come into view."""

        def arrived(rows: Sequence[RunRow]) -> None:
            self._view.show_window(window, rows)

        self._runner.run(self._rows, self._wanted, window, owner=self._view, done=arrived)

    def _count(self) -> None:
        self._runner.run(self._total, self._wanted, owner=self._view, done=self._view.show_total)

    def _total(self, wanted: RunFilter) -> int:
        return self._work.read(count_runs, wanted, actor=self._work.actor)

    def _rows(self, wanted: RunFilter, window: Window) -> Sequence[RunRow]:
        return self._work.read(
            window_of_runs,
            wanted,
            window.start,
            window.size,
            window.total,
            actor=self._work.actor,
            now=self._work.clock(),
        )
