# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What may happen next: only the steps that the rules allow, and what each of them asks."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.vocabulary.referrals import (
    STATUS_LABELS,
    Outcome,
    Source,
    Status,
)
from amstrat_desktop.services.referral_records import ReferralCard, Step
from amstrat_desktop.services.referral_states import RULES, is_ended
from amstrat_desktop.ui.referrals.choices import outcomes, speakers
from amstrat_desktop.ui.referrals.presenter import Lists
from amstrat_desktop.ui.widgets.appointment_field import AppointmentField
from amstrat_desktop.ui.widgets.buttons import Button, ButtonKind
from amstrat_desktop.ui.widgets.card import Card
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.date_field import DateField
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.inline_form import InlineForm, ReasonForm
from amstrat_desktop.ui.widgets.labels import Label

ENDS: Final = (Status.WITHDRAWN, Status.REVOKED, Status.OBSOLETE, Status.ENTERED_IN_ERROR)
"""Ways out that stand apart: they help nobody on."""

QUIET_PADDING: Final = 12

_REASON_ASKED: Final = {Status.REDIRECTED: _("To whom, and why?")}


class StepForm(InlineForm):
    """What a step must say."""

    def __init__(
        self, status: Status, card: ReferralCard, lists: Lists, today: Callable[[], date]
    ) -> None:
        super().__init__(STATUS_LABELS[status])
        self._status = status
        self._speaker: OneOf[Source] | None = None
        self._code: OneOf[str] | None = None
        self._appointment: AppointmentField | None = None
        self._until: DateField | None = None
        self._outcome: OneOf[Outcome] | None = None
        self._reason = self.line()
        self._ask_speaker(status)
        self._ask(status, card, lists, today)
        if RULES[status].needs_reason:
            optional = status in {Status.DECLINED, Status.WAITLISTED}
            label = _REASON_ASKED.get(status, _("Reason"))
            self.ask("reason", label, self._reason, optional=optional)

    @staticmethod
    def is_needed(status: Status) -> bool:
        """Whether a step asks anything; else one press does it."""
        rule = RULES[status]
        asks = {Status.APPOINTMENT, Status.WAITLISTED, Status.CLOSED}
        return rule.needs_reason or status in asks or len(rule.set_by) > 1

    def step(self) -> Step:
        """What was filled in."""
        appointment = self._appointment
        source = self._speaker.value() if self._speaker else None
        return Step(
            self._status,
            source or next(iter(RULES[self._status].set_by)),
            reason_code=(self._code.value() or "") if self._code else "",
            reason=self._reason.text(),
            appointment_at=appointment.at() if appointment else None,
            appointment_place=appointment.place() if appointment else "",
            until=self._until.day() if self._until else None,
            outcome=self._outcome.value() if self._outcome else None,
        )

    def _ask_speaker(self, status: Status) -> None:
        among = RULES[status].set_by
        if len(among) > 1:
            self._speaker = speakers(Source.AGENCY, among)
            self.ask("source", _("Who says so?"), self._speaker)

    def _ask(
        self, status: Status, card: ReferralCard, lists: Lists, today: Callable[[], date]
    ) -> None:
        match status:
            case Status.APPOINTMENT:
                self._appointment = AppointmentField(today=today)
                self._appointment.set_appointment(
                    card.draft.appointment_at, card.draft.appointment_place
                )
                label = _("When and where is the appointment?")
                self.ask("appointment_at", label, self._appointment)
            case Status.WAITLISTED:
                self._until = DateField(_("Until"), today=today)
                self.ask("until", _("Until when on the waiting list?"), self._until, optional=True)
            case Status.DECLINED:
                self._code = OneOf[str](_("Why was it declined?"))
                self._code.show_choices(Choice(o.code, o.label) for o in lists.declined)
                self.ask("reason_code", _("Why was it declined?"), self._code)
            case Status.CLOSED:
                self._outcome = outcomes(card.outcome)
                self.ask("outcome", _("What came of it?"), self._outcome)
            case _:
                pass


class StepPanel(Card):
    """taken: a Step. reopened: the reason. followed: a referral to another agency is wanted."""

    taken = Signal(object)
    reopened = Signal(str)
    followed = Signal()

    def __init__(self, card: ReferralCard, lists: Lists, today: Callable[[], date]) -> None:
        resting = card.status is Status.DRAFT or is_ended(card.status)
        super().__init__(_("What now?") if resting else _("What happened?"))
        self._card = card
        self._lists = lists
        self._today = today
        self._form: InlineForm | None = None
        self.buttons: Final[dict[Status, Button]] = {}
        self._choices = QWidget()
        self._arrange()
        self._place = QVBoxLayout()
        self.add(self._choices, self._place)

    @property
    def form(self) -> InlineForm | None:
        """The open form of one step."""
        return self._form

    def choose(self, status: Status) -> None:
        """Take a step at once, or ask what it must say."""
        if not StepForm.is_needed(status):
            self.taken.emit(Step(status, next(iter(RULES[status].set_by))))
            return
        form = StepForm(status, self._card, self._lists, self._today)
        form.submitted.connect(lambda: self.taken.emit(form.step()))
        self._show(form)

    def ask_to_reopen(self) -> None:
        """Ask why an ended referral is taken up again."""
        form = ReasonForm(_("Reopen this referral"), save=_("Reopen"))
        form.submitted.connect(lambda: self.reopened.emit(form.reason()))
        self._show(form)

    def back(self) -> bool:
        """Back to the steps; False when they are shown already."""
        if self._form is None:
            return False
        self._form.hide()
        self._form.deleteLater()
        self._form = None
        self._choices.show()
        first = next(iter(self._choices.findChildren(Button)), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def mark_field(self, field: str, message: Msg) -> bool:
        """Show what is wrong where it was typed."""
        return self._form is not None and self._form.mark_field(field, message)

    def _show(self, form: InlineForm) -> None:
        form.given_up.connect(self.back)
        self._form = form
        self._place.addWidget(form)
        self._choices.hide()
        form.focus_start()

    def _arrange(self) -> None:
        card, column = self._card, QVBoxLayout(self._choices)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        # The slip's own way out is the print button: it numbers and hands out in one go.
        onward = [s for s in card.next_steps if s not in ENDS]
        if onward:
            column.addWidget(self._flow(onward, "secondary"))
        if card.followable:
            follow = Button(_("Refer to another agency"), kind="primary", icon="send")
            follow.clicked.connect(self.followed)
            column.addWidget(follow, 0, Qt.AlignmentFlag.AlignLeading)
        if card.reopenable:
            reopen = Button(_("Reopen …"), icon="refresh")
            reopen.clicked.connect(self.ask_to_reopen)
            column.addWidget(reopen, 0, Qt.AlignmentFlag.AlignLeading)
        ends = [s for s in card.next_steps if s in ENDS]
        if ends:
            column.addWidget(Label(_("Or end it:"), kind="muted"))
            # Their words, not their invisible edges, line up with what stands above.
            outdented = QHBoxLayout()
            outdented.setContentsMargins(-QUIET_PADDING, 0, -QUIET_PADDING, 0)
            outdented.addWidget(self._flow(ends, "quiet"))
            column.addLayout(outdented)

    def _flow(self, statuses: Sequence[Status], kind: ButtonKind) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box, spacing=8 if kind == "secondary" else 0)
        let_flow(box)
        for status in statuses:
            button = Button(STATUS_LABELS[status], kind=kind)
            button.clicked.connect(lambda _=False, status=status: self.choose(status))
            self.buttons[status] = button
            flow.addWidget(button)
        return box
