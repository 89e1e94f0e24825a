# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A table of counts as disclosure control sees it: axes, cells, and all margins."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

TOTAL: Final = "*"
"""Stands at an axis for all of its codes together."""

Place = tuple[str, ...]
"""Of a cell or margin: for each axis a code, the key of a group of codes, or TOTAL."""


@dataclass(frozen=True, slots=True)
class Axis:
    """codes: the finest ones. groups: key of a subtotal to its codes (a district's areas);
    they may not overlap unless one holds the other. total: TOTAL is published, too.
    """

    name: str
    codes: tuple[str, ...]
    groups: Mapping[str, frozenset[str]]
    total: bool = True


@dataclass(frozen=True, slots=True)
class Months:
    """Of a code of the axis of time: whole months from first to last, as 202603."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Count:
    """carriers: how many persons or households stand behind the value; None: each unit is
    somebody else. largest: the part of the value that the largest of them has.
    """

    value: int
    carriers: int | None = None
    largest: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table of one measure: what is counted (contacts, children without a place).

    Tables of the same measure count the same units, so that equal margins are equal numbers.
    time: the axis whose codes are months, by name; span: the months of each of its codes. A
    table of one period has an axis of time with one code and without a total.
    counts: every place, margins included; a missing one is 0. margins count their own carriers.
    """

    measure: str
    axes: tuple[Axis, ...]
    time: str
    span: Mapping[str, Months]
    counts: Mapping[Place, Count]


@dataclass(frozen=True, slots=True)
class Rules:
    """threshold: the smallest number that is published; never under FLOOR.

    dominance: hidden where one carrier has more than this share of the value. hide_zeros: a
    place of 0 is hidden like a small one.
    """

    threshold: int = 5
    dominance: float = 0.5
    hide_zeros: bool = False


FLOOR: Final = 3
"""Of a threshold (minimum case number of the statistics of the Bundesagentur für Arbeit)."""


@dataclass(frozen=True, slots=True)
class Released:
    """A table that is in the world, or is to be. number: 0 for the one that is asked about.

    dropped: names of axes whose totals and subtotals are left out. hidden: the places that a
    "." stands in.
    """

    number: int
    table: Table
    hidden: frozenset[Place]
    dropped: frozenset[str] = frozenset()
