# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The log of what was told about a person: to whom, what, when, on which ground (R9, R23).

Lines are added and never changed. A slip that the office announces, sends or brings along
writes its line in the same transaction; what was told otherwise is written by hand.
"""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload
from uuid_utils.compat import uuid7

from amstrat_desktop.base.cleaning import clean_line
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _, catalogue
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.consents import (
    DataCategory,
    DisclosureBasis,
    DisclosureWay,
    LegalKind,
    Standing,
)
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.referrals import DeliveryMode, Status
from amstrat_desktop.models.consent import Consent, Disclosure, DisclosureData
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.office import Staff
from amstrat_desktop.models.referral import Referral
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.codes import read_labels
from amstrat_desktop.services.consent_guard import Passage
from amstrat_desktop.services.consent_records import expiry, in_order
from amstrat_desktop.services.consents import consent_of, consents_of
from amstrat_desktop.services.disclosure_records import (
    DisclosureDraft,
    DisclosureLine,
    EmergencyDraft,
)
from amstrat_desktop.services.person_access import require_open
from amstrat_desktop.services.work import Actor

_WAYS = {
    DeliveryMode.ANNOUNCED: DisclosureWay.TELEPHONE,
    DeliveryMode.ACCOMPANIED: DisclosureWay.IN_PERSON,
}


def log_referral(
    session: Session, referral: Referral, passage: Passage, *, actor: Actor, now: datetime
) -> None:
    """Note what the office tells the agency with this step: a line for each consent it uses.

    A slip that the person carries tells nothing; one that the office is going to send tells
    when it is sent.
    """
    if referral.person_id is None:
        return
    if Status(referral.status) is Status.SENT:
        way = DisclosureWay.SLIP
    else:
        telling = _WAYS.get(DeliveryMode(referral.mode))
        if telling is None:
            return
        way = telling
    receiver = session.get_one(Organisation, referral.organisation_id).name
    content = _content(session, referral)
    for use in passage.uses:
        line = Disclosure(
            person_id=referral.person_id,
            at=now,
            organisation_id=referral.organisation_id,
            receiver=receiver,
            basis=DisclosureBasis.CONSENT.value,
            consent_id=use.consent_id,
            referral_id=referral.id,
            way=way.value,
            content=content,
        )
        _add(session, line, use.data, actor=actor, now=now)


def record_disclosure(
    session: Session, draft: DisclosureDraft, *, actor: Actor, now: datetime
) -> UUID:
    """Note what was told by hand. Raises FieldProblem for what the consent does not allow."""
    require_open(session, draft.person_id, actor=actor)
    at = _moment(draft.at, now)
    if draft.consent_id is None:
        raise FieldProblem("consent_id", _("Choose the consent under which it was told."))
    consent = consent_of(session, draft.consent_id, actor=actor)
    if consent.person_id != draft.person_id:
        raise Problem(_("This consent is another person's."))
    _require_valid(session, consent, at)
    allowed = {DataCategory(line.category) for line in consent.data}
    data = in_order(draft.data)
    if not data:
        raise FieldProblem("data", _("Tick what was told."))
    if not set(data) <= allowed:
        raise FieldProblem("data", _("The consent does not cover this. Untick it."))
    receiver = clean_line(draft.receiver)
    if consent.organisation_id is not None:
        receiver = session.get_one(Organisation, consent.organisation_id).name
    if not receiver:
        raise FieldProblem("receiver", _("Enter to whom it was told."))
    release = consent.legal_kind == LegalKind.RELEASE.value
    line = Disclosure(
        person_id=draft.person_id,
        at=at,
        organisation_id=consent.organisation_id,
        receiver=receiver,
        basis=(DisclosureBasis.RELEASE if release else DisclosureBasis.CONSENT).value,
        consent_id=consent.id,
        way=draft.way.value,
        content=_said(draft.content),
    )
    return _add(session, line, data, actor=actor, now=now)


def record_emergency(
    session: Session, draft: EmergencyDraft, *, actor: Actor, now: datetime
) -> UUID:
    """Note what was told without consent because of a danger.

    Reason, who decided and whether the person knows have to be said; raises FieldProblem.
    """
    require_open(session, draft.person_id, actor=actor)
    reason, decided_by = clean_line(draft.reason, limit=500), clean_line(draft.decided_by)
    if not reason:
        raise FieldProblem("reason", _("Say which danger there was, and why nothing else helped."))
    if not decided_by:
        raise FieldProblem("decided_by", _("Enter the name of who decided it."))
    if draft.person_told is None:
        raise FieldProblem("person_told", _("Say whether the person was told."))
    receiver = clean_line(draft.receiver)
    if draft.organisation_id is not None:
        organisation = session.get(Organisation, draft.organisation_id)
        if organisation is None:
            raise FieldProblem("receiver", _("This agency is no longer in the directory."))
        receiver = organisation.name
    if not receiver:
        raise FieldProblem("receiver", _("Enter to whom it was told."))
    data = in_order(draft.data)
    if not data:
        raise FieldProblem("data", _("Tick what was told."))
    line = Disclosure(
        person_id=draft.person_id,
        at=_moment(draft.at, now),
        organisation_id=draft.organisation_id,
        receiver=receiver,
        basis=DisclosureBasis.EMERGENCY.value,
        way=draft.way.value,
        content=_said(draft.content),
        reason=reason,
        decided_by=decided_by,
        person_told=draft.person_told,
    )
    return _add(session, line, data, actor=actor, now=now, action="emergency")


def list_disclosures(
    session: Session, person_id: UUID, *, actor: Actor
) -> tuple[DisclosureLine, ...]:
    """Everything that was told about a person, the newest first. Raises for a hidden record."""
    require_open(session, person_id, actor=actor)
    found = session.execute(
        select(
            Disclosure,
            Staff.name.label("staff"),
            Consent.given_on.label("consent_on"),
            Referral.number.label("number"),
        )
        .options(selectinload(Disclosure.data))
        .join(Staff, Staff.id == Disclosure.staff_id)
        .outerjoin(Consent, Consent.id == Disclosure.consent_id)
        .outerjoin(Referral, Referral.id == Disclosure.referral_id)
        .where(Disclosure.person_id == person_id)
        .order_by(Disclosure.at.desc(), Disclosure.id.desc())
    )
    return tuple(
        DisclosureLine(
            id=row.Disclosure.id,
            at=row.Disclosure.at,
            staff_name=row.staff,
            receiver=row.Disclosure.receiver,
            basis=DisclosureBasis(row.Disclosure.basis),
            data=in_order(line.category for line in row.Disclosure.data),
            way=DisclosureWay(row.Disclosure.way) if row.Disclosure.way else None,
            content=row.Disclosure.content,
            consent_id=row.Disclosure.consent_id,
            consent_on=row.consent_on,
            referral_id=row.Disclosure.referral_id,
            referral_number=row.number or "",
            reason=row.Disclosure.reason,
            decided_by=row.Disclosure.decided_by,
            person_told=row.Disclosure.person_told,
        )
        for row in found
    )


def _add(
    session: Session,
    line: Disclosure,
    data: Iterable[DataCategory],
    *,
    actor: Actor,
    now: datetime,
    action: str = "disclose",
) -> UUID:
    line.id, line.office_id, line.staff_id = uuid7(), actor.office_id, actor.staff_id
    line.data = [DisclosureData(category=category.value) for category in data]
    session.add(line)
    session.flush()
    write_audit(session, action, Kind.DISCLOSURE, line.id, actor=actor, now=now)
    return line.id


def _content(session: Session, referral: Referral) -> str:
    """The slip and its topics in a line, in German as the log of the office is."""
    german = catalogue("de")
    labels = read_labels(session)
    topics = [german.text(labels(ListName.TOPIC, topic.topic)) for topic in referral.topics]
    number = german.text(_("Slip {number}", number=referral.number or ""))
    return clean_line(f"{number}: {german.joined(topics)}" if topics else number)


def _said(content: str) -> str:
    text = clean_line(content, limit=500)
    if not text:
        raise FieldProblem("content", _("Write in a line what was told."))
    return text


def _moment(at: datetime | None, now: datetime) -> datetime:
    if at is not None and at > now:
        raise FieldProblem("at", _("This moment is in the future."))
    return at or now


def _require_valid(session: Session, consent: Consent, at: datetime) -> None:
    """The consent held on the day on which it was told."""
    cards = consents_of(session, consent.person_id, on=office_day(at))
    card = next(card for card in cards if card.id == consent.id)
    began_and_ran = card.given_on <= office_day(at) <= expiry(card.given_on, card.expires_on)
    before_withdrawal = card.withdrawn_at is not None and at <= card.withdrawn_at
    if card.standing is not Standing.VALID and not (began_and_ran and before_withdrawal):
        raise FieldProblem(
            "consent_id",
            _("This consent did not hold then. Without one, only an emergency may be recorded."),
        )
