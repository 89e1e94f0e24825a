# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a figure is: its definition, the question to it, and the answer."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.periods import Period


class Unit(StrEnum):
    """Of a column; HOURS, DAYS and PERCENT are numbers with one decimal place."""

    COUNT = "count"
    HOURS = "hours"
    DAYS = "days"
    PERCENT = "percent"


class FigureGroup(StrEnum):
    """What stands together in the list of figures, in this order."""

    CONTACTS = "contacts"
    REFERRALS = "referrals"
    OFFERS = "offers"
    EFFORT = "effort"
    FUNDER = "funder"


class ChartForm(StrEnum):
    """BARS: lying, for words. COLUMNS: standing, for what has an order (months, ages)."""

    BARS = "bars"
    COLUMNS = "columns"


class Records(StrEnum):
    """Where the records behind a row are listed."""

    CONTACTS = "contacts"
    REFERRALS = "referrals"
    RUNS = "runs"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Column:
    """One number of each row. adds_up: the rows together are the total.

    Persons do not: somebody who came about two things stands in two rows.
    """

    key: str
    title: Msg
    unit: Unit = Unit.COUNT
    adds_up: bool = True


@dataclass(frozen=True, slots=True)
class Definition:
    """counted: how it is counted, a sentence each; the same on its page and in an annex.

    rows: heading of the column of names. charted: keys of the columns that the chart shows.
    takes: names of the fields of `FigureFilter` that narrow it, beside the period.
    in_time: its rows are the months of the period, each one present; compared one by one.
    """

    key: str
    title: Msg
    group: FigureGroup
    rows: Msg
    columns: tuple[Column, ...]
    counted: tuple[Msg, ...]
    chart: ChartForm = ChartForm.BARS
    charted: tuple[str, ...] = ()
    records: Records = Records.NONE
    takes: tuple[str, ...] = ()
    in_time: bool = False


@dataclass(frozen=True, slots=True)
class FigureFilter:
    """What is counted. compare: with the period before. Empty: not narrowed by it.

    area_ids: an area counts with those that lie in it. staff_id: who held or made it.
    """

    period: Period
    compare: bool = False
    area_ids: tuple[UUID, ...] = ()
    channels: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    contact_kinds: tuple[str, ...] = ()
    staff_id: UUID | None = None


Value = int | float | None
"""None: there is nothing to count it from (no answer yet, so no days to answer)."""


@dataclass(frozen=True, slots=True)
class Row:
    """code: what the row is counted for: a code, a month, the key of a record; "" not known.

    values, before: one for each column; before: of the period before, () where not compared.
    """

    code: str
    label: Msg
    values: tuple[Value, ...]
    before: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class FigureTable:
    """The answer. total: over everything, counted by itself and not by adding rows."""

    definition: Definition
    asked: FigureFilter
    rows: tuple[Row, ...]
    total: Row
    counted_at: datetime
    remarks: tuple[Msg, ...] = field(default=())


Reader = Callable[[Session, FigureFilter], tuple[tuple[Row, ...], Row]]
"""Counts the rows and the total of one figure for one period: without before."""
