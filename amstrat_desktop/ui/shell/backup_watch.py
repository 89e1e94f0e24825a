# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Makes backups by the clock while the window is open, and keeps the mark at its bottom true."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import QTimer

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.base.vault import Upkeep, Vault
from amstrat_desktop.services.rights import Right
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.shell.window import MainWindow

FIRST_MS: Final = 20_000
"""After the window opened: who came in has something to do first."""

AGAIN_MS: Final = 30 * 60 * 1000


class BackupWatch:
    """Belongs to a window and ends with it. Nothing is made before `start`."""

    def __init__(
        self,
        window: MainWindow,
        runner: Runner,
        vault: Vault,
        settings: SettingsFile,
        clock: Callable[[], datetime],
    ) -> None:
        self._window = window
        self._runner = runner
        self._vault = vault
        self._settings = settings
        self._clock = clock
        self._timer: Final = QTimer(window, interval=AGAIN_MS)
        self._timer.timeout.connect(self.keep_up)
        mark = window.status_bar.backups
        if window.context.rights.may(Right.BACK_UP):
            mark.clicked.connect(lambda: window.go("settings", "backups"))
        else:
            mark.setEnabled(False)  # it tells everybody, and leads some
        window.listen(frozenset({Kind.BACKUP}), self.look)

    def start(self) -> None:
        """Look at once, keep up a little later and then again and again."""
        self.look()
        self._timer.start()
        QTimer.singleShot(FIRST_MS, self._window, self.keep_up)

    def look(self) -> None:
        """Show how the backups stand."""
        self._ask(self._vault.look)

    def keep_up(self) -> None:
        """Make a backup if one is due. Nobody waits for it."""
        self._ask(self._vault.keep_up)

    def _ask(self, job: Callable[[str], Upkeep]) -> None:
        self._runner.run(
            job,
            self._settings.values.second_place,
            owner=self._window,
            done=self._show,
            failed=self._failed,
            pool=True,
        )

    def _show(self, upkeep: Upkeep) -> None:
        self._window.status_bar.backups.show_upkeep(upkeep, self._clock())
        if upkeep.made:
            self._window.changed(frozenset({Kind.BACKUP}))

    def _failed(self, problem: Problem) -> None:
        upkeep = Upkeep(None, overdue=True, warning=problem.message)
        self._window.status_bar.backups.show_upkeep(upkeep, self._clock())
