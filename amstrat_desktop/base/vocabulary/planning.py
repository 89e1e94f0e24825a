# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What became of an appointment, of an attempt to reach somebody, and why a task was made."""

from enum import StrEnum
from typing import Final

from amstrat_desktop.base.lang import Msg, pgettext


class AppointmentStatus(StrEnum):
    """MOVED: another appointment stands in its place."""

    PLANNED = "planned"
    ATTENDED = "attended"
    NO_SHOW = "no_show"
    CANCELLED_BY_PERSON = "cancelled_by_person"
    CANCELLED_BY_AGENCY = "cancelled_by_agency"
    MOVED = "moved"


class ReminderMode(StrEnum):
    """How the person wants to be reminded of an appointment; nothing is sent by itself."""

    NONE = ""
    TELEPHONE = "telephone"
    MESSAGE = "message"
    LETTER = "letter"
    IN_PERSON = "in_person"


class AttemptResult(StrEnum):
    """What came of an attempt to reach a person."""

    REACHED = "reached"
    NOT_REACHED = "not_reached"
    VOICEMAIL = "voicemail"
    MESSAGE_SENT = "message_sent"
    SOMEBODY_ELSE = "somebody_else"
    WRONG_NUMBER = "wrong_number"


class FollowUpRule(StrEnum):
    """Why the program made or proposed a task; a task that somebody wrote has none."""

    INFORM_AGENCY = "inform_agency"
    CONSENT_EXPIRES = "consent_expires"
    NO_SHOW = "no_show"
    ATTEMPT_FAILED = "attempt_failed"
    HANDOVER = "handover"
    PLACE_NOT_TAKEN = "place_not_taken"
    PLACEMENT_WEEK_1 = "placement_week_1"
    PLACEMENT_WEEK_4 = "placement_week_4"
    PLACEMENT_WEEK_12 = "placement_week_12"
    PLACEMENT_WEEK_26 = "placement_week_26"
    FUNDING_ENDS = "funding_ends"


UNREACHED: Final = frozenset(
    {AttemptResult.NOT_REACHED, AttemptResult.VOICEMAIL, AttemptResult.WRONG_NUMBER}
)
"""The person does not know yet that somebody tried, or nobody knows whether they do."""

APPOINTMENT_STATUS_LABELS: Final[dict[AppointmentStatus, Msg]] = {
    # Translators: geplant
    AppointmentStatus.PLANNED: pgettext("appointment", "Planned"),
    # Translators: wahrgenommen
    AppointmentStatus.ATTENDED: pgettext("appointment", "Kept"),
    # Translators: nicht erschienen
    AppointmentStatus.NO_SHOW: pgettext("appointment", "Did not come"),
    # Translators: abgesagt von Ratsuchenden
    AppointmentStatus.CANCELLED_BY_PERSON: pgettext("appointment", "Cancelled by the person"),
    # Translators: abgesagt von der Stelle
    AppointmentStatus.CANCELLED_BY_AGENCY: pgettext("appointment", "Cancelled by the agency"),
    # Translators: verschoben
    AppointmentStatus.MOVED: pgettext("appointment", "Moved"),
}

REMINDER_LABELS: Final[dict[ReminderMode, Msg]] = {
    # Translators: keine Erinnerung
    ReminderMode.NONE: pgettext("reminder", "None"),
    # Translators: Anruf
    ReminderMode.TELEPHONE: pgettext("reminder", "Call"),
    # Translators: Nachricht (SMS, Messenger)
    ReminderMode.MESSAGE: pgettext("reminder", "Message"),
    # Translators: Brief
    ReminderMode.LETTER: pgettext("reminder", "Letter"),
    # Translators: persönlich
    ReminderMode.IN_PERSON: pgettext("reminder", "In person"),
}

ATTEMPT_LABELS: Final[dict[AttemptResult, Msg]] = {
    # Translators: erreicht
    AttemptResult.REACHED: pgettext("attempt", "Reached"),
    # Translators: nicht erreicht
    AttemptResult.NOT_REACHED: pgettext("attempt", "Not reached"),
    # Translators: auf den Anrufbeantworter gesprochen
    AttemptResult.VOICEMAIL: pgettext("attempt", "Left a voicemail"),
    # Translators: Nachricht geschickt
    AttemptResult.MESSAGE_SENT: pgettext("attempt", "Sent a message"),
    # Translators: jemand anderes ist drangegangen
    AttemptResult.SOMEBODY_ELSE: pgettext("attempt", "Somebody else answered"),
    # Translators: falsche Nummer
    AttemptResult.WRONG_NUMBER: pgettext("attempt", "Wrong number"),
}

RULE_LABELS: Final[dict[FollowUpRule, Msg]] = {
    # Translators: Der Stelle sagen, dass die Einwilligung widerrufen ist
    FollowUpRule.INFORM_AGENCY: pgettext("task", "Tell the agency that the consent is withdrawn"),
    # Translators: Einwilligung läuft ab: fragen, ob sie weiter gelten soll
    FollowUpRule.CONSENT_EXPIRES: pgettext(
        "task", "A consent runs out: ask whether it is to go on"
    ),
    # Translators: Nachfragen, wie es geht und ob ein neuer Termin hilft
    FollowUpRule.NO_SHOW: pgettext("task", "Ask how it is going and whether a new date helps"),
    # Translators: Einen anderen Weg suchen, die Person zu erreichen
    FollowUpRule.ATTEMPT_FAILED: pgettext("task", "Find another way to reach the person"),
    # Translators: Die Übergabe ansehen und die Person kennenlernen
    FollowUpRule.HANDOVER: pgettext("task", "Look through the handover and meet the person"),
    # Translators: Angebotener Platz nicht angenommen: nachfragen, ob er noch gewünscht ist
    FollowUpRule.PLACE_NOT_TAKEN: pgettext(
        "task", "A place that was offered was not taken: ask whether it is still wanted"
    ),
    # Translators: Erste Woche in Arbeit: nachfragen, wie der Anfang war
    FollowUpRule.PLACEMENT_WEEK_1: pgettext("task", "First week at work: ask how the start was"),
    # Translators: Vier Wochen in Arbeit: nachfragen, ob der Lohn da ist und was noch fehlt
    FollowUpRule.PLACEMENT_WEEK_4: pgettext(
        "task", "Four weeks at work: ask whether the pay has come and what is missing"
    ),
    # Translators: Zwölf Wochen in Arbeit: nachfragen, ob es so weitergehen soll
    FollowUpRule.PLACEMENT_WEEK_12: pgettext(
        "task", "Twelve weeks at work: ask whether it is to go on like this"
    ),
    # Translators: Ein halbes Jahr in Arbeit: nachfragen, wie es weitergeht
    FollowUpRule.PLACEMENT_WEEK_26: pgettext("task", "Half a year at work: ask what comes next"),
    # Translators: Die Förderung läuft aus: mit Arbeitgeber und Jobcenter sprechen
    FollowUpRule.FUNDING_ENDS: pgettext(
        "task", "The funding runs out: talk with the employer and the Jobcenter"
    ),
}
"""The words of a task that a rule made: kept as the rule, said in the reader's language."""
