# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One need signal: what it says, how it stands, and what may be done with it."""

from collections.abc import Iterator

from amstrat_desktop.base.lang import _, verbatim
from amstrat_desktop.base.vocabulary.need_signals import SIGNAL_SOURCE_LABELS
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.offers.need_signal_list import SignalCard
from amstrat_desktop.ui.deciding import DecidedDetail
from amstrat_desktop.ui.offers.needs.words import barrier_of, decision, people, topic_of
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.facts import Fact


class Detail(DecidedDetail):
    """The need signal that is chosen in the list."""

    def __init__(self) -> None:
        super().__init__(
            EmptyState(
                "speakerphone",
                _("No need signal chosen yet"),
                _("Choose one in the list, or press Ctrl+N to write one."),
            ),
            # Translators: Warum wird die Bedarfsmeldung nicht freigegeben?
            why=_("Why is it not passed on?"),
        )

    def show_card(self, card: SignalCard, labels: Labels) -> None:
        """Show a signal."""
        self.show_decided(
            topic_of(labels, card.draft.topic),
            barrier_of(labels, card.draft.barrier),
            card.state,
            _facts(card),
            refused=card.refused,
            can_discard=card.can_discard,
        )


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
