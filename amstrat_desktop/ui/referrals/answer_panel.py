# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The answer that came back: seven large buttons, as on the tear-off, and what each asks."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.vocabulary.referral_steps import ANSWER_LABELS, Answer
from amstrat_desktop.base.vocabulary.referrals import (
    RETURN_CHANNEL_LABELS,
    Outcome,
    ReturnChannel,
)
from amstrat_desktop.services.returns import NOTE_LIMIT, ReturnDraft
from amstrat_desktop.ui.places import mark_place
from amstrat_desktop.ui.referrals.choices import outcomes, reasons
from amstrat_desktop.ui.referrals.presenter import Lists
from amstrat_desktop.ui.widgets.appointment_field import AppointmentField
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card
from amstrat_desktop.ui.widgets.chips import Choice, ManyOf, OneOf
from amstrat_desktop.ui.widgets.date_field import DateField
from amstrat_desktop.ui.widgets.inline_form import InlineForm
from amstrat_desktop.ui.widgets.labels import Label

ICONS: Final = {
    Answer.WAS_THERE: "door-enter",
    Answer.APPOINTMENT: "calendar-event",
    Answer.WAITING_LIST: "clock",
    Answer.NOT_RESPONSIBLE: "arrow-right",
    Answer.DOCUMENTS_MISSING: "file-text",
    Answer.NO_SHOW: "eye-off",
    Answer.DONE: "check",
}
COLUMNS: Final = 2
GAP: Final = 8

_NOTE: Final = _("Written beside it")
_NOTES: Final = {Answer.DOCUMENTS_MISSING: _("Which documents are missing?")}


class AnswerForm(InlineForm):
    """What one box of the tear-off leaves to fill in; everything optional may stay empty."""

    def __init__(self, answer: Answer, lists: Lists, today: Callable[[], date]) -> None:
        super().__init__(ANSWER_LABELS[answer], save=_("Save the answer"))
        self._answer = answer
        self._day: DateField | None = None
        self._until: DateField | None = None
        self._appointment: AppointmentField | None = None
        self._outcome: OneOf[Outcome] | None = None
        self._reasons: ManyOf[str] | None = None
        self._target = self.line()
        self._note = self.line(limit=NOTE_LIMIT)
        self._ask(answer, lists, today)
        missing = answer is Answer.DOCUMENTS_MISSING
        self.ask("note", _NOTES.get(answer, _NOTE), self._note, optional=not missing)

    def draft(self, referral_id: UUID, channel: ReturnChannel) -> ReturnDraft:
        """What was filled in."""
        appointment = self._appointment
        return ReturnDraft(
            referral_id,
            self._answer,
            channel=channel,
            day=self._day.day() if self._day else None,
            appointment_at=appointment.at() if appointment else None,
            appointment_place=appointment.place() if appointment else "",
            until=self._until.day() if self._until else None,
            target=self._target.text(),
            outcome=self._outcome.value() if self._outcome else None,
            reason_codes=self._reasons.values() if self._reasons else (),
            note=self._note.text(),
        )

    def _ask(self, answer: Answer, lists: Lists, today: Callable[[], date]) -> None:
        match answer:
            case Answer.WAS_THERE:
                self._day = DateField(_("Day"), today=today)
                self.ask("day", _("When was the person there?"), self._day, optional=True)
            case Answer.APPOINTMENT:
                self._appointment = AppointmentField(today=today)
                self.ask("appointment_at", _("When and where is the appointment?"),
                         self._appointment)  # fmt: skip
            case Answer.WAITING_LIST:
                self._until = DateField(_("Until"), today=today)
                self.ask("until", _("Until when on the waiting list?"), self._until)
            case Answer.NOT_RESPONSIBLE:
                self.ask("target", _("Passed on to"), self._target, optional=True)
            case Answer.NO_SHOW:
                self._reasons = reasons(lists.no_show)
                self.ask("reason_codes", _("Why not?"), self._reasons, optional=True)
            case Answer.DONE:
                self._outcome = outcomes()
                self.ask("outcome", _("What came of it?"), self._outcome)
            case Answer.DOCUMENTS_MISSING:
                pass  # the note asks which


class Boxes(QWidget):
    """The buttons in two columns, or in one where the longest would be cut."""

    def __init__(self, buttons: Sequence[Button]) -> None:
        super().__init__()
        self._buttons = buttons
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._place(COLUMNS)

    def minimumSizeHint(self) -> QSize:
        """Room for one column: the other one is let go of first."""
        return QSize(self._widest(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        both = COLUMNS * self._widest() + GAP
        self._place(COLUMNS if self.width() >= both else 1)

    def _widest(self) -> int:
        return max(button.sizeHint().width() for button in self._buttons)

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for at, button in enumerate(self._buttons):
            # The last one, which ends it, has a line of its own.
            span = columns if at == len(self._buttons) - 1 else 1
            self._grid.addWidget(button, at // columns, at % columns, 1, span)


class AnswerPanel(Card):
    """answered: a ReturnDraft. closed: somebody wants to see the referral without it.

    The digits 1 to 7 press the buttons, in the order of the tear-off.
    """

    answered = Signal(object)

    def __init__(self, referral_id: UUID, lists: Lists, today: Callable[[], date]) -> None:
        super().__init__(_("What does the answer say?"))
        mark_place(self, "answer")
        self._referral_id = referral_id
        self._lists = lists
        self._today = today
        self._form: AnswerForm | None = None
        self._channel = OneOf[ReturnChannel](_("How did the answer come?"))
        self._channel.show_choices(
            Choice(channel, label) for channel, label in RETURN_CHANNEL_LABELS.items()
        )
        self._channel.set_value(ReturnChannel.TEAR_OFF)
        self.buttons: Final = {answer: self._button(answer) for answer in Answer}
        self._boxes = Boxes(tuple(self.buttons.values()))
        self._place = QVBoxLayout()
        self.add(Label(_("How did the answer come?"), kind="strong"), self._channel, self._boxes)
        self.add(self._place)

    @property
    def form(self) -> AnswerForm | None:
        """The open form of one answer."""
        return self._form

    def choose(self, answer: Answer) -> None:
        """Ask what belongs to an answer, where its button stood."""
        self._drop_form()
        form = AnswerForm(answer, self._lists, self._today)
        form.submitted.connect(self._submit)
        form.given_up.connect(self.back)
        self._form = form
        self._place.addWidget(form)
        self._boxes.hide()
        form.focus_start()

    def back(self) -> bool:
        """Back to the buttons; False when they are shown already."""
        if self._form is None:
            return False
        self._drop_form()
        self._boxes.show()
        self.focus_start()
        return True

    def focus_start(self) -> None:
        """Put the cursor on the first button."""
        first = next(iter(self.buttons.values()))
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def mark_field(self, field: str, message: Msg) -> bool:
        """Show what is wrong where it was typed."""
        return self._form is not None and self._form.mark_field(field, message)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text()
        if self._form is None and typed.isdecimal() and 0 < int(typed) <= len(Answer):
            self.choose(tuple(Answer)[int(typed) - 1])
        else:
            super().keyPressEvent(event)

    def _button(self, answer: Answer) -> Button:
        button = Button(ANSWER_LABELS[answer], icon=ICONS[answer], tall=True)
        button.clicked.connect(lambda: self.choose(answer))
        return button

    def _submit(self) -> None:
        if self._form is not None:
            channel = self._channel.value() or ReturnChannel.TEAR_OFF
            self.answered.emit(self._form.draft(self._referral_id, channel))

    def _drop_form(self) -> None:
        if self._form is not None:
            self._form.hide()
            self._form.deleteLater()
            self._form = None
