# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Consents and refusals of a person (R2, R3, R5): written down, read, corrected, prolonged.

Withdrawing stands in `withdrawals.py`; whether a referral may go its way in `consent_guard.py`.
"""

from dataclasses import fields, replace
from datetime import date, datetime
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, exists, or_, select
from sqlalchemy.orm import Session, aliased, selectinload
from uuid_utils.compat import uuid7

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.consents import (
    Decision,
    GivenBy,
    How,
    LegalKind,
    Purpose,
    Standing,
)
from amstrat_desktop.base.vocabulary.referrals import DeliveryMode
from amstrat_desktop.models.consent import Consent, ConsentData, Disclosure
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.household import HouseholdMember
from amstrat_desktop.models.office import Staff
from amstrat_desktop.models.referral import Referral
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.conflicts import require_version
from amstrat_desktop.services.consent_checks import checked, checked_refusal
from amstrat_desktop.services.consent_records import (
    ConsentCard,
    ConsentDraft,
    RefusalDraft,
    Said,
    in_order,
    standings,
)
from amstrat_desktop.services.person_access import require_open
from amstrat_desktop.services.work import Actor

_PLAIN: Final = (
    "person_id", "organisation_id", "given_on", "expires_on", "spoken_reason", "form",
    "form_language", "guardian_name", "interpreter", "interpreter_name", "scan",
)  # fmt: skip
"""Fields that a draft and the record hold in the same form."""


def record_consent(
    session: Session, draft: ConsentDraft, *, actor: Actor, now: datetime
) -> ConsentCard:
    """Write down what a person agreed to. Raises FieldProblem."""
    require_open(session, draft.person_id, actor=actor)
    draft = checked(session, draft, on=office_day(now))
    consent = Consent(
        id=uuid7(),
        office_id=actor.office_id,
        decision=Decision.GIVEN.value,
        created_at=now,
        created_by=actor.staff_id,
    )
    _take_over(consent, draft)
    return _added(session, consent, "record", actor=actor, now=now)


def refuse_consent(
    session: Session, draft: RefusalDraft, *, actor: Actor, now: datetime
) -> ConsentCard:
    """Write down that a person does not want it. Counselling goes on as before (R5).

    Raises Problem while a consent to the same stands: that one is withdrawn instead, so that
    the agency is told.
    """
    require_open(session, draft.person_id, actor=actor)
    draft = checked_refusal(session, draft)
    today = office_day(now)
    matter = (draft.legal_kind, draft.purpose, draft.organisation_id)
    for card in consents_of(session, draft.person_id, on=today):
        if card.matter == matter and card.standing is Standing.VALID:
            raise Problem(_("There is a valid consent to this. Withdraw it instead."))
    consent = Consent(
        id=uuid7(),
        office_id=actor.office_id,
        person_id=draft.person_id,
        legal_kind=draft.legal_kind.value,
        purpose=draft.purpose.value,
        decision=Decision.REFUSED.value,
        organisation_id=draft.organisation_id,
        given_on=today,
        how=How.SPOKEN.value,
        given_by=draft.given_by.value,
        guardian_name=draft.guardian_name,
        created_at=now,
        created_by=actor.staff_id,
    )
    return _added(session, consent, "refuse", actor=actor, now=now)


def correct_consent(
    session: Session,
    consent_id: UUID,
    draft: ConsentDraft,
    *,
    version: int,
    actor: Actor,
    now: datetime,
) -> ConsentCard:
    """Mend a typing error, as long as nothing was told or printed under the consent.

    The audit names the fields. Raises Problem for one that was used, withdrawn or refused, and
    `Conflict` when somebody was faster.
    """
    consent = consent_of(session, consent_id, actor=actor)
    before = consent_card(session, consent_id, on=office_day(now))
    require_version(session, consent, version, theirs=before.draft())
    if before.decision is Decision.REFUSED or before.withdrawn_at is not None:
        raise Problem(_("What was refused or withdrawn stays as it is. Record a new consent."))
    if before.used:
        raise Problem(
            _(
                "Something was already told under this consent, so it stays as it is. "
                "Withdraw it and record a new one."
            )
        )
    draft = checked(session, replace(draft, person_id=consent.person_id), on=office_day(now))
    old = before.draft()
    changed = [f.name for f in fields(draft) if getattr(draft, f.name) != getattr(old, f.name)]
    if not changed:
        return before
    _take_over(consent, draft)
    consent.updated_at, consent.updated_by = now, actor.staff_id
    session.flush()
    write_audit(session, "correct", Kind.CONSENT, consent.id, actor=actor, now=now, fields=changed)
    return consent_card(session, consent_id, on=office_day(now))


def list_consents(
    session: Session, person_id: UUID, *, actor: Actor, on: date
) -> tuple[ConsentCard, ...]:
    """Everything a person agreed to or refused, what holds first, then the newest.

    on: the day for which it is said what holds. Raises Problem for a hidden record.
    """
    require_open(session, person_id, actor=actor)
    order = list(Standing)
    cards = consents_of(session, person_id, on=on)
    return tuple(sorted(cards, key=lambda card: (order.index(card.standing), -_age(card))))


def read_consent(session: Session, consent_id: UUID, *, actor: Actor, on: date) -> ConsentCard:
    """One consent; raises Problem when it or its person is not to be seen."""
    consent_of(session, consent_id, actor=actor)
    return consent_card(session, consent_id, on=on)


def consent_of(session: Session, consent_id: UUID, *, actor: Actor) -> Consent:
    """The mapped record, for the services."""
    consent = session.get(Consent, consent_id)
    if consent is None or consent.office_id != actor.office_id:
        raise Problem(_("This consent no longer exists."))
    require_open(session, consent.person_id, actor=actor)
    return consent


def consent_card(session: Session, consent_id: UUID, *, on: date) -> ConsentCard:
    """One consent as its person's other ones leave it."""
    person_id = session.get_one(Consent, consent_id).person_id
    cards = consents_of(session, person_id, on=on)
    return next(card for card in cards if card.id == consent_id)


def consents_of(session: Session, person_id: UUID, *, on: date) -> tuple[ConsentCard, ...]:
    """All consents and refusals of a person, the oldest first. Asks nobody's right to see."""
    recorder, withdrawer = aliased(Staff), aliased(Staff)
    found = session.execute(
        select(
            Consent,
            Organisation.name.label("receiver"),
            recorder.name.label("recorded_by"),
            withdrawer.name.label("withdrawn_by"),
            _used().label("used"),
        )
        .options(selectinload(Consent.data))
        .join(recorder, recorder.id == Consent.created_by)
        .outerjoin(withdrawer, withdrawer.id == Consent.withdrawn_by)
        .outerjoin(Organisation, Organisation.id == Consent.organisation_id)
        .where(Consent.person_id == person_id)
        .order_by(Consent.id)
    ).all()
    worth = standings([_said(row.Consent) for row in found], on)
    return tuple(
        _card(
            row.Consent,
            _Beside(row.receiver or "", row.recorded_by, row.withdrawn_by or "", bool(row.used)),
            standing,
        )
        for row, standing in zip(found, worth, strict=True)
    )


def _used() -> ColumnElement[bool]:
    """Whether something was told, printed or named under a consent."""
    told = exists().where(Disclosure.consent_id == Consent.id)
    named = exists().where(HouseholdMember.name_consent_id == Consent.id)
    handed_out = exists().where(
        Referral.person_id == Consent.person_id,
        Referral.organisation_id == Consent.organisation_id,
        Referral.mode != DeliveryMode.CARRIED.value,
        Referral.number.is_not(None),
        Referral.status_since >= Consent.created_at,
    )
    return or_(told, named, handed_out)


def _said(consent: Consent) -> Said:
    return Said(
        matter=(consent.legal_kind, consent.purpose, consent.organisation_id),
        refused=consent.decision == Decision.REFUSED.value,
        given_on=consent.given_on,
        expires_on=consent.expires_on,
        created_at=consent.created_at,
        withdrawn_at=consent.withdrawn_at,
    )


class _Beside(NamedTuple):
    """What a card shows beside the record's own fields."""

    receiver: str
    recorded_by: str
    withdrawn_by: str
    used: bool


def _card(consent: Consent, beside: _Beside, standing: Standing) -> ConsentCard:
    return ConsentCard(
        id=consent.id,
        version=consent.version,
        person_id=consent.person_id,
        legal_kind=LegalKind(consent.legal_kind),
        purpose=Purpose(consent.purpose),
        decision=Decision(consent.decision),
        organisation_id=consent.organisation_id,
        receiver=beside.receiver,
        data=in_order(line.category for line in consent.data),
        form=consent.form,
        form_language=consent.form_language,
        given_on=consent.given_on,
        how=How(consent.how),
        spoken_reason=consent.spoken_reason,
        given_by=GivenBy(consent.given_by),
        guardian_name=consent.guardian_name,
        interpreter=consent.interpreter,
        interpreter_name=consent.interpreter_name,
        expires_on=consent.expires_on,
        scan=consent.scan,
        created_at=consent.created_at,
        created_by_name=beside.recorded_by,
        withdrawn_at=consent.withdrawn_at,
        withdrawn_by_name=beside.withdrawn_by,
        withdrawal_remark=consent.withdrawal_remark,
        standing=standing,
        used=beside.used,
    )


def _take_over(consent: Consent, draft: ConsentDraft) -> None:
    for name in _PLAIN:
        setattr(consent, name, getattr(draft, name))
    consent.legal_kind = draft.legal_kind.value
    consent.purpose = draft.purpose.value
    consent.how = draft.how.value
    consent.given_by = draft.given_by.value
    kept = {line.category: line for line in consent.data}
    consent.data = [
        kept.get(category.value) or ConsentData(category=category.value) for category in draft.data
    ]


def _added(
    session: Session, consent: Consent, action: str, *, actor: Actor, now: datetime
) -> ConsentCard:
    consent.updated_at, consent.updated_by = now, actor.staff_id
    session.add(consent)
    session.flush()
    write_audit(session, action, Kind.CONSENT, consent.id, actor=actor, now=now)
    return consent_card(session, consent.id, on=office_day(now))


def _age(card: ConsentCard) -> float:
    return card.created_at.timestamp()
