# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What came of a table that was asked for: the table as it would leave, or why it may not."""

from typing import Final

from PySide6.QtCore import Signal

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.period_words import period_name
from amstrat_desktop.services.releases.axes import HEADINGS
from amstrat_desktop.services.releases.catalogue import AxisName, release_table
from amstrat_desktop.services.releases.choices import ReleaseChoice
from amstrat_desktop.services.releases.proposing import Proposal
from amstrat_desktop.services.releases.refusals import Refused
from amstrat_desktop.ui.reports.releases.grid import ReleaseGrid
from amstrat_desktop.ui.reports.releases.words import dropped_line, hidden_line
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, row
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.message_bar import announce
from amstrat_desktop.ui.widgets.page import Page


class OutcomePage(Page):
    """Intents: propose_wanted, drop_wanted(axes), back_wanted (to the choices)."""

    propose_wanted = Signal()
    drop_wanted = Signal(object)
    back_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(_("New table for planning"), scrolls=True)
        # Translators: Auswahl ändern (back to what was chosen for a table)
        self.back: Final = Button(_("Change the choices"), icon="arrow-left")
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
        self.back.clicked.connect(self.back_wanted)
        self.drop.clicked.connect(lambda: self.drop_wanted.emit(self._drop))

    def clear(self) -> None:
        """Let go of every number."""
        self.grid.clear()

    def show_proposal(self, proposal: Proposal, asked: ReleaseChoice) -> None:
        """The table as it would leave the office."""
        table = proposal.published
        self._head(proposal.choice)
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
        self.propose.show()
        announce(self, told)

    def show_refused(self, refused: Refused, asked: ReleaseChoice) -> None:
        """Why it may not leave, and what helps."""
        self._head(asked)
        self._drop = refused.drop
        self.sentence.say(refused.sentence)
        self.advice.say(refused.advice)
        self.drop.setVisible(bool(refused.drop))
        if refused.drop:
            self.drop.say(_try_without(refused.drop))
        self._safe.hide()
        self.propose.hide()
        self._refused.show()
        self.grid.clear()
        announce(self, refused.sentence, urgent=True)

    def focus_start(self) -> None:
        """What is likely to be pressed next."""
        shown = (one for one in (self.propose, self.drop) if one.isVisibleTo(self))
        next(shown, self.back).setFocus()

    def _head(self, choice: ReleaseChoice) -> None:
        self.title.say(release_table(choice.key).title)
        self.say_subtitle(period_name(choice.period))

    def _arrange(self) -> None:
        self.buttons.addWidget(self.back)
        self.buttons.addWidget(self.propose)
        self._safe = Card(_("As it would leave the office"))
        self._safe.add(self.hidden, self._dropped, self._raised, self.grid)
        # Translators: Diese Tabelle wird nicht freigegeben (heading)
        self._refused = Card(_("This table is refused"))
        self._refused.add(self.sentence, self.advice, row(self.drop, 1))
        self.add(self._safe, self._refused)
        self.body.addStretch(1)
        self._refused.hide()


def _try_without(axes: tuple[AxisName, ...]) -> Msg:
    # Translators: Summen von {axes} weglassen und neu versuchen
    return _(
        "Leave out the totals of {axes} and try again",
        axes=lambda words: words.joined(words.text(HEADINGS[name]) for name in axes),
    )
