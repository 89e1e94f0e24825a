# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""All requests: what is to be answered, by the day on which it is due, and what was."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _, pgettext
from amstrat_desktop.services.data_requests.records import RequestCard
from amstrat_desktop.ui.people.requests import words
from amstrat_desktop.ui.translator import name_for_readers
from amstrat_desktop.ui.widgets.badge import Badge
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, line, row, stacked
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.page import Page
from amstrat_desktop.ui.widgets.place import empty_layout

# Translators: Anträge von Betroffenen (Art. 15 bis 21 DSGVO)
TITLE: Final = _("Requests about data")


class ListPart(Page):
    """Intents: ask_wanted, open_wanted(request_id), back_wanted."""

    ask_wanted = Signal()
    open_wanted = Signal(object)
    back_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(
            TITLE,
            _("People ask what is held about them, or want it corrected or erased. The law gives a "
              "month."),
            scrolls=True,
        )  # fmt: skip
        self.ask: Final = Button(_("Somebody asks"), kind="primary", icon="plus")
        self.back: Final = Button(_("Back to the list"), icon="arrow-left")
        self.buttons.addWidget(self.back)
        self.buttons.addWidget(self.ask)
        self.ask.clicked.connect(self.ask_wanted)
        self.back.clicked.connect(self.back_wanted)
        self._place = QVBoxLayout()
        self._place.setSpacing(16)
        self.add(self._place)
        self.body.addStretch(1)
        self.open_buttons: list[Button] = []

    def show_requests(self, requests: Sequence[RequestCard], today: date) -> None:
        """Show all that there are."""
        empty_layout(self._place)
        self.open_buttons = []
        waiting = [one for one in requests if one.is_open]
        answered = [one for one in requests if not one.is_open]
        for heading, cards in ((_("To be answered"), waiting), (_("Answered"), answered)):
            if cards:
                self._place.addWidget(self._group(heading, cards, today))
        if not requests:
            self._place.addWidget(
                EmptyState(
                    "file-check",
                    _("Nobody has asked yet"),
                    _(
                        "When somebody asks what you hold about them, begin here. Even when "
                        "nothing is held they get an answer on paper."
                    ),
                )
            )

    def focus_start(self) -> None:
        """On what is due first, else on the button for a new one."""
        (self.open_buttons[0] if self.open_buttons else self.ask).setFocus()

    def clear(self) -> None:
        """Let go of every name."""
        empty_layout(self._place)
        self.open_buttons = []

    def _group(self, heading: Msg, cards: Sequence[RequestCard], today: date) -> QWidget:
        group = Card(heading)
        for at, card in enumerate(cards):
            if at:
                group.add(line())
            texts: list[QWidget] = [
                Label(words.heading(card), kind="strong", wrap=True),
                Label(words.standing(card, today), kind="muted", wrap=True),
            ]
            if words.is_pressing(card, today):
                texts.append(_badge(card, today))
            entry = row(stacked(*texts, spacing=2))
            entry.setStretch(0, 1)
            if card.is_open:
                entry.addWidget(self._open_button(card))
            group.add(entry)
        return group

    def _open_button(self, card: RequestCard) -> Button:
        # Translators: beantworten (button beside a request)
        text = pgettext("button", "Answer")
        button = Button(text, kind="secondary" if self.open_buttons else "primary")
        name_for_readers(button, _("{action}: {request}", action=text, request=words.heading(card)))
        button.clicked.connect(lambda _=False: self.open_wanted.emit(card.id))
        self.open_buttons.append(button)
        return button


def _badge(card: RequestCard, today: date) -> QWidget:
    late = card.days_left(today) < 0
    holder = QWidget()
    held = row(Badge(_("Overdue") if late else _("Due soon"), "warn", "clock"), 1)
    held.setContentsMargins(0, 0, 0, 0)
    holder.setLayout(held)
    return holder
