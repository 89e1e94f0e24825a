# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A chart on a screen. Each bar tells its value to the mouse, the keyboard and the ear."""

from itertools import pairwise
from typing import Final, cast

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QWidget

from amstrat_desktop.base.charts.layout import lay_out
from amstrat_desktop.base.charts.sentences import category_text, sentences
from amstrat_desktop.base.charts.shapes import Picture
from amstrat_desktop.base.charts.spec import ChartSpec, said
from amstrat_desktop.base.lang import Catalogue
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind, interface
from amstrat_desktop.ui.widgets.chart_painter import ScreenType, paint_picture, rect

_LEAST_WIDTH: Final = 240
_USUAL_WIDTH: Final = 560
_KEY: Final = Qt.Key
_STEPS: Final = {_KEY.Key_Down: 1, _KEY.Key_Up: -1, _KEY.Key_Right: 1, _KEY.Key_Left: -1}


class OpeningSpot(QAbstractButton):
    """The place of a bar whose records can be shown; the chart paints it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        del event


class TellingSpot(QLabel):
    """The place of a bar that only tells its value."""


Spot = OpeningSpot | TellingSpot


class Chart(QWidget):
    """Shows a `ChartSpec`; as tall as it needs in its width.

    opens: bars with a code can be chosen, which emits `chosen` with it. The bars are one stop
    of the Tab key; arrows walk, Home and End jump.
    """

    chosen = Signal(str)

    def __init__(self, *, opens: bool = False) -> None:
        super().__init__()
        self._opens = opens
        self._spec: ChartSpec | None = None
        self._pictures: dict[int, Picture] = {}
        self._spots: list[Spot] = []
        self._hot = -1
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.bind_paint(self, lambda _: self._lay_out_again())

    @property
    def spec(self) -> ChartSpec | None:
        """What is shown."""
        return self._spec

    @property
    def spots(self) -> tuple[QWidget, ...]:
        """The bars' places, for focus and for tests."""
        return tuple(self._spots)

    def show_chart(self, spec: ChartSpec) -> None:
        """Show another one; the cursor stays on what it stood on, if that is still there."""
        held = self._held_code()
        self._spec = spec
        self._make_spots(spec)
        bind(self, (self.setAccessibleName, lambda words: said(spec.title, words)))
        bind(self, (self._describe, lambda words: "\n".join(sentences(spec, words))))
        codes = [category.code for category in spec.categories]
        if held is not None and held in codes:
            self._spots[codes.index(held)].setFocus(Qt.FocusReason.OtherFocusReason)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        picture = self._picture(width)
        return 0 if picture is None else round(picture.height + 1)

    def sizeHint(self) -> QSize:
        width = self.width() if self.isVisible() else theme.px(_USUAL_WIDTH)
        return QSize(theme.px(_USUAL_WIDTH), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(_LEAST_WIDTH), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_spots()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        picture = self._picture(self.width())
        if picture is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_hot(painter)
        paint_picture(painter, picture, rtl=interface.words.rtl)
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        at = self._place_of(watched)
        if at < 0:
            return False
        match event.type():
            case QEvent.Type.Enter | QEvent.Type.FocusIn:
                self._heat(at)
                if event.type() is QEvent.Type.FocusIn:
                    self._one_tab_stop(at)
            case QEvent.Type.Leave | QEvent.Type.FocusOut:
                self._heat(-1)
            case QEvent.Type.KeyPress:
                return self._key(at, cast("QKeyEvent", event))
        return False

    def _key(self, at: int, event: QKeyEvent) -> bool:
        key = _KEY(event.key())
        spot = self._spots[at]
        if key in {_KEY.Key_Return, _KEY.Key_Enter} and isinstance(spot, OpeningSpot):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                return False
            spot.click()
            return True
        last = len(self._spots) - 1
        if key in {_KEY.Key_Home, _KEY.Key_End}:
            wanted = 0 if key is _KEY.Key_Home else last
        elif key in _STEPS:
            step = _STEPS[key]
            sideways = key in {_KEY.Key_Left, _KEY.Key_Right}
            wanted = at + (-step if sideways and interface.words.rtl else step)
        else:
            return False
        self._spots[min(max(wanted, 0), last)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _make_spots(self, spec: ChartSpec) -> None:
        for old in self._spots:
            old.removeEventFilter(self)
            old.clearFocus()
            old.setParent(None)
            old.deleteLater()
        self._hot = -1
        self._spots = [self._spot(spec, at) for at in range(len(spec.categories))]
        self._one_tab_stop(0)
        self._in_tab_order()
        self._lay_out_again()

    def _spot(self, spec: ChartSpec, at: int) -> Spot:
        code = spec.categories[at].code
        spot: Spot
        if self._opens and code is not None:
            spot = OpeningSpot(self)
            spot.setCursor(Qt.CursorShape.PointingHandCursor)
            spot.clicked.connect(lambda: self.chosen.emit(code))
        else:
            spot = TellingSpot(self)

        def told(words: Catalogue) -> str:
            return category_text(spec, at, words)

        bind(spot, (spot.setAccessibleName, told), (spot.setToolTip, told))
        spot.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        spot.installEventFilter(self)
        spot.show()
        return spot

    def _one_tab_stop(self, at: int) -> None:
        for number, spot in enumerate(self._spots):
            here = number == at
            spot.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)

    def _in_tab_order(self) -> None:
        """The bars follow the chart: Qt appends what is new to the end of the window.

        It heeds the place of a widget only while that takes focus itself.
        """
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for one, following in pairwise((self, *self._spots)):
            QWidget.setTabOrder(one, following)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _place_of(self, watched: QObject) -> int:
        return next((at for at, spot in enumerate(self._spots) if spot is watched), -1)

    def _held_code(self) -> str | None:
        at = next((at for at, spot in enumerate(self._spots) if spot.hasFocus()), -1)
        return self._spec.categories[at].code if self._spec and at >= 0 else None

    def _heat(self, at: int) -> None:
        self._hot = at
        self.update()

    def _paint_hot(self, painter: QPainter) -> None:
        """A ground below what the mouse points at, a ring around what has the cursor."""
        for at, spot in enumerate(self._spots):
            place = QRectF(spot.geometry()).adjusted(1, 1, -1, -1)
            round_by = theme.px(6)
            if at == self._hot:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("surface2"))
                painter.drawRoundedRect(place, round_by, round_by)
            if spot.hasFocus():
                painter.setPen(QPen(theme.colour("primary"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(place, round_by, round_by)

    def _describe(self, text: str) -> None:
        self.setAccessibleDescription(text)
        self._lay_out_again()

    def _lay_out_again(self) -> None:
        self._pictures.clear()
        self._place_spots()
        self.updateGeometry()
        self.update()

    def _place_spots(self) -> None:
        picture = self._picture(self.width())
        for spot in picture.spots if picture is not None else ():
            self._spots[spot.at].setGeometry(rect(spot.box).toAlignedRect())

    def _picture(self, width: int) -> Picture | None:
        if self._spec is None:
            return None
        if width not in self._pictures:
            self._pictures[width] = lay_out(self._spec, interface.words, ScreenType(), width)
        return self._pictures[width]
