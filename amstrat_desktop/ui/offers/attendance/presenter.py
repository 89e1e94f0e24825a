# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads and writes who came. Notes are written at once, in order, and each can be undone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any, Final, Protocol
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _, ngettext
from amstrat_desktop.base.office_days import end_of, office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.bookings import CAME_LABELS, Came
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.offers import SessionStatus
from amstrat_desktop.services.codes import Labels, Option, list_options, read_labels
from amstrat_desktop.services.offers.absences import AbsenceOverview, absences_of_run
from amstrat_desktop.services.offers.attendance import (
    AttendanceNote,
    Headcount,
    Sheet,
    SheetRow,
    note_attendance,
    note_headcount,
    read_sheet,
)
from amstrat_desktop.services.offers.sessions import SessionRow, read_sessions
from amstrat_desktop.services.work import Outcome
from amstrat_desktop.ui.once import Once
from amstrat_desktop.ui.shell.context import Context

RELOAD_ON: Final = frozenset({Kind.OFFER, Kind.BOOKING, Kind.ATTENDANCE, Kind.PERSON, Kind.CODE})
_UNDO: Final = _("Undo")
_KEPT: Final = 50
"""Steps that can be taken back, one after the other."""


@dataclass(frozen=True, slots=True)
class AttendanceFile:
    """Everything that the panel shows. meetings: those that were not called off.

    sheet: of the meeting that is looked at, None where the run has none.
    """

    meetings: tuple[SessionRow, ...]
    sheet: Sheet | None
    overview: AbsenceOverview
    reasons: tuple[Option, ...]
    labels: Labels
    began: bool


class View(Protocol):
    """What the presenter needs of the panel."""

    def show_file(self, file: AttendanceFile) -> None: ...
    def show_undo(self, *, possible: bool) -> None: ...
    def mark_count(self, field: str, message: Msg) -> bool: ...


class AttendancePresenter:
    """What arrives for a run that is no longer shown is dropped."""

    def __init__(self, view: View, context: Context) -> None:
        self._view = view
        self._context = context
        self._once = Once(context.runner)
        self._run_id: UUID | None = None
        self._session_id: UUID | None = None
        self._sheet: Sheet | None = None
        self._writing = 0
        self._reading = 0
        self._undo: list[tuple[UUID, tuple[AttendanceNote, ...]]] = []

    @property
    def session_id(self) -> UUID | None:
        """The meeting that is looked at."""
        return self._session_id

    def show(self, run_id: UUID, session_id: UUID | None = None) -> None:
        """Show a run; session_id None: its meeting of today, or the last one before."""
        self.clear()
        self._run_id, self._session_id = run_id, session_id
        self.reload()

    def clear(self) -> None:
        """Nothing is shown any more."""
        self._run_id = self._session_id = self._sheet = None
        self._undo.clear()
        self._view.show_undo(possible=False)

    def choose(self, session_id: UUID) -> None:
        """Look at another meeting."""
        if session_id != self._session_id:
            self._session_id = session_id
            self.reload()

    def reload(self) -> None:
        """Read everything anew; what is still being written is waited for."""
        run_id = self._run_id
        if run_id is None or self._writing:
            return
        self._reading += 1
        number = self._reading

        def arrived(file: AttendanceFile) -> None:
            # A key may have been pressed meanwhile: then a later answer knows of it.
            if number != self._reading or run_id != self._run_id or self._writing:
                return
            self._sheet = file.sheet
            self._session_id = file.sheet.session_id if file.sheet else None
            self._view.show_file(file)

        self._context.runner.run(
            partial(self._read, run_id, self._session_id),
            owner=self._view,
            done=arrived,
            failed=self._failed,
        )

    def note(self, note: AttendanceNote) -> None:
        """Write what was of one person."""
        row = next((row for row in self._rows() if row.booking_id == note.booking_id), None)
        if row is None:
            return
        said = (
            _("Taken back: {name}.", name=row.name)
            if note.state is None
            else _("{name}: {state}.", name=row.name, state=CAME_LABELS[note.state])
        )
        self._write([note], said)

    def everybody(self) -> None:
        """Note that everybody is there of whom nothing is noted."""
        if self._writing:
            return  # the second half of a double click
        notes = [
            AttendanceNote(row.booking_id, Came.PRESENT, "", row.children or None)
            for row in self._rows()
            if row.state is None
        ]
        if notes:
            said = ngettext(
                "{count} person is noted as there.",
                "{count} people are noted as there.",
                len(notes),
            )
            self._write(notes, said)

    def undo(self) -> None:
        """Take the last step back."""
        if not self._undo:
            return
        session_id, notes = self._undo.pop()
        self._session_id = session_id  # what is taken back is to be seen
        self._view.show_undo(possible=bool(self._undo))
        self._run(session_id, notes, lambda _before: self._context.say("ok", _("Undone.")))

    def count(self, counted: Headcount, seen: Headcount) -> None:
        """Write how many came without a booking."""
        sheet = self._sheet
        if sheet is None:
            return
        session_id = sheet.session_id

        def back(before: Headcount) -> None:
            job = partial(
                self._context.work.write, note_headcount, session_id, before, seen=counted
            )
            self._once.run(job, owner=self._view, done=self._changed, failed=self._failed)

        def done(outcome: Outcome[Headcount]) -> None:
            before = outcome.value
            self._context.say("ok", _("The count is saved."), [(_UNDO, lambda: back(before))])
            self._changed(outcome)

        def failed(problem: Problem) -> None:
            if isinstance(problem, FieldProblem) and self._view.mark_count(
                problem.field, problem.message
            ):
                return
            self._failed(problem)
            self.reload()

        job = partial(self._context.work.write, note_headcount, session_id, counted, seen=seen)
        self._once.run(job, owner=self._view, done=done, failed=failed)

    def _rows(self) -> tuple[SheetRow, ...]:
        return self._sheet.rows if self._sheet else ()

    def _write(self, notes: Sequence[AttendanceNote], said: Msg) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        # Of the sheet that is seen: another meeting may have been chosen, and not be read yet.
        session_id = sheet.session_id

        def done(before: tuple[AttendanceNote, ...]) -> None:
            self._undo = [*self._undo, (session_id, before)][-_KEPT:]
            self._view.show_undo(possible=True)
            self._context.say("ok", said, [(_UNDO, self.undo)])

        self._run(session_id, notes, done)

    def _run(
        self,
        session_id: UUID,
        notes: Sequence[AttendanceNote],
        then: Callable[[tuple[AttendanceNote, ...]], object],
    ) -> None:
        """Notes are written one after the other, as fast as somebody presses keys."""

        def done(outcome: Outcome[tuple[AttendanceNote, ...]]) -> None:
            self._writing -= 1
            then(outcome.value)
            self._changed(outcome)

        def failed(problem: Problem) -> None:
            self._writing -= 1
            self._failed(problem)
            # What was pressed is not on record: show what is.
            self.reload()

        self._writing += 1
        job = partial(self._context.work.write, note_attendance, session_id, notes)
        self._context.runner.run(job, owner=self._view, done=done, failed=failed)

    def _changed(self, outcome: Outcome[Any]) -> None:
        # The panel reads itself anew when the run's page is told.
        self._context.changed(outcome.changed)

    def _failed(self, problem: Problem) -> None:
        self._context.say("error", problem.message)

    def _read(self, run_id: UUID, session_id: UUID | None) -> AttendanceFile:
        work = self._context.work
        now = work.clock()
        meetings = tuple(
            row
            for row in work.read(read_sessions, run_id)
            if row.status is not SessionStatus.CANCELLED
        )
        wanted = session_id if any(row.id == session_id for row in meetings) else None
        shown = wanted or _usual(meetings, now)
        today = office_day(now)
        sheet = None if shown is None else work.read(read_sheet, shown, actor=work.actor, on=today)
        labels = work.read(read_labels)
        noted = tuple(row.reason for row in sheet.rows if row.reason) if sheet else ()
        return AttendanceFile(
            meetings=meetings,
            sheet=sheet,
            overview=work.read(absences_of_run, run_id, actor=work.actor, on=today),
            reasons=work.read(
                list_options,
                ListName.ABSENCE_REASON,
                on=today,
                keep=noted,
                labels=labels,
            ),
            labels=labels,
            began=sheet is not None and office_day(sheet.starts_at) <= today,
        )


def _usual(meetings: Sequence[SessionRow], now: datetime) -> UUID | None:
    """The meeting of today or the last one before; before the first one, that."""
    begun = [row for row in meetings if row.starts_at < end_of(office_day(now))]
    if begun:
        return begun[-1].id
    return meetings[0].id if meetings else None
