# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A record that leaves the office when somebody approves it: what it says, and the decision."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.need_signals import SIGNAL_STATE_LABELS, SignalState
from amstrat_desktop.ui import faults
from amstrat_desktop.ui.translator import Text
from amstrat_desktop.ui.widgets.badge import Badge, BadgeTone
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, line, row
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.facts import Fact, Facts
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.inline_form import ReasonForm
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.page import scrolled_in_card
from amstrat_desktop.ui.widgets.place import empty_layout

STATE_LOOKS: Final[Mapping[SignalState, tuple[str, str]]] = MappingProxyType(
    {
        SignalState.DRAFT: ("warn", "pencil"),
        SignalState.APPROVED: ("ok", "check"),
        SignalState.REJECTED: ("plain", "ban"),
    }
)
"""Tone and icon of a state's badge."""


class DecidedDetail(Card):
    """Its heir says what of its record is shown. empty: in place of one; why: the question for
    the reason of a refusal.

    Intents: approve_wanted, reject_wanted(reason), edit_wanted, reopen_wanted, discard_wanted.
    """

    approve_wanted = Signal()
    reject_wanted = Signal(str)
    edit_wanted = Signal()
    reopen_wanted = Signal()
    discard_wanted = Signal()

    def __init__(self, empty: EmptyState, *, why: Msg) -> None:
        super().__init__()
        self.body.setContentsMargins(0, 4, 0, 4)
        self._heading = Label(kind="heading", wrap=True)
        self._below = Label(kind="muted", wrap=True)
        self._badge = QHBoxLayout()
        # Translators: Freigeben: niemand ist erkennbar (button of a need signal, an observation)
        self.approve: Final = Button(
            _("Nobody can be recognised: approve"), kind="primary", icon="check"
        )
        # Translators: Nicht freigeben
        self.reject: Final = Button(_("Don’t approve …"), icon="ban")
        self.edit: Final = Button(_("Edit"), icon="pencil")
        # Translators: Entscheidung zurücknehmen (wieder Entwurf)
        self.reopen: Final = Button(_("Make it a draft again"), icon="arrow-back-up")
        # Translators: Verwerfen (a need signal or observation that was written by mistake)
        self.discard: Final = Button(_("Written by mistake"), kind="quiet", icon="trash")
        self._refused = Label(kind="small", wrap=True)
        self.reason: Final = ReasonForm(why, save=_("Don’t approve"))
        self._facts = Facts()
        self.empty: Final = empty
        self._arrange()
        self._connect()

    def show_decided(
        self,
        heading: Text,
        below: Text,
        state: SignalState,
        facts: Iterable[Fact],
        *,
        refused: Msg | None,
        can_discard: bool,
    ) -> None:
        """refused: why whoever asks cannot approve it."""
        draft = state is SignalState.DRAFT
        self._heading.say(heading)
        self._below.say(below)
        self._show_badge(state)
        self.approve.setVisible(draft)
        self.approve.setEnabled(refused is None)
        self.reject.setVisible(draft)
        self.reopen.setVisible(not draft)
        self.discard.setVisible(can_discard)
        self._refused.setVisible(draft and refused is not None)
        if refused is not None:
            self._refused.say(refused)
        self.reason.hide()
        self._facts.show_facts(facts)
        self.empty.hide()
        self._scroll.show()
        self._scroll.verticalScrollBar().setValue(0)

    def show_nothing(self) -> None:
        """Nothing is chosen any more."""
        self._scroll.hide()
        self.empty.show()

    def show_fault(self, problem: Problem) -> None:
        """What is wrong with the reason."""
        faults.show_fault(self.reason, problem)

    def go_back(self) -> bool:
        """Close the question for a reason."""
        if self.reason.isHidden():
            return False
        self.reason.hide()
        self.reject.setFocus()
        return True

    def save(self) -> bool:
        """Answer the question for a reason."""
        if self.reason.isHidden():
            return False
        self.reason.submit()
        return True

    def add_step(self, button: Button) -> None:
        """One more thing that may be done with it, beside the others."""
        self._steps.addWidget(button)

    def _show_badge(self, state: SignalState) -> None:
        empty_layout(self._badge)
        tone, icon = STATE_LOOKS[state]
        self._badge.addWidget(Badge(SIGNAL_STATE_LABELS[state], cast("BadgeTone", tone), icon))
        self._badge.addStretch(1)

    def _arrange(self) -> None:
        steps = QWidget()
        self._steps = FlowLayout(steps, spacing=8)
        for button in (self.reopen, self.edit, self.reject):
            self._steps.addWidget(button)
        let_flow(steps)
        inside = QVBoxLayout()
        inside.setSpacing(12)
        inside.addWidget(self._heading)
        inside.addWidget(self._below)
        inside.addLayout(self._badge)
        inside.addLayout(row(self.approve, 1))
        inside.addWidget(self._refused)
        inside.addWidget(steps)
        inside.addWidget(self.reason)
        inside.addWidget(line())
        inside.addWidget(self._facts)
        inside.addLayout(row(self.discard, 1))
        inside.addStretch(1)
        self._scroll = scrolled_in_card(inside)
        self.reason.hide()
        self._scroll.hide()
        self.add(self._scroll, self.empty)

    def _connect(self) -> None:
        self.approve.clicked.connect(self.approve_wanted)
        self.reject.clicked.connect(self.reason.begin)
        self.edit.clicked.connect(self.edit_wanted)
        self.reopen.clicked.connect(self.reopen_wanted)
        self.discard.clicked.connect(self.discard_wanted)
        self.reason.submitted.connect(lambda: self.reject_wanted.emit(self.reason.reason()))
        self.reason.given_up.connect(self.go_back)
