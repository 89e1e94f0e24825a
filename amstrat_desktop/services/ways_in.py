# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may change who opens the office, and the line in the log that it leaves.

The keys themselves lie beside the database and are the store's. What changes the key file is run
here first: so the right is asked for, and what somebody began is on record even where the disk then
refuses. No passphrase, code or key passes through here.
"""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.roles import Role
from amstrat_desktop.models.office import Staff
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.work import Actor


def give_way_in(session: Session, staff_id: UUID, *, actor: Actor, now: datetime) -> None:
    """A colleague gets a passphrase, the first one or another. Raises Problem."""
    staff = session.get(Staff, staff_id)
    if staff is None or staff.active_to is not None:
        raise Problem(_("Only somebody who works here can get a passphrase."))
    write_audit(session, "give_passphrase", Kind.STAFF, staff_id, actor=actor, now=now)


def take_way_in(session: Session, staff_id: UUID, *, actor: Actor, now: datetime) -> None:
    """Somebody's passphrase opens nothing any more. Raises Problem for one's own."""
    if staff_id == actor.staff_id:
        raise Problem(_("Let a colleague do that: you have the office open yourself."))
    write_audit(session, "take_passphrase", Kind.STAFF, staff_id, actor=actor, now=now)


def change_own_way_in(session: Session, *, actor: Actor, now: datetime) -> None:
    """One's own passphrase becomes another."""
    write_audit(session, "change_passphrase", Kind.STAFF, actor.staff_id, actor=actor, now=now)


def note_recovery(session: Session, *, actor: Actor, now: datetime) -> None:
    """Somebody came in with the recovery code and set a passphrase."""
    write_audit(session, "recover", Kind.STAFF, actor.staff_id, actor=actor, now=now)


def renew_recovery_code(session: Session, *, actor: Actor, now: datetime) -> None:
    """The paper of before opens nothing any more."""
    write_audit(session, "new_recovery_code", Kind.OFFICE, actor.office_id, actor=actor, now=now)


def note_rekeying(session: Session, *, actor: Actor, now: datetime) -> None:
    """The office got another key: the first line under it."""
    write_audit(session, "rekey", Kind.OFFICE, actor.office_id, actor=actor, now=now)


def list_who_stays(session: Session, *, actor: Actor) -> frozenset[UUID]:
    """Everybody who works here: nobody else is given the next key."""
    query = select(Staff.id).where(Staff.office_id == actor.office_id, Staff.active_to.is_(None))
    return frozenset(session.scalars(query))


def who_recovers(
    session: Session, users: Collection[UUID], last: UUID | None, *, actor: Actor
) -> UUID:
    """As whom somebody comes in who has only the recovery code.

    users: who has a way in. last: who was here last on this computer. Else the first lead, who
    answers for the paper. Raises Problem where nobody works here any more.
    """
    del actor
    found = session.execute(
        select(Staff.id, Staff.role).where(Staff.active_to.is_(None)).order_by(Staff.id)
    ).all()
    here: dict[UUID, str] = {row.id: row.role for row in found}
    if last is not None and last in here and last in users:
        return last
    order = sorted(here, key=lambda one: (here[one] != Role.LEAD, one not in users, one.bytes))
    if not order:
        raise Problem(_("Nobody works in this office any more."))
    return order[0]
