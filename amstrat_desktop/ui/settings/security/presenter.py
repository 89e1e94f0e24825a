# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the section of the keys asks of whoever holds them."""

from collections.abc import Callable, Sequence
from typing import Final, Protocol

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import Problem, StoreFault, StoreProblem
from amstrat_desktop.base.rekeyed import Rekeyed
from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.base.strength import Strength
from amstrat_desktop.ui.jobs import Progress, Runner
from amstrat_desktop.ui.print_queue import Printer, Queue
from amstrat_desktop.ui.safe import Safe
from amstrat_desktop.ui.settings.rekeying import renew_key
from amstrat_desktop.ui.shell.context import Says

JOB_TITLE: Final = "AmStrat"
"""Everybody who looks at the queue sees it: it doesn't say what is printed."""


class View(Protocol):
    """What the presenter needs of the view."""

    def show_strength(self, passphrase: str, strength: Strength) -> None: ...
    def show_wrong_old(self, message: Msg) -> None: ...
    def clear_passphrases(self) -> None: ...
    def show_code(self, code: str) -> None: ...
    def show_queues(self, queues: Sequence[Queue], chosen: str) -> None: ...


class SecurityPresenter:
    """Nothing of what passes through here is kept: neither passphrase nor code.

    rekeyed: the office has another key and is closed; only locking is left to do.
    """

    def __init__(
        self,
        view: View,
        runner: Runner,
        settings: SettingsFile,
        safe: Safe,
        printer: Printer,
        *,
        say: Says,
        rekeyed: Callable[[Rekeyed], object],
    ) -> None:
        self._view = view
        self._runner = runner
        self._settings = settings
        self._safe = safe
        self._printer = printer
        self._say = say
        self._rekeyed = rekeyed
        self._changing = False

    def estimate(self, passphrase: str) -> None:
        """Say how strong a passphrase is."""
        self._runner.run(
            self._safe.estimate,
            passphrase,
            owner=self._view,
            done=lambda strength: self._view.show_strength(passphrase, strength),
            pool=True,
        )

    def change_passphrase(self, old: str, new: str) -> None:
        """Give the user another passphrase, once, however often that is pressed."""
        if self._changing:
            return
        self._changing = True
        self._runner.run(
            self._safe.change_passphrase,
            old,
            new,
            owner=self._view,
            done=lambda _done: self._changed(),
            failed=self._not_changed,
            progress=Progress(_("Changing the passphrase …"), can_cancel=False),
        )

    def make_code(self) -> None:
        """A new recovery code; from now on the former paper opens nothing."""
        self._runner.run(
            self._safe.new_recovery_code,
            owner=self._view,
            done=self._show_code,
            progress=Progress(_("Making a new recovery code …"), can_cancel=False),
        )

    def renew_key(self) -> None:
        """Give the office another key."""
        renew_key(
            self._runner,
            self._safe,
            owner=self._view,
            done=self._rekeyed,
            failed=lambda problem: self._say("error", problem.message),
        )

    def print_code(self, code: str, queue: str) -> None:
        """Send the sheet to a printer."""
        if not queue:
            self._say("warn", _("Choose a printer first, or copy the code by hand."))
            return
        self._runner.run(
            self._print,
            code,
            queue,
            owner=self._view,
            done=lambda _done: self._sent(queue),
            progress=Progress(_("Sending the sheet to the printer …"), can_cancel=False),
            pool=True,
        )

    def _changed(self) -> None:
        self._changing = False
        self._view.clear_passphrases()
        self._say("ok", _("From now on the new passphrase opens the office."))

    def _not_changed(self, problem: Problem) -> None:
        self._changing = False
        wrong = isinstance(problem, StoreProblem) and problem.fault is StoreFault.WRONG_PASSPHRASE
        if wrong:
            self._view.show_wrong_old(_("This is not the passphrase that opened the office."))
        else:
            self._say("error", problem.message)

    def _show_code(self, code: str) -> None:
        self._view.show_code(code)
        self._say(
            "warn",
            _("The former recovery code opens nothing any more. Print the new one now."),
        )
        self.look_for_printers()

    def look_for_printers(self) -> None:
        """Ask the system which queues there are."""
        self._runner.run(
            self._printer.list_queues,
            owner=self._view,
            done=lambda queues: self._view.show_queues(queues, self._settings.values.printer),
            pool=True,
        )

    def _print(self, code: str, queue: str) -> None:
        self._printer.send(self._safe.recovery_sheet(code), queue, JOB_TITLE)

    def _sent(self, queue: str) -> None:
        self._settings.change(printer=queue)
        self._say(
            "ok",
            _(
                "The sheet was sent to the printer “{queue}”. Take it out, destroy the former one.",
                queue=queue,
            ),
        )
