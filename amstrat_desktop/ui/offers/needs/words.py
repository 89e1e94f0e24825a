# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How need signals are put into words. No Qt here."""

from amstrat_desktop.base.lang import Catalogue, Msg, _, ngettext
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.need_signals import SIGNAL_STATE_LABELS, SignalState
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.offers.need_signal_list import SignalCard, SignalCounts, SignalRow


def topic_of(labels: Labels, code: str) -> Msg:
    """What it is about."""
    return labels(ListName.TOPIC, code)


def barrier_of(labels: Labels, code: str) -> Msg:
    """What stands in the way."""
    return labels(ListName.BARRIER, code)


def people(number: int) -> Msg:
    """How many it is about."""
    return ngettext("{count} person", "{count} people", number)


def missing_line(row: SignalRow, labels: Labels, words: Catalogue) -> str:
    """Topic, below it the barrier and the beginning of the words."""
    barrier = words.text(barrier_of(labels, row.barrier))
    said = " ".join(row.words.split())
    return f"{words.text(topic_of(labels, row.topic))}\n" + (
        words.text(_("{barrier}: {words}", barrier=barrier, words=said)) if said else barrier
    )


def state_line(row: SignalRow, words: Catalogue) -> str:
    """How it stands."""
    return words.text(SIGNAL_STATE_LABELS[row.state])


def counted(counts: SignalCounts) -> Msg:
    """What stands below the heading."""
    signals = ngettext("{count} need signal", "{count} need signals", counts.signals)
    if not counts.drafts:
        return _("{signals} about {people}", signals=signals, people=people(counts.people))
    return ngettext(
        "{signals} about {people}; {count} draft waits to be read",
        "{signals} about {people}; {count} drafts wait to be read",
        counts.drafts,
        signals=signals,
        people=people(counts.people),
    )


def decision(card: SignalCard) -> Msg | None:
    """Who decided and when; None for a draft."""
    if card.state is SignalState.DRAFT or card.decided_at is None:
        return None
    if card.state is SignalState.REJECTED:
        return _(
            "Not approved by {name} on {day}: {reason}",
            name=card.decided_by,
            day=card.decided_at,
            reason=card.decision_words,
        )
    if card.alone:
        return _(
            "Approved by {name} on {day}, who wrote the words, too: nobody else worked here.",
            name=card.decided_by,
            day=card.decided_at,
        )
    return _("Approved by {name} on {day}.", name=card.decided_by, day=card.decided_at)
