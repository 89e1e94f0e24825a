# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A household goes with the last person on record who lives in it; until then it is the others'."""

from collections.abc import Collection
from typing import Final
from uuid import UUID

from sqlalchemy import Table, or_, select
from sqlalchemy.orm import Session

from amstrat_desktop.models import Base
from amstrat_desktop.services.erasure.holding import Holding, delete_rows, detach

_HOUSEHOLD: Final[Table] = Base.metadata.tables["household"]
_MEMBER: Final[Table] = Base.metadata.tables["household_member"]
_SEARCHING: Final[tuple[Table, ...]] = (
    Base.metadata.tables["kita_application"],
    Base.metadata.tables["priority_letter"],
)


def plan_leaving(session: Session, holding: Holding, person_ids: Collection[UUID]) -> None:
    """Find out which members and households go; the others stay, and are struck off `holding`."""
    households = holding.of(_HOUSEHOLD.name)
    others = _households_of_others(session, households, person_ids)
    empty = [key for key in households if key not in others]
    gone = session.scalars(
        select(_MEMBER.c.id).where(
            or_(_MEMBER.c.person_id.in_(list(person_ids)), _MEMBER.c.household_id.in_(empty))
        )
    )
    holding.keys[_MEMBER.name] = [(key,) for key in gone]
    holding.keys[_HOUSEHOLD.name] = [(key,) for key in empty]
    _forget_names(session, holding)


def leave_households(session: Session, holding: Holding) -> None:
    """Take them away, after everything that points to a member has gone."""
    for table in (_MEMBER, _HOUSEHOLD):
        detach(session, table, holding.keys[table.name])
        delete_rows(session, table, holding.keys[table.name])


def _households_of_others(
    session: Session, households: list[UUID], person_ids: Collection[UUID]
) -> set[UUID]:
    """Those in which somebody else on record lives, or searches a place for one of the children."""
    ids = list(person_ids)
    lives = select(_MEMBER.c.household_id).where(
        _MEMBER.c.household_id.in_(households),
        _MEMBER.c.person_id.is_not(None),
        _MEMBER.c.person_id.not_in(ids),
    )
    found = set(session.scalars(lives))
    for table in _SEARCHING:
        asks = (
            select(_MEMBER.c.household_id)
            .join(table, table.c.member_id == _MEMBER.c.id)
            .where(_MEMBER.c.household_id.in_(households), table.c.person_id.not_in(ids))
        )
        found |= set(session.scalars(asks))
    return found


def _forget_names(session: Session, holding: Holding) -> None:
    """A child stays with the other parent, and its name goes with the consent that allowed it."""
    allowed = _MEMBER.c.name_consent_id.in_(holding.of("consent"))
    session.execute(_MEMBER.update().where(allowed).values(first_name="", name_consent_id=None))
