# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""For each class of data: the records whose term is over, and what it was counted from.

Each query gives key, person_id (None: nobody's), name (what a record without a person is called)
and since (the trigger). They are written so that the triggers' own columns decide: a record is
due where its trigger lies before the cutoff of the rule.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    exists,
    func,
    literal,
    null,
    or_,
    select,
    union_all,
)

from amstrat_desktop.base.office_days import midnight
from amstrat_desktop.base.vocabulary.consents import Decision
from amstrat_desktop.base.vocabulary.data_requests import RequestState
from amstrat_desktop.base.vocabulary.placements import UNDER_WAY
from amstrat_desktop.base.vocabulary.planning import AppointmentStatus, AttemptResult
from amstrat_desktop.base.vocabulary.retention import DataClass, LimitGround
from amstrat_desktop.models.booking import Booking
from amstrat_desktop.models.column_types import Key
from amstrat_desktop.models.consent import Consent, Disclosure
from amstrat_desktop.models.contact import Contact, ContactNote
from amstrat_desktop.models.data_request import DataRequest
from amstrat_desktop.models.kita import KitaApplication
from amstrat_desktop.models.note import OfficialNote
from amstrat_desktop.models.offer import Offer, OfferRun
from amstrat_desktop.models.office import Office
from amstrat_desktop.models.person import Person
from amstrat_desktop.models.placement import Placement
from amstrat_desktop.models.planning import Appointment, ContactAttempt, FollowUp
from amstrat_desktop.models.referral import Referral, ReferralSlip
from amstrat_desktop.models.retention import ProcessingLimit
from amstrat_desktop.models.support_case import SupportCase
from amstrat_desktop.services.referral_states import RULES
from amstrat_desktop.services.retention.terms import Rule

_ENDED_REFERRALS: Final = tuple(status.value for status, rule in RULES.items() if rule.ended)


@dataclass(frozen=True, slots=True)
class Asked:
    """Today, and what was before which day is due, by class; a class kept for good has none."""

    today: date
    cutoffs: Mapping[DataClass, date]

    @classmethod
    def of(cls, rules: Mapping[DataClass, Rule], today: date) -> "Asked":
        found = {name: rule.cutoff(today) for name, rule in rules.items()}
        return cls(today, {name: day for name, day in found.items() if day is not None})


Query = Callable[[Asked, date], Select[Any]]


def _row(key: Any, person: Any, name: Any, since: Any) -> Select[Any]:
    return select(
        key.label("key"), person.label("person_id"), name.label("name"), since.label("since")
    )


_NOBODY: Final[Any] = null().cast(Key())
_UNNAMED: Final[Any] = literal("")


def _recognition_codes(_asked: Asked, cutoff: date) -> Select[Any]:
    # The few with a code, by the index of codes: by day it reads all contacts of all years.
    coded = select(Contact.id).where(
        Contact.office_id.in_(select(Office.id)), Contact.recognition_code > ""
    )
    return _row(Contact.id, _NOBODY, _UNNAMED, Contact.held_at).where(
        Contact.id.in_(coded),
        Contact.person_id.is_(None),
        Contact.held_at < midnight(cutoff),
    )


def _contact_notes(_asked: Asked, cutoff: date) -> Select[Any]:
    return (
        _row(Contact.id, _NOBODY, _UNNAMED, Contact.held_at)
        .join(ContactNote, ContactNote.contact_id == Contact.id)
        .where(Contact.person_id.is_(None), Contact.held_at < midnight(cutoff))
    )


def _people(asked: Asked, cutoff: date) -> Select[Any]:
    since = midnight(cutoff)
    mine = _whose
    proof = exists().where(
        ProcessingLimit.person_id == Person.id,
        ProcessingLimit.ground == LimitGround.PROOF.value,
        ProcessingLimit.lifted_at.is_(None),
    )
    known = (
        mine(Contact, Contact.held_at >= since, Contact.voided_at.is_(None)),
        mine(
            Appointment,
            Appointment.starts_at >= since,
            Appointment.status != AppointmentStatus.MOVED.value,
        ),
        mine(
            ContactAttempt,
            ContactAttempt.at >= since,
            ContactAttempt.result == AttemptResult.REACHED.value,
        ),
        mine(OfficialNote, OfficialNote.about_at >= since),
        mine(KitaApplication, KitaApplication.updated_at >= since),
        mine(Booking, Booking.asked_on >= cutoff),
        mine(Booking, Booking.run_id.in_(select(OfferRun.id).where(OfferRun.ends_on >= cutoff))),
        mine(Consent, Consent.given_on >= cutoff),
        mine(FollowUp, FollowUp.done_at.is_(None)),
        mine(DataRequest, DataRequest.state == RequestState.OPEN.value),
        mine(Referral, Referral.status.not_in(_ENDED_REFERRALS)),
        *_under_way(asked),
    )
    return _row(Person.id, Person.id, Person.name, _last_contact()).where(
        Person.merged_into_id.is_(None),
        Person.created_at < since,
        ~proof,
        # One list for all of them: asked for each person, each of these is asked anew.
        Person.id.not_in(union_all(*known)),
    )


def _under_way(asked: Asked) -> tuple[Select[Any], ...]:
    """What goes on, and what is over and still has a term of its own."""
    under_way = [status.value for status in UNDER_WAY]
    placements: list[ColumnElement[bool]] = [Placement.status.in_(under_way)]
    for data_class in (DataClass.PLACEMENT, DataClass.FUNDED_PLACEMENT):
        cutoff = asked.cutoffs.get(data_class)
        over = _placement_over(cutoff) if cutoff is not None else literal(False)
        placements.append(and_(_funded(data_class), ~over))
    cutoff = asked.cutoffs.get(DataClass.CASE)
    case_over = (
        and_(SupportCase.status == "closed", SupportCase.closed_on < cutoff)
        if cutoff is not None
        else literal(False)
    )
    return (
        _whose(SupportCase, ~case_over),
        _whose(Placement, or_(*placements)),
    )


def _whose(model: Any, *conditions: ColumnElement[bool]) -> Select[Any]:
    return select(model.person_id).where(model.person_id.is_not(None), *conditions)


def _last_contact() -> Any:
    """The day on which somebody was here last; the day of the record where they never were."""
    held = (
        select(func.max(Contact.held_at))
        .where(Contact.person_id == Person.id, Contact.voided_at.is_(None))
        .correlate(Person)
        .scalar_subquery()
    )
    return func.coalesce(held, Person.created_at, type_=Person.created_at.type)


def _cases(_asked: Asked, cutoff: date) -> Select[Any]:
    return _row(SupportCase.id, SupportCase.person_id, _UNNAMED, SupportCase.closed_on).where(
        SupportCase.status == "closed", SupportCase.closed_on < cutoff
    )


def _ended_consent(cutoff: date) -> ColumnElement[bool]:
    return or_(
        Consent.withdrawn_at < midnight(cutoff),
        Consent.expires_on < cutoff,
        and_(Consent.decision == Decision.REFUSED.value, Consent.given_on < cutoff),
    )


def _proofs(_asked: Asked, cutoff: date) -> Select[Any]:
    """Consents without a younger disclosure, and disclosures whose consent is over as long."""
    ended = select(Consent.id).where(_ended_consent(cutoff))
    younger = exists().where(Disclosure.consent_id == Consent.id, Disclosure.at >= midnight(cutoff))
    consents = _row(Consent.id, Consent.person_id, _UNNAMED, func.date(Consent.given_on)).where(
        _ended_consent(cutoff), ~younger
    )
    disclosures = _row(
        Disclosure.id, Disclosure.person_id, Disclosure.receiver, func.date(Disclosure.at)
    ).where(
        Disclosure.at < midnight(cutoff),
        or_(Disclosure.consent_id.is_(None), Disclosure.consent_id.in_(ended)),
    )
    both = consents.union_all(disclosures).subquery()
    return select(both)


def _referral_papers(_asked: Asked, cutoff: date) -> Select[Any]:
    typed = (
        Referral.concern,
        Referral.concern_translated,
        Referral.done_so_far,
        Referral.person_name,
        Referral.person_telephone,
        Referral.guardian,
        Referral.benefit_community_number,
        Referral.customer_number,
    )
    slip = exists().where(ReferralSlip.referral_id == Referral.id)
    name = func.coalesce(Referral.number, "")
    return _row(Referral.id, Referral.person_id, name, Referral.status_since).where(
        Referral.status.in_(_ENDED_REFERRALS),
        Referral.status_since < midnight(cutoff),
        or_(
            slip,
            *(column != "" for column in typed),
            Referral.person_birth_date.is_not(None),
            Referral.person_children.is_not(None),
        ),
    )


def _bookings(_asked: Asked, cutoff: date) -> Select[Any]:
    told = (Booking.call_name, Booking.reach, Booking.remark, Booking.documents)
    return (
        _row(Booking.id, Booking.person_id, Offer.title, OfferRun.ends_on)
        .join(OfferRun, OfferRun.id == Booking.run_id)
        .join(Offer, Offer.id == OfferRun.offer_id)
        .where(
            OfferRun.ends_on < cutoff,
            or_(Booking.person_id.is_not(None), *(column != "" for column in told)),
        )
    )


def _funded(data_class: DataClass) -> ColumnElement[bool]:
    if data_class is DataClass.FUNDED_PLACEMENT:
        return Placement.funding != ""
    return Placement.funding == ""


def _placement_over(cutoff: date) -> ColumnElement[bool]:
    return and_(
        Placement.status.not_in([status.value for status in UNDER_WAY]),
        or_(
            Placement.ended_on < cutoff,
            and_(Placement.ended_on.is_(None), Placement.updated_at < midnight(cutoff)),
        ),
    )


def _placements(data_class: DataClass) -> Query:
    def query(_asked: Asked, cutoff: date) -> Select[Any]:
        since = func.coalesce(Placement.ended_on, func.date(Placement.updated_at))
        return _row(Placement.id, Placement.person_id, _UNNAMED, since).where(
            _funded(data_class), _placement_over(cutoff)
        )

    return query


def _requests(_asked: Asked, cutoff: date) -> Select[Any]:
    return _row(DataRequest.id, DataRequest.person_id, _UNNAMED, DataRequest.answered_at).where(
        DataRequest.state != RequestState.OPEN.value,
        DataRequest.answered_at < midnight(cutoff),
    )


QUERIES: Final[Mapping[DataClass, Query]] = {
    DataClass.RECOGNITION_CODE: _recognition_codes,
    DataClass.CONTACT_NOTE: _contact_notes,
    DataClass.PERSON: _people,
    DataClass.CASE: _cases,
    DataClass.PROOF: _proofs,
    DataClass.REFERRAL_PAPERS: _referral_papers,
    DataClass.BOOKING: _bookings,
    DataClass.PLACEMENT: _placements(DataClass.PLACEMENT),
    DataClass.FUNDED_PLACEMENT: _placements(DataClass.FUNDED_PLACEMENT),
    DataClass.DATA_REQUEST: _requests,
}
"""The classes of single records; drafts and the log are counted in `due`."""
