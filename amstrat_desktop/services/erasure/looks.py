# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How many contacts of a month look the same.

Counted once for each month and kept up to what is written: asked of the database again for each
of some thousand contacts, it took most of the time of an erasure.
"""

from collections import Counter
from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import Table, func, select
from sqlalchemy.orm import Session

from amstrat_desktop.models import Base
from amstrat_desktop.models.contact import Contact

_CONTACT: Final[Table] = Base.metadata.tables[Contact.__tablename__]

LANGUAGE: Final = ("language",)
PERSON: Final = ("area_id", "age_band", "gender")
"""By what contacts are compared: each alone can make somebody known."""

_Look = tuple[Any, ...]


class Looks:
    """Each month is counted when it is asked for first. For one step of an erasure, in which it
    is told of every contact that is added.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._months: dict[int, dict[_Look, Counter[_Look]]] = {}

    def alike(
        self, contact: Mapping[str, Any], columns: tuple[str, ...], before: Mapping[str, Any]
    ) -> int:
        """How many of its month would look the same, this one included; before: as it is on
        record, where it is to be replaced.
        """
        look = _look(contact, columns)
        others = self._of(contact["month"])[columns][look]
        return 1 + others - (_look(before, columns) == look)

    def add(self, contact: Mapping[str, Any]) -> None:
        """This one is there, too."""
        for columns, counted in self._of(contact["month"]).items():
            counted[_look(contact, columns)] += 1

    def _of(self, month: int) -> dict[_Look, Counter[_Look]]:
        if month not in self._months:
            self._months[month] = {
                columns: self._counted(month, columns) for columns in (LANGUAGE, PERSON)
            }
        return self._months[month]

    def _counted(self, month: int, columns: tuple[str, ...]) -> Counter[_Look]:
        wanted = [_CONTACT.c[name] for name in columns]
        rows = self._session.execute(
            select(*wanted, func.count())
            .where(_CONTACT.c.month == month, _CONTACT.c.voided_at.is_(None))
            .group_by(*wanted)
        )
        return Counter({tuple(look): number for *look, number in rows})


def _look(contact: Mapping[str, Any], columns: tuple[str, ...]) -> _Look:
    return tuple(contact[name] for name in columns)
