# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The opened referral beside the list: built anew for each card, one question open at a time."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.documents.raster import Picture
from amstrat_desktop.services.referral_records import ReferralCard
from amstrat_desktop.ui.referrals.card_sections import CardSections
from amstrat_desktop.ui.referrals.paper_dialog import PaperDialog
from amstrat_desktop.ui.referrals.presenter import Lists
from amstrat_desktop.ui.referrals.words import on_day
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.inline_form import InlineForm


class CardPane(QWidget):
    """What is wanted with the opened referral, as signals; the presenter does it.

    answered: ReturnDraft. stepped: Step. attended: AttendanceDraft. concluded: OutcomeDraft.
    slip_opened: SlipLine. linked: the id of another referral.
    """

    answered = Signal(object)
    stepped = Signal(object)
    attended = Signal(object)
    concluded = Signal(object)
    reopened = Signal(str)
    taken_back = Signal(object, str)
    slip_opened = Signal(object)
    printed = Signal()
    edited = Signal()
    followed = Signal()
    linked = Signal(object)
    new_wanted = Signal()

    def __init__(self, *, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self._card: ReferralCard | None = None
        self._lists: Lists | None = None
        self._answering = False
        self._content: CardSections | None = None
        self._place = QStackedLayout(self)
        button = Button(_("New referral"), icon="plus")
        button.clicked.connect(self.new_wanted)
        self._empty = EmptyState(
            "send",
            _("No referral is open"),
            _("Choose one in the list, or press Ctrl+K and type the number of a slip."),
            button,
        )
        card = Card()
        card.add(self._empty)
        self._place.addWidget(card)

    @property
    def card(self) -> ReferralCard | None:
        """The referral that is shown."""
        return self._card

    @property
    def shown(self) -> ReferralCard:
        """The referral that something was just pressed in."""
        if self._card is None:
            raise RuntimeError("no referral is shown")
        return self._card

    @property
    def content(self) -> CardSections | None:
        """What it is shown in."""
        return self._content

    def show_lists(self, lists: Lists) -> None:
        """Words for the codes; a card that waited for them is shown now."""
        changed, self._lists = lists != self._lists, lists
        if changed and self._card is not None and self._content is None:
            self._build(self._card)

    def show_card(self, card: ReferralCard, *, answering: bool) -> None:
        """Show a referral; answering: with the large answer buttons first.

        One that is shown already stays as it is, with whatever is half typed in it.
        """
        if card == self._card and self._content is not None and not answering:
            return
        self._card, self._answering = card, answering
        if self._lists is not None:
            self._build(card)

    def clear(self) -> None:
        """Show none."""
        self._card = None
        self._drop_content()

    def show_paper(self, title: Msg, pages: Sequence[Picture]) -> None:
        """Show exactly what left the house."""
        dialog = PaperDialog(title, pages, self.window())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def answer(self) -> None:
        """Ask what the answer says."""
        if self._card is not None:
            self.show_card(self._card, answering=True)

    def submit(self) -> None:
        """Save the small form that has the cursor, if one has."""
        part: QWidget | None = self.focusWidget()
        while part is not None and part is not self:
            if isinstance(part, InlineForm):
                part.submit()
                return
            part = part.parentWidget()

    def back(self) -> bool:
        """Close what is asked; False when nothing is."""
        return self._content is not None and self._content.back()

    def mark_field(self, field: str, message: Msg) -> bool:
        """Show what is wrong in the form that is open."""
        return self._content is not None and self._content.mark_field(field, message)

    def _build(self, card: ReferralCard) -> None:
        if self._lists is None:
            return
        self._drop_content()
        content = CardSections(
            card,
            self._lists,
            today=lambda: on_day(self._now()),
            now=self._now(),
            answering=self._answering,
        )
        self._connect(content)
        self._content = content
        self._place.addWidget(content)
        self._place.setCurrentWidget(content)
        if self._answering:
            content.focus_answers()

    def _connect(self, content: CardSections) -> None:
        content.head.printed.connect(self.printed)
        content.head.edited.connect(self.edited)
        content.head.linked.connect(self.linked)
        content.answer_wanted.connect(self.answer)
        content.attended.connect(self.attended)
        content.concluded.connect(self.concluded)
        content.steps.taken.connect(self.stepped)
        content.steps.reopened.connect(self.reopened)
        content.steps.followed.connect(self.followed)
        content.slips.opened.connect(self.slip_opened)
        content.returns.taken_back.connect(self.taken_back)
        if content.answers is not None:
            content.answers.answered.connect(self.answered)

    def _drop_content(self) -> None:
        if self._content is not None:
            self._content.hide()
            self._content.deleteLater()
            self._content = None
        self._place.setCurrentIndex(0)
