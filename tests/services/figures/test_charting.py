# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which chart belongs to a table."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from amstrat_desktop.base.charts.folding import MOST
from amstrat_desktop.base.charts.spec import Form, Gap, said
from amstrat_desktop.base.charts.spec import Unit as ChartUnit
from amstrat_desktop.base.lang import _, catalogue, verbatim
from amstrat_desktop.base.periods import Period, month_after
from amstrat_desktop.services.figures.charting import chart_of
from amstrat_desktop.services.figures.figure import (
    ChartForm,
    Column,
    Definition,
    FigureFilter,
    FigureGroup,
    FigureTable,
    Row,
    Unit,
    Value,
)

ENGLISH = catalogue("en")
CONTACTS = Column("contacts", _("Contacts"))
PEOPLE = Column("people", _("People"), adds_up=False)
HOURS = Column("hours", _("Hours"), Unit.HOURS)


def table(
    rows: Sequence[Row],
    *,
    form: ChartForm = ChartForm.BARS,
    charted: tuple[str, ...] = ("contacts",),
    in_time: bool = False,
    compare: bool = False,
) -> FigureTable:
    definition = Definition(
        "areas",
        _("Contacts by area"),
        FigureGroup.CONTACTS,
        _("Area"),
        (CONTACTS, PEOPLE, HOURS),
        (),
        form,
        charted,
        in_time=in_time,
    )
    asked = FigureFilter(Period.of_quarter(2026, 2), compare=compare)
    total = Row("", _("Total"), (0, 0, 0))
    return FigureTable(definition, asked, tuple(rows), total, datetime(2026, 7, 1, tzinfo=UTC))


def row(code: str, *values: Value, before: tuple[Value, ...] = ()) -> Row:
    return Row(code, verbatim(code), (*values, 0, 0)[:3], before)


def months(count: int) -> list[Row]:
    return [row(str(month_after(202511, at)), at) for at in range(count)]


def test_rows_become_bars_that_know_their_codes() -> None:
    spec = chart_of(table([row("a", 3), row("b", 0), row("", 2)]))
    assert spec.form is Form.BARS
    assert [category.code for category in spec.categories] == ["a", "b", ""]
    assert [series.values for series in spec.series] == [(3, 0, 2)]
    assert [said(series.name, ENGLISH) for series in spec.series] == ["Contacts"]


def test_what_cannot_be_counted_is_a_gap_and_not_0() -> None:
    spec = chart_of(table([row("a", None), row("b", 4)]))
    assert spec.series[0].values == (Gap.NOTHING, 4)


def test_columns_of_another_unit_are_left_out() -> None:
    rows = [row("a", 3, 2, 1.5)]
    assert len(chart_of(table(rows, charted=("contacts", "people", "hours"))).series) == 2
    spec = chart_of(table(rows), ("hours",))
    assert (spec.unit, spec.series[0].values) == (ChartUnit.HOURS, (1.5,))
    assert chart_of(table(rows, charted=())).series[0].values == (3,)


def test_compared_it_is_the_first_column_now_and_before() -> None:
    rows = [row("a", 3, 2, before=(5, 4, 0)), row("b", 1, 1, before=(None, None, 0))]
    spec = chart_of(table(rows, charted=("contacts", "people"), compare=True))
    assert [said(series.name, ENGLISH) for series in spec.series] == [
        "Contacts, 2nd quarter 2026",
        "Contacts, 1st quarter 2026",
    ]
    assert [series.values for series in spec.series] == [(3, 1), (5, Gap.NOTHING)]


def test_where_rows_are_not_compared_there_is_no_second_series() -> None:
    assert len(chart_of(table([row("a", 3)], compare=True)).series) == 1


@pytest.mark.parametrize(("count", "form"), [(1, Form.COLUMNS), (17, Form.COLUMNS)])
def test_months_stand(count: int, form: Form) -> None:
    spec = chart_of(table(months(count), form=ChartForm.COLUMNS, in_time=True))
    assert spec.form is form
    first = spec.categories[0]
    assert first.short is not None
    assert first.group is not None
    assert (said(first.short, ENGLISH), said(first.group, ENGLISH)) == ("Nov", "2025")


def test_many_months_are_a_line_and_none_is_left_out() -> None:
    spec = chart_of(table(months(36), form=ChartForm.COLUMNS, in_time=True))
    assert spec.form is Form.LINES
    assert len(spec.categories) == 36


def test_many_rows_are_the_largest_and_the_others() -> None:
    rows = [row(f"r{at}", at, at) for at in range(200)]
    spec = chart_of(table(rows))
    assert len(spec.categories) == MOST
    assert sum(spec.numbers()) == sum(range(200))
    people = chart_of(table(rows), ("people",))
    assert not any(category.rest for category in people.categories)
    assert len(people.remarks) == 1


def test_contacts_alone_are_added_where_persons_are_not_drawn() -> None:
    rows = [row(f"r{at}", at, at, before=(at, at, 0)) for at in range(40)]
    spec = chart_of(table(rows, charted=("contacts", "people"), compare=True))
    assert spec.categories[-1].rest
    assert not spec.remarks


def test_an_empty_table_has_an_empty_chart() -> None:
    assert chart_of(table([])).categories == ()
