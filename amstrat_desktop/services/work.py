# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The only place of transactions: one session per user action.

A use case is a plain function ``verb_noun(session, draft, *, actor, now)``. `Work.write`
runs it in one transaction, commits, and says which kinds of records changed, which is what
makes open screens refresh.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar
from uuid import UUID

from sqlalchemy import Engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session, UOWTransaction, sessionmaker
from sqlalchemy.orm.exc import StaleDataError

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models import Base
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.visibility import leave_out_hidden
from amstrat_desktop.store.faults import fault_of

T = TypeVar("T")
P = ParamSpec("P")

_CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, and for which office.

    own_key: encrypts what is theirs alone, as personal notes; None where it isn't at hand, as
    on the command line. It doesn't tell two actors apart.
    """

    staff_id: UUID
    office_id: UUID
    own_key: bytes | None = field(default=None, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """What a use case returned, and the kinds of records it changed."""

    value: T
    changed: frozenset[Kind]


def mark_changed(session: Session, *kinds: Kind) -> None:
    """For bulk UPDATE and DELETE, which flush events don't see."""
    session.info.setdefault(_CHANGED, set()).update(kinds)


class Work:
    """Runs use cases against one open office for one actor.

    Both methods raise `Problem` for what the user can mend and `StoreProblem` for what the
    file refuses; after either nothing is changed.
    """

    def __init__(
        self, engine: Engine, actor: Actor, clock: Callable[[], datetime] | None = None
    ) -> None:
        self.actor = actor
        self.clock = clock or _now
        self._sessions = sessionmaker(engine, expire_on_commit=False)
        self._readers = sessionmaker(engine.execution_options(read_only=True))

    def read(
        self, fn: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run a query; it sees one consistent state and never waits for a writer."""
        with _as_problems(), self._readers() as session:
            leave_out_hidden(session, self.actor.staff_id)
            return fn(session, *args, **kwargs)

    def write(self, fn: Callable[..., T], *args: Any, **kwargs: Any) -> Outcome[T]:
        """Run ``fn(session, *args, actor=…, now=…)`` in one transaction and commit it."""
        with _as_problems(), self._sessions.begin() as session:
            leave_out_hidden(session, self.actor.staff_id)
            event.listen(session, "after_flush", _note_changes)
            value = fn(session, *args, actor=self.actor, now=self.clock(), **kwargs)
            session.flush()
            changed = frozenset(session.info.get(_CHANGED, ()))
        return Outcome(value, changed)


def _now() -> datetime:
    return datetime.now(UTC)


def _note_changes(session: Session, _context: UOWTransaction) -> None:
    for group in (session.new, session.dirty, session.deleted):
        for mapped in group:
            if isinstance(mapped, Base) and mapped.kind is not None:
                mark_changed(session, mapped.kind)


@contextmanager
def _as_problems() -> Iterator[None]:
    try:
        yield
    except StaleDataError as error:
        raise Conflict from error
    except (DBAPIError, OSError) as error:
        problem = fault_of(error)
        if problem is None:
            raise
        raise problem from error
