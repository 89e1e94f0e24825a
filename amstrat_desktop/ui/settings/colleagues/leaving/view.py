# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The steps of somebody's leaving, each with what is still to do."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.ui.settings.colleagues.leaving import words
from amstrat_desktop.ui.settings.colleagues.leaving.presenter import Standing
from amstrat_desktop.ui.settings.section import SectionPage
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, strip
from amstrat_desktop.ui.widgets.hint_line import HintLine
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.message_bar import announce
from amstrat_desktop.ui.widgets.steps import Steps


class LeavingPage(SectionPage):
    """Intents: hand_over_wanted(staff_id), runs_wanted, leave_wanted(standing), rekey_wanted,
    code_wanted (a new recovery code), back_wanted. seen: the page is in view again.
    """

    hand_over_wanted = Signal(object)
    runs_wanted = Signal()
    leave_wanted = Signal(object)
    rekey_wanted = Signal()
    code_wanted = Signal()
    back_wanted = Signal()
    seen = Signal()

    def __init__(self) -> None:
        super().__init__(
            _("Somebody leaves"),
            _("Three steps, best on the last day. You can stop after each and go on later."),
        )
        self.presenter: object = None
        self._standing: Standing | None = None
        self._is_to_focus = False
        self.back: Final = Button(_("Back to the colleagues"), icon="arrow-left")
        self.buttons.addWidget(self.back)
        self.steps: Final = Steps()
        self.problem: Final = Label(kind="problem", wrap=True)
        self.theirs: Final = Label(wrap=True)
        self.offered: Final = HintLine()
        self.runs: Final = HintLine()
        self.hand_over: Final = Button(_("Hand over the caseload"), icon="users")
        self.to_runs: Final = Button(_("Open the offers"), icon="school")
        self.way_in: Final = Label(wrap=True)
        self.leave_button: Final = Button(_("Close their way in now"), icon="logout")
        self.new_key: Final = Label(wrap=True)
        self.rekey: Final = Button(_("Renew the key now"), icon="key")
        self.new_code: Final = Button(_("Make a new recovery code"), icon="file-text")
        self._doors: Final = strip(self.hand_over, self.to_runs)
        self._leave_row: Final = strip(self.leave_button)
        self._rekey_row: Final = strip(self.rekey)
        self._arrange()
        self._connect()

    def show_standing(self, standing: Standing) -> None:
        """How far it is."""
        self._standing = standing
        leaving = standing.leaving
        self.heading.say(_("{name} leaves the office", name=leaving.staff.name))
        self.problem.hide()
        self.steps.show_steps(words.steps(standing))
        self.theirs.say(words.still_theirs(leaving))
        self.offered.show_hint(words.offered(leaving))
        self.runs.show_hint(words.runs_left(leaving))
        self.way_in.say(words.way_in(standing))
        self.new_key.say(words.new_key(standing))
        self.hand_over.setVisible(not leaving.is_handed_over)
        self.to_runs.setVisible(leaving.runs > 0)
        self._doors.setHidden(leaving.is_handed_over and not leaving.runs)
        self._leave_row.setHidden(standing.has_left)
        self._rekey_row.setHidden(standing.is_done)
        self.rekey.setEnabled(standing.has_left)
        if self._is_to_focus:
            self._is_to_focus = False
            self.focus_start()

    def show_problem(self, message: Msg) -> None:
        """Why a step did not go."""
        self.problem.say(message)
        self.problem.show()
        announce(self.problem, message, urgent=True)

    def focus_start(self) -> None:
        """On what is to be done next."""
        order = (self.rekey, self.hand_over, self.leave_button, self.back)
        next(one for one in order if one.isVisible() and one.isEnabled()).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._is_to_focus = True
        self.seen.emit()

    def _arrange(self) -> None:
        theirs = Card(_("1. Hand over"))
        theirs.add(self.theirs, self.offered, self.runs, self._doors)
        way_in = Card(_("2. Close their way in"))
        way_in.add(self.way_in, self._leave_row)
        key = Card(_("3. New key"))
        paper = Label(
            _(
                "Could they have seen the recovery code on paper? Then make a new one as well, "
                "and destroy the former paper."
            ),
            wrap=True,
        )
        key.add(self.new_key, self._rekey_row, paper, strip(self.new_code))
        self.problem.hide()
        self.put(self.steps, self.problem, theirs, way_in, key)

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_wanted)
        self.to_runs.clicked.connect(self.runs_wanted)
        self.rekey.clicked.connect(self.rekey_wanted)
        self.new_code.clicked.connect(self.code_wanted)
        self.hand_over.clicked.connect(self._hand_over)
        self.leave_button.clicked.connect(self._leave)

    def _hand_over(self) -> None:
        if self._standing is not None:
            self.hand_over_wanted.emit(self._standing.leaving.staff.id)

    def _leave(self) -> None:
        if self._standing is not None:
            self._is_to_focus = True
            self.leave_wanted.emit(self._standing)
