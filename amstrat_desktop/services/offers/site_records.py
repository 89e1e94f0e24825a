# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sites and rooms as they are entered and read."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class RoomDraft:
    """A room as entered. id: of one on record. seats: None where nobody counted.

    step_free: None where nobody looked. for_children: children can be looked after in it.
    """

    name: str = ""
    seats: int | None = None
    step_free: bool | None = None
    for_children: bool = False
    id: UUID | None = None


@dataclass(frozen=True, slots=True)
class SiteDraft:
    """A site as entered, with the rooms that are used. stop: bus or tram stop and the way.

    step_free: None where nobody looked. accessibility: in words. version: of the site that is
    changed.
    """

    name: str = ""
    area_id: UUID | None = None
    street: str = ""
    postcode: str = ""
    city: str = ""
    stop: str = ""
    step_free: bool | None = None
    accessibility: str = ""
    rooms: tuple[RoomDraft, ...] = ()
    version: int | None = None


@dataclass(frozen=True, slots=True)
class RoomRow:
    """A room in a list. retired: no longer offered."""

    id: UUID
    site_id: UUID
    name: str
    seats: int | None
    step_free: bool | None
    for_children: bool
    retired: bool = False


@dataclass(frozen=True, slots=True)
class SiteRow:
    """A site in a list, with its rooms in their order. area: its name, "" for none."""

    id: UUID
    name: str
    street: str
    postcode: str
    city: str
    area_id: UUID | None
    area: str
    step_free: bool | None
    rooms: tuple[RoomRow, ...] = ()
    retired: bool = False

    @property
    def place(self) -> str:
        """Postcode and city."""
        return f"{self.postcode} {self.city}".strip()


@dataclass(frozen=True, slots=True)
class SiteCard:
    """A site with everything. former: rooms that are no longer used. meetings: how many are
    still to be held there.
    """

    id: UUID
    version: int
    draft: SiteDraft
    area: str
    retired_on: date | None
    former: tuple[RoomRow, ...] = ()
    meetings: int = 0
