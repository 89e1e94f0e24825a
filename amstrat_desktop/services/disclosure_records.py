# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What goes into the log of what was told, and what comes out of it."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from amstrat_desktop.base.vocabulary.consents import (
    DataCategory,
    DisclosureBasis,
    DisclosureWay,
)


@dataclass(frozen=True, slots=True)
class DisclosureDraft:
    """Something that was told by hand, such as on the telephone, under a consent.

    receiver: a name, only where the consent names no agency. content: in a line what was said.
    at None: now.
    """

    person_id: UUID
    consent_id: UUID | None
    data: tuple[DataCategory, ...] = ()
    way: DisclosureWay = DisclosureWay.TELEPHONE
    receiver: str = ""
    content: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class EmergencyDraft:
    """Something that was told without consent, because of a danger (§ 34 StGB, § 4 KKG; R23).

    reason: which danger. decided_by: the name of who decided. person_told: whether the person
    knows; it has to be said. receiver: a name where the agency is not in the directory.
    """

    person_id: UUID
    reason: str = ""
    decided_by: str = ""
    person_told: bool | None = None
    organisation_id: UUID | None = None
    receiver: str = ""
    data: tuple[DataCategory, ...] = ()
    way: DisclosureWay = DisclosureWay.TELEPHONE
    content: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class DisclosureLine:
    """One line of the log, never changed. consent_on: when the consent was given."""

    id: UUID
    at: datetime
    staff_name: str
    receiver: str
    basis: DisclosureBasis
    data: tuple[DataCategory, ...]
    way: DisclosureWay | None
    content: str
    consent_id: UUID | None
    consent_on: date | None
    referral_id: UUID | None
    referral_number: str
    reason: str
    decided_by: str
    person_told: bool | None

    @property
    def is_emergency(self) -> bool:
        return self.basis is DisclosureBasis.EMERGENCY
