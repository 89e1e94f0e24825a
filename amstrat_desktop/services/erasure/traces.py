# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What knows a record only by its key: the index, drafts, lists that were imported, handovers."""

import json
from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import delete, exists, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models.handover import Handover, HandoverItem
from amstrat_desktop.models.imported import ImportedRecord
from amstrat_desktop.models.trail import Draft
from amstrat_desktop.services.work import mark_changed
from amstrat_desktop.store import search

_BATCH = 400
_FOUND = (Kind.PERSON, Kind.CONTACT, Kind.REFERRAL)
"""The kinds in the index that are somebody's."""


def remove_traces(session: Session, ids: Iterable[UUID], words: Iterable[str] = ()) -> None:
    """Take records out of the index, of drafts and of the lists that they came from.

    words: names and numbers of the person; a draft that holds one of them goes, too.
    """
    gone = sorted(set(ids))
    for batch in (gone[at : at + _BATCH] for at in range(0, len(gone), _BATCH)):
        for kind in _FOUND:
            search.remove_many(session.connection(), kind.value, batch)
        session.execute(delete(ImportedRecord).where(ImportedRecord.object_id.in_(batch)))
    _remove_drafts(session, {str(key) for key in gone} | {key.hex for key in gone}, set(words))
    _remove_empty_handovers(session)


def _remove_drafts(session: Session, keys: set[str], words: set[str]) -> None:
    wanted = {word.casefold() for word in words if word.strip()}
    for staff_id, form, payload in session.execute(
        select(Draft.staff_id, Draft.form, Draft.payload)
    ).all():
        typed = f"{form} {json.dumps(payload, ensure_ascii=False)}".casefold()
        if any(key in typed for key in keys) or any(word in typed for word in wanted):
            session.execute(delete(Draft).where(Draft.staff_id == staff_id, Draft.form == form))
            mark_changed(session, Kind.DRAFT)


def _remove_empty_handovers(session: Session) -> None:
    left = exists().where(HandoverItem.handover_id == Handover.id)
    session.execute(delete(Handover).where(~left), execution_options={"synchronize_session": False})
