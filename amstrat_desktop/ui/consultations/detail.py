# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One contact, readable, with what can be done about it."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QStackedLayout, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _, verbatim
from amstrat_desktop.base.vocabulary.referrals import STATUS_LABELS, Status
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.contact_entry import ContactFile, ContactReferral
from amstrat_desktop.services.contacts import ContactCard
from amstrat_desktop.services.offers.need_signal_list import NO_OFFER
from amstrat_desktop.ui.consultations.field_names import FIELD_NAMES
from amstrat_desktop.ui.consultations.person_section import PersonSection
from amstrat_desktop.ui.consultations.readable import readable
from amstrat_desktop.ui.consultations.void_panel import VoidPanel
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.widgets.buttons import Button, IconButton
from amstrat_desktop.ui.widgets.card import Section, line, row
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.hint_line import HintLine
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.page import scrolled
from amstrat_desktop.ui.widgets.person_field import Asks


class ContactDetail(QFrame):
    """correct, refer, restore: this contact. void: with the reason. referral: open one.
    need_signal: no offer fitted, which is worth a need signal.
    """

    correct = Signal()
    refer = Signal()
    restore = Signal()
    need_signal = Signal()
    void = Signal(str)
    referral = Signal(UUID)

    def __init__(self, asks: Asks) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.person: Final = PersonSection(asks)
        self._title = Label(kind="heading", wrap=True)
        self._void_hint = HintLine()
        self._body = QVBoxLayout()
        self._made: QWidget | None = None
        self.void_panel: Final = VoidPanel()
        self.correct_button: Final = Button(_("Correct"), icon="pencil")
        self._refer = Button(_("Refer"), icon="send")
        # Translators: Bedarf melden (button beside a contact with the result “no suitable offer”)
        self.need_button: Final = Button(_("Need signal"), icon="speakerphone")
        self.void_button: Final = Button(_("Make void …"), kind="quiet", icon="ban")
        self.restore_button: Final = Button(_("Let it count again"), icon="arrow-back-up")
        self._connect()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(
            EmptyState("inbox", _("No contact chosen"), _("Choose one in the list to read it."))
        )
        self._stack.addWidget(self._arrange())

    def show_file(self, file: ContactFile | None, labels: Labels) -> None:
        """Show a contact, or none."""
        self.void_panel.close_panel()
        self._stack.setCurrentIndex(0 if file is None else 1)
        if self._made is not None:
            self._made.hide()
            self._made.deleteLater()
            self._made = None
        if file is None:
            return
        card = file.card
        self._title.say(lambda words: words.moment(card.held_at))
        self._say_void(card)
        self.need_button.setVisible(card.voided_at is None and card.draft.result == NO_OFFER)
        self._made = self._content(file, labels)
        self.person.show_file(file)
        self._body.insertWidget(1, self._made)

    def _say_void(self, card: ContactCard) -> None:
        void = card.voided_at is not None
        hint: Msg | None = None
        if card.voided_at is not None:
            hint = _(
                "Does not count since {moment}: {reason}",
                moment=card.voided_at,
                reason=card.void_reason,
            )
        self._void_hint.show_hint(hint)
        self.restore_button.setVisible(void)
        for button in (self.void_button, self.correct_button, self._refer):
            button.setVisible(not void)

    def _connect(self) -> None:
        self.correct_button.clicked.connect(self.correct)
        self._refer.clicked.connect(self.refer)
        self.need_button.clicked.connect(self.need_signal)
        self.restore_button.clicked.connect(self.restore)
        self.void_button.clicked.connect(self.void_panel.open_panel)
        self.void_panel.wanted.connect(self.void)

    def _arrange(self) -> QWidget:
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=8)
        let_flow(buttons)
        for button in (
            self.correct_button,
            self._refer,
            self.need_button,
            self.restore_button,
            self.void_button,
        ):
            flow.addWidget(button)
        self._body.setSpacing(12)
        self._body.addWidget(self.person)
        self._body.addStretch(1)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(20, 16, 16, 16)
        column.setSpacing(10)
        for part in (self._title, self._void_hint, scrolled(self._body), self.void_panel, buttons):
            column.addWidget(part, int(part is not self._title and part.inherits("QScrollArea")))
        return page

    def _content(self, file: ContactFile, labels: Labels) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for at, (name, text) in enumerate(readable(file.card, labels)):
            label = Label(name, kind="muted", wrap=True)
            _keep_width(label)
            grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(text, wrap=True).selectable(), at, 1)
        column.addLayout(grid)
        if file.card.draft.note:
            note = Label(verbatim(file.card.draft.note), wrap=True).selectable()
            column.addWidget(Section(FIELD_NAMES["note"], note))
        if file.referrals:
            links = [self._link(referral) for referral in file.referrals]
            column.addWidget(Section(_("Referrals"), *links))
        column.addWidget(line())
        for sentence in _history(file.card):
            column.addWidget(Label(sentence, kind="small", wrap=True))
        return content

    def _link(self, referral: ContactReferral) -> QWidget:
        status = STATUS_LABELS[Status(referral.status)]
        text = _("{receiver}: {status}", receiver=referral.organisation, status=status)
        if referral.number:
            text = _(
                "{number}, {receiver}: {status}",
                number=referral.number,
                receiver=referral.organisation,
                status=status,
            )
        button = IconButton(_("Open the referral: {referral}", referral=text), "send")
        button.clicked.connect(lambda: self.referral.emit(referral.id))
        link = QWidget()
        beside = row(Label(text, wrap=True), button)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setStretch(0, 1)
        link.setLayout(beside)
        return link


def _keep_width(label: Label) -> None:
    theme.bind_paint(label, lambda _: label.setFixedWidth(theme.px(128)))


def _history(card: ContactCard) -> list[Msg]:
    who = card.staff_name
    lines = [_("Recorded by {name} on {moment}", name=who, moment=card.created_at)]
    if card.updated_at != card.created_at:
        lines.append(_("Last changed on {moment}", moment=card.updated_at))
    if card.correction_reason:
        lines.append(_("Corrected: {reason}", reason=card.correction_reason))
    return lines
