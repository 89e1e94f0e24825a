# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A row of one person in every table that is somebody's, with a word of its own in every text."""

import os
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import JSON, Boolean, Column, Date, Integer, LargeBinary, Table, select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.vocabulary.retention import ErasureCause
from amstrat_desktop.models import Base
from amstrat_desktop.models.column_types import Key, UtcDateTime
from amstrat_desktop.services.erasure.people import erase_records
from amstrat_desktop.services.erasure.protocol import Erasure, Protocol
from amstrat_desktop.services.holdings.belonging import BELONGING, Theirs, record_ids
from amstrat_desktop.services.visibility import everybody
from amstrat_desktop.services.work import Actor

HELD: Final = datetime(2026, 5, 14, 9, 17, tzinfo=UTC)
_OPEN: Final = frozenset({"merged_into_id", "voided_at", "parted_at"})
"""Left empty: a voided contact would not count."""

_POINTS: Final = {("translation", "object_id"): "office"}
"""Keys without a foreign key that name no person."""

_CODES: Final = {
    ("referral", "status"): "issued",
    ("referral", "priority"): "normal",
    ("booking", "status"): "confirmed",
    ("contact", "month"): 202605,
}


@dataclass
class OneOfEach:
    """words: (table, column) → the word that stands there. rows: table → key of the row."""

    words: dict[tuple[str, str], str] = field(default_factory=dict)
    rows: dict[str, UUID] = field(default_factory=dict)


def write_one_of_each(session: Session, *, staff_id: UUID, office_id: UUID) -> OneOfEach:
    """Fill every table that is somebody's; what they need of the office is filled, too."""
    made = OneOfEach()
    session.connection().exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            if column.primary_key and column.name == "id":
                made.rows.setdefault(table.name, uuid7())
    made.rows |= {"staff": staff_id, "office": office_id}
    for table in Base.metadata.sorted_tables:
        if table.name in {"staff", "office", "audit_chain"} | _ELSEWHERE:
            continue
        theirs = isinstance(BELONGING[table.name], Theirs)
        row = {column.name: _value(column, table, made, theirs) for column in table.columns}
        session.execute(table.insert().values(row))
    return made


_ELSEWHERE: Final = frozenset({"audit_event", "erasure_run", "erasure_count", "retention_rule"})


def _value(column: Column[Any], table: Table, made: OneOfEach, theirs: bool) -> Any:
    if (table.name, column.name) in _CODES:
        return _CODES[table.name, column.name]
    if column.name in _OPEN:
        return None
    points_to = [key.column.table.name for key in column.foreign_keys]
    if isinstance(column.type, Key):
        own = table.name if column.name == "id" else "person"
        own = _POINTS.get((table.name, column.name), own)
        return made.rows[(points_to or [own])[0]]
    for kind, value in _PLAIN.items():
        if isinstance(column.type, kind):
            return value
    return _said(column, _word(column, table, made, theirs))


def _said(column: Column[Any], word: str) -> Any:
    if isinstance(column.type, LargeBinary):
        return word.encode()
    return {"said": word} if isinstance(column.type, JSON) else word


_PLAIN: Final[dict[type[Any], Any]] = {
    UtcDateTime: HELD,
    Date: date(2026, 5, 14),
    Boolean: True,
    Integer: 1,
}


def _word(column: Column[Any], table: Table, made: OneOfEach, theirs: bool) -> str:
    word = f"kanari{os.urandom(6).hex()}"
    if theirs:
        made.words[table.name, column.name] = word
    return word


def text_of(session: Session) -> str:
    """Every value of every table, also of those that the models do not know, in one text."""
    connection = session.connection()
    names = connection.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    )
    lines: list[str] = []
    for (name,) in names.all():
        rows = connection.exec_driver_sql(f'SELECT * FROM "{name}"')
        lines += [f"{name}: " + " | ".join(map(_plain, row)) for row in rows]
    return "\n".join(lines)


def _plain(value: Any) -> str:
    if isinstance(value, bytes):
        words = " ".join(value.decode("utf-8", "replace").split())
        return f"{value.hex()} {words}"
    return str(value)


def erase_wholly(session: Session, person_id: UUID, *, actor: Actor, now: datetime) -> Erasure:
    """Erase somebody of whom nothing has to be proved any more."""
    protocol = Protocol(ErasureCause.REQUEST, actor, now)
    with everybody(session):
        erase_records(session, record_ids(session, person_id), protocol)
    return protocol.close(session)


def rows_left(session: Session, table: Table, ids: list[UUID]) -> int:
    """How many rows point to these people."""
    columns = [
        column
        for column in table.columns
        if any(key.column.table.name == "person" for key in column.foreign_keys)
    ]
    return sum(
        len(session.execute(select(column).where(column.in_(ids))).all()) for column in columns
    )
