# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Charts on paper: the same layout as on a screen, in colours that last on a grey copy."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from amstrat_desktop.base.charts.fills import (
    DASHES,
    PATTERNS,
    THICK,
    Pattern,
    pattern_lines,
)
from amstrat_desktop.base.charts.layout import lay_out
from amstrat_desktop.base.charts.shapes import (
    Align,
    Bar,
    Box,
    Dot,
    Frame,
    Picture,
    Role,
    Rule,
    Shape,
    Trace,
    Writing,
)
from amstrat_desktop.base.charts.spec import ChartSpec
from amstrat_desktop.base.lang import has_rtl, isolate
from amstrat_desktop.documents.blocks import Block, Setter, Style, Words
from amstrat_desktop.documents.colours import INK, MUTED, PRIMARY, Colour, operands
from amstrat_desktop.documents.fonts import UNITS
from amstrat_desktop.documents.frame import HEIGHT, Page
from amstrat_desktop.documents.typesetting import width_of
from amstrat_desktop.documents.voice import Voice, voice

_UNIT: Final = 0.66
"""Points for a unit of the layout: a pixel of a screen at 100 %."""
_WHITE: Final[Colour] = (1, 1, 1)
_MIDDLE: Final[Colour] = (0.55, 0.59, 0.63)
_STYLES: Final = {
    Role.TITLE: Style(11, 1.36, bold=True),
    Role.LABEL: Style(9.2, 1.3),
    Role.VALUE: Style(9.2, 1.3, bold=True),
    Role.ASIDE: Style(8.4, 1.3, colour=MUTED),
    Role.TICK: Style(8.2, 1.3, colour=MUTED),
    Role.LEGEND: Style(8.4, 1.5),
    Role.REMARK: Style(8.4, 1.36, colour=MUTED),
}
_GROUNDS: Final = (PRIMARY, _WHITE, MUTED, _WHITE)
_LINES: Final = (PRIMARY, PRIMARY, _WHITE, INK)
_EDGES: Final = (PRIMARY, PRIMARY, MUTED, INK)
_TRACES: Final = (PRIMARY, INK, _MIDDLE, MUTED)
_RULE: Final[Colour] = (0.86, 0.88, 0.90)
_REST: Final = (_MIDDLE, _MIDDLE, _MIDDLE)
_REST_PATTERNED: Final = (_WHITE, _MIDDLE, _MIDDLE)
_TRACE: Final = 2.4
_DOT: Final = 3.6
_ENDLESS: Final = 100_000.0


class PaperChart:
    """A chart laid out for a page, so that its height is known before it is drawn.

    width, and height as wished for columns and lines (0: as usual): points. titled: with its
    title above it. scale: of text and bars, more than 1 for a page that is read from afar.
    """

    def __init__(
        self,
        page: Page,
        spec: ChartSpec,
        language: str,
        width: float,
        *,
        height: float = 0,
        titled: bool = False,
        scale: float = 1,
    ) -> None:
        self._page = page
        self._voice = voice(language)
        self._type = PaperType(page.setter, self._voice, scale)
        self.picture: Final[Picture] = lay_out(
            spec, self._voice.catalogue, self._type, width, height=height, titled=titled
        )

    @property
    def height(self) -> float:
        """In points."""
        return self.picture.height

    def draw(self, x: float, y: float) -> float:
        """Draw it with its top left corner at x, y; gives back the y of its lower edge."""
        pen = _Pen(self._page, self._type, x, y, rtl=self._voice.catalogue.rtl)
        for shape in self.picture.shapes:
            pen.draw(shape)
        return y + self.picture.height


@dataclass(frozen=True, slots=True)
class PaperType:
    """Sets text as the papers do; points."""

    setter: Setter
    voice: Voice
    scale: float = 1

    @property
    def unit(self) -> float:
        return _UNIT * self.scale

    def width(self, text: str, role: Role) -> float:
        return self.block(text, role, _ENDLESS).widest

    def lines(self, text: str, role: Role, width: float) -> int:
        return max(len(self.block(text, role, width).lines), 1)

    def line(self, role: Role) -> float:
        style = self.style(role)
        return style.size * style.leading

    def style(self, role: Role) -> Style:
        return _STYLES[role].scaled(self.scale)

    def block(self, text: str, role: Role, width: float, most: int = 0) -> Block:
        """A text set to a width."""
        language = self.voice.catalogue
        if language.rtl and not has_rtl(text):
            text = isolate(text)  # a German name, a number: keeps its order
        words = Words(text, language.code, language.rtl)
        return self.setter.set(words, self.style(role), max(width, 1), max_lines=most)


@dataclass(frozen=True, slots=True)
class _Pen:
    """Draws shapes whose corner 0, 0 lies at x, y of a page."""

    page: Page
    type: PaperType
    x: float
    y: float
    rtl: bool

    def draw(self, shape: Shape) -> None:
        match shape:
            case Writing():
                self._write(shape)
            case Bar():
                self._bar(shape)
            case Rule():
                weight, colour = (0.8, MUTED) if shape.axis else (0.4, _RULE)
                ends = ((shape.x, shape.y), (shape.end_x, shape.end_y))
                self._stroke(ends, colour, weight)
            case Trace():
                dash = tuple(length * self.type.unit for length in DASHES[shape.series])
                weight = _TRACE * self.type.unit
                self._stroke(shape.points, _TRACES[shape.series], weight, dash)
            case Dot():
                self._dot(shape)
            case Frame():
                self._frame(shape)

    def _write(self, shape: Writing) -> None:
        box = shape.box
        block = self.type.block(shape.text, shape.role, box.width, shape.lines)
        y = self.y + box.y + (box.height - block.height) / 2
        size = block.style.size
        for shaped, span in block.lines:
            spare = box.width - width_of(shaped, span) * size / UNITS
            start = spare if self.rtl else 0.0
            shift = {Align.START: start, Align.CENTRE: spare / 2, Align.END: spare - start}
            line = replace(block, lines=((shaped, span),), rtl=False)
            y = self.page.text(line, self.x + box.x + shift[shape.align], y)

    def _bar(self, shape: Bar) -> None:
        pattern = PATTERNS[shape.series]
        ground, line, edge = (each[shape.series] for each in (_GROUNDS, _LINES, _EDGES))
        if shape.rest:
            ground, line, edge = _REST if pattern is Pattern.PLAIN else _REST_PATTERNED
        area, unit = self._area(shape.box), self.type.unit
        self._literal(f"{operands(ground)} rg {area} re f")
        if pattern is Pattern.PLAIN:
            return
        strokes = " ".join(
            f"{self._point(x, y)} m {self._point(end_x, end_y)} l"
            for x, y, end_x, end_y in pattern_lines(pattern, shape.box, unit)
        )
        if strokes:
            weight = f"{THICK * unit:.2f} w"
            self._literal(f"{area} re W n {operands(line)} RG {weight} {strokes} S")
        self._literal(f"{operands(edge)} RG 0.7 w {area} re S")

    def _dot(self, shape: Dot) -> None:
        """Filled, hollow, square, hollow and square; as on a screen."""
        colour, radius = _TRACES[shape.series], _DOT * self.type.unit
        ground = _WHITE if shape.series % 2 else colour
        inks = f"{operands(ground)} rg {operands(colour)} RG 0.9 w"
        if shape.series < 2:
            canvas = self.page.canvas
            canvas.saveState()
            canvas.addLiteral(inks)
            canvas.circle(self.x + shape.x, HEIGHT - self.y - shape.y, radius, fill=1)
            canvas.restoreState()
        else:
            box = Box(shape.x - radius, shape.y - radius, 2 * radius, 2 * radius)
            self._literal(f"{inks} {self._area(box)} re B")

    def _frame(self, shape: Frame) -> None:
        canvas, box = self.page.canvas, shape.box
        canvas.saveState()
        canvas.addLiteral(f"{operands(_WHITE)} rg {operands(MUTED)} RG 0.6 w [1.8 1.2] 0 d")
        low = HEIGHT - self.y - box.y - box.height
        round_by = 3 * self.type.unit
        canvas.roundRect(self.x + box.x, low, box.width, box.height, round_by, fill=1)
        canvas.restoreState()

    def _stroke(
        self,
        points: Sequence[tuple[float, float]],
        colour: Colour,
        weight: float,
        dash: Sequence[float] = (),
    ) -> None:
        first, *others = (self._point(*point) for point in points)
        path = " ".join((f"{first} m", *(f"{point} l" for point in others)))
        dashes = f"[{' '.join(f'{length:.2f}' for length in dash)}] 0 d"
        self._literal(f"{operands(colour)} RG {weight:.2f} w 1 j {dashes} {path} S")

    def _point(self, x: float, y: float) -> str:
        return f"{self.x + x:.2f} {HEIGHT - self.y - y:.2f}"

    def _area(self, box: Box) -> str:
        return f"{self._point(box.x, box.y + box.height)} {box.width:.2f} {box.height:.2f}"

    def _literal(self, operators: str) -> None:
        self.page.canvas.addLiteral(f"q {operators} Q")
