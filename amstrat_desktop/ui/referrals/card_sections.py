# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The parts of an opened referral below each other, and which question is open in them."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.vocabulary.referrals import Status
from amstrat_desktop.services.referral_records import ReferralCard
from amstrat_desktop.services.referral_states import is_ended
from amstrat_desktop.ui.referrals.answer_panel import AnswerPanel
from amstrat_desktop.ui.referrals.card_content import Content, Head, ThreeThings
from amstrat_desktop.ui.referrals.presenter import Lists
from amstrat_desktop.ui.referrals.records import ReturnList, SlipList, Timeline
from amstrat_desktop.ui.referrals.step_panel import StepPanel
from amstrat_desktop.ui.referrals.three_forms import AttendanceForm, OutcomeForm
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card
from amstrat_desktop.ui.widgets.inline_form import InlineForm
from amstrat_desktop.ui.widgets.page import scrolled


class CardSections(QWidget):
    """answering: the large answer buttons stand on top, the cursor on the first.

    attended: an AttendanceDraft. concluded: an OutcomeDraft. The other signals are those of
    the parts, which are attributes.
    """

    attended = Signal(object)
    concluded = Signal(object)
    answer_wanted = Signal()

    def __init__(
        self,
        card: ReferralCard,
        lists: Lists,
        *,
        today: Callable[[], date],
        now: datetime,
        answering: bool,
    ) -> None:
        super().__init__()
        self._card, self._lists = card, lists
        self._asked: Card | None = None
        self._form: InlineForm | None = None
        self.head: Final = Head(card, now)
        self.answers: Final = AnswerPanel(card.id, lists, today) if answering else None
        self.steps: Final = StepPanel(card, lists, today)
        self.things: Final = ThreeThings(card)
        self.slips: Final = SlipList(card.slips)
        self.returns: Final = ReturnList(card.returns)
        self.things.attendance_asked.connect(self._ask_attendance)
        self.things.outcome_asked.connect(self._ask_outcome)
        self._column = QVBoxLayout()
        self._column.setSpacing(12)
        self._arrange()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(self._column))

    def focus_answers(self) -> None:
        """Put the cursor where the answer is chosen."""
        if self.answers is not None:
            self.answers.focus_start()

    def back(self) -> bool:
        """Close what is asked; False when nothing is."""
        if self._close_form():
            return True
        parts = (self.answers, self.steps, self.returns)
        return any(part.back() for part in parts if part is not None)

    def mark_field(self, field: str, message: Msg) -> bool:
        """Show what is wrong in the form that is open."""
        if self._form is not None and self._form.mark_field(field, message):
            return True
        parts = (self.answers, self.steps, self.returns)
        return any(part.mark_field(field, message) for part in parts if part is not None)

    def _arrange(self) -> None:
        card = self._card
        self._column.addWidget(self.head)
        if self.answers is not None:
            self._column.addWidget(self.answers)
        elif card.status is not Status.DRAFT and not is_ended(card.status):
            button = Button(_("An answer came back …"), kind="secondary", icon="inbox", tall=True)
            button.clicked.connect(self.answer_wanted)
            self._column.addWidget(button)
        if self.answers is None and (card.next_steps or card.reopenable or card.followable):
            self._column.addWidget(self.steps)
        else:
            self.steps.setParent(self)
            self.steps.hide()
        self._column.addWidget(self.things)
        self._column.addWidget(Content(card.draft, self._lists.labels))
        for part, lines in ((self.slips, card.slips), (self.returns, card.returns)):
            part.setVisible(bool(lines))
            self._column.addWidget(part)
        self._column.addWidget(Timeline(card.events, self._lists.labels))
        self._column.addStretch(1)

    def _ask_attendance(self) -> None:
        form = AttendanceForm(self._card.attendance, self._lists.no_show)
        form.submitted.connect(lambda: self.attended.emit(form.draft()))
        self._ask(form)

    def _ask_outcome(self) -> None:
        form = OutcomeForm(self._card.outcome)
        form.submitted.connect(lambda: self.concluded.emit(form.draft()))
        self._ask(form)

    def _ask(self, form: InlineForm) -> None:
        self._close_form()
        form.given_up.connect(self._close_form)
        self._asked, self._form = Card(), form
        self._asked.add(form)
        self._column.insertWidget(self._column.indexOf(self.things) + 1, self._asked)
        form.focus_start()

    def _close_form(self) -> bool:
        if self._asked is None:
            return False
        self._asked.hide()
        self._asked.deleteLater()
        self._asked, self._form = None, None
        self.things.setFocus(Qt.FocusReason.OtherFocusReason)
        return True
