# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a run is entered and read as."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from amstrat_desktop.base.vocabulary.offers import RunStatus
from amstrat_desktop.services.offers.offers import OfferCard


@dataclass(frozen=True, slots=True)
class RunDraft:
    """A run as it was entered. label: what tells it from others, "spring 2027".

    places_min: it starts with that many; places_max: how many find a place. term_days: how long
    an offered place is kept. cost: euro cents, None is free of charge. rule: an RFC 5545 rule
    (`recurrence`), "" for one day. clock: minutes after midnight; duration: minutes.
    left_out: days of the rule on which it isn't held; None: the free days that the two ticks
    below do not let through. version: of the record that is edited; 0 for a new one.
    """

    offer_id: UUID
    starts_on: date | None = None
    ends_on: date | None = None
    label: str = ""
    area_id: UUID | None = None
    site_id: UUID | None = None
    room_id: UUID | None = None
    leader: str = ""
    staff_id: UUID | None = None
    bookable: bool = True
    places_min: int = 0
    places_max: int = 0
    term_days: int = 5
    priority_first: bool = False
    cost: int | None = None
    funding: str = ""
    rule: str = ""
    clock: int = 600
    duration: int = 90
    in_school_holidays: bool = False
    on_public_holidays: bool = False
    left_out: tuple[date, ...] | None = None
    pilot: bool = False
    pilot_question: str = ""
    version: int = 0


@dataclass(frozen=True, slots=True)
class RunCopyDraft:
    """The same again from another day, maybe somewhere else. site_id None: no place yet.

    with_childcare: the groups come along; their rooms and carers only to the same site.
    """

    starts_on: date | None
    area_id: UUID | None = None
    site_id: UUID | None = None
    room_id: UUID | None = None
    label: str = ""
    with_childcare: bool = True


@dataclass(frozen=True, slots=True)
class RunCard:
    """A run. area, site, room: as they are called now. meetings: held and still planned;
    meetings_cancelled: the others. has_childcare: it has a group. pilot_answer: what it showed.
    """

    id: UUID
    version: int
    draft: RunDraft
    offer: OfferCard
    status: RunStatus
    area: str
    site: str
    room: str
    staff_name: str
    has_childcare: bool
    meetings: int
    meetings_cancelled: int
    pilot_answer: str
    cancel_reason: str
    copied_from_id: UUID | None
    created_at: datetime
    updated_at: datetime
    updated_by_name: str

    @property
    def title(self) -> str:
        """What the offer is called."""
        return self.offer.draft.title
