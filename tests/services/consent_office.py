# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""People on record and what they agreed to, in a test's office."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.vocabulary.consents import DataCategory, Purpose
from amstrat_desktop.base.vocabulary.referrals import DeliveryMode
from amstrat_desktop.models.person import Person, PersonChannel
from amstrat_desktop.services.consent_records import ConsentCard, ConsentDraft
from amstrat_desktop.services.consents import record_consent
from amstrat_desktop.services.referral_records import ReferralCard
from amstrat_desktop.services.work import Actor, Work
from tests.services.referral_office import agencies, begun

D = DataCategory

USUAL = (D.NAME, D.LANGUAGE, D.CONCERN)
"""What the slip of `announced` says."""


def person(work: Work, name: str = "Amina Beispiel", **fields: Any) -> UUID:
    """Somebody on record."""
    return work.write(_person, name, fields).value


def _person(
    session: Session, name: str, fields: dict[str, Any], *, actor: Actor, now: datetime
) -> UUID:
    telephones = fields.pop("telephones", ())
    stamps = {"created_by": actor.staff_id, "updated_by": actor.staff_id}
    made = Person(
        id=uuid7(), office_id=actor.office_id, name=name, created_at=now, updated_at=now,
        **stamps, **fields,
    )  # fmt: skip
    made.channels = [
        PersonChannel(
            id=uuid7(), office_id=actor.office_id, channel_kind="mobile", value=value, safe=safe,
            position=at,
        )
        for at, (value, safe) in enumerate(telephones)
    ]  # fmt: skip
    session.add(made)
    return made.id


def given(
    work: Work,
    person_id: UUID,
    data: Iterable[DataCategory] = USUAL,
    purpose: Purpose = Purpose.TELL_AGENCY,
    **fields: Any,
) -> ConsentCard:
    """A consent for the first agency, signed in Arabic."""
    draft = ConsentDraft(
        person_id=person_id,
        purpose=purpose,
        organisation_id=fields.pop("organisation_id", agencies(work)[0]),
        data=tuple(data),
        **{"form": "consent/1", "form_language": "ar", **fields},
    )
    return work.write(record_consent, draft).value


def announced(work: Work, person_id: UUID | None, **fields: Any) -> ReferralCard:
    """A referral that the office would announce to the first agency."""
    fields = {"mode": DeliveryMode.ANNOUNCED, "person_name": "Amina Beispiel", **fields}
    return begun(work, person_id=person_id, **fields)
