# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a booking must say to be one, cleaned: who, which children, why before others."""

from dataclasses import replace
from datetime import date, datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.cleaning import clean_line, clean_text
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.consents import Decision, Purpose
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.households import MemberRole
from amstrat_desktop.models.booking import Booking
from amstrat_desktop.models.consent import Consent
from amstrat_desktop.models.contact import Contact
from amstrat_desktop.models.household import HouseholdMember
from amstrat_desktop.services.codes import CodeUse, require_codes
from amstrat_desktop.services.offers.booking_records import BookingDraft, ChildDraft
from amstrat_desktop.services.person_access import require_open
from amstrat_desktop.services.work import Actor

OLDEST_CHILD: Final = 17
"""Years; who is older needs nobody to look after them."""
MOST_CHILDREN: Final = 12
NAME_LIMIT: Final = 60
WORDS_LIMIT: Final = 500

_DECEMBER: Final = 12


def checked(
    session: Session,
    draft: BookingDraft,
    *,
    before: BookingDraft | None = None,
    actor: Actor,
    now: datetime,
) -> BookingDraft:
    """The draft, cleaned. before: of the booking that is edited. Raises FieldProblem."""
    today = office_day(now)
    draft = _cleaned(draft, today)
    _check_who(session, draft, actor=actor)
    if draft.asked_on is not None and draft.asked_on > today:
        raise FieldProblem("asked_on", _("This day is in the future."))
    if draft.priority and not draft.priority_words:
        raise FieldProblem("priority_words", _("Say what documents the priority, in a few words."))
    _check_children(session, draft, today)
    _check_codes(session, draft, before, today)
    _check_consent(session, draft, before, today)
    return draft


def draft_of(booking: Booking) -> BookingDraft:
    """What is on record, as it would be entered."""
    return BookingDraft(
        run_id=booking.run_id,
        person_id=booking.person_id,
        contact_id=booking.contact_id,
        call_name=booking.call_name,
        reach=booking.reach,
        language=booking.language,
        asked_on=booking.asked_on,
        childcare_needed=booking.childcare_needed,
        children=tuple(
            ChildDraft(
                child.member_id, child.first_name, child.birth_year, child.birth_month, child.id
            )
            for child in booking.children
        ),
        needs=tuple(line.need for line in booking.needs),
        priority=booking.priority,
        priority_words=booking.priority_words,
        alone_reason=booking.alone_reason,
        documents=booking.documents,
        remark=booking.remark,
        name_consent_id=booking.name_consent_id,
        version=booking.version,
    )


def _cleaned(draft: BookingDraft, today: date) -> BookingDraft:
    """Whoever has a record is called by its name; children without need are not kept (R21)."""
    known = draft.person_id is not None
    children = draft.children if draft.childcare_needed else ()
    return replace(
        draft,
        call_name=clean_line(draft.call_name, limit=NAME_LIMIT),
        reach=clean_line(draft.reach),
        asked_on=draft.asked_on or today,
        children=tuple(
            replace(child, first_name=clean_line(child.first_name, limit=NAME_LIMIT))
            for child in children
        ),
        needs=tuple(sorted(set(draft.needs))),
        priority_words=clean_text(draft.priority_words, limit=WORDS_LIMIT)
        if draft.priority
        else "",
        alone_reason=clean_text(draft.alone_reason, limit=WORDS_LIMIT)
        if draft.childcare_needed
        else "",
        documents=clean_line(draft.documents),
        remark=clean_text(draft.remark, limit=WORDS_LIMIT),
        name_consent_id=draft.name_consent_id if known else None,
    )


def _check_who(session: Session, draft: BookingDraft, *, actor: Actor) -> None:
    if draft.person_id is not None:
        require_open(session, draft.person_id, actor=actor)
    if draft.contact_id is not None and session.get(Contact, draft.contact_id) is None:
        raise Problem(_("This contact no longer exists."))
    if draft.person_id is None and draft.contact_id is None and not draft.call_name:
        raise FieldProblem(
            "call_name",
            _("Choose a person, or write how they are called up. It need not be their name."),
        )


def _check_children(session: Session, draft: BookingDraft, today: date) -> None:
    if draft.childcare_needed and not draft.children:
        raise FieldProblem("children", _("Add the children who need a place."))
    if len(draft.children) > MOST_CHILDREN:
        raise FieldProblem(
            "children", _("No more than {most} children in one booking.", most=MOST_CHILDREN)
        )
    members = [child.member_id for child in draft.children if child.member_id is not None]
    if len(members) != len(set(members)):
        raise FieldProblem("children", _("The same child stands here twice."))
    for number, child in enumerate(draft.children, start=1):
        _check_child(session, child, number, today)


def _check_child(session: Session, child: ChildDraft, number: int, today: date) -> None:
    if not today.year - OLDEST_CHILD - 1 <= child.birth_year <= today.year:
        raise FieldProblem(
            "children",
            _("Child {number}: enter the birth year with four digits.", number=number),
        )
    if child.birth_month is not None and not 1 <= child.birth_month <= _DECEMBER:
        raise FieldProblem(
            "children", _("Child {number}: enter the month as 1 to 12.", number=number)
        )
    if child.member_id is not None and not _is_child(session, child):
        raise Problem(_("This child is no longer in the household."))


def _is_child(session: Session, child: ChildDraft) -> bool:
    role = session.scalar(select(HouseholdMember.role).where(HouseholdMember.id == child.member_id))
    return role == MemberRole.CHILD


def _check_codes(
    session: Session, draft: BookingDraft, before: BookingDraft | None, today: date
) -> None:
    kept = before or BookingDraft(draft.run_id)
    uses = [
        CodeUse("language", ListName.LANGUAGE, (draft.language,), (kept.language,)),
        CodeUse("needs", ListName.BOOKING_NEED, draft.needs, kept.needs),
        CodeUse("priority", ListName.WAITING_PRIORITY, (draft.priority,), (kept.priority,)),
    ]
    require_codes(session, uses, on=today)


def _check_consent(
    session: Session, draft: BookingDraft, before: BookingDraft | None, today: date
) -> None:
    """A consent that ended since stays noted; whether a name stands in a list is asked then."""
    consent_id = draft.name_consent_id
    if consent_id is None or (before is not None and before.name_consent_id == consent_id):
        return
    consent = session.get(Consent, consent_id)
    holds = (
        consent is not None
        and consent.person_id == draft.person_id
        and consent.purpose == Purpose.NAME_IN_LIST
        and consent.decision == Decision.GIVEN
        and consent.withdrawn_at is None
        and (consent.expires_on is None or consent.expires_on >= today)
    )
    if not holds:
        raise FieldProblem(
            "name_consent_id", _("This consent does not hold. Record it first, or go without.")
        )
