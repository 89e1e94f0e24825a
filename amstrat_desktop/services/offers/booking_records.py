# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What goes into a booking and what comes out of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.vocabulary.booking_steps import BookingStep
from amstrat_desktop.base.vocabulary.bookings import BookingStatus, Missing
from amstrat_desktop.base.vocabulary.offers import RunStatus
from amstrat_desktop.services.offers.clashes import Clash


class Wanted(StrEnum):
    """What a new booking is to become. ASK: noted, to be decided later."""

    PLACE = "place"
    OFFER = "offer"
    WAIT = "wait"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class ChildDraft:
    """A child who needs a place. birth_month: where the year alone does not tell the age.

    member_id: the child of the household. id: of a child who is booked already.
    """

    member_id: UUID | None = None
    first_name: str = ""
    birth_year: int = 0
    birth_month: int | None = None
    id: UUID | None = None


@dataclass(frozen=True, slots=True)
class BookingDraft:
    """What somebody typed. Who it is for: person_id, or contact_id, or a call_name at least.

    asked_on None: today. children: who need a place; without childcare_needed none is kept.
    alone_reason: why the parent may come though a child has no place. version: of the booking
    that is edited, None for a new one.
    """

    run_id: UUID
    person_id: UUID | None = None
    contact_id: UUID | None = None
    call_name: str = ""
    reach: str = ""
    language: str = ""
    asked_on: date | None = None
    childcare_needed: bool = False
    children: tuple[ChildDraft, ...] = ()
    needs: tuple[str, ...] = ()
    priority: str = ""
    priority_words: str = ""
    alone_reason: str = ""
    documents: str = ""
    remark: str = ""
    name_consent_id: UUID | None = None
    version: int | None = None


@dataclass(frozen=True, slots=True)
class PartCheck:
    """One part of a booking. child: its index in the draft, None for the parent.

    missing: why there is no place, None where there is one. group_id: where the child's is.
    """

    child: int | None
    missing: Missing | None
    group_id: UUID | None = None
    group_name: str = ""


@dataclass(frozen=True, slots=True)
class BookingCheck:
    """Whether there is a place for everybody who is to come, part by part.

    free: places left in the run. short_on: days on which a group has too few carers. clashes:
    what else the person has then. already: their booking in this run. ahead: how many wait.
    closed: why nothing can be booked in this run at all. alone: a reason allows the parent to
    come though a child has no place. has_place: the parent has one already.
    """

    parent: PartCheck
    children: tuple[PartCheck, ...] = ()
    free: int = 0
    short_on: tuple[date, ...] = ()
    clashes: tuple[Clash, ...] = ()
    already: UUID | None = None
    ahead: int = 0
    closed: Msg | None = None
    alone: bool = False
    has_place: bool = False

    @property
    def without_place(self) -> tuple[PartCheck, ...]:
        """The children for whom there is no place."""
        return tuple(part for part in self.children if part.missing is not None)

    @property
    def complete(self) -> bool:
        """A place for the parent and for each child, or a reason to come without."""
        return self.parent.missing is None and (self.alone or not self.without_place)


@dataclass(frozen=True, slots=True)
class Booked:
    """What became of a booking. position: on the waiting list. signal_id: what it wrote."""

    booking_id: UUID
    status: BookingStatus
    position: int | None = None
    signal_id: UUID | None = None
    version: int = 1
    offered_until: date | None = None


@dataclass(frozen=True, slots=True)
class BookedChildRow:
    """A booked child. group_name: where its place is, "" while it has none."""

    id: UUID
    member_id: UUID | None
    first_name: str
    birth_year: int
    birth_month: int | None
    group_id: UUID | None
    group_name: str
    missing: Missing | None


@dataclass(frozen=True, slots=True)
class BookingRow:
    """One booking in a list. who: how lists call them; number: the same as on printed lists.

    restricted: the record is, and nothing that somebody wrote stands here. position: on the
    waiting list, counted over everybody. title, label, starts_on, run_status: of the run.
    """

    id: UUID
    version: int
    run_id: UUID
    title: str
    label: str
    starts_on: date
    ends_on: date
    run_status: RunStatus
    status: BookingStatus
    who: Msg
    number: int
    restricted: bool
    person_id: UUID | None
    contact_id: UUID | None
    reach: str
    language: str
    asked_on: date
    position: int | None
    offered_until: date | None
    priority: str
    missing: Missing | None
    childcare_needed: bool
    alone_reason: str
    children: tuple[BookedChildRow, ...]
    needs: tuple[str, ...]
    documents: str
    remark: str
    ended_on: date | None
    ending_reason: str
    need_signal_id: UUID | None

    @property
    def waits_for_childcare(self) -> bool:
        """A child without a place is among the reasons why they wait."""
        return any(child.missing is not None for child in self.children)


@dataclass(frozen=True, slots=True)
class BookingEventLine:
    """One line of a booking's history."""

    at: datetime
    staff_name: str
    step: BookingStep
    status: BookingStatus
    detail: str


@dataclass(frozen=True, slots=True)
class BookingCard:
    """One booking with all that was written. row: as it stands in lists."""

    id: UUID
    version: int
    draft: BookingDraft
    row: BookingRow
    events: tuple[BookingEventLine, ...]

    @property
    def status(self) -> BookingStatus:
        return self.row.status


@dataclass(frozen=True, slots=True)
class Skipped:
    """Somebody on the waiting list for whom there is no place yet, and what is missing."""

    booking_id: UUID | None
    position: int
    who: Msg
    parts: tuple[PartCheck, ...]


@dataclass(frozen=True, slots=True)
class MovingUp:
    """Who is first on the waiting list of those for whom everything is there.

    booking_id: None where it is nobody, or somebody hidden from who asks (hidden). position 0:
    nobody. skipped: who stands before them, and why it isn't their turn. checks: what each on
    the list would get now, of those whom the asker may see.
    """

    free: int
    booking_id: UUID | None = None
    version: int = 0
    position: int = 0
    who: Msg | None = None
    groups: tuple[str, ...] = ()
    hidden: bool = False
    skipped: tuple[Skipped, ...] = ()
    checks: Mapping[UUID, BookingCheck] = field(default_factory=dict)
