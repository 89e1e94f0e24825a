# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the section of the code lists asks of the services."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.codes import (
    GROUPED,
    CodeDraft,
    CodeRow,
    Option,
    add_code,
    list_codes,
    list_options,
    read_labels,
    restore_code,
    retire_code,
)
from amstrat_desktop.services.work import Outcome, Work
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.settings.told_writes import ToldWrites
from amstrat_desktop.ui.shell.context import Says


@dataclass(frozen=True, slots=True)
class CodeLine:
    """One line of the list. group: what its group is called, "" for none."""

    row: CodeRow
    group: Msg


@dataclass(frozen=True, slots=True)
class Shelf:
    """One code list. groups: those its entries may stand in."""

    name: ListName
    lines: Sequence[CodeLine]
    groups: Sequence[Option]


class View(Protocol):
    """What the presenter needs of the view."""

    def show_shelf(self, shelf: Shelf) -> None: ...
    def show_added(self) -> None: ...


class CodesPresenter:
    """Starts with the topics."""

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
        self._name = ListName.TOPIC

    def reload(self) -> None:
        """Read the list again."""
        self.choose(self._name)

    def choose(self, name: ListName) -> None:
        """Show another list."""
        self._name = name
        self._runner.run(self._read, name, owner=self._view, done=self._view.show_shelf)

    def add(self, draft: CodeDraft) -> None:
        """Put an entry at the end of its list."""

        def done(outcome: Outcome[UUID]) -> None:
            self._view.show_added()
            self._told.tell(outcome, _("The entry is offered from now on."))

        self._runner.run(self._add, draft, owner=self._view, done=done)

    def retire(self, row: CodeRow) -> None:
        """Offer an entry no longer."""
        self._told.write(
            retire_code,
            row.id,
            _("“{name}” is no longer offered. Old records keep it.", name=row.label),
            undo=lambda: self.restore(row),
        )

    def restore(self, row: CodeRow) -> None:
        """Offer an entry again."""
        self._told.write(
            restore_code,
            row.id,
            _("“{name}” is offered again.", name=row.label),
            undo=lambda: self.retire(row),
        )

    def today(self) -> date:
        """On the office's calendar."""
        return office_day(self._work.clock())

    def _read(self, name: ListName) -> Shelf:
        labels = self._work.read(read_labels)
        rows = self._work.read(list_codes, name)
        groups: Sequence[Option] = ()
        grouped = GROUPED.get(name)
        if grouped is not None:
            groups = self._work.read(list_options, grouped, on=self.today())
        return Shelf(
            name,
            tuple(CodeLine(row, labels(ListName.TOPIC_GROUP, row.group)) for row in rows),
            groups,
        )

    def _add(self, draft: CodeDraft) -> Outcome[UUID]:
        return self._work.write(add_code, draft)
