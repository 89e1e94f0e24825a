# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The only place of transactions: one session per user action.

A use case is a plain function ``verb_noun(session, draft, *, actor, now)``. `Work.write`
runs it in one transaction, commits, and says which kinds of records changed, which is what
makes open screens refresh.
"""

from collections.abc import Callable, Iterator, Mapping
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
from amstrat_desktop.services.limited_use import refuse_use
from amstrat_desktop.services.openings import Opened, openings_of
from amstrat_desktop.services.rights import Right, read_rights, require_granted
from amstrat_desktop.services.visibility import leave_out_hidden, role_of
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
    """Runs use cases against one open office for one actor, who has to have the right (R14).

    Both methods raise `Problem` for what the user can mend, `NotAllowed` for what the actor's role
    does not include, before the use case runs, and `StoreProblem` for what the file refuses;
    after any of them nothing is changed.
    """

    def __init__(
        self, engine: Engine, actor: Actor, clock: Callable[[], datetime] | None = None
    ) -> None:
        self.actor = actor
        self.clock = clock or _now
        self._sessions = sessionmaker(engine, expire_on_commit=False)
        self._readers = sessionmaker(engine.execution_options(read_only=True))
        self._opened = Opened()

    def read(
        self, fn: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run a query; it sees one consistent state and never waits for a writer, but for the
        line in the log where it opens somebody's record.
        """
        with _as_problems(), self._readers() as session:
            self._admit(session, fn)
            self._note_openings(fn, args, kwargs)
            return fn(session, *args, **kwargs)

    def write(self, fn: Callable[..., T], *args: Any, **kwargs: Any) -> Outcome[T]:
        """Run ``fn(session, *args, actor=…, now=…)`` in one transaction and commit it."""
        with _as_problems(), self._sessions.begin() as session:
            self._admit(session, fn)
            event.listen(session, "before_flush", refuse_use)
            event.listen(session, "after_flush", _note_changes)
            value = fn(session, *args, actor=self.actor, now=self.clock(), **kwargs)
            session.flush()
            changed = frozenset(session.info.get(_CHANGED, ()))
        return Outcome(value, changed)

    def require(self, right: Right) -> None:
        """For what is no function of the services, as the keys. Raises NotAllowed."""
        self.read(read_rights, actor=self.actor).require(right)

    def _admit(self, session: Session, fn: Callable[..., Any]) -> None:
        leave_out_hidden(session, self.actor.staff_id)
        require_granted(fn, role_of(session))

    def _note_openings(
        self, fn: Callable[..., Any], args: tuple[Any, ...], kwargs: Mapping[str, Any]
    ) -> None:
        """In a transaction of its own, committed before anything is read."""
        for opening, value in openings_of(fn, args, kwargs):
            now = self.clock()
            if self._opened.is_due(opening, value, now):
                with self._sessions.begin() as session:
                    leave_out_hidden(session, self.actor.staff_id)
                    named = self._opened.write(session, opening, value, actor=self.actor, now=now)
                self._opened.note(opening.kind, named, now)


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
