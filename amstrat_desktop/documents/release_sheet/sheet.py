# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages of one table for planning."""

from collections.abc import Sequence
from typing import Final

from amstrat_desktop.base.lang import Msg, verbatim
from amstrat_desktop.documents.blocks import GERMAN, Block, Style, Words
from amstrat_desktop.documents.colours import MUTED
from amstrat_desktop.documents.frame import EDGE, HEIGHT, INNER_WIDTH, MARGIN, MM, Page, paper
from amstrat_desktop.documents.letterhead import foot, head
from amstrat_desktop.documents.release_sheet import texts
from amstrat_desktop.documents.release_sheet.grid import Grid
from amstrat_desktop.documents.slip.data import Office
from amstrat_desktop.documents.voice import Voice, voice
from amstrat_desktop.services.releases.crosstab import Sheet, leaves_out, sheets_of
from amstrat_desktop.services.releases.frozen import FrozenTable

_FACT: Final = Style(9, 1.36)
_LABEL: Final = Style(9, 1.36, colour=MUTED)
_STRONG: Final = Style(9, 1.36, bold=True)
_SECTION: Final = Style(11, 1.4, bold=True)
_NOTE: Final = Style(8.6, 1.4, colour=MUTED)
_FACT_LABEL: Final = 34 * MM
_BOTTOM: Final = HEIGHT - EDGE - 5 * MM
_LEAST: Final = 60 * MM
"""Room that a table begins in; less, and it goes to the next page."""


def render(table: FrozenTable) -> bytes:
    """The PDF: the same table gives the same bytes each time."""
    german = voice(GERMAN)
    with paper(f"{table.title}, {table.period}", GERMAN) as (page, out):
        _Paper(page, german, table).draw()
    return out.getvalue()


class _Paper:
    """Draws from top to bottom, over as many pages as are needed."""

    def __init__(self, page: Page, german: Voice, table: FrozenTable) -> None:
        self._page = page
        self._german = german
        self._table = table
        self._number = 1
        self._y = 0.0

    def draw(self) -> None:
        self._head()
        for sheet in sheets_of(self._table):
            self._sheet(sheet)
        self._notes()
        self._foot()

    def _head(self) -> None:
        table, german = self._table, self._german
        maker = Office(
            table.maker.name, table.maker.street, table.maker.place, table.maker.telephone
        )
        self._y = head(self._page, [german], verbatim(table.title), maker, "list-check") + 2.5 * MM
        for label, words in self._facts():
            left = self._set(german.say(label), _LABEL, _FACT_LABEL)
            block = self._set(words, _FACT, INNER_WIDTH - _FACT_LABEL)
            below = self._page.text(left, MARGIN, self._y)
            self._y = max(below, self._page.text(block, MARGIN + _FACT_LABEL, self._y))
        if not table.number:
            self._y += 1.5 * MM
            self._say(german.say(texts.DRAFT), _STRONG)

    def _facts(self) -> list[tuple[Msg, Words]]:
        table, german = self._table, self._german
        facts: list[tuple[Msg, Words]] = []
        if table.approved_on is not None:
            facts.append(
                (texts.RELEASE, german.say(texts.release(table.number, table.approved_on)))
            )
        return [
            *facts,
            (texts.PERIOD, german.words(table.period)),
            (texts.COUNTED, german.words(table.unit)),
            (texts.THRESHOLD, german.words(str(table.threshold))),
        ]

    def _sheet(self, sheet: Sheet) -> None:
        self._y += 5 * MM
        grid = Grid(self._page, self._german, sheet)
        heading = self._german.words(sheet.heading) if sheet.heading else None
        wanted = min(grid.height + 8 * MM, max(grid.head + 10 * MM, _LEAST))
        if self._y + wanted > _BOTTOM:
            self._turn()
        if heading is not None:
            self._say(heading, _SECTION)
            self._y += 1 * MM
        self._y = grid.draw_head(self._y)
        for line in grid.lines:
            if self._y + line.height > _BOTTOM:
                self._turn()
                self._y = grid.draw_head(self._y)
            self._y = grid.draw_line(line, self._y)

    def _notes(self) -> None:
        self._y += 5 * MM
        notes: Sequence[Words] = [self._german.words(note) for note in self._table.notes]
        title = self._set(self._german.say(texts.HOW_COUNTED), _STRONG, INNER_WIDTH)
        first = self._set(notes[0], _NOTE, INNER_WIDTH)
        if self._y + title.height + first.height > _BOTTOM:
            self._turn()
        self._y = self._page.text(title, MARGIN, self._y)
        if leaves_out(self._table):
            notes = [self._german.say(texts.LEFT_OUT), *notes]
        for note in notes:
            self._say(note, _NOTE)

    def _say(self, words: Words, style: Style) -> None:
        block = self._set(words, style, INNER_WIDTH)
        if self._y + block.height > _BOTTOM:
            self._turn()
        self._y = self._page.text(block, MARGIN, self._y)

    def _set(self, words: Words, style: Style, width: float) -> Block:
        return self._page.setter.set(words, style, width)

    def _turn(self) -> None:
        self._foot()
        self._page.turn()
        self._number += 1
        self._y = EDGE

    def _foot(self) -> None:
        table = self._table
        words = self._german.say(texts.foot(table.title, table.number, self._number))
        foot(self._page, [self._german], words, HEIGHT - EDGE + 2)
