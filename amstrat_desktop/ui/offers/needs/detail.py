# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One need signal: what it says, how it stands, and what may be done with it."""

from collections.abc import Iterator
from typing import Final, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import _, verbatim
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.need_signals import (
    SIGNAL_SOURCE_LABELS,
    SIGNAL_STATE_LABELS,
    SignalState,
)
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.offers.need_signal_list import SignalCard
from amstrat_desktop.ui import faults
from amstrat_desktop.ui.offers.needs.words import (
    STATE_LOOKS,
    barrier_of,
    decision,
    people,
    topic_of,
)
from amstrat_desktop.ui.widgets.badge import Badge, BadgeTone
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, line, row
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.facts import Fact, Facts
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.inline_form import ReasonForm
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.page import scrolled
from amstrat_desktop.ui.widgets.place import empty_layout


class _Refusal(ReasonForm):
    """Asks for the reason anew each time."""

    def begin(self) -> None:
        self._reason.clear()
        self.clear_problems()
        self.show()
        self.focus_start()


class Detail(Card):
    """Intents: approve_wanted, reject_wanted(reason), edit_wanted, reopen_wanted,
    discard_wanted.
    """

    approve_wanted = Signal()
    reject_wanted = Signal(str)
    edit_wanted = Signal()
    reopen_wanted = Signal()
    discard_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.body.setContentsMargins(0, 4, 0, 4)
        self._topic = Label(kind="heading", wrap=True)
        self._barrier = Label(kind="muted", wrap=True)
        self._badge = QHBoxLayout()
        # Translators: Freigeben: niemand ist erkennbar (button of a need signal)
        self.approve: Final = Button(
            _("Nobody can be recognised: approve"), kind="primary", icon="check"
        )
        # Translators: Nicht freigeben
        self.reject: Final = Button(_("Don’t approve …"), icon="ban")
        self.edit: Final = Button(_("Edit"), icon="pencil")
        # Translators: Entscheidung zurücknehmen (wieder Entwurf)
        self.reopen: Final = Button(_("Make it a draft again"), icon="arrow-back-up")
        # Translators: Verwerfen (a need signal that was written by mistake)
        self.discard: Final = Button(_("Written by mistake"), kind="quiet", icon="trash")
        self._refused = Label(kind="small", wrap=True)
        # Translators: Warum wird die Bedarfsmeldung nicht freigegeben?
        self.reason: Final = _Refusal(_("Why is it not passed on?"), save=_("Don’t approve"))
        self._facts = Facts()
        self.empty: Final = EmptyState(
            "speakerphone",
            _("No need signal chosen yet"),
            _("Choose one in the list, or press Ctrl+N to write one."),
        )
        self._arrange()
        self._connect()

    def show_card(self, card: SignalCard, labels: Labels) -> None:
        """Show a signal."""
        draft = card.state is SignalState.DRAFT
        self._topic.say(topic_of(labels, card.draft.topic))
        self._barrier.say(barrier_of(labels, card.draft.barrier))
        self._show_badge(card.state)
        self.approve.setVisible(draft)
        self.approve.setEnabled(card.refused is None)
        self.reject.setVisible(draft)
        self.reopen.setVisible(not draft)
        self.discard.setVisible(card.can_discard)
        self._refused.setVisible(draft and card.refused is not None)
        if card.refused is not None:
            self._refused.say(card.refused)
        self.reason.hide()
        self._facts.show_facts(_facts(card))
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

    def _show_badge(self, state: SignalState) -> None:
        empty_layout(self._badge)
        tone, icon = STATE_LOOKS[state]
        self._badge.addWidget(Badge(SIGNAL_STATE_LABELS[state], cast("BadgeTone", tone), icon))
        self._badge.addStretch(1)

    def _ask_reason(self) -> None:
        self.reason.begin()

    def _arrange(self) -> None:
        steps = QWidget()
        flow = FlowLayout(steps, spacing=8)
        for button in (self.reopen, self.edit, self.reject):
            flow.addWidget(button)
        let_flow(steps)
        inside = QVBoxLayout()
        inside.setSpacing(12)
        inside.addWidget(self._topic)
        inside.addWidget(self._barrier)
        inside.addLayout(self._badge)
        inside.addLayout(row(self.approve, 1))
        inside.addWidget(self._refused)
        inside.addWidget(steps)
        inside.addWidget(self.reason)
        inside.addWidget(line())
        inside.addWidget(self._facts)
        inside.addLayout(row(self.discard, 1))
        inside.addStretch(1)
        self._scroll = scrolled(inside)
        inside.setContentsMargins(20, 16, 20, 16)
        self.reason.hide()
        self._scroll.hide()
        self.add(self._scroll, self.empty)

    def _connect(self) -> None:
        self.approve.clicked.connect(self.approve_wanted)
        self.reject.clicked.connect(self._ask_reason)
        self.edit.clicked.connect(self.edit_wanted)
        self.reopen.clicked.connect(self.reopen_wanted)
        self.discard.clicked.connect(self.discard_wanted)
        self.reason.submitted.connect(lambda: self.reject_wanted.emit(self.reason.reason()))
        self.reason.given_up.connect(self.go_back)


def _facts(card: SignalCard) -> Iterator[Fact]:
    draft = card.draft
    if draft.words:
        yield Fact("messages", _("In our words"), verbatim(draft.words))
    yield Fact("users", _("For how many"), people(draft.number))
    if card.area:
        yield Fact("map-pin", _("Area"), verbatim(card.area))
    if draft.noted_on is not None:
        day = draft.noted_on
        yield Fact("calendar", _("Day"), lambda words: words.day(day))
    yield Fact("info-circle", _("Where it comes from"), SIGNAL_SOURCE_LABELS[draft.source])
    yield Fact("pencil", _("Written by"), verbatim(card.written_by))
    decided = decision(card)
    if decided is not None:
        yield Fact("check", _("Decision"), decided)
