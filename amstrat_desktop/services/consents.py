# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whether the office may tell an agency something about a person (R2, R4)."""

from uuid import UUID

from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.referrals import DeliveryMode
from amstrat_desktop.models.directory import Organisation


def has_consent(
    session: Session,  # noqa: ARG001 - the guard asks here; a record of consents answers
    *,
    organisation_id: UUID | None,  # noqa: ARG001
    referral_id: UUID | None = None,  # noqa: ARG001
) -> bool:
    """Whether the person agreed that this agency is told.

    The office keeps no record of consents, so the answer is no: without a record, nothing may
    be passed on.
    """
    return False


def delivery_problem(
    session: Session,
    mode: DeliveryMode,
    organisation_id: UUID | None,
    referral_id: UUID | None = None,
) -> Msg | None:
    """Why a slip may not go this way, and what to do instead; None where it may.

    A person who carries the slip discloses it herself: that needs no consent.
    """
    if mode is DeliveryMode.CARRIED:
        return None
    if has_consent(session, organisation_id=organisation_id, referral_id=referral_id):
        return None
    organisation = session.get(Organisation, organisation_id) if organisation_id else None
    if organisation is None:
        return _(
            "The agency may not be told anything: there is no consent for it. "
            "Let the person carry the slip."
        )
    return _(
        "{organisation} may not be told anything: there is no consent for this agency. "
        "Let the person carry the slip.",
        organisation=organisation.name,
    )


def require_consent(
    session: Session, mode: DeliveryMode, organisation_id: UUID, referral_id: UUID
) -> None:
    """Raise Problem where a slip may not go this way."""
    problem = delivery_problem(session, mode, organisation_id, referral_id)
    if problem is not None:
        raise Problem(problem)
