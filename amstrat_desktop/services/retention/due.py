# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What falls due, why, and what a hold keeps back: looked at before anything is erased."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Select, and_, exists, func, or_, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _, pgettext, verbatim
from amstrat_desktop.base.office_days import midnight, office_day
from amstrat_desktop.base.vocabulary.retention import DataClass, LimitGround
from amstrat_desktop.models.person import Person
from amstrat_desktop.models.retention import LegalHold, ProcessingLimit
from amstrat_desktop.models.trail import AuditEvent, Draft
from amstrat_desktop.services.erasure.people import held_on
from amstrat_desktop.services.person_access import shown_name
from amstrat_desktop.services.retention.terms import Rule, rules_on
from amstrat_desktop.services.retention.triggers import QUERIES, Asked
from amstrat_desktop.services.visibility import everybody
from amstrat_desktop.services.work import Actor

LISTED: Final = 200
"""Lines shown of one class; its number counts them all."""

_OPENS: Final = {
    DataClass.RECOGNITION_CODE: Kind.CONTACT,
    DataClass.CONTACT_NOTE: Kind.CONTACT,
    DataClass.REFERRAL_PAPERS: Kind.REFERRAL,
}
"""What opens by its own key; anything else opens the person."""


@dataclass(frozen=True, slots=True)
class DueItem:
    """One record. until: the last day on which it was to be kept. opens: what the screen can show
    of it, None where there is nothing to look at.
    """

    data_class: DataClass
    key: UUID
    name: Msg
    because: Msg
    until: date
    opens: tuple[Kind, UUID] | None


@dataclass(frozen=True, slots=True)
class DueGroup:
    """A class. number: due and free to be erased. held: due, but under a hold or a limit.

    items: the first of them; none for drafts and for the log, which are nobody's to look at.
    """

    rule: Rule
    number: int
    held: int
    items: tuple[DueItem, ...]


def list_due(session: Session, *, actor: Actor, now: datetime) -> tuple[DueGroup, ...]:
    """Every class in which something is due, or would be without a hold."""
    today = office_day(now)
    rules = rules_on(session, actor.office_id, today)
    asked = Asked.of(rules, today)
    groups: list[DueGroup] = []
    with everybody(session):
        for data_class in DataClass:
            cutoff = asked.cutoffs.get(data_class)
            if cutoff is None:
                continue
            group = _group(session, rules[data_class], asked, cutoff)
            if group.number or group.held:
                groups.append(group)
    return tuple(groups)


def count_due(session: Session, *, actor: Actor, now: datetime) -> int:
    """How many records are due and free to be erased; the reminder on the first screen."""
    today = office_day(now)
    asked = Asked.of(rules_on(session, actor.office_id, today), today)
    with everybody(session):
        return sum(
            _number(session, free(QUERIES[data_class](asked, cutoff), today))
            for data_class, cutoff in asked.cutoffs.items()
            if data_class in QUERIES
        )


def due_keys(session: Session, data_class: DataClass, asked: Asked) -> list[UUID]:
    """The keys of a class that are due and free; under `everybody`."""
    query = QUERIES[data_class](asked, asked.cutoffs[data_class])
    return [row.key for row in session.execute(free(query, asked.today))]


def free(query: Select[Any], today: date) -> Select[Any]:
    """Without what a legal hold or a limit of processing keeps."""
    return _apart(query, today, kept=False)


def old_drafts(cutoff: date) -> Any:
    """The condition for drafts that nobody came back to."""
    return Draft.updated_at < midnight(cutoff)


def _apart(query: Select[Any], today: date, *, kept: bool) -> Select[Any]:
    due = query.subquery()
    holds = exists().where(LegalHold.person_id == due.c.person_id, held_on(today))
    limits = exists().where(
        ProcessingLimit.person_id == due.c.person_id,
        ProcessingLimit.lifted_at.is_(None),
        ProcessingLimit.ground != LimitGround.PROOF.value,
    )
    held = and_(due.c.person_id.is_not(None), or_(holds, limits))
    return select(due).where(held if kept else ~held)


def _group(session: Session, rule: Rule, asked: Asked, cutoff: date) -> DueGroup:
    if rule.data_class is DataClass.DRAFT:
        found = select(func.count()).select_from(Draft).where(old_drafts(cutoff))
        return DueGroup(rule, session.scalar(found) or 0, 0, ())
    if rule.data_class is DataClass.AUDIT:
        found = select(func.count()).where(AuditEvent.at < midnight(cutoff))
        return DueGroup(rule, session.scalar(found) or 0, 0, ())
    query = QUERIES[rule.data_class](asked, cutoff)
    due = free(query, asked.today)
    number = _number(session, due)
    held = _number(session, _apart(query, asked.today, kept=True))
    return DueGroup(rule, number, held, tuple(_items(session, rule, due) if number else ()))


def _number(session: Session, due: Select[Any]) -> int:
    return session.scalar(select(func.count()).select_from(due.subquery())) or 0


def _items(session: Session, rule: Rule, due: Select[Any]) -> Iterator[DueItem]:
    rows = session.execute(due.limit(LISTED)).all()
    people = _people(session, [row.person_id for row in rows if row.person_id is not None])
    for row in rows:
        since = _day(row.since)
        until = rule.ends_on(since) or since
        yield DueItem(
            rule.data_class,
            row.key,
            _name(row, people, since),
            _(
                "{what}: {since}. Term: {term}.",
                what=_FROM[rule.data_class],
                since=since,
                term=rule.words,
            ),
            until,
            _door(rule.data_class, row),
        )


# Translators: each before a colon and a day: what a term is counted from
_FROM: Final[Mapping[DataClass, Msg]] = {
    DataClass.RECOGNITION_CODE: pgettext("due", "Contact"),
    DataClass.CONTACT_NOTE: pgettext("due", "Contact"),
    DataClass.PERSON: pgettext("due", "Last contact"),
    DataClass.CASE: pgettext("due", "Case closed"),
    DataClass.PROOF: pgettext("due", "Consent or disclosure"),
    DataClass.REFERRAL_PAPERS: pgettext("due", "Referral ended"),
    DataClass.BOOKING: pgettext("due", "End of the run"),
    DataClass.PLACEMENT: pgettext("due", "End of the placement"),
    DataClass.FUNDED_PLACEMENT: pgettext("due", "End of the placement"),
    DataClass.DATA_REQUEST: pgettext("due", "Answered"),
}


def _people(session: Session, ids: Sequence[UUID]) -> dict[UUID, Msg]:
    found = session.execute(
        select(Person.id, Person.name, Person.restricted_at).where(Person.id.in_(ids))
    )
    return {row.id: shown_name(row.name, row.restricted_at) for row in found}


def _name(row: Any, people: Mapping[UUID, Msg], since: date) -> Msg:
    if row.person_id in people:
        return people[row.person_id]
    if row.name:
        return verbatim(row.name)
    return _("Without a name, of {day}", day=since)


def _door(data_class: DataClass, row: Any) -> tuple[Kind, UUID] | None:
    kind = _OPENS.get(data_class)
    if kind is not None:
        return kind, row.key
    return None if row.person_id is None else (Kind.PERSON, row.person_id)


def _day(since: Any) -> date:
    if isinstance(since, str):
        return date.fromisoformat(since[:10])
    if isinstance(since, datetime):
        return office_day(since)
    if isinstance(since, date):
        return since
    raise TypeError(f"no day: {type(since).__name__}")
