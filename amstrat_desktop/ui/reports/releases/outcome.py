# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What came of a table that was asked for: the table as it would leave, or why it may not."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.services.releases.axes import HEADINGS
from amstrat_desktop.services.releases.catalogue import AxisName
from amstrat_desktop.services.releases.choices import ReleaseChoice
from amstrat_desktop.services.releases.proposing import Proposal
from amstrat_desktop.services.releases.refusals import Refused
from amstrat_desktop.ui.reports.releases.grid import ReleaseGrid
from amstrat_desktop.ui.reports.releases.words import dropped_line, hidden_line
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, row
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.message_bar import announce


class Outcome(QWidget):
    """Intents: propose_wanted, drop_wanted(axes). Empty until something was asked for."""

    propose_wanted = Signal()
    drop_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        # Translators: Vorschlagen (a table for planning, for somebody to approve)
        self.propose: Final = Button(_("Propose this table"), kind="primary", icon="send")
        self.hidden: Final = Label(wrap=True)
        self._dropped = Label(kind="muted", wrap=True)
        self._raised = Label(kind="small", wrap=True)
        self.grid: Final = ReleaseGrid()
        self.sentence: Final = Label(kind="problem", wrap=True)
        self.advice: Final = Label(wrap=True)
        self.drop: Final = Button(_("Leave these totals out and try again"), icon="refresh")
        self._drop: tuple[AxisName, ...] = ()
        self._arrange()
        self.propose.clicked.connect(self.propose_wanted)
        self.drop.clicked.connect(lambda: self.drop_wanted.emit(self._drop))

    def clear(self) -> None:
        """Nothing is known yet, or something else is asked for now."""
        self._safe.hide()
        self._refused.hide()
        self.grid.clear()

    def show_proposal(self, proposal: Proposal, asked: ReleaseChoice) -> None:
        """The table as it would leave the office."""
        table = proposal.published
        told = hidden_line(proposal.small, proposal.beside, table.threshold)
        self.hidden.say(told)
        left_out = dropped_line(table.dropped)
        self._dropped.setVisible(left_out is not None)
        if left_out is not None:
            self._dropped.say(left_out)
        self._raised.setVisible(table.threshold != asked.threshold)
        self._raised.say(
            _(
                "The threshold is {threshold}, as in the releases of these months before.",
                threshold=table.threshold,
            )
        )
        self.grid.show_table(table)
        self._refused.hide()
        self._safe.show()
        announce(self, told)
        self.propose.setFocus()

    def show_refused(self, refused: Refused) -> None:
        """Why it may not leave, and what helps."""
        self._drop = refused.drop
        self.sentence.say(refused.sentence)
        self.advice.say(refused.advice)
        self.drop.setVisible(bool(refused.drop))
        if refused.drop:
            self.drop.say(_try_without(refused.drop))
        self._safe.hide()
        self._refused.show()
        self.grid.clear()
        announce(self, refused.sentence, urgent=True)
        if refused.drop:
            self.drop.setFocus()

    def _arrange(self) -> None:
        self._safe = Card(_("As it would leave the office"))
        self._safe.add(self.hidden, self._dropped, self._raised, self.grid, row(self.propose, 1))
        # Translators: Diese Tabelle wird nicht freigegeben (heading)
        self._refused = Card(_("This table is refused"))
        self._refused.add(self.sentence, self.advice, row(self.drop, 1))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._safe)
        column.addWidget(self._refused)
        self.clear()


def _try_without(axes: tuple[AxisName, ...]) -> Msg:
    # Translators: Summen von {axes} weglassen und neu versuchen
    return _(
        "Leave out the totals of {axes} and try again",
        axes=lambda words: words.joined(words.text(HEADINGS[name]) for name in axes),
    )
