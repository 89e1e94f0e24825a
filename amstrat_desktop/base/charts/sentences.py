# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A chart in words: its numbers as the language writes them, and each bar as a sentence."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from amstrat_desktop.base.charts.spec import ChartSpec, Gap, Unit, Value, said
from amstrat_desktop.base.lang import Catalogue, Msg, _

# Translators: beside a “.” that stands in place of a small number (verdeckt)
HIDDEN: Final = _("hidden to protect people")
# Translators: there was nothing to count this number from (keine Angabe möglich)
NOTHING: Final = _("nothing to count")
EMPTY: Final = _("There is nothing to show for this choice.")

_TENTH: Final = Decimal("0.1")
_UNITS: Final[dict[Unit, Msg]] = {
    Unit.HOURS: _("in hours"),
    Unit.DAYS: _("in days"),
    Unit.PERCENT: _("in percent"),
}


def number_text(value: Value | None, unit: Unit, words: Catalogue) -> str:
    """A number as it stands in tables and charts: “1,234”, “7.5”, “12.5%”; “–” for None."""
    if value is None:
        return Gap.NOTHING.value
    if isinstance(value, Gap):
        return value.value
    if unit is Unit.COUNT:
        return words.number(round(value))
    exact = Decimal(str(value)).quantize(_TENTH, ROUND_HALF_UP)
    return words.percent(exact) if unit is Unit.PERCENT else words.tenths(exact)


def unit_text(unit: Unit) -> Msg | None:
    """What the numbers are counted in; None where they are simply counted."""
    return _UNITS.get(unit)


def value_text(value: Value, unit: Unit, words: Catalogue) -> str:
    """A value as it is read aloud: a gap in words."""
    if value is Gap.HIDDEN:
        return words.text(HIDDEN)
    if value is Gap.NOTHING:
        return words.text(NOTHING)
    return number_text(value, unit, words)


def category_text(spec: ChartSpec, at: int, words: Catalogue) -> str:
    """One bar, or the bars of one thing: “Hordel: 34”, “Hordel. Today: 34. Before: 28.”"""
    label = said(spec.categories[at].label, words)
    values = [value_text(series.values[at], spec.unit, words) for series in spec.series]
    if len(values) == 1:
        return words.text(_("{name}: {value}", name=label, value=values[0]))
    names = (said(series.name, words) for series in spec.series)
    lines = [
        words.text(_("{name}: {value}", name=name, value=value))
        for name, value in zip(names, values, strict=True)
    ]
    return "\n".join((label, *lines))


def sentences(spec: ChartSpec, words: Catalogue) -> Iterator[str]:
    """The whole chart for whoever does not see it, a line for each bar."""
    if not spec.categories:
        yield words.text(EMPTY)
    for at in range(len(spec.categories)):
        yield category_text(spec, at, words)
