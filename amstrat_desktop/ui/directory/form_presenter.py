# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Adding and changing an agency: nothing that was typed is lost without a way back."""

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.directory import (
    OrganisationCard,
    OrganisationDraft,
    add_organisation,
    edit_organisation,
    read_organisation,
)
from amstrat_desktop.services.drafts import KeptForm
from amstrat_desktop.services.offices import read_office
from amstrat_desktop.services.work import Outcome, Work
from amstrat_desktop.ui.directory.entry import Choices, Entry, read_choices
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.lost_race import Compares
from amstrat_desktop.ui.once import Once
from amstrat_desktop.ui.shell.context import Says


class FormView(Protocol):
    """What the presenter needs of the view."""

    def show_form(self, entry: Entry, choices: Choices) -> None: ...
    def show_fault(self, problem: Problem) -> None: ...
    def close_form(self) -> None: ...


class FormPresenter:
    """saved: called with what is on record now.

    compare: shows what both wrote; calls back with the draft to save.
    """

    def __init__(
        self,
        view: FormView,
        runner: Runner,
        work: Work,
        *,
        say: Says,
        changed: Callable[[frozenset[Kind]], None],
        saved: Callable[[OrganisationCard], object],
        compare: Compares[OrganisationDraft],
    ) -> None:
        self._view = view
        self._runner = runner
        self._work = work
        self._say = say
        self._changed = changed
        self._saved = saved
        self._compare = compare
        self._once = Once(runner)

    def new(self) -> None:
        """An empty form; most agencies are in the office's own city."""
        self._runner.run(self._begin, owner=self._view, done=self.open)

    def edit(self, card: OrganisationCard) -> None:
        """The form of an agency on record."""
        self.open(Entry.of(card))

    def open(self, entry: Entry) -> None:
        """The form, with what it offers: retired codes only where the agency has them."""
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
        if entry.organisation_id is not None and not entry.is_changed:
            self.leave(entry)
            return
        self._once.run(
            lambda: self._write(entry),
            owner=self._view,
            done=self._done,
            failed=lambda problem: self._failed(problem, entry),
        )

    def _begin(self) -> Entry:
        office = self._work.read(read_office, self._work.actor)
        draft = OrganisationDraft(city=office.city)
        return Entry(before=draft, draft=draft)

    def _write(self, entry: Entry) -> Outcome[OrganisationCard]:
        if entry.organisation_id is None:
            return self._work.write(add_organisation, entry.draft)
        return self._work.write(
            edit_organisation, entry.organisation_id, entry.draft, version=entry.version
        )

    def _done(self, outcome: Outcome[OrganisationCard]) -> None:
        self._view.close_form()
        self._saved(outcome.value)
        self._changed(outcome.changed)
        self._say("ok", _("{name} is saved.", name=outcome.value.draft.name))

    def _failed(self, problem: Problem, entry: Entry) -> None:
        if not isinstance(problem, Conflict) or problem.version is None:
            self._view.show_fault(problem)
            return
        version = problem.version
        now_on_record = OrganisationDraft(**problem.theirs)

        def settled(draft: OrganisationDraft) -> None:
            settled_entry = replace(entry, version=version, before=now_on_record, draft=draft)
            if settled_entry.is_changed:
                self.save(settled_entry)
            else:
                self._take_theirs(settled_entry)

        self._compare(problem, entry.draft, entry.before, settled)

    def _take_theirs(self, entry: Entry) -> None:
        if entry.organisation_id is None:
            return
        self._view.close_form()
        self._runner.run(
            self._work.read,
            read_organisation,
            entry.organisation_id,
            owner=self._view,
            done=self._saved,
        )
