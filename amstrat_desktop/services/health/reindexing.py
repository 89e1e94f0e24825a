# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The search index made anew from the records, when it is damaged."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any, Final, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models.contact import Contact
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.need_signal import NeedSignal
from amstrat_desktop.models.observation import Observation
from amstrat_desktop.models.person import Person
from amstrat_desktop.models.referral import Referral
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.codes import Labels, read_labels
from amstrat_desktop.services.directory import index_organisation
from amstrat_desktop.services.person_index import index_people
from amstrat_desktop.services.search_rows import (
    OF_CONTACTS,
    OF_REFERRALS,
    contact_rows,
    referral_rows,
)
from amstrat_desktop.services.visibility import everybody
from amstrat_desktop.services.work import Actor
from amstrat_desktop.store import search, search_anew

_AT_ONCE: Final = 1_000
"""Records in memory as mapped objects."""

T = TypeVar("T")
Report = Callable[[int, int], object]


def rebuild_index(
    session: Session,
    report: Report = lambda _done, _total: None,
    *,
    actor: Actor,
    now: datetime,
) -> None:
    """Forget the index and make it again from what is on record, hidden people included.

    report: is told the steps; may raise Cancelled, which leaves the index as it was.
    """
    steps = (_people, _contacts, _referrals, _organisations, _observations, _signals)
    with everybody(session):
        search_anew.begin(session.connection())
        for number, step in enumerate(steps):
            report(number, len(steps))
            step(session, read_labels(session))
    write_audit(session, "rebuild_index", Kind.OFFICE, actor.office_id, actor=actor, now=now)


def _people(session: Session, _labels: Labels) -> None:
    # Whoever was merged into another record is found under that one.
    index_people(session, _each(session, Person, Person.merged_into_id.is_(None)))


def _contacts(session: Session, labels: Labels) -> None:
    contacts = _each(session, Contact, options=OF_CONTACTS)
    search.index_many(session.connection(), contact_rows(session, labels, contacts))


def _referrals(session: Session, labels: Labels) -> None:
    referrals = _each(session, Referral, options=OF_REFERRALS)
    search.index_many(session.connection(), referral_rows(labels, referrals))


def _organisations(session: Session, labels: Labels) -> None:
    for organisation in _each(session, Organisation):
        index_organisation(session, organisation, labels)


def _observations(session: Session, _labels: Labels) -> None:
    rows = (
        (Kind.OBSERVATION.value, seen.id, f"{seen.place} {seen.words}")
        for seen in _each(session, Observation)
    )
    search.index_many(session.connection(), rows)


def _signals(session: Session, _labels: Labels) -> None:
    rows = (
        (Kind.NEED_SIGNAL.value, signal.id, signal.words) for signal in _each(session, NeedSignal)
    )
    search.index_many(session.connection(), rows)


def _each(
    session: Session, model: type[T], *which: Any, options: tuple[Any, ...] = ()
) -> Iterator[T]:
    """The records of a kind, oldest first: a later number in the index is a newer object."""
    mapped: Any = model
    wanted = select(mapped).where(*which).options(*options).order_by(mapped.id)
    yield from session.scalars(wanted.execution_options(yield_per=_AT_ONCE))
