# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a booking of a person is said. No Qt."""

from typing import Final

from amstrat_desktop.base.lang import Catalogue, Msg, _, ngettext
from amstrat_desktop.base.vocabulary.bookings import (
    BOOKING_STATUS_LABELS,
    ENDED,
    MISSING_CHILD_LABELS,
    TAKES_PART,
    BookingStatus,
)
from amstrat_desktop.services.offers.booking_records import BookingRow
from amstrat_desktop.ui.lines import dotted
from amstrat_desktop.ui.widgets.badge import BadgeTone

_ICONS: Final[dict[BookingStatus, str]] = {
    BookingStatus.OFFERED: "mail",
    BookingStatus.WAITING: "clock",
    BookingStatus.REQUESTED: "help-circle",
}


def badge_of(row: BookingRow) -> tuple[Msg, BadgeTone, str]:
    """What its state is called, how it looks, and its icon."""
    label = BOOKING_STATUS_LABELS[row.status]
    if row.status in TAKES_PART:
        return label, "ok", "check"
    if row.status in ENDED:
        return label, "plain", "minus"
    return label, "warn", _ICONS.get(row.status, "clock")


def title_of(row: BookingRow) -> str:
    """The offer and which time of it."""
    return " · ".join(part for part in (row.title, row.label) if part)


def details_of(row: BookingRow, words: Catalogue) -> str:
    """From when to when, with whom, and what is to be known of its state."""
    parts = [
        words.text(
            _("{first} to {last}", first=words.day(row.starts_on), last=words.day(row.ends_on))
        )
    ]
    if row.children:
        parts.append(words.text(ngettext("{count} child", "{count} children", len(row.children))))
    if row.position is not None:
        # Translators: Platz auf der Warteliste
        parts.append(words.text(_("Number {position} on the list", position=row.position)))
    if row.status is BookingStatus.OFFERED and row.offered_until is not None:
        kept = _("Kept until {day}", day=words.day(row.offered_until))
        parts.append(words.text(kept))
    missing = {child.missing for child in row.children if child.missing is not None}
    parts += [words.text(MISSING_CHILD_LABELS[each]) for each in sorted(missing)]
    return dotted(words, *parts)
