# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A consent is withdrawn in one step (R4; Art. 7 (3) GDPR), as easily as it was given.

From then on nothing is printed or sent under it. What was told stays told: the slips that are
out are listed, and whoever was told gets on somebody's list. There is no way back but a new
consent.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.cleaning import clean_line
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.consents import (
    DataCategory,
    Decision,
    DisclosureBasis,
    LegalKind,
    Purpose,
)
from amstrat_desktop.base.vocabulary.planning import FollowUpRule
from amstrat_desktop.base.vocabulary.referrals import DeliveryMode, Source, Status
from amstrat_desktop.models.consent import Consent, Disclosure
from amstrat_desktop.models.household import HouseholdMember
from amstrat_desktop.models.referral import Referral, ReferralSlip
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.consent_guard import disclosed_data, passage_of
from amstrat_desktop.services.consent_records import ConsentCard
from amstrat_desktop.services.consents import consent_card, consent_of, consents_of
from amstrat_desktop.services.follow_ups import FollowUpDraft, add_follow_up
from amstrat_desktop.services.referral_cards import draft_of
from amstrat_desktop.services.referral_events import advance
from amstrat_desktop.services.referral_records import Step
from amstrat_desktop.services.referral_states import RULES
from amstrat_desktop.services.work import Actor


@dataclass(frozen=True, slots=True)
class SlipOut:
    """A print or a file that left the house and can't be called back."""

    referral_id: UUID
    number: str
    copy_no: int
    printed_at: datetime


@dataclass(frozen=True, slots=True)
class ReferralUnder:
    """A referral that ends as “consent revoked”."""

    referral_id: UUID
    number: str


@dataclass(frozen=True, slots=True)
class Told:
    """Who was told something under the consent and has to be informed."""

    organisation_id: UUID | None
    name: str


@dataclass(frozen=True, slots=True)
class Consequences:
    """What withdrawing a consent means; the same before it is done and after.

    consents: all that end with it, a prolongation among them. child_names: how many first names
    are removed from the household.
    """

    consents: tuple[UUID, ...]
    referrals: tuple[ReferralUnder, ...]
    slips: tuple[SlipOut, ...]
    told: tuple[Told, ...]
    child_names: int


@dataclass(frozen=True, slots=True)
class Withdrawal:
    consent: ConsentCard
    consequences: Consequences


def consequences_of(session: Session, consent_id: UUID, *, actor: Actor, on: date) -> Consequences:
    """What withdrawing would do, to be shown before somebody confirms it."""
    consent = consent_of(session, consent_id, actor=actor)
    ending = _ending(session, consent, on)
    return Consequences(
        consents=ending,
        referrals=tuple(
            ReferralUnder(referral.id, referral.number or "")
            for referral in _under(session, consent, ending, on)
        ),
        slips=_slips_out(session, consent, ending),
        told=_told(session, consent, ending),
        child_names=len(_named_children(session, ending)),
    )


def withdraw_consent(
    session: Session,
    consent_id: UUID,
    remark: str = "",
    *,
    actor: Actor,
    now: datetime,
) -> Withdrawal:
    """End a consent and every other one to the same matter, from now on.

    Raises Problem for a refusal, and for one that is withdrawn already.
    """
    consent = consent_of(session, consent_id, actor=actor)
    if consent.decision == Decision.REFUSED.value:
        raise Problem(_("This was refused; there is nothing to withdraw."))
    if consent.withdrawn_at is not None:
        raise Problem(_("This consent is already withdrawn."))
    today = office_day(now)
    consequences = consequences_of(session, consent_id, actor=actor, on=today)
    # Found before anything ends: afterwards nobody could tell what hung on it.
    referrals = _under(session, consent, consequences.consents, today)
    for ending in consequences.consents:
        _end(session, session.get_one(Consent, ending), remark, actor=actor, now=now)
    for referral in referrals:
        advance(session, referral, Step(Status.REVOKED, Source.PERSON), actor=actor, now=now)
    for member in _named_children(session, consequences.consents):
        member.first_name, member.name_consent_id = "", None
        write_audit(session, "edit", Kind.HOUSEHOLD, member.household_id, actor=actor, now=now,
                    fields=["first_name"])  # fmt: skip
    task = FollowUpDraft(
        due_on=today,
        person_id=consent.person_id,
        referral_id=referrals[0].id if len(referrals) == 1 else None,
        consent_id=consent.id,
    )
    for agency in consequences.told:
        named = replace(task, text=agency.name)
        add_follow_up(session, named, rule=FollowUpRule.INFORM_AGENCY, actor=actor, now=now)
    session.flush()
    return Withdrawal(consent_card(session, consent_id, on=today), consequences)


def _end(session: Session, consent: Consent, remark: str, *, actor: Actor, now: datetime) -> None:
    consent.withdrawn_at, consent.withdrawn_by = now, actor.staff_id
    consent.withdrawal_remark = clean_line(remark, limit=500)
    consent.updated_at, consent.updated_by = now, actor.staff_id
    write_audit(session, "withdraw", Kind.CONSENT, consent.id, actor=actor, now=now)


def _ending(session: Session, consent: Consent, on: date) -> tuple[UUID, ...]:
    """This consent and every other one to the same matter that nobody ended."""
    cards = consents_of(session, consent.person_id, on=on)
    matter = next(card.matter for card in cards if card.id == consent.id)
    return tuple(
        card.id
        for card in cards
        if card.matter == matter and card.decision is Decision.GIVEN and card.withdrawn_at is None
    )


def _under(session: Session, consent: Consent, ending: Sequence[UUID], on: date) -> list[Referral]:
    """The open referrals that may go on under nothing else: they end."""
    if consent.organisation_id is None:
        return []
    told = _told_referrals(session, ending)
    open_ones = [status.value for status, rule in RULES.items() if Status.REVOKED in rule.allowed]
    found = session.scalars(
        select(Referral)
        .where(
            Referral.person_id == consent.person_id,
            Referral.organisation_id == consent.organisation_id,
            Referral.status.in_(open_ones),
            or_(Referral.mode != DeliveryMode.CARRIED.value, Referral.id.in_(told)),
        )
        .order_by(Referral.id)
    )
    return [
        referral
        for referral in found
        if referral.id in told or _hangs_on(session, referral, ending, on)
    ]


def _hangs_on(session: Session, referral: Referral, ending: Collection[UUID], on: date) -> bool:
    """Whether the referral may go its way now and could not without these consents."""
    draft = draft_of(referral)
    now = passage_of(session, draft, office_id=referral.office_id, on=on)
    then = passage_of(session, draft, office_id=referral.office_id, on=on, without=ending)
    return now.problem is None and then.problem is not None


def _told_referrals(session: Session, ending: Sequence[UUID]) -> set[UUID]:
    found = session.scalars(
        select(Disclosure.referral_id).where(
            Disclosure.consent_id.in_(ending), Disclosure.referral_id.is_not(None)
        )
    )
    return {referral_id for referral_id in found if referral_id is not None}


def _slips_out(session: Session, consent: Consent, ending: Sequence[UUID]) -> tuple[SlipOut, ...]:
    """The copies of slips to this agency that the office itself may have passed on."""
    if consent.organisation_id is None:
        return ()
    told = _told_referrals(session, ending)
    found = session.execute(
        select(
            ReferralSlip.referral_id,
            ReferralSlip.number,
            ReferralSlip.copy_no,
            ReferralSlip.printed_at,
            Referral,
        )
        .join(Referral, Referral.id == ReferralSlip.referral_id)
        .where(
            Referral.person_id == consent.person_id,
            Referral.organisation_id == consent.organisation_id,
            or_(Referral.mode != DeliveryMode.CARRIED.value, Referral.id.in_(told)),
        )
        .order_by(ReferralSlip.id)
    )
    return tuple(
        SlipOut(row.referral_id, row.number, row.copy_no, row.printed_at)
        for row in found
        if row.referral_id in told or _concerns(session, consent, row.Referral)
    )


def _concerns(session: Session, consent: Consent, referral: Referral) -> bool:
    """Whether what the slip says is what the consent is about."""
    if consent.purpose == Purpose.AGENCY_ANSWERS.value:
        return True
    said = set(disclosed_data(session, draft_of(referral)))
    return bool(said & {DataCategory(line.category) for line in consent.data})


def _told(session: Session, consent: Consent, ending: Sequence[UUID]) -> tuple[Told, ...]:
    """Each agency once: who was told under these consents.

    A release from secrecy and the agency's leave to answer have no lines of their own: there
    it is the agency to which something was told at all.
    """
    lines = select(Disclosure.organisation_id, Disclosure.receiver).order_by(Disclosure.id)
    aside = (
        consent.legal_kind == LegalKind.RELEASE.value
        or consent.purpose == Purpose.AGENCY_ANSWERS.value
    )
    if aside:
        lines = lines.where(
            Disclosure.person_id == consent.person_id,
            Disclosure.organisation_id == consent.organisation_id,
            Disclosure.basis != DisclosureBasis.EMERGENCY.value,
        )
    else:
        lines = lines.where(Disclosure.consent_id.in_(ending))
    found = session.execute(lines)
    return tuple(dict.fromkeys(Told(row.organisation_id, row.receiver) for row in found))


def _named_children(session: Session, ending: Sequence[UUID]) -> Sequence[HouseholdMember]:
    return session.scalars(
        select(HouseholdMember).where(HouseholdMember.name_consent_id.in_(ending))
    ).all()
