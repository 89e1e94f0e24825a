# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may open a record that was made of two, one of them restricted.

The restriction stays, and only those may open the record who could open both before: nobody
learns anything by a merge. The actor could, or would not have got so far.
"""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from amstrat_desktop.models.person import Person, PersonAccess, RestrictedOpening
from amstrat_desktop.services.work import Actor

_ACCESS: Any = PersonAccess.__table__
RESTRICTION = ("restricted_at", "restricted_by", "restriction_reason")


def may_open(session: Session, person_id: UUID) -> dict[str, list[str]]:
    """By colleague: since when, and who said so; as JSON can hold it."""
    rows = session.execute(select(_ACCESS).where(_ACCESS.c.person_id == person_id))
    return {str(r.staff_id): [r.granted_at.isoformat(), str(r.granted_by)] for r in rows}


def join_access(
    session: Session, kept: Person, merged: Person, *, actor: Actor, now: datetime
) -> list[str]:
    """Restrict the kept record as far as either was; gives who may open it from now on."""
    if kept.restricted_at is None and merged.restricted_at is None:
        return []
    own, other = may_open(session, kept.id), may_open(session, merged.id)
    if kept.restricted_at is None:
        together = other
        for name in RESTRICTION:
            setattr(kept, name, getattr(merged, name))
        _stay_open(session, kept, actor=actor, now=now)
    elif merged.restricted_at is None:
        together = own
    else:
        together = {staff: own[staff] for staff in own if staff in other}
    _write(session, kept.id, together)
    _close(session, merged.id, now=now)
    return sorted(together)


def part_access(
    session: Session,
    kept: Person,
    merged: Person,
    before: dict[str, list[str]],
    after: list[str],
    *,
    actor: Actor,
    now: datetime,
) -> None:
    """As it was before, with what was granted or taken since."""
    if str(actor.staff_id) in may_open(session, merged.id):
        _stay_open(session, merged, actor=actor, now=now)
    if kept.restricted_at is None:
        _write(session, kept.id, {})
        _close(session, kept.id, now=now)
        return
    current = may_open(session, kept.id)
    since = {staff: line for staff, line in current.items() if staff not in after}
    taken = {staff for staff in after if staff not in current}
    _write(session, kept.id, {s: line for s, line in before.items() if s not in taken} | since)


def _write(session: Session, person_id: UUID, access: dict[str, list[str]]) -> None:
    session.execute(delete(_ACCESS).where(_ACCESS.c.person_id == person_id))
    for staff, (since, by) in access.items():
        session.execute(
            insert(_ACCESS).values(
                person_id=person_id,
                staff_id=UUID(staff),
                granted_at=datetime.fromisoformat(since),
                granted_by=UUID(by),
            )
        )


def _stay_open(session: Session, person: Person, *, actor: Actor, now: datetime) -> None:
    """The actor gave a reason for the restricted record a moment ago: it holds for the whole,
    and for what it is parted into.
    """
    session.add(
        RestrictedOpening(
            office_id=actor.office_id,
            person_id=person.id,
            staff_id=actor.staff_id,
            reason=person.restriction_reason,
            opened_at=now,
        )
    )


def _close(session: Session, person_id: UUID, *, now: datetime) -> None:
    session.execute(
        update(RestrictedOpening)
        .where(RestrictedOpening.person_id == person_id, RestrictedOpening.closed_at.is_(None))
        .values(closed_at=now)
    )
