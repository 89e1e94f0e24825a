# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What happened to a booking so far, the newest first."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import _
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.offers.booking_records import BookingEventLine
from amstrat_desktop.ui.offers.booking.words import event_line
from amstrat_desktop.ui.widgets.card import Card
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.place import empty_layout


class HistoryCard(Card):
    """Hidden while there is nothing to tell."""

    def __init__(self) -> None:
        super().__init__(_("What happened so far"))
        self._place = QWidget()
        self._column = QVBoxLayout(self._place)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.add(self._place)
        self.hide()

    def show_events(self, events: Sequence[BookingEventLine], labels: Labels) -> None:
        """Show the history of a booking; none of a new one."""
        empty_layout(self._column)
        for event in reversed(events):
            self._column.addWidget(Label(partial(event_line, event, labels), wrap=True))
        self.setVisible(bool(events))
