# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How entries of the register are put into words. No Qt here."""

from collections.abc import Mapping
from typing import Final

from amstrat_desktop.base.lang import Catalogue, Msg, _, ngettext, npgettext, pgettext
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.need_signals import SIGNAL_STATE_LABELS, SignalState
from amstrat_desktop.exchange.register_files import KIND_LABELS
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.register import (
    EntryKind,
    ObservationCard,
    RegisterCounts,
    RegisterRow,
)

_LISTS: Final[Mapping[EntryKind, ListName]] = {
    EntryKind.SIGNAL: ListName.TOPIC,
    EntryKind.OBSERVATION: ListName.OBSERVATION_KIND,
}


def about(labels: Labels, row: RegisterRow) -> Msg:
    """What an entry is about: the topic of a signal, the kind of an observation."""
    return labels(_LISTS[row.kind], row.about)


def entry_line(row: RegisterRow, labels: Labels, words: Catalogue) -> str:
    """What it is about; below it what it is, and the beginning of what was written."""
    below = words.text(KIND_LABELS[row.kind])
    if row.barrier:
        below = words.text(labels(ListName.BARRIER, row.barrier))
    said = " ".join(f"{row.place} {row.words}".split())
    if said:
        below = words.text(_("{kind}: {words}", kind=below, words=said))
    return f"{words.text(about(labels, row))}\n{below}"


def where_line(row: RegisterRow, words: Catalogue) -> str:
    """The area, below it the day."""
    return "\n".join(part for part in (row.area, words.day(row.noted_on)) if part)


def state_line(row: RegisterRow, words: Catalogue) -> str:
    """How it stands."""
    if row.settled_on is not None:
        return words.text(pgettext("observation", "No longer so"))
    return words.text(SIGNAL_STATE_LABELS[row.state])


def counted(counts: RegisterCounts) -> Msg:
    """What stands below the heading."""
    entries = npgettext("register", "{count} entry", "{count} entries", counts.entries)
    if not counts.drafts:
        return entries
    return ngettext(
        "{entries}; {count} draft waits to be read",
        "{entries}; {count} drafts wait to be read",
        counts.drafts,
        entries=entries,
    )


def decision(card: ObservationCard) -> Msg | None:
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
    return _("Approved by {name} on {day}.", name=card.decided_by, day=card.decided_at)
