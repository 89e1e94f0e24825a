# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One class of data is erased: of people who stay on record, and of nobody's records."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import delete, exists, select, update
from sqlalchemy.orm import Session

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.vocabulary.retention import DataClass, LimitGround
from amstrat_desktop.models import Base
from amstrat_desktop.models.consent import Consent, Disclosure
from amstrat_desktop.models.contact import Contact, ContactNote
from amstrat_desktop.models.data_request import DataRequest
from amstrat_desktop.models.referral import Referral, ReferralSlip
from amstrat_desktop.models.retention import ProcessingLimit
from amstrat_desktop.services.erasure.holding import Holding, erase_rows, holding_below
from amstrat_desktop.services.erasure.people import erase_records
from amstrat_desktop.services.erasure.protocol import Protocol
from amstrat_desktop.services.erasure.rules import RULES, Blank
from amstrat_desktop.services.erasure.traces import remove_traces
from amstrat_desktop.services.holdings.belonging import record_ids
from amstrat_desktop.services.search_rows import index_contacts, index_referrals
from amstrat_desktop.services.work import mark_changed

Keys = Sequence[UUID]
Eraser = Callable[[Session, Keys, Protocol], None]

_BATCH: Final = 500
_OF_CASE: Final = ("official_note", "appointment", "handover_item")
"""What is a person's and belongs to a case."""


def erase_class(
    session: Session,
    data_class: DataClass,
    keys: Collection[UUID],
    protocol: Protocol,
    rule: UUID | None = None,
) -> None:
    """Erase these records of a class; those that are no longer there are passed over."""
    session.flush()
    for batch in _batches(sorted(keys)):
        ERASERS[data_class](session, batch, protocol)
        session.expire_all()
        protocol.note(data_class, batch, rule)


def _recognition_codes(session: Session, keys: Keys, _protocol: Protocol) -> None:
    _plain_update(session, update(Contact).where(Contact.id.in_(keys)).values(recognition_code=""))
    _index_contacts(session, keys)


def _contact_notes(session: Session, keys: Keys, _protocol: Protocol) -> None:
    _plain_update(session, delete(ContactNote).where(ContactNote.contact_id.in_(keys)))
    _index_contacts(session, keys)


def _cases(session: Session, keys: Keys, _protocol: Protocol) -> None:
    holding = holding_below(session, "support_case", keys)
    for name in _OF_CASE:
        table = Base.metadata.tables[name]
        of_case = session.scalars(select(table.c.id).where(table.c.case_id.in_(keys))).all()
        below = holding_below(session, name, of_case)
        for each, rows in below.keys.items():
            holding.keys.setdefault(each, []).extend(rows)
    _erase(session, holding)


def _proofs(session: Session, keys: Keys, protocol: Protocol) -> None:
    """Consents and disclosures; who was kept on record for them alone goes with the last."""
    whose: set[UUID] = set()
    for model in (Consent, Disclosure):
        whose |= set(session.scalars(select(model.person_id).where(model.id.in_(keys))))
    told = session.scalars(select(Disclosure.id).where(Disclosure.consent_id.in_(keys)))
    _erase(session, holding_below(session, "disclosure", {*keys, *told}))
    _erase(session, holding_below(session, "consent", keys))
    for person_id in session.scalars(
        select(Base.metadata.tables["person"].c.id).where(
            Base.metadata.tables["person"].c.id.in_(whose), _kept_for_nothing()
        )
    ).all():
        erase_records(session, record_ids(session, person_id), protocol)


def _kept_for_nothing() -> Any:
    person = Base.metadata.tables["person"].c.id
    only_proof = exists().where(
        ProcessingLimit.person_id == person,
        ProcessingLimit.ground == LimitGround.PROOF.value,
        ProcessingLimit.lifted_at.is_(None),
    )
    return (
        only_proof
        & ~exists().where(Consent.person_id == person)
        & ~exists().where(Disclosure.person_id == person)
    )


_TYPED: Final = (
    "concern",
    "concern_translated",
    "done_so_far",
    "person_name",
    "person_birth_date",
    "person_telephone",
    "person_children",
    "guardian",
    "benefit_community_number",
    "customer_number",
)
"""What stood on the slip and serves nothing else."""


def _referral_papers(session: Session, keys: Keys, _protocol: Protocol) -> None:
    """Of somebody on record the paper goes; of nobody's referral every word."""
    rule = RULES[Referral.__tablename__]
    blank = dict(rule.values) if isinstance(rule, Blank) else {}
    typed = {name: blank[name] for name in _TYPED}
    _plain_update(session, update(Referral).where(Referral.id.in_(keys)).values(typed))
    _plain_update(session, delete(ReferralSlip).where(ReferralSlip.referral_id.in_(keys)))
    nameless = session.scalars(
        select(Referral.id).where(Referral.id.in_(keys), Referral.person_id.is_(None))
    ).all()
    _erase(session, holding_below(session, Referral.__tablename__, nameless))
    index_referrals(session, keys)


def _below(name: str) -> Eraser:
    def erase(session: Session, keys: Keys, _protocol: Protocol) -> None:
        _erase(session, holding_below(session, name, keys))

    return erase


def _requests(session: Session, keys: Keys, _protocol: Protocol) -> None:
    _plain_update(session, delete(DataRequest).where(DataRequest.id.in_(keys)))


ERASERS: Final[Mapping[DataClass, Eraser]] = {
    DataClass.RECOGNITION_CODE: _recognition_codes,
    DataClass.CONTACT_NOTE: _contact_notes,
    DataClass.CASE: _cases,
    DataClass.PROOF: _proofs,
    DataClass.REFERRAL_PAPERS: _referral_papers,
    DataClass.BOOKING: _below("booking"),
    DataClass.PLACEMENT: _below("placement"),
    DataClass.FUNDED_PLACEMENT: _below("placement"),
    DataClass.DATA_REQUEST: _requests,
}
"""The classes whose records are found by their key alone; people are erased as a whole."""


def _erase(session: Session, holding: Holding) -> None:
    erase_rows(session, holding)
    remove_traces(session, holding.all_ids())


def _index_contacts(session: Session, keys: Keys) -> None:
    index_contacts(session, keys)
    mark_changed(session, Kind.CONTACT)


def _plain_update(session: Session, statement: Any) -> None:
    session.execute(statement, execution_options={"synchronize_session": False})


def _batches(keys: Sequence[UUID]) -> Iterator[Keys]:
    return (keys[at : at + _BATCH] for at in range(0, len(keys), _BATCH))
