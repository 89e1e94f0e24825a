# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Appointments for other calendars: an iCalendar file (RFC 5545), and a code for a telephone.

A calendar is read by whoever holds the telephone, and is often kept by a company: nothing of a
person stands in it. By default it says “Appointment” and the agency; what the appointment is
about is added only where the person wishes so.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID

from amstrat_desktop.base.cleaning import clean_text
from amstrat_desktop.base.lang import OFFICE_ZONE, Catalogue, Msg, _, pgettext
from amstrat_desktop.base.office_days import midnight, office_day
from amstrat_desktop.services.appointment_papers import PaperFacts

if TYPE_CHECKING:
    from icalendar import Event

USUAL_LENGTH: Final = timedelta(minutes=30)
"""Of an appointment of which nobody said how long it takes: some calendars show none without
an end."""

CODE_SUMMARY: Final = 44
"""Bytes of the code's first line, and …"""

CODE_PLACE: Final = 48
"""… of its place: what is longer makes a code too fine for a print of 30 mm."""

_BRING: Final = _("Please bring")
_PRODUCT: Final = "-//AmStrat Desktop//EN"


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One appointment. uid: the same at each export, so that a calendar replaces the former.

    starts_at: aware; midnight of the office is a day without a time. sequence: counts up with
    each change. changed_at: of the last change.
    """

    uid: UUID
    starts_at: datetime
    summary: str
    changed_at: datetime
    minutes: int | None = None
    place: str = ""
    details: str = ""
    sequence: int = 0
    cancelled: bool = False

    @property
    def whole_day(self) -> bool:
        return self.starts_at == midnight(office_day(self.starts_at))


@dataclass(frozen=True, slots=True)
class Told:
    """What more than agency, time and place stands in the calendar, if the person wishes it."""

    subject: bool = False
    bring: bool = False


def event_of(facts: PaperFacts, words: Catalogue, told: Told = Told()) -> CalendarEvent:
    """The event of an appointment, in the language of words."""
    bring = words.joined(_said(thing, words) for thing in facts.bring) if told.bring else ""
    return CalendarEvent(
        uid=facts.id,
        starts_at=facts.starts_at,
        summary=summary_of(facts.where, facts.subject if told.subject else "", words),
        changed_at=facts.changed_at,
        minutes=facts.minutes,
        place=", ".join(part for part in (facts.address, facts.room) if part),
        details=words.text(_BRING) + f": {bring}" if bring else "",
        sequence=facts.sequence,
        cancelled=facts.cancelled,
    )


def summary_of(agency: str, subject: str, words: Catalogue) -> str:
    """What stands in the calendar. agency, subject: "" where they are not to stand in it."""
    # Translators: Termin (in the calendar of the person's telephone)
    title: Msg = pgettext("calendar", "Appointment")
    parts = [part for part in (agency, subject) if part]
    return words.text(title) + (f": {' – '.join(parts)}" if parts else "")


def calendar_file(events: Iterable[CalendarEvent]) -> bytes:
    """One file with these appointments, with the time zone's rules in it."""
    from icalendar import Calendar  # noqa: PLC0415 - 4 MB, for a paper with a code or a file

    events = list(events)
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    for event in events:
        calendar.add_component(_component(event))
    if events:
        days = sorted(office_day(event.starts_at) for event in events)
        # The rules of the years that matter, not all since 1970.
        calendar.add_missing_timezones(date(days[0].year - 1, 1, 1), date(days[-1].year + 2, 1, 1))
    return bytes(calendar.to_ical())


def calendar_code(event: CalendarEvent) -> str:
    """The least that telephones read from a QR code as an appointment.

    Some want the calendar around it, none an id. Times in UTC are the shortest that can't be
    misread; lines are not folded, because some readers don't join them again.
    """
    from icalendar import Calendar, Event  # noqa: PLC0415 - as above

    least = Event()
    least.add("summary", _cut(event.summary, CODE_SUMMARY))
    if event.whole_day:
        least.add("dtstart", office_day(event.starts_at))
    else:
        start = event.starts_at.astimezone(UTC)
        least.add("dtstart", start)
        least.add("dtend", start + _length(event))
    if event.place:
        least.add("location", _cut(event.place, CODE_PLACE))
    around = Calendar()
    around.add("version", "2.0")
    around.add_component(least)
    written = bytes(around.to_ical()).decode()
    return written.replace("\r\n ", "").replace("\r\n", "\n").strip()


def _component(event: CalendarEvent) -> "Event":
    from icalendar import Event  # noqa: PLC0415 - as above

    component = Event()
    component.add("uid", str(event.uid))
    component.add("dtstamp", event.changed_at.astimezone(UTC))
    component.add("sequence", event.sequence)
    component.add("summary", clean_text(event.summary))
    component.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    if event.whole_day:
        component.add("dtstart", office_day(event.starts_at))
    else:
        # The end is reckoned in UTC: on the wall clock an hour may be missing in between.
        start = event.starts_at.astimezone(UTC)
        component.add("dtstart", start.astimezone(OFFICE_ZONE))
        component.add("dtend", (start + _length(event)).astimezone(OFFICE_ZONE))
    for name, text in (("location", event.place), ("description", event.details)):
        if text:
            component.add(name, clean_text(text))
    return component


def _said(thing: Msg | str, words: Catalogue) -> str:
    return thing if isinstance(thing, str) else words.text(thing)


def _length(event: CalendarEvent) -> timedelta:
    return USUAL_LENGTH if event.minutes is None else timedelta(minutes=event.minutes)


def _cut(text: str, most: int) -> str:
    """At most so many bytes of UTF-8, whole characters, with a mark where something is missing."""
    if len(text.encode()) <= most:
        return text
    kept = text.encode()[: most - len("…".encode())].decode(errors="ignore")
    return f"{kept.rstrip()}…"
