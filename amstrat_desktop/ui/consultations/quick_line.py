# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The quick line: the first letters and a space tick a chip, whichever group it is in."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QStyle, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Catalogue, Msg, _
from amstrat_desktop.ui.consultations.quick_words import Meant
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind, interface
from amstrat_desktop.ui.type_ahead import without_article
from amstrat_desktop.ui.widgets.deck import Deck
from amstrat_desktop.ui.widgets.field import Field
from amstrat_desktop.ui.widgets.flow import let_flow
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.message_bar import announce

_STRIP: Final = 30
_PADDING: Final = 10
_GAP: Final = 6
_TAKES: Final = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}

# Translators: name of the line in which the first letters of chips are typed (Schnelleingabe)
NAME: Final = _("Quick entry")


class _Meanings(QWidget):
    """Draws what a word can mean, the one that Space takes in front; a click takes any."""

    picked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._meanings: Sequence[Meant] = ()
        self._at = 0
        self._places: list[QRect] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.bind_paint(self, lambda _: self.updateGeometry())

    def show_meanings(self, meanings: Sequence[Meant], at: int) -> None:
        self._meanings, self._at = meanings, at
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, theme.px(_STRIP))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        spot = event.position().toPoint()
        at = next((n for n, place in enumerate(self._places) if place.contains(spot)), None)
        if at is not None:
            self.picked.emit(at)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        self._places = []
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics, x = QFontMetrics(theme.font()), 0
        for at, meant in enumerate(self._meanings):
            text = interface.text(_shown(meant))
            wanted = metrics.horizontalAdvance(text) + 2 * theme.px(_PADDING)
            if at and x + wanted > self.width():
                break
            width = min(wanted, self.width() - x)
            place = QRect(x, 1, width, theme.px(_STRIP) - 2)
            place = QStyle.visualRect(self.layoutDirection(), self.rect(), place)
            self._paint(painter, place, text, chosen=at == self._at)
            self._places.append(place)
            x += width + theme.px(_GAP)
        painter.end()

    def _paint(self, painter: QPainter, place: QRect, text: str, *, chosen: bool) -> None:
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("primary"))
            painter.drawRoundedRect(place, 6, 6)
        painter.setFont(theme.font())
        painter.setPen(theme.colour("on_primary" if chosen else "text"))
        room = place.adjusted(4, 0, -4, 0)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, shown)


class QuickLine(QWidget):
    """find: what a typed word means now.

    taken: the meaning that was ticked. given_back: Backspace on an empty line. typed: the
    letters changed. Up and Down walk through the meanings, Space or Enter takes one.
    """

    taken = Signal(object)
    given_back = Signal()
    typed = Signal()

    def __init__(self, find: Callable[[str], Sequence[Meant]]) -> None:
        super().__init__()
        self._find = find
        self._meanings: Sequence[Meant] = ()
        self._at = 0
        self.edit: Final = QLineEdit()
        self.edit.setMaxLength(40)
        self.edit.textChanged.connect(self._changed)
        self.edit.installEventFilter(self)
        self._strip = _Meanings()
        self._strip.picked.connect(self._pick)
        self._help = Label(_help, kind="small", wrap=True)
        self._nothing = Label(kind="small", wrap=True)
        self._below = Deck(self._help, self._strip, self._nothing)
        let_flow(self._below)
        theme.bind_paint(self, lambda _: self._below.setMinimumHeight(theme.px(_STRIP)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Field(NAME, self.edit))
        column.addWidget(self._below)
        self.setFocusProxy(self.edit)
        bind(self, (self.edit.setPlaceholderText, _("Type the first letters, then press Space")))
        bind(self, (lambda _: self.refresh(), lambda words: words.code))

    def text(self) -> str:
        """What was typed and not yet taken."""
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Show a word that was typed earlier."""
        if text != self.edit.text():
            self.edit.setText(text)

    def take_pending(self) -> None:
        """Take what Space would take, before the contact is saved."""
        if self._meanings:
            self._pick(self._at)

    def drop_pending(self) -> bool:
        """Drop the word that was not taken; False where there is none."""
        pending = bool(self.edit.text())
        self.edit.clear()
        return pending

    def refresh(self) -> None:
        """Look again what the word means."""
        self._meanings = self._find(self.edit.text())
        self._at = 0
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key = Qt.Key(event.key())
        if key in _TAKES:
            self.take_pending()
            return True
        if key == Qt.Key.Key_Backspace and not self.edit.text():
            self.given_back.emit()
            return True
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and self._meanings:
            step = 1 if key == Qt.Key.Key_Down else -1
            self._at = (self._at + step) % len(self._meanings)
            self._show()
            return True
        return False

    def _changed(self) -> None:
        self.refresh()
        self.typed.emit()

    def _pick(self, at: int) -> None:
        meant = self._meanings[at]
        self.edit.clear()
        self.taken.emit(meant)
        announce(self.edit, _spoken(meant))

    def _show(self) -> None:
        self._strip.show_meanings(self._meanings, self._at)
        typed = self.edit.text()
        if typed and not self._meanings:
            self._nothing.say(_("Nothing begins with “{letters}”.", letters=typed))
        self._below.turn_to(1 if self._meanings else 2 if typed else 0)
        next_one = _spoken(self._meanings[self._at]) if self._meanings else None
        description = _("Space takes: {meaning}", meaning=next_one) if next_one else _help
        bind(self, (self.edit.setAccessibleDescription, description))


def _shown(meant: Meant) -> Msg:
    return _spoken(meant) if meant.field not in {"children", "age_band"} else meant.label


def _spoken(meant: Meant) -> Msg:
    # Translators: a meaning in the quick line: "Arabic · Language spoken"
    return _("{choice} · {field}", choice=meant.label, field=meant.name)


def _help(words: Catalogue) -> str:
    return words.text(
        _(
            "For example “{letters}” for {language}, “4” for a child of four, “15m” for minutes. "
            "Backspace takes the last one back.",
            letters=without_article(words.language_name("ar"))[:2].lower(),
            language=words.language_name("ar"),
        )
    )
