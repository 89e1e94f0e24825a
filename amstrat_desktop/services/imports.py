# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""An office's list taken over: a dry run, one transaction, one undo for all of it.

What the columns mean and what a cell says is found out in `amstrat_desktop.exchange`; here a
row is a draft of a person. The record's own rules hold: what it may not have is refused row by
row, in words, and the other rows are taken.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import islice
from typing import Final
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.cleaning import clean_line, clean_text
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import midnight, office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.models.imported import ImportedRecord, ImportRun
from amstrat_desktop.models.note import OfficialNote
from amstrat_desktop.models.office import Area, Staff
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.codes import list_options
from amstrat_desktop.services.import_plan import (
    ImportPlan,
    ImportPreview,
    ImportResult,
    ImportRow,
    PastImport,
    RowOutcome,
    RowState,
)
from amstrat_desktop.services.import_twins import Twins
from amstrat_desktop.services.people import make_person
from amstrat_desktop.services.person_checks import checked_alone
from amstrat_desktop.services.person_index import index_people
from amstrat_desktop.services.person_records import PersonDraft
from amstrat_desktop.services.work import Actor, mark_changed

BATCH: Final = 500
"""Rows between two reports of progress, and in memory as mapped objects."""

Report = Callable[[int, int], object]
"""Told how many of how many rows are done; raises Cancelled, which takes everything back."""


def preview_import(
    session: Session, plan: ImportPlan, report: Report, *, actor: Actor, now: datetime
) -> ImportPreview:
    """What would become of each row. Nothing is written."""
    outcomes = []
    for at, (outcome, _row) in enumerate(_judged(session, plan, actor=actor, now=now)):
        if at % BATCH == 0:
            report(at, len(plan.rows))
        outcomes.append(outcome)
    return ImportPreview(tuple(outcomes), _same_file(session, plan.sha256, actor=actor))


def take_over(
    session: Session, plan: ImportPlan, report: Report, *, actor: Actor, now: datetime
) -> ImportResult:
    """Put everybody on record of whom the dry run says so. Raises Problem where that is nobody."""
    run = ImportRun(
        id=uuid7(),
        office_id=actor.office_id,
        file_name=clean_line(plan.file_name),
        sha256=plan.sha256,
        at=now,
        staff_id=actor.staff_id,
        columns={clean_line(heading): wanted.value for heading, wanted in plan.columns},
        rows_read=len(plan.rows),
    )
    session.add(run)
    session.flush()
    outcomes: list[RowOutcome] = []
    judged = _judged(session, plan, actor=actor, now=now)
    while batch := list(islice(judged, BATCH)):
        report(len(outcomes), len(plan.rows))
        outcomes += [outcome for outcome, _row in batch]
        taken = [row for outcome, row in batch if outcome.state is RowState.TAKEN]
        run.rows_taken += len(taken)
        _write(session, run.id, taken, actor=actor, now=now)
    if not run.rows_taken:
        raise Problem(_("Nobody of this list would be taken over. Nothing was changed."))
    write_audit(session, "import", Kind.IMPORT, run.id, actor=actor, now=now)
    mark_changed(session, Kind.PERSON, Kind.NOTE, Kind.IMPORT)
    return ImportResult(run.id, run.rows_taken, tuple(outcomes))


def list_imports(session: Session, *, actor: Actor) -> tuple[PastImport, ...]:
    """The lists that were taken over, the newest first."""
    found = session.execute(
        select(ImportRun, Staff.name)
        .join(Staff, Staff.id == ImportRun.staff_id)
        .where(ImportRun.office_id == actor.office_id)
        .order_by(ImportRun.at.desc(), ImportRun.id.desc())
    )
    return tuple(past_import(run, name) for run, name in found)


def past_import(run: ImportRun, staff_name: str) -> PastImport:
    """A mapped import as it is shown: inside services only."""
    return PastImport(
        id=run.id,
        file_name=run.file_name,
        at=run.at,
        staff_name=staff_name,
        rows_read=run.rows_read,
        rows_taken=run.rows_taken,
        undone_at=run.undone_at,
    )


def _same_file(session: Session, sha256: str, *, actor: Actor) -> PastImport | None:
    found = session.execute(
        select(ImportRun, Staff.name)
        .join(Staff, Staff.id == ImportRun.staff_id)
        .where(
            ImportRun.office_id == actor.office_id,
            ImportRun.sha256 == sha256,
            ImportRun.undone_at.is_(None),
        )
        .order_by(ImportRun.at.desc())
    ).first()
    return None if found is None else past_import(*found)


def _judged(
    session: Session, plan: ImportPlan, *, actor: Actor, now: datetime
) -> Iterator[tuple[RowOutcome, ImportRow]]:
    """What becomes of each row, with the row as it would be written."""
    rules = _Rules(session, actor=actor, now=now)
    twins = Twins(session, actor=actor)
    for row in plan.rows:
        try:
            checked = rules.check(row)
        except Problem as problem:
            yield _outcome(row, RowState.REFUSED, problem=problem), row
            continue
        twin = twins.find(checked)
        if row.number in plan.left:
            state = RowState.LEFT
        elif twin is not None and row.number not in plan.anyway:
            state = RowState.TWICE
        else:
            state = RowState.TAKEN
            twins.learn(checked)
        yield replace(_outcome(checked, state), twin=twin), checked


def _outcome(row: ImportRow, state: RowState, problem: Problem | None = None) -> RowOutcome:
    return RowOutcome(
        number=row.number,
        state=state,
        name=clean_line(row.draft.name),
        remarks=row.remarks,
        problem=None if problem is None else problem.message,
    )


class _Rules:
    """What a record may hold, looked up once for all rows."""

    def __init__(self, session: Session, *, actor: Actor, now: datetime) -> None:
        day = office_day(now)
        self._now = now
        self._languages = {
            option.code for option in list_options(session, ListName.LANGUAGE, on=day)
        }
        self._genders = {option.code for option in list_options(session, ListName.GENDER, on=day)}
        areas = select(Area.id).where(Area.office_id == actor.office_id)
        self._areas: set[UUID] = set(session.scalars(areas))

    def check(self, row: ImportRow) -> ImportRow:
        """The row, cleaned. Raises Problem."""
        if row.problem is not None:
            raise Problem(row.problem)
        draft = checked_alone(row.draft, PersonDraft(), now=self._now)
        spoken = {draft.language, *(line.language for line in draft.languages)}
        if not spoken - {""} <= self._languages:
            raise FieldProblem("language", _("This language is no longer in the list."))
        if draft.gender and draft.gender not in self._genders:
            raise FieldProblem("gender", _("This gender is no longer in the list."))
        if draft.area_id is not None and draft.area_id not in self._areas:
            raise FieldProblem("area_id", _("This area no longer exists. Choose another one."))
        return replace(row, draft=draft, note=clean_text(row.note))


def _write(
    session: Session, import_id: UUID, rows: Sequence[ImportRow], *, actor: Actor, now: datetime
) -> None:
    people = [make_person(row.draft, actor=actor, now=now) for row in rows]
    session.add_all(people)
    session.flush()
    records = [
        _record(import_id, row, Kind.PERSON, p.id) for row, p in zip(rows, people, strict=True)
    ]
    for row, person in zip(rows, people, strict=True):
        write_audit(session, "add", Kind.PERSON, person.id, actor=actor, now=now)
        if row.note:
            note = _note(person.id, row, actor=actor, now=now)
            session.add(note)
            write_audit(session, "write", Kind.NOTE, note.id, actor=actor, now=now)
            records.append(_record(import_id, row, Kind.NOTE, note.id))
    index_people(session, people)
    session.flush()
    if records:
        session.execute(insert(ImportedRecord), records)
    for mapped in people:
        session.expunge(mapped)


def _record(import_id: UUID, row: ImportRow, kind: Kind, object_id: UUID) -> dict[str, object]:
    return {
        "import_id": import_id,
        "row": row.number,
        "object_id": object_id,
        "object_kind": kind.value,
    }


def _note(person_id: UUID, row: ImportRow, *, actor: Actor, now: datetime) -> OfficialNote:
    about = now if row.first_contact is None else midnight(row.first_contact)
    return OfficialNote(
        id=uuid7(),
        office_id=actor.office_id,
        person_id=person_id,
        about_at=about,
        text=row.note,
        created_at=now,
        updated_at=now,
        created_by=actor.staff_id,
        updated_by=actor.staff_id,
    )
