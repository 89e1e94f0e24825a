# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Small tables that others have published together with what they hid in them.

GaussSuppression: its vignette "Small count frequency table suppression" (Statistics Norway, MIT).
sdcTable: its tests test-simpleheuristic.R and test-protectTable.r (Bernhard Meindl). Only
numbers are taken over: counts, which cells are hidden, and the bounds that are stated there.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from amstrat_desktop.disclosure.table import TOTAL, Place, Rules, Table
from tests.disclosure.small_tables import axis, table

PERIOD = "2026-1"


@dataclass(frozen=True, slots=True)
class Example:
    """rules: ours that hide the same numbers for their own sake. primary: those. hidden: all
    that the others hide.
    """

    name: str
    made: Table
    rules: Rules
    primary: frozenset[Place]
    hidden: frozenset[Place]


def _places(*words: str) -> frozenset[Place]:
    """Each "row column", as the others name them."""
    return frozenset(
        (*(TOTAL if key == "Total" else key for key in one.split()), PERIOD) for one in words
    )


def _europe(old: Sequence[int], young: Sequence[int], *, groups: bool) -> Table:
    """Iceland, Portugal, Spain; with the EU and the others as subtotals."""
    countries = ("Iceland", "Portugal", "Spain")
    geo = (
        axis("geo", countries, EU=["Portugal", "Spain"], nonEU=["Iceland"])
        if groups
        else axis("geo", countries)
    )
    rows = {"old": old, "young": young}
    finest = {
        (age, country): number
        for age, numbers in rows.items()
        for country, number in zip(countries, numbers, strict=True)
    }
    return table([axis("age", rows), geo], finest)


_YEAR_A = ((3, 4, 6), (2, 0, 5))
_YEAR_B = ((3, 4, 6), (0, 0, 5))

GAUSS_2 = Example(
    "GaussSuppression, table 2",
    _europe(*_YEAR_A, groups=True),
    Rules(threshold=3, hide_zeros=True),
    _places("young nonEU", "young Iceland", "young Portugal"),
    _places(
        "old EU",
        "old nonEU",
        "old Iceland",
        "old Portugal",
        "young EU",
        "young nonEU",
        "young Iceland",
        "young Portugal",
    ),
)
GAUSS_4 = Example(
    "GaussSuppression, table 4",
    _europe(*_YEAR_A, groups=True),
    Rules(threshold=5),
    _places(
        "Total Portugal",
        "old nonEU",
        "old Iceland",
        "old Portugal",
        "young nonEU",
        "young Iceland",
    ),
    _places(
        "Total Portugal",
        "Total Spain",
        "old EU",
        "old nonEU",
        "old Iceland",
        "old Portugal",
        "young EU",
        "young nonEU",
        "young Iceland",
        "young Spain",
    ),
)
GAUSS_5 = Example(
    "GaussSuppression, table 5",
    _europe(*_YEAR_A, groups=True),
    Rules(threshold=4),
    _places("old nonEU", "old Iceland", "young nonEU", "young Iceland"),
    _places(
        "old EU",
        "old nonEU",
        "old Iceland",
        "old Portugal",
        "young EU",
        "young nonEU",
        "young Iceland",
        "young Portugal",
    ),
)
GAUSS_7 = Example(
    "GaussSuppression, table 7",
    _europe(*_YEAR_B, groups=True),
    Rules(threshold=3, hide_zeros=True),
    _places("young nonEU", "young Iceland", "young Portugal"),
    _places(
        "old EU",
        "old nonEU",
        "old Iceland",
        "old Portugal",
        "old Spain",
        "young EU",
        "young nonEU",
        "young Iceland",
        "young Portugal",
        "young Spain",
    ),
)
GAUSS = (GAUSS_2, GAUSS_4, GAUSS_5, GAUSS_7)


def four_by_four() -> Table:
    """Of sdcTable: two or more are hidden in each row and column, and one is told all the same."""
    rows = {
        "w": (30, 47, 64, 89),
        "x": (90, 124, 5, 31),
        "y": (92, 100, 59, 85),
        "z": (800, 991, 651, 685),
    }
    finest = {
        (row, column): number
        for row, numbers in rows.items()
        for column, number in zip("abcd", numbers, strict=True)
    }
    return table([axis("row", rows), axis("column", "abcd")], finest)


FOUR_BY_FOUR_HIDDEN = _places("w a", "w b", "w c", "x a", "x c", "y b", "y d", "z b", "z d")
FOUR_BY_FOUR_ALSO = _places("x b")
"""The one more that makes it safe, as the test of sdcTable says."""


def regions_by_gender() -> Table:
    """Of sdcTable (microdata1): a hundred persons."""
    finest = {
        ("A", "female"): 2,
        ("A", "male"): 18,
        ("B", "female"): 19,
        ("B", "male"): 14,
        ("C", "female"): 10,
        ("C", "male"): 12,
        ("D", "female"): 14,
        ("D", "male"): 11,
    }
    return table([axis("region", "ABCD"), axis("gender", ["female", "male"])], finest)


REGIONS_HIDDEN = _places("A female", "A male", "C female", "C male")
