# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The kinds of blocks with their colours and icons, each of which can be left out."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from amstrat_desktop.base.lang import _
from amstrat_desktop.services.offers.calendar_view import KIND_LABELS, BlockKind
from amstrat_desktop.ui.offers.calendar.painting import Frame
from amstrat_desktop.ui.offers.calendar.words import LOOKS
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow

_SIDE: Final = 24
_ICON: Final = 16
_HEIGHT: Final = 32
_GAP: Final = 8


class KindTick(QCheckBox):
    """A check box that looks like a block: filled while blocks of the kind are shown."""

    def __init__(self, kind: BlockKind) -> None:
        super().__init__()
        self._look = LOOKS[kind]
        self.setChecked(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        bind(
            self,
            (self.setText, KIND_LABELS[kind]),
            (self.setAccessibleDescription, _("Shown in the calendar")),
        )
        theme.bind_paint(self, lambda _: self.updateGeometry())

    def sizeHint(self) -> QSize:
        width = QFontMetrics(theme.font()).horizontalAdvance(self.text())
        return QSize(width + theme.px(_SIDE + _GAP + 10), theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on, frame = self.isChecked(), Frame(QRectF(self.rect()))
        side, icon = theme.px(_SIDE), theme.px(_ICON)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("primary"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        top = (self.height() - side) / 2
        swatch = frame.at(theme.px(4), top, side, side).adjusted(1, 1, -1, -1)
        edge = self._look.ink if on else "border"
        painter.setPen(
            QPen(theme.colour(edge), 1, Qt.PenStyle.SolidLine if on else Qt.PenStyle.DashLine)
        )
        painter.setBrush(theme.colour(self._look.ground if on else "surface"))
        painter.drawRoundedRect(swatch, 6, 6)
        inner = (side - icon) / 2
        where = frame.at(theme.px(4) + inner, top + inner, icon, icon)
        theme.icon(self._look.icon, edge).paint(painter, where.toAlignedRect())
        painter.setPen(theme.colour("text" if on else "muted"))
        font = theme.font()
        font.setStrikeOut(not on)
        painter.setFont(font)
        start = theme.px(4) + side + theme.px(_GAP)
        place = frame.at(start, 0, self.width() - start, self.height())
        painter.drawText(place, frame.leading, self.text())
        painter.end()


class Legend(QWidget):
    """changed: another kind is shown or left out."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        flow = FlowLayout(self, spacing=2)
        flow.setContentsMargins(0, 3, 0, 3)
        self._ticks = {kind: KindTick(kind) for kind in BlockKind}
        for tick in self._ticks.values():
            flow.addWidget(tick)
            tick.toggled.connect(lambda _on: self.changed.emit())
        let_flow(self)
        bind(self, (self.setAccessibleName, _("Kinds that are shown")))

    def shown(self) -> frozenset[BlockKind]:
        """The kinds that are ticked."""
        return frozenset(kind for kind, tick in self._ticks.items() if tick.isChecked())

    @property
    def ticks(self) -> tuple[KindTick, ...]:
        """All check boxes, in their order."""
        return tuple(self._ticks.values())

    def tick(self, kind: BlockKind) -> KindTick:
        """The check box of a kind."""
        return self._ticks[kind]

    def offer(self, kinds: Iterable[BlockKind]) -> None:
        """Show only the ticks of these kinds, and of those that were unticked."""
        there = set(kinds)
        for kind, tick in self._ticks.items():
            tick.setVisible(kind in there or not tick.isChecked() or kind is not BlockKind.OTHER)
