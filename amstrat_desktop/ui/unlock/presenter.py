# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the unlock window does; Qt-free, so that it is tested without a screen."""

from collections.abc import Callable
from typing import Protocol

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import Problem, StoreFault, StoreProblem
from amstrat_desktop.base.strength import Strength
from amstrat_desktop.ui.jobs import Runner


class Gate(Protocol):
    """The way into one office, wired to the store. All but `group_is_right` may take long.

    What opens leaves the open office with the gate; the methods raise Problem.
    """

    def office_name(self) -> str:
        """As it was when the office was open last; never read from the encrypted file."""

    def keyring_problem(self) -> Msg | None:
        """Why nothing can be remembered on this computer; None when it can."""

    def open_remembered(self) -> bool:
        """Open with the key that this computer remembers; False where it remembers none."""

    def unlock(self, passphrase: str, remember: bool) -> None:
        """Open with the passphrase."""

    def group_is_right(self, number: int, digits: str) -> bool:
        """Whether a group of the recovery code can be right: its check digits fit."""

    def check_code(self, code: str) -> None:
        """Whether the recovery code belongs to this office."""

    def recover(self, code: str, passphrase: str) -> None:
        """Open with the recovery code and set a new passphrase."""

    def estimate(self, passphrase: str) -> Strength:
        """How strong a new passphrase is."""


class View(Protocol):
    """What the presenter asks of the window."""

    def show_office(self, name: str) -> None: ...
    def show_remember(self, problem: Msg | None) -> None: ...
    def show_wrong_passphrase(self, message: Msg) -> None: ...
    def show_problem(self, message: Msg) -> None: ...
    def set_busy(self, text: Msg | None) -> None: ...
    def show_strength(self, passphrase: str, strength: Strength) -> None: ...
    def ask_new_passphrase(self) -> None: ...
    def forget(self) -> None: ...


class UnlockPresenter:
    """entered: called once, when the office is open."""

    def __init__(
        self, view: View, gate: Gate, runner: Runner, entered: Callable[[], object]
    ) -> None:
        self._view = view
        self._gate = gate
        self._runner = runner
        self._entered = entered
        self._code = ""

    def start(self) -> None:
        """Show the office."""
        self._view.show_office(self._gate.office_name())

    def ask_keyring(self, *, try_remembered: bool) -> None:
        """Can a key be remembered here? Open right away where this computer remembers it."""
        self._runner.run(
            self._gate.keyring_problem,
            owner=self._view,
            done=self._view.show_remember,
            failed=lambda problem: self._view.show_remember(problem.message),
            pool=True,
        )
        if try_remembered:
            self._view.set_busy(_("Opening …"))
            self._runner.run(
                self._gate.open_remembered,
                owner=self._view,
                done=lambda opened: self._enter() if opened else self._view.set_busy(None),
                failed=self._failed,
            )

    def unlock(self, passphrase: str, remember: bool) -> None:
        """Try a passphrase."""
        if not passphrase:
            self._view.show_wrong_passphrase(_("Please type the passphrase."))
            return
        self._view.set_busy(_("Opening …"))
        self._runner.run(
            self._gate.unlock,
            passphrase,
            remember,
            owner=self._view,
            done=lambda _done: self._enter(),
            failed=self._failed,
        )

    def take_code(self, code: str) -> None:
        """Check the recovery code, then ask for a new passphrase."""
        self._view.set_busy(_("Checking the code …"))

        def accepted(_done: None) -> None:
            self._code = code
            self._view.set_busy(None)
            self._view.ask_new_passphrase()

        self._runner.run(
            self._gate.check_code, code, owner=self._view, done=accepted, failed=self._failed
        )

    def recover(self, passphrase: str) -> None:
        """Set the new passphrase and open."""
        self._view.set_busy(_("Opening …"))
        self._runner.run(
            self._gate.recover,
            self._code,
            passphrase,
            owner=self._view,
            done=lambda _done: self._enter(),
            failed=self._failed,
        )

    def estimate(self, passphrase: str) -> None:
        """Say how strong a new passphrase is."""
        self._runner.run(
            self._gate.estimate,
            passphrase,
            owner=self._view,
            done=lambda strength: self._view.show_strength(passphrase, strength),
            pool=True,
        )

    def _enter(self) -> None:
        self._code = ""
        self._view.forget()
        self._entered()

    def _failed(self, problem: Problem) -> None:
        self._view.set_busy(None)
        if isinstance(problem, StoreProblem) and problem.fault is StoreFault.WRONG_PASSPHRASE:
            self._view.show_wrong_passphrase(problem.message)
        else:
            self._view.show_problem(problem.message)
