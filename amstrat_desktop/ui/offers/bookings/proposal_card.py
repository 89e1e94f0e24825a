# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who is next for a free place: proposed, with the reasons of those passed over."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal

from amstrat_desktop.base.lang import _
from amstrat_desktop.services.offers.booking_records import MovingUp
from amstrat_desktop.ui.offers.bookings.line import BOOK, OFFER
from amstrat_desktop.ui.offers.bookings.words import (
    proposal_heading,
    proposal_words,
    skipped_line,
)
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, strip
from amstrat_desktop.ui.widgets.labels import Label


class ProposalCard(Card):
    """stepped(Action): offer the place, or give it at once. Nobody is moved up by itself."""

    stepped = Signal(object)

    def __init__(self, proposed: MovingUp) -> None:
        super().__init__(proposal_heading(proposed))
        self.offer: Final = Button(OFFER.title, kind="primary", icon=OFFER.icon)
        self.book: Final = Button(BOOK.title, icon=BOOK.icon)
        self.offer.clicked.connect(lambda: self.stepped.emit(OFFER))
        self.book.clicked.connect(lambda: self.stepped.emit(BOOK))
        self.add(Label(proposal_words(proposed), kind="strong", wrap=True))
        if proposed.skipped:
            self.add(Label(_("Not their turn yet, because something is missing:"), kind="muted"))
            for skipped in proposed.skipped:
                self.add(Label(partial(skipped_line, skipped), wrap=True))
        if proposed.booking_id is not None:
            self.add(strip(self.offer, self.book))
