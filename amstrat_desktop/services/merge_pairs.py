# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""“These are two people”: what somebody found out about a record holds when it is merged."""

from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, and_, delete, insert, or_, select
from sqlalchemy.orm import Session

from amstrat_desktop.models.person import NotTwice
from amstrat_desktop.services.merge_rows import PlainRow, plain, unpark_rows

_PAIRS: Final[Any] = NotTwice.__table__


def pair(one: UUID, other: UUID) -> tuple[UUID, UUID]:
    """The two in the order in which they are kept."""
    return (one, other) if one < other else (other, one)


def forget_pair(session: Session, one: UUID, other: UUID) -> list[PlainRow]:
    """Who merges them knows better now; gives what was kept of the two."""
    of_both = _is(one, other)
    rows = session.execute(select(_PAIRS).where(of_both)).mappings().all()
    session.execute(delete(_PAIRS).where(of_both))
    return [{name: plain(value) for name, value in row.items()} for row in rows]


def hold_pairs(session: Session, kept_id: UUID, merged_id: UUID) -> list[str]:
    """Who is not the merged person is not the kept one; gives those that were added for it."""
    apart = or_(_PAIRS.c.one_id == merged_id, _PAIRS.c.other_id == merged_id)
    added = []
    for row in session.execute(select(_PAIRS).where(apart)).mappings().all():
        other = row["other_id"] if row["one_id"] == merged_id else row["one_id"]
        if other == kept_id or session.execute(select(_PAIRS).where(_is(kept_id, other))).first():
            continue
        one_id, other_id = pair(kept_id, other)
        session.execute(insert(_PAIRS).values({**row, "one_id": one_id, "other_id": other_id}))
        added.append(f"{one_id} {other_id}")
    return added


def return_pairs(session: Session, added: list[str], taken: list[PlainRow]) -> None:
    """As it was before the merge."""
    for each in added:
        one, other = each.split()
        session.execute(delete(_PAIRS).where(_is(UUID(one), UUID(other))))
    unpark_rows(session, _PAIRS, taken)


def _is(one: UUID, other: UUID) -> ColumnElement[bool]:
    one_id, other_id = pair(one, other)
    return and_(_PAIRS.c.one_id == one_id, _PAIRS.c.other_id == other_id)
