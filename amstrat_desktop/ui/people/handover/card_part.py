# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One handover: who, to whom, why, what is open for each, and the answer."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _, verbatim
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.handovers import INFORMED_LABELS, HandoverState, Informed
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.handover_records import HandoverCard, HandoverLine
from amstrat_desktop.ui.people.handover.words import open_words, standing
from amstrat_desktop.ui.widgets.badge import Badge
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, line, row, stacked
from amstrat_desktop.ui.widgets.field import Field
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.note_edit import NoteEdit
from amstrat_desktop.ui.widgets.page import Page

REMARK_LIMIT: Final = 2_000


class CardPart(Page):
    """Intents: accept_wanted(id, remark), decline_wanted(id, remark), withdraw_wanted(id),
    give_back_wanted(id), person_wanted(person_id), back_wanted.
    """

    accept_wanted = Signal(object, str)
    decline_wanted = Signal(object, str)
    withdraw_wanted = Signal(object)
    give_back_wanted = Signal(object)
    person_wanted = Signal(object)
    back_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(_("Handover"), scrolls=True)
        self._id: UUID | None = None
        self.back: Final = Button(_("All handovers"), icon="arrow-left")
        self.withdraw: Final = Button(_("Withdraw the offer"), icon="arrow-back-up")
        self.give_back: Final = Button(_("Offer them back"), icon="arrow-back-up")
        for button in (self.back, self.withdraw, self.give_back):
            self.buttons.addWidget(button)
        self.remark: Final = NoteEdit(limit=REMARK_LIMIT, lines=2)
        self._remark_field = Field(_("Words with the answer"), self.remark)
        self.accept_button: Final = Button(_("Accept"), kind="primary", icon="check")
        self.decline: Final = Button(_("Decline"), icon="x")
        self._question = Label(wrap=True)
        self._answer = Card(_("Your answer"))
        self._answer.add(
            self._question, self._remark_field, row(1, self.decline, self.accept_button)
        )
        self._facts = Card()
        self._people = Card(_("People"))
        self.add(self._answer, self._facts, self._people)
        self.body.addStretch(1)
        self._connect()

    def show_card(self, card: HandoverCard, labels: Labels, me: UUID) -> None:
        """Show a handover."""
        if card.id != self._id:
            self.remark.set_text("")
        self._id = card.id
        self._remark_field.mark(None)
        self.title.say(_("{giver} → {receiver}", giver=card.from_name, receiver=card.to_name))
        self.say_subtitle(standing(card))
        self._show_facts(card, labels)
        self._show_people(card)
        waits = card.state is HandoverState.OFFERED
        mine = card.to_id == me
        self._answer.setVisible(waits)
        if waits:
            self._ask(card.to_name, mine=mine)
        self.withdraw.setVisible(waits and not mine)
        self.give_back.setVisible(card.state is HandoverState.ACCEPTED)

    def mark_field(self, field: str, message: Msg) -> bool:
        """The words of the answer are the only field."""
        if field != "remark":
            return False
        self._remark_field.mark(message)
        self._remark_field.focus()
        return True

    def focus_start(self) -> None:
        """On the answer, where one is asked."""
        (self.remark if self._answer.isVisible() else self.back).setFocus()

    def _ask(self, receiver: str, *, mine: bool) -> None:
        self._question.say(
            _(
                "If you accept, you are responsible for these people from now on: their agreed "
                "steps, tasks, appointments and open referrals become yours."
            )
            if mine
            else _(
                "{name} answers this at their own log-in. If they cannot, note here what they "
                "told you: the record will say that it was you who noted it.",
                name=receiver,
            )
        )
        self.accept_button.say(_("Accept") if mine else _("{name} accepts", name=receiver))
        self.decline.say(_("Decline") if mine else _("{name} declines", name=receiver))

    def _show_facts(self, card: HandoverCard, labels: Labels) -> None:
        _empty(self._facts.body)
        reason = labels(ListName.HANDOVER_REASON, card.reason)
        self._facts.add(Label(reason, kind="strong", wrap=True))
        if card.whole_caseload:
            self._facts.add(
                Label(_("The whole caseload, with what is open without a name."), wrap=True)
            )
        if card.remark:
            self._facts.add(Label(verbatim(card.remark), wrap=True).selectable())
        if card.answer_remark:
            self._facts.add(
                Label(_("With the answer: {words}", words=card.answer_remark), wrap=True)
            )

    def _show_people(self, card: HandoverCard) -> None:
        _empty(self._people.body, keep=1)
        for at, one in enumerate(card.items):
            if at:
                self._people.add(line())
            self._people.add(self._person(one))

    def _person(self, one: HandoverLine) -> QWidget:
        told = Badge(
            INFORMED_LABELS[one.informed],
            "ok" if one.informed is Informed.YES else "warn",
            "check" if one.informed is Informed.YES else "alert-triangle",
        )
        top = row(Label(one.name, kind="strong", wrap=True), told)
        top.setStretch(0, 1)
        if one.person_id is not None:
            opens = Button(_("Open the record"), kind="quiet", icon="user")
            opens.clicked.connect(lambda _=False, key=one.person_id: self.person_wanted.emit(key))
            top.addWidget(opens)
        holder = QWidget()
        holder.setLayout(top)
        top.setContentsMargins(0, 0, 0, 0)
        parts: list[QWidget] = [holder, Label(open_words(one.open), kind="muted", wrap=True)]
        if one.remark:
            parts.append(Label(verbatim(one.remark), wrap=True).selectable())
        return stacked(*parts, spacing=2)

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_wanted)
        self.accept_button.clicked.connect(
            lambda _=False: self.accept_wanted.emit(self._id, self.remark.text())
        )
        self.decline.clicked.connect(
            lambda _=False: self.decline_wanted.emit(self._id, self.remark.text())
        )
        self.withdraw.clicked.connect(lambda _=False: self.withdraw_wanted.emit(self._id))
        self.give_back.clicked.connect(lambda _=False: self.give_back_wanted.emit(self._id))


def _empty(column: QVBoxLayout, keep: int = 0) -> None:
    """Take what was shown out of a card; keep: its heading."""
    while column.count() > keep:
        item = column.takeAt(keep)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
