# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Restricted records (R15): hidden from all but a few, opened with a reason that is kept.

Whoever has access may open the record, give and take access, and lift the restriction; somebody
who works here always keeps access, so that no record is lost behind its lock.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session, aliased

from amstrat_desktop.base.cleaning import clean_line, clean_text
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.models.office import Staff
from amstrat_desktop.models.person import Person, PersonAccess, RestrictedOpening
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.person_access import GONE, may_open, require_open
from amstrat_desktop.services.work import Actor, mark_changed


@dataclass(frozen=True, slots=True)
class RestrictionDraft:
    """Why a record is hidden, and who besides the actor may open it."""

    reason: str = ""
    staff_ids: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class AccessLine:
    """Who may open the record, since when, and who said so."""

    staff_id: UUID
    name: str
    active: bool
    granted_at: datetime
    granted_by: str


@dataclass(frozen=True, slots=True)
class OpeningLine:
    """Somebody opened the record. closed_at: None while it is open."""

    name: str
    reason: str
    opened_at: datetime
    closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class RestrictionCard:
    """A restriction with everybody who has access and every opening, the newest first."""

    reason: str
    restricted_at: datetime
    restricted_by: str
    access: tuple[AccessLine, ...]
    openings: tuple[OpeningLine, ...]


def restrict_person(
    session: Session, person_id: UUID, draft: RestrictionDraft, *, actor: Actor, now: datetime
) -> RestrictionCard:
    """Hide a record from everybody but the actor and those named. Raises FieldProblem.

    For the actor it stays open, with the same reason.
    """
    require_open(session, person_id, actor=actor)
    person = session.get_one(Person, person_id)
    if person.restricted_at is not None:
        raise Problem(_("This record is already restricted."))
    reason = clean_text(draft.reason)
    if not reason:
        raise FieldProblem("reason", _("Say in a few words why this record is restricted."))
    person.restricted_at, person.restricted_by = now, actor.staff_id
    person.restriction_reason = reason
    person.updated_at, person.updated_by = now, actor.staff_id
    for staff_id in {actor.staff_id, *draft.staff_ids}:
        _grant(session, person_id, staff_id, actor=actor, now=now)
    _open(session, person_id, reason, actor=actor, now=now)
    write_audit(session, "restrict", Kind.PERSON, person_id, actor=actor, now=now)
    session.flush()
    return read_restriction(session, person_id, actor=actor)


def lift_restriction(session: Session, person_id: UUID, *, actor: Actor, now: datetime) -> None:
    """Show the record to everybody again; who opened it and why stays on record."""
    person = _restricted(session, person_id, actor=actor)
    person.restricted_at = person.restricted_by = None
    person.restriction_reason = ""
    person.updated_at, person.updated_by = now, actor.staff_id
    session.execute(delete(PersonAccess).where(PersonAccess.person_id == person_id))
    _close(session, person_id, None, now=now)
    write_audit(session, "lift_restriction", Kind.PERSON, person_id, actor=actor, now=now)


def set_access(
    session: Session, person_id: UUID, staff_ids: Iterable[UUID], *, actor: Actor, now: datetime
) -> RestrictionCard:
    """Let exactly these colleagues open the record from now on.

    Raises Problem when nobody would be left who still works here. Who loses access while the
    record is open on another computer sees nothing new of it from the next click on.
    """
    _restricted(session, person_id, actor=actor)
    wanted = set(staff_ids)
    before = set(
        session.scalars(select(PersonAccess.staff_id).where(PersonAccess.person_id == person_id))
    )
    still_here = select(Staff.id).where(Staff.id.in_(wanted), Staff.active_to.is_(None))
    if session.scalar(still_here.limit(1)) is None:
        raise Problem(_("Somebody who works here must be able to open the record."))
    for staff_id in wanted - before:
        _grant(session, person_id, staff_id, actor=actor, now=now)
    for staff_id in before - wanted:
        _revoke(session, person_id, staff_id, actor=actor, now=now)
    session.flush()
    if actor.staff_id not in wanted:
        return _card(session, session.get_one(Person, person_id))
    return read_restriction(session, person_id, actor=actor)


def grant_access(
    session: Session, person_id: UUID, staff_id: UUID, *, actor: Actor, now: datetime
) -> None:
    """Let one more colleague open the record; nothing happens when they already may.

    For whoever acts on a record that need not be open for it, as an accepted handover does.
    """
    if not may_open(session, person_id, actor=actor):
        raise Problem(GONE)
    if session.get_one(Person, person_id).restricted_at is None:
        return
    if session.get(PersonAccess, (person_id, staff_id)) is None:
        _grant(session, person_id, staff_id, actor=actor, now=now)


def open_restricted(
    session: Session, person_id: UUID, reason: str, *, actor: Actor, now: datetime
) -> None:
    """Open a restricted record for the actor until `close_restricted`. Raises FieldProblem
    without a reason, and Problem for who may not know of the record.
    """
    if not may_open(session, person_id, actor=actor):
        raise Problem(GONE)
    if session.get_one(Person, person_id).restricted_at is None:
        return
    reason = clean_line(reason)
    if not reason:
        raise FieldProblem("reason", _("Say in a few words why you open this record."))
    _open(session, person_id, reason, actor=actor, now=now)
    write_audit(session, "open_restricted", Kind.PERSON, person_id, actor=actor, now=now)


def close_restricted(
    session: Session, person_id: UUID | None = None, *, actor: Actor, now: datetime
) -> None:
    """The actor is done with the record, or with all of them; the next opening asks again."""
    _close(session, person_id, actor.staff_id, now=now)


def read_restriction(session: Session, person_id: UUID, *, actor: Actor) -> RestrictionCard:
    """Who may open a restricted record, and who did. Raises Problem where it isn't restricted."""
    return _card(session, _restricted(session, person_id, actor=actor))


def _restricted(session: Session, person_id: UUID, *, actor: Actor) -> Person:
    require_open(session, person_id, actor=actor)
    person = session.get_one(Person, person_id)
    if person.restricted_at is None:
        raise Problem(_("This record is not restricted."))
    return person


def _grant(
    session: Session, person_id: UUID, staff_id: UUID, *, actor: Actor, now: datetime
) -> None:
    session.add(
        PersonAccess(
            person_id=person_id, staff_id=staff_id, granted_at=now, granted_by=actor.staff_id
        )
    )
    write_audit(session, "grant_access", Kind.PERSON, person_id, actor=actor, now=now)


def _revoke(
    session: Session, person_id: UUID, staff_id: UUID, *, actor: Actor, now: datetime
) -> None:
    session.delete(session.get_one(PersonAccess, (person_id, staff_id)))
    _close(session, person_id, staff_id, now=now)
    write_audit(session, "revoke_access", Kind.PERSON, person_id, actor=actor, now=now)


def _open(session: Session, person_id: UUID, reason: str, *, actor: Actor, now: datetime) -> None:
    _close(session, person_id, actor.staff_id, now=now)
    session.add(
        RestrictedOpening(
            office_id=actor.office_id,
            person_id=person_id,
            staff_id=actor.staff_id,
            reason=reason,
            opened_at=now,
        )
    )
    session.flush()


def _close(
    session: Session, person_id: UUID | None, staff_id: UUID | None, *, now: datetime
) -> None:
    still_open = update(RestrictedOpening).where(RestrictedOpening.closed_at.is_(None))
    if person_id is not None:
        still_open = still_open.where(RestrictedOpening.person_id == person_id)
    if staff_id is not None:
        still_open = still_open.where(RestrictedOpening.staff_id == staff_id)
    session.execute(still_open.values(closed_at=now))
    mark_changed(session, Kind.AUDIT)


def _card(session: Session, person: Person) -> RestrictionCard:
    if person.restricted_at is None:
        raise Problem(_("This record is not restricted."))
    restricter = session.get(Staff, person.restricted_by) if person.restricted_by else None
    return RestrictionCard(
        reason=person.restriction_reason,
        restricted_at=person.restricted_at,
        restricted_by=restricter.name if restricter else "",
        access=_access_lines(session, person.id),
        openings=_openings(session, person.id),
    )


def _access_lines(session: Session, person_id: UUID) -> tuple[AccessLine, ...]:
    granter = aliased(Staff)
    found = session.execute(
        select(
            PersonAccess.staff_id,
            Staff.name,
            Staff.active_to.is_(None),
            PersonAccess.granted_at,
            granter.name,
        )
        .join(Staff, Staff.id == PersonAccess.staff_id)
        .join(granter, granter.id == PersonAccess.granted_by)
        .where(PersonAccess.person_id == person_id)
        .order_by(Staff.name)
    )
    return tuple(AccessLine(*row) for row in found)


def _openings(session: Session, person_id: UUID) -> tuple[OpeningLine, ...]:
    found = session.execute(
        select(
            Staff.name,
            RestrictedOpening.reason,
            RestrictedOpening.opened_at,
            RestrictedOpening.closed_at,
        )
        .join(Staff, Staff.id == RestrictedOpening.staff_id)
        .where(RestrictedOpening.person_id == person_id)
        .order_by(RestrictedOpening.id.desc())
    )
    return tuple(OpeningLine(*row) for row in found)
