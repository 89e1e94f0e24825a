# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The way of a thing as a line of steps: what is done, where it is, what comes."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from amstrat_desktop.base.lang import Catalogue, Msg, _
from amstrat_desktop.ui.icons import pixmap
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import Text, bind, interface
from amstrat_desktop.ui.widgets.labels import line_height

State = Literal["done", "now", "ahead", "stopped"]

# Translators: how a screen reader tells a step of a line: "Issued: done".
_SAID: Final[dict[str, Msg]] = {
    "done": _("{step}: done"),
    "now": _("{step}: now"),
    "ahead": _("{step}: still to come"),
    "stopped": _("{step}: ended here"),
}
_DOT: Final = 22


@dataclass(frozen=True)
class Step:
    """note: a second line, mostly the date."""

    name: Text
    state: State
    note: Text | None = None


class Steps(QWidget):
    """Draws the steps; a screen reader gets them as one sentence each."""

    def __init__(self) -> None:
        super().__init__()
        self._steps: tuple[Step, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.bind_paint(self, lambda _: self.updateGeometry())

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show another way."""
        self._steps = tuple(steps)
        bind(self, (self._say, self._sentence))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        height = theme.px(_DOT) + 6 + line_height()
        if any(step.note is not None for step in self._steps):
            height += line_height(9.5)
        return QSize(len(self._steps) * theme.px(110), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(len(self._steps) * theme.px(72), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if not self._steps:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self.width() / len(self._steps)
        for at in range(1, len(self._steps)):
            self._paint_link(painter, at, width)
        worded = self._worded(width)
        for at, step in enumerate(self._steps):
            box = QStyle.visualRect(
                self.layoutDirection(),
                self.rect(),
                QRect(round(at * width), 0, round(width), self.height()),
            )
            self._paint_dot(painter, step, box)
            if at in worded:
                alone = len(worded) < len(self._steps)
                room = self._wide_room(step, box) if alone else box.adjusted(2, 0, -2, 0)
                room.setTop(theme.px(_DOT) + 6)
                self._paint_words(painter, step, room)
        painter.end()

    def _worded(self, width: float) -> Collection[int]:
        """The steps whose names are written: all, or where they don't fit only the present."""
        metrics = QFontMetrics(theme.font(bold=True))
        names = [metrics.horizontalAdvance(interface.text(step.name)) for step in self._steps]
        if max(names) <= width - 4:
            return range(len(self._steps))
        reached = [at for at, step in enumerate(self._steps) if step.state != "ahead"]
        return reached[-1:]

    def _wide_room(self, step: Step, box: QRect) -> QRect:
        """As much as the words need, below their dot and within the widget."""
        metrics = QFontMetrics(theme.font(bold=True))
        notes = [interface.text(text) for text in (step.name, step.note) if text is not None]
        needed = max(metrics.horizontalAdvance(text) for text in notes) + 8
        left = max(0, min(box.center().x() - needed // 2, self.width() - needed))
        return QRect(left, 0, min(needed, self.width()), box.height())

    def _paint_link(self, painter: QPainter, at: int, width: float) -> None:
        reached = self._steps[at].state != "ahead"
        pen = QPen(theme.colour("primary" if reached else "border"), 2)
        if not reached:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        dot = theme.px(_DOT)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        ends = ((at - 0.5) * width + dot / 2 + 4, (at + 0.5) * width - dot / 2 - 4)
        start, end = (self.width() - x if rtl else x for x in ends)
        painter.drawLine(QPointF(start, dot / 2), QPointF(end, dot / 2))

    def _paint_dot(self, painter: QPainter, step: Step, box: QRect) -> None:
        dot = theme.px(_DOT)
        circle = QRectF(box.center().x() - dot / 2 + 0.5, 1, dot - 2, dot - 2)
        token = "danger" if step.state == "stopped" else "primary"
        ahead = step.state == "ahead"
        painter.setPen(QPen(theme.colour("border" if ahead else token), 2))
        filled = step.state in {"done", "stopped"}
        painter.setBrush(theme.colour(token if filled else "surface"))
        painter.drawEllipse(circle)
        if filled:
            ink = theme.tokens.on_primary if step.state == "done" else theme.tokens.on_danger
            mark = pixmap("check" if step.state == "done" else "x", ink, dot * 2)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(circle.adjusted(3, 3, -3, -3).toRect(), mark)
        elif step.state == "now":
            painter.setBrush(theme.colour(token))
            painter.drawEllipse(circle.adjusted(6, 6, -6, -6))

    def _paint_words(self, painter: QPainter, step: Step, box: QRect) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
        name = QRect(box.left(), box.top(), box.width(), line_height())
        painter.setFont(theme.font(bold=step.state == "now"))
        painter.setPen(theme.colour("muted" if step.state == "ahead" else "text"))
        metrics = painter.fontMetrics()
        text = metrics.elidedText(
            interface.text(step.name), Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(name, centre, text)
        if step.note is not None:
            painter.setFont(theme.font(9.5))
            painter.setPen(theme.colour("muted"))
            below = QRect(box.left(), name.bottom(), box.width(), line_height(9.5))
            painter.drawText(below, centre, interface.text(step.note))

    def _say(self, sentence: str) -> None:
        self.setAccessibleName(sentence)
        self.setToolTip(sentence)
        self.update()

    def _sentence(self, words: Catalogue) -> str:
        said = []
        for step in self._steps:
            template = _SAID[step.state]
            filled = Msg(template.msgid, params=(("step", interface.text(step.name)),))
            note = "" if step.note is None else f" ({interface.text(step.note)})"
            said.append(words.text(filled) + note)
        return "\n".join(said)
