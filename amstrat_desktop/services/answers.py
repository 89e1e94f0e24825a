# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What each box of the tear-off means for a referral."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy.orm import Session

from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.referral_steps import Answer, EventKind
from amstrat_desktop.base.vocabulary.referrals import (
    Attendance,
    DeliveryMode,
    Outcome,
    Party,
    Source,
    Status,
)
from amstrat_desktop.models.referral import Referral
from amstrat_desktop.services.deadlines import in_days
from amstrat_desktop.services.referral_events import (
    Said,
    advance,
    attend,
    set_appointment,
    touch,
    write_event,
)
from amstrat_desktop.services.referral_records import AttendanceDraft, Step
from amstrat_desktop.services.referral_states import RULES, refusal, way_to
from amstrat_desktop.services.work import Actor

UNDERWAY: Final = frozenset({Status.ACCEPTED, Status.IN_PROGRESS})
"""Where a further appointment doesn't take the referral back."""

_AWAITED: Final = frozenset({Status.ISSUED, Status.SENT, Status.NO_REPLY})
_DAYS_TO_TELL: Final = 2


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer, checked. mark: goes into the detail of each event that it causes.

    seen_by_us: we went along.
    """

    answer: Answer
    source: Source
    seen_by_us: bool = False
    day: date | None = None
    appointment_at: datetime | None = None
    appointment_place: str = ""
    until: date | None = None
    target: str = ""
    outcome: Outcome | None = None
    reason_codes: tuple[str, ...] = ()
    note: str = ""
    mark: Mapping[str, Any] = field(default_factory=dict)


def apply_answer(
    session: Session, referral: Referral, reply: Reply, *, actor: Actor, now: datetime
) -> None:
    """Turn an answer into steps; raises Problem where the state doesn't allow them."""
    _BOXES[reply.answer](_Applied(session, referral, reply, actor, now))


@dataclass(frozen=True, slots=True)
class _Applied:
    """An answer being applied to one referral."""

    session: Session
    referral: Referral
    reply: Reply
    actor: Actor
    now: datetime

    @property
    def status(self) -> Status:
        return Status(self.referral.status)

    def was_there(self) -> None:
        went = Attendance.ATTENDED
        if self.reply.seen_by_us or self.referral.mode == DeliveryMode.ACCOMPANIED:
            went = Attendance.ATTENDED_ACCOMPANIED
        self._arrive()
        self._attend(went)

    def appointment(self) -> None:
        if self.status in UNDERWAY:
            place = self.reply.appointment_place
            self._note(set_appointment(self.referral, self.reply.appointment_at, place))
            self.referral.due_at = in_days(1, self.referral.appointment_at or self.now)
        else:
            self._go(Status.APPOINTMENT)

    def waiting_list(self) -> None:
        self._go(Status.WAITLISTED)

    def not_responsible(self) -> None:
        self._go(Status.REDIRECTED if self.reply.target else Status.DECLINED)

    def documents_missing(self) -> None:
        """It is our move: to tell the person what is missing."""
        self._arrive()
        self.referral.next_party = Party.OFFICE.value
        self.referral.due_at = in_days(_DAYS_TO_TELL, self.now)
        self._note({"documents_missing": True})

    def no_show(self) -> None:
        self._require_open()
        self._attend(Attendance.NO_SHOW)

    def done(self) -> None:
        self._go(Status.CLOSED)

    def _arrive(self) -> None:
        """Whoever answers has received the slip."""
        self._require_open()
        if self.status in _AWAITED:
            self._go(Status.RECEIVED)

    def _require_open(self) -> None:
        if RULES[self.status].ended:
            raise Problem(refusal(self.status, Status.RECEIVED))

    def _go(self, wanted: Status) -> None:
        for status in way_to(self.status, wanted):
            self._step(status, last=status is wanted)

    def _step(self, status: Status, *, last: bool) -> None:
        reply, declined = self.reply, status is Status.DECLINED
        step = Step(
            status,
            reply.source,
            reason_code="not_responsible" if declined else "",
            reason=(reply.target or reply.note) if last or declined else "",
            appointment_at=reply.appointment_at if last else None,
            appointment_place=reply.appointment_place if last else "",
            until=reply.until if last else None,
            outcome=reply.outcome if last else None,
        )
        advance(
            self.session, self.referral, step, detail=reply.mark, actor=self.actor, now=self.now
        )

    def _attend(self, attendance: Attendance) -> None:
        reply = self.reply
        draft = AttendanceDraft(attendance, reply.source, reply.reason_codes, reply.note)
        facts = dict(reply.mark)
        if reply.day is not None:
            facts["day"] = reply.day.isoformat()
        attend(self.session, self.referral, draft, detail=facts, actor=self.actor, now=self.now)

    def _note(self, facts: Mapping[str, Any]) -> None:
        touch(self.referral, actor=self.actor, now=self.now)
        said = Said(self.reply.source, reason=self.reply.note, detail={**self.reply.mark, **facts})
        write_event(
            self.session, self.referral, EventKind.DETAIL, said, actor=self.actor, now=self.now
        )


_BOXES: Final = {
    Answer.WAS_THERE: _Applied.was_there,
    Answer.APPOINTMENT: _Applied.appointment,
    Answer.WAITING_LIST: _Applied.waiting_list,
    Answer.NOT_RESPONSIBLE: _Applied.not_responsible,
    Answer.DOCUMENTS_MISSING: _Applied.documents_missing,
    Answer.NO_SHOW: _Applied.no_show,
    Answer.DONE: _Applied.done,
}
