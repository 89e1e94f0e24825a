# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Many rows become a few bars; nothing is added that may not be added."""

from dataclasses import replace

import pytest

from amstrat_desktop.base.charts.folding import MOST, folded
from amstrat_desktop.base.charts.spec import ChartSpec, Gap, Series, Value, said
from amstrat_desktop.base.lang import catalogue
from tests.base.charts.samples import NOW, many

ENGLISH = catalogue("en")


def with_value(spec: ChartSpec, at: int, value: Value) -> ChartSpec:
    values = list(spec.series[0].values)
    values[at] = value
    return replace(spec, series=(Series(NOW, tuple(values)),))


@pytest.mark.parametrize("count", [0, 1, MOST])
def test_a_few_stay_as_they_are(count: int) -> None:
    assert folded(many(count), adds_up=True) == many(count)


@pytest.mark.parametrize("count", [MOST + 1, 200])
def test_the_others_stand_together_and_nothing_is_lost(count: int) -> None:
    spec = many(count)
    short = folded(spec, adds_up=True)
    assert len(short.categories) == MOST
    assert sum(short.numbers()) == sum(spec.numbers())
    last = short.categories[-1]
    assert (last.code, last.rest) == (None, True)
    assert not any(category.rest for category in short.categories[:-1])
    kept = [value for value in short.series[0].values[:-1] if not isinstance(value, Gap)]
    left = sorted(spec.numbers())[: count - len(kept)]
    assert min(kept) >= max(left)


def test_they_keep_their_order() -> None:
    codes = [int(category.code or -1) for category in folded(many(40), adds_up=True).categories]
    assert codes[:-1] == sorted(codes[:-1])


def test_every_series_is_added() -> None:
    spec = many(20)
    spec = replace(spec, series=(*spec.series, Series(NOW, tuple(range(20)))))
    short = folded(spec, adds_up=True)
    added = [value for value in short.series[1].values if not isinstance(value, Gap)]
    assert sum(added) == sum(range(20))


def test_people_are_not_added() -> None:
    short = folded(many(20), adds_up=False)
    assert len(short.categories) == MOST
    assert not any(category.rest for category in short.categories)
    assert [said(remark, ENGLISH) for remark in short.remarks] == [
        "6 more with smaller numbers stand in the table only."
    ]


def test_what_hides_a_value_is_not_added() -> None:
    """A sum beside a total would tell what is hidden."""
    spec = with_value(many(20), 3, Gap.HIDDEN)
    short = folded(spec, adds_up=True)
    assert not any(category.rest for category in short.categories)
    assert Gap.HIDDEN not in short.series[0].values
    assert len(short.remarks) == 1
