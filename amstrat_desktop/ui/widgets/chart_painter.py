# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Paints a laid out chart on a screen, in the colours and sizes of the theme."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPolygonF, QTextLayout, QTextOption

from amstrat_desktop.base.charts.fills import (
    DASHES,
    PATTERNS,
    THICK,
    Pattern,
    pattern_lines,
)
from amstrat_desktop.base.charts.shapes import (
    Align,
    Bar,
    Box,
    Dot,
    Frame,
    Picture,
    Role,
    Rule,
    Trace,
    Writing,
)
from amstrat_desktop.ui.theme import BODY_POINTS, theme
from amstrat_desktop.ui.widgets.labels import line_height

_SMALL: Final = 9.5
_FONTS: Final[dict[Role, tuple[float, bool, str]]] = {
    Role.TITLE: (12, True, "text"),
    Role.LABEL: (BODY_POINTS, False, "text"),
    Role.VALUE: (BODY_POINTS, True, "text"),
    Role.ASIDE: (_SMALL, False, "muted"),
    Role.TICK: (_SMALL, False, "muted"),
    Role.LEGEND: (_SMALL, False, "text"),
    Role.REMARK: (_SMALL, False, "muted"),
}
"""Points, whether bold, and the token of the colour."""

_GROUNDS: Final = ("primary", "soft", "muted", "surface")
_LINES: Final = ("primary", "primary", "surface", "border")
"""Tokens of what lies below and above of each series' pattern; the latter draws its edge."""
TRACES: Final = ("primary", "text", "care", "border")
_THICK: Final = 2.2
_DOT: Final = 3.6


@dataclass(frozen=True, slots=True)
class ScreenType:
    """Sets text in the interface's font; pixels."""

    @property
    def unit(self) -> float:
        return theme.percent / 100

    def width(self, text: str, role: Role) -> float:
        return float(QFontMetricsF(_font(role)).horizontalAdvance(text))

    def lines(self, text: str, role: Role, width: float) -> int:
        return len(_broken(text, _font(role), width))

    def line(self, role: Role) -> float:
        return line_height(_FONTS[role][0])


def paint_picture(painter: QPainter, picture: Picture, *, rtl: bool) -> None:
    """Draw all of it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for shape in picture.shapes:
        match shape:
            case Writing():
                _write(painter, shape, rtl=rtl)
            case Bar():
                _bar(painter, shape)
            case Rule():
                _rule(painter, shape)
            case Trace():
                _trace(painter, shape)
            case Dot():
                _dot(painter, shape)
            case Frame():
                _frame(painter, shape)


def rect(box: Box) -> QRectF:
    """A place as Qt writes it."""
    return QRectF(box.x, box.y, box.width, box.height)


def _font(role: Role) -> QFont:
    points, bold, _colour = _FONTS[role]
    return theme.font(points, bold=bold)


def _broken(text: str, font: QFont, width: float) -> list[tuple[int, int]]:
    """Where the lines begin, and their lengths."""
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    layout.setTextOption(_option(Qt.AlignmentFlag.AlignLeft, wraps=True))
    layout.beginLayout()
    found = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        found.append((line.textStart(), line.textLength()))
    layout.endLayout()
    return found or [(0, 0)]


def _option(side: Qt.AlignmentFlag, *, wraps: bool) -> QTextOption:
    wrap = QTextOption.WrapMode
    option = QTextOption(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(wrap.WrapAtWordBoundaryOrAnywhere if wraps else wrap.NoWrap)
    # A German name keeps its order between Arabic ones: each text says its direction by itself.
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    return option


def _write(painter: QPainter, shape: Writing, *, rtl: bool) -> None:
    font, box = _font(shape.role), rect(shape.box)
    painter.setFont(font)
    painter.setPen(theme.colour(_FONTS[shape.role][2]))
    option = _option(_side(shape.align, rtl=rtl), wraps=False)
    spans = _broken(shape.text, font, box.width())[: shape.lines]
    line = box.height() / max(len(spans), 1)
    for number, (start, length) in enumerate(spans):
        last = number == len(spans) - 1
        text = shape.text[start:] if last else shape.text[start : start + length]
        cut = painter.fontMetrics().elidedText(
            text.strip(), Qt.TextElideMode.ElideRight, round(box.width() + 1)
        )
        place = QRectF(box.x(), box.y() + number * line, box.width(), line)
        painter.drawText(place, cut, option)


def _side(align: Align, *, rtl: bool) -> Qt.AlignmentFlag:
    if align is Align.CENTRE:
        return Qt.AlignmentFlag.AlignHCenter
    right = (align is Align.END) != rtl
    return Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft


def _bar(painter: QPainter, shape: Bar) -> None:
    pattern, box = PATTERNS[shape.series], rect(shape.box)
    ground, line = _GROUNDS[shape.series], _LINES[shape.series]
    if shape.rest:
        ground, line = ("border" if pattern is Pattern.PLAIN else "surface2"), "border"
    unit = theme.percent / 100
    painter.fillRect(box, theme.colour(ground))
    if pattern is Pattern.PLAIN:
        return
    painter.save()
    painter.setClipRect(box)
    painter.setPen(QPen(theme.colour(line), THICK * unit))
    for segment in pattern_lines(pattern, shape.box, unit):
        painter.drawLine(QLineF(*segment))
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    edge = theme.colour("muted" if pattern is Pattern.LINED else line)
    painter.setPen(QPen(edge, unit))
    painter.drawRect(box.adjusted(unit / 2, unit / 2, -unit / 2, -unit / 2))


def _rule(painter: QPainter, shape: Rule) -> None:
    painter.setPen(QPen(theme.colour("border" if shape.axis else "hair"), 1))
    # On whole pixels, or a thin line is a grey one of two.
    ends = (round(shape.x), round(shape.y), round(shape.end_x), round(shape.end_y))
    painter.drawLine(QLineF(*(end + 0.5 for end in ends)))


def _trace(painter: QPainter, shape: Trace) -> None:
    unit = theme.percent / 100
    pen = QPen(theme.colour(TRACES[shape.series]), _THICK * unit)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if DASHES[shape.series]:
        # Qt counts dashes in widths of the pen.
        pen.setDashPattern([length / _THICK for length in DASHES[shape.series]])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in shape.points]))


def _dot(painter: QPainter, shape: Dot) -> None:
    """Filled, hollow, square, hollow and square."""
    unit = theme.percent / 100
    colour, radius = theme.colour(TRACES[shape.series]), _DOT * unit
    painter.setPen(QPen(colour, 1.6 * unit))
    painter.setBrush(theme.colour("surface") if shape.series % 2 else colour)
    box = QRectF(shape.x - radius, shape.y - radius, 2 * radius, 2 * radius)
    if shape.series < 2:
        painter.drawEllipse(box)
    else:
        painter.drawRect(box)


def _frame(painter: QPainter, shape: Frame) -> None:
    unit = theme.percent / 100
    pen = QPen(theme.colour("muted"), unit)
    pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.setBrush(theme.colour("surface"))
    painter.drawRoundedRect(rect(shape.box).adjusted(0.5, 0.5, -0.5, -0.5), 3 * unit, 3 * unit)
