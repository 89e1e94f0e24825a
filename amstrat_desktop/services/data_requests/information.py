# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which information sheet (Art. 13 GDPR) was handed out to whom, and when (R22)."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.vocabulary.data_requests import InformationWay
from amstrat_desktop.models.data_request import InformationGiven
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.data_requests.records import InformationDraft, InformationLine
from amstrat_desktop.services.person_access import require_open
from amstrat_desktop.services.work import Actor


def record_information(
    session: Session, draft: InformationDraft, *, actor: Actor, now: datetime
) -> UUID:
    """Note that a sheet was handed out; to somebody without a record only that it was."""
    if draft.person_id is not None:
        require_open(session, draft.person_id, actor=actor)
    given = InformationGiven(
        id=uuid7(),
        office_id=actor.office_id,
        person_id=draft.person_id,
        sheet=draft.sheet,
        language=draft.language,
        at=now,
        staff_id=actor.staff_id,
        way=draft.way.value,
    )
    session.add(given)
    session.flush()
    write_audit(session, "inform", Kind.DATA_REQUEST, given.id, actor=actor, now=now)
    return given.id


def list_information(
    session: Session, person_id: UUID, *, actor: Actor
) -> tuple[InformationLine, ...]:
    """The sheets that a person was given, the newest first."""
    require_open(session, person_id, actor=actor)
    found = session.execute(
        select(
            InformationGiven.at,
            InformationGiven.sheet,
            InformationGiven.language,
            InformationGiven.way,
        )
        .where(InformationGiven.person_id == person_id)
        .order_by(InformationGiven.at.desc())
    )
    return tuple(
        InformationLine(row.at, row.sheet, row.language, InformationWay(row.way)) for row in found
    )
