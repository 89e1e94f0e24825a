# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What knows a record only by its key: the index, drafts, lists that were imported, handovers."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, Final
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
_NEVER: Final = r"(?!)"
_FOUND = (Kind.PERSON, Kind.CONTACT, Kind.REFERRAL)
"""The kinds in the index that are somebody's."""


def remove_traces(session: Session, ids: Iterable[UUID], words: Iterable[str] = ()) -> None:
    """Take records out of the index, of drafts and of the lists that they came from.

    words: names and numbers of the person; a draft in which one was typed goes, too.
    """
    gone = sorted(set(ids))
    for batch in (gone[at : at + _BATCH] for at in range(0, len(gone), _BATCH)):
        for kind in _FOUND:
            search.remove_many(session.connection(), kind.value, batch)
        session.execute(delete(ImportedRecord).where(ImportedRecord.object_id.in_(batch)))
    _remove_drafts(session, {str(key) for key in gone} | {key.hex for key in gone}, set(words))
    _remove_empty_handovers(session)


def _remove_drafts(session: Session, keys: set[str], words: set[str]) -> None:
    named = _pattern(words)
    for staff_id, form, payload in session.execute(
        select(Draft.staff_id, Draft.form, Draft.payload)
    ).all():
        dump = f"{form} {json.dumps(payload)}".casefold()
        typed = "\n".join(_typed(payload)).casefold()
        if any(key in dump for key in keys) or named.search(typed):
            session.execute(delete(Draft).where(Draft.staff_id == staff_id, Draft.form == form))
            mark_changed(session, Kind.DRAFT)


def _pattern(words: set[str]) -> re.Pattern[str]:
    """Finds one of the words, or its genitive, but no part of a longer word; text: casefolded."""
    wanted = [re.escape(word.strip().casefold()) for word in words if word.strip()]
    return re.compile(rf"(?<!\w)(?:{'|'.join(wanted)})s?(?!\w)" if wanted else _NEVER)


def _typed(value: Any) -> Iterator[str]:
    """The texts of a form, without the names of its fields."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _typed(inner)


def _remove_empty_handovers(session: Session) -> None:
    left = exists().where(HandoverItem.handover_id == Handover.id)
    session.execute(delete(Handover).where(~left), execution_options={"synchronize_session": False})
