# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One line of the timeline: a picture on the line of time, what happened, who noted it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QStyle, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Catalogue, verbatim
from amstrat_desktop.services.timeline_records import LINE_LABELS, LineKind, TimelineLine
from amstrat_desktop.ui.lines import dotted
from amstrat_desktop.ui.people.timeline.presenter import opens
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.flow import let_flow
from amstrat_desktop.ui.widgets.labels import Label

ICONS: Final[Mapping[LineKind, str]] = MappingProxyType(
    {
        LineKind.CONTACT: "messages",
        LineKind.REFERRAL: "send",
        LineKind.APPOINTMENT: "calendar-event",
        LineKind.ATTEMPT: "phone",
        LineKind.FOLLOW_UP: "list-check",
        LineKind.BOOKING: "school",
        LineKind.KITA: "baby-carriage",
        LineKind.WORK: "briefcase",
        LineKind.CASE: "heart",
        LineKind.NOTE: "file-text",
        LineKind.CONSENT: "file-check",
        LineKind.DISCLOSURE: "mail",
        LineKind.HANDOVER: "users",
        LineKind.HOUSEHOLD: "home",
        LineKind.RECORD: "user-plus",
    }
)
_SPINE: Final = 52
"""Pixels at 100 % of the side on which the line of time runs."""
_DISC: Final = 34
_ICON: Final = 18


class LineView(QAbstractButton):
    """A button where it leads anywhere (clicked), else only words. last: time begins here."""

    def __init__(self, line: TimelineLine, *, last: bool) -> None:
        super().__init__()
        self.line: Final = line
        self._last = last
        self._leads = opens(line.kind)
        policies = Qt.FocusPolicy
        self.setFocusPolicy(policies.StrongFocus if self._leads else policies.NoFocus)
        if self._leads:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        let_flow(self)
        self._spine = QWidget()
        self._spine.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        words = QVBoxLayout()
        words.setContentsMargins(0, 8, 8, 12)
        words.setSpacing(0)
        words.addWidget(Label(self._what, kind="strong", wrap=True))
        if line.text:
            words.addWidget(Label(verbatim(line.text), wrap=True))
        words.addWidget(Label(self._who, kind="small", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._spine)
        row.addLayout(words, 1)
        bind(self, (self.setAccessibleName, self._said))
        theme.bind_paint(self, lambda _: self._fit())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._leads and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line of time with a disc on it; the ground and the ring of what can be pressed."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().adjusted(1, 1, -1, -1)
        if self._leads and self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("surface2"))
            painter.drawRoundedRect(box, 8, 8)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("text"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 8, 8)
        side, disc = theme.px(_SPINE), theme.px(_DISC)
        place = QRect(0, theme.px(8), side, disc)
        place = QStyle.visualRect(self.layoutDirection(), self.rect(), place)
        middle = place.center()
        painter.setPen(QPen(theme.colour("hair"), 2))
        end = middle.y() if self._last else self.height()
        painter.drawLine(QPointF(middle.x(), 0), QPointF(middle.x(), end))
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.setBrush(theme.colour("soft"))
        painter.drawEllipse(QPointF(middle), disc / 2, disc / 2)
        icon = theme.px(_ICON)
        shown = QRect(middle.x() - icon // 2, middle.y() - icon // 2, icon, icon)
        theme.icon(ICONS[self.line.kind], "primary").paint(painter, shown)
        painter.end()

    def _fit(self) -> None:
        self._spine.setFixedSize(QSize(theme.px(_SPINE), theme.px(_DISC)))
        self.update()

    def _what(self, words: Catalogue) -> str:
        line = self.line
        return dotted(words, words.text(line.title), *(words.text(part) for part in line.parts))

    def _who(self, words: Catalogue) -> str:
        line = self.line
        when = "" if line.day_only else words.clock(line.at)
        return dotted(words, when, line.staff_name)

    def _said(self, words: Catalogue) -> str:
        line = self.line
        kind = words.text(LINE_LABELS[line.kind])
        day = words.day(line.at) if line.day_only else words.moment(line.at)
        return ", ".join(filter(None, (day, kind, self._what(words), line.text, line.staff_name)))
