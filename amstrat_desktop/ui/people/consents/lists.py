# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands, what does not hold any more, and what was told: as cards of sentences."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Catalogue, Msg, _, verbatim
from amstrat_desktop.base.vocabulary.consents import Decision, Standing
from amstrat_desktop.services.consent_records import ConsentCard
from amstrat_desktop.services.disclosure_records import DisclosureLine
from amstrat_desktop.ui.people.consents import words
from amstrat_desktop.ui.translator import name_for_readers
from amstrat_desktop.ui.widgets.badge import Badge
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, line, row
from amstrat_desktop.ui.widgets.labels import Label


class Standings(Card):
    """What may be done. Each signal brings the ConsentCard."""

    withdraw_wanted = Signal(object)
    prolong_wanted = Signal(object)
    correct_wanted = Signal(object)

    def __init__(self, cards: Sequence[ConsentCard], today: date) -> None:
        super().__init__(_("What the person agreed to"))
        if not cards:
            self.add(
                Label(
                    _(
                        "Nothing yet. The person can carry slips without any consent; announcing, "
                        "sending and going along need one."
                    ),
                    kind="muted",
                    wrap=True,
                )
            )
        for at, card in enumerate(cards):
            if at:
                self.add(line())
            self.add(self._entry(card, today))

    def _entry(self, card: ConsentCard, today: date) -> QWidget:
        entry = QWidget()
        column = QVBoxLayout(entry)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(_sentence(card), kind="strong", wrap=True))
        column.addWidget(Label(words.circumstances(card), kind="small", wrap=True))
        soon = words.runs_out(card, today)
        if soon is not None:
            column.addLayout(row(Badge(soon, "warn", "clock"), 1))
        withdraw = self._button(card, _("Withdraw"), "ban", self.withdraw_wanted.emit)
        prolong = self._button(card, _("Prolong"), "refresh", self.prolong_wanted.emit)
        buttons = [withdraw, prolong]
        if not card.used:
            buttons.append(self._button(card, _("Correct"), "pencil", self.correct_wanted.emit))
        column.addLayout(row(*buttons, 1))
        return entry

    def _button(
        self, card: ConsentCard, text: Msg, icon: str, act: Callable[[ConsentCard], object]
    ) -> Button:
        button = Button(text, kind="quiet", icon=icon)
        name_for_readers(button, _("{action}: {consent}", action=text, consent=words.allowed(card)))
        button.clicked.connect(lambda _checked=False: act(card))
        return button


class Former(Card):
    """Refused, withdrawn, run out: quiet, so that nobody asks again each week."""

    def __init__(self, cards: Sequence[ConsentCard]) -> None:
        super().__init__(_("Refused, withdrawn or run out"), spacing=8)
        for card in cards:
            self.add(Label(_former(card), kind="muted", wrap=True))


class ToldList(Card):
    """The log of what was told, emergencies first and apart."""

    def __init__(self, told: Sequence[DisclosureLine]) -> None:
        super().__init__(_("What was told to whom"))
        urgent = [one for one in told if one.is_emergency]
        usual = [one for one in told if not one.is_emergency]
        if not told:
            self.add(Label(_("Nothing was told to anybody so far."), kind="muted", wrap=True))
        for at, one in enumerate((*urgent, *usual)):
            if at:
                self.add(line())
            self.add(_told(one))


def split(cards: Sequence[ConsentCard]) -> tuple[list[ConsentCard], list[ConsentCard]]:
    """What holds, and what does not."""
    valid = [card for card in cards if card.standing is Standing.VALID]
    return valid, [card for card in cards if card.standing is not Standing.VALID]


def _told(told: DisclosureLine) -> QWidget:
    entry = QWidget()
    column = QVBoxLayout(entry)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    if told.is_emergency:
        badge = Badge(_("Emergency, without consent"), "warn", "alert-triangle")
        column.addLayout(row(badge, 1))
    column.addWidget(Label(words.told(told), kind="strong", wrap=True))
    if told.content:
        column.addWidget(Label(verbatim(told.content), wrap=True))
    if told.is_emergency:
        column.addWidget(Label(words.emergency(told), wrap=True))
    column.addWidget(Label(words.ground(told), kind="small", wrap=True))
    return entry


def _sentence(card: ConsentCard) -> Callable[[Catalogue], str]:
    end = words.end(card)

    def sentence(catalogue: Catalogue) -> str:
        parts = [words.allowed(card), *([end] if end is not None else [])]
        return " ".join(catalogue.text(part) for part in parts)

    return sentence


def _former(card: ConsentCard) -> Msg | Callable[[Catalogue], str]:
    return words.refused(card) if card.decision is Decision.REFUSED else _sentence(card)
