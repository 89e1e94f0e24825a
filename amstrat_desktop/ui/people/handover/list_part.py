# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The handovers: what waits for me, what waits for colleagues, what was answered."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _, pgettext
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.handover_records import HandoverRow, Handovers
from amstrat_desktop.ui.people.handover.words import row_detail, row_title
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, row, stacked
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.page import Page
from amstrat_desktop.ui.widgets.place import empty_layout

# Translators: button beside one handover of the list: öffnen
OPEN: Final = pgettext("button", "Open")


class ListPart(Page):
    """Intents: new_wanted, open_wanted(handover_id), back_wanted."""

    new_wanted = Signal()
    open_wanted = Signal(object)
    back_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(
            # Translators: Übergaben an Kolleg*innen
            _("Handovers"),
            _("Who looks after whom when colleagues change, so that nobody falls through."),
            scrolls=True,
        )
        self.new: Final = Button(_("Hand people over"), kind="primary", icon="users")
        self.back: Final = Button(_("Back to the list"), icon="arrow-left")
        self.buttons.addWidget(self.back)
        self.buttons.addWidget(self.new)
        self.new.clicked.connect(self.new_wanted)
        self.back.clicked.connect(self.back_wanted)
        self._place = QVBoxLayout()
        self._place.setSpacing(16)
        self.add(self._place)
        self.body.addStretch(1)
        self.open_buttons: list[Button] = []

    def show_handovers(self, handovers: Handovers, labels: Labels) -> None:
        """Show all that there are."""
        empty_layout(self._place)
        self.open_buttons = []
        groups = (
            (_("Waits for your answer"), handovers.incoming, _("Look at it and answer")),
            (_("Waits for a colleague"), handovers.others, OPEN),
            (_("Answered"), handovers.answered, OPEN),
        )
        for heading, rows, act in groups:
            if rows:
                self._place.addWidget(self._group(heading, rows, act, labels))
        if not self.open_buttons:
            self._place.addWidget(
                EmptyState(
                    "users",
                    _("Nobody is being handed over"),
                    _(
                        "When you go on leave, change your area or leave the office, offer your "
                        "people to a colleague here."
                    ),
                )
            )

    def focus_start(self) -> None:
        """On what waits for me, else on the button for a new one."""
        (self.open_buttons[0] if self.open_buttons else self.new).setFocus()

    def _group(
        self, heading: Msg, rows: Sequence[HandoverRow], act: Msg, labels: Labels
    ) -> QWidget:
        card = Card(heading)
        for one in rows:
            button = Button(act, kind="primary" if not self.open_buttons else "secondary")
            button.clicked.connect(lambda _=False, key=one.id: self.open_wanted.emit(key))
            self.open_buttons.append(button)
            words = stacked(
                Label(row_title(one), kind="strong", wrap=True),
                Label(row_detail(one, labels), kind="muted", wrap=True),
                spacing=0,
            )
            line = row(words, button)
            line.setStretch(0, 1)
            card.add(line)
        return card
