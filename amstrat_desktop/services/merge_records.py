# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two records of one person side by side, and what became of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg
from amstrat_desktop.services.person_records import PersonCard

FIELDS: Final = (
    "name",
    "name_latin",
    "birth_year",
    "gender",
    "language",
    "written_language",
    "area_id",
    "literacy",
    "interpreter_need",
    "preferred_staff_id",
    "recognition_code",
    "status",
)
"""What may differ and is chosen. Whether a name is a code name goes with the name."""


class Side(StrEnum):
    """Whose value a field takes."""

    KEPT = "kept"
    MERGED = "merged"


@dataclass(frozen=True, slots=True)
class FieldPair:
    """One field of both records. suggested: the value that is there, else the kept one."""

    field: str
    kept: Any
    merged: Any
    suggested: Side

    @property
    def differs(self) -> bool:
        """Whether there is something to choose."""
        return bool(self.kept != self.merged)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two records beside each other. moving: how many rows of each kind would go over to the
    kept record. obstacles: what has to be settled before; then nothing can be merged.
    remarks: what becomes of it that one should know.
    """

    kept: PersonCard
    merged: PersonCard
    fields: tuple[FieldPair, ...]
    moving: Mapping[Kind, int]
    obstacles: tuple[Msg, ...] = ()
    remarks: tuple[Msg, ...] = ()


@dataclass(frozen=True, slots=True)
class MergeCard:
    """A merge that can be undone. kept, merged: what lists call them."""

    id: UUID
    kept_id: UUID
    merged_id: UUID
    kept: Msg
    merged: Msg
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class UndoneMerge:
    """Two records again. remarks: what stays as it is now, and why."""

    kept_id: UUID
    merged_id: UUID
    remarks: tuple[Msg, ...] = ()
