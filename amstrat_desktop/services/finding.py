# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ctrl+K: one field that finds people, slip numbers, offers, agencies, referrals, contacts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _, verbatim
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.slip_number import looks_like_number, parse
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.referrals import STATUS_LABELS, Status
from amstrat_desktop.models.contact import Contact, ContactTopic
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.referral import Referral
from amstrat_desktop.services.codes import Labels, read_labels
from amstrat_desktop.services.finding_people import find_people
from amstrat_desktop.services.hits import Hit
from amstrat_desktop.services.offers.finding_runs import find_runs
from amstrat_desktop.services.person_index import number_forms, number_typed
from amstrat_desktop.services.returns import find_by_number
from amstrat_desktop.services.rights import Right, rights_of
from amstrat_desktop.services.work import Actor
from amstrat_desktop.store import search

LIMIT: Final = 50
PEOPLE: Final = 12
AGENCIES: Final = 8
RUNS: Final = 8
DATED: Final = 15
"""How many of each kind are shown, so that none floods the rest."""

_EARLIEST: Final = 2
"""Characters from which on something is searched; one letter finds everything."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found: people, offers, agencies, then the newest of what is dated.

    remark: what is wrong with a slip number; nothing else is offered in its place then.
    """

    hits: tuple[Hit, ...] = ()
    remark: Msg | None = None


def find_anything(session: Session, text: str, *, actor: Actor, limit: int = LIMIT) -> Finding:
    """What the words or the number mean; at most limit hits. Nobody hidden from the actor, and
    nothing that their role does not include.

    A slip number opens its own referral and nothing else: with a wrong character it finds
    nothing and says so, so that nobody lands in somebody else's referral.
    """
    may = rights_of(session, actor.staff_id).may
    if looks_like_number(text) and may(Right.READ_REFERRALS):
        numbered = _by_number(session, text, actor.office_id)
        if numbered is not None:
            return numbered
    if len(text.strip()) < _EARLIEST:
        return Finding()
    labels = read_labels(session)
    found: list[Hit] = []
    dated: list[Hit] = []
    if may(Right.READ_PEOPLE):
        found += find_people(session, text, actor=actor, limit=PEOPLE)
    if may(Right.READ_RUNS):
        found += find_runs(session, text, actor=actor, limit=RUNS)
    if may(Right.READ_DIRECTORY):
        found += _agencies(session, labels, text)
    if may(Right.READ_REFERRALS):
        dated += _referrals(session, _ids(session, text, Kind.REFERRAL, DATED))
    if may(Right.READ_CONTACTS):
        dated += _contacts(session, labels, _ids(session, text, Kind.CONTACT, DATED))
    dated.sort(key=_age, reverse=True)
    return Finding((*found, *dated)[:limit])


def _by_number(session: Session, text: str, office_id: UUID) -> Finding | None:
    """None while the number is incomplete and may still become something else."""
    try:
        parse(text)
    except Problem as problem:
        return Finding(remark=problem.message)
    try:
        card = find_by_number(session, text, office_id=office_id)
    except Problem as problem:
        return Finding(remark=problem.message)
    return Finding(tuple(_referrals(session, [card.id])))


def _ids(session: Session, text: str, kind: Kind, limit: int) -> Sequence[UUID]:
    return search.find(session.connection(), text, kind.value, limit=limit)


def _agencies(session: Session, labels: Labels, text: str) -> list[Hit]:
    ids = [
        *_ids(session, text, Kind.ORGANISATION, AGENCIES),
        *_dialled(session, text),
    ][:AGENCIES]
    found = session.execute(
        select(
            Organisation.id, Organisation.name, Organisation.organisation_kind, Organisation.street
        )
        .where(Organisation.id.in_(ids), Organisation.retired_on.is_(None))
        .order_by(Organisation.name)
    )
    return [
        Hit(
            Kind.ORGANISATION,
            row.id,
            verbatim(row.name),
            verbatim(row.street)
            if row.street
            else labels(ListName.ORGANISATION_KIND, row.organisation_kind),
        )
        for row in found
    ]


def _dialled(session: Session, text: str) -> list[UUID]:
    """Agencies by the beginning of their telephone number; there are some hundreds of them."""
    typed = number_typed(text)
    if not typed:
        return []
    numbers = session.execute(
        select(Organisation.id, Organisation.telephone).where(Organisation.telephone != "")
    )
    return [
        row.id
        for row in numbers
        if any(each.startswith(typed) for each in number_forms(row.telephone))
    ]


def _referrals(session: Session, ids: Sequence[UUID]) -> list[Hit]:
    found = session.execute(
        select(
            Referral.id, Referral.number, Organisation.name, Referral.status, Referral.created_at
        )
        .join(Organisation, Organisation.id == Referral.organisation_id)
        .where(Referral.id.in_(ids))
    )
    return [
        Hit(
            Kind.REFERRAL,
            row.id,
            _("Referral to {organisation}", organisation=row.name),
            _("{number}, {status}", number=row.number, status=STATUS_LABELS[Status(row.status)])
            if row.number
            else STATUS_LABELS[Status(row.status)],
            row.created_at,
        )
        for row in found
    ]


def _contacts(session: Session, labels: Labels, ids: Sequence[UUID]) -> list[Hit]:
    topics: dict[UUID, str] = {}
    for contact_id, topic in session.execute(
        select(ContactTopic.contact_id, ContactTopic.topic)
        .where(ContactTopic.contact_id.in_(ids))
        .order_by(ContactTopic.contact_id, ContactTopic.position)
    ):
        topics.setdefault(contact_id, topic)
    found = session.execute(
        select(Contact.id, Contact.held_at, Contact.channel, Contact.recognition_code).where(
            Contact.id.in_(ids), Contact.voided_at.is_(None)
        )
    )
    return [
        Hit(
            Kind.CONTACT,
            row.id,
            _("Contact of {day}", day=row.held_at),
            _("{channel}, {topic}", channel=labels(ListName.CHANNEL, row.channel),
              topic=labels(ListName.TOPIC, topics[row.id]))
            if row.id in topics
            else labels(ListName.CHANNEL, row.channel),
            row.held_at,
        )
        for row in found
    ]  # fmt: skip


def _age(hit: Hit) -> tuple[float, UUID]:
    return (hit.at.timestamp() if hit.at else 0.0, hit.id)
