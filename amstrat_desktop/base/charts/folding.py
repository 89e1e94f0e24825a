# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Many things become a few bars: the largest stay, the others stand together."""

from dataclasses import replace
from typing import Final

from amstrat_desktop.base.charts.spec import Category, ChartSpec, Gap, Series, Value
from amstrat_desktop.base.lang import Msg, ngettext

MOST: Final = 14
"""Bars that are taken in at a glance; the table beside the chart has all of them."""


def folded(spec: ChartSpec, *, adds_up: bool, most: int = MOST) -> ChartSpec:
    """The largest of the first series, in the order in which they stood.

    adds_up: the others may be added, and become one bar. Where they may not (one person stands
    in several rows) or where a value among them is hidden, a sentence says that they are left out.
    """
    if len(spec.categories) <= most:
        return spec
    order = sorted(range(len(spec.categories)), key=lambda at: -_size(spec.series[0].values[at]))
    others = sorted(order[most - 1 :])
    if adds_up and not _gaps(spec, others):
        return _with_others(spec, sorted(order[: most - 1]), others)
    short = _only(spec, sorted(order[:most]))
    return replace(short, remarks=(*spec.remarks, _left_out(len(order) - most)))


def _with_others(spec: ChartSpec, kept: list[int], others: list[int]) -> ChartSpec:
    short = _only(spec, kept)
    # Translators: one bar for several things that have none of their own (Übrige)
    name = ngettext("{count} other", "{count} others", len(others))
    series = tuple(
        replace(small, values=(*small.values, _sum([large.values[at] for at in others])))
        for small, large in zip(short.series, spec.series, strict=True)
    )
    return replace(short, categories=(*short.categories, Category(name, rest=True)), series=series)


def _only(spec: ChartSpec, kept: list[int]) -> ChartSpec:
    return replace(
        spec,
        categories=tuple(spec.categories[at] for at in kept),
        series=tuple(
            Series(series.name, tuple(series.values[at] for at in kept)) for series in spec.series
        ),
    )


def _gaps(spec: ChartSpec, places: list[int]) -> bool:
    return any(isinstance(series.values[at], Gap) for series in spec.series for at in places)


def _sum(values: list[Value]) -> int | float:
    return sum(value for value in values if not isinstance(value, Gap))


def _size(value: Value) -> float:
    return -1 if isinstance(value, Gap) else value


def _left_out(count: int) -> Msg:
    return ngettext(
        "{count} more with smaller numbers stands in the table only.",
        "{count} more with smaller numbers stand in the table only.",
        count,
    )
