# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is kept of a referral: its events, the slips that left the house, the answers."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Catalogue, Msg, _
from amstrat_desktop.base.vocabulary.referral_steps import EventKind
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.referral_records import EventLine, ReturnLine, SlipLine
from amstrat_desktop.ui.referrals import words
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import Text, name_for_readers
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, line
from amstrat_desktop.ui.widgets.inline_form import ReasonForm
from amstrat_desktop.ui.widgets.labels import Label, line_height

_MARGIN = 22


class _Rail(QWidget):
    """The line beside the events, with a dot for each."""

    def __init__(self, *, first: bool, last: bool, back: bool) -> None:
        super().__init__()
        self._first, self._last, self._back = first, last, back
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme.bind_paint(self, lambda _: self.updateGeometry())

    def sizeHint(self) -> QSize:
        return QSize(theme.px(_MARGIN), 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, y, radius = self.width() / 2, line_height() / 2, theme.px(5)
        painter.setPen(QPen(theme.colour("border"), 1))
        top = y + radius if self._first else 0.0
        if not (self._first and self._last):
            painter.drawLine(QPointF(x, top), QPointF(x, y if self._last else self.height()))
        painter.setPen(QPen(theme.colour("warn" if self._back else "primary"), 2))
        painter.setBrush(theme.colour("primary" if self._first else "surface"))
        painter.drawEllipse(QRectF(x - radius, y - radius, radius * 2, radius * 2))
        painter.end()


class Timeline(Card):
    """The events, the newest first; they are never rewritten."""

    def __init__(self, events: Sequence[EventLine], labels: Labels) -> None:
        super().__init__(_("What happened so far"), spacing=0)
        for at, event in enumerate(reversed(events)):
            first, last = at == 0, at == len(events) - 1
            self.add(self._entry(event, labels, first=first, last=last))

    def _entry(self, event: EventLine, labels: Labels, *, first: bool, last: bool) -> QWidget:
        entry = QWidget()
        back = event.kind is EventKind.TAKEN_BACK
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0 if last else theme.px(12))
        column.setSpacing(0)
        column.addWidget(Label(words.event_title(event), kind="strong", wrap=True))
        for detail in words.event_details(event, labels):
            column.addWidget(Label(detail, wrap=True))
        who = _("{moment}, {name}", moment=event.at, name=event.staff_name)
        column.addWidget(Label(who, kind="small"))
        row = QHBoxLayout(entry)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(_Rail(first=first, last=last, back=back))
        row.addLayout(column, 1)
        return entry


class SlipList(Card):
    """The copies that left the house. opened: a SlipLine, to be shown as it was."""

    opened = Signal(object)

    def __init__(self, slips: Sequence[SlipLine]) -> None:
        super().__init__(_("What left the house"))
        for at, slip in enumerate(reversed(slips)):
            if at:
                self.add(line())
            self.add(self._entry(slip))

    def _entry(self, slip: SlipLine) -> QWidget:
        def language(catalogue: Catalogue) -> str:
            return catalogue.language_name(slip.language)

        title = words.slip_title(slip, language)
        show = Button(_("Show"), icon="eye")
        name_for_readers(show, _("Show: {slip}", slip=title))
        show.clicked.connect(lambda: self.opened.emit(slip))
        return _two_lines(title, words.slip_details(slip), show)


class ReturnList(Card):
    """The answers that came. taken_back: the answer's id and the reason."""

    taken_back = Signal(object, str)

    def __init__(self, returns: Sequence[ReturnLine]) -> None:
        super().__init__(_("Answers"))
        self._form: ReasonForm | None = None
        self._entries: dict[ReturnLine, QWidget] = {}
        for at, found in enumerate(reversed(returns)):
            if at:
                self.add(line())
            entry = self._entry(found)
            self._entries[found] = entry
            self.add(entry)

    def ask_why(self, found: ReturnLine) -> None:
        """Ask why an answer is taken back, below it."""
        self.back()
        form = ReasonForm(_("Take this answer back"), save=_("Take back"))
        form.submitted.connect(lambda: self.taken_back.emit(found.id, form.reason()))
        form.given_up.connect(self.back)
        self._form = form
        self.body.insertWidget(self.body.indexOf(self._entries[found]) + 1, form)
        form.focus_start()

    def back(self) -> bool:
        """Close the question; False when none is open."""
        if self._form is None:
            return False
        self._form.hide()
        self._form.deleteLater()
        self._form = None
        return True

    def mark_field(self, field: str, message: Msg) -> bool:
        """Show what is wrong where it was typed."""
        return self._form is not None and self._form.mark_field(field, message)

    def _entry(self, found: ReturnLine) -> QWidget:
        title = words.return_title(found)
        undo: Button | None = None
        if not found.taken_back:
            undo = Button(_("Take back …"), kind="quiet", icon="arrow-back-up")
            name_for_readers(undo, _("Take back: {answer}", answer=title))
            undo.clicked.connect(lambda: self.ask_why(found))
        return _two_lines(title, words.return_details(found), undo)


def _two_lines(title: Text, below: Text, button: Button | None) -> QWidget:
    entry = QWidget()
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(Label(title, kind="strong", wrap=True))
    column.addWidget(Label(below, kind="small", wrap=True))
    row = QHBoxLayout(entry)
    row.setContentsMargins(0, 0, 0, 0)
    row.addLayout(column, 1)
    if button is not None:
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    return entry
