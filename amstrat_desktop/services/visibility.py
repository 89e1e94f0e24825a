# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody may not know of is left out of every query, whoever wrote the query (R14, R15).

`Work` arms each of its sessions: hidden is what belongs to a restricted person without access,
and what lies beyond the scope of one's role (`amstrat_desktop.services.scopes`). Where the
whole office is in scope and nobody is hidden, which is the rule, that costs one look at the
colleague and into a small index; else each SELECT gets the condition of the tables that it
reads (SQLAlchemy's recipe for criteria that hold everywhere). `Session.get` finds nothing, too,
so that such a record reads exactly like one that no longer exists.

Queries are still to name their condition (`person_access.visible_people`) where they are about
people: this net is there for the one that was forgotten, and for the tables behind it.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, cast
from uuid import UUID

from sqlalchemy import (
    Column,
    ColumnElement,
    Executable,
    Select,
    Table,
    and_,
    event,
    exists,
    inspect,
    or_,
    select,
    union_all,
)
from sqlalchemy.orm import ORMExecuteState, Session, with_loader_criteria
from sqlalchemy.orm.interfaces import ORMOption
from sqlalchemy.sql.selectable import AliasedReturnsRows
from sqlalchemy.sql.visitors import iterate

from amstrat_desktop.base.vocabulary.roles import Role
from amstrat_desktop.models import Base
from amstrat_desktop.models.booking import Booking
from amstrat_desktop.models.consent import Consent
from amstrat_desktop.models.contact import Contact
from amstrat_desktop.models.office import Staff
from amstrat_desktop.models.person import Person, PersonAccess
from amstrat_desktop.models.placement import Placement
from amstrat_desktop.models.referral import Referral
from amstrat_desktop.models.retention import ProcessingLimit
from amstrat_desktop.models.support_case import SupportCase
from amstrat_desktop.services.scopes import rules_of

EVERYBODY: Final = {"everybody": True}
"""Execution options of a query that counts, or keeps a rule, and shows nobody."""

_SUSPENDED: Final = "everybody"
_PERSON: Final = Person.__table__
_ACCESS: Final = PersonAccess.__table__
_ON_THE_WAY: Final = {
    "contact_id": Contact.__table__,
    "referral_id": Referral.__table__,
    "case_id": SupportCase.__table__,
    "consent_id": Consent.__table__,
    "booking_id": Booking.__table__,
    "placement_id": Placement.__table__,
}
_ASKER: Final = "asker"
_ROLE: Final = "role"
_STAFF: Final = Staff.__table__
_LIMIT: Final = ProcessingLimit.__table__
_WITH: Final = {
    "household": ("household", "household_member"),
    "booked_child": ("booked_child", "child_note"),
}
"""What is loaded with a row and is not seen by everybody who sees that row."""


def leave_out_hidden(session: Session, staff_id: UUID) -> None:
    """Let the session see nothing that this colleague may not know of."""
    role, anybody_hidden = _standing(session, staff_id)
    session.info[_ASKER], session.info[_ROLE] = staff_id, role
    if not anybody_hidden and not rules_of(role, staff_id):
        return
    net = _Net(role, staff_id, anybody_hidden)

    def narrow(state: ORMExecuteState) -> None:
        asked = state.is_select and not (state.is_column_load or state.is_relationship_load)
        if asked and not (session.info.get(_SUSPENDED) or state.execution_options.get(_SUSPENDED)):
            state.statement = state.statement.options(*_options(net, state.statement))

    event.listen(session, "do_orm_execute", narrow)


@contextmanager
def everybody(session: Session) -> Iterator[None]:
    """See everybody for a while: for rules of the office that hold for hidden people, too.

    What is read meanwhile must not be returned.
    """
    before = session.info.get(_SUSPENDED, False)
    session.info[_SUSPENDED] = True
    try:
        yield
    finally:
        session.info[_SUSPENDED] = before


def asker(session: Session) -> UUID | None:
    """Who asks in this session; None where nobody does, or a rule looks at everybody."""
    if session.info.get(_SUSPENDED):
        return None
    return cast("UUID | None", session.info.get(_ASKER))


def role_of(session: Session) -> Role | None:
    """The role of whoever asks in this session; None for somebody who does not work here."""
    return cast("Role | None", session.info.get(_ROLE))


def is_in_scope(session: Session, person_id: UUID, staff_id: UUID) -> bool:
    """Whether somebody's role reaches as far as this person."""
    rule = rules_of(role_of(session), staff_id).get(Person.__tablename__)
    if rule is None:
        return True
    found = select(_PERSON.c.id).where(_PERSON.c.id == person_id, rule(_PERSON.c))
    return session.scalar(found) is not None


@cache
def hidden_keys(staff_id: UUID) -> Select[UUID]:
    """The people whom a colleague may not know of: few, and found by an index. Restricted
    records without access; and those whose processing is limited, which only the lead sees.

    On plain tables, so that no condition of this module applies to it.
    """
    access = exists().where(_ACCESS.c.person_id == _PERSON.c.id, _ACCESS.c.staff_id == staff_id)
    lead = exists().where(_STAFF.c.id == staff_id, _STAFF.c.role == Role.LEAD.value)
    restricted = select(_PERSON.c.id).where(_PERSON.c.restricted_at.is_not(None), ~access)
    limited = select(_LIMIT.c.person_id).where(_LIMIT.c.lifted_at.is_(None), ~lead)
    both = union_all(restricted, limited).subquery()
    return select(both.c.id)


def not_of(model: Any, hidden: Select[UUID]) -> ColumnElement[bool] | None:
    """For a mapped class: nothing of these people, be it by way of a contact, a referral, a
    case or a consent of theirs. None where nothing of it is anybody's.
    """
    table = inspect(model).mapper.local_table
    if table is _PERSON:
        return cast("ColumnElement[bool]", model.id.not_in(hidden))
    if "id" in table.c:
        # By the row's own key: a covering index of a list stays one.
        apart = [model.id.not_in(keys) for keys in _keys_of(table, hidden)]
    else:
        apart = [
            or_(column.is_(None), column.not_in(keys))
            for name, keys in _paths(table, hidden)
            if (column := getattr(model, name)) is not None
        ]
    return and_(*apart) if apart else None


def _standing(session: Session, staff_id: UUID) -> tuple[Role | None, bool]:
    """Somebody's role, and whether a record is restricted that they have no access to: in one
    question, because it is asked before every action.
    """
    found = session.execute(_standing_of(staff_id)).first()
    if found is not None:
        return Role(found[0]), bool(found[1])
    # Whoever has an empty file founds the office, as its lead.
    founded = session.execute(select(_STAFF.c.id).limit(1)).first() is not None
    return (None, True) if founded else (Role.LEAD, False)


@cache
def _standing_of(staff_id: UUID) -> Select[str, bool]:
    works_here = (_STAFF.c.id == staff_id) & _STAFF.c.active_to.is_(None)
    return select(_STAFF.c.role, exists(hidden_keys(staff_id))).where(works_here)


@dataclass(frozen=True)
class _Net:
    """What is left out for somebody: the same for each of their sessions."""

    role: Role | None
    staff_id: UUID
    anybody_hidden: bool

    def condition(self, model: Any) -> ColumnElement[bool] | None:
        """Which rows of a mapped class, or of an alias of one, they may know of; None: all."""
        rules = rules_of(self.role, self.staff_id)
        name = inspect(model).mapper.local_table.name
        conditions = [rules[name](model)] if name in rules else []
        if self.anybody_hidden:
            apart = not_of(model, hidden_keys(self.staff_id))
            conditions += [] if apart is None else [apart]
        return and_(*conditions) if conditions else None


@cache
def _criteria(net: _Net) -> Mapping[str, ORMOption]:
    """Table → its condition, for the classes of which something is not to be seen."""
    return {
        str(mapper.local_table.name): with_loader_criteria(  # type: ignore[attr-defined]  # every class of ours has a table
            mapper.class_, condition
        )
        for mapper in Base.registry.mappers
        if (condition := net.condition(mapper.class_)) is not None
    }


def _options(net: _Net, statement: Executable) -> list[ORMOption]:
    """The conditions of what a statement reads, and no more: each costs time, used or not.

    An alias gets one of its own: SQLAlchemy would put that of the class where it is joined.
    """
    tables, aliases = _read_by(statement)
    criteria = _criteria(net)
    wanted = {found for name in tables for found in _WITH.get(name, (name,))}
    options = [criteria[name] for name in sorted(wanted) if name in criteria]
    for entity in aliases:
        condition = net.condition(entity)
        if condition is not None:
            options.append(with_loader_criteria(entity, condition))
    return options


def _read_by(statement: Executable) -> tuple[set[str], list[Any]]:
    """The names of all tables that a statement reads, in its subqueries, too; and the aliases
    of mapped classes, each once.
    """
    names: set[str] = set()
    aliases: dict[int, Any] = {}
    for element in iterate(cast("Any", statement)):
        entity = element._annotations.get("parententity")  # noqa: SLF001 - an alias is told by nothing else
        if entity is not None and entity.is_aliased_class:
            aliases[id(entity)] = entity.entity
        table = element.table if isinstance(element, Column) else element
        while isinstance(table, AliasedReturnsRows):
            table = table.element
        if isinstance(table, Table):
            names.add(table.name)
    return names, list(aliases.values())


def _keys_of(table: Any, hidden: Select[UUID]) -> Iterator[Select[UUID]]:
    """Queries for the rows of these people, each on one index."""
    for name, keys in _paths(table, hidden):
        yield select(table.c.id).where(table.c[name].in_(keys))


def _paths(table: Any, hidden: Select[UUID]) -> Iterator[tuple[str, Any]]:
    if "person_id" in table.c:
        yield "person_id", hidden
    for name, target in _ON_THE_WAY.items():
        if name in table.c:
            yield name, union_all(*_keys_of(target, hidden))
