# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Contacts without a name that may be the person's: to be looked at, never joined by themselves."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import OFFICE_ZONE, Catalogue, _
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.contact_joins import SuggestedContact, Suggestions
from amstrat_desktop.ui.lines import dotted
from amstrat_desktop.ui.widgets.badge import Badge
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, line
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.place import empty_layout


class SuggestedCard(Card):
    """Hidden while there is nothing to suggest. opened, joined: a contact's id."""

    opened = Signal(object)
    joined = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("Was this the same person?"))
        self._remark = Label(kind="muted", wrap=True)
        self._lines: Final = QVBoxLayout()
        self._lines.setSpacing(12)
        self.add(self._remark, self._lines)
        self.hide()

    def show_suggestions(self, suggestions: Suggestions, labels: Labels) -> None:
        """Show contacts, each with why it is suggested and what speaks against it."""
        empty_layout(self._lines)
        for at, contact in enumerate(suggestions.contacts):
            if at:
                self._lines.addWidget(line())
            self._lines.addWidget(self._line_of(contact, labels))
        if suggestions.remark is not None:
            self._remark.say(suggestions.remark)
        self._remark.setVisible(suggestions.remark is not None)
        self.setVisible(bool(suggestions.contacts))

    def _line_of(self, contact: SuggestedContact, labels: Labels) -> QWidget:
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)

        def told(words: Catalogue) -> str:
            day = words.day(contact.held_at.astimezone(OFFICE_ZONE))
            channel = words.text(labels(ListName.CHANNEL, contact.channel))
            return dotted(words, day, channel, contact.area)

        column.addWidget(Label(told, kind="strong", wrap=True))
        why = QWidget()
        flow = FlowLayout(why, spacing=6)
        for reason in contact.reasons:
            flow.addWidget(Badge(reason, "ok", "check"))
        for objection in contact.against:
            flow.addWidget(Badge(objection, "warn", "alert-triangle"))
        let_flow(why)
        column.addWidget(why)
        buttons = QWidget()
        pressed = FlowLayout(buttons, spacing=8)
        # Translators: ja, dieser Kontakt gehört zu dieser Person
        yes = Button(_("Yes, add it to this record"), icon="check")
        yes.clicked.connect(lambda _=False: self.joined.emit(contact.id))
        look = Button(_("Look at the contact"), kind="quiet", icon="eye")
        look.clicked.connect(lambda _=False: self.opened.emit(contact.id))
        for button in (yes, look):
            pressed.addWidget(button)
        let_flow(buttons)
        column.addWidget(buttons)
        return shown
