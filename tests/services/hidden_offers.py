# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody who is to be hidden has in offers: a booking with a child, a placement, a place
in a nursery applied for. A canary word stands in each of their fields.
"""

from datetime import timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import select

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.models.booking import BookedChild, Booking
from amstrat_desktop.models.household import HouseholdMember
from amstrat_desktop.models.kita import KitaApplication
from amstrat_desktop.models.placement import Placement, PlacementHurdle, Vacancy
from amstrat_desktop.services.offers.need_signals import SignalDraft, write_signal
from amstrat_desktop.services.work import Work
from tests.services.offers.house import Held, House
from tests.services.referral_office import agencies

CALLED: Final = "Hirschzunge"
REACH: Final = "Sumpfquendel"
CHILD: Final = "Milzkraut"
PRIORITY: Final = "Tannenwedel"
WISH: Final = "Wasserschlauch"
PLACED: Final = "Schneidried"
APPLIED: Final = "Braunwurz"

OFFER_CANARIES: Final = (CALLED, REACH, CHILD, PRIORITY, WISH, PLACED, APPLIED)


def take_part(work: Work, person_id: UUID) -> dict[str, UUID]:
    """Book, place and apply for a person; the keys by what parameters call them."""
    today = office_day(work.clock())
    house = House(work)
    house.room("Saal")
    held = house.run("Deutsch", [work.clock() + timedelta(days=days) for days in (1, 8)])
    carer_id = house.carer("Betreuung")
    group_id = held.childcare(carer_id)
    member_id = _child(work, house, person_id)
    # Two of one person: one for the waiting list, one for the lists of those who take part.
    _book(house, held, person_id, status="waiting")
    booking_id = _book(house, held, person_id, status="confirmed")
    child_id = house._put(
        BookedChild,
        booking_id=booking_id,
        member_id=member_id,
        group_id=group_id,
        first_name=CHILD,
        birth_year=today.year - 4,
    )
    vacancy_id = house._put(
        Vacancy, organisation_id=agencies(work)[0], title="Küche", placement_kind="internship"
    )
    placement_id = house._put(
        Placement, vacancy_id=vacancy_id, person_id=person_id, remark=PLACED, starts_on=today
    )
    hurdle_id = house._put(
        PlacementHurdle, placement_id=placement_id, hurdle="childcare", words=PLACED
    )
    house._put(
        KitaApplication,
        person_id=person_id,
        member_id=member_id,
        kita="Kita Probe",
        applied_on=today,
        remark=APPLIED,
    )
    signal_id = work.write(write_signal, SignalDraft("course_childcare", "childcare")).value
    return {
        "run_id": held.run_id,
        "session_id": held.sessions[0],
        "site_id": house.site_id,
        "group_id": group_id,
        "carer_id": carer_id,
        "booking_id": booking_id,
        "child_id": child_id,
        "member_id": member_id,
        "vacancy_id": vacancy_id,
        "placement_id": placement_id,
        "hurdle_id": hurdle_id,
        "signal_id": signal_id,
    }


def _book(house: House, held: Held, person_id: UUID, *, status: str) -> UUID:
    return house._put(
        Booking,
        run_id=held.run_id,
        person_id=person_id,
        call_name=CALLED,
        reach=REACH,
        status=status,
        asked_on=office_day(house.work.clock()),
        priority="other",
        priority_words=PRIORITY,
        remark=WISH,
        childcare_needed=True,
    )


def _child(work: Work, house: House, person_id: UUID) -> UUID:
    """A child in the person's household."""
    with work._sessions() as session:
        household_id = session.scalars(
            select(HouseholdMember.household_id).where(HouseholdMember.person_id == person_id)
        ).one()
    return house._put(
        HouseholdMember,
        household_id=household_id,
        role="child",
        relation="child",
        birth_year=work.clock().year - 4,
    )
