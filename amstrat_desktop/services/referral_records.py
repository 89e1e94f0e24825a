# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What goes into the referral's use cases and what comes out of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from amstrat_desktop.base.vocabulary.referral_steps import Answer, EventKind
from amstrat_desktop.base.vocabulary.referrals import (
    Attendance,
    DeliveryMode,
    Outcome,
    Party,
    Priority,
    ReturnChannel,
    Source,
    Status,
)


@dataclass(frozen=True, slots=True)
class ReferralDraft:
    """A referral as it was entered.

    language: what the person speaks; the slip's second column. person_id: whose record it
    belongs to; it stands on no slip. concern, concern_translated,
    done_so_far: at most TEXT_LIMIT characters. person_name: a name or a code name. children:
    their ages, None for an unknown one. A field of the person stands on the slip when it is
    filled; not ticked means not filled.
    """

    organisation_id: UUID | None = None
    mode: DeliveryMode = DeliveryMode.CARRIED
    priority: Priority = Priority.NORMAL
    language: str = "de"
    contact_id: UUID | None = None
    topics: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    concern: str = ""
    concern_translated: str = ""
    done_so_far: str = ""
    interpreter_needed: bool | None = None
    reads: bool | None = None
    appointment_at: datetime | None = None
    appointment_place: str = ""
    person_name: str = ""
    person_birth_date: date | None = None
    person_telephone: str = ""
    children: tuple[int | None, ...] | None = None
    guardian: str = ""
    benefit_community_number: str = ""
    customer_number: str = ""
    person_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A change of status. source: who says so. until: how long on the waiting list.

    outcome: what came of it; needed for completing unless it is already on record.
    """

    status: Status
    source: Source = Source.OFFICE
    reason_code: str = ""
    reason: str = ""
    appointment_at: datetime | None = None
    appointment_place: str = ""
    until: date | None = None
    outcome: Outcome | None = None
    outcome_source: Source | None = None


@dataclass(frozen=True, slots=True)
class AttendanceDraft:
    """Whether the person went. reason_codes: of the list no_show_reason, several may be true."""

    attendance: Attendance
    source: Source = Source.OFFICE
    reason_codes: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class OutcomeDraft:
    """Whether it helped, and who says so."""

    outcome: Outcome
    source: Source


@dataclass(frozen=True, slots=True)
class OrganisationName:
    """The receiver as a referral shows it."""

    id: UUID
    name: str
    verified_on: date | None
    retired: bool


@dataclass(frozen=True, slots=True)
class Link:
    """A referral before or after this one."""

    id: UUID
    number: str | None
    organisation: str
    status: Status


@dataclass(frozen=True, slots=True)
class EventLine:
    """One event of a referral's way, as it stands after it."""

    id: UUID
    at: datetime
    staff_name: str
    source: Source
    kind: EventKind
    status: Status
    attendance: Attendance
    outcome: Outcome | None
    reason_code: str
    reason: str
    detail: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class SlipLine:
    """One print or file that left the house."""

    id: UUID
    number: str
    copy_no: int
    language: str
    variant: str
    template: str
    way: str
    printed_at: datetime
    printed_by_name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class ReturnLine:
    """One answer that came back. taken_back: it was typed in by mistake and doesn't count."""

    id: UUID
    channel: ReturnChannel
    received_on: date
    answer: Answer
    appointment_at: datetime | None
    note: str
    entered_at: datetime
    entered_by_name: str
    taken_back: bool


@dataclass(frozen=True, slots=True)
class ReferralCard:
    """One referral with its whole way. version: to be given back with a change.

    next_steps: what may be set by hand now. editable: whether fields may still change.
    """

    id: UUID
    version: int
    number: str | None
    draft: ReferralDraft
    organisation: OrganisationName
    staff_id: UUID
    staff_name: str
    created_at: datetime
    updated_at: datetime
    status: Status
    status_since: datetime
    due_at: datetime | None
    next_party: Party
    attendance: Attendance
    outcome: Outcome | None
    outcome_source: Source | None
    next_steps: tuple[Status, ...]
    reopenable: bool
    editable: bool
    followable: bool
    predecessor: Link | None
    successors: tuple[Link, ...]
    events: tuple[EventLine, ...]
    slips: tuple[SlipLine, ...]
    returns: tuple[ReturnLine, ...]
