# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Filling in a form of offers: nothing that was typed is lost without a way back. No Qt here."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Generic, Protocol, TypeVar

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.drafts import KeptForm
from amstrat_desktop.services.work import Outcome, Work
from amstrat_desktop.ui.form_entry import Entry, entry_from
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.lost_race import Compares
from amstrat_desktop.ui.once import Once
from amstrat_desktop.ui.shell.context import Says

D = TypeVar("D")
C = TypeVar("C")
C_contra = TypeVar("C_contra", contravariant=True)


class FlowView(Protocol[D, C_contra]):
    """What the flow needs of the view."""

    def show_form(self, entry: Entry[D], choices: C_contra) -> None: ...
    def show_fault(self, problem: Problem) -> None: ...
    def close_form(self) -> None: ...


class FormFlow(Generic[D, C]):
    """read_choices: what the form offers for a draft; runs on the worker. write: puts an entry
    on record. saved: called with what that returned. compare: shows what both wrote after a
    lost race. left: called when the form is closed without a result. again: shows a form anew
    that somebody left and wants back; None: nothing is to be done but to open it.
    """

    def __init__(
        self,
        view: FlowView[D, C],
        runner: Runner,
        work: Work,
        *,
        say: Says,
        read_choices: Callable[[Work, D], C],
        write: Callable[[Entry[D]], Outcome[Any]],
        saved: Callable[[Outcome[Any], Entry[D]], object],
        compare: Compares[D],
        left: Callable[[], object],
        again: Callable[[Entry[D]], object] | None = None,
    ) -> None:
        self._view = view
        self._runner = runner
        self._work = work
        self._say = say
        self._read_choices = read_choices
        self._write = write
        self._saved = saved
        self._compare = compare
        self._left = left
        self._again = again or self.open
        self._once = Once(runner)

    def begin(self, read: Callable[[Work], Entry[D]]) -> None:
        """Open the form with what is read on the worker; a Problem leads back."""
        self._runner.run(read, self._work, owner=self._view, done=self.open, failed=self._not_there)

    def open(self, entry: Entry[D]) -> None:
        """The form, with what it offers: retired entries only where the draft has them."""
        self._runner.run(
            self._read_choices,
            self._work,
            entry.draft,
            owner=self._view,
            done=lambda choices: self._view.show_form(entry, choices),
        )

    def bring_back(self, kept: KeptForm, empty: D) -> None:
        """A form that was neither saved nor thrown away."""
        entry = entry_from(kept.payload, empty)
        self.open(entry)
        self._say(
            "info",
            _(
                "What you typed on {moment} is still here; it is not saved yet.",
                moment=kept.updated_at,
            ),
            [(_("Throw it away"), lambda: self.leave(entry))],
        )

    def leave(self, entry: Entry[D]) -> None:
        """Back without saving; what was typed can be brought back."""
        self._view.close_form()
        self._left()
        if entry.is_changed:
            self._say(
                "warn",
                _("What you typed was not saved."),
                [(_("Bring it back"), lambda: self._again(entry))],
            )

    def save(self, entry: Entry[D]) -> None:
        """Put the form on record; pressed twice, it is done once."""
        if not entry.is_new and not entry.is_changed:
            self.leave(entry)
            return
        self._once.run(
            lambda: self._write(entry),
            owner=self._view,
            done=lambda outcome: self._done(outcome, entry),
            failed=lambda problem: self._failed(problem, entry),
        )

    def _done(self, outcome: Outcome[Any], entry: Entry[D]) -> None:
        self._view.close_form()
        self._saved(outcome, entry)

    def _not_there(self, problem: Problem) -> None:
        self._left()
        self._say("warn", problem.message)

    def _failed(self, problem: Problem, entry: Entry[D]) -> None:
        if not isinstance(problem, Conflict) or problem.version is None:
            self._view.show_fault(problem)
            return
        version = problem.version
        theirs = type(entry.draft)(**problem.theirs)

        def settled(draft: D) -> None:
            mine: D = replace(draft, version=version)  # type: ignore[type-var]  # D is a draft, a dataclass
            self.save(replace(entry, before=theirs, draft=mine))

        self._compare(problem, entry.draft, entry.before, settled)
