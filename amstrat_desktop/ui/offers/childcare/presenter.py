# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads and changes the childcare of one run; what can be taken back has its *Undo*."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import Any, Protocol
from uuid import UUID

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem, ReasonNeeded
from amstrat_desktop.base.vocabulary.offers import RunStatus
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.offers.carer_days import CarerDays
from amstrat_desktop.services.offers.carers import (
    CarerRow,
    list_carers,
    note_absence,
    remove_absence,
    return_on,
)
from amstrat_desktop.services.offers.carers_elsewhere import Elsewhere, carers_elsewhere
from amstrat_desktop.services.offers.child_notes import (
    ChildNoteDraft,
    note_child,
    read_child_note,
)
from amstrat_desktop.services.offers.childcare import (
    GroupDraft,
    GroupPlaces,
    edit_group,
    read_groups,
    record_group,
    remove_group,
)
from amstrat_desktop.services.offers.group_children import GroupChild, read_group_children
from amstrat_desktop.services.offers.runs import read_run
from amstrat_desktop.services.offers.sites import RoomRow, list_sites
from amstrat_desktop.services.work import Outcome
from amstrat_desktop.ui.lost_race import Compares
from amstrat_desktop.ui.once import Once
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.doors import OpenPerson
from amstrat_desktop.ui.shown import Shown
from amstrat_desktop.ui.widgets.message_bar import Action

_OVER = (RunStatus.ENDED, RunStatus.CANCELLED)


@dataclass(frozen=True, slots=True)
class Childcare:
    """Everything that the panel shows. rooms: of the run's site, those for children first.

    carers: who works here. elsewhere: when they are to be in two places. over: nothing can be
    changed any more.
    """

    groups: Sequence[GroupPlaces] = ()
    children: Mapping[UUID, Sequence[GroupChild]] = field(default_factory=dict)
    carers: Sequence[CarerRow] = ()
    rooms: Sequence[RoomRow] = ()
    elsewhere: Mapping[UUID, Sequence[Elsewhere]] = field(default_factory=dict)
    over: bool = False


class View(Protocol):
    """What the presenter needs of the panel."""

    def show_childcare(self, childcare: Childcare) -> None: ...
    def form_saved(self) -> None: ...
    def ask_note(self, child: GroupChild, note: ChildNoteDraft) -> None: ...
    def mark_field(self, field: str, message: Msg) -> bool: ...
    def clear(self) -> None: ...


class ChildcarePresenter:
    """One panel; what arrives for a run that is no longer shown is dropped."""

    def __init__(self, view: View, context: Context, compare: Compares[GroupDraft]) -> None:
        self._view = view
        self._context = context
        self._compare = compare
        self._once = Once(context.runner)
        self._shown = Shown(context.runner, context.say, view, self._read, view.show_childcare)

    def show(self, run_id: UUID | None) -> None:
        """Show the childcare of a run; None: none is shown any more."""
        self._shown.show(run_id)

    def reload(self) -> None:
        """Read everything anew."""
        self._shown.reload()

    def add(self, draft: GroupDraft) -> None:
        """One more group."""
        if self._shown.key is not None:
            job = partial(self._context.work.write, record_group, self._shown.key, draft)
            self._run(job, _("The group is saved."), then=self._view.form_saved)

    def edit(self, group_id: UUID, draft: GroupDraft, before: GroupDraft | None) -> None:
        """Change a group; who lost a race compares and chooses. before: as the form opened it."""

        def failed(problem: Problem) -> None:
            if not isinstance(problem, Conflict):
                self._failed(problem)
                return
            on_record = GroupDraft(**problem.theirs)

            def settled(chosen: GroupDraft) -> None:
                if chosen == on_record:
                    self._take_theirs()
                else:
                    self.edit(group_id, chosen, on_record)

            self._compare(problem, draft, before, settled)

        job = partial(self._context.work.write, edit_group, group_id, draft)
        self._run(job, _("The group is saved."), then=self._view.form_saved, failed=failed)

    def remove(self, group: GroupPlaces) -> None:
        """The run has this group no longer; *Undo* puts it back, after the others."""
        if self._shown.key is None:
            return
        run_id, before = self._shown.key, replace(group.draft, version=None)
        again = partial(self._run, partial(self._context.work.write, record_group, run_id, before))
        job = partial(self._context.work.write, remove_group, group.group_id)
        self._run(job, _("The group is gone."), [(_("Undo"), again)])

    def away(self, carer: CarerDays, day: date) -> None:
        """The carer is not there on this day."""

        def done(outcome: Outcome[UUID]) -> None:
            undo = partial(
                self._run, partial(self._context.work.write, remove_absence, outcome.value)
            )
            said = _("{name} is away on {day}.", name=carer.name, day=day)
            self._tell(outcome, said, [(_("Undo"), undo)])

        job = partial(self._context.work.write, note_absence, carer.carer_id, day, day)
        self._once.run(job, owner=self._view, done=done, failed=self._failed)

    def back(self, carer: CarerDays, day: date) -> None:
        """The carer is there on this day after all."""
        again = partial(
            self._run,
            partial(self._context.work.write, note_absence, carer.carer_id, day, day),
        )
        job = partial(self._context.work.write, return_on, carer.carer_id, day)
        said = _("{name} is there on {day}.", name=carer.name, day=day)
        self._run(job, said, [(_("Undo"), again)])

    def open_note(self, child: GroupChild) -> None:
        """Read what the carers must know of a child; the log says that somebody did."""
        run_id = self._shown.key

        def done(outcome: Outcome[ChildNoteDraft]) -> None:
            if run_id == self._shown.key:
                self._view.ask_note(child, outcome.value)

        def failed(problem: Problem) -> None:
            if isinstance(problem, ReasonNeeded):
                self._context.go("people", OpenPerson(problem.person_id))
            else:
                self._failed(problem)

        job = partial(self._context.work.write, read_child_note, child.id)
        self._once.run(job, owner=self._view, done=done, failed=failed)

    def save_note(self, child: GroupChild, note: ChildNoteDraft) -> None:
        """Note it, or erase it where nothing is typed."""
        said = (
            _("It is noted, and goes when the run is over.")
            if note.allergy.strip() or note.emergency.strip()
            else _("Nothing is noted about this child any more.")
        )
        job = partial(self._context.work.write, note_child, child.id, note)
        self._run(job, said, then=self._view.form_saved)

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

    def _read(self, run_id: UUID) -> Childcare:
        work = self._context.work
        now = work.clock()
        run = work.read(read_run, run_id)
        groups = work.read(read_groups, [run_id], now=now)[run_id]
        used = {group.room_id for group in groups}
        rooms = [
            room
            for site in work.read(list_sites, retired=True)
            if site.id == run.draft.site_id
            for room in site.rooms
            if not room.retired or room.id in used
        ]
        return Childcare(
            groups=groups,
            children=work.read(read_group_children, run_id, actor=work.actor, now=now),
            carers=work.read(list_carers, on=office_day(now)),
            elsewhere=work.read(carers_elsewhere, run_id, now=now),
            rooms=sorted(rooms, key=lambda room: not room.for_children),
            over=run.status in _OVER,
        )
