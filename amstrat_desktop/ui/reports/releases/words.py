# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How tables for planning are put into words. No Qt here."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from amstrat_desktop.base.lang import VERBATIM, Catalogue, Msg, _, ngettext
from amstrat_desktop.base.period_words import period_name
from amstrat_desktop.services.releases.approving import REJECTED
from amstrat_desktop.services.releases.axes import HEADINGS
from amstrat_desktop.services.releases.catalogue import AxisName
from amstrat_desktop.services.releases.ledger import APPROVED
from amstrat_desktop.services.releases.proposing import PROPOSED
from amstrat_desktop.services.releases.release_list import STATE_LABELS, ReleaseCard, ReleaseRow

STATE_LOOKS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {PROPOSED: ("warn", "clock"), APPROVED: ("ok", "check"), REJECTED: ("plain", "ban")}
)
"""Tone and icon of a state's badge."""


def number_of(row: ReleaseRow, words: Catalogue) -> str:
    """Its number; nothing before it is approved."""
    return words.number(row.number) if row.number else "–"


def title_line(row: ReleaseRow, words: Catalogue) -> str:
    """What it is, and of which months."""
    return f"{words.text(row.title)}\n{period_name(row.period)(words)}"


def state_line(row: ReleaseRow, words: Catalogue) -> str:
    """How it stands."""
    return words.text(STATE_LABELS[row.state])


def people_line(row: ReleaseRow, words: Catalogue) -> str:
    """Who proposed it, and below it when."""
    return f"{row.proposed_by}\n{words.day(row.proposed_at)}"


def full_title(row: ReleaseRow) -> Msg:
    if row.number:
        # Translators: Freigabe Nr. {number}: {title}
        return _("Release no. {number}: {title}", number=row.number, title=row.title)
    return row.title


def below_title(row: ReleaseRow) -> Callable[[Catalogue], str]:
    return period_name(row.period)


def hidden_line(small: int, beside: int, threshold: int) -> Msg:
    """What is hidden and why; only for the office."""
    if not small and not beside:
        return _("Nothing had to be hidden.")
    told = ngettext(
        "{count} number is hidden: it is smaller than {threshold}, or few households stand "
        "behind it.",
        "{count} numbers are hidden: they are smaller than {threshold}, or few households stand "
        "behind them.",
        small,
        threshold=threshold,
    )
    if not beside:
        return told
    more = ngettext(
        "{count} more is hidden so that nobody can compute those. The table does not say which "
        "is which.",
        "{count} more are hidden so that nobody can compute those. The table does not say which "
        "is which.",
        beside,
    )
    both = (told, more)
    return Msg(VERBATIM, params=(("text", lambda words: " ".join(map(words.text, both))),))


def dropped_line(dropped: frozenset[str]) -> Msg | None:
    """Which totals are left out; None: all are there."""
    if not dropped:
        return None
    names = sorted(dropped)
    return _(
        "The totals of {axes} are left out.",
        axes=lambda words: words.joined(words.text(HEADINGS[AxisName(name)]) for name in names),
    )


def proposed(row: ReleaseRow) -> Msg:
    """Who made it and when."""
    return _("Proposed by {name} on {day}.", name=row.proposed_by, day=row.proposed_at)


def decision(card: ReleaseCard) -> Msg | None:
    """Who decided and when; None while nobody did."""
    row = card.row
    if row.decided_at is None:
        return None
    if row.state == REJECTED:
        return _(
            "Not approved by {name} on {day}: {reason}",
            name=row.decided_by,
            day=row.decided_at,
            reason=row.decision_words,
        )
    if card.alone:
        return _(
            "Approved by {name} on {day}, who proposed it, too: nobody else worked here.",
            name=row.decided_by,
            day=row.decided_at,
        )
    return _("Approved by {name} on {day}.", name=row.decided_by, day=row.decided_at)
