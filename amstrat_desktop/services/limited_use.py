# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A record whose processing is limited is kept and not used (Art. 18 GDPR): nothing new is made
of it, by nobody. Who sees it, see `amstrat_desktop.services.visibility`.
"""

from collections.abc import Iterable
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, UOWTransaction

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.models.booking import Booking
from amstrat_desktop.models.consent import Disclosure
from amstrat_desktop.models.kita import KitaApplication, PriorityLetter
from amstrat_desktop.models.placement import Placement
from amstrat_desktop.models.planning import Appointment
from amstrat_desktop.models.referral import Referral, ReferralSlip
from amstrat_desktop.models.retention import ProcessingLimit
from amstrat_desktop.services.visibility import EVERYBODY

LIMITED: Final = _(
    "The processing of this record is limited: it is kept and not used. The lead can lift that."
)
USES: Final = (
    Appointment,
    Booking,
    Disclosure,
    KitaApplication,
    Placement,
    PriorityLetter,
    Referral,
)
"""What uses a record when it is made anew."""


def limits_of(session: Session, person_ids: Iterable[UUID]) -> bool:
    """Whether the processing of one of these records is limited."""
    found = select(ProcessingLimit.id).where(
        ProcessingLimit.person_id.in_(list(person_ids)), ProcessingLimit.lifted_at.is_(None)
    )
    return session.scalar(found.limit(1), execution_options=EVERYBODY) is not None


def refuse_use(session: Session, _context: UOWTransaction, _instances: Any) -> None:
    """Before a flush: raise Problem where something new is made of a limited record.

    `Work.write` arms its sessions with it. It asks nothing where nothing of the kind is new.
    """
    new = [mapped for mapped in session.new if isinstance(mapped, (*USES, ReferralSlip))]
    if not new:
        return
    with session.no_autoflush:
        whose = {key for mapped in new if (key := _person_of(session, mapped)) is not None}
        if whose and limits_of(session, whose):
            raise Problem(LIMITED)


def _person_of(session: Session, mapped: Any) -> UUID | None:
    if isinstance(mapped, ReferralSlip):
        referral = session.get(Referral, mapped.referral_id)
        return None if referral is None else referral.person_id
    person_id: UUID | None = mapped.person_id
    return person_id
