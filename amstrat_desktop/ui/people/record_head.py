# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The head of a record: the name in its own script, who is responsible, what is done next."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Catalogue, Msg, _, verbatim
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.people import (
    INTERPRETER_NEED_LABELS,
    PERSON_STATUS_LABELS,
    Literacy,
    PersonStatus,
)
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.last_seen import LastSeen
from amstrat_desktop.services.person_records import PersonCard
from amstrat_desktop.ui.lines import dotted
from amstrat_desktop.ui.people.panel import PersonAction
from amstrat_desktop.ui.people.record_presenter import RecordFile
from amstrat_desktop.ui.people.words import CODE_NAME, NOTABLE_NEEDS, born
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.badge import Badge
from amstrat_desktop.ui.widgets.buttons import Button, IconButton
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.menus import MenuButton
from amstrat_desktop.ui.widgets.place import empty_layout

_STATUS_STEPS: Final = {
    PersonStatus.ACTIVE: (_("Take the work up again"), "player-play"),
    # Translators: Akte ruhen lassen (nobody works with the person for a while)
    PersonStatus.DORMANT: (_("Let the record rest"), "clock"),
    # Translators: Beratung beenden
    PersonStatus.ENDED: (_("End the work with this person"), "player-stop"),
}
_NOT_READING: Final = frozenset({Literacy.PRIMARY, Literacy.FUNCTIONAL})


class RecordHead(QWidget):
    """Intents: back_wanted, contact_wanted, refer_wanted, edit_wanted, status_wanted(status),
    action_wanted(PersonAction).
    """

    back_wanted = Signal()
    contact_wanted = Signal()
    refer_wanted = Signal()
    edit_wanted = Signal()
    status_wanted = Signal(object)
    action_wanted = Signal(object)

    def __init__(self, actions: Sequence[PersonAction]) -> None:
        super().__init__()
        self._name = Label(kind="title", wrap=True)
        self._latin = Label(kind="muted", wrap=True)
        self._badges = QWidget()
        self._badge_flow = FlowLayout(self._badges, spacing=6)
        let_flow(self._badges)
        self._known = Label(kind="muted", wrap=True)
        self.back: Final = IconButton(_("Back to the list"), "arrow-left")
        self.contact: Final = Button(_("New contact"), kind="primary", icon="messages")
        self.refer: Final = Button(_("Refer"), icon="send")
        self.more: Final = MenuButton(_("More"), "dots")
        self._entries: list[tuple[PersonAction, QAction | Button]] = []
        self._status_entries: dict[PersonStatus, QAction] = {}
        self._arrange(actions)
        self.back.clicked.connect(self.back_wanted)
        self.contact.clicked.connect(self.contact_wanted)
        self.refer.clicked.connect(self.refer_wanted)

    def show_file(self, file: RecordFile) -> None:
        """Show a person."""
        card = file.card
        draft = card.draft
        self._name.say(verbatim(draft.name))
        shown_latin = bool(draft.name_latin) and draft.name_latin != draft.name
        self._latin.say(verbatim(draft.name_latin))
        self._latin.setVisible(shown_latin)
        self._show_badges(card, file.labels)
        self._known.say(lambda words: dotted(words, *_known(card, file.seen, words)))
        self._known.setVisible(bool(self._known.text()))
        working = draft.status not in {PersonStatus.ENDED, PersonStatus.ANONYMISED}
        for button in (self.contact, self.refer):
            button.setVisible(working)
        for action, entry in self._entries:
            entry.setVisible(action.offered(card))
        for status, entry in self._status_entries.items():
            offered = status is not draft.status and draft.status is not PersonStatus.ANONYMISED
            entry.setVisible(offered)

    def _show_badges(self, card: PersonCard, labels: Labels) -> None:
        empty_layout(self._badge_flow)
        badges = list(_badges(card, labels))
        for badge in badges:
            self._badge_flow.addWidget(badge)
        self._badges.setVisible(bool(badges))

    def _arrange(self, actions: Sequence[PersonAction]) -> None:
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=8)
        flow.addWidget(self.contact)
        flow.addWidget(self.refer)
        for action in actions:
            if action.button:
                flow.addWidget(self._button_of(action))
        flow.addWidget(self.more)
        let_flow(buttons)
        self._fill_menu(actions)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self._latin)
        below.addWidget(self._badges, 1)
        # With both hidden, an empty row would hold the name as narrow as its longest word.
        below.addStretch(0)
        names.addLayout(below)
        title = QHBoxLayout()
        title.setSpacing(8)
        title.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        title.addLayout(names, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(title)
        for part in (self._known, buttons):
            column.addWidget(part)

    def _fill_menu(self, actions: Sequence[PersonAction]) -> None:
        self._add_entry(_("Edit the record"), "pencil", self.edit_wanted.emit)
        for action in actions:
            if not action.button:
                act = partial(self.action_wanted.emit, action)
                self._entries.append((action, self._add_entry(action.title, action.icon, act)))
        self.more.menu_shown.addSeparator()
        for status, (title, icon) in _STATUS_STEPS.items():
            act = partial(self.status_wanted.emit, status)
            self._status_entries[status] = self._add_entry(title, icon, act)

    def _button_of(self, action: PersonAction) -> Button:
        made = Button(action.title, icon=action.icon)
        made.clicked.connect(lambda _=False: self.action_wanted.emit(action))
        self._entries.append((action, made))
        return made

    def _add_entry(self, title: Msg, icon: str, act: Callable[[], object]) -> QAction:
        entry = self.more.menu_shown.addAction("")
        entry.triggered.connect(lambda _=False: act())
        bind(self, (entry.setText, title))
        theme.bind_icon(self, entry.setIcon, icon, "text")
        return entry


def _badges(card: PersonCard, labels: Labels) -> Iterator[Badge]:
    draft = card.draft
    if card.restricted:
        # Translators: gesperrte Akte
        yield Badge(_("Restricted"), "danger", "lock")
    if draft.status is not PersonStatus.ACTIVE:
        yield Badge(PERSON_STATUS_LABELS[draft.status], "warn", "player-stop")
    if draft.code_name:
        yield Badge(CODE_NAME, "plain", "eye-off")
    if draft.language:
        yield Badge(labels(ListName.LANGUAGE, draft.language), "plain", "language")
    if draft.interpreter_need in NOTABLE_NEEDS:
        yield Badge(INTERPRETER_NEED_LABELS[draft.interpreter_need], "warn", "messages")
    if draft.literacy in _NOT_READING:
        # Translators: badge: liest und schreibt kaum (use pictograms, read aloud)
        yield Badge(_("Read aloud"), "warn", "book")
    if draft.birth_year is not None:
        yield Badge(born(draft.birth_year), "plain", "calendar")


def _known(card: PersonCard, seen: LastSeen | None, words: Catalogue) -> Iterator[str]:
    """Who is responsible, who stands in, who saw the person last."""
    for case in card.cases:
        # Translators: zuständig für die Begleitung
        yield words.text(_("Responsible: {name}", name=case.responsible))
        if case.deputy:
            # Translators: Vertretung
            yield words.text(_("stands in: {name}", name=case.deputy))
    if not card.cases and card.preferred_staff:
        yield words.text(_("Asks for {name}", name=card.preferred_staff))
    if seen is not None:
        yield words.text(
            _("last seen by {name} on {day}", name=seen.staff_name, day=office_day(seen.at))
        )
