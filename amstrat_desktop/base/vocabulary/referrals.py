# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A referral's three dimensions (status, attendance, outcome), its ways and its reasons."""

from enum import StrEnum
from typing import Final

from amstrat_desktop.base.lang import Msg, _, pgettext
from amstrat_desktop.base.vocabulary.entries import Entry


class Status(StrEnum):
    """Where a referral is. Draft to closed, refused or ended otherwise."""

    DRAFT = "draft"
    ISSUED = "issued"
    SENT = "sent"
    RECEIVED = "received"
    APPOINTMENT = "appointment"
    ACCEPTED = "accepted"
    IN_PROGRESS = "in_progress"
    WAITLISTED = "waitlisted"
    CLOSED = "closed"
    DECLINED = "declined"
    REDIRECTED = "redirected"
    WITHDRAWN = "withdrawn"
    REVOKED = "revoked"
    NO_REPLY = "no_reply"
    OBSOLETE = "obsolete"
    ENTERED_IN_ERROR = "entered_in_error"


class Attendance(StrEnum):
    """Whether the person went."""

    UNKNOWN = "unknown"
    ATTENDED = "attended"
    NO_SHOW = "no_show"
    CANCELLED_BY_PERSON = "cancelled_by_person"
    CANCELLED_BY_AGENCY = "cancelled_by_agency"
    POSTPONED = "postponed"
    ATTENDED_ACCOMPANIED = "attended_accompanied"


class Outcome(StrEnum):
    """Whether it helped."""

    FULL_HELP = "full_help"
    PARTIAL_HELP = "partial_help"
    INFORMATION_ONLY = "information_only"
    APPLICATION_MADE = "application_made"
    DECISION_PENDING = "decision_pending"
    GRANTED = "granted"
    REFUSED = "refused"
    NOT_HELPED = "not_helped"
    UNKNOWN = "unknown"


class Source(StrEnum):
    """Who says so: the agency, the person, the office, or the clock."""

    AGENCY = "agency"
    PERSON = "person"
    OFFICE = "office"
    CLOCK = "clock"


class Party(StrEnum):
    """Whose move it is."""

    OFFICE = "office"
    PERSON = "person"
    AGENCY = "agency"
    NOBODY = "nobody"


class DeliveryMode(StrEnum):
    """How the referral reaches the agency; only CARRIED needs no consent record."""

    CARRIED = "carried"
    ANNOUNCED = "announced"
    SENT = "sent"
    ACCOMPANIED = "accompanied"


class Priority(StrEnum):
    """Urgency as on the IASC inter-agency referral form."""

    EMERGENCY = "emergency"
    URGENT = "urgent"
    NORMAL = "normal"


class ReturnChannel(StrEnum):
    """How the answer came back."""

    TEAR_OFF = "tear_off"
    TELEPHONE = "telephone"
    PERSON_TOLD = "person_told"
    EMAIL = "email"
    VISIT = "visit"


STATUS_LABELS: Final[dict[Status, Msg]] = {
    # Translators: Entwurf
    Status.DRAFT: pgettext("referral", "Draft"),
    # Translators: ausgegeben (the slip is in the person's hand)
    Status.ISSUED: pgettext("referral", "Handed out"),
    # Translators: übermittelt
    Status.SENT: pgettext("referral", "Sent"),
    # Translators: Eingang bestätigt
    Status.RECEIVED: pgettext("referral", "Receipt confirmed"),
    # Translators: Termin vereinbart
    Status.APPOINTMENT: pgettext("referral", "Appointment made"),
    # Translators: angenommen
    Status.ACCEPTED: pgettext("referral", "Accepted"),
    # Translators: in Bearbeitung
    Status.IN_PROGRESS: pgettext("referral", "In progress"),
    # Translators: Warteliste
    Status.WAITLISTED: pgettext("referral", "On the waiting list"),
    # Translators: abgeschlossen
    Status.CLOSED: pgettext("referral", "Completed"),
    # Translators: abgelehnt
    Status.DECLINED: pgettext("referral", "Declined"),
    # Translators: weiterverwiesen
    Status.REDIRECTED: pgettext("referral", "Passed on"),
    # Translators: zurückgezogen (von den Ratsuchenden)
    Status.WITHDRAWN: pgettext("referral", "Withdrawn by the person"),
    # Translators: Einwilligung widerrufen
    Status.REVOKED: pgettext("referral", "Consent revoked"),
    # Translators: ohne Rückmeldung
    Status.NO_REPLY: pgettext("referral", "No reply"),
    # Translators: hinfällig
    Status.OBSOLETE: pgettext("referral", "No longer needed"),
    # Translators: Fehleingabe
    Status.ENTERED_IN_ERROR: pgettext("referral", "Entered in error"),
}

ATTENDANCE_LABELS: Final[dict[Attendance, Msg]] = {
    # Translators: nicht bekannt
    Attendance.UNKNOWN: pgettext("attendance", "Not known"),
    # Translators: erschienen
    Attendance.ATTENDED: pgettext("attendance", "Was there"),
    # Translators: nicht erschienen
    Attendance.NO_SHOW: pgettext("attendance", "Did not come"),
    # Translators: abgesagt von Ratsuchenden
    Attendance.CANCELLED_BY_PERSON: pgettext("attendance", "Cancelled by the person"),
    # Translators: abgesagt von der Stelle
    Attendance.CANCELLED_BY_AGENCY: pgettext("attendance", "Cancelled by the agency"),
    # Translators: verschoben
    Attendance.POSTPONED: pgettext("attendance", "Postponed"),
    # Translators: begleitet erschienen
    Attendance.ATTENDED_ACCOMPANIED: pgettext("attendance", "Was there, accompanied"),
}

OUTCOME_LABELS: Final[dict[Outcome, Msg]] = {
    # Translators: Hilfe vollständig erhalten
    Outcome.FULL_HELP: pgettext("outcome", "Received all the help"),
    # Translators: teilweise
    Outcome.PARTIAL_HELP: pgettext("outcome", "Received part of the help"),
    # Translators: nur Information
    Outcome.INFORMATION_ONLY: pgettext("outcome", "Information only"),
    # Translators: Antrag gestellt
    Outcome.APPLICATION_MADE: pgettext("outcome", "Application made"),
    # Translators: Bescheid offen
    Outcome.DECISION_PENDING: pgettext("outcome", "Decision pending"),
    # Translators: bewilligt
    Outcome.GRANTED: pgettext("outcome", "Granted"),
    # Translators: abgelehnt (Antrag)
    Outcome.REFUSED: pgettext("outcome", "Refused"),
    # Translators: nicht geholfen
    Outcome.NOT_HELPED: pgettext("outcome", "Did not help"),
    Outcome.UNKNOWN: pgettext("outcome", "Unknown"),
}

SOURCE_LABELS: Final[dict[Source, Msg]] = {
    # Translators: die Stelle (agency)
    Source.AGENCY: pgettext("who says so", "The agency"),
    # Translators: Ratsuchende*r
    Source.PERSON: pgettext("who says so", "The person"),
    # Translators: wir (the office)
    Source.OFFICE: pgettext("who says so", "We"),
    # Translators: die Frist (the deadline passed)
    Source.CLOCK: pgettext("who says so", "The deadline"),
}

PARTY_LABELS: Final[dict[Party, Msg]] = {
    # Translators: Am Zug: wir (it is our move)
    Party.OFFICE: pgettext("whose move", "Us"),
    # Translators: Am Zug: die ratsuchende Person
    Party.PERSON: pgettext("whose move", "The person"),
    # Translators: Am Zug: die Stelle
    Party.AGENCY: pgettext("whose move", "The agency"),
    # Translators: Am Zug: niemand
    Party.NOBODY: pgettext("whose move", "Nobody"),
}

MODE_LABELS: Final[dict[DeliveryMode, Msg]] = {
    # Translators: Ratsuchende*r nimmt den Schein selbst mit
    DeliveryMode.CARRIED: _("The person carries the slip"),
    # Translators: wir kündigen telefonisch an
    DeliveryMode.ANNOUNCED: _("We announce it by telephone"),
    # Translators: wir übermitteln
    DeliveryMode.SENT: _("We send it"),
    # Translators: wir begleiten und sprechen mit
    DeliveryMode.ACCOMPANIED: _("We go along and speak"),
}

PRIORITY_LABELS: Final[dict[Priority, Msg]] = {
    # Translators: Notfall: innerhalb von 24 Stunden
    Priority.EMERGENCY: _("Emergency: within 24 hours"),
    # Translators: dringend: innerhalb von 72 Stunden
    Priority.URGENT: _("Urgent: within 72 hours"),
    # Translators: normal: innerhalb von 2 Wochen
    Priority.NORMAL: _("Normal: within 2 weeks"),
}

RETURN_CHANNEL_LABELS: Final[dict[ReturnChannel, Msg]] = {
    # Translators: Rückmeldeabschnitt zurückgekommen
    ReturnChannel.TEAR_OFF: _("Tear-off came back"),
    ReturnChannel.TELEPHONE: pgettext("return", "Telephone"),
    # Translators: Ratsuchende*r erzählt
    ReturnChannel.PERSON_TOLD: _("The person told us"),
    ReturnChannel.EMAIL: pgettext("return", "E-mail"),
    # Translators: eigener Besuch bei der Stelle
    ReturnChannel.VISIT: _("We were there"),
}

NEEDS: Final = (
    # Translators: Antrag
    Entry("application", pgettext("what is needed", "Application")),
    # Translators: Auskunft
    Entry("information", pgettext("what is needed", "Information")),
    # Translators: Beratung
    Entry("counselling", pgettext("what is needed", "Counselling")),
    # Translators: Kursplatz
    Entry("course_place", pgettext("what is needed", "Course place")),
    # Translators: Kinderbetreuungsplatz
    Entry("childcare_place", pgettext("what is needed", "Childcare place")),
    # Translators: Stelle oder Praktikum
    Entry("job", pgettext("what is needed", "Job or internship")),
    # Translators: Wohnung
    Entry("flat", pgettext("what is needed", "Flat")),
    # Translators: Dolmetschen
    Entry("interpreting", pgettext("what is needed", "Interpreting")),
    # Translators: Begleitung
    Entry("company", pgettext("what is needed", "Company")),
    # Translators: Notversorgung
    Entry("emergency_care", pgettext("what is needed", "Emergency help")),
)

DECLINE_REASONS: Final = (
    # Translators: nicht zuständig
    Entry("not_responsible", pgettext("declined", "Not responsible")),
    # Translators: keine Kapazität
    Entry("no_capacity", pgettext("declined", "No capacity")),
    # Translators: Voraussetzungen fehlen
    Entry("requirements", pgettext("declined", "Requirements not met")),
    # Translators: Unterlagen fehlen
    Entry("documents", pgettext("declined", "Documents missing")),
    # Translators: außerhalb des Einzugsgebiets
    Entry("outside_area", pgettext("declined", "Outside their area")),
    # Translators: Sprache nicht bedienbar
    Entry("language", pgettext("declined", "Language not served")),
    # Translators: schon anderweitig versorgt
    Entry("provided", pgettext("declined", "Already helped elsewhere")),
    # Translators: nicht erreicht
    Entry("not_reached", pgettext("declined", "Could not be reached")),
    Entry("other", pgettext("declined", "Other")),
)

NO_SHOW_REASONS: Final = (
    # Translators: Termin nicht verstanden, Sprache
    Entry("not_understood", pgettext("did not go", "Appointment not understood")),
    # Translators: Kinderbetreuung fehlte
    Entry("no_childcare", pgettext("did not go", "No childcare")),
    # Translators: Krankheit
    Entry("illness", pgettext("did not go", "Illness")),
    # Translators: Fahrtkosten, Weg
    Entry("travel", pgettext("did not go", "Fare or distance")),
    # Translators: Angst, Misstrauen
    Entry("fear", pgettext("did not go", "Fear or mistrust")),
    # Translators: Arbeit, keine Zeit
    Entry("time", pgettext("did not go", "Work or no time")),
    # Translators: Unterlagen fehlten
    Entry("documents", pgettext("did not go", "Documents were missing")),
    # Translators: vergessen
    Entry("forgotten", pgettext("did not go", "Forgotten")),
    # Translators: Bedarf erledigt
    Entry("settled", pgettext("did not go", "No longer needed")),
    Entry("other", pgettext("did not go", "Other")),
    # Translators: keine Angabe
    Entry("not_stated", pgettext("did not go", "Not stated")),
)
