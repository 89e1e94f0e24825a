# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of contacts: counted and read window by window; one contact in detail."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Generic, Protocol, TypeVar
from uuid import UUID

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import FieldProblem, Problem, ReasonNeeded
from amstrat_desktop.services.contact_entry import ContactFile, read_contact_file
from amstrat_desktop.services.contact_joins import join_contact, part_contact
from amstrat_desktop.services.contact_list import (
    ContactFilter,
    ContactRow,
    count_contacts,
    window_of_contacts,
)
from amstrat_desktop.services.contacts import ContactCard, restore_contact, void_contact
from amstrat_desktop.services.work import Outcome
from amstrat_desktop.ui.consultations.around import Around, Steps
from amstrat_desktop.ui.once import Once
from amstrat_desktop.ui.shell.doors import OpenPerson


class RowsWanted(Protocol):
    """Which rows are looked at: `table_model.Window`."""

    @property
    def start(self) -> int: ...
    @property
    def size(self) -> int: ...
    @property
    def total(self) -> int: ...


W = TypeVar("W", bound=RowsWanted)


class ListView(Protocol):
    """What the presenter needs of `ListPage`."""

    def show_total(self, total: int, *, filtered: bool, keep_place: bool) -> None: ...
    def show_file(self, file: ContactFile | None) -> None: ...
    def current_id(self) -> UUID | None: ...
    def mark_reason(self, message: Msg) -> None: ...


class ListPresenter(Generic[W]):
    """Counts one list at a time: while somebody types, only the latest question is answered."""

    def __init__(
        self,
        view: ListView,
        around: Around,
        show_rows: Callable[[W, Sequence[ContactRow]], object],
    ) -> None:
        self._view = view
        self._around = around
        self._show_rows = show_rows
        self._wanted = ContactFilter()
        self._counting = False
        self._again: bool | None = None
        self._shown: ContactFile | None = None
        self._once = Once(around.runner)

    @property
    def shown(self) -> ContactCard | None:
        """The contact in the detail."""
        return self._shown.card if self._shown else None

    def filter(self, wanted: ContactFilter) -> None:
        """Another list is wanted."""
        self._wanted = wanted
        self._count(keep_place=False)

    def reload(self) -> None:
        """Contacts changed: read list and detail again, and stay where we are."""
        self._count(keep_place=True)
        if self._shown is not None:
            self.choose(self._shown.card.id)

    def rows_wanted(self, window: W) -> None:
        """Rows came into view."""
        wanted = self._wanted
        self._around.runner.run(
            partial(
                self._around.work.read,
                window_of_contacts,
                wanted,
                window.start,
                window.size,
                window.total,
            ),
            owner=self._view,
            done=lambda rows: self._show_rows(window, rows),
        )

    def choose(self, contact_id: UUID | None) -> None:
        """Show a contact, or none."""
        if contact_id is None:
            self._show(None)
            return
        self._around.runner.run(
            partial(
                self._around.work.read,
                read_contact_file,
                contact_id,
                actor=self._around.work.actor,
            ),
            owner=self._view,
            done=self._show,
            failed=self._not_shown,
        )

    def join(self, person_id: UUID) -> None:
        """The shown contact is this person's; it stays one contact."""
        card = self.shown
        if card is None:
            return

        def joined(outcome: Outcome[None]) -> None:
            self._around.changed(outcome.changed)
            self.choose(card.id)
            undo = (_("Undo"), lambda: self.part(card.id))
            self._around.say("ok", _("The contact belongs to the record now."), [undo])

        self._once.run(
            partial(self._around.work.write, join_contact, card.id, person_id),
            owner=self._view,
            done=joined,
            failed=self._failed,
        )

    def part(self, contact_id: UUID | None = None) -> None:
        """A contact, or the shown one, is without a name again."""
        card = self.shown
        contact_id = contact_id or (card.id if card else None)
        if contact_id is None:
            return
        person_id = card.draft.person_id if card and card.id == contact_id else None

        def parted(outcome: Outcome[None]) -> None:
            self._around.changed(outcome.changed)
            self.choose(contact_id)
            steps = [(_("Undo"), lambda: self.join(person_id))] if person_id else []
            self._around.say("ok", _("The contact is without a name again."), steps)

        self._once.run(
            partial(self._around.work.write, part_contact, contact_id),
            owner=self._view,
            done=parted,
            failed=self._failed,
        )

    def void(self, reason: str) -> None:
        """Let the shown contact count no longer."""
        card = self.shown
        if card is None:
            return

        def voided(outcome: Outcome[None]) -> None:
            self._around.changed(outcome.changed)
            self.choose(card.id)
            undo = (_("Undo"), lambda: self.restore(card.id))
            self._around.say("ok", _("The contact does not count any more."), [undo])

        self._around.runner.run(
            partial(self._around.work.write, void_contact, card.id, reason),
            owner=self._view,
            done=voided,
            failed=self._not_voided,
        )

    def restore(self, contact_id: UUID | None = None) -> None:
        """Let a contact, or the shown one, count again."""
        card = self.shown
        contact_id = contact_id or (card.id if card else None)
        if contact_id is None:
            return

        def restored(outcome: Outcome[None]) -> None:
            self._around.changed(outcome.changed)
            self.choose(contact_id)
            self._around.say("ok", _("The contact counts again."))

        self._around.runner.run(
            partial(self._around.work.write, restore_contact, contact_id),
            owner=self._view,
            done=restored,
        )

    def _count(self, *, keep_place: bool) -> None:
        if self._counting:
            self._again = keep_place and self._again is not False
            return
        self._counting = True
        self._again = None
        wanted = self._wanted

        def counted(total: int) -> None:
            self._counting = False
            if self._again is not None:
                self._count(keep_place=self._again)
                return
            everything = ContactFilter(sort=wanted.sort, descending=wanted.descending)
            filtered = replace(wanted, voided=False) != everything
            if not keep_place:
                self._shown = None
            self._view.show_total(total, filtered=filtered, keep_place=keep_place)

        self._around.runner.run(
            partial(self._around.work.read, count_contacts, wanted),
            owner=self._view,
            done=counted,
            failed=self._not_counted,
        )

    def _not_counted(self, problem: Problem) -> None:
        self._counting = False
        self._around.say("error", problem.message)

    def _show(self, file: ContactFile | None) -> None:
        self._shown = file
        self._view.show_file(file)

    def _not_shown(self, problem: Problem) -> None:
        """The contact of a restricted record is read where the reason is asked."""
        steps: Steps = ()
        if isinstance(problem, ReasonNeeded):
            opened = partial(self._around.go, "people", OpenPerson(problem.person_id))
            steps = [(_("Open the record"), opened)]
        self._show(None)
        self._around.say("warn" if steps else "error", problem.message, steps)

    def _failed(self, problem: Problem) -> None:
        self._around.say("error", problem.message)

    def _not_voided(self, problem: Problem) -> None:
        if isinstance(problem, FieldProblem):
            self._view.mark_reason(problem.message)
        else:
            self._around.say("error", problem.message)
