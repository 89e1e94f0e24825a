# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One entry of the register: an observation to decide on, or a need signal at a glance."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from amstrat_desktop.base.lang import _, ngettext, verbatim
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.need_signals import SIGNAL_STATE_LABELS, SignalState
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.register import ObservationCard, RegisterRow
from amstrat_desktop.ui.deciding import DecidedDetail
from amstrat_desktop.ui.reports.register.words import about, decision
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, row
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.facts import Fact, Facts
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.page import scrolled_in_card


class ObservationDetail(DecidedDetail):
    """The observation that is chosen. settle_wanted(on): it is so no longer, or again."""

    settle_wanted = Signal(bool)

    def __init__(self) -> None:
        super().__init__(
            EmptyState(
                "eye",
                _("Nothing chosen yet"),
                _("Choose an entry in the list, or press Ctrl+N to write what you saw."),
            ),
            # Translators: Warum wird die Beobachtung nicht freigegeben?
            why=_("Why is it not passed on?"),
        )
        # Translators: ist nicht mehr so (der Laden ist wieder vermietet)
        self.settle: Final = Button(_("No longer so"), icon="check")
        # Translators: doch noch so (Beobachtung gilt wieder)
        self.again: Final = Button(_("It is still so"), icon="arrow-back-up")
        self.add_step(self.settle)
        self.add_step(self.again)
        self.settle.clicked.connect(lambda: self.settle_wanted.emit(True))
        self.again.clicked.connect(lambda: self.settle_wanted.emit(False))

    def show_card(self, card: ObservationCard, labels: Labels) -> None:
        """Show an observation."""
        self.show_decided(
            labels(ListName.OBSERVATION_KIND, card.draft.observation),
            verbatim(" · ".join(part for part in (card.area, card.draft.place) if part)),
            card.state,
            _facts(card),
            refused=card.refused,
            can_discard=card.state is SignalState.DRAFT,
        )
        approved = card.state is SignalState.APPROVED
        self.settle.setVisible(approved and card.settled_on is None)
        self.again.setVisible(approved and card.settled_on is not None)


class SignalGlance(Card):
    """A need signal as the register shows it; it is decided on where it is written."""

    open_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.body.setContentsMargins(0, 4, 0, 4)
        self._heading = Label(kind="heading", wrap=True)
        self._facts = Facts()
        # Translators: Bedarfsmeldung öffnen (button)
        self.open: Final = Button(_("Open the need signal"), kind="primary", icon="speakerphone")
        inside = QVBoxLayout()
        inside.setSpacing(12)
        inside.addWidget(self._heading)
        inside.addLayout(row(self.open, 1))
        inside.addWidget(self._facts)
        inside.addStretch(1)
        self.add(scrolled_in_card(inside))
        self.open.clicked.connect(self.open_wanted)

    def show_row(self, entry: RegisterRow, labels: Labels) -> None:
        """Show a need signal."""
        self._heading.say(about(labels, entry))
        self._facts.show_facts(_signal_facts(entry, labels))


def _facts(card: ObservationCard) -> Iterator[Fact]:
    draft, settled = card.draft, card.settled_on
    if draft.words:
        yield Fact("messages", _("In our words"), verbatim(draft.words))
    if draft.place:
        yield Fact("map-pin", _("Where exactly"), verbatim(draft.place))
    if draft.noted_on is not None:
        day = draft.noted_on
        yield Fact("calendar", _("Day"), lambda words: words.day(day))
    if settled is not None:
        yield Fact("check", _("No longer so since"), lambda words: words.day(settled))
    yield Fact("pencil", _("Written by"), verbatim(card.written_by))
    decided = decision(card)
    if decided is not None:
        yield Fact("check", _("Decision"), decided)


def _signal_facts(entry: RegisterRow, labels: Labels) -> Iterator[Fact]:
    yield Fact("ban", _("What stands in the way"), labels(ListName.BARRIER, entry.barrier))
    if entry.words:
        yield Fact("messages", _("In our words"), verbatim(entry.words))
    yield Fact(
        "users", _("For how many"), ngettext("{count} person", "{count} people", entry.number)
    )
    if entry.area:
        yield Fact("map-pin", _("Area"), verbatim(entry.area))
    yield Fact("calendar", _("Day"), lambda words: words.day(entry.noted_on))
    yield Fact("check", _("State"), SIGNAL_STATE_LABELS[entry.state])
