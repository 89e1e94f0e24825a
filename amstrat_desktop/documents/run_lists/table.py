# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A list on paper: a head, tables over as many pages as they need, and nothing cut."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.documents.blocks import Block, Style, Words
from amstrat_desktop.documents.colours import GROUND, HAIR, INK, MUTED, PRIMARY
from amstrat_desktop.documents.frame import EDGE, HEIGHT, INNER_WIDTH, MARGIN, MM, Page
from amstrat_desktop.documents.letterhead import foot, head
from amstrat_desktop.documents.slip.data import Office
from amstrat_desktop.documents.voice import Voice

_GUTTER: Final = 2.4 * MM
_PADDING: Final = 1.7 * MM
_FOOT: Final = 5 * MM
_BOX: Final = 4.6 * MM
_FACT_LABEL: Final = 24 * MM
_TEXT: Final = Style(9.6, 1.34)
_STRONG: Final = Style(9.6, 1.34, bold=True)
_HEAD: Final = Style(8.4, 1.34, bold=True, colour=PRIMARY)
_FACT: Final = Style(9, 1.36)
_LABEL: Final = Style(9, 1.36, colour=MUTED)
_FOR: Final = Style(9, 1.36, bold=True)
_GROUP: Final = Style(11.5, 1.4, bold=True)
_NOTE: Final = Style(9, 1.4, colour=MUTED)


@dataclass(frozen=True, slots=True)
class Column:
    """share: of the width. box: an empty box to tick instead of words. strong: bold."""

    label: Msg | Words
    share: float
    box: bool = False
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """heading: above it. rows: a text for each column that has no box, in their order.

    least: millimetres of a row's height, for what is written by hand. notes: below it.
    """

    columns: Sequence[Column]
    rows: Sequence[Sequence[Words]]
    heading: Words | None = None
    below_heading: Words | None = None
    least: float = 0
    notes: Sequence[Words] = ()


class ListPaper:
    """The pages of one list."""

    def __init__(self, page: Page, voice: Voice, name: Words) -> None:
        self._page = page
        self._voice = voice
        self._name = name
        self._number = 1

    def begin(
        self,
        title: Msg,
        office: Office,
        pictogram: str,
        facts: Sequence[tuple[Msg, Words]],
        reader: Msg,
    ) -> float:
        """The head: what it is, of which run, and who may read it. Gives back where it ends."""
        y = head(self._page, [self._voice], title, office, pictogram) + 2.5 * MM
        for label, words in facts:
            if not words.text:
                continue
            below = self._page.text(
                self._set(self._voice.say(label), _LABEL, _FACT_LABEL), MARGIN, y
            )
            block = self._set(words, _FACT, INNER_WIDTH - _FACT_LABEL - _GUTTER)
            y = max(below, self._page.text(block, MARGIN + _FACT_LABEL + _GUTTER, y))
        y += 1.5 * MM
        return self._page.text(self._set(self._voice.say(reader), _FOR, INNER_WIDTH), MARGIN, y)

    def draw(self, table: Table, y: float) -> float:
        """One table below what is there, with its head again on each page."""
        y += 4 * MM
        widths = _widths(table.columns)
        headings = self._headings(table)
        labels = self._labels(table.columns, widths)
        rows = [self._row(table.columns, row, widths) for row in table.rows]
        first = _tallest(rows[0], table.least) if rows else 0
        above = sum(block.height for block in headings)
        if y + above + _tallest(labels) + first > self._bottom:
            y = self._turn()
        for block in headings:
            y = self._page.text(block, MARGIN, y)
        y = self._draw_labels(labels, widths, y + (1 * MM if headings else 0))
        for row in rows:
            if y + _tallest(row, table.least) > self._bottom:
                y = self._draw_labels(labels, widths, self._turn())
            y = self._draw_row(table, row, widths, y)
        return self.say(table.notes, y + 1.5 * MM)

    def say(self, notes: Sequence[Words], y: float) -> float:
        """Sentences over the whole width."""
        for words in notes:
            block = self._set(words, _NOTE, INNER_WIDTH)
            if y + block.height > self._bottom:
                y = self._turn()
            y = self._page.text(block, MARGIN, y)
        return y

    def next_page(self) -> float:
        """A new page; gives back where it begins."""
        return self._turn()

    def end(self) -> None:
        """The foot of the last page."""
        number = self._voice.words(str(self._number))
        words = self._voice.join((self._name, number))
        foot(self._page, [self._voice], words, HEIGHT - EDGE + 2)

    @property
    def _bottom(self) -> float:
        return HEIGHT - EDGE - _FOOT

    def _turn(self) -> float:
        self.end()
        self._page.turn()
        self._number += 1
        return EDGE

    def _headings(self, table: Table) -> list[Block]:
        said = ((table.heading, _GROUP), (table.below_heading, _NOTE))
        return [
            self._set(words, style, INNER_WIDTH)
            for words, style in said
            if words is not None and words.text
        ]

    def _labels(self, columns: Sequence[Column], widths: Sequence[float]) -> list[Block]:
        labels = (
            column.label if isinstance(column.label, Words) else self._voice.say(column.label)
            for column in columns
        )
        return [self._whole(label, width) for label, width in zip(labels, widths, strict=True)]

    def _whole(self, label: Words, width: float) -> Block:
        """The head of a column, smaller where one of its words is wider than the column."""
        style = _HEAD
        longest = max(label.text.split(), key=len, default="")
        while self._set(self._voice.words(longest), style, 10_000).widest > width:
            style = style.scaled(0.94)
        return self._set(label, style, width)

    def _row(
        self, columns: Sequence[Column], texts: Sequence[Words], widths: Sequence[float]
    ) -> list[Block | None]:
        words = iter(texts)
        return [
            None if column.box else self._set(next(words), _STRONG if column.strong else _TEXT, w)
            for column, w in zip(columns, widths, strict=True)
        ]

    def _draw_labels(self, labels: Sequence[Block], widths: Sequence[float], y: float) -> float:
        height = _tallest(labels)
        self._page.panel(MARGIN, y, INNER_WIDTH, height, GROUND, radius=2)
        x = MARGIN + _PADDING
        for block, width in zip(labels, widths, strict=True):
            self._page.text(block, x, y + height - _PADDING - block.height)
            x += width + _GUTTER
        self._page.rule(y + height, weight=0.6, colour=INK)
        return y + height

    def _draw_row(
        self, table: Table, row: Sequence[Block | None], widths: Sequence[float], y: float
    ) -> float:
        height = _tallest(row, table.least)
        x = MARGIN + _PADDING
        for block, width in zip(row, widths, strict=True):
            if block is None:
                self._page.box(x + (width - _BOX) / 2, y + (height - _BOX) / 2, _BOX)
            else:
                middle = y + max(0, (table.least * MM - block.height) / 2)
                self._page.text(block, x, max(y + _PADDING, middle))
            x += width + _GUTTER
        self._page.rule(y + height, weight=0.5, colour=HAIR)
        return y + height

    def _set(self, words: Words, style: Style, width: float) -> Block:
        return self._page.setter.set(words, style, width)


def _widths(columns: Sequence[Column]) -> list[float]:
    room = INNER_WIDTH - 2 * _PADDING - (len(columns) - 1) * _GUTTER
    total = sum(column.share for column in columns)
    return [room * column.share / total for column in columns]


def _tallest(row: Sequence[Block | None], least: float = 0) -> float:
    tallest = max((block.height for block in row if block is not None), default=0)
    boxed = _BOX if any(block is None for block in row) else 0
    return max(tallest, boxed, least * MM - 2 * _PADDING) + 2 * _PADDING
