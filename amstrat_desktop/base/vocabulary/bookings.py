# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bookings: how they stand, what is missing, who came and why somebody did not.

After Lino's enrolment states (uses_place) and the conference's wish that nobody is called
unreliable: the reasons say what happened, not what somebody failed to do.
"""

from enum import StrEnum
from typing import Final

from amstrat_desktop.base.lang import Msg, _, pgettext
from amstrat_desktop.base.vocabulary.entries import Entry


class BookingStatus(StrEnum):
    """REQUESTED: asked, nothing decided. OFFERED: kept until a day for somebody to say yes.
    TRIAL: comes to see whether it fits. DECLINED: by the office. WITHDRAWN: by the person
    before it began; DROPPED: after.
    """

    REQUESTED = "requested"
    WAITING = "waiting"
    OFFERED = "offered"
    CONFIRMED = "confirmed"
    TRIAL = "trial"
    ACTIVE = "active"
    COMPLETED = "completed"
    DROPPED = "dropped"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


USES_PLACE: Final = frozenset(
    {
        BookingStatus.OFFERED,
        BookingStatus.CONFIRMED,
        BookingStatus.TRIAL,
        BookingStatus.ACTIVE,
    }
)
"""The states that take a place of the parent and of each child."""

TAKES_PART: Final = frozenset({BookingStatus.CONFIRMED, BookingStatus.TRIAL, BookingStatus.ACTIVE})
"""Who stands in the list of participants."""

ENDED: Final = frozenset(
    {
        BookingStatus.COMPLETED,
        BookingStatus.DROPPED,
        BookingStatus.DECLINED,
        BookingStatus.WITHDRAWN,
    }
)

WAITS: Final = frozenset({BookingStatus.REQUESTED, BookingStatus.WAITING})


class Missing(StrEnum):
    """Why there is no place, for the parent or for a child.

    UNCLEAR: the year of birth alone does not tell whether the child is old enough, or still
    young enough: ask for the month.
    """

    PLACE = "place"
    AGE = "age"
    CARER = "carer"
    GROUP = "group"
    UNCLEAR = "unclear"


class Came(StrEnum):
    """Whether somebody came to a meeting. EXCUSED: said before that they would not."""

    PRESENT = "present"
    LATE = "late"
    EXCUSED = "excused"
    ABSENT = "absent"


PRESENT: Final = frozenset({Came.PRESENT, Came.LATE})

BOOKING_STATUS_LABELS: Final[dict[BookingStatus, Msg]] = {
    # Translators: Anfrage
    BookingStatus.REQUESTED: pgettext("booking", "Asked for"),
    # Translators: Warteliste
    BookingStatus.WAITING: pgettext("booking", "Waiting list"),
    # Translators: Platz angeboten
    BookingStatus.OFFERED: pgettext("booking", "Place offered"),
    # Translators: bestätigt
    BookingStatus.CONFIRMED: pgettext("booking", "Confirmed"),
    # Translators: Probe
    BookingStatus.TRIAL: pgettext("booking", "Trying it out"),
    # Translators: nimmt teil
    BookingStatus.ACTIVE: pgettext("booking", "Takes part"),
    # Translators: abgeschlossen
    BookingStatus.COMPLETED: pgettext("booking", "Completed"),
    # Translators: abgebrochen (respectful: hat aufgehört)
    BookingStatus.DROPPED: pgettext("booking", "Stopped coming"),
    # Translators: abgelehnt (durch das Büro)
    BookingStatus.DECLINED: pgettext("booking", "Turned down"),
    # Translators: zurückgezogen (von der Person)
    BookingStatus.WITHDRAWN: pgettext("booking", "Withdrawn"),
}

MISSING_PARENT_LABELS: Final[dict[Missing, Msg]] = {
    # Translators: kein freier Platz im Kurs
    Missing.PLACE: _("No free place in the course"),
}

MISSING_CHILD_LABELS: Final[dict[Missing, Msg]] = {
    # Translators: kein freier Platz in der Kinderbeaufsichtigung
    Missing.PLACE: _("No free place in the childcare"),
    # Translators: keine Gruppe für dieses Alter
    Missing.AGE: _("No group for this age"),
    # Translators: keine Betreuungsperson an diesen Tagen
    Missing.CARER: _("No carer on these days"),
    # Translators: bei diesem Angebot gibt es keine Kinderbeaufsichtigung
    Missing.GROUP: _("No childcare beside this offer"),
    # Translators: Geburtsmonat erfragen: das Jahr allein reicht nicht
    Missing.UNCLEAR: _("Ask for the month of birth: the year alone does not tell"),
}

CAME_LABELS: Final[dict[Came, Msg]] = {
    # Translators: da (anwesend)
    Came.PRESENT: pgettext("attendance", "There"),
    # Translators: später gekommen (verspätet)
    Came.LATE: pgettext("attendance", "Came later"),
    # Translators: hat vorher Bescheid gesagt (entschuldigt)
    Came.EXCUSED: pgettext("attendance", "Let us know"),
    # Translators: nicht da (unentschuldigt; respectful wording)
    Came.ABSENT: pgettext("attendance", "Not there"),
}

WAITING_PRIORITIES: Final = (
    # Translators: beginnt bald Arbeit oder Ausbildung
    Entry("work_starts", _("Starts work or training soon")),
    # Translators: Eltern nah am Arbeitsmarkt
    Entry("near_work", _("Parent close to the labour market")),
    # Translators: wartet schon auf mehrere Angebote
    Entry("waited_often", _("Already waited for other offers")),
    # Translators: alleinerziehend
    Entry("single_parent", pgettext("priority", "Single parent")),
    # Translators: Fristen (Verpflichtung oder Berechtigung läuft ab)
    Entry("deadline", _("A deadline runs out")),
    # Translators: sonstiger Grund für einen Vorrang
    Entry("other", pgettext("priority", "Other reason")),
)

BOOKING_NEEDS: Final = (
    # Translators: Kinderbeaufsichtigung
    Entry("childcare", _("Childcare during the offer")),
    # Translators: Dolmetschen, Sprachmittlung
    Entry("interpreter", pgettext("need of a participant", "Interpreter")),
    # Translators: nur abends
    Entry("evening", _("Evenings only")),
    # Translators: nur vormittags
    Entry("morning", _("Mornings only")),
    # Translators: Fahrt (Fahrkarte, Abholung)
    Entry("transport", _("Help with the way")),
    # Translators: stufenloser Zugang
    Entry("step_free", _("A way without steps")),
    # Translators: Hilfe beim Lesen und Schreiben
    Entry("literacy", _("Help with reading and writing")),
)

ENDING_REASONS: Final = (
    # Translators: erfolgreich beendet
    Entry("success", _("Reached the goal")),
    # Translators: Arbeit oder Ausbildung aufgenommen
    Entry("work", _("Started work or training")),
    # Translators: gesundheitlich
    Entry("health", _("Health"), restricted=True),
    # Translators: familiär
    Entry("family", _("Family")),
    # Translators: Kinderbetreuung weggefallen
    Entry("childcare", _("Childcare fell through")),
    # Translators: Umzug
    Entry("moved", _("Moved away")),
    # Translators: nicht mehr gewünscht
    Entry("not_wanted", _("Not wanted any more")),
    # Translators: passt doch nicht (Zeit, Niveau, Ort)
    Entry("no_fit", _("Does not fit after all")),
    # Translators: Platz nicht angenommen (Frist abgelaufen)
    Entry("term_over", _("The term to answer passed")),
    # Translators: Angebot fällt aus
    Entry("cancelled", _("The offer was cancelled")),
    # Translators: sonstiger Grund
    Entry("other", pgettext("ending", "Other")),
    # Translators: unbekannt
    Entry("unknown", pgettext("ending", "Not known")),
)

ABSENCE_REASONS: Final = (
    # Translators: krank
    Entry("ill", _("Ill")),
    # Translators: Kind krank
    Entry("child_ill", _("A child is ill")),
    # Translators: Termin bei einer Stelle
    Entry("appointment", _("Appointment at an agency")),
    # Translators: Arbeit
    Entry("work", pgettext("absence", "Work")),
    # Translators: keine Kinderbetreuung
    Entry("childcare", _("No childcare")),
    # Translators: Weg oder Fahrtkosten
    Entry("way", _("The way or the fare")),
    # Translators: sonstiger guter Grund
    Entry("other", pgettext("absence", "Another good reason")),
    # Translators: nicht bekannt
    Entry("unknown", pgettext("absence", "Not known")),
)
