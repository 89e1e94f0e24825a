# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What else somebody has at the time of a meeting: appointments here and at agencies, and the
meetings of other offers.

`clashes_of` names them, for one person whose record is open. `busy_bookings` counts, over all
the participants of a run, hidden people among them, and names nobody.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from sqlalchemy import literal, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import Msg, _, verbatim
from amstrat_desktop.base.office_days import midnight, office_day
from amstrat_desktop.base.vocabulary.bookings import USES_PLACE
from amstrat_desktop.base.vocabulary.offers import RunStatus, SessionStatus
from amstrat_desktop.base.vocabulary.planning import AppointmentStatus
from amstrat_desktop.base.vocabulary.referrals import Attendance
from amstrat_desktop.models.booking import Booking
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.offer import Offer, OfferRun, RunSession
from amstrat_desktop.models.planning import Appointment
from amstrat_desktop.models.referral import Referral
from amstrat_desktop.services.appointment_list import USUAL_LENGTH
from amstrat_desktop.services.offers.spans import Span, Window, meets_any, window_of
from amstrat_desktop.services.person_access import of_visible, require_open
from amstrat_desktop.services.referral_states import RULES
from amstrat_desktop.services.visibility import EVERYBODY
from amstrat_desktop.services.work import Actor

_USUAL: Final = int(USUAL_LENGTH.total_seconds()) // 60
_OPEN: Final = tuple(status.value for status, rule in RULES.items() if not rule.ended)


class ClashKind(StrEnum):
    """APPOINTMENT: on record here. AGENCY: given by an agency on a referral. MEETING: of
    another offer in which the person has a place.
    """

    APPOINTMENT = "appointment"
    AGENCY = "agency"
    MEETING = "meeting"


@dataclass(frozen=True, slots=True)
class Clash:
    """Something else at that time. duration: minutes, 30 where nobody said."""

    starts_at: datetime
    duration: int
    title: Msg
    kind: ClashKind

    @property
    def span(self) -> Span:
        """When it is."""
        return self.starts_at, self.duration


def clashes_of(
    session: Session,
    person_id: UUID,
    spans: Sequence[Span],
    *,
    but_run: UUID | None = None,
    actor: Actor,
) -> tuple[Clash, ...]:
    """What the person has during any of the spans, the earliest first.

    but_run: the run that the spans are of. Raises Problem as `require_open` does.
    """
    require_open(session, person_id, actor=actor)
    window = window_of(spans)
    if window is None:
        return ()
    found = (
        *_appointments(session, person_id, window, actor),
        *_of_agencies(session, person_id, window, actor),
        *_meetings(session, person_id, window, but_run, actor),
    )
    timed = (clash for clash in found if _has_time(clash.starts_at))
    there = [clash for clash in timed if meets_any(clash.span, spans)]
    return tuple(sorted(there, key=lambda clash: (clash.starts_at, clash.kind)))


def busy_bookings(session: Session, run_id: UUID, spans: Sequence[Span]) -> int:
    """How many participants of a run have something else during the spans; hidden people count."""
    window = window_of(spans)
    if window is None:
        return 0
    people = select(Booking.person_id).where(
        Booking.run_id == run_id, Booking.status.in_(USES_PLACE), Booking.person_id.is_not(None)
    )
    queries: tuple[Any, ...] = (
        select(Appointment.person_id, Appointment.starts_at, Appointment.duration).where(
            Appointment.person_id.in_(people), *_planned(window)
        ),
        select(Referral.person_id, Referral.appointment_at, literal(_USUAL)).where(
            Referral.person_id.in_(people), *_agreed(window)
        ),
        _other_meetings(window, run_id, Booking.person_id).where(Booking.person_id.in_(people)),
    )
    busy = {
        person_id
        for query in queries
        for person_id, starts_at, duration in session.execute(query, execution_options=EVERYBODY)
        if _has_time(starts_at) and meets_any((starts_at, duration or _USUAL), spans)
    }
    return len(busy)


def _appointments(
    session: Session, person_id: UUID, window: Window, actor: Actor
) -> Iterator[Clash]:
    query = (
        select(
            Appointment.starts_at,
            Appointment.duration,
            Appointment.subject,
            Appointment.with_whom,
            Organisation.name,
        )
        .outerjoin(Organisation, Organisation.id == Appointment.organisation_id)
        .where(
            Appointment.person_id == person_id,
            *_planned(window),
            of_visible(Appointment, actor),
        )
    )
    for starts_at, duration, subject, with_whom, agency in session.execute(query):
        what = subject or agency or with_whom
        title = verbatim(what) if what else _("An appointment")
        yield Clash(starts_at, duration or _USUAL, title, ClashKind.APPOINTMENT)


def _of_agencies(
    session: Session, person_id: UUID, window: Window, actor: Actor
) -> Iterator[Clash]:
    query = (
        select(Referral.appointment_at, Organisation.name)
        .join(Organisation, Organisation.id == Referral.organisation_id)
        .where(Referral.person_id == person_id, *_agreed(window), of_visible(Referral, actor))
    )
    for starts_at, agency in session.execute(query):
        if starts_at is not None:
            yield Clash(starts_at, _USUAL, verbatim(agency), ClashKind.AGENCY)


def _meetings(
    session: Session, person_id: UUID, window: Window, but_run: UUID | None, actor: Actor
) -> Iterator[Clash]:
    query = _other_meetings(window, but_run, Offer.title).where(
        Booking.person_id == person_id, of_visible(Booking, actor)
    )
    for title, starts_at, duration in session.execute(query):
        yield Clash(starts_at, duration, verbatim(title), ClashKind.MEETING)


def _planned(window: Window) -> tuple[Any, ...]:
    return (
        Appointment.starts_at > window.earliest,
        Appointment.starts_at < window.end,
        Appointment.status == AppointmentStatus.PLANNED,
    )


def _agreed(window: Window) -> tuple[Any, ...]:
    return (
        Referral.appointment_at > window.earliest,
        Referral.appointment_at < window.end,
        Referral.attendance == Attendance.UNKNOWN,
        Referral.status.in_(_OPEN),
    )


def _other_meetings(window: Window, but_run: UUID | None, what: Any) -> Any:
    """(what, start, minutes) of whoever has a place; each meeting once for each booking."""
    joined = (
        select(what, RunSession.starts_at, RunSession.duration)
        .select_from(Booking)
        .join(OfferRun, OfferRun.id == Booking.run_id)
        .join(Offer, Offer.id == OfferRun.offer_id)
        .join(RunSession, RunSession.run_id == OfferRun.id)
        .where(
            Booking.status.in_(USES_PLACE),
            OfferRun.status != RunStatus.CANCELLED,
            RunSession.status != SessionStatus.CANCELLED,
            RunSession.starts_at > window.earliest,
            RunSession.starts_at < window.end,
        )
    )
    return joined if but_run is None else joined.where(Booking.run_id != but_run)


def _has_time(moment: datetime) -> bool:
    """At midnight stands what is on a day of which no time was said."""
    return moment != midnight(office_day(moment))
