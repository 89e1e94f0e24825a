# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Key facts, ways to reach the person, languages, and the last contacts."""

from typing import ClassVar, Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _, ngettext
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.contact_joins import Suggestions
from amstrat_desktop.services.person_contacts import LatestContacts
from amstrat_desktop.services.person_records import PersonCard
from amstrat_desktop.ui.panels import Panel
from amstrat_desktop.ui.people.household.situation import SituationGrid
from amstrat_desktop.ui.people.overview.channel_fact import ChannelFact
from amstrat_desktop.ui.people.overview.facts import contact_line, key_facts, speaking_facts
from amstrat_desktop.ui.people.overview.presenter import RELOAD_ON, Overview
from amstrat_desktop.ui.people.overview.suggested import SuggestedCard
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, row
from amstrat_desktop.ui.widgets.facts import Facts
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.page import scrolled
from amstrat_desktop.ui.widgets.place import empty_layout

SIDE_BY_SIDE: Final = 820
"""Pixels at 100 % from which the two columns stand beside each other."""


class OverviewPanel(Panel, QWidget):
    """person_wanted: read this person, None to forget. contact_opened, contact_joined: a
    contact's id.
    """

    reload_on: ClassVar[frozenset[Kind]] = RELOAD_ON | SituationGrid.reload_on
    person_wanted = Signal(object)
    contact_opened = Signal(object)
    contact_joined = Signal(object)

    def __init__(self, situation: SituationGrid) -> None:
        super().__init__()
        self._situation: Final = situation
        self._suggested: Final = SuggestedCard()
        self.presenter: object = None
        self._person_id: UUID | None = None
        self._reach: Final = Card(_("How the person is reached"))
        self._speaking: Final = Card(_("Languages"))
        self._known: Final = Card(_("On record"))
        self._contacts: Final = Card(_("Last contacts"), spacing=2)
        self._channels = QVBoxLayout()
        self._channels.setSpacing(16)
        self._speaking_facts, self._known_facts = Facts(), Facts()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._more = Label(kind="small", wrap=True)
        self._arrange()
        theme.bind_paint(self, lambda _: self._turn())

    # what the record asks

    def show_record(self, person_id: UUID, /) -> None:
        self._person_id = person_id
        self._situation.show_person(person_id)
        self.person_wanted.emit(person_id)

    def reload(self) -> None:
        self._situation.reload()
        self.person_wanted.emit(self._person_id)

    def clear(self) -> None:
        self._person_id = None
        self.person_wanted.emit(None)
        self._situation.clear()
        self._suggested.show_suggestions(Suggestions(), Labels({}))
        empty_layout(self._channels)
        empty_layout(self._lines)
        self._known_facts.show_facts(())
        self._speaking_facts.show_facts(())

    # what the presenter shows

    def show_overview(self, overview: Overview) -> None:
        """Show a person."""
        card, labels = overview.card, overview.labels
        self._show_channels(card, labels)
        speaking = list(speaking_facts(card, labels))
        self._speaking_facts.show_facts(speaking)
        self._speaking.setVisible(bool(speaking))
        self._known_facts.show_facts(key_facts(card, labels))
        self._show_contacts(overview.contacts, labels)
        self._suggested.show_suggestions(overview.suggestions, labels)

    def _show_channels(self, card: PersonCard, labels: Labels) -> None:
        empty_layout(self._channels)
        for channel in card.channels:
            self._channels.addWidget(ChannelFact(channel, labels))
        if not card.channels:
            nothing = _("No way to reach the person is on record.")
            self._channels.addWidget(Label(nothing, kind="muted", wrap=True))

    def _show_contacts(self, contacts: LatestContacts, labels: Labels) -> None:
        empty_layout(self._lines)
        for contact in contacts.rows:
            button = Button(contact_line(contact, labels), kind="quiet", icon="messages")
            button.clicked.connect(lambda _=False, key=contact.id: self.contact_opened.emit(key))
            holder = QWidget()
            line = row(button, 1)
            line.setContentsMargins(0, 0, 0, 0)
            holder.setLayout(line)
            self._lines.addWidget(holder)
        hidden = contacts.total - len(contacts.rows)
        if not contacts.total:
            self._more.say(_("No contact of this person is on record yet."))
        elif hidden:
            self._more.say(ngettext("{count} earlier contact", "{count} earlier contacts", hidden))
        self._more.setVisible(hidden > 0 or not contacts.total)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        ways = QBoxLayout.Direction
        beside = self.width() >= theme.px(SIDE_BY_SIDE)
        self._columns.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    def _arrange(self) -> None:
        self._reach.add(self._channels)
        self._speaking.add(self._speaking_facts)
        self._known.add(self._known_facts)
        self._contacts.add(self._lines, self._more)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(16)
        for cards in ((self._reach, self._speaking), (self._contacts, self._known)):
            beside = QVBoxLayout()
            beside.setSpacing(16)
            for card in cards:
                beside.addWidget(card)
            beside.addStretch(1)
            self._columns.addLayout(beside, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        whole = QVBoxLayout()
        whole.setSpacing(16)
        whole.addWidget(self._suggested)
        whole.addWidget(self._situation)
        whole.addLayout(self._columns)
        whole.addStretch(1)
        column.addWidget(scrolled(whole))
        self._suggested.opened.connect(self.contact_opened)
        self._suggested.joined.connect(self.contact_joined)
