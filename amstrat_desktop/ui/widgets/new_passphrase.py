# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A new passphrase, typed twice, with what it is worth in words and time."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Catalogue, _
from amstrat_desktop.base.strength import Strength, time_in_words
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.widgets.field import Field
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.secret_field import SecretField

_PAUSE_MS: Final = 150


class NewPassphrase(QWidget):
    """estimate_wanted: the passphrase, a moment after the last key; answer with
    `show_strength`. changed: either field. entered: Return in the second one.

    chosen: the passphrase, after `submit`: strong enough, and typed the same twice.
    """

    estimate_wanted = Signal(str)
    changed = Signal()
    entered = Signal()
    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._strength: Strength | None = None
        self._submitted = False
        self._first = SecretField(_("New passphrase"))
        self._second = SecretField(_("The same again"))
        self.first: Final = Field(
            _("New passphrase"),
            self._first,
            help_text=_(
                "Four or five words that do not belong together are strong and easy to keep in "
                "mind. Capitals and signs are not needed."
            ),
        )
        self.second: Final = Field(_("The same again"), self._second)
        self._bar = _StrengthBar()
        self._verdict = Label(kind="strong")
        self._time = Label(kind="small", wrap=True)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(lambda: self.estimate_wanted.emit(self._first.text()))
        self._first.changed.connect(self._typed)
        self._second.changed.connect(self._second_typed)
        self._first.entered.connect(self.second.focus)
        self._second.entered.connect(self.entered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.first)
        column.addSpacing(4)
        for part in (self._bar, self._verdict, self._time):
            column.addWidget(part)
        column.addSpacing(8)
        column.addWidget(self.second)
        self._say()

    def passphrase(self) -> str:
        """What was typed first."""
        return self._first.text()

    def clear(self) -> None:
        """Forget both."""
        self._first.clear()
        self._second.clear()

    def show_strength(self, passphrase: str, strength: Strength) -> None:
        """Show an estimate, unless something else was typed meanwhile."""
        if passphrase == self._first.text():
            self._strength = strength if passphrase else None
            self._say()
            self.changed.emit()
            if self._submitted:
                self.submit()

    def submit(self) -> None:
        """Choose it, else mark the field that is wrong; an estimate on its way is awaited."""
        passphrase = self._first.text()
        self._submitted = bool(passphrase) and self._strength is None
        if self._submitted:
            if self._timer.isActive():
                self._timer.stop()
                self.estimate_wanted.emit(passphrase)
        elif self._strength is None or not self._strength.enough:
            self.first.mark(_("This passphrase is too easy to guess. Take a longer one."))
            self.first.focus()
        elif passphrase != self._second.text():
            self.second.mark(_("The two passphrases are not the same."))
            self.second.focus()
        else:
            self.chosen.emit(passphrase)

    def _typed(self) -> None:
        self._strength = None
        self._submitted = False
        self.first.mark(None)
        self._timer.start()
        self.changed.emit()

    def _second_typed(self) -> None:
        self._submitted = False
        self.second.mark(None)
        self.changed.emit()

    def _say(self) -> None:
        strength = self._strength
        self._bar.show_level(-1 if strength is None else strength.level)
        if strength is None:
            self._verdict.say(_("How strong it is, you see while you type."))
            self._time.say(
                _("Somebody who steals the file can only try passphrases, one after the other.")
            )
            return
        self._verdict.say(strength.verdict)

        def explain(words: Catalogue) -> str:
            long = _(
                "Whoever steals the file and has a hundred fast graphics cards needs {time}.",
                time=time_in_words(strength.seconds),
            )
            parts = [long, strength.warning] if strength.warning else [long]
            return " ".join(words.text(part) for part in parts)

        self._time.say(explain)


class _StrengthBar(QWidget):
    """Four pieces; the words below say the same."""

    def __init__(self) -> None:
        super().__init__()
        self._level = -1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_level(self, level: int) -> None:
        self._level = level
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, theme.px(10))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        gap, pieces = 4, 4
        width = (self.width() - gap * (pieces - 1)) / pieces
        token = "ok" if self._level >= 3 else "warn" if self._level == 2 else "danger"
        for at in range(pieces):
            filled = at < max(self._level, 1 if self._level == 0 else 0)
            painter.setBrush(theme.colour(token if filled else "hair"))
            piece = QRectF(at * (width + gap), 2, width, self.height() - 4).toRect()
            piece = QStyle.visualRect(self.layoutDirection(), self.rect(), piece)
            painter.drawRoundedRect(piece, 3, 3)
        painter.end()
