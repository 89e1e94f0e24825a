# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The lines of a timeline that tell of offers, of the search for a Kita place, and of work."""

from sqlalchemy import select

from amstrat_desktop.base.lang import Msg, _, verbatim
from amstrat_desktop.base.vocabulary.booking_steps import BOOKING_STEP_LABELS, BookingStep
from amstrat_desktop.base.vocabulary.bookings import BOOKING_STATUS_LABELS, BookingStatus
from amstrat_desktop.base.vocabulary.kita import APPLICATION_LABELS, ApplicationStatus
from amstrat_desktop.base.vocabulary.placements import PLACEMENT_STATUS_LABELS, PlacementStatus
from amstrat_desktop.models.booking import Booking, BookingEvent
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.kita import KitaApplication
from amstrat_desktop.models.offer import Offer, OfferRun
from amstrat_desktop.models.office import Staff
from amstrat_desktop.models.placement import Placement, PlacementEvent, Vacancy
from amstrat_desktop.services.timeline_reading import Lines, Reading, line_of
from amstrat_desktop.services.timeline_records import ANSWERED


def read_booking_events(reading: Reading) -> Lines:
    """What happened to the person's bookings, one line an event."""
    found = reading.session.execute(
        select(
            BookingEvent.id,
            BookingEvent.booking_id,
            BookingEvent.event,
            BookingEvent.status,
            Offer.title,
            Staff.name,
        )
        .join(Booking, Booking.id == BookingEvent.booking_id)
        .join(OfferRun, OfferRun.id == Booking.run_id)
        .join(Offer, Offer.id == OfferRun.offer_id)
        .join(Staff, Staff.id == BookingEvent.staff_id)
        .where(BookingEvent.id.in_(reading.row_ids))
    )
    for row in found:
        for head in reading.heads[row.id]:
            parts = _what_happened(BookingStep(row.event), BookingStatus(row.status))
            yield (
                head,
                line_of(head, row.booking_id, verbatim(row.title), parts, staff_name=row.name),
            )


def _what_happened(step: BookingStep, status: BookingStatus) -> tuple[Msg, ...]:
    """The status alone where nothing but the status changed."""
    now = BOOKING_STATUS_LABELS[status]
    return (now,) if step is BookingStep.STATUS else (BOOKING_STEP_LABELS[step], now)


def read_placement_events(reading: Reading) -> Lines:
    """What happened to the person's placements, one line an event."""
    found = reading.session.execute(
        select(
            PlacementEvent.id,
            PlacementEvent.placement_id,
            PlacementEvent.status,
            Vacancy.title,
            Organisation.name.label("employer"),
            Staff.name,
        )
        .join(Placement, Placement.id == PlacementEvent.placement_id)
        .join(Vacancy, Vacancy.id == Placement.vacancy_id)
        .join(Organisation, Organisation.id == Vacancy.organisation_id)
        .join(Staff, Staff.id == PlacementEvent.staff_id)
        .where(PlacementEvent.id.in_(reading.row_ids))
    )
    for row in found:
        # Translators: {work}: a job or an internship; {employer}: the name of an employer
        title = _("{work} at {employer}", work=row.title, employer=row.employer)
        status = PLACEMENT_STATUS_LABELS[PlacementStatus(row.status)]
        for head in reading.heads[row.id]:
            yield head, line_of(head, row.placement_id, title, (status,), staff_name=row.name)


def read_applications(reading: Reading) -> Lines:
    """Applications for a Kita place: one line for asking, one for the answer."""
    found = reading.session.execute(
        select(
            KitaApplication.id,
            KitaApplication.kita,
            KitaApplication.status,
            Organisation.name.label("organisation"),
            Staff.name,
        )
        .outerjoin(Organisation, Organisation.id == KitaApplication.organisation_id)
        .join(Staff, Staff.id == KitaApplication.created_by)
        .where(KitaApplication.id.in_(reading.row_ids))
    )
    for row in found:
        # Translators: Kita-Platz: {name} ist der Name der Kita
        title = _("Kita place: {name}", name=row.organisation or row.kita)
        for head in reading.heads[row.id]:
            answered = head.what == ANSWERED
            status = ApplicationStatus(row.status) if answered else ApplicationStatus.APPLIED
            parts = (APPLICATION_LABELS[status],)
            yield head, line_of(head, row.id, title, parts, staff_name=row.name)
