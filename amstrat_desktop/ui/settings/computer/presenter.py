# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What this computer remembers: the look, when it locks, the key, the printer."""

from collections.abc import Callable, Sequence
from typing import Protocol

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.policy import Policy
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.settings import Settings, SettingsFile, Theme
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.print_queue import Printer, Queue
from amstrat_desktop.ui.safe import Safe
from amstrat_desktop.ui.shell.context import Says


class View(Protocol):
    """What the presenter needs of the view."""

    def show_settings(self, settings: Settings) -> None: ...
    def show_policy(self, policy: Policy) -> None: ...
    def show_keyring(self, remembered: bool, reason: Msg | None) -> None: ...
    def show_queues(self, queues: Sequence[Queue], chosen: str) -> None: ...


class ComputerPresenter:
    """Every choice holds at once. speak, look: turn the windows to a language and a look."""

    def __init__(
        self,
        view: View,
        runner: Runner,
        settings: SettingsFile,
        safe: Safe,
        printer: Printer,
        *,
        speak: Callable[[str], object],
        look: Callable[[Theme, int], object],
        say: Says,
    ) -> None:
        self._view = view
        self._runner = runner
        self._settings = settings
        self._safe = safe
        self._printer = printer
        self._speak = speak
        self._look = look
        self._say = say

    def load(self) -> None:
        """Show what holds now; the keyring and the printers are asked beside the window."""
        self._view.show_settings(self._settings.values)
        self._view.show_policy(self._settings.policy)
        self._ask_keyring()
        self.look_for_printers()

    def look_for_printers(self) -> None:
        """Ask the system which queues there are."""
        self._runner.run(
            self._printer.list_queues, owner=self._view, done=self._show_queues, pool=True
        )

    def choose_language(self, code: str) -> None:
        """Speak another language."""
        self._speak(code)
        self._settings.change(language=code)

    def choose_look(self, theme: Theme, percent: int) -> None:
        """Other colours or another text size."""
        self._look(theme, percent)
        self._settings.change(theme=theme, text_percent=percent)

    def choose_lock(self, minutes: int) -> None:
        """Lock after that many idle minutes; 0 never."""
        self._settings.change(lock_minutes=minutes)

    def choose_printer(self, name: str) -> None:
        """The queue that is offered first."""
        self._settings.change(printer=name)

    def remember(self) -> None:
        """Let this computer open the office."""
        self._runner.run(
            self._safe.remember,
            owner=self._view,
            done=lambda _done: self._kept(
                True, _("From now on this computer opens the office without the passphrase.")
            ),
            failed=self._not_kept,
            pool=True,
        )

    def forget(self) -> None:
        """Ask for the passphrase again from now on."""
        self._runner.run(
            self._safe.forget,
            owner=self._view,
            done=lambda _done: self._kept(
                False, _("This computer forgot the key. The passphrase is asked each time.")
            ),
            failed=self._not_kept,
            pool=True,
        )

    def _kept(self, remembered: bool, told: Msg) -> None:
        self._settings.change(remember_key=remembered)
        self._view.show_keyring(remembered, None)
        self._say("ok", told)

    def _not_kept(self, problem: Problem) -> None:
        self._say("error", problem.message)
        self._ask_keyring()

    def _ask_keyring(self) -> None:
        self._runner.run(
            self._read_keyring,
            owner=self._view,
            done=lambda found: self._view.show_keyring(*found),
            pool=True,
        )

    def _read_keyring(self) -> tuple[bool, Msg | None]:
        reason = self._safe.keyring_reason()
        return (reason is None and self._safe.remembered(), reason)

    def _show_queues(self, queues: Sequence[Queue]) -> None:
        self._view.show_queues(queues, self._settings.values.printer)
