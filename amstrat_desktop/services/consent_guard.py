# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The guard of a referral (domain model, 4.3): may the office tell this agency this much?

The person who carries the slip discloses it herself: that needs no record. Every other way
needs a consent of this person for this agency that covers everything the slip would say,
holds today, and is neither withdrawn nor followed by a refusal. What the slip would say is
computed from the referral, never asked.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import Catalogue, Msg, _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.consents import (
    DATA_LABELS,
    SPECIAL_DATA,
    SPECIAL_TOPICS,
    DataCategory,
    LegalKind,
    Purpose,
    Standing,
)
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.referrals import DeliveryMode
from amstrat_desktop.models.code import CodeEntry
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.office import Office
from amstrat_desktop.services.consent_records import ConsentCard, in_order
from amstrat_desktop.services.consents import consents_of
from amstrat_desktop.services.person_access import may_open
from amstrat_desktop.services.referral_records import ReferralDraft
from amstrat_desktop.services.work import Actor


@dataclass(frozen=True, slots=True)
class Use:
    """A consent and what of it a slip would use."""

    consent_id: UUID
    data: tuple[DataCategory, ...]


@dataclass(frozen=True, slots=True)
class Need:
    """What is to be asked of the person, so that the slip may go this way."""

    legal_kind: LegalKind
    purpose: Purpose
    data: tuple[DataCategory, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """Whether a slip may go its way. problem: why not. warning: what to think of before.

    need: what to ask for, None where nothing is missing or nobody can be asked. uses: on which
    consents it goes.
    """

    problem: Msg | None = None
    warning: Msg | None = None
    need: Need | None = None
    uses: tuple[Use, ...] = ()


OPEN: Passage = Passage()


def disclosed_data(session: Session, draft: ReferralDraft) -> tuple[DataCategory, ...]:
    """What the slip of a referral tells about the person, special data included.

    The language always stands on a slip.
    """
    told = {
        DataCategory.NAME: draft.person_name,
        DataCategory.BIRTH_DATE: draft.person_birth_date,
        DataCategory.TELEPHONE: draft.person_telephone,
        DataCategory.LANGUAGE: True,
        DataCategory.FAMILY: draft.children is not None or draft.guardian,
        DataCategory.CONCERN: draft.topics or draft.needs or draft.concern or draft.documents,
        DataCategory.DONE: draft.done_so_far,
        DataCategory.APPOINTMENT: draft.appointment_at,
        DataCategory.BENEFIT_NUMBERS: draft.benefit_community_number or draft.customer_number,
    }
    return in_order(
        {category for category, value in told.items() if value} | _special(session, draft.topics)
    )


def read_passage(session: Session, draft: ReferralDraft, *, actor: Actor, now: datetime) -> Passage:
    """Whether the slip of an unsaved form may go its way, for the form to say so at once."""
    if draft.person_id is not None and not may_open(session, draft.person_id, actor=actor):
        return _nobody(session, draft)
    return passage_of(session, draft, office_id=actor.office_id, on=office_day(now))


def passage_of(
    session: Session,
    draft: ReferralDraft,
    *,
    office_id: UUID,
    on: date,
    without: Collection[UUID] = (),
) -> Passage:
    """Whether the slip of a referral may go its way on a day.

    without: consents that are taken as withdrawn, to see what hangs on them.
    """
    if draft.mode is DeliveryMode.CARRIED:
        return OPEN
    if draft.person_id is None or draft.organisation_id is None:
        return _nobody(session, draft)
    cards = [
        card
        for card in consents_of(session, draft.person_id, on=on)
        if card.organisation_id == draft.organisation_id and card.id not in without
    ]
    told = disclosed_data(session, draft)
    receiver = session.get_one(Organisation, draft.organisation_id).name
    plain = [category for category in told if category not in SPECIAL_DATA]
    special = [category for category in told if category in SPECIAL_DATA]
    uses: list[Use] = []
    for purpose, wanted in ((Purpose.TELL_AGENCY, plain), (Purpose.SPECIAL, special)):
        if not wanted:
            continue
        about = [
            card
            for card in cards
            if card.purpose is purpose and card.legal_kind is LegalKind.CONSENT
        ]
        used, missing = cover(about, wanted)
        if missing:
            problem = _refusal(about, purpose, receiver, missing)
            return Passage(problem, need=Need(LegalKind.CONSENT, purpose, in_order(wanted)))
        uses += used
    return _with_release(session, cards, receiver, plain, uses, office_id=office_id)


def require_passage(
    session: Session, draft: ReferralDraft, *, office_id: UUID, now: datetime
) -> Passage:
    """On which consents a slip goes; raises Problem where it may not go this way."""
    passage = passage_of(session, draft, office_id=office_id, on=office_day(now))
    if passage.problem is not None:
        raise Problem(passage.problem)
    return passage


def cover(
    cards: Sequence[ConsentCard], wanted: Sequence[DataCategory]
) -> tuple[list[Use], tuple[DataCategory, ...]]:
    """The fewest valid consents, the newest first, that allow what is wanted; what none does."""
    uses: list[Use] = []
    left = set(wanted)
    valid = [card for card in cards if card.standing is Standing.VALID]
    for card in sorted(valid, key=lambda card: card.created_at, reverse=True):
        covered = left & set(card.data)
        if covered:
            uses.append(Use(card.id, in_order(covered)))
            left -= covered
    return uses, in_order(left)


def _refusal(
    cards: Sequence[ConsentCard],
    purpose: Purpose,
    receiver: str,
    missing: Sequence[DataCategory],
) -> Msg:
    """Why the slip may not go this way, and what to do."""

    def data(catalogue: Catalogue) -> str:
        return catalogue.joined(catalogue.text(DATA_LABELS[one]) for one in missing)

    if any(card.standing is Standing.VALID for card in cards):
        return _(
            "The consent for {agency} does not cover: {data}. Ask for it, leave it off the slip, "
            "or let the person carry the slip.",
            agency=receiver,
            data=data,
        )
    if purpose is Purpose.SPECIAL:
        return _(
            "This needs a consent of its own for {agency}: {data}. Ask for it, leave it off the "
            "slip, or let the person carry the slip.",
            agency=receiver,
            data=data,
        )
    return _what_became_of_it(cards, receiver)


def _what_became_of_it(cards: Sequence[ConsentCard], receiver: str) -> Msg:
    """What the person said last about this agency."""
    last = max(cards, key=lambda card: card.withdrawn_at or card.created_at, default=None)
    if last is not None and last.standing is Standing.REFUSED:
        return _(
            "The person does not want {agency} to be told. Let the person carry the slip.",
            agency=receiver,
        )
    if last is not None and last.withdrawn_at is not None:
        return _(
            "The consent for {agency} was withdrawn on {day}. Let the person carry the slip.",
            agency=receiver,
            day=office_day(last.withdrawn_at),
        )
    if last is not None and last.standing is Standing.EXPIRED and last.expires_on is not None:
        return _(
            "The consent for {agency} ran out on {day}. Ask again, or let the person carry the "
            "slip.",
            agency=receiver,
            day=last.expires_on,
        )
    return _(
        "{organisation} may not be told anything: there is no consent for this agency. "
        "Let the person carry the slip.",
        organisation=receiver,
    )


def _with_release(
    session: Session,
    cards: Sequence[ConsentCard],
    receiver: str,
    plain: Sequence[DataCategory],
    uses: Sequence[Use],
    *,
    office_id: UUID,
) -> Passage:
    """The consent suffices; does the office ask for a release from secrecy as well?"""
    releases = [
        card
        for card in cards
        if card.legal_kind is LegalKind.RELEASE and card.purpose is Purpose.TELL_AGENCY
    ]
    _uses, missing = cover(releases, plain)
    if not missing:
        return Passage(uses=tuple(uses))
    need = Need(LegalKind.RELEASE, Purpose.TELL_AGENCY, in_order(plain))
    if session.get_one(Office, office_id).release_needed:
        return Passage(
            _(
                "There is a consent for {agency}, but no release from secrecy (§ 203 StGB), which "
                "your office asks for. Let the person sign it, or carry the slip.",
                agency=receiver,
            ),
            need=need,
        )
    warning = _(
        "There is no release from secrecy for {agency}. Who falls under § 203 StGB needs one "
        "beside the consent.",
        agency=receiver,
    )
    return Passage(warning=warning, need=need, uses=tuple(uses))


def _nobody(session: Session, draft: ReferralDraft) -> Passage:
    """There is no person or no agency that a consent could be for."""
    if draft.mode is DeliveryMode.CARRIED:
        return OPEN
    organisation = (
        session.get(Organisation, draft.organisation_id) if draft.organisation_id else None
    )
    if organisation is None:
        return Passage(
            _(
                "The agency may not be told anything: there is no consent for it. "
                "Let the person carry the slip."
            )
        )
    return Passage(
        _(
            "{organisation} may not be told anything: there is no consent, because this referral "
            "belongs to nobody on record. Let the person carry the slip.",
            organisation=organisation.name,
        )
    )


def _special(session: Session, topics: Sequence[str]) -> set[DataCategory]:
    """What naming these topics tells that is special; an office's own topics follow their group."""
    if not topics:
        return set()
    found = session.execute(
        select(CodeEntry.code, CodeEntry.group_code).where(
            CodeEntry.list_name == ListName.TOPIC.value, CodeEntry.code.in_(topics)
        )
    )
    groups = {*topics, *(row.group_code for row in found)}
    return {SPECIAL_TOPICS[group] for group in groups if group in SPECIAL_TOPICS}
