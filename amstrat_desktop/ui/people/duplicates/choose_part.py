# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One record is known: choose the other one, or undo an earlier merge."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.services.merge_records import MergeCard
from amstrat_desktop.ui.people.duplicates.words import merge_words
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, row
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.page import Page
from amstrat_desktop.ui.widgets.person_field import Asks, PersonField
from amstrat_desktop.ui.widgets.place import empty_layout


class ChoosePart(Page):
    """Intents: chosen(other_id), undo_wanted(merge_id), closed."""

    chosen = Signal(object)
    undo_wanted = Signal(object)
    closed = Signal()

    def __init__(self, context: Asks) -> None:
        super().__init__(_("Merge with another record"), scrolls=True)
        self.back: Final = Button(_("Back"), icon="arrow-left")
        self.buttons.addWidget(self.back)
        self.other: Final = PersonField(context, name=_("The other record of this person"))
        choose = Card(_("Which other record is the same person’s?"))
        choose.add(self.other)
        self._earlier = Card(_("Merged into this record"))
        self._place = QVBoxLayout()
        self._earlier.add(self._place)
        self.undo_buttons: list[Button] = []
        self.add(choose, self._earlier)
        self.body.addStretch(1)
        self.back.clicked.connect(self.closed)
        self.other.changed.connect(self._choose)

    def show_record(self, person_id: UUID, name: Msg, merges: Sequence[MergeCard]) -> None:
        """Ask for the other record of this one."""
        self.clear()
        self.say_subtitle(name)
        self.other.leave_out((person_id,))
        self._earlier.setVisible(bool(merges))
        for at, merge in enumerate(merges):
            undo = Button(_("Undo this merge"), icon="arrow-back-up")
            undo.clicked.connect(lambda _=False, key=merge.id: self.undo_wanted.emit(key))
            # Only the last one can be undone; the one before it comes next.
            undo.setEnabled(at == 0)
            self.undo_buttons.append(undo)
            self._place.addWidget(_line(Label(merge_words(merge), wrap=True), undo))
        if len(merges) > 1:
            self._place.addWidget(
                Label(_("Merges are undone one after the other, the last one first."), kind="small")
            )

    def clear(self) -> None:
        """Let go of every name."""
        self.other.clear()
        self.undo_buttons = []
        empty_layout(self._place)

    def focus_start(self) -> None:
        """In the field that searches."""
        self.other.setFocus()

    def _choose(self) -> None:
        other_id = self.other.person_id()
        if other_id is not None:
            self.chosen.emit(other_id)


def _line(words: QWidget, button: QWidget) -> QWidget:
    made = QWidget()
    line = row(words, button)
    line.setContentsMargins(0, 0, 0, 0)
    line.setStretch(0, 1)
    made.setLayout(line)
    return made
