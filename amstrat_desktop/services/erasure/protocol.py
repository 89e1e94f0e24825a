# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One erasure from its beginning to the empty log: what it counts, notes and leaves behind.

The protocol in the office's file holds numbers. The ledger beside it (`store.erased`) holds keys
and is written before the commit: an erasure that was cut off between the two is done at the next
entry, and none is forgotten. Then the index is written anew and the write-ahead log cut.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import event
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.vocabulary.retention import DataClass, ErasureCause
from amstrat_desktop.models.retention import ErasureCount, ErasureRun
from amstrat_desktop.models.trail import AuditChain
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.work import Actor, mark_changed
from amstrat_desktop.store import search, summary
from amstrat_desktop.store.erased import ErasedRun, Ledger, forget_erased, ledger_of

REDUCED: Final = "reduced"
"""In the ledger: a person of whom only the proof of consents was kept."""


@dataclass(frozen=True, slots=True)
class Erasure:
    """What was done, without saying of whom: number of records by class."""

    id: UUID
    at: datetime
    counts: Mapping[DataClass, int]


@dataclass
class Protocol:
    """Notes what is erased, until it is closed. report: is told how many there are so far, and
    may raise.
    """

    cause: ErasureCause
    actor: Actor
    now: datetime
    id: UUID = field(default_factory=uuid7)
    counts: Counter[DataClass] = field(default_factory=Counter)
    rules: dict[DataClass, UUID | None] = field(default_factory=dict)
    items: list[tuple[str, UUID]] = field(default_factory=list)
    report: Callable[[int], object] = lambda _done: None

    def note(
        self,
        data_class: DataClass,
        keys: Iterable[UUID],
        rule: UUID | None = None,
        *,
        as_code: str = "",
    ) -> None:
        """These records were erased, by this rule. as_code: what the ledger calls it."""
        wanted = list(keys)
        self.items += [(as_code or data_class.value, key) for key in wanted]
        self.count(data_class, len(wanted), rule)

    def count(self, data_class: DataClass, number: int, rule: UUID | None = None) -> None:
        """So many were erased that need not be erased again after a restore."""
        if number:
            self.counts[data_class] += number
            self.rules[data_class] = rule
            self.report(self.counts.total())

    def close(self, session: Session) -> Erasure:
        """Write the protocol, and see to it that nothing is left once this is committed."""
        session.add(
            ErasureRun(
                id=self.id,
                office_id=self.actor.office_id,
                at=self.now,
                staff_id=self.actor.staff_id,
                cause=self.cause.value,
            )
        )
        session.flush()
        session.add_all(
            ErasureCount(run_id=self.id, data_class=name.value, rule_id=self.rules[name], number=n)
            for name, n in self.counts.items()
        )
        write_audit(session, "erase", Kind.RETENTION, self.id, actor=self.actor, now=self.now)
        session.flush()
        mark_changed(session, Kind.RETENTION)
        summary.settle(session.connection())
        search.purge(session.connection())
        session.expire_all()
        if self.cause is ErasureCause.RESTORED:
            _leave_nothing(session)
        else:
            run = ErasedRun(self.id, self.now, tuple(self.items))
            _note_before_commit(session, ledger(session, self.actor.office_id), run)
        return Erasure(self.id, self.now, dict(self.counts))


def ledger(session: Session, office_id: UUID) -> Ledger:
    """The ledger beside the office's file."""
    chain = session.get_one(AuditChain, office_id)
    return ledger_of(session.connection(), chain.key, office_id)


def _note_before_commit(session: Session, book: Ledger, run: ErasedRun) -> None:
    noted = False

    def note(_session: Session) -> None:
        nonlocal noted
        if run.items and not noted:
            book.add(run)
            noted = True

    def take_back(_session: Session) -> None:
        nonlocal noted
        if noted:
            book.drop(run.run_id)
            noted = False

    def committed(_session: Session) -> None:
        nonlocal noted
        noted = False

    event.listen(session, "before_commit", note)
    event.listen(session, "after_rollback", take_back)
    event.listen(session, "after_commit", committed)
    _leave_nothing(session)


def _leave_nothing(session: Session) -> None:
    """After the commit no page of before stands in the write-ahead log any more."""
    engine = session.get_bind().engine

    def forget(_session: Session) -> None:
        forget_erased(engine)

    event.listen(session, "after_commit", forget, once=True)
