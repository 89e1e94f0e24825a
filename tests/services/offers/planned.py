# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A sewing course, planned, for tests of offers and runs; the clock stands still in it."""

from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.vocabulary.bookings import BookingStatus
from amstrat_desktop.models.booking import BookedChild, Booking, BookingEvent, ChildNote
from amstrat_desktop.models.offer import RunSession
from amstrat_desktop.services.offers.offers import OfferCard, OfferDraft, record_offer
from amstrat_desktop.services.offers.run_records import RunCard, RunDraft
from amstrat_desktop.services.offers.runs import record_run
from amstrat_desktop.services.offers.site_records import RoomDraft, SiteDraft
from amstrat_desktop.services.offers.sites import read_site, record_site
from amstrat_desktop.services.work import Actor, Work
from tests.services.planning_office import at

NOW: Final = at(2026, 11, 23, 10)
SEWING: Final = OfferDraft(
    title="Nähen und Deutsch",
    kind="craft_language",
    summary="Wir nähen zusammen und sprechen Deutsch.",
    level="a1",
    level_goal="a2",
    target_group="mothers",
    bring="Stoff\nSchere",
    languages=("ar", "uk"),
)


def stand_still(work: Work, now: datetime = NOW) -> Work:
    """The same office with a clock that stands."""
    return Work(work._sessions.kw["bind"], work.actor, lambda: now)


def sewing(work: Work) -> OfferCard:
    return work.write(record_offer, SEWING).value


def house(work: Work, name: str = "Haus am Springerplatz") -> tuple[UUID, tuple[UUID, ...]]:
    """A site and the keys of its two rooms."""
    rooms = (RoomDraft("Saal", seats=20), RoomDraft("Spielzimmer", for_children=True))
    site_id = work.write(record_site, SiteDraft(name, rooms=rooms)).value
    card = work.read(read_site, site_id, now=work.clock())
    return site_id, tuple(room.id for room in card.draft.rooms if room.id is not None)


def mondays(offer: OfferCard, **changes: Any) -> RunDraft:
    """Mondays at ten from January to March 2027: twelve meetings, none in holidays but one."""
    values: dict[str, Any] = {
        "label": "Frühjahr 2027",
        "places_min": 4,
        "places_max": 10,
        "starts_on": date(2027, 1, 4),
        "ends_on": date(2027, 3, 22),
        "rule": "FREQ=WEEKLY;BYDAY=MO",
        **changes,
    }
    return RunDraft(offer.id, **values)


def planned(work: Work, **changes: Any) -> RunCard:
    return work.write(record_run, mondays(sewing(work), **changes)).value


def put_booking(
    work: Work,
    run_id: UUID,
    status: BookingStatus = BookingStatus.CONFIRMED,
    *,
    person_id: UUID | None = None,
) -> UUID:
    """Somebody with a child of whom the carers know something, straight into the file."""
    return work.write(_put, run_id, status, person_id).value


def count_heads(session: Session, session_id: UUID, *, actor: Actor, now: datetime) -> None:
    """Somebody counted who came to a meeting, straight into the file."""
    session.get_one(RunSession, session_id).headcount = 7


def _put(
    session: Session,
    run_id: UUID,
    status: BookingStatus,
    person_id: UUID | None,
    *,
    actor: Actor,
    now: datetime,
) -> UUID:
    booking_id, child_id = uuid7(), uuid7()
    child = BookedChild(id=child_id, office_id=actor.office_id, birth_year=2023)
    child.note = ChildNote(booking_id=booking_id, allergy="Nüsse")
    event = BookingEvent(
        id=uuid7(),
        office_id=actor.office_id,
        at=now,
        staff_id=actor.staff_id,
        event="booked",
        status=status.value,
    )
    session.add(
        Booking(
            id=booking_id,
            office_id=actor.office_id,
            run_id=run_id,
            person_id=person_id,
            call_name="Frau B.",
            status=status.value,
            asked_on=now.date(),
            children=[child],
            events=[event],
            created_at=now,
            created_by=actor.staff_id,
            updated_at=now,
            updated_by=actor.staff_id,
        )
    )
    return booking_id
