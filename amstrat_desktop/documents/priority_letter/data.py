# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is printed on a priority letter: plain values."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from amstrat_desktop.base.vocabulary.kita import Ground
from amstrat_desktop.documents.slip.data import Office

VERSION: Final = 1
"""Counted up whenever the words or the layout change; kept with each letter."""


@dataclass(frozen=True, slots=True)
class LetterData:
    """child: "" leaves a line to write the name on. recipient: "" for every nursery.

    starts_on None: as soon as possible. words: German, of the counsellor. staff: who signs.
    """

    office: Office
    parent: str
    grounds: tuple[Ground, ...]
    issued_on: date
    staff: str
    position: str = ""
    child: str = ""
    birth_year: int | None = None
    recipient: str = ""
    recipient_place: str = ""
    starts_on: date | None = None
    words: str = ""


def template() -> str:
    """The paper's name and version, as it is kept with each letter."""
    return f"priority_letter/{VERSION}"
