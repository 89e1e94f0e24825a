# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a timeline is made of: kinds of lines, and the line as a screen shows it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from amstrat_desktop.base.lang import Msg, pgettext


class LineKind(StrEnum):
    """What a line is about; each can be left out."""

    CONTACT = "contact"
    REFERRAL = "referral"
    APPOINTMENT = "appointment"
    ATTEMPT = "attempt"
    FOLLOW_UP = "follow_up"
    BOOKING = "booking"
    KITA = "kita"
    WORK = "work"
    CASE = "case"
    NOTE = "note"
    CONSENT = "consent"
    DISCLOSURE = "disclosure"
    HANDOVER = "handover"
    HOUSEHOLD = "household"
    RECORD = "record"


LINE_LABELS: Final[dict[LineKind, Msg]] = {
    # Translators: Beratungen, Kontakte
    LineKind.CONTACT: pgettext("timeline", "Consultations"),
    # Translators: Vermittlungen
    LineKind.REFERRAL: pgettext("timeline", "Referrals"),
    LineKind.APPOINTMENT: pgettext("timeline", "Appointments"),
    # Translators: Kontaktversuche
    LineKind.ATTEMPT: pgettext("timeline", "Attempts to reach"),
    # Translators: erledigte Wiedervorlagen
    LineKind.FOLLOW_UP: pgettext("timeline", "Reminders done"),
    # Translators: Angebote (Anmeldungen zu Kursen)
    LineKind.BOOKING: pgettext("timeline", "Offers"),
    # Translators: Suche nach einem Kita-Platz
    LineKind.KITA: pgettext("timeline", "Kita search"),
    # Translators: Arbeit und Praktika
    LineKind.WORK: pgettext("timeline", "Work"),
    # Translators: Begleitung
    LineKind.CASE: pgettext("timeline", "Support"),
    # Translators: offizielle Notizen
    LineKind.NOTE: pgettext("timeline", "Official notes"),
    # Translators: Einwilligungen
    LineKind.CONSENT: pgettext("timeline", "Consents"),
    # Translators: Weitergaben an Dritte
    LineKind.DISCLOSURE: pgettext("timeline", "Told to others"),
    # Translators: Übergaben an Kolleg*innen
    LineKind.HANDOVER: pgettext("timeline", "Handovers"),
    LineKind.HOUSEHOLD: pgettext("timeline", "Household"),
    # Translators: die Akte selbst (angelegt, zusammengeführt)
    LineKind.RECORD: pgettext("timeline", "Record"),
}


WITHDRAWN: Final = "withdrawn"
"""The second line of a consent."""

ANSWERED: Final = "answered"
"""The second line of a handover, and of an application for a Kita place."""


@dataclass(frozen=True, slots=True)
class TimelineLine:
    """One line. target_id: the record that it opens, of the kind that `kind` says.

    title, parts: the program's words; text: what somebody wrote, shortened. day_only: the
    hour is not known. restricted: a topic is told as its group only (Art. 9 GDPR).
    """

    kind: LineKind
    target_id: UUID
    at: datetime
    title: Msg
    parts: tuple[Msg, ...] = ()
    text: str = ""
    staff_name: str = ""
    day_only: bool = False
    restricted: bool = False


@dataclass(frozen=True, slots=True)
class TimelineWindow:
    """Lines from a position on, the latest first. total: of all that the filter shows."""

    total: int
    lines: tuple[TimelineLine, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """A line before it is read: where it stands. what: tells two lines of one row apart."""

    at: datetime
    kind: LineKind
    row_id: UUID
    what: str = ""
