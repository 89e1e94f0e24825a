# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One table for planning: how it stands, what is hidden, the table itself, and the decision."""

from typing import Final, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.services.releases.ledger import APPROVED
from amstrat_desktop.services.releases.proposing import PROPOSED
from amstrat_desktop.services.releases.release_list import STATE_LABELS, ReleaseCard
from amstrat_desktop.ui import faults
from amstrat_desktop.ui.reports.releases.grid import ReleaseGrid
from amstrat_desktop.ui.reports.releases.words import (
    STATE_LOOKS,
    below_title,
    decision,
    dropped_line,
    full_title,
    hidden_line,
    proposed,
)
from amstrat_desktop.ui.widgets.badge import Badge, BadgeTone
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.inline_form import ReasonForm
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.page import Page
from amstrat_desktop.ui.widgets.place import empty_layout


class ReleasePage(Page):
    """Intents: back_wanted, approve_wanted, reject_wanted(reason), discard_wanted, again_wanted,
    save_wanted(format), print_wanted, check_wanted.
    """

    back_wanted = Signal()
    approve_wanted = Signal()
    reject_wanted = Signal(str)
    discard_wanted = Signal()
    again_wanted = Signal()
    save_wanted = Signal(str)
    print_wanted = Signal()
    check_wanted = Signal()

    def __init__(self) -> None:
        # Translators: Tabelle für die Planung
        super().__init__(_("Table for planning"), scrolls=True)
        self.back: Final = Button(_("To the list"), icon="arrow-left")
        # Translators: Freigeben: niemand ist erkennbar (button of a table for planning)
        self.approve: Final = Button(
            _("Nobody can be recognised: approve"), kind="primary", icon="check"
        )
        self.reject: Final = Button(_("Don’t approve …"), icon="ban")
        # Translators: Vorschlag zurücknehmen
        self.discard: Final = Button(_("Take the proposal back"), icon="arrow-back-up")
        # Translators: Neu erstellen (with the same choices)
        self.again: Final = Button(_("Make it again"), icon="refresh")
        self.csv: Final = Button(_("Save as CSV …"), icon="device-floppy")
        self.xlsx: Final = Button(_("Save as Excel file …"), icon="device-floppy")
        self.pdf: Final = Button(_("Save as PDF …"), icon="device-floppy")
        self.print: Final = Button(_("Print …"), icon="printer")
        # Translators: Dateien prüfen (whether they can be made again to the byte)
        self.check: Final = Button(_("Check the files"), kind="quiet", icon="file-check")
        # Translators: Warum wird die Tabelle nicht freigegeben?
        self.reason: Final = ReasonForm(_("Why is it not released?"), save=_("Don’t approve"))
        self.grid: Final = ReleaseGrid()
        self.hidden: Final = Label(wrap=True)
        self.refused: Final = Label(kind="small", wrap=True)
        self._dropped = Label(kind="muted", wrap=True)
        self._proposed = Label(kind="muted", wrap=True)
        self._decision = Label(kind="muted", wrap=True)
        self._notes = Label(kind="small", wrap=True).selectable()
        self._badge = QHBoxLayout()
        self._arrange()
        self._connect()

    def show_card(self, card: ReleaseCard) -> None:
        """Show a release."""
        state = card.row.state
        self.title.say(full_title(card.row))
        self.say_subtitle(below_title(card.row))
        self._show_badge(state)
        self._proposed.say(proposed(card.row))
        for button in (self.approve, self.reject, self.discard):
            button.setVisible(state == PROPOSED)
        self.approve.setEnabled(card.refused is None)
        self.again.setVisible(state != APPROVED)
        self._show_refused(card)
        for button, name in ((self.csv, "csv"), (self.xlsx, "xlsx"), (self.pdf, "pdf")):
            button.setVisible(name in card.formats)
        self.print.setVisible("pdf" in card.formats)
        self.check.setVisible(bool(card.formats))
        self.hidden.say(hidden_line(card.small, card.beside, card.table.threshold))
        left_out = dropped_line(card.table.dropped)
        self._dropped.setVisible(left_out is not None)
        if left_out is not None:
            self._dropped.say(left_out)
        decided = decision(card)
        self._decision.setVisible(decided is not None)
        if decided is not None:
            self._decision.say(decided)
        notes = "\n".join(card.table.notes)
        self._notes.say(lambda _words: notes)
        self.reason.hide()
        self.grid.show_table(card.table)

    def show_fault(self, problem: Problem) -> None:
        """What is wrong with the reason."""
        faults.show_fault(self.reason, problem)

    def go_back(self) -> bool:
        """Esc: close the question for a reason, else back to the list."""
        if not self.reason.isHidden():
            self.reason.hide()
            self.reject.setFocus()
        else:
            self.back_wanted.emit()
        return True

    def save(self) -> None:
        """Ctrl+Return answers the question for a reason."""
        if not self.reason.isHidden():
            self.reason.submit()

    def focus_start(self) -> None:
        if self.approve.isVisibleTo(self) and self.approve.isEnabled():
            self.approve.setFocus()
        else:
            self.back.setFocus()

    def _show_refused(self, card: ReleaseCard) -> None:
        shown = card.row.state == PROPOSED and card.refused is not None
        self.refused.setVisible(shown)
        if shown and card.refused is not None:
            self.refused.say(card.refused)

    def _show_badge(self, state: str) -> None:
        empty_layout(self._badge)
        tone, icon = STATE_LOOKS[state]
        self._badge.addWidget(Badge(STATE_LABELS[state], cast("BadgeTone", tone), icon))
        self._badge.addStretch(1)

    def _arrange(self) -> None:
        self.buttons.addWidget(self.back)
        steps = QWidget()
        flow = FlowLayout(steps, spacing=8)
        for button in (
            self.approve,
            self.reject,
            self.again,
            self.discard,
            self.csv,
            self.xlsx,
            self.pdf,
            self.print,
            self.check,
        ):
            flow.addWidget(button)
        let_flow(steps)
        standing = Card()
        standing.add(self._badge, self._proposed, self._decision, steps, self.refused, self.reason)
        shown = Card(_("What leaves the office"))
        shown.add(self.hidden, self._dropped, self.grid)
        counted = Card(_("How it is counted"))
        counted.add(self._notes)
        self.add(standing, shown, counted)
        self.body.addStretch(1)
        self.reason.hide()

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_wanted)
        self.approve.clicked.connect(self.approve_wanted)
        self.reject.clicked.connect(self.reason.begin)
        self.reason.submitted.connect(lambda: self.reject_wanted.emit(self.reason.reason()))
        self.reason.given_up.connect(self.go_back)
        self.discard.clicked.connect(self.discard_wanted)
        self.again.clicked.connect(self.again_wanted)
        self.csv.clicked.connect(lambda: self.save_wanted.emit("csv"))
        self.xlsx.clicked.connect(lambda: self.save_wanted.emit("xlsx"))
        self.pdf.clicked.connect(lambda: self.save_wanted.emit("pdf"))
        self.print.clicked.connect(self.print_wanted)
        self.check.clicked.connect(self.check_wanted)
