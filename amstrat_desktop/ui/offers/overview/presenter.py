# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the overview of a run asks of the services; every step has its *Undo*."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final, Protocol
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _, ngettext
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.offers import RunStatus
from amstrat_desktop.services.codes import Labels, read_labels
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.offers.capacity import Capacity, read_capacity
from amstrat_desktop.services.offers.run_records import RunCard
from amstrat_desktop.services.offers.run_steps import (
    StepDone,
    answer_pilot,
    cancel_run,
    end_run,
    open_run,
    start_run,
    take_back_step,
)
from amstrat_desktop.services.offers.runs import read_run
from amstrat_desktop.services.offers.sessions import (
    SessionDraft,
    SessionRow,
    add_session,
    cancel_session,
    edit_session,
    read_sessions,
    remove_session,
    restore_session,
)
from amstrat_desktop.services.offers.site_records import RoomRow
from amstrat_desktop.services.offers.sites import list_sites
from amstrat_desktop.services.work import Outcome
from amstrat_desktop.ui.lost_race import Compares
from amstrat_desktop.ui.offers.overview.words import TOLD
from amstrat_desktop.ui.once import Once
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shown import Shown
from amstrat_desktop.ui.widgets.message_bar import Action

RELOAD_ON: Final = frozenset({Kind.OFFER, Kind.BOOKING, Kind.SITE, Kind.ATTENDANCE, Kind.CODE})

_STEPS: Final = {
    RunStatus.OPEN: open_run,
    RunStatus.RUNNING: start_run,
    RunStatus.ENDED: end_run,
}


@dataclass(frozen=True, slots=True)
class RunOverview:
    """What the panel shows. rooms: of the run's site, those in use."""

    card: RunCard
    meetings: Sequence[SessionRow]
    rooms: tuple[RoomRow, ...]
    capacity: Capacity
    labels: Labels


@dataclass(frozen=True, slots=True)
class PilotAnswer:
    """What a pilot showed, as it is compared after a lost race."""

    pilot_answer: str


class View(Protocol):
    """What the presenter needs of the panel."""

    def show_overview(self, overview: RunOverview) -> None: ...
    def form_saved(self) -> None: ...
    def answer_saved(self) -> None: ...
    def mark_field(self, field: str, message: Msg) -> bool: ...
    def clear(self) -> None: ...


class OverviewPresenter:
    """Shows one run; an answer about another one is dropped."""

    def __init__(
        self,
        view: View,
        context: Context,
        *,
        compare_meetings: Compares[SessionDraft],
        compare_answers: Compares[PilotAnswer],
    ) -> None:
        self._view = view
        self._context = context
        self._compare_meetings = compare_meetings
        self._compare_answers = compare_answers
        self._once = Once(context.runner)
        self._shown = Shown(context.runner, context.say, view, self._read, view.show_overview)

    def show(self, run_id: UUID | None) -> None:
        """Read a run; None: none is shown any more."""
        self._shown.show(run_id)

    def reload(self) -> None:
        """Read it anew."""
        self._shown.reload()

    # steps of the run

    def step(self, card: RunCard, to: RunStatus) -> None:
        """Open, begin or end a run; *Undo* takes it back."""
        self._step(partial(self._context.work.write, _STEPS[to], card.id), to)

    def cancel(self, card: RunCard, reason: str) -> None:
        """Cancel a run with its bookings and meetings."""
        job = partial(self._context.work.write, cancel_run, card.id, reason)
        self._step(job, RunStatus.CANCELLED)

    def take_back(self, card: RunCard, to: RunStatus) -> None:
        """A run that ended or was cancelled goes on."""
        job = partial(self._context.work.write, take_back_step, card.id, to)
        self._write(job, lambda _done: TOLD[to])

    def answer(self, card: RunCard, text: str, version: int | None = None) -> None:
        """Write what a pilot showed; who lost a race compares and chooses."""
        mine, before = PilotAnswer(text), PilotAnswer(card.pilot_answer)

        def failed(problem: Problem) -> None:
            if not isinstance(problem, Conflict) or problem.version is None:
                self._failed(problem)
                return
            current = problem.version
            self._compare_answers(
                problem,
                mine,
                before,
                lambda chosen: self.answer(card, chosen.pilot_answer, current),
            )

        job = partial(
            self._context.work.write,
            answer_pilot,
            card.id,
            text,
            version=card.version if version is None else version,
        )
        said = _("What the pilot showed is saved.")
        self._write(job, lambda _done: said, then=self._view.answer_saved, failed=failed)

    # meetings

    def add_meeting(self, card: RunCard, draft: SessionDraft) -> None:
        """One more meeting; *Undo* takes it away."""

        def undo(row: SessionRow) -> Action:
            return _("Undo"), partial(self.remove_meeting, row, undoing=True)

        job = partial(self._context.work.write, add_session, card.id, draft)
        self._write(
            job,
            lambda row: _("Added: {moment}.", moment=_moment(row)),
            undo=undo,
            then=self._view.form_saved,
        )

    def edit_meeting(self, row: SessionRow, draft: SessionDraft) -> None:
        """Another time, length, room or topic; *Undo* puts back what was."""
        before = draft_of(row)

        def undo(saved: SessionRow) -> Action:
            back = replace(before, version=saved.version)
            return _("Undo"), partial(self.edit_meeting, saved, back)

        def failed(problem: Problem) -> None:
            if not isinstance(problem, Conflict) or problem.version is None:
                self._failed(problem)
                return
            current = problem.version
            self._compare_meetings(
                problem,
                draft,
                before,
                lambda chosen: self.edit_meeting(row, replace(chosen, version=current)),
            )

        job = partial(self._context.work.write, edit_session, row.id, draft)
        self._write(
            job,
            lambda saved: _("Saved: {moment}.", moment=_moment(saved)),
            undo=undo,
            then=self._view.form_saved,
            failed=failed,
        )

    def cancel_meeting(self, row: SessionRow, reason: str) -> None:
        """A meeting is off; *Undo* holds it after all."""
        job = partial(self._context.work.write, cancel_session, row.id, reason)
        self._write(
            job,
            lambda saved: _("Off: {moment}.", moment=_moment(saved)),
            undo=lambda saved: (_("Undo"), partial(self.restore_meeting, saved)),
            then=self._view.form_saved,
        )

    def restore_meeting(self, row: SessionRow) -> None:
        """A meeting that was off is held after all."""
        reason = row.cancel_reason
        self._write(
            partial(self._context.work.write, restore_session, row.id),
            lambda saved: _("Held after all: {moment}.", moment=_moment(saved)),
            undo=lambda saved: (_("Undo"), partial(self.cancel_meeting, saved, reason)),
        )

    def remove_meeting(self, row: SessionRow, *, undoing: bool = False) -> None:
        """Take away a meeting that was added by hand; *Undo* adds it again."""

        def undo(_nothing: None) -> Action:
            again = replace(draft_of(row), version=0)
            return _("Undo"), lambda: self._add_again(row, again)

        self._write(
            partial(self._context.work.write, remove_session, row.id),
            lambda _done: _("Taken away: {moment}.", moment=_moment(row)),
            undo=None if undoing else undo,
        )

    def _add_again(self, row: SessionRow, draft: SessionDraft) -> None:
        job = partial(self._context.work.write, add_session, row.run_id, draft)
        self._write(job, lambda saved: _("Added: {moment}.", moment=_moment(saved)))

    # inside

    def _step(self, job: Callable[[], Outcome[StepDone]], to: RunStatus) -> None:
        def undo(done: StepDone) -> Action:
            return _("Undo"), partial(self.take_back, done.card, done.before)

        def said(done: StepDone) -> Msg:
            if not done.bookings:
                return TOLD[to]
            ended = ngettext(
                "{count} booking ended with it.", "{count} bookings ended with it.", done.bookings
            )
            return _("{said} {ended}", said=TOLD[to], ended=ended)

        self._write(job, said, undo=undo, then=self._view.form_saved)

    def _write(
        self,
        job: Callable[[], Outcome[Any]],
        said: Callable[[Any], Msg],
        *,
        undo: Callable[[Any], Action] | None = None,
        then: Callable[[], object] | None = None,
        failed: Callable[[Problem], object] | None = None,
    ) -> None:
        def done(outcome: Outcome[Any]) -> None:
            if then is not None:
                then()
            self._context.changed(outcome.changed)
            actions = [] if undo is None else [undo(outcome.value)]
            self._context.say("ok", said(outcome.value), actions)

        self._once.run(job, owner=self._view, done=done, failed=failed or self._failed)

    def _failed(self, problem: Problem) -> None:
        field = problem.field if isinstance(problem, FieldProblem) else ""
        if not (field and self._view.mark_field(field, problem.message)):
            self._context.say("error", problem.message)

    def _read(self, run_id: UUID) -> RunOverview:
        read = self._context.work.read
        card = read(read_run, run_id)
        sites = read(list_sites) if card.draft.site_id else ()
        rooms = next((one.rooms for one in sites if one.id == card.draft.site_id), ())
        return RunOverview(
            card=card,
            meetings=read(read_sessions, run_id),
            rooms=tuple(room for room in rooms if not room.retired),
            capacity=read(read_capacity, (run_id,))[run_id],
            labels=read(read_labels),
        )


def draft_of(row: SessionRow) -> SessionDraft:
    """A meeting as it stands, to be changed."""
    return SessionDraft(row.starts_at, row.duration, row.room_id, row.topic, row.version)


def _moment(row: SessionRow) -> Callable[[Any], str]:
    return lambda words: str(words.moment(row.starts_at))
