# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tables of a report: names where lines begin, numbers set against their column's end."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from amstrat_desktop.documents.blocks import Block, Style, Words
from amstrat_desktop.documents.bound.pieces import Gap, Piece, Placed, Strip
from amstrat_desktop.documents.colours import GROUND, HAIR, INK, MUTED, PRIMARY
from amstrat_desktop.documents.frame import INNER_WIDTH, MM, Page

_SIDE: Final = 1.8 * MM
_ABOVE: Final = 1.15 * MM
_GUTTER: Final = 3.2 * MM
_ROW: Final = Style(9, 1.36)
_HEAD: Final = Style(8.2, 1.34, bold=True, colour=PRIMARY)
_NAMES: Final = 44 * MM
"""Least room for names; where columns leave less, all is set smaller."""
_HEAD_WIDTH: Final = 25 * MM
"""A heading is broken into lines of this width at most."""
_BETWEEN: Final = 3 * MM
_SMALLEST: Final = 0.8


@dataclass(frozen=True)
class TableColumn:
    """A column of numbers. aside: stands back, in grey (the period before)."""

    label: Words
    aside: bool = False


@dataclass(frozen=True)
class TableRow:
    """name, and a text for each column. strong: a total. inset: belongs to the row above."""

    name: Words
    cells: Sequence[Words]
    strong: bool = False
    inset: bool = False


@dataclass(frozen=True)
class _Layout:
    """Widths in points: of the names, and of each column."""

    scale: float
    names: float
    widths: Sequence[float]

    def start(self, column: int) -> float:
        """Where a column begins, from where the line begins."""
        return _SIDE + self.names + sum(_GUTTER + width for width in self.widths[:column]) + _GUTTER


def table_pieces(
    page: Page, names: Words, columns: Sequence[TableColumn], rows: Sequence[TableRow]
) -> list[Piece]:
    """The head, which is repeated on each page, and a strip for each row.

    names: heading of the first column. More columns than stand side by side make several tables
    below each other, with the names in each.
    """
    pieces: list[Piece] = []
    for first, last in _side_by_side(page, columns, rows):
        some = [replace(row, cells=row.cells[first:last]) for row in rows]
        if pieces:
            pieces.append(Gap(_BETWEEN))
        pieces += _one_table(page, names, columns[first:last], some)
    return pieces


def _one_table(
    page: Page, names: Words, columns: Sequence[TableColumn], rows: Sequence[TableRow]
) -> list[Strip]:
    layout = _fitted(page, columns, rows)
    head = _head(page, layout, names, columns)
    strips = []
    for number, row in enumerate(rows):
        # The first and the last row do not stand alone.
        keep = number in (0, len(rows) - 2) and number < len(rows) - 1
        strips.append(_strip(page, layout, columns, row, keep=keep, head=head))
    return [replace(head, keep=bool(rows)), *strips]


def _side_by_side(
    page: Page, columns: Sequence[TableColumn], rows: Sequence[TableRow]
) -> list[tuple[int, int]]:
    """From, to of the columns that fit beside the names without being set too small; about the
    same number in each table.
    """
    scale = _SMALLEST
    room = INNER_WIDTH - 2 * _SIDE - _NAMES * scale
    widths = [_wanted(page, columns, rows, at, scale) + _GUTTER for at in range(len(columns))]
    tables = 1
    while tables < len(columns):
        most = -(-len(columns) // tables)
        spans = [(at, min(at + most, len(columns))) for at in range(0, len(columns), most)]
        if all(sum(widths[first:last]) <= room for first, last in spans):
            return spans
        tables += 1
    return [(at, at + 1) for at in range(len(columns))]


def _head(page: Page, layout: _Layout, names: Words, columns: Sequence[TableColumn]) -> Strip:
    style = _HEAD.scaled(layout.scale)
    blocks = [page.setter.set(names, style, layout.names)]
    blocks += [
        page.setter.set(
            column.label, replace(style, colour=MUTED) if column.aside else style, width
        )
        for column, width in zip(columns, layout.widths, strict=True)
    ]
    height = max(block.height for block in blocks) + 2 * _ABOVE
    first, *others = blocks
    placed = [Placed(first, _SIDE, height - _ABOVE - first.height)]
    placed += [
        Placed(block, layout.start(number), height - _ABOVE - block.height, end=True)
        for number, block in enumerate(others)
    ]
    return Strip(placed, height, ground=GROUND, edge=INK, edge_weight=0.6)


def _strip(
    page: Page,
    layout: _Layout,
    columns: Sequence[TableColumn],
    row: TableRow,
    *,
    keep: bool,
    head: Strip,
) -> Strip:
    style = replace(_ROW.scaled(layout.scale), bold=row.strong)
    inset = 4 * MM if row.inset else 0.0
    name = page.setter.set(row.name, style, layout.names - inset)
    placed = [Placed(name, _SIDE + inset, _ABOVE)]
    for number, (column, words) in enumerate(zip(columns, row.cells, strict=True)):
        shown = replace(style, colour=MUTED) if column.aside else style
        block = page.setter.set(words, shown, layout.widths[number])
        # On the last line of a name that has several, as the eye comes from there.
        low = _ABOVE + name.height - block.height
        placed.append(Placed(block, layout.start(number), max(low, _ABOVE), end=True))
    height = max(block.block.height + block.top for block in placed) + _ABOVE
    edge = INK if row.strong else HAIR
    return Strip(placed, height, keep=keep, repeat=head, edge=edge)


def _fitted(page: Page, columns: Sequence[TableColumn], rows: Sequence[TableRow]) -> _Layout:
    """As large as leaves room for the names."""
    scale = 1.0
    while True:
        widths = [_wanted(page, columns, rows, number, scale) for number in range(len(columns))]
        names = INNER_WIDTH - 2 * _SIDE - sum(width + _GUTTER for width in widths)
        if names >= _NAMES * scale or scale <= _SMALLEST:
            return _Layout(scale, max(names, _NAMES * 0.6), widths)
        scale *= 0.94


def _wanted(
    page: Page,
    columns: Sequence[TableColumn],
    rows: Sequence[TableRow],
    number: int,
    scale: float,
) -> float:
    """The widest text of a column; its heading may take several lines."""
    strong = replace(_ROW.scaled(scale), bold=True)
    cells = [
        page.setter.set(row.cells[number], strong, INNER_WIDTH).widest for row in rows if row.cells
    ]
    label = _words_of(page, columns[number].label, _HEAD.scaled(scale))
    return max([label, *cells]) + 1


def _words_of(page: Page, label: Words, style: Style) -> float:
    """The width that a heading wants: its longest word, more where it has many words."""
    longest = max(
        (page.setter.set(replace(label, text=word), style, INNER_WIDTH).widest)
        for word in label.text.split() or [""]
    )
    whole = _block(page, label, style).widest
    return max(longest, min(whole / 2 + 4, _HEAD_WIDTH))


def _block(page: Page, words: Words, style: Style) -> Block:
    return page.setter.set(words, style, INNER_WIDTH)
