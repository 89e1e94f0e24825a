# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sees which person: the one place that every list, search, picker and export asks (R15).

A restricted record does not exist for whoever has no access to it: neither the person nor
anything that belongs to the person. Whoever has access sees a line without the name, and opens
the record with a reason, see `amstrat_desktop.services.restrictions`.

- A list of people: ``.where(visible_people(actor))``, its name column is `listed_name()`.
- A list of what belongs to people: ``.where(of_visible(Contact, actor))``.
- One record, to read or to write: ``require_open(session, person_id, actor=actor)``.
"""

from datetime import datetime
from typing import Any, Final, Protocol
from uuid import UUID

from sqlalchemy import ColumnElement, and_, case, exists, or_, select, true
from sqlalchemy.orm import InstrumentedAttribute, Session

from amstrat_desktop.base.lang import Msg, _, verbatim
from amstrat_desktop.base.problems import Problem, ReasonNeeded
from amstrat_desktop.models.person import Person, PersonAccess, RestrictedOpening
from amstrat_desktop.services.visibility import asker, hidden_keys, is_in_scope, not_of
from amstrat_desktop.services.work import Actor

# Translators: Stands in lists in place of a name (Auskunftssperre, gesperrte Akte).
HIDDEN_NAME: Final = _("Restricted record")

GONE: Final = _("This person is no longer on record.")
"""Said of a person who was erased or merged, and of one that the asker may not know of."""


class OfPerson(Protocol):
    """A mapped class whose rows belong to a person or, with None, to nobody."""

    id: Any
    person_id: Any


def visible_people(actor: Actor) -> ColumnElement[bool]:
    """For a query over `Person`: on record, and not hidden from the actor."""
    return and_(
        Person.office_id == actor.office_id,
        Person.merged_into_id.is_(None),
        or_(Person.restricted_at.is_(None), _has_access(actor)),
    )


def of_visible(model: type[OfPerson], actor: Actor) -> ColumnElement[bool]:
    """For a query over what belongs to people: nothing of a person hidden from the actor."""
    condition = not_of(model, hidden_keys(actor.staff_id))
    return true() if condition is None else condition


def listed_name(column: InstrumentedAttribute[str] = Person.name) -> ColumnElement[str]:
    """The name column of a list: "" where the record is restricted, whoever asks.

    Give `Person.restricted_at` with it, and `shown_name` makes the text of both.
    """
    return case((Person.restricted_at.is_(None), column), else_="")


def shown_name(name: str, restricted_at: datetime | bool | None = None) -> Msg:
    """What a list, a picker or a message says in place of the person."""
    return HIDDEN_NAME if restricted_at else verbatim(name)


def may_open(session: Session, person_id: UUID, *, actor: Actor) -> bool:
    """Whether the person is on record and the actor may know of it, with a reason or without."""
    return (
        session.scalar(select(Person.id).where(Person.id == person_id, visible_people(actor)))
        is not None
    )


def is_hidden(session: Session, person_id: UUID | None, *, actor: Actor) -> bool:
    """Whether what belongs to this person must not be shown; of nobody's it never is."""
    if person_id is None:
        return False
    hidden = hidden_keys(actor.staff_id).subquery()
    if session.scalar(select(hidden.c.id).where(hidden.c.id == person_id)) is not None:
        return True
    return not is_in_scope(session, person_id, actor.staff_id)


def require_open(session: Session, person_id: UUID, *, actor: Actor) -> None:
    """Raise unless the actor may read and change the person's record now.

    `Problem` with `GONE` for who may not know of it; `ReasonNeeded` until a reason was given
    for a restricted record.
    """
    restricted_at = session.execute(
        select(Person.restricted_at).where(Person.id == person_id, visible_people(actor))
    ).one_or_none()
    if restricted_at is None:
        raise Problem(GONE)
    if restricted_at[0] is not None and not is_opened(session, person_id, actor=actor):
        raise ReasonNeeded(person_id)


def require_reason(session: Session, person_id: UUID | None) -> None:
    """Raise `ReasonNeeded` where a record belongs to a restricted person and whoever asks in
    this session gave no reason yet. That they may know of it, the session sees to by itself.
    """
    staff_id = asker(session)
    if person_id is None or staff_id is None:
        return
    restricted_at = session.scalar(select(Person.restricted_at).where(Person.id == person_id))
    if restricted_at is not None and not _opened_by(session, person_id, staff_id):
        raise ReasonNeeded(person_id)


def is_opened(session: Session, person_id: UUID, *, actor: Actor) -> bool:
    """Whether the actor gave a reason and has not closed the record since."""
    return _opened_by(session, person_id, actor.staff_id)


def _opened_by(session: Session, person_id: UUID, staff_id: UUID) -> bool:
    return bool(
        session.scalar(
            select(
                exists().where(
                    RestrictedOpening.person_id == person_id,
                    RestrictedOpening.staff_id == staff_id,
                    RestrictedOpening.closed_at.is_(None),
                )
            )
        )
    )


def _has_access(actor: Actor) -> ColumnElement[bool]:
    return exists().where(
        PersonAccess.person_id == Person.id, PersonAccess.staff_id == actor.staff_id
    )
