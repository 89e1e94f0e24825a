# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads and writes what is planned with one person; whatever is written can be undone."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any, Final, Protocol
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.planning import AppointmentStatus
from amstrat_desktop.services.appointment_list import (
    AppointmentRow,
    hints_for,
    list_appointments,
    next_of,
)
from amstrat_desktop.services.appointments import (
    AppointmentCard,
    AppointmentDraft,
    AppointmentEnd,
    ask_after_no_show,
    discard_appointment,
    edit_appointment,
    end_appointment,
    move_appointment,
    read_appointment,
    record_appointment,
    reopen_appointment,
)
from amstrat_desktop.services.attempts import (
    AttemptDraft,
    AttemptNoted,
    AttemptRow,
    discard_attempt,
    list_attempts,
    look_for_another_way,
    record_attempt,
)
from amstrat_desktop.services.codes import Option, list_options, read_labels
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.directory_list import (
    OrganisationFilter,
    OrganisationRow,
    window_of_organisations,
)
from amstrat_desktop.services.follow_up_list import (
    FollowUpFilter,
    FollowUpRow,
    list_follow_ups,
)
from amstrat_desktop.services.follow_ups import (
    FollowUpCard,
    FollowUpDraft,
    add_follow_up,
    discard_follow_up,
    edit_follow_up,
    finish_follow_up,
    move_follow_up,
    read_follow_up,
    reopen_follow_up,
)
from amstrat_desktop.services.offices import StaffCard, list_staff
from amstrat_desktop.services.people import read_person
from amstrat_desktop.services.person_records import PersonCard
from amstrat_desktop.services.planning_days import Later, later
from amstrat_desktop.services.work import Outcome
from amstrat_desktop.ui.lost_race import Compares
from amstrat_desktop.ui.once import Once
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shown import Shown

RELOAD_ON: Final = frozenset(
    {Kind.APPOINTMENT, Kind.FOLLOW_UP, Kind.ATTEMPT, Kind.REFERRAL, Kind.PERSON, Kind.CONSENT}
)
_ORGANISATIONS: Final = 500
_DONE_SHOWN: Final = 20
_UNDONE: Final = _("Undone.")

Step = tuple[Msg, Callable[[], object]]


@dataclass(frozen=True, slots=True)
class PlanningFile:
    """Everything that the panel shows. ahead: the appointment that comes next."""

    person: PersonCard
    ahead: AppointmentRow | None
    appointments: tuple[AppointmentRow, ...]
    tasks: tuple[FollowUpRow, ...]
    done: tuple[FollowUpRow, ...]
    attempts: tuple[AttemptRow, ...]


@dataclass(frozen=True, slots=True)
class PlanningChoices:
    """What the forms offer. staff: who works here; me: who asks."""

    me: UUID
    staff: tuple[StaffCard, ...]
    organisations: tuple[OrganisationRow, ...]
    interpreters: tuple[Option, ...]
    reasons: tuple[Option, ...]
    papers: tuple[Option, ...]


class View(Protocol):
    """What the presenter needs of the panel."""

    def show_file(self, file: PlanningFile, choices: PlanningChoices) -> None: ...
    def saved(self) -> None: ...
    def mark_field(self, field: str, message: Msg) -> bool: ...
    def show_hints(self, hints: tuple[Msg, ...]) -> None: ...
    def edit_appointment(self, card: AppointmentCard, *, move: bool) -> None: ...
    def edit_task(self, card: FollowUpCard) -> None: ...
    def clear(self) -> None: ...


class PlanningPresenter:
    """One panel; what arrives for a person who is no longer shown is dropped."""

    def __init__(self, view: View, context: Context, compare: Compares[Any]) -> None:
        self._view = view
        self._context = context
        self._compare = compare
        self._once = Once(context.runner)
        self._shown = Shown(
            context.runner, context.say, view, self._read, lambda found: view.show_file(*found)
        )

    def show(self, person_id: UUID) -> None:
        """Show what is planned with a person."""
        self._shown.show(person_id)

    def clear(self) -> None:
        """Nobody is shown any more."""
        self._shown.show(None)

    def reload(self) -> None:
        """Read everything anew."""
        self._shown.reload()

    # appointments

    def look_at(
        self, starts_at: datetime | None, duration: int | None, except_id: UUID | None
    ) -> None:
        """Say what is unusual about a moment; nothing of it hinders anybody."""
        person_id, work = self._shown.key, self._context.work
        if person_id is None or starts_at is None:
            self._view.show_hints(())
            return
        ask = partial(
            work.read,
            hints_for,
            starts_at,
            duration,
            person_id=person_id,
            staff_id=work.actor.staff_id,
            actor=work.actor,
            now=work.clock(),
            except_id=except_id,
        )
        self._context.runner.run(ask, owner=self._view, done=self._view.show_hints)

    def record(self, draft: AppointmentDraft) -> None:
        """A new appointment."""

        def said(card: AppointmentCard) -> tuple[Msg, list[Step]]:
            words = _("The appointment on {moment} is noted.", moment=card.starts_at)
            return words, [self._undo(discard_appointment, card.id)]

        self._write(record_appointment, draft, said=said)

    def change(self, appointment_id: UUID, draft: AppointmentDraft, *, move: bool) -> None:
        """Correct an appointment, or put another one in its place."""

        def said(card: AppointmentCard) -> tuple[Msg, list[Step]]:
            if not move:
                return _("The appointment is saved."), []
            words = _("The appointment is moved to {moment}.", moment=card.starts_at)
            return words, [self._undo(reopen_appointment, appointment_id)]

        self._write(
            move_appointment if move else edit_appointment, appointment_id, draft, said=said
        )

    def end(self, appointment_id: UUID, end: AppointmentEnd) -> None:
        """Note what became of an appointment; after one that was missed, offer to ask."""

        def said(_card: AppointmentCard) -> tuple[Msg, list[Step]]:
            steps = [self._undo(reopen_appointment, appointment_id)]
            if end.status is AppointmentStatus.NO_SHOW:
                ask = (_("Ask how it is going"), partial(self._ask_after, appointment_id))
                return _("Noted. Shall somebody ask how it is going?"), [ask, *steps]
            return _("Noted."), steps

        self._write(end_appointment, appointment_id, end, said=said)

    def open_form_of(self, appointment_id: UUID, *, move: bool) -> None:
        """Read an appointment for its form."""
        work = self._context.work
        self._context.runner.run(
            partial(work.read, read_appointment, appointment_id, actor=work.actor),
            owner=self._view,
            done=lambda card: self._view.edit_appointment(card, move=move),
        )

    # tasks

    def remind(self, draft: FollowUpDraft) -> None:
        """A new task."""

        def said(card: FollowUpCard) -> tuple[Msg, list[Step]]:
            words = _(
                "It is on the list of {name} for {day}.", name=card.staff_name, day=card.due_on
            )
            return words, [self._undo(discard_follow_up, card.id)]

        self._write(add_follow_up, draft, said=said)

    def change_task(self, follow_up_id: UUID, draft: FollowUpDraft) -> None:
        """Other words, another day, somebody else."""
        self._write(
            edit_follow_up, follow_up_id, draft, said=lambda _card: (_("The task is saved."), [])
        )

    def finish(self, follow_up_id: UUID, result: str) -> None:
        """A task is done."""

        def said(card: FollowUpCard) -> tuple[Msg, list[Step]]:
            done = _("Done: {task}", task=card.title)
            return done, [self._undo(reopen_follow_up, follow_up_id)]

        self._write(finish_follow_up, follow_up_id, result, said=said)

    def reopen(self, follow_up_id: UUID) -> None:
        """A task is not done after all."""
        self._write(reopen_follow_up, follow_up_id, said=lambda _card: (_("Open again."), []))

    def put_off(self, task: FollowUpRow, choice: Later) -> None:
        """A task waits for another day."""
        day = later(choice, office_day(self._context.work.clock()))

        def said(_card: FollowUpCard) -> tuple[Msg, list[Step]]:
            words = _("Put off to {day}: {task}", day=day, task=task.title)
            return words, [self._undo(move_follow_up, task.id, task.due_on)]

        self._write(move_follow_up, task.id, day, said=said)

    def open_form_of_task(self, follow_up_id: UUID) -> None:
        """Read a task for its form."""
        work = self._context.work
        self._context.runner.run(
            partial(work.read, read_follow_up, follow_up_id, actor=work.actor),
            owner=self._view,
            done=self._view.edit_task,
        )

    # attempts

    def tried(self, draft: AttemptDraft) -> None:
        """An attempt to reach the person; after three in vain, offer another way."""

        def said(noted: AttemptNoted) -> tuple[Msg, list[Step]]:
            undo = self._undo(discard_attempt, noted.id)
            if not noted.propose:
                return _("The attempt is noted."), [undo]
            look = (_("Remind me"), partial(self._look_for_another_way, draft.person_id))
            words = _(
                "{count} attempts reached nobody. Shall somebody look for another way?",
                count=noted.failed,
            )
            return words, [look, undo]

        self._write(record_attempt, draft, said=said)

    def _look_for_another_way(self, person_id: UUID) -> None:
        self._write(look_for_another_way, person_id, said=self._on_list)

    def _ask_after(self, appointment_id: UUID) -> None:
        self._write(ask_after_no_show, appointment_id, said=self._on_list)

    def _on_list(self, card: FollowUpCard) -> tuple[Msg, list[Step]]:
        words = _("It is on the list of {name} for {day}.", name=card.staff_name, day=card.due_on)
        return words, [self._undo(discard_follow_up, card.id)]

    def _undo(self, use_case: Callable[..., Any], *args: object) -> Step:
        undone = partial(self._write, use_case, *args, said=lambda _: (_UNDONE, []))
        return (_("Undo"), undone)

    def _write(
        self,
        use_case: Callable[..., Any],
        *args: object,
        said: Callable[[Any], tuple[Msg, list[Step]]],
    ) -> None:
        def done(outcome: Outcome[Any]) -> None:
            self._view.saved()
            text, steps = said(outcome.value)
            self._context.say("ok", text, steps)
            # The panel reads itself anew when the record is told.
            self._context.changed(outcome.changed)

        def failed(problem: Problem) -> None:
            if isinstance(problem, FieldProblem) and self._view.mark_field(
                problem.field, problem.message
            ):
                return
            if isinstance(problem, Conflict) and problem.theirs:
                *front, draft = args
                self._compare(problem, draft, None, partial(again, *front))
                return
            self._context.say("error", problem.message)

        again = partial(self._write, use_case, said=said)
        job = partial(self._context.work.write, use_case, *args)
        self._once.run(job, owner=self._view, done=done, failed=failed)

    def _read(self, person_id: UUID) -> tuple[PlanningFile, PlanningChoices]:
        work = self._context.work
        read, actor = work.read, work.actor
        appointments = read(list_appointments, person_id, actor=actor)
        open_tasks = FollowUpFilter(person_id=person_id)
        done_tasks = FollowUpFilter(person_id=person_id, done=True)
        file = PlanningFile(
            person=read(read_person, person_id, actor=actor),
            ahead=next_of(appointments, work.clock()),
            appointments=appointments,
            tasks=read(list_follow_ups, open_tasks, actor=actor),
            done=read(list_follow_ups, done_tasks, actor=actor, limit=_DONE_SHOWN),
            attempts=read(list_attempts, person_id, actor=actor),
        )
        return file, self._read_choices()

    def _read_choices(self) -> PlanningChoices:
        work = self._context.work
        read, actor, today = work.read, work.actor, office_day(work.clock())
        labels = read(read_labels)
        wanted = OrganisationFilter()
        return PlanningChoices(
            me=actor.staff_id,
            staff=tuple(card for card in read(list_staff, actor.office_id) if card.active),
            organisations=tuple(
                read(
                    window_of_organisations,
                    wanted,
                    0,
                    _ORGANISATIONS,
                    _ORGANISATIONS,
                    office_id=actor.office_id,
                )
            ),
            interpreters=read(list_options, ListName.INTERPRETER, on=today, labels=labels),
            reasons=read(list_options, ListName.NO_SHOW_REASON, on=today, labels=labels),
            papers=read(list_options, ListName.DOCUMENT, on=today, labels=labels),
        )
