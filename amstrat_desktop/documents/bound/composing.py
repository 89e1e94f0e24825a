# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sets what a paper says into pieces, in the order in which it is said."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, Final, cast

from amstrat_desktop.base.charts.spec import ChartSpec
from amstrat_desktop.base.lang import Msg, pgettext
from amstrat_desktop.documents.blocks import CHARACTERS, Style, Words
from amstrat_desktop.documents.bound.chart_piece import chart_piece
from amstrat_desktop.documents.bound.pieces import (
    BOTTOM,
    TOP,
    Cards,
    ContentsLine,
    Gap,
    Heading,
    Lines,
    NextPage,
    Piece,
    Placed,
    Strip,
    paragraph,
)
from amstrat_desktop.documents.bound.tables import TableColumn, TableRow, table_pieces
from amstrat_desktop.documents.colours import GROUND, INK, MUTED, PRIMARY
from amstrat_desktop.documents.frame import HEIGHT, INNER_WIDTH, MM, Page
from amstrat_desktop.documents.voice import Voice, voice

# Translators: Inhalt (heading of a table of contents)
CONTENTS: Final = pgettext("paper", "Contents")

_TEXT: Final = Style(10, 1.46)
_CONTENTS: Final = Style(9.4, 1.36)
_SMALL: Final = Style(8.4, 1.42, colour=MUTED)
_STRONG: Final = Style(10, 1.42, bold=True)
_TITLE: Final = Style(24, 1.22, bold=True, colour=PRIMARY)
_SUBTITLE: Final = Style(13, 1.4, colour=INK)
_OFFICE: Final = Style(10, 1.36, bold=True)
_MARK: Final = Style(9.4, 1.3, bold=True, colour=INK)
_LEVELS: Final = (Style(15, 1.36, bold=True, colour=PRIMARY), Style(11.2, 1.4, bold=True))
_CARD_NUMBER: Final = Style(21, 1.2, bold=True, colour=PRIMARY)
_CARD_NAME: Final = Style(8.8, 1.34)
_CARD_ASIDE: Final = Style(7.8, 1.4, colour=MUTED)
_ARABIC: Final = 1.12
"""Arabic lines are taller."""
_AT_ONCE: Final = CHARACTERS - 100
_MOST_TOGETHER: Final = 0.72 * HEIGHT
_IN_A_ROW: Final = 4
"""Key numbers side by side."""


class Composer:
    """Collects the pieces of one paper."""

    def __init__(self, page: Page, speaker: Voice) -> None:
        self._page = page
        self.voice = speaker
        self.pieces: list[Piece] = []
        self._headings: list[Heading] = []
        self._listed: list[Heading] = []
        self._contents_at: int | None = None

    def head(self, title: Msg, subtitle: Words, office: Words, address: Words) -> None:
        """The top of the first page: from whom, what, and about which time."""
        for words, style in ((office, _OFFICE), (address, _SMALL)):
            if words.text:
                self._say(words, style)
        self.gap(9)
        self._say(self.voice.say(title), _TITLE)
        self.gap(1)
        self._say(subtitle, _SUBTITLE)

    def marked(self, mark: Msg, explained: Msg) -> None:
        """A line that is set off: who may read this."""
        self.gap(4)
        width = INNER_WIDTH - 8 * MM
        first = self._page.setter.set(self.voice.say(mark), self._style(_MARK), width)
        second = self._page.setter.set(self.voice.say(explained), self._style(_SMALL), width)
        pad = 2.4 * MM
        placed = [Placed(first, 4 * MM, pad), Placed(second, 4 * MM, pad + first.height)]
        height = first.height + second.height + 2 * pad
        self.pieces.append(Strip(placed, height, ground=GROUND))

    def contents(self) -> None:
        """Here, and of all headings that come after it."""
        self._contents_at = len(self.pieces)

    def heading(self, text: Msg | Words, level: int = 0, *, listed: bool = True) -> None:
        """A heading with a bookmark. listed: it stands in the contents, too."""
        words = text if isinstance(text, Words) else self.voice.say(text)
        style = self._style(_LEVELS[level])
        self.gap(9 if level == 0 else 6, keep=True)
        block = self._page.setter.set(words, style, INNER_WIDTH)
        plain = words.text.translate({0x2068: None, 0x2069: None})
        heading = Heading(len(self._headings) + 1, plain, level, block)
        self._headings.append(heading)
        if listed:
            self._listed.append(heading)
        self.pieces.append(heading)
        self.pieces.append(Gap(2.2 * MM if level == 0 else 1 * MM, keep=True))

    def say(self, text: Msg, *, small: bool = False, keep: bool = False) -> None:
        self._say(self.voice.say(text), _SMALL if small else _TEXT, keep=keep)

    def words(self, words: Words, *, small: bool = False, strong: bool = False) -> None:
        """A line that stays with what comes after it."""
        self._say(words, _SMALL if small else _STRONG if strong else _TEXT, keep=True)

    def typed(self, text: str) -> None:
        """What somebody wrote, in German, in as many paragraphs as they made."""
        german = voice("de")
        for part in text.split("\n"):
            for piece in pieces_of(part):
                self._say(german.words(piece), _TEXT)
            self.gap(1.4)

    def points(self, texts: Sequence[Msg | Words], *, small: bool = False) -> None:
        """Sentences, a dot before each."""
        style = self._style(_SMALL if small else _TEXT)
        dot = self._page.setter.set(self.voice.words("•"), style, 3 * MM)
        indent = 4.5 * MM
        for text in texts:
            words = text if isinstance(text, Words) else self.voice.say(text)
            block = self._page.setter.set(words, style, INNER_WIDTH - indent)
            placed = [Placed(dot, 0, 0), Placed(block, indent, 0)]
            self.pieces.append(Strip(placed, block.height))

    def table(
        self, names: Msg | Words, columns: Sequence[TableColumn], rows: Sequence[TableRow]
    ) -> None:
        heading = names if isinstance(names, Words) else self.voice.say(names)
        self.gap(1.5, keep=True)
        self.pieces += table_pieces(self._page, heading, columns, rows)
        self.gap(1.5)

    def cards(self, numbers: Sequence[tuple[Words, Words, Words | None]]) -> None:
        """Key numbers: the number, what it is, and a word below."""
        gutter = 3.5 * MM
        for at in range(0, len(numbers), _IN_A_ROW):
            some = numbers[at : at + _IN_A_ROW]
            width = (INNER_WIDTH - (_IN_A_ROW - 1) * gutter) / _IN_A_ROW
            inner = width - 6 * MM
            cards = [
                (
                    self._page.setter.set(number, _CARD_NUMBER, inner),
                    self._page.setter.set(name, self._style(_CARD_NAME), inner),
                    None
                    if below is None
                    else self._page.setter.set(below, self._style(_CARD_ASIDE), inner),
                )
                for number, name, below in some
            ]
            tallest = max(sum(block.height for block in card if block) for card in cards)
            self.gap(3.5)
            self.pieces.append(Cards(cards, width, gutter, tallest + 6 * MM))

    def chart(self, spec: ChartSpec, *, keep: bool = True) -> None:
        """A chart. keep: it stands on one page with what comes after it."""
        self.pieces.append(replace(chart_piece(self._page, self.voice, spec), keep=keep))

    @contextmanager
    def together(self) -> Iterator[None]:
        """What is said within stands on one page, unless it is longer than most of one."""
        start = len(self.pieces)
        yield
        self.pieces[start:] = kept_together(self.pieces[start:])

    def gap(self, millimetres: float, *, keep: bool = False) -> None:
        self.pieces.append(Gap(millimetres * MM, keep=keep))

    def next_page(self) -> None:
        self.pieces.append(NextPage())

    def finished(self) -> list[Piece]:
        """All of it, with the contents where they belong."""
        if self._contents_at is None:
            return self.pieces
        at = self._contents_at
        return [*self.pieces[:at], *self._contents(), *self.pieces[at:]]

    def _contents(self) -> list[Piece]:
        title = self._page.setter.set(
            self.voice.say(CONTENTS), self._style(_LEVELS[1]), INNER_WIDTH
        )
        lines: list[Piece] = [Gap(8 * MM), Lines(title, keep=True), Gap(1.2 * MM, keep=True)]
        for heading in self._listed:
            style = self._style(replace(_CONTENTS, bold=heading.level == 0))
            indent = 5 * MM * heading.level
            words = replace(self.voice.words(heading.text), fixed=False)
            room = INNER_WIDTH - indent - 14 * MM
            block = self._page.setter.set(words, style, room, max_lines=1)
            lines.append(ContentsLine(heading, block, style, indent))
        return kept_together(lines, BOTTOM - TOP)

    def _say(self, words: Words, style: Style, *, keep: bool = False) -> None:
        block = self._page.setter.set(words, self._style(style), INNER_WIDTH)
        self.pieces += paragraph(block, keep=keep)

    def _style(self, style: Style) -> Style:
        if not self.voice.catalogue.rtl:
            return style
        return replace(style, leading=style.leading * _ARABIC)


def kept_together(pieces: list[Piece], most: float = _MOST_TOGETHER) -> list[Piece]:
    """The same pieces on one page, where they do not fill more than so much of it."""
    if sum(piece.height for piece in pieces) > most:
        return pieces
    # Each piece is a dataclass, which a protocol cannot say.
    kept = [replace(cast("Any", piece), keep=True) for piece in pieces[:-1]]
    return [*kept, *pieces[-1:]]


def pieces_of(text: str) -> list[str]:
    """A long paragraph in parts that a page can set, each of whole sentences where there are."""
    parts = []
    while len(text) > _AT_ONCE:
        cut = max(text.rfind(end, 0, _AT_ONCE) for end in (". ", "! ", "? "))
        cut = cut + 1 if cut > 0 else max(text.rfind(" ", 0, _AT_ONCE), 0) or _AT_ONCE
        parts.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [*parts, text] if text else parts
