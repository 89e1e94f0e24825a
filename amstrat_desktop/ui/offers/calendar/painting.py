# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a block is drawn: tinted ground, a bar where reading starts, words while there is room."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from amstrat_desktop.base.vocabulary.offers import RunStatus, SessionStatus
from amstrat_desktop.services.offers.calendar_view import Block, BlockKind
from amstrat_desktop.ui.offers.calendar.words import (
    LOOKS,
    below_title,
    clock_span,
    fill_of,
    title_of,
)
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import interface

TITLE_POINTS: Final = 10.0
SMALL_POINTS: Final = 9.0
_RADIUS: Final = 6
_BAR: Final = 4
_PADDING: Final = 7
_ICON: Final = 16
_LINE: Final = 17
_CLOCKED: Final = 84
_WIDE_CHIP: Final = 150
"""Pixels at 100 % from which a line of the month has room for its time, and for a mark."""
_NARROW: Final = 46
_NARROW_CARE: Final = 100
"""Pixels at 100 % below which only the icon and the number stand there."""
_ROOMY: Final = 118
"""Pixels at 100 % from which the time fits below the title."""
_FLAGS: Final = (
    Qt.TextFlag.TextDontClip | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
)


@dataclass(frozen=True, slots=True)
class Shown:
    """How a block stands there. target: the time where it would go, while it is moved. of_room:
    in the column of its room, which need not be named again.
    """

    chosen: bool = False
    focused: bool = False
    hovered: bool = False
    target: str = ""
    of_room: bool = False


class Frame:
    """Places inside of a rectangle, given as reading goes; in Arabic from the right."""

    def __init__(self, outer: QRectF) -> None:
        self._outer = outer
        self.rtl = interface.words.rtl
        leading = Qt.AlignmentFlag.AlignRight if self.rtl else Qt.AlignmentFlag.AlignLeft
        self.leading = int((_FLAGS | leading).value)

    def at(self, start: float, top: float, width: float, height: float) -> QRectF:
        """start: from the side where reading begins; top: from above."""
        x = self._outer.right() - start - width if self.rtl else self._outer.left() + start
        return QRectF(x, self._outer.top() + top, width, height)


def paint_block(painter: QPainter, outer: QRectF, block: Block, shown: Shown) -> None:
    """A block of the grid."""
    body = outer.adjusted(1, 1, -1, -1)
    if shown.focused:
        painter.setPen(QPen(theme.colour("text"), 2))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(body, _RADIUS + 1, _RADIUS + 1)
        body = body.adjusted(3, 3, -3, -3)
    _paint_ground(painter, body, block, shown)
    narrow = _NARROW_CARE if block.kind is BlockKind.CHILDCARE else _NARROW
    if body.width() < theme.px(narrow) and not shown.target:
        _paint_narrow(painter, body, block)
    else:
        _paint_words(painter, body, block, shown)


def paint_chip(
    painter: QPainter, outer: QRectF, block: Block, *, chosen: bool, cared: bool
) -> None:
    """A block of the month: one line. cared: children are looked after beside it."""
    _paint_ground(painter, outer, block, Shown(chosen=chosen))
    frame, words = Frame(outer), interface.words
    start: float = theme.px(_BAR) + theme.px(5)
    clock = words.clock(block.starts_at)
    small = theme.font(SMALL_POINTS)
    width = QFontMetricsF(small).horizontalAdvance(clock)
    height = outer.height()
    if outer.width() > theme.px(_CLOCKED):
        painter.setFont(small)
        painter.setPen(theme.colour("muted"))
        painter.drawText(frame.at(start, 0, width, height), frame.leading, clock)
        start += width + theme.px(5)
    mark = _mark_of(block)
    if cared and mark is None and outer.width() > theme.px(_WIDE_CHIP):
        mark = "baby-carriage", "care"
    room = outer.width() - start - theme.px(5)
    if mark:
        side = theme.px(14)
        where = frame.at(outer.width() - side - theme.px(4), (height - side) / 2, side, side)
        theme.icon(mark[0], mark[1]).paint(painter, where.toAlignedRect())
        room -= side + theme.px(3)
    font = theme.font(SMALL_POINTS, bold=True)
    font.setStrikeOut(block.cancelled)
    painter.setFont(font)
    painter.setPen(theme.colour(_ink_of(block)))
    _draw(painter, frame, frame.at(start, 0, max(room, 0), height), title_of(block, words))


def _paint_ground(painter: QPainter, body: QRectF, block: Block, shown: Shown) -> None:
    look = LOOKS[block.kind]
    faint = _is_faint(block)
    shape = QPainterPath()
    shape.addRoundedRect(body, _RADIUS, _RADIUS)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillPath(shape, theme.colour("surface" if faint else look.ground))
    painter.save()
    painter.setClipPath(shape)
    bar = Frame(body).at(0, 0, theme.px(_BAR), body.height())
    painter.fillRect(bar, theme.colour("border" if block.cancelled else look.ink))
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if shown.chosen or shown.target:
        painter.setPen(QPen(theme.colour(look.ink), 2))
        painter.drawRoundedRect(body.adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
    elif faint:
        painter.setPen(QPen(theme.colour("border"), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
    elif shown.hovered or block.kind is BlockKind.OTHER:
        painter.setPen(QPen(theme.colour(look.ink), 1))
        painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)


def _paint_narrow(painter: QPainter, body: QRectF, block: Block) -> None:
    """The icon, and how many below it."""
    frame, look = Frame(body), LOOKS[block.kind]
    side, bar = theme.px(_ICON), theme.px(_BAR)
    middle = bar + (body.width() - bar - side) / 2
    mark = _mark_of(block) or (look.icon, look.ink)
    where = frame.at(middle, theme.px(6), side, side)
    theme.icon(*mark).paint(painter, where.toAlignedRect())
    below = theme.px(6) + side
    fill = fill_of(block, interface.words)
    painter.setFont(theme.font(SMALL_POINTS))
    wide = painter.fontMetrics().horizontalAdvance(fill) <= body.width() - bar
    if fill and wide and body.height() > below + theme.px(18):
        painter.setPen(theme.colour("text"))
        place = frame.at(bar, below, body.width() - bar, theme.px(20))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, fill)


def _paint_words(painter: QPainter, body: QRectF, block: Block, shown: Shown) -> None:
    """The title, as many lines as it needs and gets; time and room; how full at the bottom."""
    frame, words = Frame(body), interface.words
    start = theme.px(_BAR) + theme.px(_PADDING)
    width = body.width() - start - theme.px(5)
    line, top = theme.px(_LINE), float(theme.px(5))
    if body.height() < theme.px(34):
        top = max(0.0, (body.height() - line) / 2)
    lines = max(1, int((body.height() - top - theme.px(2)) // line))
    with_fill = lines >= 3 and bool(block.places)
    lines -= with_fill
    small = theme.font(SMALL_POINTS, bold=bool(shown.target))
    time = shown.target or clock_span(block.starts_at, block.ends_at, words)
    if QFontMetricsF(small).horizontalAdvance(time) > width and not shown.target:
        time = words.clock(block.starts_at)
    below = [time, *below_title(block, words, of_room=shown.of_room)]
    narrow = body.width() < theme.px(_ROOMY)
    bold = theme.font(TITLE_POINTS, bold=True)
    bold.setStrikeOut(block.cancelled)
    marked = width - _paint_mark(painter, frame, body, block, top)
    # Where it is narrow the title comes first: the hours stand at the side.
    most = lines if narrow and not shown.target else max(1, lines - 1)
    painter.setFont(bold)
    painter.setPen(theme.colour(_ink_of(block)))
    for text in _in_lines(title_of(block, words), bold, marked, most):
        _draw(painter, frame, frame.at(start, top, marked, line), text)
        top, lines = top + line, lines - 1
    painter.setFont(small)
    painter.setPen(theme.colour("text" if shown.target else "muted"))
    for text in below[: max(0, lines)]:
        _draw(painter, frame, frame.at(start, top, width, line), text)
        painter.setFont(theme.font(SMALL_POINTS))
        top += line
    if with_fill:
        bottom = body.height() - theme.px(19)
        _paint_fill(painter, frame.at(start, bottom, width, theme.px(14)), block)


def _paint_mark(painter: QPainter, frame: Frame, body: QRectF, block: Block, top: float) -> float:
    """The icon at the far end of the first line; gives back the room that it took."""
    look = LOOKS[block.kind]
    side = theme.px(_ICON)
    if body.width() < theme.px(_ROOMY) and _mark_of(block) is None:
        return 0.0
    place = frame.at(body.width() - side - theme.px(6), top + theme.px(1), side, side)
    theme.icon(*(_mark_of(block) or (look.icon, look.ink))).paint(painter, place.toAlignedRect())
    return float(side + theme.px(6))


def _paint_fill(painter: QPainter, place: QRectF, block: Block) -> None:
    """A thin bar with the numbers beside it."""
    frame, text = Frame(place), fill_of(block, interface.words)
    font = theme.font(SMALL_POINTS)
    number = QFontMetricsF(font).horizontalAdvance(text)
    painter.setFont(font)
    painter.setPen(theme.colour("text"))
    painter.drawText(frame.at(0, 0, number, place.height()), frame.leading, text)
    track = place.width() - number - theme.px(10)
    if track < theme.px(18):
        return
    high = theme.px(4)
    where = frame.at(number + theme.px(7), (place.height() - high) / 2, track, high)
    full = min(1.0, block.taken / block.places)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("hair" if _is_faint(block) else "surface"))
    painter.drawRoundedRect(where, high / 2, high / 2)
    if full:
        painter.setBrush(theme.colour(LOOKS[block.kind].ink))
        painter.drawRoundedRect(Frame(where).at(0, 0, track * full, high), high / 2, high / 2)


def _mark_of(block: Block) -> tuple[str, str] | None:
    """An icon that says what is unusual, and its ink."""
    if block.cancelled:
        return "ban", "muted"
    if block.short:
        return "alert-triangle", "warn"
    if block.status is SessionStatus.HELD:
        return "check", "muted"
    return None


def _is_faint(block: Block) -> bool:
    """Whether it takes place is not sure, or sure not."""
    return block.cancelled or block.run_status is RunStatus.PLANNED


def _ink_of(block: Block) -> str:
    return "muted" if block.cancelled else "text"


def _in_lines(text: str, font: QFont, width: float, most: int) -> list[str]:
    """By words, as many lines as there may be; what is left stands in the last one."""
    metrics = QFontMetricsF(font)
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if len(lines) < most and lines[-1] and metrics.horizontalAdvance(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _draw(painter: QPainter, frame: Frame, place: QRectF, text: str) -> None:
    cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()))
    painter.drawText(place, frame.leading, cut)
