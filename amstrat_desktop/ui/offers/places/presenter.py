# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads and writes sites, rooms and carers; what can be taken back has its *Undo*."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, Protocol
from uuid import UUID

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.areas import AreaOption, list_areas
from amstrat_desktop.services.codes import Labels, Option, list_options, read_labels
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.offers.carers import (
    Absence,
    CarerDraft,
    CarerRow,
    edit_carer,
    list_carers,
    note_absence,
    record_carer,
    remove_absence,
    restore_carer,
    retire_carer,
)
from amstrat_desktop.services.offers.sites import (
    SiteCard,
    SiteDraft,
    SiteRow,
    edit_site,
    list_sites,
    read_site,
    record_site,
    restore_site,
    retire_site,
)
from amstrat_desktop.services.offices import StaffCard, list_staff
from amstrat_desktop.services.work import Outcome
from amstrat_desktop.ui.lost_race import Compares
from amstrat_desktop.ui.once import Once
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.widgets.message_bar import Action


@dataclass(frozen=True, slots=True)
class Places:
    """Everything that the view shows, retired ones included. What the forms offer: areas,
    qualifications, staff.
    """

    sites: Sequence[SiteRow]
    carers: Sequence[CarerRow]
    areas: Sequence[AreaOption]
    qualifications: Sequence[Option]
    staff: Sequence[StaffCard]
    labels: Labels


class View(Protocol):
    """What the presenter needs of the view."""

    def show_places(self, places: Places) -> None: ...
    def ask_site(self, card: SiteCard) -> None: ...
    def form_saved(self) -> None: ...
    def mark_field(self, field: str, message: Msg) -> bool: ...


class PlacesPresenter:
    """compare_site, compare_carer: for whoever lost a race."""

    def __init__(
        self,
        view: View,
        context: Context,
        compare_site: Compares[SiteDraft],
        compare_carer: Compares[CarerDraft],
    ) -> None:
        self._view = view
        self._context = context
        self._compare_site = compare_site
        self._compare_carer = compare_carer
        self._once = Once(context.runner)

    def reload(self) -> None:
        """Read everything anew."""
        self._context.runner.run(self._read, owner=self._view, done=self._view.show_places)

    # sites

    def open_site(self, site_id: UUID) -> None:
        """Read a site for its form."""
        work = self._context.work
        job = partial(work.read, read_site, site_id, now=work.clock())
        self._context.runner.run(
            job, owner=self._view, done=self._view.ask_site, failed=self._failed
        )

    def add_site(self, draft: SiteDraft) -> None:
        """One more site."""
        job = partial(self._context.work.write, record_site, draft)
        said = _("{name} is saved.", name=draft.name)
        self._run(job, said, then=self._view.form_saved)

    def edit_site(self, site_id: UUID, draft: SiteDraft, before: SiteDraft | None) -> None:
        """Change a site; who lost a race compares and chooses. before: as the form opened it."""

        def failed(problem: Problem) -> None:
            if not isinstance(problem, Conflict):
                self._failed(problem)
                return
            on_record = SiteDraft(**problem.theirs)

            def settled(chosen: SiteDraft) -> None:
                if chosen == on_record:
                    self._take_theirs()
                else:
                    self.edit_site(site_id, chosen, on_record)

            self._compare_site(problem, draft, before, settled)

        job = partial(self._context.work.write, edit_site, site_id, draft)
        said = _("{name} is saved.", name=draft.name)
        self._run(job, said, then=self._view.form_saved, failed=failed)

    def retire_site(self, site: SiteRow) -> None:
        """Offer it no longer."""
        undo = partial(self._run, partial(self._context.work.write, restore_site, site.id))
        job = partial(self._context.work.write, retire_site, site.id)
        said = _("{name} is no longer offered. What is planned there stays.", name=site.name)
        self._run(job, said, [(_("Undo"), undo)])

    def restore_site(self, site: SiteRow) -> None:
        """Offer it again."""
        job = partial(self._context.work.write, restore_site, site.id)
        self._run(job, _("{name} is offered again.", name=site.name))

    # carers

    def add_carer(self, draft: CarerDraft) -> None:
        """One more carer."""
        job = partial(self._context.work.write, record_carer, draft)
        said = _("{name} is saved.", name=draft.name)
        self._run(job, said, then=self._view.form_saved)

    def edit_carer(self, carer_id: UUID, draft: CarerDraft, before: CarerDraft | None) -> None:
        """Change a carer; who lost a race compares and chooses. before: as the form opened it."""

        def failed(problem: Problem) -> None:
            if not isinstance(problem, Conflict):
                self._failed(problem)
                return
            on_record = CarerDraft(**problem.theirs)

            def settled(chosen: CarerDraft) -> None:
                if chosen == on_record:
                    self._take_theirs()
                else:
                    self.edit_carer(carer_id, chosen, on_record)

            self._compare_carer(problem, draft, before, settled)

        job = partial(self._context.work.write, edit_carer, carer_id, draft)
        said = _("{name} is saved.", name=draft.name)
        self._run(job, said, then=self._view.form_saved, failed=failed)

    def retire_carer(self, carer: CarerRow) -> None:
        """They no longer work here."""
        undo = partial(self._run, partial(self._context.work.write, restore_carer, carer.id))
        job = partial(self._context.work.write, retire_carer, carer.id)
        said = _("{name} no longer works here, and counts in no group.", name=carer.name)
        self._run(job, said, [(_("Undo"), undo)])

    def restore_carer(self, carer: CarerRow) -> None:
        """They work here again."""
        job = partial(self._context.work.write, restore_carer, carer.id)
        self._run(job, _("{name} works here again.", name=carer.name))

    def away(self, carer: CarerRow, first: date, last: date) -> None:
        """They are away on these days."""

        def done(outcome: Outcome[UUID]) -> None:
            self._view.form_saved()
            undo = partial(
                self._run, partial(self._context.work.write, remove_absence, outcome.value)
            )
            said = _("The absence of {name} is noted.", name=carer.name)
            self._tell(outcome, said, [(_("Undo"), undo)])

        job = partial(self._context.work.write, note_absence, carer.id, first, last)
        self._once.run(job, owner=self._view, done=done, failed=self._failed)

    def back(self, carer: CarerRow, absence: Absence) -> None:
        """They are there after all."""
        first, last = absence.first_day, absence.last_day
        again = partial(
            self._run, partial(self._context.work.write, note_absence, carer.id, first, last)
        )
        job = partial(self._context.work.write, remove_absence, absence.id)
        said = _("{name} is there after all.", name=carer.name)
        self._run(job, said, [(_("Undo"), again)])

    # inside

    def _run(
        self,
        job: Callable[[], Outcome[Any]],
        said: Msg | None = None,
        steps: Sequence[Action] = (),
        *,
        then: Callable[[], object] = lambda: None,
        failed: Callable[[Problem], object] | None = None,
    ) -> None:
        """then: what the view does with a form whose work is on record."""

        def done(outcome: Outcome[Any]) -> None:
            then()
            self._tell(outcome, said, steps)

        self._once.run(job, owner=self._view, done=done, failed=failed or self._failed)

    def _tell(self, outcome: Outcome[Any], said: Msg | None, steps: Sequence[Action]) -> None:
        self._context.changed(outcome.changed)
        self.reload()
        if said is not None:
            self._context.say("ok", said, steps)

    def _take_theirs(self) -> None:
        self._view.form_saved()
        self.reload()

    def _failed(self, problem: Problem) -> None:
        marked = isinstance(problem, FieldProblem) and self._view.mark_field(
            problem.field, problem.message
        )
        if not marked:
            self._context.say("error", problem.message)
            self.reload()

    def _read(self) -> Places:
        work = self._context.work
        read, today = work.read, office_day(work.clock())
        carers = read(list_carers, on=today, retired=True)
        labels = read(read_labels)
        used = {carer.draft.qualification for carer in carers}
        return Places(
            sites=read(list_sites, retired=True),
            carers=carers,
            areas=read(list_areas, on=today),
            qualifications=read(
                list_options, ListName.CARER_QUALIFICATION, on=today, keep=used, labels=labels
            ),
            staff=read(list_staff, work.actor.office_id),
            labels=labels,
        )
