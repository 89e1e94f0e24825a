# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may what, asked in the transaction of what is to be done."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, Protocol
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.roles import Role
from amstrat_desktop.models.office import Staff
from amstrat_desktop.services.rights.grants import OURS, right_of
from amstrat_desktop.services.rights.matrix import ALLOWED, ANYBODY
from amstrat_desktop.services.rights.right import Right

_LEFT: Final = _(
    "You are no longer on the staff of this office. Ask the lead if that is a mistake."
)


class Asker(Protocol):
    """Who acts, as far as rights go: `work.Actor`."""

    @property
    def staff_id(self) -> UUID: ...


class NotAllowed(Problem):
    """The role of whoever asks does not include it; nothing was read and nothing changed.

    role: None for somebody who is not on the staff, or is no longer.
    """

    def __init__(self, right: Right, role: Role | None) -> None:
        super().__init__(
            _LEFT
            if role is None
            else _(
                "Your role “{role}” does not include this. Ask the lead of your office.",
                role=role.label,
            )
        )
        self.right = right


@dataclass(frozen=True, slots=True)
class Rights:
    """What somebody may do. role None: not on the staff, or no longer."""

    role: Role | None
    allowed: frozenset[Right]

    def may(self, right: Right) -> bool:
        return right in self.allowed

    def require(self, right: Right) -> None:
        """Raises NotAllowed."""
        if right not in self.allowed:
            raise NotAllowed(right, self.role)


def granted(fn: Callable[..., Any]) -> Right | None:
    """The right that a function needs; None for one that is not of this program, as in tests.

    Raises Undeclared for a function of this program that nobody granted.
    """
    while isinstance(fn, partial):
        fn = fn.func
    module = fn.__module__
    if module.partition(".")[0] != OURS:
        return None
    return right_of(module, fn)


def require_granted(fn: Callable[..., Any], role: Role | None) -> None:
    """Raises NotAllowed where the role does not include what the function does."""
    right = granted(fn)
    if right is not None:
        rights_in(role).require(right)


def rights_of(session: Session, staff_id: UUID) -> Rights:
    """The rights of a colleague as they stand in the file now."""
    works_here = (Staff.id == staff_id) & Staff.active_to.is_(None)
    role = session.scalar(select(Staff.role).where(works_here))
    return rights_in(None if role is None else Role(role))


def rights_in(role: Role | None) -> Rights:
    """The rights of a role; of None those of somebody who is not on the staff."""
    return Rights(role, ANYBODY if role is None else ALLOWED[role])


def read_rights(session: Session, *, actor: Asker) -> Rights:
    """What whoever asks may do: screens show no more than that."""
    return rights_of(session, actor.staff_id)
