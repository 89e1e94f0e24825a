# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the list of people asks of the services."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, Protocol
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.services.people_list import (
    PersonFilter,
    PersonRow,
    PersonSort,
    count_people,
    window_of_people,
)
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.people.choices import PeopleChoices, read_choices

RELOAD_ON: Final = frozenset({Kind.PERSON, Kind.CASE, Kind.CONTACT, Kind.CODE, Kind.STAFF})


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
    def show_window(self, window: Window, rows: Sequence[PersonRow]) -> None: ...
    def show_choices(self, choices: PeopleChoices) -> None: ...


class ListPresenter:
    """Keeps what the list shows."""

    def __init__(self, view: View, *, runner: Runner, work: Work) -> None:
        self._view = view
        self._runner = runner
        self._work = work
        self._wanted = PersonFilter()

    @property
    def me(self) -> UUID:
        """Who asks."""
        return self._work.actor.staff_id

    @property
    def wanted(self) -> PersonFilter:
        """What the list shows now."""
        return self._wanted

    def reload(self) -> None:
        """Read again what is seen."""
        self._runner.run(read_choices, self._work, owner=self._view, done=self._view.show_choices)
        self._count()

    def filter(self, wanted: PersonFilter) -> None:
        """Show other people; the sorting stays."""
        wanted = replace(wanted, sort=self._wanted.sort, descending=self._wanted.descending)
        if wanted != self._wanted:
            self._wanted = wanted
            self._count()

    def sort(self, key: str, *, descending: bool) -> None:
        """Sort by a column."""
        self._wanted = replace(self._wanted, sort=PersonSort(key), descending=descending)
        self._count()

    def fetch(self, window: Window) -> None:
        """Rows come into view."""

        def arrived(rows: Sequence[PersonRow]) -> None:
            self._view.show_window(window, rows)

        self._runner.run(self._rows, self._wanted, window, owner=self._view, done=arrived)

    def _count(self) -> None:
        self._runner.run(self._total, self._wanted, owner=self._view, done=self._view.show_total)

    def _total(self, wanted: PersonFilter) -> int:
        return self._work.read(count_people, wanted, actor=self._work.actor)

    def _rows(self, wanted: PersonFilter, window: Window) -> Sequence[PersonRow]:
        return self._work.read(
            window_of_people,
            wanted,
            window.start,
            window.size,
            window.total,
            actor=self._work.actor,
        )
