# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lines and columns of a table for planning: numbers at the right, long headings upright."""

from dataclasses import dataclass
from typing import Final

from amstrat_desktop.documents.blocks import Block, Style
from amstrat_desktop.documents.colours import GROUND, HAIR, INK, MUTED, PRIMARY
from amstrat_desktop.documents.frame import HEIGHT, INNER_WIDTH, MARGIN, MM, Page
from amstrat_desktop.documents.voice import Voice
from amstrat_desktop.services.releases.crosstab import Sheet
from amstrat_desktop.services.releases.frozen import HIDDEN, FrozenCode

_TEXT: Final = Style(8.8, 1.3)
_BOLD: Final = Style(8.8, 1.3, bold=True)
_GREY: Final = Style(8.8, 1.3, colour=MUTED)
_HEADING: Final = Style(8.2, 1.24, bold=True, colour=PRIMARY)
_NUMBER: Final = 9 * MM
_LABEL: Final = 52 * MM
_WIDEST: Final = 24 * MM
_UPRIGHT: Final = (30 * MM, 38 * MM, 46 * MM, 56 * MM)
"""Lengths of headings that stand upright: the first at which their lines have room beside each
other.
"""
_GAP: Final = 1 * MM
_LINE: Final = 4.6 * MM
_INDENT: Final = 3 * MM


@dataclass(frozen=True, slots=True)
class Line:
    """One line, set."""

    code: FrozenCode
    label: Block
    cells: tuple[Block | None, ...]

    @property
    def height(self) -> float:
        return max(self.label.height + 0.8 * MM, _LINE)


class Grid:
    """Set once, drawn line by line. head: height of the headings."""

    def __init__(self, page: Page, german: Voice, sheet: Sheet) -> None:
        self._page = page
        self._german = german
        self._sheet = sheet
        self._numbered = any(code.number for code in sheet.lines.codes)
        self._grouped = any(code.kind == "group" for code in sheet.lines.codes)
        taken = _LABEL + (_NUMBER if self._numbered else 0)
        columns = sheet.columns.codes
        self._width = min((INNER_WIDTH - taken) / max(len(columns), 1), _WIDEST)
        self._headings = [self._heading(code) for code in columns]
        self._upright = any(self._too_wide(block) for block in self._headings)
        for length in _UPRIGHT if self._upright else ():
            self._headings = [self._heading(code, length) for code in columns]
            if all(block.height <= self._width - 1.5 * _GAP for block in self._headings):
                break
        self._right = MARGIN + taken + self._width * len(columns)
        self.lines: Final = [self._line(code) for code in sheet.lines.codes]
        tallest = max((b.widest if self._upright else b.height for b in self._headings), default=0)
        self.head: Final = tallest + 2 * _GAP

    @property
    def height(self) -> float:
        return self.head + sum(line.height for line in self.lines)

    def draw_head(self, y: float) -> float:
        """The headings; gives back where the lines begin."""
        self._page.panel(MARGIN, y, self._right - MARGIN, self.head, GROUND, radius=2)
        low = y + self.head - _GAP
        heading = self._set(self._sheet.lines.heading, _HEADING, _LABEL)
        self._page.text(heading, MARGIN + _GAP, low - heading.height)
        for at, block in enumerate(self._headings):
            right = self._right_of(at)
            if self._upright:
                self._stand(block, right - _GAP / 4 - block.height, low)
            else:
                self._page.text(block, right - _GAP - block.widest, low - block.height)
        end = y + self.head
        self._page.rule(end, width=self._right - MARGIN, weight=0.6, colour=INK)
        return end

    def draw_line(self, line: Line, y: float) -> float:
        """One line; totals stand between two rules."""
        kind = line.code.kind
        if kind == "total":
            self._page.rule(y, width=self._right - MARGIN, weight=0.6, colour=INK)
        x = MARGIN + _GAP
        top = y + (line.height - line.label.height) / 2
        if self._numbered:
            if line.code.number:
                number = self._set(line.code.number, _style(kind, _GREY), _NUMBER)
                self._page.text(number, x, top)
            x += _NUMBER
        if self._grouped and kind == "code":
            x += _INDENT
        self._page.text(line.label, x, top)
        for at, block in enumerate(line.cells):
            if block is not None:
                self._page.text(block, self._right_of(at) - _GAP - block.widest, top)
        end = y + line.height
        self._page.rule(end, width=self._right - MARGIN, weight=0.4, colour=HAIR)
        return end

    def _line(self, code: FrozenCode) -> Line:
        room = _LABEL - 2 * _GAP - (_INDENT if self._grouped and code.kind == "code" else 0)
        return Line(
            code,
            self._set(code.label, _style(code.kind), room),
            tuple(self._cell(code, column) for column in self._sheet.columns.codes),
        )

    def _cell(self, line: FrozenCode, column: FrozenCode) -> Block | None:
        if not self._sheet.stands(line, column):
            return None
        value = self._sheet.value(line, column)
        text = HIDDEN if value is None else self._german.catalogue.number(value)
        kind = line.kind if line.kind != "code" else column.kind
        return self._set(text, _style(kind), self._width)

    def _heading(self, code: FrozenCode, width: float = 0) -> Block:
        return self._set(code.label, _HEADING, width or self._width - 1.5 * _GAP)

    def _too_wide(self, block: Block) -> bool:
        """More than two lines, or a word that had to be broken."""
        words = self._words_of(block)
        return len(block.lines) > 2 or any(
            self._set(word, _HEADING, INNER_WIDTH).widest > block.width for word in words
        )

    def _words_of(self, block: Block) -> list[str]:
        return block.lines[0][0].text.split() if block.lines else []

    def _stand(self, block: Block, x: float, low: float) -> None:
        """Read from below to above, its foot at low."""
        canvas = self._page.canvas
        canvas.saveState()
        canvas.translate(x, HEIGHT - low)
        canvas.rotate(90)
        self._page.setter.draw(block, 0, HEIGHT)
        canvas.restoreState()

    def _right_of(self, at: int) -> float:
        return self._right - self._width * (len(self._headings) - 1 - at)

    def _set(self, text: str, style: Style, width: float) -> Block:
        return self._page.setter.set(self._german.words(text), style, width)


def _style(kind: str, usual: Style = _TEXT) -> Style:
    return usual if kind == "code" else _BOLD
