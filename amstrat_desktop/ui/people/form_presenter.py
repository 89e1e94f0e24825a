# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Putting a person on record and changing the record: nothing typed is lost without a way back."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Protocol
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import Problem, ReasonNeeded
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.contact_joins import draft_from_contact, upgrade_contact
from amstrat_desktop.services.drafts import KeptForm
from amstrat_desktop.services.people import edit_person, read_person, record_person
from amstrat_desktop.services.person_records import PersonCard, PersonDraft
from amstrat_desktop.services.work import Outcome, Work
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.once import Once
from amstrat_desktop.ui.people.choices import PeopleChoices, read_choices
from amstrat_desktop.ui.people.entry import Entry
from amstrat_desktop.ui.shell.context import Says


class FormView(Protocol):
    """What the presenter needs of the view."""

    def show_form(self, entry: Entry, choices: PeopleChoices) -> None: ...
    def show_fault(self, problem: Problem) -> None: ...
    def close_form(self) -> None: ...


class FormPresenter:
    """saved: called with what is on record now, and whether it is new.

    compare: shows what both wrote; calls back with the draft to save. ask: asks why a
    restricted record is opened; calls back when that is logged.
    """

    def __init__(
        self,
        view: FormView,
        runner: Runner,
        work: Work,
        *,
        say: Says,
        changed: Callable[[frozenset[Kind]], None],
        saved: Callable[[PersonCard, bool], object],
        compare: Callable[[Conflict, Entry, Callable[[PersonDraft], None]], object],
        ask: Callable[[UUID, Callable[[], object]], object],
    ) -> None:
        self._view = view
        self._runner = runner
        self._work = work
        self._say = say
        self._changed = changed
        self._saved = saved
        self._compare = compare
        self._ask = ask
        self._once = Once(runner)

    def new(self, contact_id: UUID | None = None) -> None:
        """An empty form; of a contact without a name it takes over what is known."""
        if contact_id is None:
            self.open(Entry())
            return
        self._runner.run(
            self._work.read,
            draft_from_contact,
            contact_id,
            owner=self._view,
            done=lambda draft: self.open(Entry(contact_id=contact_id, draft=draft)),
        )

    def edit(self, card: PersonCard) -> None:
        """The form of somebody on record."""
        self.open(Entry.of(card))

    def open(self, entry: Entry) -> None:
        """The form, with what it offers: retired codes only where the person has them."""
        self._runner.run(
            read_choices,
            self._work,
            entry.draft,
            owner=self._view,
            done=lambda choices: self._view.show_form(entry, choices),
        )

    def bring_back(self, kept: KeptForm) -> None:
        """A form that was neither saved nor thrown away; of a record that may still be read."""
        entry = Entry.from_payload(kept.payload)
        if entry.person_id is None:
            self._go_on(entry, kept)
            return
        self._runner.run(
            partial(self._work.read, read_person, entry.person_id, actor=self._work.actor),
            owner=self._view,
            done=lambda _card: self._go_on(entry, kept),
            failed=lambda problem: self._not_readable(problem, entry),
        )

    def _go_on(self, entry: Entry, kept: KeptForm) -> None:
        self.open(entry)
        self._say(
            "info",
            _(
                "What you typed on {moment} is still here; it is not saved yet.",
                moment=kept.updated_at,
            ),
            [(_("Throw it away"), lambda: self.leave(entry))],
        )

    def _not_readable(self, problem: Problem, entry: Entry) -> None:
        if not isinstance(problem, ReasonNeeded):
            self._view.close_form()
            self._say("warn", problem.message)
            return
        person_id = problem.person_id
        self._say(
            "info",
            _("A change of a restricted record is not saved yet."),
            [
                (_("Go on writing"), lambda: self._ask(person_id, lambda: self.open(entry))),
                (_("Throw it away"), self._view.close_form),
            ],
        )

    def leave(self, entry: Entry) -> None:
        """Back without saving; what was typed can be brought back."""
        self._view.close_form()
        if entry.is_changed:
            self._say(
                "warn",
                _("What you typed was not saved."),
                [(_("Bring it back"), lambda: self.open(entry))],
            )

    def save(self, entry: Entry) -> None:
        """Put the form on record."""
        if not entry.is_new and not entry.is_changed:
            self.leave(entry)
            return
        self._once.run(
            lambda: self._write(entry),
            owner=self._view,
            done=lambda outcome: self._done(outcome, entry),
            failed=lambda problem: self._failed(problem, entry),
        )

    def _write(self, entry: Entry) -> Outcome[PersonCard]:
        if entry.person_id is not None:
            return self._work.write(
                edit_person, entry.person_id, entry.draft, version=entry.version
            )
        if entry.contact_id is not None:
            return self._work.write(upgrade_contact, entry.contact_id, entry.draft)
        return self._work.write(record_person, entry.draft)

    def _done(self, outcome: Outcome[PersonCard], entry: Entry) -> None:
        self._view.close_form()
        self._changed(outcome.changed)
        self._saved(outcome.value, entry.is_new)

    def _failed(self, problem: Problem, entry: Entry) -> None:
        if isinstance(problem, ReasonNeeded):
            self._ask(problem.person_id, lambda: self.save(entry))
            return
        if not isinstance(problem, Conflict) or problem.version is None:
            self._view.show_fault(problem)
            return
        version = problem.version
        before = PersonDraft(**problem.theirs)

        def settled(draft: PersonDraft) -> None:
            if draft == before:
                self._view.close_form()
                self._changed(frozenset({Kind.PERSON}))
                return
            self.save(replace(entry, version=version, before=before, draft=draft))

        self._compare(problem, entry, settled)
