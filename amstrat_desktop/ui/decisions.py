# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Deciding on the record that is shown, each decision with a way back. No Qt here."""

from collections.abc import Callable
from typing import Any, Generic, Protocol, TypeVar
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.work import Outcome, Work
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.once import Once
from amstrat_desktop.ui.shell.context import Says


class DecidedCard(Protocol):
    """What is shown of a record."""

    @property
    def id(self) -> UUID: ...


C = TypeVar("C", bound=DecidedCard)


class DecidingView(Protocol):
    """What a decision needs of the view."""

    def show_no_card(self) -> None: ...
    def show_refusal_fault(self, problem: Problem) -> None: ...


class DecisionPresenter(Generic[C]):
    """Its heir reads the list and the card, and names the use cases.

    card: what is shown. What is pressed twice is done once.
    """

    def __init__(
        self,
        view: DecidingView,
        runner: Runner,
        work: Work,
        *,
        say: Says,
        changed: Callable[[frozenset[Kind]], None],
    ) -> None:
        self._deciding = view
        self._runner = runner
        self._work = work
        self._say = say
        self._changed = changed
        self._once = Once(runner)
        self.card: C | None = None

    def reload(self) -> None:
        """Read again what is seen."""
        raise NotImplementedError

    def _decide(
        self,
        use_case: Callable[..., None],
        reopen: Callable[..., None],
        told: Msg,
        *args: Any,
        version: int,
    ) -> None:
        """reopen: takes the decision back."""
        if self.card is None:
            return
        key = self.card.id
        back = _("The decision is taken back.")
        self._write(
            use_case,
            key,
            *args,
            told=told,
            undo=lambda: self._write(reopen, key, told=back),
            version=version,
        )

    def _write(
        self,
        use_case: Callable[..., Any],
        *args: Any,
        told: Msg,
        undo: Callable[[], object] | None = None,
        gone: bool = False,
        **more: Any,
    ) -> None:
        """gone: the record is there no longer afterwards."""

        def done(outcome: Outcome[Any]) -> None:
            if gone:
                self.card = None
                self._deciding.show_no_card()
            self._changed(outcome.changed)
            self._say("ok", told, [] if undo is None else [(_("Undo"), undo)])

        self._once.run(
            lambda: self._work.write(use_case, *args, **more),
            owner=self._deciding,
            done=done,
            failed=self._failed,
        )

    def _failed(self, problem: Problem) -> None:
        if isinstance(problem, FieldProblem):
            self._deciding.show_refusal_fault(problem)
            return
        self._say("error", problem.message, [])
        if isinstance(problem, Conflict):
            self.reload()
