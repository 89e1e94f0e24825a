# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the section of the areas asks of the services."""

from collections.abc import Callable, Sequence
from typing import Protocol
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.services.areas import (
    AreaDraft,
    AreaOption,
    add_area,
    edit_area,
    list_areas,
    match_areas,
    restore_area,
    retire_area,
)
from amstrat_desktop.services.work import Outcome, Work
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.settings.told_writes import ToldWrites
from amstrat_desktop.ui.shell.context import Says

FOUND = 100
"""More than a city has."""


class View(Protocol):
    """What the presenter needs of the view."""

    def show_areas(self, areas: Sequence[AreaOption]) -> None: ...
    def show_saved(self) -> None: ...


class AreasPresenter:
    """Searching is done on what was read: a city has some fifty areas."""

    def __init__(
        self,
        view: View,
        runner: Runner,
        work: Work,
        *,
        say: Says,
        changed: Callable[[frozenset[Kind]], None],
    ) -> None:
        self._view = view
        self._runner = runner
        self._work = work
        self._told = ToldWrites(view, runner, work, say=say, changed=changed, reload=self.reload)
        self._areas: Sequence[AreaOption] = ()
        self._typed = ""

    def reload(self) -> None:
        """Read the areas again."""
        self._runner.run(self._read, owner=self._view, done=self._show)

    def search(self, typed: str) -> None:
        """Show the areas whose name, number or resident's name begins like this."""
        self._typed = typed
        found: Sequence[AreaOption] = self._areas
        if typed.strip():
            found = [match.area for match in match_areas(self._areas, typed, FOUND)]
        self._view.show_areas(found)

    def save(self, area_id: UUID | None, draft: AreaDraft) -> None:
        """Add an area, or change one."""

        def write() -> Outcome[UUID] | Outcome[None]:
            if area_id is None:
                return self._work.write(add_area, draft)
            return self._work.write(edit_area, area_id, draft)

        def done(outcome: Outcome[UUID] | Outcome[None]) -> None:
            self._view.show_saved()
            self._told.tell(outcome, _("{name} is saved.", name=draft.name))

        self._runner.run(write, owner=self._view, done=done)

    def retire(self, area: AreaOption) -> None:
        """Offer an area no longer."""
        told = _("{name} is no longer offered. Old records keep it.", name=area.name)
        self._told.write(retire_area, area.id, told, undo=lambda: self.restore(area))

    def restore(self, area: AreaOption) -> None:
        """Offer an area again."""
        told = _("{name} is offered again.", name=area.name)
        self._told.write(restore_area, area.id, told, undo=lambda: self.retire(area))

    def _read(self) -> Sequence[AreaOption]:
        today = office_day(self._work.clock())
        return self._work.read(list_areas, on=today, retired=True)

    def _show(self, areas: Sequence[AreaOption]) -> None:
        self._areas = areas
        self.search(self._typed)
