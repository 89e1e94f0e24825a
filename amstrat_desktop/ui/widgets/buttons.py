# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Buttons: one look, four weights, an icon that mirrors, a focus ring on each."""

from typing import Final, Literal

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from amstrat_desktop.ui.theme import CONTROL_HEIGHT, ICON_SIZE, theme
from amstrat_desktop.ui.translator import Text, bind

ButtonKind = Literal["secondary", "primary", "danger", "quiet", "nav"]

_INK: Final = {
    "secondary": "text",
    "primary": "on_primary",
    "danger": "on_danger",
    "quiet": "primary",
    "nav": "text",
}
_PADDING: Final = {"quiet": 8, "nav": 14}
_GAP: Final = 8
_RING: Final = 2


class Button(QPushButton):
    """kind: primary once on a screen, danger for what can't be undone, quiet in rows.

    tall: for the large answers one presses standing up.
    """

    def __init__(
        self,
        text: Text,
        *,
        kind: ButtonKind = "secondary",
        icon: str | None = None,
        tall: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind: ButtonKind = kind
        self._height = 56 if tall else 46 if kind == "nav" else CONTROL_HEIGHT
        self._wears_icon = icon is not None
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.say(text)
        if icon is not None:
            self.set_icon(icon)
        theme.bind_paint(self, self._fit)

    def say(self, text: Text) -> None:
        """Show another text from now on."""
        bind(self, (self._set_plain_text, text))

    def set_icon(self, name: str) -> None:
        """Show another icon, in the ink of the button."""
        self._wears_icon = True
        theme.bind_icon(self, self.setIcon, name, _INK[self._kind])

    def sizeHint(self) -> QSize:
        """Room for text and icon, the same height in every script."""
        font = theme.font(bold=self._kind in {"primary", "danger"})
        width = QFontMetrics(font).horizontalAdvance(self._plain())
        width += 2 * theme.px(_PADDING.get(self._kind, 16)) + 2
        if self._wears_icon:
            width += theme.px(ICON_SIZE) + theme.px(_GAP)
        return QSize(width, theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The style sheet's bevel; icon, text and ring by us, because it can't space them."""
        del event
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        if self._kind == "nav" and self.isChecked():
            self._paint_mark(painter)
        self._paint_words(painter)
        if self.hasFocus():
            self._paint_ring(painter)
        painter.end()

    def _fit(self, _: None) -> None:
        self.setFixedHeight(theme.px(self._height))
        self.updateGeometry()
        self.update()

    def _set_plain_text(self, text: str) -> None:
        # A bare & would be read as a mnemonic.
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)

    def _plain(self) -> str:
        return self.text().replace("&&", "&")

    def _ink(self) -> str:
        if not self.isEnabled():
            return "muted" if self._kind in {"primary", "danger"} else "border"
        if self._kind == "nav" and self.isChecked():
            return "primary"
        return _INK[self._kind]

    def _paint_words(self, painter: QPainter) -> None:
        painter.setFont(theme.font(bold=self._kind in {"primary", "danger"}))
        text, icon_width = self._plain(), 0
        if self._wears_icon:
            icon_width = theme.px(ICON_SIZE) + (theme.px(_GAP) if text else 0)
        padding = theme.px(_PADDING.get(self._kind, 16))
        text_width = painter.fontMetrics().horizontalAdvance(text)
        if self._kind == "nav":
            start = padding
        else:
            start = max(padding // 2, (self.width() - icon_width - text_width) // 2)
        if self._wears_icon:
            side = theme.px(ICON_SIZE)
            where = QRect(start, (self.height() - side) // 2, side, side)
            mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
            self.icon().paint(painter, self._mirrored(where), Qt.AlignmentFlag.AlignCenter, mode)
        painter.setPen(theme.colour(self._ink()))
        room = self._mirrored(
            QRect(start + icon_width, 0, self.width() - start - icon_width, self.height())
        )
        leading = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        flags = leading | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(room, flags, text)

    def _paint_mark(self, painter: QPainter) -> None:
        # Never colour alone: a bar beside the area that is open.
        bar = self._mirrored(QRect(0, self.height() // 4, 4, self.height() // 2))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("primary"))
        painter.drawRoundedRect(bar, 2, 2)

    def _paint_ring(self, painter: QPainter) -> None:
        filled = self._kind in {"primary", "danger"}
        inset = 4 if filled else 1
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour(_INK[self._kind] if filled else "primary"), _RING))
        radius = 8 - inset // 2
        painter.drawRoundedRect(self.rect().adjusted(inset, inset, -inset, -inset), radius, radius)

    def _mirrored(self, where: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), where)


class IconButton(Button):
    """A square button that shows an icon only; name: read aloud and shown as a tool tip."""

    def __init__(self, name: Text, icon: str, *, kind: ButtonKind = "quiet") -> None:
        super().__init__(name, kind=kind, icon=icon)
        bind(self, (self.setToolTip, name))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(CONTROL_HEIGHT), theme.px(CONTROL_HEIGHT))

    def _set_plain_text(self, text: str) -> None:
        self.setAccessibleName(text)

    def _plain(self) -> str:
        return ""

    def menu_corner(self) -> QPoint:
        """Where a menu opens: below, at the side where reading starts."""
        below = self.rect().bottomLeft() + QPoint(0, 4)
        return self.mapToGlobal(below)
