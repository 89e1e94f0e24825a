# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Adding and changing a place: nothing that was typed is lost without a way back."""

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.drafts import KeptForm
from amstrat_desktop.services.offers.vacancies import (
    VacancyCard,
    VacancyDraft,
    discard_vacancy,
    edit_vacancy,
    record_vacancy,
)
from amstrat_desktop.services.work import Outcome
from amstrat_desktop.ui.lost_race import Compares
from amstrat_desktop.ui.offers.work.entry import Choices, Entry, read_choices
from amstrat_desktop.ui.once import Once
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.widgets.message_bar import Action


class FormView(Protocol):
    """What the presenter needs of the view."""

    def show_form(self, entry: Entry, choices: Choices) -> None: ...
    def show_fault(self, problem: Problem) -> None: ...
    def close_form(self) -> None: ...


class FormPresenter:
    """saved: called with what is on record now; gone: with what was taken back."""

    def __init__(
        self,
        view: FormView,
        context: Context,
        compare: Compares[VacancyDraft],
        *,
        saved: Callable[[VacancyCard], object],
        gone: Callable[[VacancyCard], object],
    ) -> None:
        self._view = view
        self._context = context
        self._compare = compare
        self._saved = saved
        self._gone = gone
        self._once = Once(context.runner)

    def open(self, entry: Entry) -> None:
        """The form, with what it offers: retired codes only where the place has them."""
        self._context.runner.run(
            read_choices,
            self._context.work,
            entry.draft,
            owner=self._view,
            done=lambda choices: self._view.show_form(entry, choices),
        )

    def bring_back(self, kept: KeptForm) -> None:
        """A form that was neither saved nor thrown away."""
        entry = Entry.from_payload(kept.payload)
        self.open(entry)
        told = _(
            "What you typed on {moment} is still here; it is not saved yet.",
            moment=kept.updated_at,
        )
        self._context.say("info", told, [(_("Throw it away"), lambda: self.leave(entry))])

    def leave(self, entry: Entry) -> None:
        """Back to the list without saving; what was typed can be brought back."""
        self._view.close_form()
        if entry.is_changed:
            again = (_("Bring it back"), lambda: self.open(entry))
            self._context.say("warn", _("What you typed was not saved."), [again])

    def save(self, entry: Entry) -> None:
        """Put the form on record."""
        if entry.vacancy_id is not None and not entry.is_changed:
            self.leave(entry)
            return
        self._once.run(
            lambda: self._write(entry),
            owner=self._view,
            done=lambda outcome: self._done(outcome, new=entry.vacancy_id is None),
            failed=lambda problem: self._failed(problem, entry),
        )

    def _write(self, entry: Entry) -> Outcome[VacancyCard]:
        work = self._context.work
        if entry.vacancy_id is None:
            return work.write(record_vacancy, entry.draft)
        return work.write(edit_vacancy, entry.vacancy_id, entry.draft)

    def _done(self, outcome: Outcome[VacancyCard], *, new: bool) -> None:
        card = outcome.value
        self._view.close_form()
        self._saved(card)
        self._context.changed(outcome.changed)
        steps: list[Action] = [(_("Undo"), lambda: self._discard(card))] if new else []
        self._context.say("ok", _("“{title}” is saved.", title=card.draft.title), steps)

    def _discard(self, card: VacancyCard) -> None:
        def done(outcome: Outcome[None]) -> None:
            self._gone(card)
            self._context.changed(outcome.changed)
            self._context.say("ok", _("“{title}” is taken back.", title=card.draft.title))

        self._context.runner.run(
            lambda: self._context.work.write(discard_vacancy, card.id), owner=self._view, done=done
        )

    def _failed(self, problem: Problem, entry: Entry) -> None:
        if not isinstance(problem, Conflict) or problem.version is None:
            self._view.show_fault(problem)
            return
        on_record = VacancyDraft(**problem.theirs)

        def settled(draft: VacancyDraft) -> None:
            chosen = replace(entry, before=on_record, draft=draft)
            if chosen.is_changed:
                self.save(chosen)
            else:
                self._view.close_form()
                self._context.changed(frozenset())

        self._compare(problem, entry.draft, entry.before, settled)
