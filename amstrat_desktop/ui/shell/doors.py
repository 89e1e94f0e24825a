# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What one screen asks another to open: the second argument of ``context.go``.

Screens don't know each other; they know these few doors.
"""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class OpenPerson:
    """``go("people", …)``: somebody's record. panel: the part to show, "" for the first."""

    person_id: UUID
    panel: str = ""


@dataclass(frozen=True, slots=True)
class NewPerson:
    """``go("people", …)``: an empty form. contact_id: the contact that becomes this person's."""

    contact_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class OpenPeoplePage:
    """``go("people", …)``: a page of its own, such as "import"; item: what is opened there."""

    key: str
    item: object = None


@dataclass(frozen=True, slots=True)
class NewContactOf:
    """``go("consultations", …)``: an empty entry for a person on record."""

    person_id: UUID


@dataclass(frozen=True, slots=True)
class NewReferralOf:
    """``go("referrals", …)``: an empty referral for a person on record."""

    person_id: UUID
