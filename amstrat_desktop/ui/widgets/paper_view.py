# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A sheet of paper on the screen: the page picture of a PDF, as large as there is room."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from amstrat_desktop.base.lang import _
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import Text, bind, interface

A4_RATIO = 297 / 210


class PaperView(QWidget):
    """Always white, in dark colours too: it is paper. name: for screen readers.

    The words on the paper are read to nobody here; what is on it stands in the form.
    """

    def __init__(self, name: Text) -> None:
        super().__init__()
        self._image: QImage | None = None
        self._waiting = False
        self.setMinimumSize(240, round(240 * A4_RATIO))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        bind(self, (self.setAccessibleName, name))
        theme.bind_paint(self, lambda _: self.update())

    def show_image(self, image: QImage) -> None:
        """Show a page; it must own its bytes."""
        self._image = image
        self._waiting = False
        self.update()

    def show_waiting(self) -> None:
        """A newer page is being drawn; the one before stays, a little paler."""
        self._waiting = True
        self.update()

    def clear(self) -> None:
        """Take the page away."""
        self._image = None
        self.update()

    def has_page(self) -> bool:
        """Whether a page is shown."""
        return self._image is not None

    def sizeHint(self) -> QSize:
        return QSize(420, round(420 * A4_RATIO))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        sheet = self._sheet()
        painter = QPainter(self)
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.setBrush(Qt.GlobalColor.white)
        painter.drawRect(sheet.adjusted(0, 0, -1, -1))
        inside = sheet.adjusted(1, 1, -1, -1)
        if self._image is not None:
            # Scaled at once to the screen's own pixels: letters stay sharp.
            ratio = self.devicePixelRatioF()
            size = QSize(round(inside.width() * ratio), round(inside.height() * ratio))
            mode = Qt.TransformationMode.SmoothTransformation
            scaled = self._image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, mode)
            scaled.setDevicePixelRatio(ratio)
            painter.setOpacity(0.55 if self._waiting else 1.0)
            painter.drawImage(inside.topLeft(), scaled)
        else:
            painter.setPen(Qt.GlobalColor.darkGray)
            painter.drawText(
                inside, Qt.AlignmentFlag.AlignCenter, interface.text(_("The page is being drawn …"))
            )
        painter.end()

    def _sheet(self) -> QRect:
        width = min(self.width(), round(self.height() / A4_RATIO))
        height = round(width * A4_RATIO)
        return QRect((self.width() - width) // 2, 0, width, min(height, self.height()))
