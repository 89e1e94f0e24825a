# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which column of a list is which field: from its heading, else from what stands in it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from amstrat_desktop.base.vocabulary.imports import SEVERAL_COLUMNS, ImportField
from amstrat_desktop.exchange.headings import field_of_heading
from amstrat_desktop.exchange.table import Table
from amstrat_desktop.exchange.typed_codes import AreaWords, LanguageWords, read_gender
from amstrat_desktop.exchange.typed_dates import SERIAL, month_first, read_typed

SAMPLE: Final = 200
"""Cells of a column that are looked at."""

ENOUGH: Final = 0.6
"""The share of cells that have to look like a field."""

GROWN_UP: Final = 10
"""Years: dates older than this are of births, younger ones of contacts."""

_EMAIL: Final = re.compile(r"\S+@\S+\.\w+")
_TELEPHONE: Final = re.compile(r"\+?[\d\s()/.\-–]{6,25}")
_LETTERS: Final = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Known:
    """What cells are compared with."""

    areas: AreaWords
    languages: LanguageWords
    today: date


def guess_fields(table: Table, known: Known) -> tuple[ImportField, ...]:
    """A field for each column; no field twice that a person has once."""
    guessed: list[ImportField | None] = [
        field_of_heading(heading) if table.headed else None for heading in table.headings
    ]
    fields = [
        _by_cells(table.column(at)[:SAMPLE], known) if field is None else field
        for at, field in enumerate(guessed)
    ]
    if ImportField.GIVEN_NAME in fields and ImportField.FAMILY_NAME not in fields:
        fields = [_family(field) for field in fields]
    if not table.headed and ImportField.NAME not in fields:
        fields = _name_first(table, fields)
    return _each_once(fields)


def _family(field: ImportField) -> ImportField:
    """Beside a column of given names, “Name” is the family's."""
    return ImportField.FAMILY_NAME if field is ImportField.NAME else field


def _name_first(table: Table, fields: list[ImportField]) -> list[ImportField]:
    """Without headings, the first column of words that is nothing else holds the names."""
    for at, field in enumerate(fields):
        cells = table.column(at)[:SAMPLE]
        wordy = sum(1 for cell in cells if _LETTERS.search(cell) and len(cell) < 60)
        if field is ImportField.IGNORE and cells and wordy >= ENOUGH * len(cells):
            return [*fields[:at], ImportField.NAME, *fields[at + 1 :]]
    return fields


def _each_once(fields: Sequence[ImportField]) -> tuple[ImportField, ...]:
    met: set[ImportField] = set()
    kept: list[ImportField] = []
    for field in fields:
        twice = field in met and field not in SEVERAL_COLUMNS
        kept.append(ImportField.IGNORE if twice else field)
        met.add(field)
    return tuple(kept)


def _by_cells(cells: Sequence[str], known: Known) -> ImportField:
    if not cells:
        return ImportField.IGNORE
    looks: tuple[tuple[ImportField, Callable[[str], bool]], ...] = (
        (ImportField.EMAIL, lambda cell: _EMAIL.fullmatch(cell) is not None),
        (ImportField.GENDER, lambda cell: bool(read_gender(cell))),
        (ImportField.LANGUAGE, lambda cell: bool(known.languages.read(cell)[0])),
        (ImportField.AREA, lambda cell: known.areas.find(cell) is not None and not cell.isdigit()),
    )
    for field, fits in looks:
        if _share(cells, fits) >= ENOUGH:
            return field
    dated = _dates(cells, known.today)
    if dated is not None:
        return dated
    telephones = _share(cells, _is_telephone)
    return ImportField.TELEPHONE if telephones >= ENOUGH else ImportField.IGNORE


def _dates(cells: Sequence[str], today: date) -> ImportField | None:
    american = month_first(cells)
    read = [read_typed(cell, today=today, american=american) for cell in cells]
    # Five digits alone may as well be a postcode.
    known = sorted(typed.year for typed in read if typed.year and typed.hint != SERIAL)
    if len(known) < ENOUGH * len(cells):
        return None
    middle = known[len(known) // 2]
    old = today.year - middle > GROWN_UP
    return ImportField.BIRTH if old else ImportField.FIRST_CONTACT


def _is_telephone(cell: str) -> bool:
    digits = sum(sign.isdigit() for sign in cell)
    return _TELEPHONE.fullmatch(cell) is not None and 6 <= digits <= 15


def _share(cells: Sequence[str], fits: Callable[[str], bool]) -> float:
    return sum(map(fits, cells)) / len(cells)
