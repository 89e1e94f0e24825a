# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads a figure: counted over everybody, compared with the period before where asked."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import Any, Final

from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.services.figures.figure import (
    Column,
    Definition,
    FigureFilter,
    FigureTable,
    Reader,
    Row,
    Unit,
    Value,
)
from amstrat_desktop.services.figures.narrowing_words import narrowed_to
from amstrat_desktop.services.figures.registry import FIGURES
from amstrat_desktop.services.visibility import everybody

_BY_KEY: Final[Mapping[str, tuple[Definition, Reader]]] = MappingProxyType(
    {definition.key: (definition, reader) for definition, reader in FIGURES}
)
_NOT_NARROWED: Final[Mapping[str, Msg]] = MappingProxyType(
    {
        "area_ids": _("This figure cannot be narrowed by area; it covers all areas."),
        "channels": _("This figure cannot be narrowed by channel; it covers all channels."),
        "languages": _("This figure cannot be narrowed by language; it covers all languages."),
        "topics": _("This figure cannot be narrowed by topic; it covers all topics."),
        "contact_kinds": _(
            "This figure cannot be narrowed by kind of counselling; it covers all kinds."
        ),
        "staff_id": _("This figure cannot be narrowed by colleague; it covers all colleagues."),
    }
)


def list_definitions() -> tuple[Definition, ...]:
    """What can be asked for, in the order of the list."""
    return tuple(definition for definition, _reader in FIGURES)


def definition_of(key: str) -> Definition:
    """Raises KeyError for a figure that does not exist."""
    return _BY_KEY[key][0]


def read_figure(session: Session, key: str, asked: FigureFilter, *, now: datetime) -> FigureTable:
    """One figure over everybody: it holds numbers and no names.

    A filter that the figure does not take is taken out of `asked`, and a remark says so: a
    number must never look narrower than it is. Raises KeyError for an unknown key.
    """
    definition, reader = _BY_KEY[key]
    asked, remarks = _taken(definition, asked)
    remarks = (*narrowed_to(session, asked), *remarks)
    with everybody(session):
        rows, total = reader(session, replace(asked, compare=False))
        if asked.compare:
            earlier = replace(asked, period=asked.period.before(), compare=False)
            rows, total = _compared(definition, (rows, total), reader(session, earlier))
            if definition.in_time and not asked.period.whole_months:
                remarks += (_("Only the totals are compared: the period is not whole months."),)
    return FigureTable(definition, asked, tuple(rows), total, now, remarks)


def _taken(definition: Definition, asked: FigureFilter) -> tuple[FigureFilter, tuple[Msg, ...]]:
    plain = FigureFilter(asked.period)
    refused = [
        name
        for name in _NOT_NARROWED
        if name not in definition.takes and getattr(asked, name) != getattr(plain, name)
    ]
    without: dict[str, Any] = {name: getattr(plain, name) for name in refused}
    return replace(asked, **without), tuple(_NOT_NARROWED[name] for name in refused)


Counted = tuple[Sequence[Row], Row]


def _compared(
    definition: Definition, counted: Counted, earlier: Counted
) -> tuple[tuple[Row, ...], Row]:
    rows, total = counted
    rows_before, total_before = earlier
    total = replace(total, before=total_before.values)
    if definition.in_time:
        return _month_by_month(rows, rows_before), total
    nothing = tuple(map(_nothing, definition.columns))
    before = {row.code: row.values for row in rows_before}
    known = {row.code for row in rows}
    both = [replace(row, before=before.get(row.code, nothing)) for row in rows]
    gone = [
        replace(row, values=nothing, before=row.values)
        for row in rows_before
        if row.code not in known
    ]
    return (*both, *gone), total


def _month_by_month(rows: Sequence[Row], before: Sequence[Row]) -> tuple[Row, ...]:
    """The first month with the first one of the period before, and so on."""
    if len(rows) != len(before):
        return tuple(rows)
    pairs = zip(rows, before, strict=True)
    return tuple(replace(row, before=earlier.values) for row, earlier in pairs)


def _nothing(column: Column) -> Value:
    """What stands in a column for a row without a record."""
    return 0 if column.unit in {Unit.COUNT, Unit.HOURS} else None
