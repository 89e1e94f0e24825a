# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is to be settled before work starts: each line says what to ask and whom."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Catalogue, Msg, _
from amstrat_desktop.base.vocabulary.placements import HURDLE_STATE_LABELS, HurdleState
from amstrat_desktop.services.offers.placement_records import (
    HurdleCard,
    HurdleDraft,
    PlacementCard,
)
from amstrat_desktop.ui.people.work.words import progress
from amstrat_desktop.ui.people.written import Written
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.badge import Badge
from amstrat_desktop.ui.widgets.buttons import Button, IconButton
from amstrat_desktop.ui.widgets.card import line, strip
from amstrat_desktop.ui.widgets.hint_line import HintLine
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.two_parts import TwoParts

NO_CLAIM: Final = _(
    "It says what to ask and whom. Whether somebody has a claim, only the office can say."
)


class _Title(Label):
    """A press on the words ticks the box."""

    clicked = Signal()

    def __init__(self, text: Msg) -> None:
        super().__init__(text, kind="strong", wrap=True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.pos()):
            self.clicked.emit()


class HurdleLine(QWidget):
    """changed: the state that it shall have. noted: words are to be written. fixed: it is over."""

    changed = Signal(object)
    noted = Signal()

    def __init__(self, hurdle: HurdleCard, *, fixed: bool) -> None:
        super().__init__()
        self.hurdle: Final = hurdle
        state = hurdle.draft.state
        self.tick: Final = QCheckBox()
        bind(self, (self.tick.setAccessibleName, hurdle.label))
        if hurdle.ask is not None:
            bind(self, (self.tick.setAccessibleDescription, hurdle.ask))
        self.tick.setChecked(state is HurdleState.SETTLED)
        self.tick.setEnabled(not fixed)
        self.tick.clicked.connect(self._ticked)
        line_ = QHBoxLayout(self)
        line_.setContentsMargins(0, 8, 0, 8)
        line_.setSpacing(10)
        line_.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        line_.addWidget(TwoParts(self._words(state), self._actions(state, fixed=fixed)), 1)

    def has_cursor(self) -> bool:
        """Whether the cursor is on the line."""
        parts = (self.tick, self.apart, self.note)
        return any(part is not None and part.hasFocus() for part in parts)

    def _words(self, state: HurdleState) -> QWidget:
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        title = _Title(self.hurdle.label)
        title.clicked.connect(self.tick.click)
        column.addWidget(title)
        if state is HurdleState.OPEN and self.hurdle.ask is not None:
            column.addWidget(Label(self.hurdle.ask, kind="small", wrap=True))
        if self.hurdle.draft.words:
            column.addWidget(Written(self.hurdle.draft.words))
        if state is HurdleState.SETTLED and self.hurdle.settled_on is not None:
            settled = _("settled on {day}", day=self.hurdle.settled_on)
            column.addWidget(Label(settled, kind="small", wrap=True))
        return words

    def _actions(self, state: HurdleState, *, fixed: bool) -> QWidget:
        parts: list[QWidget] = []
        if state is HurdleState.NOT_NEEDED:
            parts.append(Badge(HURDLE_STATE_LABELS[state], "plain", "minus"))
        self.apart: Button | None = None
        self.note: IconButton | None = None
        if not fixed and state is HurdleState.OPEN:
            self.apart = Button(HURDLE_STATE_LABELS[HurdleState.NOT_NEEDED], kind="quiet")
            self.apart.clicked.connect(lambda: self.changed.emit(HurdleState.NOT_NEEDED))
        elif not fixed and state is HurdleState.NOT_NEEDED:
            # Translators: betrifft die Person doch
            self.apart = Button(_("Applies after all"), kind="quiet")
            self.apart.clicked.connect(lambda: self.changed.emit(HurdleState.OPEN))
        if self.apart is not None:
            bind(self, (self.apart.setAccessibleDescription, self.hurdle.label))
            parts.append(self.apart)
        if not fixed and not self.hurdle.restricted:
            self.note = IconButton(_("Note on: {hurdle}", hurdle=self.hurdle.label), "pencil")
            self.note.clicked.connect(self.noted)
            parts.append(self.note)
        return strip(*parts)

    def _ticked(self, on: bool) -> None:
        self.changed.emit(HurdleState.SETTLED if on else HurdleState.OPEN)


class Checklist(QWidget):
    """changed: a line and how it shall stand. noted: a line. begun: put the lines up, or the
    newer text was looked through.
    """

    changed = Signal(object, object)
    noted = Signal(object)
    begun = Signal()

    def __init__(self, card: PlacementCard) -> None:
        super().__init__()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        # Translators: Checkliste der Hürden vor dem Arbeitsbeginn
        heading = _("Checklist for the start of work")
        column.addWidget(Label(heading, kind="strong", wrap=True))
        self.begin: Final = Button(_("Go through the checklist"), icon="list-check")
        self.begin.clicked.connect(self.begun)
        if not card.hurdles:
            column.addWidget(Label(NO_CLAIM, kind="small", wrap=True))
            if card.under_way:
                column.addWidget(strip(self.begin))
            return
        column.addWidget(Label(progress(card.hurdles), kind="muted", wrap=True))
        column.addWidget(Label(_dated(card), kind="small", wrap=True))
        if card.text_is_newer and card.under_way:
            newer = HintLine()
            newer.offer(_("Looked through"), self.begun.emit)
            newer.show_hint(_("The text of the checklist is newer. Look through it again."))
            column.addWidget(newer)
        column.addLayout(self._lines)
        self._show_lines(card)

    def lines(self) -> list[HurdleLine]:
        """The lines as they are shown."""
        parts = (self._lines.itemAt(at) for at in range(self._lines.count()))
        widgets = (part.widget() for part in parts if part is not None)
        return [widget for widget in widgets if isinstance(widget, HurdleLine)]

    def focused(self) -> str:
        """The code of the line with the cursor, "" for none."""
        return next((one.hurdle.code for one in self.lines() if one.has_cursor()), "")

    def focus_line(self, code: str) -> None:
        """Put the cursor onto a line's box."""
        for one in self.lines():
            if one.hurdle.code == code:
                one.tick.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_lines(self, card: PlacementCard) -> None:
        for at, hurdle in enumerate(card.hurdles):
            if at:
                self._lines.addWidget(line())
            shown = HurdleLine(hurdle, fixed=not card.under_way)
            shown.changed.connect(lambda state, one=hurdle: self._change(one, state))
            shown.noted.connect(lambda one=hurdle: self.noted.emit(one))
            self._lines.addWidget(shown)

    def _change(self, hurdle: HurdleCard, state: HurdleState) -> None:
        self.changed.emit(hurdle, HurdleDraft(state, hurdle.draft.words))


def _dated(card: PlacementCard) -> Callable[[Catalogue], str]:
    def text(words: Catalogue) -> str:
        day = card.text_as_of
        dated = "" if day is None else words.text(_("Text of {day}.", day=day))
        return " ".join(part for part in (dated, words.text(NO_CLAIM)) if part)

    return text
