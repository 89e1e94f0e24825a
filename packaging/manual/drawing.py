# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""From what is seen to a small, crisp PNG with numbered rings."""

import io
from pathlib import Path
from typing import Final

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QWidget

from amstrat_desktop.ui.theme import theme
from manual.desk import Seen, around

COLOURS: Final = 32
"""Enough for a screen of few colours; makes a picture a third as large."""

_MARGIN: Final = 16
_RING: Final = QColor("#b3261e")
"""Dark red on a light screen: 6 : 1, and never colour alone, because each ring has a number."""

_BADGE: Final = 11
_SCREEN_DPI: Final = 96


def save_picture(seen: Seen, path: Path) -> None:
    """Draw what is seen and write it. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    picture = _drawn(seen)
    path.write_bytes(_small(picture, picture.devicePixelRatio()))


def _drawn(seen: Seen) -> QPixmap:
    picture = seen.widget.grab()
    if seen.marks:
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, mark in enumerate(seen.marks, 1):
            _ring(painter, seen.widget, mark, number)
        painter.end()
    part = around(seen.widget, seen.parts, _MARGIN) if seen.parts else seen.widget.rect()
    if seen.height:
        part.setHeight(min(seen.height, part.height()))
    ratio = picture.devicePixelRatio()
    scaled = QRectF(QPointF(part.topLeft()) * ratio, part.size().toSizeF() * ratio)
    return picture.copy(scaled.toAlignedRect())


def _ring(painter: QPainter, widget: QWidget, mark: QWidget, number: int) -> None:
    place = around(widget, (mark,), 4)
    corner = place.topLeft()
    if not isinstance(mark, QAbstractButton):
        # In the middle of the left edge: above a field stands its name.
        place.adjust(-_BADGE // 2, 0, 0, 0)
        corner.setY(place.center().y())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_RING, 2.5))
    painter.drawRoundedRect(QRectF(place), 8, 8)
    centre = QPoint(max(place.left(), _BADGE + 1), max(corner.y(), _BADGE + 1))
    painter.setBrush(_RING)
    painter.setPen(QPen(QColor("white"), 1.5))
    painter.drawEllipse(centre, _BADGE, _BADGE)
    font = QFont(painter.font())
    font.setPixelSize(14)
    font.setBold(True)
    painter.setFont(font)
    box = QRect(centre - QPoint(_BADGE, _BADGE), centre + QPoint(_BADGE, _BADGE))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))


def _small(picture: QPixmap, ratio: float) -> bytes:
    """With a palette: what Qt writes in true colour takes three times the space."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    drawn = Image.open(io.BytesIO(buffer.data().data())).convert("RGBA")
    # A part of a window has no ground of its own.
    ground = Image.new("RGBA", drawn.size, theme.colour("bg").name())
    whole = Image.alpha_composite(ground, drawn).convert("RGB")
    few = whole.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    out = io.BytesIO()
    # As many pixels to the inch as there are more than on a screen of 96: so a page shows the
    # picture in its natural size.
    inch = round(_SCREEN_DPI * ratio)
    few.save(out, "PNG", optimize=True, dpi=(inch, inch))
    return out.getvalue()
