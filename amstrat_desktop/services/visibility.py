# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What belongs to a hidden person is left out of every query, whoever wrote the query (R15).

`Work` arms each of its sessions. Where nobody is hidden from whoever asks, which is the rule,
that costs one look into a small index; else each SELECT gets the condition of the tables that
it reads (SQLAlchemy's recipe for criteria that hold everywhere). `Session.get` finds nothing,
too, so that a hidden record reads exactly like one that no longer exists.

Queries are still to name their condition (`person_access.visible_people`) where they are about
people: this net is there for the one that was forgotten, and for the tables behind it.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
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
    or_,
    select,
    union_all,
)
from sqlalchemy.orm import ORMExecuteState, Session, with_loader_criteria
from sqlalchemy.orm.interfaces import ORMOption
from sqlalchemy.sql.selectable import AliasedReturnsRows
from sqlalchemy.sql.visitors import iterate

from amstrat_desktop.models import Base
from amstrat_desktop.models.booking import Booking
from amstrat_desktop.models.consent import Consent
from amstrat_desktop.models.contact import Contact
from amstrat_desktop.models.person import Person, PersonAccess
from amstrat_desktop.models.placement import Placement
from amstrat_desktop.models.referral import Referral
from amstrat_desktop.models.support_case import SupportCase

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
_WITH: Final = {"household": ("household", "household_member")}
"""What is loaded with a row that is nobody's own, and may be somebody's."""


def leave_out_hidden(session: Session, staff_id: UUID) -> None:
    """Let the session see nothing of the people hidden from this colleague."""
    session.info[_ASKER] = staff_id
    if session.execute(hidden_keys(staff_id).limit(1)).first() is None:
        return
    criteria = _criteria(staff_id)

    def narrow(state: ORMExecuteState) -> None:
        asked = state.is_select and not (state.is_column_load or state.is_relationship_load)
        if asked and not (session.info.get(_SUSPENDED) or state.execution_options.get(_SUSPENDED)):
            # Only what the statement reads: each option costs time, used or not.
            wanted = {
                found for name in _tables_of(state.statement) for found in _WITH.get(name, (name,))
            }
            options = [criteria[name] for name in sorted(wanted) if name in criteria]
            state.statement = state.statement.options(*options)

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


@cache
def hidden_keys(staff_id: UUID) -> Select[UUID]:
    """The people whom a colleague may not know of: few, and found by an index.

    On plain tables, so that no condition of this module applies to it.
    """
    access = exists().where(_ACCESS.c.person_id == _PERSON.c.id, _ACCESS.c.staff_id == staff_id)
    return select(_PERSON.c.id).where(_PERSON.c.restricted_at.is_not(None), ~access)


def not_of(model: Any, hidden: Select[UUID]) -> ColumnElement[bool] | None:
    """For a mapped class: nothing of these people, be it by way of a contact, a referral, a
    case or a consent of theirs. None where nothing of it is anybody's.
    """
    table = model.__table__
    if model is Person:
        return Person.id.not_in(hidden)
    if "id" in table.c:
        # By the row's own key: a covering index of a list stays one.
        apart = [model.id.not_in(keys) for keys in _keys_of(table, hidden)]
    else:
        apart = [
            or_(column.is_(None), column.not_in(keys)) for column, keys in _paths(table, hidden)
        ]
    return and_(*apart) if apart else None


@cache
def _criteria(staff_id: UUID) -> Mapping[str, ORMOption]:
    """Table → its condition, for the classes whose rows are somebody's."""
    hidden = hidden_keys(staff_id)
    return {
        str(mapper.local_table.name): with_loader_criteria(  # type: ignore[attr-defined]  # every class of ours has a table
            mapper.class_, condition, include_aliases=True
        )
        for mapper in Base.registry.mappers
        if (condition := not_of(mapper.class_, hidden)) is not None
    }


def _tables_of(statement: Executable) -> set[str]:
    """The names of all tables that a statement reads, in its subqueries, too."""
    names = set()
    for element in iterate(cast("Any", statement)):
        table = element.table if isinstance(element, Column) else element
        while isinstance(table, AliasedReturnsRows):
            table = table.element
        if isinstance(table, Table):
            names.add(table.name)
    return names


def _keys_of(table: Any, hidden: Select[UUID]) -> Iterator[Select[UUID]]:
    """Queries for the rows of these people, each on one index."""
    for column, keys in _paths(table, hidden):
        yield select(table.c.id).where(column.in_(keys))


def _paths(table: Any, hidden: Select[UUID]) -> Iterator[tuple[Any, Any]]:
    if "person_id" in table.c:
        yield table.c.person_id, hidden
    for name, target in _ON_THE_WAY.items():
        if name in table.c:
            yield table.c[name], union_all(*_keys_of(target, hidden))
