# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How far somebody's leaving is, and its next step. No Qt here."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.rekeyed import Rekeyed
from amstrat_desktop.services.colleagues import leave_office, return_to_office
from amstrat_desktop.services.leaving import Leaving, read_leaving
from amstrat_desktop.services.offices import StaffCard
from amstrat_desktop.services.work import Outcome, Work
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.once import Once
from amstrat_desktop.ui.safe import Safe
from amstrat_desktop.ui.settings.rekeying import renew_key
from amstrat_desktop.ui.shell.context import Says


@dataclass(frozen=True, slots=True)
class Standing:
    """opens: their passphrase still opens the office. due: the office's key is still one that
    they may have copied.
    """

    leaving: Leaving
    opens: bool
    due: bool

    @property
    def has_left(self) -> bool:
        return not self.leaving.staff.active and not self.opens

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to do but what may be handed over later."""
        return self.has_left and not self.due


class View(Protocol):
    """What the presenter needs of the view."""

    def show_standing(self, standing: Standing) -> None: ...
    def show_problem(self, message: Msg) -> None: ...


class LeavingPresenter:
    """rekeyed: the office has another key and is closed; only locking is left to do."""

    def __init__(
        self,
        view: View,
        runner: Runner,
        work: Work,
        safe: Safe,
        *,
        say: Says,
        changed: Callable[[frozenset[Kind]], None],
        rekeyed: Callable[[Rekeyed], object],
    ) -> None:
        self._view = view
        self._runner = runner
        self._once = Once(runner)
        self._work = work
        self._safe = safe
        self._say = say
        self._changed = changed
        self._rekeyed = rekeyed
        self._staff_id: UUID | None = None

    def open(self, staff_id: UUID) -> None:
        """Show how far the leaving of somebody is."""
        self._staff_id = staff_id
        self.reload()

    def reload(self) -> None:
        """Read it again: some of it is done on other screens."""
        if self._staff_id is not None:
            self._runner.run(
                self._read, self._staff_id, owner=self._view, done=self._view.show_standing
            )

    def leave(self, standing: Standing) -> None:
        """They work here no longer, and their passphrase opens nothing any more."""
        staff = standing.leaving.staff

        def write() -> Outcome[None]:
            outcome = self._work.write(leave_office, staff.id)
            if standing.opens:
                self._safe.take_passphrase(staff.id)
            return outcome

        def done(outcome: Outcome[None]) -> None:
            self._changed(outcome.changed)
            self.reload()
            self._say(
                "ok",
                _("{name} works here no longer, and no longer opens the office.", name=staff.name),
                [(_("Undo"), lambda: self._bring_back(staff))],
            )

        self._once.run(write, owner=self._view, done=done, failed=self._failed)

    def rekey(self) -> None:
        """Write the office anew under another key; it is closed then."""
        renew_key(
            self._runner,
            self._safe,
            owner=self._view,
            done=self._rekeyed,
            failed=self._failed,
        )

    def _bring_back(self, staff: StaffCard) -> None:
        def done(outcome: Outcome[None]) -> None:
            self._changed(outcome.changed)
            self.reload()
            told = _("{name} works here again. Give them a passphrase.", name=staff.name)
            self._say("ok", told)

        self._runner.run(
            lambda: self._work.write(return_to_office, staff.id), owner=self._view, done=done
        )

    def _failed(self, problem: Problem) -> None:
        self._view.show_problem(problem.message)

    def _read(self, staff_id: UUID) -> Standing:
        work = self._work
        leaving = work.read(read_leaving, staff_id, actor=work.actor, now=work.clock())
        due = self._safe.rekey_due()
        return Standing(leaving, staff_id in self._safe.users(), staff_id in due)
