# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the log says about backups; the files themselves are the store's (`store.backups`)."""

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models.trail import AuditEvent
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.work import Actor, mark_changed


def note_backup(session: Session, *, actor: Actor, now: datetime) -> None:
    """Somebody asked for a backup; those that the program makes by itself leave no line."""
    write_audit(session, "back_up", Kind.BACKUP, actor.office_id, actor=actor, now=now)
    mark_changed(session, Kind.BACKUP)


def note_restore(session: Session, set_aside_at: datetime, *, actor: Actor, now: datetime) -> bool:
    """The office was put back from a backup and is entered for the first time since.

    set_aside_at: when the office of before became a backup. False, and no line, where the log
    has lines of after that moment: then it was noted before.
    """
    query = select(func.max(AuditEvent.at)).where(AuditEvent.office_id == actor.office_id)
    last = session.scalar(query)
    if last is not None and last > set_aside_at:
        return False
    write_audit(session, "restore_backup", Kind.BACKUP, actor.office_id, actor=actor, now=now)
    return True
