# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the list of a run's bookings says. No Qt here."""

from datetime import date
from typing import Final

from amstrat_desktop.base.lang import Catalogue, Msg, _, ngettext, pgettext
from amstrat_desktop.base.vocabulary.bookings import (
    BOOKING_STATUS_LABELS,
    MISSING_CHILD_LABELS,
    MISSING_PARENT_LABELS,
    TAKES_PART,
    BookingStatus,
)
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.offers.booking_checks import reasons
from amstrat_desktop.services.offers.booking_records import (
    BookedChildRow,
    BookingCheck,
    BookingRow,
    MovingUp,
    Skipped,
)
from amstrat_desktop.ui.lines import dotted, lines

STATUS_ICONS: Final = {
    BookingStatus.REQUESTED: "help-circle",
    BookingStatus.WAITING: "list-check",
    BookingStatus.OFFERED: "clock",
    BookingStatus.CONFIRMED: "check",
    BookingStatus.TRIAL: "eye",
    BookingStatus.ACTIVE: "player-play",
    BookingStatus.COMPLETED: "star",
    BookingStatus.DROPPED: "player-stop",
    BookingStatus.DECLINED: "ban",
    BookingStatus.WITHDRAWN: "arrow-back-up",
}

SOON_DAYS: Final = 1
"""Days before the end of a term from which it stands out."""


def name_line(row: BookingRow, words: Catalogue) -> str:
    """Who it is; the number where no name says it."""
    return words.text(row.who)


def about_line(
    row: BookingRow, labels: Labels, check: BookingCheck | None, words: Catalogue
) -> str:
    """Children with their places, language, since when, what they need; below each other.

    check: what somebody on the waiting list would get now.
    """
    if row.restricted:
        return ""
    children = [
        dotted(
            words,
            child.first_name or words.text(_("Child")),
            words.text(_("born {year}", year=str(child.birth_year))),
            _place(child, at, check, words),
        )
        for at, child in enumerate(row.children)
    ]
    asked = words.text(_("asked on {day}", day=row.asked_on))
    language = words.text(labels(ListName.LANGUAGE, row.language))
    priority = words.text(labels(ListName.WAITING_PRIORITY, row.priority))
    needs = [words.text(labels(ListName.BOOKING_NEED, need)) for need in row.needs]
    first = dotted(words, asked, language, priority)
    if row.status is BookingStatus.WITHDRAWN or row.ended_on is not None:
        reason = words.text(labels(ListName.ENDING_REASON, row.ending_reason))
        ended = "" if row.ended_on is None else words.day(row.ended_on)
        first = dotted(words, words.text(BOOKING_STATUS_LABELS[row.status]), ended, reason)
    return lines(
        first,
        *children,
        _parent_missing(row, check, words),
        _alone(row, words),
        dotted(words, *needs, row.documents),
        dotted(words, row.reach, row.remark.replace("\n", " ")),
    )


def cannot_offer(check: BookingCheck) -> Msg | None:
    """Why nobody can offer the place now; None: they can."""
    if check.complete:
        return None
    parts = reasons((check.parent, *check.children))

    def listed(words: Catalogue) -> str:
        return words.joined([words.text(part) for part in parts])

    return _("There is no place for everybody now: {parts}.", parts=listed)


def term_words(until: date, today: date) -> Msg:
    """How long an offered place is still kept."""
    left = (until - today).days
    if left < 0:
        return _("The term ended on {day}", day=until)
    if left == 0:
        return _("Kept until today")
    return ngettext(
        "Kept until {day}, {count} more day", "Kept until {day}, {count} more days", left, day=until
    )


def heading(status: BookingStatus, count: int) -> Msg:
    """Above a part of the list."""
    if status is BookingStatus.OFFERED:
        return ngettext("Place offered ({count})", "Places offered ({count})", count)
    if status is BookingStatus.WAITING:
        return ngettext("Waiting list ({count})", "Waiting list ({count})", count)
    if status is BookingStatus.REQUESTED:
        # Translators: Anfragen, über die noch nicht entschieden ist
        return ngettext(
            "Asked for, not decided ({count})", "Asked for, not decided ({count})", count
        )
    if status in TAKES_PART:
        # Translators: wer teilnimmt (heading)
        return pgettext("bookings", "Taking part ({count})", count=count)
    # Translators: beendete Anmeldungen (heading)
    return pgettext("bookings", "Ended ({count})", count=count)


def order_words(*, priority_first: bool) -> Msg:
    """How the waiting list is ordered; it can be told to whoever asks."""
    if priority_first:
        return _("Documented priority goes first, then the day on which they asked.")
    return _("By the day on which they asked; on the same day documented priority goes first.")


def proposal_words(proposed: MovingUp) -> Msg:
    """Who is next, and where the children would be."""
    if proposed.who is None:
        return _("Nobody on the waiting list fits in now.")
    if proposed.hidden:
        return _(
            "Position {position} is somebody whose record you may not see. Ask a colleague who "
            "may.",
            position=proposed.position,
        )
    return _("Next is {who}, position {position}.", who=proposed.who, position=proposed.position)


def proposal_heading(proposed: MovingUp) -> Msg:
    """That something is free."""
    return ngettext(
        "A place is free, and somebody waits",
        "{count} places are free, and somebody waits",
        proposed.free,
    )


def skipped_line(skipped: Skipped, words: Catalogue) -> str:
    """Why somebody before them isn't it: “1 · Frau B. · child 1: no group for this age”."""
    parts = [words.text(reason) for reason in reasons(skipped.parts)]
    why = words.joined(parts) if parts else ""
    position = words.text(_("position {position}", position=skipped.position))
    return dotted(words, position, words.text(skipped.who), why)


def hidden_words(count: int) -> Msg:
    """Of people who have no line here."""
    return ngettext(
        "{count} more booking is of somebody whose record you may not see. It counts all the same.",
        "{count} more bookings are of people whose records you may not see. They count all the "
        "same.",
        count,
    )


def _place(child: BookedChildRow, at: int, check: BookingCheck | None, words: Catalogue) -> str:
    missing, group = child.missing, child.group_name
    if check is not None and at < len(check.children):
        missing = check.children[at].missing
        if missing is None:
            return words.text(_("there is a place now"))
    if missing is not None:
        return words.text(MISSING_CHILD_LABELS[missing])
    return words.text(_("in “{group}”", group=group)) if group else ""


def _parent_missing(row: BookingRow, check: BookingCheck | None, words: Catalogue) -> str:
    missing = row.missing if check is None else check.parent.missing
    return "" if missing is None else words.text(MISSING_PARENT_LABELS[missing])


def _alone(row: BookingRow, words: Catalogue) -> str:
    if not row.alone_reason:
        return ""
    return words.text(_("Comes all the same: {reason}", reason=row.alone_reason))
