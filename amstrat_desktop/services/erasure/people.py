# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Everything of one person is erased, from every table and from the index.

Contacts, referrals and bookings go on counting as nobody's. Somebody whose consents must still
be proved is reduced to name, consents and disclosures, and locked (Art. 17 III e, 18 GDPR).
"""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Table, or_, select, update
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.retention import DataClass, LimitGround
from amstrat_desktop.models import Base
from amstrat_desktop.models.retention import LegalHold, ProcessingLimit
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.erasure.endings import end_bookings, end_referrals
from amstrat_desktop.services.erasure.holding import Holding, erase_rows, holding_of
from amstrat_desktop.services.erasure.households import leave_households, plan_leaving
from amstrat_desktop.services.erasure.protocol import REDUCED, Protocol
from amstrat_desktop.services.erasure.rules import PROOF
from amstrat_desktop.services.erasure.statistics import leave_statistics
from amstrat_desktop.services.erasure.traces import remove_traces
from amstrat_desktop.services.person_access import GONE

_PERSON: Final[Table] = Base.metadata.tables["person"]
_CONSENT: Final[Table] = Base.metadata.tables["consent"]
_CHANNEL: Final[Table] = Base.metadata.tables["person_channel"]

_REDUCED: Final[dict[str, Any]] = {
    "birth_year": None,
    "gender": "",
    "language": "",
    "written_language": "",
    "area_id": None,
    "literacy": "",
    "interpreter_need": "",
    "preferred_staff_id": None,
    "recognition_code": "",
    "status": "ended",
}

_OPEN: Final = frozenset({"referral", "booking"})
"""What may still be under way."""
_ONE_KEY: Final = frozenset({"person", "consent", "disclosure", "data_request"})
_SHORT: Final = 3
"""Letters of a name or a number that is too short to search drafts for."""

HELD: Final = _("Nothing of this person may be erased for now: a legal hold was set.")


def erase_records(
    session: Session, ids: Collection[UUID], protocol: Protocol, rule: UUID | None = None
) -> None:
    """Erase whole people; ids: all records of one person, or of several."""
    words = _words_of(session, ids)
    holding = _gathered(session, ids, protocol)
    leave_statistics(session, holding)
    plan_leaving(session, holding, ids)
    erase_rows(session, holding)
    leave_households(session, holding)
    remove_traces(session, holding.all_ids() | set(ids), words)
    for person_id in ids:
        _log(session, "erase", person_id, protocol)
    protocol.note(DataClass.PERSON, ids, rule)


def reduce_to_proof(
    session: Session, ids: Collection[UUID], protocol: Protocol, rule: UUID | None = None
) -> None:
    """Leave name, consents and disclosures, locked; erase the rest. ids: as above."""
    words = _words_of(session, ids)
    holding = _gathered(session, ids, protocol)
    leave_statistics(session, holding)
    plan_leaving(session, holding, ids)
    erase_rows(session, holding, keep=PROOF)
    leave_households(session, holding)
    _reduce_records(session, ids, office_day(protocol.now))
    stays = {key for name in PROOF & _ONE_KEY for key in holding.of(name)}
    remove_traces(session, (holding.all_ids() - stays) | set(ids), words)
    locked = _locked(session, ids)
    for person_id in ids:
        _log(session, "reduce", person_id, protocol)
        if person_id in locked:
            continue
        session.add(
            ProcessingLimit(
                id=uuid7(),
                office_id=protocol.actor.office_id,
                person_id=person_id,
                ground=LimitGround.PROOF.value,
                since=protocol.now,
                set_by=protocol.actor.staff_id,
            )
        )
    session.flush()
    protocol.note(DataClass.PERSON, ids, rule, as_code=REDUCED)


def _locked(session: Session, ids: Collection[UUID]) -> set[UUID]:
    """Whose record was locked for proof before."""
    limits = select(ProcessingLimit.person_id).where(
        ProcessingLimit.person_id.in_(list(ids)),
        ProcessingLimit.ground == LimitGround.PROOF.value,
        ProcessingLimit.lifted_at.is_(None),
    )
    return set(session.scalars(limits))


def _reduce_records(session: Session, ids: Collection[UUID], today: date) -> None:
    """A name is what is left of the record; consents that would go on for ever end today."""
    of_them = _PERSON.c.id.in_(list(ids))
    merged = of_them & _PERSON.c.merged_into_id.is_not(None)
    session.execute(update(_PERSON).where(of_them).values(_REDUCED))
    session.execute(update(_PERSON).where(merged).values(name="", name_latin="", sort_name=""))
    session.execute(
        update(_CONSENT)
        .where(_CONSENT.c.person_id.in_(list(ids)), _CONSENT.c.withdrawn_at.is_(None))
        .where(or_(_CONSENT.c.expires_on.is_(None), _CONSENT.c.expires_on > today))
        .values(expires_on=today)
    )


def held_on(day: date) -> Any:
    """The condition for a legal hold that stands on a day."""
    return LegalHold.lifted_at.is_(None) & or_(LegalHold.until.is_(None), LegalHold.until >= day)


def _gathered(session: Session, ids: Collection[UUID], protocol: Protocol) -> Holding:
    """All that is theirs, after what was open came to its end."""
    session.flush()
    before = holding_of(session, ids, only=_OPEN)
    end_referrals(session, before.of("referral"), actor=protocol.actor, now=protocol.now)
    end_bookings(session, before.of("booking"), actor=protocol.actor, now=protocol.now)
    return holding_of(session, ids)


def require_there(session: Session, ids: Iterable[UUID]) -> None:
    """Raises Problem where nobody of them is on record."""
    if session.scalar(select(_PERSON.c.id).where(_PERSON.c.id.in_(list(ids))).limit(1)) is None:
        raise Problem(GONE)


def refuse_held(session: Session, ids: Iterable[UUID], day: date) -> None:
    """Raises Problem under a legal hold."""
    held = select(LegalHold.id).where(LegalHold.person_id.in_(list(ids)), held_on(day))
    if session.scalar(held.limit(1)) is not None:
        raise Problem(HELD)


def _words_of(session: Session, ids: Collection[UUID]) -> set[str]:
    """Names and ways to reach somebody, as a draft may hold them."""
    names = session.execute(
        select(_PERSON.c.name, _PERSON.c.name_latin).where(_PERSON.c.id.in_(list(ids)))
    )
    reached = session.scalars(select(_CHANNEL.c.value).where(_CHANNEL.c.person_id.in_(list(ids))))
    words = {*reached, *(word for row in names for word in row)}
    return {word for word in words if len(word) > _SHORT}


def _log(session: Session, action: str, person_id: UUID, protocol: Protocol) -> None:
    write_audit(session, action, Kind.PERSON, person_id, actor=protocol.actor, now=protocol.now)
