# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A person erases what is due, after they have looked at it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, cast
from uuid import UUID

from sqlalchemy import CursorResult, delete, exists, or_, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import midnight, office_day
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.retention import DataClass, ErasureCause
from amstrat_desktop.models.consent import Consent, Disclosure
from amstrat_desktop.models.trail import Draft
from amstrat_desktop.services.audit_chain import prune_log
from amstrat_desktop.services.erasure.holding import batches
from amstrat_desktop.services.erasure.people import erase_records, reduce_to_proof
from amstrat_desktop.services.erasure.protocol import Erasure, Protocol
from amstrat_desktop.services.erasure.records import ERASERS, erase_class
from amstrat_desktop.services.holdings.belonging import record_ids
from amstrat_desktop.services.retention.due import due_keys, old_drafts
from amstrat_desktop.services.retention.terms import Rule, rules_on
from amstrat_desktop.services.retention.triggers import Asked
from amstrat_desktop.services.visibility import everybody
from amstrat_desktop.services.work import Actor, mark_changed

Report = Callable[[int, int], object]

_FIRST: Final = DataClass.PROOF
"""Whose proofs go now need not be kept for them; whole people go last, and are counted once."""


@dataclass(frozen=True, slots=True)
class RunDraft:
    """expected: the classes to erase, with the numbers that were looked at. without: keys of
    records that are to stay this time.
    """

    expected: Mapping[DataClass, int]
    without: frozenset[UUID] = frozenset()


def run_erasure(
    session: Session,
    draft: RunDraft,
    report: Report = lambda _done, _total: None,
    *,
    actor: Actor,
    now: datetime,
) -> Erasure:
    """Erase what is due of the chosen classes.

    report: is told how far it is; may raise Cancelled, which leaves everything as it was. Raises
    Problem where there is something else to erase than what was looked at.
    """
    if not draft.expected:
        raise Problem(_("Choose what is to be erased."))
    today = office_day(now)
    rules = rules_on(session, actor.office_id, today)
    asked = Asked.of(rules, today)
    total = sum(draft.expected.values())
    protocol = Protocol(ErasureCause.TERM, actor, now, report=lambda done: report(done, total))
    with everybody(session):
        due = {
            data_class: due_keys(session, data_class, asked)
            for data_class in draft.expected
            if data_class in asked.cutoffs and _by_key(data_class)
        }
        for data_class, number in draft.expected.items():
            if _by_key(data_class) and len(due.get(data_class, ())) != number:
                raise Problem(_("Something else is due since you looked. Look again."))
        for data_class in sorted(draft.expected, key=_place):
            keys = [key for key in due.get(data_class, ()) if key not in draft.without]
            _erase(session, rules[data_class], keys, asked, protocol)
    return protocol.close(session)


def _by_key(data_class: DataClass) -> bool:
    return data_class is DataClass.PERSON or data_class in ERASERS


def _place(data_class: DataClass) -> int:
    return {_FIRST: 0, DataClass.PERSON: 2}.get(data_class, 1)


def _erase(
    session: Session, rule: Rule, keys: list[UUID], asked: Asked, protocol: Protocol
) -> None:
    match rule.data_class:
        case DataClass.PERSON:
            _erase_people(session, rule, keys, protocol)
        case DataClass.DRAFT:
            cutoff = asked.cutoffs[DataClass.DRAFT]
            protocol.count(DataClass.DRAFT, _drop_drafts(session, cutoff), rule.id)
        case DataClass.AUDIT:
            before = midnight(asked.cutoffs[DataClass.AUDIT])
            gone = prune_log(session, before, actor=protocol.actor, now=protocol.now)
            protocol.count(DataClass.AUDIT, gone, rule.id)
        case _ if keys:
            erase_class(session, rule.data_class, keys, protocol, rule.id)


def _erase_people(session: Session, rule: Rule, keys: list[UUID], protocol: Protocol) -> None:
    """Many at a time: most of the work is looking into every table."""
    for batch in batches(keys):
        gone: set[UUID] = set()
        proved: set[UUID] = set()
        for person_id in batch:
            ids = record_ids(session, person_id)
            (proved if _has_proof(session, ids) else gone).update(ids)
        if gone:
            erase_records(session, gone, protocol, rule.id)
        if proved:
            reduce_to_proof(session, proved, protocol, rule.id)


def _has_proof(session: Session, ids: frozenset[UUID]) -> bool:
    """Whether a consent or a disclosure is left: what was due of them has gone before."""
    wanted = list(ids)
    consents = exists().where(Consent.person_id.in_(wanted))
    disclosures = exists().where(Disclosure.person_id.in_(wanted))
    return bool(session.scalar(select(or_(consents, disclosures))))


def _drop_drafts(session: Session, cutoff: date) -> int:
    gone = session.execute(
        delete(Draft).where(old_drafts(cutoff)), execution_options={"synchronize_session": False}
    )
    mark_changed(session, Kind.DRAFT)
    return cast("CursorResult[Any]", gone).rowcount
