# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the form of a run offers to choose from. No Qt here."""

from dataclasses import dataclass
from uuid import UUID

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.services.areas import AreaOption, list_areas
from amstrat_desktop.services.offers.offers import OfferRow, list_offers
from amstrat_desktop.services.offers.run_records import RunDraft
from amstrat_desktop.services.offers.site_records import RoomRow, SiteRow
from amstrat_desktop.services.offers.sites import list_sites
from amstrat_desktop.services.offices import StaffCard, list_staff
from amstrat_desktop.services.work import Work


@dataclass(frozen=True, slots=True)
class RunChoices:
    """What is no longer in use is offered where the draft has it."""

    offers: tuple[OfferRow, ...]
    areas: tuple[AreaOption, ...]
    sites: tuple[SiteRow, ...]
    staff: tuple[StaffCard, ...]

    def site(self, site_id: UUID | None) -> SiteRow | None:
        """One of the sites."""
        return next((site for site in self.sites if site.id == site_id), None)

    def room(self, room_id: UUID | None) -> RoomRow | None:
        """One of the rooms."""
        rooms = (room for site in self.sites for room in site.rooms)
        return next((room for room in rooms if room.id == room_id), None)


def read_choices(work: Work, draft: RunDraft) -> RunChoices:
    """What may be chosen today."""
    day, read = office_day(work.clock()), work.read
    return RunChoices(
        offers=tuple(
            row
            for row in read(list_offers, retired=True)
            if not row.retired or row.id == draft.offer_id
        ),
        areas=tuple(
            area
            for area in read(list_areas, on=day, retired=True)
            if not area.retired or area.id == draft.area_id
        ),
        sites=tuple(
            site
            for site in read(list_sites, retired=True)
            if not site.retired or site.id == draft.site_id
        ),
        staff=tuple(
            one
            for one in read(list_staff, work.actor.office_id)
            if one.active or one.id == draft.staff_id
        ),
    )
