# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How full something is: places taken, offered and free, with the number that it needs to start.

The bar never speaks alone: the numbers stand beside it, offered places are hatched, and the mark
of the minimum is a line across. `paint_places` draws the same inside of a table's cell.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from amstrat_desktop.base.lang import Catalogue, Msg, _, ngettext
from amstrat_desktop.ui.lines import dotted
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import Text, bind, interface
from amstrat_desktop.ui.widgets.labels import line_height

THICKNESS: Final = 10
LONGEST: Final = 320
GAP: Final = 4
LEAST_WIDTH: Final = 96
SMALL_POINTS: Final = 9.5


@dataclass(frozen=True, slots=True)
class Places:
    """taken: with the offered ones. least: so many are needed, 0 for no minimum.

    places 0: nobody is counted against a number.
    """

    places: int
    taken: int = 0
    offered: int = 0
    least: int = 0
    waiting: int = 0

    @property
    def free(self) -> int:
        return max(0, self.places - self.taken)

    @property
    def full(self) -> bool:
        return self.places > 0 and self.taken >= self.places

    @property
    def sure(self) -> int:
        """Taken for good: an offered place may still come back."""
        return max(0, self.taken - self.offered)


def short_words(places: Places) -> Msg:
    """Beside the bar: “9 of 12”."""
    return _("{taken} of {places}", taken=places.taken, places=places.places)


def rest_words(places: Places, words: Catalogue) -> str:
    """What is left, or who waits: “3 free”, “full · 4 waiting”."""
    parts = []
    if places.full:
        # Translators: kein Platz frei (of a course or a childcare group)
        parts.append(words.text(_("full")))
    else:
        parts.append(words.text(ngettext("{count} free", "{count} free", places.free)))
    if places.offered:
        # Translators: so many places are offered to somebody who has not answered yet
        offered = ngettext("{count} offered", "{count} offered", places.offered)
        parts.append(words.text(offered))
    if places.waiting:
        # Translators: so many people are on the waiting list
        waiting = ngettext("{count} waiting", "{count} waiting", places.waiting)
        parts.append(words.text(waiting))
    if places.sure < places.least:
        missing = ngettext(
            # Translators: so many are missing until the course can be held
            "{count} short of the minimum",
            "{count} short of the minimum",
            places.least - places.sure,
        )
        parts.append(words.text(missing))
    return dotted(words, *parts)


def spoken(places: Places, words: Catalogue) -> str:
    """All of it in words, for whoever does not see the bar."""
    return f"{words.text(short_words(places))}: {rest_words(places, words)}"


class CapacityBar(QWidget):
    """The bar with its numbers; with a name it says what it counts, above it."""

    def __init__(self, name: Text | None = None) -> None:
        super().__init__()
        self._places = Places(0)
        self._name = ""
        self._named = name is not None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if name is not None:
            bind(self, (self._show_name, name))
        theme.bind_paint(self, lambda _: self.updateGeometry())

    @property
    def places(self) -> Places:
        """What is shown."""
        return self._places

    def show_places(self, places: Places) -> None:
        """Show other numbers."""
        self._places = places
        bind(self, (self._say, lambda words: spoken(places, words)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        lines = line_height() + line_height(SMALL_POINTS)
        return QSize(theme.px(220), lines + theme.px(THICKNESS) + 2 * theme.px(GAP))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(LEAST_WIDTH), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_words(painter)
        top = line_height() + theme.px(GAP)
        place = QRect(0, top, self.width(), theme.px(THICKNESS))
        paint_bar(painter, place, self._places, self.layoutDirection())
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        words, whole = interface.words, self.rect()
        first = QRect(0, 0, whole.width(), line_height())
        numbers = words.text(short_words(self._places))
        painter.setFont(theme.font(bold=True))
        painter.setPen(theme.colour("text"))
        end = _side(self.layoutDirection(), Qt.AlignmentFlag.AlignRight)
        start = _side(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        painter.drawText(first, end if self._named else start, numbers)
        if self._named:
            room = first.width() - painter.fontMetrics().horizontalAdvance(numbers) - theme.px(8)
            painter.setFont(theme.font())
            name = painter.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, room)
            painter.drawText(first, start, name)
        below = QRect(0, whole.height() - line_height(SMALL_POINTS), whole.width(), 0)
        below.setBottom(whole.bottom())
        _draw_small(painter, below, rest_words(self._places, words), start)

    def _show_name(self, text: str) -> None:
        self._name = text
        self._say(self.accessibleDescription())
        self.update()

    def _say(self, text: str) -> None:
        self.setAccessibleName(f"{self._name}: {text}" if self._name else text)
        self.setAccessibleDescription(text)
        self.setToolTip(text)
        self.update()


def paint_places(
    painter: QPainter, room: QRect, places: Places, direction: Qt.LayoutDirection
) -> None:
    """For a cell of two lines: numbers and bar above, what is left below."""
    words = interface.words
    upper = QRect(room.left(), room.top(), room.width(), room.height() // 2)
    lower = QRect(room.left(), room.center().y(), room.width(), room.height() // 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(theme.font())
    numbers = words.text(short_words(places))
    # As wide as two figures each, so that the bars of a list stand below each other.
    metrics, usual = QFontMetrics(theme.font()), words.text(short_words(Places(88, 88)))
    width = max(map(metrics.horizontalAdvance, (numbers, usual))) + theme.px(10)
    said = QStyle.visualRect(
        direction, room, QRect(room.left(), upper.top(), width, upper.height())
    )
    painter.setPen(theme.colour("text"))
    painter.drawText(said, _side(direction, Qt.AlignmentFlag.AlignLeft), numbers)
    thick = theme.px(THICKNESS)
    place = QRect(
        room.left() + width,
        upper.center().y() - thick // 2 + 1,
        min(theme.px(LONGEST), room.width() - width),
        thick,
    )
    if place.width() > thick:
        paint_bar(painter, QStyle.visualRect(direction, room, place), places, direction)
    _draw_small(
        painter,
        lower,
        rest_words(places, words),
        _side(direction, Qt.AlignmentFlag.AlignLeft),
    )
    painter.restore()


def paint_bar(
    painter: QPainter, place: QRect, places: Places, direction: Qt.LayoutDirection
) -> None:
    """Taken plain, offered hatched, free empty; a line across where the minimum is."""
    whole = QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5)
    half = whole.height() / 2
    shape = QPainterPath()
    shape.addRoundedRect(whole, half, half)
    painter.fillPath(shape, theme.colour("surface2"))
    total = max(places.places, places.taken, 1)
    painter.save()
    painter.setClipPath(shape)
    ink = theme.colour("warn" if places.full else "primary")
    sure = whole.width() * places.sure / total
    taken = whole.width() * places.taken / total
    painter.fillRect(_part(whole, 0, sure, direction), ink)
    if places.offered:
        offered = _part(whole, sure, taken, direction)
        painter.fillRect(offered, theme.colour("soft"))
        painter.fillRect(offered, QBrush(ink, Qt.BrushStyle.BDiagPattern))
    painter.restore()
    painter.setPen(QPen(theme.colour("border"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(shape)
    if 0 < places.least < total:
        at = whole.width() * places.least / total
        line = _part(whole, at - 1, at + 1, direction).adjusted(0, -3, 0, 3)
        painter.fillRect(line, theme.colour("text"))


def _part(whole: QRectF, start: float, end: float, direction: Qt.LayoutDirection) -> QRectF:
    if direction is Qt.LayoutDirection.RightToLeft:
        return QRectF(whole.right() - end, whole.top(), end - start, whole.height())
    return QRectF(whole.left() + start, whole.top(), end - start, whole.height())


def _draw_small(painter: QPainter, room: QRect, text: str, side: Qt.AlignmentFlag) -> None:
    painter.setFont(theme.font(SMALL_POINTS))
    painter.setPen(theme.colour("muted"))
    cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, side, cut)


def _side(direction: Qt.LayoutDirection, side: Qt.AlignmentFlag) -> Qt.AlignmentFlag:
    visual = QStyle.visualAlignment(direction, side)
    return visual | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
