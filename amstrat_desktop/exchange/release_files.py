# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A table for planning as CSV and as a workbook: a line for each place, ready to be joined.

An area stands with the number of the city's statistics office, as text. The same release gives
the same bytes each time. A hidden number is a dot, whatever the reason.
"""

from collections.abc import Iterator
from typing import Final

from amstrat_desktop.base.lang import Msg, _, catalogue, pgettext
from amstrat_desktop.disclosure.table import Place
from amstrat_desktop.exchange.written_tables import (
    Notes,
    Value,
    WrittenTable,
    csv_of,
    workbook_of,
)
from amstrat_desktop.services.releases.catalogue import AxisName
from amstrat_desktop.services.releases.frozen import (
    GERMAN,
    HIDDEN,
    FrozenAxis,
    FrozenCode,
    FrozenTable,
)

# Translators: Freigabe-Nr. (column of a file)
_RELEASE: Final = pgettext("column of a file", "Release no.")
# Translators: von Monat (2026-01)
_FROM: Final = pgettext("column of a file", "From month")
# Translators: bis Monat (2026-03)
_TO: Final = pgettext("column of a file", "To month")
# Translators: Bezirk-Nr. (number of a statistical area or district; column of a file)
_AREA_NUMBER: Final = pgettext("column of a file", "Area no.")
# Translators: Ebene: Einzelwert, Zwischensumme, Summe
_LEVEL: Final = pgettext("column of a file", "Level")
# Translators: Erläuterungen (name of a sheet)
_NOTES: Final = pgettext("sheet of a workbook", "Notes")
_KINDS: Final[dict[str, Msg]] = {
    # Translators: Einzelwert
    "code": pgettext("level in a table", "Single"),
    # Translators: Zwischensumme (Stadtbezirk)
    "group": pgettext("level in a table", "Subtotal"),
    # Translators: Summe
    "total": pgettext("level in a table", "Total"),
}


def release_csv(table: FrozenTable) -> bytes:
    """With signature and semicolons; nothing but the lines stands in it."""
    return csv_of(release_lines(table))


def release_workbook(table: FrozenTable) -> bytes:
    """The lines, and a sheet that says how they are counted and what the signs mean."""
    words = catalogue(GERMAN)
    title = f"{table.title}, {table.period}"
    head = [title, table.maker.name]
    if table.approved_on is not None:
        head.append(
            words.text(
                # Translators: Freigabe Nr. {number} vom {day}
                _("Release no. {number} of {day}", number=table.number, day=table.approved_on)
            )
        )
    notes = Notes(words.text(_NOTES), [*head, *table.notes])
    return workbook_of(title, table.maker.name, [release_lines(table), notes])


def release_lines(table: FrozenTable) -> WrittenTable:
    """As it stands in a file."""
    words = catalogue(GERMAN)
    headings = [words.text(_RELEASE), words.text(_FROM), words.text(_TO)]
    for axis in table.axes:
        if axis.name == AxisName.AREA:
            headings += [words.text(_AREA_NUMBER)]
        headings += [axis.heading]
    headings += [words.text(_LEVEL), table.unit]
    rows = [_line(table, codes) for codes in _codes(table.axes) if table.has(_place(codes))]
    return WrittenTable(table.title, headings, rows)


def _line(table: FrozenTable, codes: tuple[FrozenCode, ...]) -> list[Value]:
    words = catalogue(GERMAN)
    first, last = (f"{month // 100}-{month % 100:02}" for month in table.months)
    line: list[Value] = [table.number, first, last]
    for axis, code in zip(table.axes, codes, strict=True):
        if axis.name == AxisName.AREA:
            line.append(code.number)
        line.append(code.label)
    kinds = {code.kind for code in codes}
    kind = next(kind for kind in ("total", "group", "code") if kind in kinds)
    value = table.cells[_place(codes)]
    return [*line, words.text(_KINDS[kind]), HIDDEN if value is None else value]


def _codes(axes: tuple[FrozenAxis, ...]) -> Iterator[tuple[FrozenCode, ...]]:
    if not axes:
        yield ()
        return
    for code in axes[0].codes:
        for others in _codes(axes[1:]):
            yield (code, *others)


def _place(codes: tuple[FrozenCode, ...]) -> Place:
    return tuple(code.key for code in codes)
