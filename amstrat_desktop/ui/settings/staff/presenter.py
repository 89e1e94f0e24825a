# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the section of one's own name asks of the services."""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any, Protocol

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.services.offices import StaffCard, StaffEntry, edit_own_entry, list_staff
from amstrat_desktop.services.work import Outcome, Work
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.shell.context import Says


class View(Protocol):
    """What the presenter needs of the view."""

    def show_stored(self, values: Mapping[str, Any]) -> None: ...
    def show_saved(self, values: Mapping[str, Any]) -> None: ...


class StaffPresenter:
    """Whoever unlocked the office changes their own entry."""

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
        self._say = say
        self._changed = changed

    def reload(self) -> None:
        """Read the entry again."""
        self._runner.run(self._read, owner=self._view, done=self._view.show_stored)

    def save(self, values: Mapping[str, Any]) -> None:
        """Put the form on record."""
        entry = StaffEntry(**values)
        self._runner.run(self._write, entry, owner=self._view, done=self._saved)

    def _read(self) -> Mapping[str, Any]:
        actor = self._work.actor
        staff = self._work.read(list_staff, actor.office_id)
        return values_of(next(card for card in staff if card.id == actor.staff_id))

    def _write(self, entry: StaffEntry) -> Outcome[StaffCard]:
        return self._work.write(edit_own_entry, entry)

    def _saved(self, outcome: Outcome[StaffCard]) -> None:
        self._view.show_saved(values_of(outcome.value))
        self._changed(outcome.changed)
        self._say("ok", _("Your entry is saved. The next slip shows it."))


def values_of(card: StaffCard) -> Mapping[str, Any]:
    """The fields of the form, as plain JSON."""
    return asdict(StaffEntry(card.name, card.position, card.telephone))
