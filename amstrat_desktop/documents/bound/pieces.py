# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a paper of many pages is made of: pieces that are set first, then placed, then drawn."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol

from amstrat_desktop.documents.blocks import Block, Style, Words
from amstrat_desktop.documents.colours import GROUND, HAIR, PRIMARY, Colour
from amstrat_desktop.documents.frame import EDGE, HEIGHT, INNER_WIDTH, MARGIN, MM, Page

TOP: Final = EDGE + 9 * MM
"""Where pieces begin on all pages but the first, below the running head."""
BOTTOM: Final = HEIGHT - EDGE - 8 * MM
_FEWEST: Final = 2
"""Lines of a paragraph that stand alone at the foot or the top of a page at least."""


@dataclass
class Sheet:
    """Where pieces are drawn. rtl: the paper reads from the right. page_of: heading → page."""

    page: Page
    rtl: bool
    page_of: dict[int, int] = field(default_factory=dict)

    def left(self, start: float, width: float) -> float:
        """The left edge of something that begins so far from where lines begin."""
        return MARGIN + (INNER_WIDTH - start - width if self.rtl else start)


class Piece(Protocol):
    """A strip over the whole width. keep: stands on one page with the piece after it.

    repeat: what is drawn again where this comes first on a page. soft: nothing where it would
    come first on a page.
    """

    @property
    def height(self) -> float: ...
    @property
    def keep(self) -> bool: ...
    @property
    def repeat(self) -> "Piece | None": ...
    @property
    def soft(self) -> bool: ...
    def draw(self, sheet: Sheet, y: float) -> None: ...


@dataclass(frozen=True)
class Gap:
    """Air."""

    height: float
    keep: bool = False
    soft: bool = True
    repeat: Piece | None = None

    def draw(self, sheet: Sheet, y: float) -> None:
        """Nothing."""


@dataclass(frozen=True)
class NextPage:
    """The next piece begins a page."""

    height: float = 0.0
    keep: bool = False
    soft: bool = True
    repeat: Piece | None = None

    def draw(self, sheet: Sheet, y: float) -> None:
        """Nothing."""


@dataclass(frozen=True)
class Lines:
    """Some lines of a paragraph. start: how far from the line's beginning. bar: marked as quoted.

    A block of the other direction stands where it begins in its own.
    """

    block: Block
    start: float = 0.0
    keep: bool = False
    soft: bool = False
    repeat: Piece | None = None
    bar: bool = False

    @property
    def height(self) -> float:
        return self.block.height

    def draw(self, sheet: Sheet, y: float) -> None:
        sheet.page.text(self.block, sheet.left(self.start, self.block.width), y)
        if self.bar:
            x = sheet.left(0, 1.6)
            sheet.page.panel(x, y, 1.6, self.height, HAIR, radius=0)


def paragraph(block: Block, *, start: float = 0.0, keep: bool = False) -> list[Lines]:
    """A paragraph that may break between its lines, but leaves none of them alone."""
    count = len(block.lines)
    found = []
    for number, line in enumerate(block.lines):
        together = number + 1 < _FEWEST or number >= count - _FEWEST
        last = number == count - 1
        one = Block((line,), block.style, block.width, block.rtl)
        found.append(Lines(one, start, keep=keep if last else together))
    return found


@dataclass(frozen=True)
class Heading:
    """A heading with a bookmark. number: of all headings of the paper; level: 0 or 1."""

    number: int
    text: str
    level: int
    block: Block
    keep: bool = True
    soft: bool = False
    repeat: Piece | None = None

    @property
    def height(self) -> float:
        return self.block.height + (3 if self.level == 0 else 0)

    @property
    def target(self) -> str:
        return f"h{self.number}"

    def draw(self, sheet: Sheet, y: float) -> None:
        canvas = sheet.page.canvas
        canvas.bookmarkHorizontal(self.target, 0, HEIGHT - y + 4)
        canvas.addOutlineEntry(self.text, self.target, self.level, closed=False)
        sheet.page.text(self.block, sheet.left(0, self.block.width), y)
        if self.level == 0:
            sheet.page.rule(y + self.height, weight=1.1, colour=PRIMARY)


@dataclass(frozen=True)
class ContentsLine:
    """A heading in the contents: dots, and the page that it came to stand on."""

    heading: Heading
    block: Block
    style: Style
    indent: float
    keep: bool = False
    soft: bool = False
    repeat: Piece | None = None

    @property
    def height(self) -> float:
        return self.block.height

    def draw(self, sheet: Sheet, y: float) -> None:
        page = sheet.page
        number = Words(str(sheet.page_of.get(self.heading.number, 0)), fixed=True)
        shown = page.setter.set(number, self.style, 40)
        page.text(self.block, sheet.left(self.indent, self.block.width), y)
        page.text(shown, sheet.left(INNER_WIDTH - shown.widest, shown.widest), y)
        dots = self.indent + self.block.widest + 4
        width = INNER_WIDTH - shown.widest - 4 - dots
        if width > 0:
            low = y + self.height - self.style.size * 0.42
            page.rule(low, sheet.left(dots, width), width, weight=0.6, dash=(0.6, 2.2))
        page.canvas.linkRect(
            "",
            self.heading.target,
            (MARGIN, HEIGHT - y - self.height, MARGIN + INNER_WIDTH, HEIGHT - y),
            relative=0,
            thickness=0,
        )


@dataclass(frozen=True)
class Placed:
    """A block in a strip: so far from where the strip's line begins, and so far below its top."""

    block: Block
    start: float
    top: float
    end: bool = False
    """Set against the end of its room: numbers."""


@dataclass(frozen=True)
class Strip:
    """Several blocks side by side on one ground: a row of a table, a note that is set off."""

    blocks: Sequence[Placed]
    height: float
    keep: bool = False
    soft: bool = False
    repeat: Piece | None = None
    ground: Colour | None = None
    edge: Colour | None = None
    edge_weight: float = 0.4

    def draw(self, sheet: Sheet, y: float) -> None:
        page = sheet.page
        if self.ground is not None:
            page.panel(MARGIN, y, INNER_WIDTH, self.height, self.ground, radius=2)
        for placed in self.blocks:
            block = placed.block
            x = sheet.left(placed.start, block.width)
            if placed.end:
                x += block.width - block.widest if not block.rtl else 0
            elif sheet.rtl and not block.rtl:
                # A German word in an Arabic table stands under its heading, not across from it.
                x += block.width - block.widest
            page.text(block, x, y + placed.top)
        if self.edge is not None:
            page.rule(y + self.height, weight=self.edge_weight, colour=self.edge)


@dataclass(frozen=True)
class Cards:
    """Key numbers side by side, each on its own ground: number, name, and what it was before."""

    cards: Sequence[tuple[Block, Block, Block | None]]
    width: float
    gutter: float
    height: float
    keep: bool = False
    soft: bool = False
    repeat: Piece | None = None

    def draw(self, sheet: Sheet, y: float) -> None:
        for number, blocks in enumerate(self.cards):
            start = number * (self.width + self.gutter)
            left = sheet.left(start, self.width)
            sheet.page.panel(left, y, self.width, self.height, GROUND)
            top = y + 3 * MM
            for block in blocks:
                if block is not None:
                    inner = sheet.left(start + 3 * MM, block.width)
                    if sheet.rtl and not block.rtl:
                        inner += block.width - block.widest
                    top = sheet.page.text(block, inner, top)
