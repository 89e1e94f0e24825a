# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The fifty names of `names.tsv`: on record, typed, found and not found."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

TABLE: Final = Path(__file__).with_name("names.tsv")


@dataclass(frozen=True, slots=True)
class NameRow:
    """finds: typed, it has to find the name; misses: it must not; false_friends: it does,
    though it is another name, and that is known.
    """

    name: str
    finds: tuple[str, ...]
    misses: tuple[str, ...]
    false_friends: tuple[str, ...]


def read_names() -> tuple[NameRow, ...]:
    """The table, in its order."""
    lines = TABLE.read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return tuple(NameRow(row[0], *(_each(row, at) for at in (1, 2, 3))) for row in rows)


def expected(rows: tuple[NameRow, ...]) -> Mapping[str, frozenset[str]]:
    """Everything that is typed anywhere in the table → the names that it finds, and no others."""
    typed = dict.fromkeys(
        each for row in rows for each in (*row.finds, *row.misses, *row.false_friends)
    )
    return {
        text: frozenset(row.name for row in rows if text in (*row.finds, *row.false_friends))
        for text in typed
    }


def _each(row: list[str], at: int) -> tuple[str, ...]:
    return tuple(each for each in row[at].split(";") if each) if len(row) > at else ()
