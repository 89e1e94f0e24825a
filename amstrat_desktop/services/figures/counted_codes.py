# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a code is counted as: itself, or what the office's list maps it to (R25)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.models.code import CodeEntry


@dataclass(frozen=True, slots=True)
class CountedCodes:
    """One list. mapped: only the codes that are counted as another one."""

    mapped: Mapping[str, str]

    def __call__(self, code: str) -> str:
        """The code that stands for this one in figures; followed once, as the list says it."""
        return self.mapped.get(code, code)

    def behind(self, code: str) -> tuple[str, ...]:
        """The codes that are counted as this one: what a row of a figure stands for."""
        own = () if code in self.mapped else (code,)
        return (*own, *(each for each, counted in self.mapped.items() if counted == code))


def read_counted_codes(session: Session, list_name: ListName) -> CountedCodes:
    """How the entries of a list are counted today."""
    found = session.execute(
        select(CodeEntry.code, CodeEntry.maps_to).where(
            CodeEntry.list_name == list_name.value,
            CodeEntry.maps_to != "",
            CodeEntry.maps_to != CodeEntry.code,
        )
    )
    return CountedCodes(dict(found.all()))


def codes_behind(session: Session, list_name: ListName, codes: Iterable[str]) -> tuple[str, ...]:
    """All codes of a list that are counted as one of these."""
    counted = read_counted_codes(session, list_name)
    return tuple(each for code in codes for each in counted.behind(code))
