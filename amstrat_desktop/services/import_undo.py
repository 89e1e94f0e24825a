# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""An import taken back whole. What was changed or used since stays, and is named."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import Final
from uuid import UUID

from sqlalchemy import Column, Select, delete, func, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.models.base import Base
from amstrat_desktop.models.imported import ImportedRecord, ImportRun
from amstrat_desktop.models.note import OfficialNote
from amstrat_desktop.models.person import Person, PersonChannel, PersonLanguage
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.import_plan import KeptRecord, Undone
from amstrat_desktop.services.imports import BATCH, Report
from amstrat_desktop.services.person_access import shown_name
from amstrat_desktop.services.work import Actor, mark_changed
from amstrat_desktop.store.search import purge, remove_many

CHANGED: Final = _("The record was changed since.")
USED: Final = _("The record was used since.")

_OWN: Final = frozenset({PersonChannel.__tablename__, PersonLanguage.__tablename__})
"""What is part of the record itself, and goes with it."""


def undo_import(
    session: Session, import_id: UUID, report: Report, *, actor: Actor, now: datetime
) -> Undone:
    """Take everybody off record whom an import brought and nobody has touched since."""
    run = session.get(ImportRun, import_id)
    if run is None or run.office_id != actor.office_id:
        raise Problem(_("This import is no longer on record."))
    if run.undone_at is not None:
        raise Problem(_("This import was taken back already."))
    reasons = _reasons_to_keep(session, import_id)
    people = list(session.scalars(_imported(import_id, Kind.PERSON)))
    going = iter([person_id for person_id in people if person_id not in reasons])
    removed = 0
    while batch := list(islice(going, BATCH)):
        report(removed, len(people))
        _remove(session, batch, actor=actor, now=now)
        removed += len(batch)
    if removed:
        purge(session.connection())
    run.undone_at, run.undone_by = now, actor.staff_id
    write_audit(session, "undo", Kind.IMPORT, import_id, actor=actor, now=now)
    mark_changed(session, Kind.PERSON, Kind.NOTE, Kind.IMPORT)
    return Undone(removed, tuple(_kept(session, reasons)))


def _imported(import_id: UUID, kind: Kind) -> Select[UUID]:
    return select(ImportedRecord.object_id).where(
        ImportedRecord.import_id == import_id, ImportedRecord.object_kind == kind.value
    )


def _reasons_to_keep(session: Session, import_id: UUID) -> dict[UUID, Msg]:
    """The records that stay, and why."""
    people = _imported(import_id, Kind.PERSON)
    changed = select(Person.id).where(Person.id.in_(people), Person.version > 1)
    reasons = dict.fromkeys(session.scalars(changed), CHANGED)
    for column in _pointing_to_people():
        found = select(column).where(column.in_(people)).distinct()
        if column.table.name == OfficialNote.__tablename__:
            untouched = OfficialNote.id.in_(_imported(import_id, Kind.NOTE))
            found = found.where(~(untouched & (OfficialNote.version == 1)))
        for person_id in session.scalars(found):
            reasons.setdefault(person_id, USED)
    return reasons


def _pointing_to_people() -> Iterator[Column[UUID]]:
    """Every column that names a person, of whichever area: a new one counts by itself."""
    for table in Base.metadata.sorted_tables:
        if table.name not in _OWN:
            for column in table.columns:
                if any(key.column.table is Person.__table__ for key in column.foreign_keys):
                    yield column


def _remove(session: Session, people: Sequence[UUID], *, actor: Actor, now: datetime) -> None:
    notes = select(OfficialNote.id).where(OfficialNote.person_id.in_(people))
    records = (*people, *session.scalars(notes))
    for statement in (
        delete(ImportedRecord).where(ImportedRecord.object_id.in_(records)),
        delete(OfficialNote).where(OfficialNote.person_id.in_(people)),
        delete(PersonChannel).where(PersonChannel.person_id.in_(people)),
        delete(PersonLanguage).where(PersonLanguage.person_id.in_(people)),
        delete(Person).where(Person.id.in_(people)),
    ):
        session.execute(statement, execution_options={"synchronize_session": False})
    remove_many(session.connection(), Kind.PERSON.value, people)
    for person_id in people:
        write_audit(session, "undo", Kind.PERSON, person_id, actor=actor, now=now)


def _kept(session: Session, reasons: dict[UUID, Msg]) -> Iterator[KeptRecord]:
    waiting = iter(reasons)
    while batch := list(islice(waiting, BATCH)):
        found = session.execute(
            select(Person.id, Person.name, Person.restricted_at)
            .where(Person.id.in_(batch))
            .order_by(func.lower(Person.name))
        )
        for person_id, name, restricted_at in found:
            yield KeptRecord(person_id, shown_name(name, restricted_at), reasons[person_id])
