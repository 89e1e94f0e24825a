# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writing and changing a need signal: nothing that was typed is lost without a way back."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Protocol
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.drafts import KeptForm
from amstrat_desktop.services.offers.need_signal_list import SignalCard, read_start
from amstrat_desktop.services.offers.need_signals import SignalDraft, edit_signal, write_signal
from amstrat_desktop.services.work import Outcome, Work
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.lost_race import Compares
from amstrat_desktop.ui.offers.needs.entry import NOTHING, Choices, Entry, read_choices
from amstrat_desktop.ui.once import Once
from amstrat_desktop.ui.shell.context import Goes, Says


class FormView(Protocol):
    """What the presenter needs of the view."""

    def show_form(self, entry: Entry, choices: Choices) -> None: ...
    def show_fault(self, problem: Problem) -> None: ...
    def close_form(self) -> None: ...


class FormPresenter:
    """saved: called with the signal that is on record now. undo: takes out a new one.

    compare: shows what both wrote; calls back with the draft to save.
    """

    def __init__(
        self,
        view: FormView,
        runner: Runner,
        work: Work,
        *,
        say: Says,
        go: Goes,
        changed: Callable[[frozenset[Kind]], None],
        saved: Callable[[UUID], object],
        undo: Callable[[UUID], object],
        compare: Compares[SignalDraft],
    ) -> None:
        self._view = view
        self._runner = runner
        self._work = work
        self._say = say
        self._go = go
        self._changed = changed
        self._saved = saved
        self._undo = undo
        self._compare = compare
        self._once = Once(runner)

    def new(self, contact_id: UUID | None = None) -> None:
        """An empty form, or one with what a contact says."""
        self._runner.run(self._begin, contact_id, owner=self._view, done=self.open)

    def edit(self, card: SignalCard) -> None:
        """The form of a signal on record."""
        self.open(Entry(card.id, card.draft, card.draft))

    def open(self, entry: Entry) -> None:
        """The form, with what it offers: retired codes only where the signal has them."""
        self._runner.run(
            read_choices,
            self._work,
            entry.draft,
            owner=self._view,
            done=lambda choices: self._view.show_form(entry, choices),
        )

    def bring_back(self, kept: KeptForm) -> None:
        """A form that was neither saved nor thrown away."""
        entry = Entry.from_payload(kept.payload)
        self.open(entry)
        self._say(
            "info",
            _(
                "What you typed on {moment} is still here; it is not saved yet.",
                moment=kept.updated_at,
            ),
            [(_("Throw it away"), lambda: self.leave(entry))],
        )

    def leave(self, entry: Entry) -> None:
        """Back to the list without saving; what was typed can be brought back."""
        self._view.close_form()
        if entry.is_changed:
            self._say(
                "warn",
                _("What you typed was not saved."),
                [(_("Bring it back"), lambda: self.open(entry))],
            )

    def save(self, entry: Entry) -> None:
        """Put the form on record."""
        if entry.signal_id is not None and not entry.is_changed:
            self.leave(entry)
            return
        self._once.run(
            lambda: self._write(entry),
            owner=self._view,
            done=lambda outcome: self._done(outcome, entry),
            failed=lambda problem: self._failed(problem, entry),
        )

    def _begin(self, contact_id: UUID | None) -> Entry:
        now = self._work.clock()
        if contact_id is None:
            draft = replace(NOTHING, noted_on=office_day(now))
        else:
            draft = self._work.read(read_start, contact_id, actor=self._work.actor, now=now)
        return Entry(None, draft, draft)

    def _write(self, entry: Entry) -> Outcome[Any]:
        if entry.signal_id is None:
            return self._work.write(write_signal, entry.draft)
        return self._work.write(edit_signal, entry.signal_id, entry.draft)

    def _done(self, outcome: Outcome[Any], entry: Entry) -> None:
        new = entry.signal_id is None
        signal_id: UUID = entry.signal_id or outcome.value
        self._view.close_form()
        self._saved(signal_id)
        self._changed(outcome.changed)
        steps: list[tuple[Msg, Callable[[], object]]] = []
        if new:
            steps.append((_("Undo"), lambda: self._undo(signal_id)))
            steps.append((_("To the consultations"), lambda: self._go("consultations", None)))
        told = _("The need signal is saved as a draft, for somebody to read and approve.")
        self._say("ok", told, steps)

    def _failed(self, problem: Problem, entry: Entry) -> None:
        if not isinstance(problem, Conflict) or problem.version is None:
            self._view.show_fault(problem)
            return
        version = problem.version
        now_on_record = SignalDraft(**problem.theirs)

        def settled(draft: SignalDraft) -> None:
            settled_entry = Entry(entry.signal_id, now_on_record, replace(draft, version=version))
            if settled_entry.is_changed:
                self.save(settled_entry)
            elif entry.signal_id is not None:
                self._view.close_form()
                self._saved(entry.signal_id)

        self._compare(problem, entry.draft, entry.before, settled)
