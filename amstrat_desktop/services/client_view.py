# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the turned screen may show a person: the appointments, slips and consents of that person."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.consents import DataCategory, LegalKind, Purpose, Standing
from amstrat_desktop.base.vocabulary.planning import AppointmentStatus
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.referral import Referral
from amstrat_desktop.services.appointment_list import list_appointments
from amstrat_desktop.services.consents import consents_of
from amstrat_desktop.services.person_access import require_open
from amstrat_desktop.services.referral_states import RULES
from amstrat_desktop.services.work import Actor

_OPEN = tuple(status for status, rule in RULES.items() if not rule.ended)


class ShownKind(StrEnum):
    """One of the three things that a person is shown."""

    APPOINTMENT = "appointment"
    REFERRAL_APPOINTMENT = "referral_appointment"
    SLIP = "slip"
    CONSENT = "consent"


@dataclass(frozen=True, slots=True)
class ConsentShown:
    """What a consent says. receiver: "" where nobody outside receives anything."""

    legal_kind: LegalKind
    purpose: Purpose
    data: tuple[DataCategory, ...]
    receiver: str
    until: date | None


@dataclass(frozen=True, slots=True)
class Showable:
    """One thing to show. id: the appointment's, the referral's or the consent's. name: the
    agency, or whom the person meets. day: of an appointment.
    """

    kind: ShownKind
    id: UUID
    name: str = ""
    day: date | None = None
    consent: ConsentShown | None = None


def list_showable(
    session: Session, person_id: UUID, *, actor: Actor, now: datetime
) -> tuple[Showable, ...]:
    """What is still to come or in force, appointments first."""
    require_open(session, person_id, actor=actor)
    today = office_day(now)
    appointments = [
        Showable(
            ShownKind.REFERRAL_APPOINTMENT if row.of_referral else ShownKind.APPOINTMENT,
            row.id,
            row.where,
            office_day(row.starts_at),
        )
        for row in reversed(list_appointments(session, person_id, actor=actor))
        if row.status is AppointmentStatus.PLANNED and office_day(row.starts_at) >= today
    ]
    referrals = session.execute(
        select(Referral.id, Organisation.name)
        .outerjoin(Organisation, Organisation.id == Referral.organisation_id)
        .where(Referral.person_id == person_id, Referral.status.in_(_OPEN))
        .order_by(Referral.id.desc())
    )
    slips = [Showable(ShownKind.SLIP, row.id, row.name or "") for row in referrals]
    consents = [
        Showable(
            ShownKind.CONSENT,
            card.id,
            card.receiver,
            consent=ConsentShown(
                card.legal_kind, card.purpose, card.data, card.receiver, card.expires_on
            ),
        )
        for card in consents_of(session, person_id, on=today)
        if card.standing is Standing.VALID
    ]
    return (*appointments, *slips, *consents)
