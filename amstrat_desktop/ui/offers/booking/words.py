# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the booking form says of places, of children and of what is missing. No Qt here."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from amstrat_desktop.base.lang import Catalogue, Msg, _, ngettext
from amstrat_desktop.base.vocabulary.booking_steps import BOOKING_STEP_LABELS, BookingStep
from amstrat_desktop.base.vocabulary.bookings import (
    BOOKING_STATUS_LABELS,
    MISSING_CHILD_LABELS,
    MISSING_PARENT_LABELS,
    BookingStatus,
    Missing,
)
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.offers.booking_records import (
    Booked,
    BookingCheck,
    BookingEventLine,
    ChildDraft,
    PartCheck,
)
from amstrat_desktop.services.offers.clashes import Clash
from amstrat_desktop.ui.lines import dotted
from amstrat_desktop.ui.translator import Text

FIELD_NAMES: Final[Mapping[str, Msg]] = {
    "person_id": _("Somebody on record"),
    # Translators: Rufname: wie jemand ohne Akte aufgerufen wird
    "call_name": _("How they are called up"),
    "reach": _("How they hear of a place"),
    "language": _("Language"),
    "asked_on": _("Asked on"),
    "childcare_needed": _("Childcare during the offer"),
    "children": _("Children who come along"),
    "needs": _("What they need in order to come"),
    "priority": _("Priority on the waiting list"),
    "priority_words": _("What documents the priority"),
    "alone_reason": _("Comes all the same, because"),
    "documents": _("Papers they bring"),
    "remark": _("Remark"),
    "name_consent_id": _("Name in lists"),
}


def child_title(number: int, child: ChildDraft, band: Text | None = None) -> Text:
    """“Amal”, “Child 2”, or “Child 2 (3 to 5 years)” as a contact knows it."""

    def say(words: Catalogue) -> str:
        if child.first_name:
            return child.first_name
        if band is None:
            return words.text(_("Child {number}", number=number))
        age = band(words) if callable(band) else words.text(band)
        return words.text(_("Child {number} ({age})", number=number, age=age))

    return say


def parent_words(check: BookingCheck) -> Msg:
    """Whether the parent has a place."""
    missing, free = check.parent.missing, check.free
    if missing is not None:
        return MISSING_PARENT_LABELS[missing]
    if check.has_place:
        return _("Has a place")
    return ngettext("There is a place: {count} is free", "There is a place: {count} are free", free)


def child_words(part: PartCheck, child: ChildDraft) -> Msg:
    """Where a child's place is, or why it has none."""
    if not child.birth_year:
        return _("Enter the year of birth")
    if part.missing is not None:
        return MISSING_CHILD_LABELS[part.missing]
    if part.group_name:
        return _("A place in the group “{group}”", group=part.group_name)
    return _("A place in the childcare")


def why_not(check: BookingCheck) -> Msg | None:
    """Why no place can be given or offered now; None: it can."""
    if check.closed is not None:
        return check.closed
    if check.already is not None:
        return _("There is a booking of theirs in this run already. Open that one.")
    if check.parent.missing is not None:
        return _("The course is full: put them on the waiting list.")
    if any(part.missing is Missing.UNCLEAR for part in check.without_place) and not check.alone:
        return _("Ask for the month of birth first.")
    if check.without_place and not check.alone:
        return ngettext(
            "A child has no place. Put them on the waiting list, or write why the parent can "
            "come all the same.",
            "{count} children have no place. Put them on the waiting list, or write why the "
            "parent can come all the same.",
            len(check.without_place),
        )
    return None


def ahead_words(check: BookingCheck) -> Msg | None:
    """Others who wait already."""
    if not check.ahead or check.parent.missing is not None or check.has_place:
        return None
    return ngettext(
        "{count} person waits for a place already. Look at the waiting list first.",
        "{count} people wait for a place already. Look at the waiting list first.",
        check.ahead,
    )


def short_words(days: tuple[date, ...]) -> Msg | None:
    """Days on which too few carers are there."""
    if not days:
        return None

    def listed(words: Catalogue) -> str:
        return words.joined(words.day(day) for day in days[:4])

    return ngettext(
        "Too few carers are there on {days}.",
        "Too few carers are there on {count} days: {days}.",
        len(days),
        days=listed,
    )


def clash_words(clashes: tuple[Clash, ...]) -> Text | None:
    """What else the person has at the time of meetings."""
    if not clashes:
        return None
    first = clashes[0]
    more = len(clashes) - 1

    def say(words: Catalogue) -> str:
        shown = _(
            "On {moment} they have something else: {what}.",
            moment=first.starts_at,
            what=words.text(first.title),
        )
        if not more:
            return words.text(shown)
        rest = ngettext("{count} more meeting clashes.", "{count} more meetings clash.", more)
        return f"{words.text(shown)} {words.text(rest)}"

    return say


def booked_words(booked: Booked) -> Msg:
    """What became of it, beside the message bar."""
    if booked.status is BookingStatus.WAITING:
        if booked.signal_id is not None:
            return _(
                "On the waiting list, position {position}. The missing childcare place is "
                "written down as a need signal.",
                position=booked.position or 0,
            )
        return _("On the waiting list, position {position}.", position=booked.position or 0)
    if booked.status is BookingStatus.OFFERED and booked.offered_until is not None:
        return _("The place is kept until {day}.", day=booked.offered_until)
    if booked.status is BookingStatus.CONFIRMED:
        return _("The place is booked.")
    if booked.status is BookingStatus.REQUESTED:
        return _("The request is noted.")
    return _("Saved: {status}.", status=BOOKING_STATUS_LABELS[booked.status])


def event_line(event: BookingEventLine, labels: Labels, words: Catalogue) -> str:
    """One line of the history: when, what, why, by whom."""
    what = words.text(
        BOOKING_STATUS_LABELS[event.status]
        if event.step in {BookingStep.STATUS, BookingStep.BOOKED}
        else BOOKING_STEP_LABELS[event.step]
    )
    reason = words.text(labels(ListName.ENDING_REASON, event.detail)) if event.detail else ""
    return dotted(words, words.moment(event.at), what, reason, event.staff_name)


def month_name(month: int) -> Text:
    """The month alone, as the language calls it."""

    def say(words: Catalogue) -> str:
        whole = words.month(date(2000, month, 1))
        return whole.replace("2000", "").strip(" .")

    return say
