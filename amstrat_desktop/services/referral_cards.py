# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reading one referral with its events, papers and answers."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.referral_steps import Answer, EventKind
from amstrat_desktop.base.vocabulary.referrals import (
    Attendance,
    DeliveryMode,
    Outcome,
    Party,
    Priority,
    ReturnChannel,
    Source,
    Status,
)
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.office import Staff
from amstrat_desktop.models.referral import FeedbackReturn, Referral, ReferralEvent, ReferralSlip
from amstrat_desktop.services.person_access import require_reason
from amstrat_desktop.services.referral_records import (
    EventLine,
    Link,
    OrganisationName,
    ReferralCard,
    ReferralDraft,
    ReturnLine,
    SlipLine,
)
from amstrat_desktop.services.referral_states import (
    is_ended,
    may_follow,
    may_reopen,
    next_steps,
)

PLAIN_FIELDS = (
    "organisation_id",
    "language",
    "contact_id",
    "person_id",
    "concern",
    "concern_translated",
    "done_so_far",
    "interpreter_needed",
    "reads",
    "appointment_at",
    "appointment_place",
    "person_name",
    "person_birth_date",
    "person_telephone",
    "guardian",
    "benefit_community_number",
    "customer_number",
)
"""Fields that a draft and the record hold in the same form."""

RETURN_ID = "return_id"
"""The key in an event's detail that names the answer which caused it."""


def read_referral(session: Session, referral_id: UUID) -> ReferralCard:
    """One referral with everything; raises Problem when it no longer exists."""
    return card_of(session, referral_of(session, referral_id))


def referral_of(session: Session, referral_id: UUID) -> Referral:
    """The mapped record, for the services. Raises `ReasonNeeded` for a restricted person's."""
    referral = session.get(Referral, referral_id)
    if referral is None:
        raise Problem(_("This referral no longer exists."))
    require_reason(session, referral.person_id)
    return referral


def draft_of(referral: Referral) -> ReferralDraft:
    """What is on record, in the form in which it was entered."""
    children = referral.person_children
    return ReferralDraft(
        **{name: getattr(referral, name) for name in PLAIN_FIELDS},
        mode=DeliveryMode(referral.mode),
        priority=Priority(referral.priority),
        topics=tuple(topic.topic for topic in referral.topics),
        needs=tuple(need.need for need in referral.needs),
        documents=tuple(document.document for document in referral.documents),
        children=None if children is None else tuple(children),
    )


def card_of(session: Session, referral: Referral) -> ReferralCard:
    """The card of a mapped record."""
    organisation = session.get_one(Organisation, referral.organisation_id)
    staff = session.get_one(Staff, referral.staff_id)
    status = Status(referral.status)
    events = events_of(session, referral.id)
    return ReferralCard(
        id=referral.id,
        version=referral.version,
        number=referral.number,
        draft=draft_of(referral),
        organisation=OrganisationName(
            organisation.id,
            organisation.name,
            organisation.verified_on,
            organisation.retired_on is not None,
        ),
        staff_id=staff.id,
        staff_name=staff.name,
        created_at=referral.created_at,
        updated_at=referral.updated_at,
        status=status,
        status_since=referral.status_since,
        due_at=referral.due_at,
        next_party=Party(referral.next_party),
        attendance=Attendance(referral.attendance),
        outcome=outcome_of(referral.outcome),
        outcome_source=Source(referral.outcome_source) if referral.outcome_source else None,
        next_steps=next_steps(status),
        reopenable=may_reopen(status),
        editable=not is_ended(status),
        followable=may_follow(status),
        predecessor=_predecessor(session, referral),
        successors=_links(session, Referral.predecessor_id == referral.id),
        events=events,
        slips=slips_of(session, referral.id),
        returns=_returns(session, referral.id, events),
    )


def outcome_of(stored: str) -> Outcome | None:
    """The outcome as it is kept: "" while there is none."""
    return Outcome(stored) if stored else None


def events_of(session: Session, referral_id: UUID) -> tuple[EventLine, ...]:
    """All events, the first one first."""
    found = session.execute(
        select(ReferralEvent, Staff.name)
        .join(Staff, Staff.id == ReferralEvent.staff_id)
        .where(ReferralEvent.referral_id == referral_id)
        .order_by(ReferralEvent.id)
    )
    return tuple(
        EventLine(
            id=event.id,
            at=event.at,
            staff_name=staff_name,
            source=Source(event.source),
            kind=EventKind(event.step),
            status=Status(event.status),
            attendance=Attendance(event.attendance),
            outcome=outcome_of(event.outcome),
            reason_code=event.reason_code,
            reason=event.reason,
            detail=event.detail,
        )
        for event, staff_name in found
    )


def slips_of(session: Session, referral_id: UUID) -> tuple[SlipLine, ...]:
    """All frozen copies without their bytes, the first print first."""
    found = session.execute(
        select(
            ReferralSlip.id,
            ReferralSlip.number,
            ReferralSlip.copy_no,
            ReferralSlip.language,
            ReferralSlip.variant,
            ReferralSlip.template,
            ReferralSlip.way,
            ReferralSlip.printed_at,
            Staff.name.label("printed_by_name"),
            ReferralSlip.sha256,
        )
        .join(Staff, Staff.id == ReferralSlip.printed_by)
        .where(ReferralSlip.referral_id == referral_id)
        .order_by(ReferralSlip.copy_no)
    )
    return tuple(SlipLine(**row) for row in found.mappings())


def _returns(
    session: Session, referral_id: UUID, events: Sequence[EventLine]
) -> tuple[ReturnLine, ...]:
    taken_back = {
        event.detail.get(RETURN_ID) for event in events if event.kind is EventKind.TAKEN_BACK
    }
    found = session.execute(
        select(FeedbackReturn, Staff.name)
        .join(Staff, Staff.id == FeedbackReturn.entered_by)
        .where(FeedbackReturn.referral_id == referral_id)
        .order_by(FeedbackReturn.id)
    )
    return tuple(
        ReturnLine(
            id=line.id,
            channel=ReturnChannel(line.channel),
            received_on=line.received_on,
            answer=Answer(line.answer),
            appointment_at=line.appointment_at,
            note=line.note,
            entered_at=line.entered_at,
            entered_by_name=staff_name,
            taken_back=line.id.hex in taken_back,
        )
        for line, staff_name in found
    )


def _predecessor(session: Session, referral: Referral) -> Link | None:
    if referral.predecessor_id is None:
        return None
    return next(iter(_links(session, Referral.id == referral.predecessor_id)), None)


def _links(session: Session, which: ColumnElement[bool]) -> tuple[Link, ...]:
    found = session.execute(
        select(Referral.id, Referral.number, Organisation.name, Referral.status)
        .join(Organisation, Organisation.id == Referral.organisation_id)
        .where(which)
        .order_by(Referral.id)
    )
    return tuple(Link(row.id, row.number, row.name, Status(row.status)) for row in found)
