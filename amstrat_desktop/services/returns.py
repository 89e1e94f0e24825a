# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The answer that comes back: its number typed or scanned, its boxes turned into steps."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.cleaning import clean_line
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.slip_number import parse
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.referral_steps import Answer, EventKind
from amstrat_desktop.base.vocabulary.referrals import Outcome, ReturnChannel, Source, Status
from amstrat_desktop.models.office import Office, Staff
from amstrat_desktop.models.person import PersonAccess
from amstrat_desktop.models.referral import FeedbackReturn, Referral
from amstrat_desktop.services.answers import Reply, apply_answer
from amstrat_desktop.services.codes import CodeUse, require_codes
from amstrat_desktop.services.referral_cards import (
    RETURN_ID,
    card_of,
    events_of,
    read_referral,
    referral_of,
)
from amstrat_desktop.services.referral_events import Said, enter, touch, write_event
from amstrat_desktop.services.referral_records import EventLine, ReferralCard
from amstrat_desktop.services.visibility import everybody
from amstrat_desktop.services.work import Actor

NOTE_LIMIT: Final = 200
"""Characters; what the receiver wrote by hand beside the boxes."""

BEFORE: Final = "before"
"""The key under which the first event of an answer keeps what the answer replaced."""

_KEPT_BEFORE: Final = ("next_party", "outcome_source", "appointment_place")
_TIMES_BEFORE: Final = ("status_since", "due_at", "appointment_at")


@dataclass(frozen=True, slots=True)
class ReturnDraft:
    """What the tear-off, a call or the person says.

    received_on: None is today. day: when the person was there, None where it isn't said.
    target: to whom the agency passed it on. outcome: needed for “done”. note: at most
    NOTE_LIMIT characters.
    """

    referral_id: UUID
    answer: Answer
    channel: ReturnChannel = ReturnChannel.TEAR_OFF
    received_on: date | None = None
    day: date | None = None
    appointment_at: datetime | None = None
    appointment_place: str = ""
    until: date | None = None
    target: str = ""
    outcome: Outcome | None = None
    reason_codes: tuple[str, ...] = ()
    note: str = ""


def find_by_number(session: Session, text: str, *, office_id: UUID) -> ReferralCard:
    """The referral of a number that was typed or scanned.

    Raises Problem for a number with a wrong character, an incomplete one, one of another
    office, one that was never handed out, and one of a person hidden from whoever asks, with
    the name of a colleague who may open it; nothing opens then.
    """
    number = parse(text)
    found = session.scalar(
        select(Referral.id).where(Referral.office_id == office_id, Referral.number == number)
    )
    if found is not None:
        return read_referral(session, found)
    prefix = session.get_one(Office, office_id).slip_prefix
    if not number.startswith(f"{prefix}-"):
        raise Problem(
            _("The slip {number} comes from another office; ours begin with {prefix}.",
              number=number, prefix=prefix)
        )  # fmt: skip
    if (keeper := _kept_by(session, number, office_id)) is not None:
        # Whoever types a whole number has the paper in hand; it must reach the right colleague.
        raise Problem(_("{name} looks after this slip. Please give them the paper.", name=keeper))
    raise Problem(_("No slip with the number {number} was handed out here.", number=number))


def _kept_by(session: Session, number: str, office_id: UUID) -> str | None:
    """Who may open the referral of a restricted person; None where there is no such number."""
    with everybody(session):
        return session.scalar(
            select(Staff.name)
            .join(PersonAccess, PersonAccess.staff_id == Staff.id)
            .join(Referral, Referral.person_id == PersonAccess.person_id)
            .where(Referral.office_id == office_id, Referral.number == number)
            .order_by(Staff.active_to.is_not(None), Staff.id != Referral.staff_id, Staff.name)
            .limit(1)
        )


def record_return(
    session: Session, draft: ReturnDraft, *, actor: Actor, now: datetime
) -> ReferralCard:
    """Note an answer: what it implies for status, attendance and outcome, each its own event.

    Raises Problem where the referral's state doesn't allow it, and FieldProblem.
    """
    referral = referral_of(session, draft.referral_id)
    received_on = draft.received_on or office_day(now)
    _check(session, draft, referral, received_on, now)
    line = FeedbackReturn(
        id=uuid7(),
        office_id=referral.office_id,
        referral_id=referral.id,
        channel=draft.channel.value,
        received_on=received_on,
        answer=draft.answer.value,
        appointment_at=draft.appointment_at,
        note=clean_line(draft.note),
        entered_at=now,
        entered_by=actor.staff_id,
    )
    session.add(line)
    reply = Reply(
        answer=draft.answer,
        source=_source(draft.channel),
        seen_by_us=draft.channel is ReturnChannel.VISIT,
        day=draft.day,
        appointment_at=draft.appointment_at,
        appointment_place=draft.appointment_place,
        until=draft.until,
        target=clean_line(draft.target),
        outcome=draft.outcome,
        reason_codes=draft.reason_codes,
        note=line.note,
        mark={RETURN_ID: line.id.hex, BEFORE: _before(referral)},
    )
    apply_answer(session, referral, reply, actor=actor, now=now)
    session.flush()
    return card_of(session, referral)


def take_back_return(
    session: Session, return_id: UUID, reason: str, *, actor: Actor, now: datetime
) -> ReferralCard:
    """Undo an answer that was typed in by mistake; it stays readable and counts no more.

    Raises Problem when something else was noted after it: that would be lost.
    """
    line = session.get(FeedbackReturn, return_id)
    if line is None:
        raise Problem(_("This answer no longer exists."))
    reason = clean_line(reason)
    if not reason:
        raise FieldProblem("reason", _("Say in a few words why the answer is taken back."))
    referral = referral_of(session, line.referral_id)
    events = events_of(session, referral.id)
    first = next(
        number for number, event in enumerate(events) if event.detail.get(RETURN_ID) == line.id.hex
    )
    if any(event.detail.get(RETURN_ID) != line.id.hex for event in events[first:]):
        raise Problem(
            _("Something else was noted after this answer. Change the referral's status instead.")
        )
    if events[-1].kind is EventKind.TAKEN_BACK:
        raise Problem(_("This answer was already taken back."))
    _restore(referral, events[first - 1], events[first].detail.get(BEFORE), now)
    touch(referral, actor=actor, now=now)
    said = Said(reason=reason, detail={RETURN_ID: line.id.hex})
    write_event(session, referral, EventKind.TAKEN_BACK, said, actor=actor, now=now)
    session.flush()
    return card_of(session, referral)


def _check(
    session: Session, draft: ReturnDraft, referral: Referral, received_on: date, now: datetime
) -> None:
    if Status(referral.status) is Status.DRAFT:
        raise Problem(_("This slip is not handed out yet: there is nothing to answer."))
    if received_on > office_day(now):
        raise FieldProblem("received_on", _("This day is in the future."))
    if draft.day is not None and draft.day > office_day(now):
        raise FieldProblem("day", _("This day is in the future."))
    if len(clean_line(draft.note, limit=NOTE_LIMIT + 1)) > NOTE_LIMIT:
        raise FieldProblem("note", _("The note has room for {limit} characters.", limit=NOTE_LIMIT))
    if draft.answer is Answer.APPOINTMENT and draft.appointment_at is None:
        raise FieldProblem("appointment_at", _("Enter the day and the time of the appointment."))
    if draft.answer is Answer.WAITING_LIST and not (draft.until or draft.note):
        raise FieldProblem("until", _("Enter until when, or what is known about the place."))
    if draft.answer is Answer.DONE and draft.outcome is None:
        raise FieldProblem("outcome", _("Choose what came of it; “Unknown” will do."))
    use = CodeUse("reason_codes", ListName.NO_SHOW_REASON, draft.reason_codes)
    require_codes(session, [use], on=office_day(now))


def _source(channel: ReturnChannel) -> Source:
    """Who says so: what we hear from the person counts as the person's word."""
    return Source.PERSON if channel is ReturnChannel.PERSON_TOLD else Source.AGENCY


def _before(referral: Referral) -> dict[str, Any]:
    times = {name: getattr(referral, name) for name in _TIMES_BEFORE}
    return {
        **{name: getattr(referral, name) for name in _KEPT_BEFORE},
        **{name: None if at is None else at.isoformat() for name, at in times.items()},
    }


def _restore(
    referral: Referral, standing: EventLine, before: Mapping[str, Any] | None, now: datetime
) -> None:
    """Put back what an answer replaced; before None: its event kept nothing, clocks start anew."""
    enter(referral, standing.status, now)
    referral.attendance = standing.attendance.value
    referral.outcome = standing.outcome.value if standing.outcome else ""
    if before is None:
        return
    for name in _KEPT_BEFORE:
        setattr(referral, name, before[name])
    for name in _TIMES_BEFORE:
        at = before[name]
        setattr(referral, name, None if at is None else datetime.fromisoformat(at))
