# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Putting a backup back, step by step: choose, compare, confirm. No Qt here."""

from collections.abc import Callable, Sequence
from typing import Protocol

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vault import BackupRow, Comparison, Shelf
from amstrat_desktop.ui.jobs import Progress, Runner


class View(Protocol):
    """What the flow asks of the dialog."""

    def show_rows(self, rows: Sequence[BackupRow]) -> None: ...
    def ask_secret(self, wanted: bool) -> None: ...
    def show_comparison(self, comparison: Comparison) -> None: ...
    def show_problem(self, message: Msg) -> None: ...
    def set_busy(self, busy: bool) -> None: ...
    def close_dialog(self) -> None: ...


class RestoreFlow:
    """second: where backups lie besides the office's folder. restored: called when one is in
    place; the office is closed then.
    """

    def __init__(
        self,
        view: View,
        runner: Runner,
        shelf: Shelf,
        second: str,
        restored: Callable[[], object],
    ) -> None:
        self._view = view
        self._runner = runner
        self._shelf = shelf
        self._second = second
        self._restored = restored

    def look_in(self, folder: str) -> None:
        """Look for backups in another folder, too."""
        self._second = folder
        self.list_rows()

    def list_rows(self) -> None:
        """Offer what there is."""
        self._runner.run(
            self._shelf.rows,
            self._second,
            owner=self._view,
            done=self._view.show_rows,
            failed=self._failed,
            pool=True,
        )

    def choose(self, key: str) -> None:
        """A backup was chosen: compare at once where no secret is needed."""
        opens = self._shelf.opens(key)
        self._view.ask_secret(not opens)
        if opens:
            self.compare(key, "")

    def compare(self, key: str, secret: str) -> None:
        """Show what would change."""
        self._view.set_busy(True)
        self._runner.run(
            self._shelf.compare,
            key,
            secret,
            owner=self._view,
            done=self._compared,
            failed=self._failed,
            pool=True,
        )

    def restore(self, key: str, secret: str) -> None:
        """Put it in place."""
        self._view.set_busy(True)
        self._runner.run(
            self._shelf.restore,
            key,
            secret,
            owner=self._view,
            done=self._done,
            failed=self._failed,
            progress=Progress(_("Putting the backup in place …"), can_cancel=False),
        )

    def _compared(self, comparison: Comparison) -> None:
        self._view.set_busy(False)
        self._view.show_comparison(comparison)

    def _done(self, _done: None) -> None:
        self._view.set_busy(False)
        self._view.close_dialog()
        self._restored()

    def _failed(self, problem: Problem) -> None:
        self._view.set_busy(False)
        self._view.show_problem(problem.message)
