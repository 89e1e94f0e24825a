# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The audit line that every use case writes in its own transaction."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models.trail import AuditEvent
from amstrat_desktop.services.work import Actor


def write_audit(
    session: Session,
    action: str,
    kind: Kind,
    object_id: UUID,
    *,
    actor: Actor,
    now: datetime,
    fields: Iterable[str] = (),
) -> None:
    """Note who did what to which record; fields are names, never contents."""
    session.add(
        AuditEvent(
            office_id=actor.office_id,
            at=now,
            staff_id=actor.staff_id,
            action=action,
            object_kind=kind.value,
            object_id=object_id,
            fields=sorted(fields),
        )
    )
