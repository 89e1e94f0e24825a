# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a chart shows; not yet where it stands, nor in which language."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import isfinite
from typing import Final

from amstrat_desktop.base.lang import Catalogue, Msg, catalogue

MOST_SERIES: Final = 4
"""So many fills are told apart in grey and without seeing colours."""


class Form(StrEnum):
    """BARS: lying, for words. COLUMNS: standing, for what has an order. LINES: over months."""

    BARS = "bars"
    COLUMNS = "columns"
    LINES = "lines"


class Unit(StrEnum):
    """What is counted in; all but COUNT are written with one decimal place."""

    COUNT = "count"
    HOURS = "hours"
    DAYS = "days"
    PERCENT = "percent"


class Gap(StrEnum):
    """In place of a number; drawn as this sign, never as 0.

    HIDDEN: the number is small and would tell about people. NOTHING: there is nothing to count
    it from.
    """

    HIDDEN = "."
    NOTHING = "–"


Value = int | float | Gap

Label = Msg | Callable[[Catalogue], str]
"""A message, or a function for months and dates; `said` turns either into words."""


def said(label: Label, words: Catalogue) -> str:
    """The label in a language; in German where a paper's language lacks it."""
    if not isinstance(label, Msg):
        return label(words)
    return words.text(label) if words.has(label) else catalogue("de").text(label)


@dataclass(frozen=True, slots=True)
class Category:
    """One bar, or the bars of one thing. code: handed out when it is chosen; None: cannot be.

    short: what stands at an axis where the label is too long for it (“Mar” for “March 2026”), and
    group what neighbours share (“2026”), written once below them. rest: several things together.
    """

    label: Label
    code: str | None = None
    short: Label | None = None
    group: Label | None = None
    rest: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """One value for each category, in their order."""

    name: Label
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class ChartSpec:
    """The first series is what the chart is about; a second one may be the period before.

    unit: of all values. remarks: sentences below. Raises ValueError where a value is negative
    or no number, where a series is too short or long, and for more than `MOST_SERIES` series.
    """

    title: Label
    form: Form
    categories: tuple[Category, ...]
    series: tuple[Series, ...]
    unit: Unit = Unit.COUNT
    remarks: tuple[Label, ...] = ()

    def __post_init__(self) -> None:
        if not 1 <= len(self.series) <= MOST_SERIES:
            raise ValueError(f"{len(self.series)} series")
        for series in self.series:
            if len(series.values) != len(self.categories):
                raise ValueError(f"{len(series.values)} values, {len(self.categories)} categories")
        for value in self.numbers():
            if not isfinite(value) or value < 0:
                raise ValueError(f"a bar cannot be {value} long")

    def numbers(self) -> Iterator[int | float]:
        """All values that are numbers."""
        for series in self.series:
            yield from (value for value in series.values if not isinstance(value, Gap))

    @property
    def highest(self) -> int | float:
        """The largest number; 0 where there is none."""
        return max(self.numbers(), default=0)

    @property
    def hides(self) -> bool:
        """Some value is hidden, which wants to be explained."""
        return any(Gap.HIDDEN in series.values for series in self.series)


def plain(
    title: Label,
    form: Form,
    pairs: Sequence[tuple[Label, Value]],
    *,
    unit: Unit = Unit.COUNT,
    remarks: tuple[Label, ...] = (),
) -> ChartSpec:
    """A chart of one series that nothing is chosen in, as papers want it."""
    return ChartSpec(
        title,
        form,
        tuple(Category(label) for label, _ in pairs),
        (Series(title, tuple(value for _, value in pairs)),),
        unit,
        remarks,
    )
