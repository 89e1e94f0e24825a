# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whether the data of an agency can be trusted, and the button that makes it so."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from amstrat_desktop.base.lang import _
from amstrat_desktop.services.directory import OrganisationCard
from amstrat_desktop.ui.directory.words import verified_sentence
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.labels import Label


class Standing(QFrame):
    """verify_wanted, restore_wanted: its one button, whichever fits.

    The button is large as long as nobody ever confirmed the data.
    """

    verify_wanted = Signal()
    restore_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "bar")
        self._picture = QLabel()
        self._text = Label(kind="strong", wrap=True)
        self._hint = Label(
            _("Call or look it up, mend what is wrong, then confirm. Your name stands beside it."),
            kind="small",
            wrap=True,
        )
        self.verify = Button(_("Confirm today"), icon="check", tall=True)
        self.verify.clicked.connect(self.verify_wanted)
        self.again = Button(_("Confirm again today"), kind="quiet", icon="refresh")
        self.again.clicked.connect(self.verify_wanted)
        self.restore = Button(_("Offer again"), icon="arrow-back-up")
        self.restore.clicked.connect(self.restore_wanted)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._text)
        words.addWidget(self._hint)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.verify)
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.restore, 0, Qt.AlignmentFlag.AlignLeading)

    def show_card(self, card: OrganisationCard, today: date) -> None:
        """Say how things stand."""
        unverified = card.verified_on is None
        if card.retired_on is not None:
            self._text.say(_("No longer offered since {day}.", day=card.retired_on))
            self._dress("info", "ban", "muted")
        else:
            self._text.say(verified_sentence(card))
            look = ("warn", "alert-triangle", "warn") if unverified else ("ok", "check", "ok")
            self._dress(*look)
        offered = card.retired_on is None
        self._hint.setVisible(offered and unverified)
        self.verify.setVisible(offered and unverified)
        self.again.setVisible(offered and not unverified and card.verified_on != today)
        self.restore.setVisible(not offered)

    def _dress(self, tone: str, icon: str, ink: str) -> None:
        self.setProperty("tone", tone)
        self.style().polish(self)
        theme.bind_icon(self, self._show_icon, icon, ink)

    def _show_icon(self, icon: QIcon) -> None:
        side = theme.px(24)
        self._picture.setPixmap(icon.pixmap(side, side))
