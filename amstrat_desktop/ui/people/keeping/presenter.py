# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Setting and lifting a legal hold or a limit on one record. No Qt here."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.services.retention.holds import (
    HoldCard,
    HoldDraft,
    lift_hold,
    list_holds,
    set_hold,
)
from amstrat_desktop.services.retention.limits import (
    LimitCard,
    LimitDraft,
    lift_limit,
    limit_processing,
    list_limits,
)
from amstrat_desktop.services.work import Outcome, Work
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.once import Once
from amstrat_desktop.ui.shell.context import Says


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands for this record already; None where nothing does."""

    hold: HoldCard | None
    limit: LimitCard | None


class View(Protocol):
    """What the presenter needs of a dialog."""

    def show_standing(self, standing: Standing) -> None: ...
    def show_fault(self, field: str, problem: Problem) -> None: ...
    def close_dialog(self) -> None: ...


class KeepingPresenter:
    """One record's hold and limit."""

    def __init__(
        self,
        view: View,
        runner: Runner,
        work: Work,
        person_id: UUID,
        *,
        say: Says,
        changed: Callable[[frozenset[Kind]], None],
    ) -> None:
        self._view = view
        self._runner = runner
        self._work = work
        self._person_id = person_id
        self._say = say
        self._changed = changed
        self._once = Once(runner)

    def start(self) -> None:
        """Show what stands already."""
        self._runner.run(self._read, owner=self._view, done=self._view.show_standing)

    def hold(self, draft: HoldDraft) -> None:
        """Let nothing of it be erased."""
        self._write(
            lambda: self._work.write(set_hold, self._person_id, draft),
            _("Nothing of this record is erased until the hold is lifted."),
            "reason",
        )

    def limit(self, draft: LimitDraft) -> None:
        """Keep it and use it no longer."""
        self._write(
            lambda: self._work.write(limit_processing, self._person_id, draft),
            _("The record is kept and not used. Only the lead sees it now."),
            "ground",
        )

    def lift_hold(self, hold: HoldCard) -> None:
        """Let the terms hold again."""
        self._write(
            lambda: self._work.write(lift_hold, hold.id),
            _("The hold is lifted: the terms count again."),
            "reason",
        )

    def lift_limit(self, limit: LimitCard) -> None:
        """Use the record again."""
        self._write(
            lambda: self._work.write(lift_limit, limit.id),
            _("The record is used again."),
            "ground",
        )

    def _read(self) -> Standing:
        actor, now = self._work.actor, self._work.clock()
        holds = self._work.read(list_holds, actor=actor, now=now, person_id=self._person_id)
        limits = self._work.read(list_limits, actor=actor, person_id=self._person_id)
        return Standing(next(iter(holds), None), next(iter(limits), None))

    def _write(self, job: Callable[[], Outcome[Any]], said: Msg, field: str) -> None:
        def done(outcome: Outcome[Any]) -> None:
            self._view.close_dialog()
            self._changed(outcome.changed)
            self._say("ok", said)

        def failed(problem: Problem) -> None:
            where = problem.field if isinstance(problem, FieldProblem) else field
            self._view.show_fault(where, problem)

        self._once.run(job, owner=self._view, done=done, failed=failed)
