# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The figures of contacts and of the people who had them."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from sqlalchemy.orm import Session

from amstrat_desktop.services.figures import contact_definitions as of
from amstrat_desktop.services.figures.contact_counts import (
    count_all,
    counts_by,
    counts_by_month,
)
from amstrat_desktop.services.figures.contact_rows import month_rows, rows_of, total_row
from amstrat_desktop.services.figures.dimensions import Counted, Dimension
from amstrat_desktop.services.figures.figure import (
    Column,
    Definition,
    FigureFilter,
    Reader,
    Row,
    Value,
)

_VALUES: Final[Mapping[str, Callable[[Counted], Value]]] = MappingProxyType(
    {
        "contacts": lambda counted: counted.contacts,
        "persons": lambda counted: counted.people,
        "first": lambda counted: counted.first,
        "follow_up": lambda counted: counted.follow_up,
        "timed": lambda counted: counted.timed,
        "hours": lambda counted: counted.minutes / 60,
    }
)
"""What stands in a column, by its key."""


def values_of(columns: tuple[Column, ...], counted: Counted) -> tuple[Value, ...]:
    """One number for each column."""
    return tuple(_VALUES[column.key](counted) for column in columns)


def by_dimension(definition: Definition, dimension: Dimension) -> tuple[Definition, Reader]:
    """A figure with a row for each code of a dimension."""
    columns = definition.columns

    def read(session: Session, asked: FigureFilter) -> tuple[tuple[Row, ...], Row]:
        counted = counts_by(session, dimension, asked)
        values = {code: values_of(columns, each) for code, each in counted.items()}
        total = total_row(values_of(columns, count_all(session, asked)))
        return rows_of(session, dimension, values), total

    return definition, read


def _months(session: Session, asked: FigureFilter) -> tuple[tuple[Row, ...], Row]:
    columns = of.BY_MONTH.columns
    counted = counts_by_month(session, asked)
    rows = month_rows({month: values_of(columns, each) for month, each in counted.items()})
    return rows, total_row(values_of(columns, count_all(session, asked)))


CONTACT_FIGURES: Final[tuple[tuple[Definition, Reader], ...]] = (
    (of.BY_MONTH, _months),
    by_dimension(of.BY_AREA, Dimension.AREA),
    by_dimension(of.BY_TOPIC_GROUP, Dimension.TOPIC_GROUP),
    by_dimension(of.BY_TOPIC, Dimension.TOPIC),
    by_dimension(of.BY_CHANNEL, Dimension.CHANNEL),
    by_dimension(of.BY_LANGUAGE, Dimension.LANGUAGE),
    by_dimension(of.BY_AGE, Dimension.AGE_BAND),
    by_dimension(of.BY_GENDER, Dimension.GENDER),
    by_dimension(of.BY_REACHED, Dimension.REACHED_THROUGH),
    by_dimension(of.BY_RESULT, Dimension.RESULT),
    by_dimension(of.BY_SEQUENCE, Dimension.SEQUENCE),
)
