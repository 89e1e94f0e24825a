# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the section of the backups does."""

from collections.abc import Callable, Sequence
from typing import Final, Protocol

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.base.vault import BackupRow, Told, Upkeep, Vault
from amstrat_desktop.ui.jobs import Progress, Runner
from amstrat_desktop.ui.shell.context import Says

_CHANGED: Final = frozenset({Kind.BACKUP})


class View(Protocol):
    """What the presenter needs of the view."""

    def show_rows(self, rows: Sequence[BackupRow]) -> None: ...
    def show_upkeep(self, upkeep: Upkeep) -> None: ...
    def show_place(self, folder: str, told: Told | None, *, fixed: bool) -> None: ...
    def set_busy(self, busy: bool) -> None: ...


class BackupsPresenter:
    """All jobs read or write whole files: they run beside the database's worker."""

    def __init__(
        self,
        view: View,
        runner: Runner,
        vault: Vault,
        settings: SettingsFile,
        *,
        say: Says,
        changed: Callable[[frozenset[Kind]], None],
    ) -> None:
        self._view = view
        self._runner = runner
        self._vault = vault
        self._settings = settings
        self._say = say
        self._changed = changed

    @property
    def _second(self) -> str:
        return self._settings.values.second_place

    def reload(self) -> None:
        """Read what backups there are."""
        self._runner.run(self._read, self._second, owner=self._view, done=self._show, pool=True)

    def back_up(self) -> None:
        """Make one now."""
        self._do(self._vault.back_up, self._second, _("Making the backup …"))

    def verify(self, row: BackupRow) -> None:
        """Open one and read it as a whole."""
        self._do(self._vault.verify, row.key, _("Reading the backup …"))

    def rehearse(self) -> None:
        """Would a restore work today?"""
        self._do(self._vault.rehearse, self._second, _("Rehearsing a restore …"))

    def export(self, folder: str) -> None:
        """Take everything out."""
        self._do(self._vault.export, folder, _("Writing the whole office …"))

    def choose_place(self, folder: str) -> None:
        """Copy backups there from now on; "" nowhere any more."""
        if not folder:
            self._settings.change(second_place="")
            self._say("ok", _("Backups are no longer copied to a second place."))
            self.reload()
            return

        def looked(told: Told) -> None:
            if told.good:
                self._settings.change(second_place=folder)
                self.reload()
            else:
                self._say("error", told.text)

        self._runner.run(self._vault.place, folder, owner=self._view, done=looked, pool=True)

    def _do(self, job: Callable[[str], Told], about: str, busy: Msg) -> None:
        self._view.set_busy(True)
        self._runner.run(
            job,
            about,
            owner=self._view,
            done=self._done,
            failed=self._failed,
            progress=Progress(busy, can_cancel=False),
            pool=True,
        )

    def _done(self, told: Told) -> None:
        self._view.set_busy(False)
        text = told.text
        for more in told.also:
            text = _("{first} {more}", first=text, more=more)
        self._changed(_CHANGED)
        self._say("ok" if told.good else "warn", text)

    def _failed(self, problem: Problem) -> None:
        self._view.set_busy(False)
        self._say("error", problem.message)
        self.reload()

    def _read(self, second: str) -> tuple[Sequence[BackupRow], Upkeep, Told | None]:
        place = self._vault.place(second) if second else None
        return self._vault.rows(second), self._vault.look(second), place

    def _show(self, read: tuple[Sequence[BackupRow], Upkeep, Told | None]) -> None:
        rows, upkeep, place = read
        self._view.show_rows(rows)
        self._view.show_upkeep(upkeep)
        fixed = self._settings.policy.second_place is not None
        self._view.show_place(self._second, place, fixed=fixed)
