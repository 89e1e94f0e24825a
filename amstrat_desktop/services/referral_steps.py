# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The steps of a referral: handing it out, sending it, its answers, reopening, the clock."""

import secrets
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.cleaning import clean_text
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.slip_number import new_number
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.referral_steps import EventKind
from amstrat_desktop.base.vocabulary.referrals import (
    STATUS_LABELS,
    DeliveryMode,
    Source,
    Status,
)
from amstrat_desktop.models.office import Office
from amstrat_desktop.models.referral import Referral
from amstrat_desktop.services.codes import CodeUse, require_codes
from amstrat_desktop.services.conflicts import require_version
from amstrat_desktop.services.consent_guard import Passage, require_passage
from amstrat_desktop.services.disclosures import log_referral
from amstrat_desktop.services.referral_cards import card_of, draft_of, events_of, referral_of
from amstrat_desktop.services.referral_drafts import require_concern
from amstrat_desktop.services.referral_events import (
    Said,
    advance,
    attend,
    conclude,
    enter,
    touch,
    write_event,
)
from amstrat_desktop.services.referral_records import (
    AttendanceDraft,
    OutcomeDraft,
    ReferralCard,
    Step,
)
from amstrat_desktop.services.referral_states import RULES, is_ended, may_reopen
from amstrat_desktop.services.work import Actor

NUMBER_DRAWS: Final = 100

_HANDED_OUT: Final = frozenset({Status.ISSUED, Status.SENT})
_CODE_LIST: Final = {Status.DECLINED: ListName.DECLINE_REASON}
_FALLS_SILENT: Final = tuple(status.value for status, rule in RULES.items() if rule.no_reply)


def take_step(
    session: Session,
    referral_id: UUID,
    step: Step,
    *,
    version: int | None = None,
    choice: Callable[[str], str] = secrets.choice,
    actor: Actor,
    now: datetime,
) -> ReferralCard:
    """Change a referral's status. Raises Problem in words for a step that isn't allowed.

    version: refuse when somebody else was faster. choice: draws the symbols of a new number.
    """
    referral = referral_of(session, referral_id)
    require_version(session, referral, version)
    if step.source is Source.CLOCK:
        raise Problem(
            _("“{status}” is set by the deadline alone.", status=STATUS_LABELS[step.status])
        )
    if step.status in _CODE_LIST and step.reason_code:
        use = CodeUse("reason_code", _CODE_LIST[step.status], (step.reason_code,))
        require_codes(session, [use], on=office_day(now))
    advance(session, referral, step, actor=actor, now=now)
    if step.status in _HANDED_OUT:
        passage = _check_handing_out(session, referral, step.status, now)
        _give_number(session, referral, choice, now)
        log_referral(session, referral, passage, actor=actor, now=now)
    session.flush()
    return card_of(session, referral)


def issue_referral(
    session: Session,
    referral_id: UUID,
    *,
    version: int | None = None,
    choice: Callable[[str], str] = secrets.choice,
    actor: Actor,
    now: datetime,
) -> ReferralCard:
    """Hand out the slip: the referral gets its number. Raises Problem without a consent for
    any way but the one in the person's own hand.
    """
    step = Step(Status.ISSUED)
    return take_step(
        session, referral_id, step, version=version, choice=choice, actor=actor, now=now
    )


def send_referral(
    session: Session,
    referral_id: UUID,
    *,
    version: int | None = None,
    choice: Callable[[str], str] = secrets.choice,
    actor: Actor,
    now: datetime,
) -> ReferralCard:
    """Note that the office sent the slip itself. Raises Problem without a consent."""
    step = Step(Status.SENT)
    return take_step(
        session, referral_id, step, version=version, choice=choice, actor=actor, now=now
    )


def record_attendance(
    session: Session, referral_id: UUID, draft: AttendanceDraft, *, actor: Actor, now: datetime
) -> ReferralCard:
    """Note whether the person went; the status stays."""
    referral = referral_of(session, referral_id)
    use = CodeUse("reason_codes", ListName.NO_SHOW_REASON, draft.reason_codes)
    require_codes(session, [use], on=office_day(now))
    attend(session, referral, draft, actor=actor, now=now)
    session.flush()
    return card_of(session, referral)


def record_outcome(
    session: Session, referral_id: UUID, draft: OutcomeDraft, *, actor: Actor, now: datetime
) -> ReferralCard:
    """Note whether it helped and who says so; the status stays."""
    referral = referral_of(session, referral_id)
    conclude(session, referral, draft, actor=actor, now=now)
    session.flush()
    return card_of(session, referral)


def reopen_referral(
    session: Session, referral_id: UUID, reason: str, *, actor: Actor, now: datetime
) -> ReferralCard:
    """Take an ended referral back to where it stood before it ended, with a reason."""
    referral = referral_of(session, referral_id)
    status = Status(referral.status)
    if not may_reopen(status):
        raise Problem(
            _(
                "This referral is “{status}”: there is nothing to reopen.",
                status=STATUS_LABELS[status],
            )
        )
    reason = clean_text(reason, limit=500)
    if not reason:
        raise FieldProblem("reason", _("Say in a few words why the referral is reopened."))
    events = events_of(session, referral.id)
    before = next(line.status for line in reversed(events) if not is_ended(line.status))
    enter(referral, before, now)
    touch(referral, actor=actor, now=now)
    write_event(session, referral, EventKind.REOPENED, Said(reason=reason), actor=actor, now=now)
    session.flush()
    return card_of(session, referral)


def expire_overdue(session: Session, *, actor: Actor, now: datetime) -> int:
    """Let the clock note “no reply” wherever an answer to a slip is overdue; how many.

    How long they are overdue stays visible. Running it twice changes nothing.
    """
    overdue = session.scalars(
        select(Referral)
        .where(
            Referral.office_id == actor.office_id,
            Referral.due_at <= now,
            Referral.status.in_(_FALLS_SILENT),
        )
        .order_by(Referral.due_at)
    ).all()
    for referral in overdue:
        due_at = referral.due_at
        advance(session, referral, Step(Status.NO_REPLY, Source.CLOCK), actor=actor, now=now)
        referral.due_at = due_at
    return len(overdue)


def _check_handing_out(
    session: Session, referral: Referral, status: Status, now: datetime
) -> Passage:
    """On which consents the slip goes; sending one that was carried needs them, too."""
    draft = draft_of(referral)
    sent = replace(draft, mode=DeliveryMode.SENT) if status is Status.SENT else draft
    passage = require_passage(session, sent, office_id=referral.office_id, now=now)
    require_concern(draft)
    return passage


def _give_number(
    session: Session, referral: Referral, choice: Callable[[str], str], now: datetime
) -> None:
    """Draw a number that nobody in the office has; a referral keeps the one it got."""
    if referral.number is not None:
        return
    prefix = session.get_one(Office, referral.office_id).slip_prefix
    for _draw in range(NUMBER_DRAWS):
        number = new_number(prefix, office_day(now).year, choice)
        taken = select(Referral.id).where(
            Referral.office_id == referral.office_id, Referral.number == number
        )
        with session.no_autoflush:
            if session.scalar(taken) is None:
                referral.number = number
                return
    raise ValueError("no free slip number was drawn")
