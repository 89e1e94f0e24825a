# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The audit line that every use case writes in its own transaction, chained to the one before."""

import hmac
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final, Protocol
from uuid import UUID

from sqlalchemy import Row, bindparam, select
from sqlalchemy.orm import Session, SessionTransaction
from uuid_utils.compat import uuid7

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models.column_types import Key
from amstrat_desktop.models.trail import AuditChain, AuditEvent

CHAIN_KEY_BYTES: Final = 32
_TAIL: Final = "audit_tail"
_CHAIN: Final = AuditChain.__table__
_LINES: Final = AuditEvent.__table__
_END: Final = (
    select(_CHAIN.c.key, _CHAIN.c.first, _CHAIN.c.before, _LINES.c.sequence, _LINES.c.seal)
    .select_from(_CHAIN.outerjoin(_LINES, _LINES.c.office_id == _CHAIN.c.office_id))
    .where(_CHAIN.c.office_id == bindparam("office", type_=Key()))
    .order_by(_LINES.c.sequence.desc())
    .limit(1)
)
"""The key and the last line, on one index; on plain tables, which cost half of mapped ones."""


class Author(Protocol):
    """Who does something, as far as the log goes: `work.Actor`."""

    @property
    def staff_id(self) -> UUID: ...
    @property
    def office_id(self) -> UUID: ...


@dataclass(slots=True)
class _Tail:
    """The last line of the log, as this transaction sees it."""

    transaction: SessionTransaction | None
    key: bytes
    sequence: int
    seal: bytes


def write_audit(
    session: Session,
    action: str,
    kind: Kind,
    object_id: UUID,
    *,
    actor: Author,
    now: datetime,
    fields: Iterable[str] = (),
) -> None:
    """Note who did what to which record; fields are names, never contents."""
    tail = _tail(session, actor.office_id)
    event = AuditEvent(
        id=uuid7(),
        office_id=actor.office_id,
        sequence=tail.sequence + 1,
        at=now,
        staff_id=actor.staff_id,
        action=action,
        object_kind=kind.value,
        object_id=object_id,
        fields=sorted(fields),
    )
    event.seal = seal_of(tail.key, tail.seal, event)
    session.add(event)
    tail.sequence, tail.seal = event.sequence, event.seal


def seal_of(key: bytes, before: bytes, event: AuditEvent | Row[*tuple[Any, ...]]) -> bytes:
    """HMAC-SHA-256 over the seal of the line before and everything that stands in this one."""
    line = (
        str(event.id),
        str(event.office_id),
        event.sequence,
        event.at.astimezone(UTC).isoformat(),
        str(event.staff_id),
        event.action,
        event.object_kind,
        str(event.object_id),
        event.fields,
    )
    plain = json.dumps(line, ensure_ascii=True, separators=(",", ":")).encode()
    return hmac.digest(key, before + plain, "sha256")


def _tail(session: Session, office_id: UUID) -> _Tail:
    """Read once in a transaction; nobody else writes meanwhile (BEGIN IMMEDIATE)."""
    kept = session.info.get(_TAIL)
    transaction = session.get_transaction()
    if isinstance(kept, _Tail) and kept.transaction is transaction and transaction is not None:
        return kept
    end = session.connection().execute(_END, {"office": office_id}).one()
    sequence, seal = end.first - 1, end.before
    if end.sequence is not None:
        sequence, seal = end.sequence, end.seal
    tail = _Tail(session.get_transaction(), end.key, sequence, seal)
    session.info[_TAIL] = tail
    return tail
