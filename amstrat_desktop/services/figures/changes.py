# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How much more or less than in the period before, in numbers and in words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Final

from amstrat_desktop.base.charts.sentences import number_text
from amstrat_desktop.base.charts.spec import Unit as ChartUnit
from amstrat_desktop.base.lang import Catalogue, Msg, _
from amstrat_desktop.services.figures.figure import Unit, Value

Said = Callable[[Catalogue], str]

_LEAST: Final = 0.05
"""Numbers are written with one decimal place; what is smaller is no change."""


class Way(Enum):
    """UNKNOWN: one of both is missing, or there is nothing to compare with."""

    MORE = "more"
    FEWER = "fewer"
    SAME = "same"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Change:
    """difference, percent: without a sign. percent: None where it was 0 before, and for what is
    counted in percent itself.
    """

    way: Way
    difference: float = 0
    percent: float | None = None


_SENTENCES: Final[Mapping[Way, Msg]] = MappingProxyType(
    {
        # Translators: {number} mehr als zuvor; {period} is the name of a month, quarter, year …
        Way.MORE: _("{number} more than before ({period}: {before})"),
        # Translators: {number} weniger als zuvor
        Way.FEWER: _("{number} less than before ({period}: {before})"),
        # Translators: wie zuvor
        Way.SAME: _("As before ({period}: {before})"),
        Way.UNKNOWN: _("Not comparable ({period}: {before})"),
    }
)


def change_of(now: Value, before: Value, unit: Unit) -> Change:
    """What became of a number."""
    if now is None or before is None:
        return Change(Way.UNKNOWN)
    difference = abs(now - before)
    if difference < _LEAST:
        return Change(Way.SAME)
    percent = difference / before * 100 if before and unit is not Unit.PERCENT else None
    return Change(Way.MORE if now > before else Way.FEWER, difference, percent)


def value_words(value: Value, unit: Unit) -> Said:
    """“1,234”, “7.5”, “12.5%”; “–” for None."""
    return lambda words: number_text(value, ChartUnit(unit.value), words)


def change_sentence(now: Value, before: Value, unit: Unit, period: Said) -> Said:
    """“12 more than before (February 2026: 140), +8.6 %”. period: the name of the one before."""

    def said(words: Catalogue) -> str:
        change = change_of(now, before, unit)
        params = {
            "number": _difference(change, unit),
            "period": period,
            "before": value_words(before, unit),
        }
        text = Msg(_SENTENCES[change.way].msgid, params=tuple(params.items()))
        return ", ".join((words.text(text), *_signed(change, words)))

    return said


def short_change(now: Value, before: Value, unit: Unit) -> Said:
    """“before 140 · +12 · +8.6 %”, for the second line of a cell."""

    def said(words: Catalogue) -> str:
        change = change_of(now, before, unit)
        # Translators: in a table, below a number: vorher {number}
        parts = [words.text(_("before {number}", number=value_words(before, unit)))]
        if change.way in _SIGNS:
            plain = Unit.DAYS if unit is Unit.PERCENT else unit
            parts.append(_SIGNS[change.way] + value_words(change.difference, plain)(words))
            parts += _signed(change, words)
        return " · ".join(parts)

    return said


_SIGNS: Final = {Way.MORE: "+", Way.FEWER: "−", Way.SAME: "±"}


def _difference(change: Change, unit: Unit) -> Said:
    """A share grows by points: “5 percent more” would be something else."""
    if unit is not Unit.PERCENT:
        return value_words(change.difference, unit)
    points = value_words(change.difference, Unit.DAYS)
    return lambda words: words.text(_("{number} percentage points", number=points))


def _signed(change: Change, words: Catalogue) -> list[str]:
    if change.percent is None:
        return []
    return [_SIGNS[change.way] + value_words(change.percent, Unit.PERCENT)(words)]
