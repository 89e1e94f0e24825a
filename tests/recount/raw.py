# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A raw export, read back: one CSV file for each table, every value as the file holds it."""

import csv
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from zoneinfo import ZoneInfo

BERLIN = ZoneInfo("Europe/Berlin")

Row = Mapping[str, str]
Number = int | float | None
Table = tuple[dict[str, tuple[Number, ...]], tuple[Number, ...]]
"""Code of a row → its numbers, and the total."""


@dataclass(frozen=True)
class Question:
    """Days from first to last, both included. Keys of records: 32 hex digits."""

    first: date
    last: date
    areas: frozenset[str] = frozenset()
    channels: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    staff: str = ""

    def holds(self, day: date) -> bool:
        return self.first <= day <= self.last

    @cached_property
    def months(self) -> list[str]:
        """The months that it touches, as 202603."""
        months, (year, month) = [], (self.first.year, self.first.month)
        while (year, month) <= (self.last.year, self.last.month):
            months.append(f"{year}{month:02}")
            year, month = (year, month + 1) if month < 12 else (year + 1, 1)
        return months


class Raw:
    """The tables of an export; a table is read when it is first asked for, "" is NULL."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._tables: dict[str, list[dict[str, str]]] = {}

    def rows(self, table: str) -> Sequence[Row]:
        if table not in self._tables:
            with (self._folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
                self._tables[table] = list(csv.DictReader(file))
        return self._tables[table]

    def grouped(self, table: str, key: str) -> dict[str, list[Row]]:
        """Rows by the value of a column."""
        found: dict[str, list[Row]] = {}
        for row in self.rows(table):
            found.setdefault(row[key], []).append(row)
        return found

    @cached_property
    def area_above(self) -> dict[str, str]:
        return {row["id"]: row["parent_id"] for row in self.rows("area")}

    def within(self, area: str, wanted: Iterable[str]) -> bool:
        """Whether an area is one of these or lies in one."""
        asked = set(wanted)
        while area:
            if area in asked:
                return True
            area = self.area_above.get(area, "")
        return False

    @cached_property
    def _counted_as(self) -> dict[tuple[str, str], str]:
        return {
            (row["list_name"], row["code"]): row["maps_to"]
            for row in self.rows("code_entry")
            if row["maps_to"]
        }

    def counted(self, name: str, code: str) -> str:
        """What a code of a list is counted as."""
        return self._counted_as.get((name, code), code)

    @cached_property
    def group_of_topic(self) -> dict[str, str]:
        return {
            row["code"]: row["group_code"]
            for row in self.rows("code_entry")
            if row["list_name"] == "topic"
        }

    @cached_property
    def chosen_topics(self) -> dict[str, list[str]]:
        """Contact → its topics, as they were noted."""
        chosen = self.grouped("contact_topic", "contact_id")
        return {contact: [row["topic"] for row in rows] for contact, rows in chosen.items()}

    @cached_property
    def _merged(self) -> dict[str, str]:
        return {
            row["id"]: row["merged_into_id"] for row in self.rows("person") if row["merged_into_id"]
        }

    def person(self, key: str) -> str:
        """The record that stands for a person now."""
        while key in self._merged:
            key = self._merged[key]
        return key


def day(microseconds: str) -> date:
    """The date in Bochum of a moment as the file holds it."""
    return moment(microseconds).astimezone(BERLIN).date()


def moment(microseconds: str) -> datetime:
    seconds, rest = divmod(int(microseconds), 1_000_000)
    return datetime.fromtimestamp(seconds, UTC).replace(microsecond=rest)


def month(of: date) -> str:
    return f"{of.year}{of.month:02}"


Recount = Callable[[Raw, Question], Table]
