# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The steps of a booking: offering and accepting a place, trying out, taking part, ending,
reopening, and taking a step back.

A step that takes places looks at all of them again, with the run locked. A step that frees
them moves nobody up: that is proposed (`moving_up.py`).
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.booking_steps import BookingStep
from amstrat_desktop.base.vocabulary.bookings import (
    BOOKING_STATUS_LABELS,
    ENDED,
    USES_PLACE,
    BookingStatus,
)
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.models.booking import Attendance, Booking
from amstrat_desktop.models.offer import OfferRun
from amstrat_desktop.models.planning import FollowUp
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.codes import CodeUse, require_codes
from amstrat_desktop.services.conflicts import require_version
from amstrat_desktop.services.offers.booking import after_seating, offer_term
from amstrat_desktop.services.offers.booking_checks import (
    Kept,
    PartMissing,
    already_booked,
    check_parts,
    kept_of,
    require_bookable,
    run_of,
)
from amstrat_desktop.services.offers.booking_drafts import draft_of
from amstrat_desktop.services.offers.booking_events import (
    booked,
    booking_of,
    enter,
    statuses_of,
    take_seats,
)
from amstrat_desktop.services.offers.booking_records import Booked
from amstrat_desktop.services.work import Actor

_S: Final = BookingStatus

NEXT: Final[Mapping[BookingStatus, frozenset[BookingStatus]]] = {
    _S.REQUESTED: frozenset({_S.WAITING, _S.OFFERED, _S.CONFIRMED, _S.DECLINED, _S.WITHDRAWN}),
    _S.WAITING: frozenset({_S.OFFERED, _S.CONFIRMED, _S.DECLINED, _S.WITHDRAWN}),
    _S.OFFERED: frozenset({_S.CONFIRMED, _S.WAITING, _S.DECLINED, _S.WITHDRAWN}),
    _S.CONFIRMED: frozenset({_S.TRIAL, _S.ACTIVE, _S.COMPLETED, _S.DECLINED, _S.WITHDRAWN}),
    _S.TRIAL: frozenset({_S.ACTIVE, _S.COMPLETED, _S.DROPPED}),
    _S.ACTIVE: frozenset({_S.COMPLETED, _S.DROPPED}),
    _S.COMPLETED: frozenset(),
    _S.DROPPED: frozenset(),
    _S.DECLINED: frozenset(),
    _S.WITHDRAWN: frozenset(),
}
"""Where a booking may go from where it stands; an ended one is reopened first."""

SUCCESS: Final = "success"
"""Code of *ending_reason* of who was there to the end, whether or not the list still offers it."""

DECIDED_ANEW: Final = frozenset({_S.OFFERED, _S.CONFIRMED, _S.WAITING})
"""Only in a run that can be booked; who is in one that is over can still finish."""


def offer_place(
    session: Session,
    booking_id: UUID,
    *,
    version: int | None = None,
    actor: Actor,
    now: datetime,
) -> Booked:
    """Keep the places of parent and children until the run's term is over, for a yes or no.

    Raises `PartMissing` where there is none for one of them.
    """
    return _step(session, booking_id, _S.OFFERED, version=version, actor=actor, now=now)


def confirm_place(
    session: Session,
    booking_id: UUID,
    *,
    version: int | None = None,
    actor: Actor,
    now: datetime,
) -> Booked:
    """Give the places at once to somebody who asked or waits; raises `PartMissing`."""
    return _step(session, booking_id, _S.CONFIRMED, version=version, actor=actor, now=now)


def accept_offer(
    session: Session,
    booking_id: UUID,
    *,
    version: int | None = None,
    actor: Actor,
    now: datetime,
) -> Booked:
    """They say yes to the place that is kept for them; a day late, too, while it is."""
    return _step(
        session, booking_id, _S.CONFIRMED, only=_S.OFFERED, version=version, actor=actor, now=now
    )


def put_on_waiting_list(
    session: Session,
    booking_id: UUID,
    *,
    version: int | None = None,
    actor: Actor,
    now: datetime,
) -> Booked:
    """From a request or a place offered, with the day on which they asked first."""
    return _step(session, booking_id, _S.WAITING, version=version, actor=actor, now=now)


def start_trial(
    session: Session,
    booking_id: UUID,
    *,
    version: int | None = None,
    actor: Actor,
    now: datetime,
) -> Booked:
    """They come to see whether it fits; the places are theirs meanwhile."""
    return _step(session, booking_id, _S.TRIAL, version=version, actor=actor, now=now)


def activate(
    session: Session,
    booking_id: UUID,
    *,
    version: int | None = None,
    actor: Actor,
    now: datetime,
) -> Booked:
    """They take part."""
    return _step(session, booking_id, _S.ACTIVE, version=version, actor=actor, now=now)


def complete(
    session: Session,
    booking_id: UUID,
    reason: str = SUCCESS,
    *,
    version: int | None = None,
    actor: Actor,
    now: datetime,
) -> Booked:
    """They were there to the end."""
    return _step(
        session, booking_id, _S.COMPLETED, reason=reason, version=version, actor=actor, now=now
    )


def drop(
    session: Session,
    booking_id: UUID,
    reason: str,
    *,
    version: int | None = None,
    actor: Actor,
    now: datetime,
) -> Booked:
    """They stopped coming; reason: code of *ending_reason*. Raises FieldProblem."""
    return _step(
        session, booking_id, _S.DROPPED, reason=reason, version=version, actor=actor, now=now
    )


def decline(
    session: Session,
    booking_id: UUID,
    reason: str,
    *,
    version: int | None = None,
    actor: Actor,
    now: datetime,
) -> Booked:
    """The office turns it down; reason: code of *ending_reason*. Raises FieldProblem."""
    return _step(
        session, booking_id, _S.DECLINED, reason=reason, version=version, actor=actor, now=now
    )


def withdraw(
    session: Session,
    booking_id: UUID,
    reason: str,
    *,
    version: int | None = None,
    actor: Actor,
    now: datetime,
) -> Booked:
    """They take it back before it began; reason: code of *ending_reason*."""
    return _step(
        session, booking_id, _S.WITHDRAWN, reason=reason, version=version, actor=actor, now=now
    )


def reopen(
    session: Session,
    booking_id: UUID,
    *,
    version: int | None = None,
    actor: Actor,
    now: datetime,
) -> Booked:
    """Take an ended booking up again: on the waiting list, with the day on which they asked.

    Its place may be somebody else's by now; where it isn't, it is offered from the list.
    """
    booking = booking_of(session, booking_id)
    require_version(session, booking, version)
    run = run_of(session, booking.run_id, lock=True)
    if booking.status not in ENDED:
        raise Problem(_("This booking has not ended: there is nothing to reopen."))
    require_bookable(run)
    _require_no_other(session, booking)
    check = check_parts(session, run, draft_of(booking), Kept(), now=now)
    take_seats(booking, check, with_place=False)
    enter(session, booking, _S.WAITING, step=BookingStep.REOPENED, actor=actor, now=now)
    return booked(session, booking, after_seating(session, booking, actor=actor, now=now))


def take_back(
    session: Session, booking_id: UUID, *, version: int, actor: Actor, now: datetime
) -> Booked | None:
    """Undo the last step, as long as nothing happened since; None: the booking was a new one
    and is gone.

    Raises `Conflict` where something did, and `PartMissing` where the places are given away.
    """
    booking = booking_of(session, booking_id)
    require_version(session, booking, version)
    run = run_of(session, booking.run_id, lock=True)
    before = next(
        (status for status in reversed(statuses_of(booking)) if status != booking.status), None
    )
    if before is None:
        discard_booking(session, booking.id, actor=actor, now=now)
        return None
    if before not in ENDED:
        require_bookable(run)
    if before in USES_PLACE and booking.status not in USES_PLACE:
        _take_places(session, run, booking, now=now)
    until = offer_term(run, office_day(now)) if before is _S.OFFERED else None
    reason = _ended_why(booking, before) if before in ENDED else ""
    enter(
        session, booking, before, step=BookingStep.TAKEN_BACK, reason=reason,
        offered_until=until, actor=actor, now=now,
    )  # fmt: skip
    return booked(session, booking)


def discard_booking(session: Session, booking_id: UUID, *, actor: Actor, now: datetime) -> None:
    """Delete a booking made by mistake, as long as it stands as it was made.

    The need signal that it wrote stays: it knows nobody, and can be rejected.
    """
    booking = booking_of(session, booking_id)
    used = session.scalar(select(Attendance.booking_id).where(Attendance.booking_id == booking.id))
    tasks = session.scalar(select(FollowUp.id).where(FollowUp.booking_id == booking.id))
    if len(set(statuses_of(booking))) > 1 or used is not None or tasks is not None:
        raise Problem(_("This booking is used already. Withdraw it instead."))
    session.delete(booking)
    session.flush()
    write_audit(session, "discard", Kind.BOOKING, booking_id, actor=actor, now=now)


def _step(
    session: Session,
    booking_id: UUID,
    status: BookingStatus,
    *,
    only: BookingStatus | None = None,
    reason: str = "",
    version: int | None,
    actor: Actor,
    now: datetime,
) -> Booked:
    booking = booking_of(session, booking_id)
    require_version(session, booking, version)
    run = run_of(session, booking.run_id, lock=True)
    _check_step(booking, status, only)
    if status in DECIDED_ANEW:
        require_bookable(run)
    if status in ENDED:
        _check_reason(session, reason, office_day(now))
    if status in USES_PLACE and booking.status not in USES_PLACE:
        _take_places(session, run, booking, now=now)
    until = offer_term(run, office_day(now)) if status is _S.OFFERED else None
    enter(
        session, booking, status, reason=reason, offered_until=until, actor=actor, now=now,
    )  # fmt: skip
    signal_id = None if status in ENDED else after_seating(session, booking, actor=actor, now=now)
    return booked(session, booking, signal_id)


def _take_places(session: Session, run: OfferRun, booking: Booking, *, now: datetime) -> None:
    """A place for everybody, or `PartMissing` and nothing."""
    draft = draft_of(booking)
    check = check_parts(session, run, draft, kept_of(booking, draft), now=now)
    if not check.complete:
        raise PartMissing(check)
    take_seats(booking, check, with_place=True)


def _check_step(booking: Booking, status: BookingStatus, only: BookingStatus | None) -> None:
    stands = BookingStatus(booking.status)
    if status not in NEXT[stands] or only not in (None, stands):
        raise Problem(
            _(
                "This booking is “{status}”: “{next}” is no step from there.",
                status=BOOKING_STATUS_LABELS[stands],
                next=BOOKING_STATUS_LABELS[status],
            )
        )


def _check_reason(session: Session, reason: str, today: date) -> None:
    if not reason:
        raise FieldProblem("reason", _("Choose why."))
    use = CodeUse("reason", ListName.ENDING_REASON, (reason,), (SUCCESS,))
    require_codes(session, [use], on=today)


def _ended_why(booking: Booking, status: BookingStatus) -> str:
    """Code of *ending_reason* with which it stood so before somebody reopened it."""
    return next((one.detail for one in reversed(booking.events) if one.status == status), "")


def _require_no_other(session: Session, booking: Booking) -> None:
    """A booking that was made anew in the meantime is the one that holds."""
    if already_booked(session, draft_of(booking), but=booking.id) is not None:
        raise Problem(_("There is a booking of theirs in this run already. Open that one."))
