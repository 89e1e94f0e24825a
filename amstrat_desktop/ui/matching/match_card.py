# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One match, point by point, with the step to a booking."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from amstrat_desktop.base.lang import _, verbatim
from amstrat_desktop.services.offers.match_rules import Verdict
from amstrat_desktop.services.offers.matching import Match
from amstrat_desktop.ui.matching.words import VERDICT_ICONS, VERDICT_LABELS
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, row
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.place import empty_layout

_ICON: Final = 18


class MatchCard(Card):
    """booked(run_id): a booking is wanted. opened(run_id): the run is to be seen."""

    booked = Signal(object)
    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__(spacing=8)
        self._run_id: UUID | None = None
        self._title = Label(kind="heading", wrap=True)
        self._points = QWidget()
        self._grid = QGridLayout(self._points)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        # Translators: Platz buchen (parent and children together)
        self.book_button: Final = Button(_("Book places"), kind="primary", icon="calendar-event")
        self.open_button: Final = Button(_("Look at the offer"), icon="eye")
        self.book_button.clicked.connect(lambda: self.booked.emit(self._run_id))
        self.open_button.clicked.connect(lambda: self.opened.emit(self._run_id))
        self.add(self._title, self._points, row(self.book_button, self.open_button, 1))
        self.hide()

    def show_match(self, match: Match | None) -> None:
        """What speaks for it and against it; None hides the card."""
        self._run_id = match.run_id if match is not None else None
        self.setVisible(match is not None)
        self._clear()
        if match is None:
            return
        self._title.say(verbatim(match.title))
        # An offer to which people just come has nothing to be booked.
        self.book_button.setVisible(match.bookable)
        for verdict in (Verdict.NOT, Verdict.ASK, Verdict.FITS):
            for finding in match.says(verdict):
                self._add(verdict, Label(finding.words, wrap=True))

    def _add(self, verdict: Verdict, words: Label) -> None:
        at = self._grid.rowCount()
        picture = QLabel()
        icon, colour = VERDICT_ICONS[verdict]

        def paint(made: QIcon) -> None:
            side = theme.px(_ICON)
            picture.setPixmap(made.pixmap(side, side))

        theme.bind_icon(picture, paint, icon, colour)
        kind = Label(VERDICT_LABELS[verdict], kind="muted")
        self._grid.addWidget(picture, at, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(words, at, 1)
        self._grid.addWidget(kind, at, 2, Qt.AlignmentFlag.AlignTop)
        for widget in (picture, words, kind):
            widget.show()

    def _clear(self) -> None:
        empty_layout(self._grid)
