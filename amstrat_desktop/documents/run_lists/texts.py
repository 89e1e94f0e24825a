# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of the lists of a run. They are for the people who work there: printed in German."""

from datetime import date
from typing import Final

from amstrat_desktop.base.lang import Msg, ngettext, pgettext

# Translators: Teilnehmende (heading of a printed list)
PARTICIPANTS: Final = pgettext("list of a run", "Participants")
# Translators: Warteliste (heading of a printed list)
WAITING: Final = pgettext("list of a run", "Waiting list")
# Translators: Liste für die Kursleitung (heading)
LEADER: Final = pgettext("list of a run", "List for the course leader")
# Translators: Kinderbeaufsichtigung (heading of a printed list)
CHILDCARE: Final = pgettext("list of a run", "Childcare list")
# Translators: Anwesenheitsliste (heading)
ATTENDANCE: Final = pgettext("list of a run", "Attendance sheet")

# Translators: Für das Büro. Nicht aushängen und nicht weitergeben.
FOR_OFFICE: Final = pgettext("list of a run", "For the office. Do not put it up or pass it on.")
# Translators: Für die Kursleitung: nur Vornamen. Nach dem Kurs zurück an das Büro.
FOR_LEADER: Final = pgettext(
    "list of a run", "For the course leader: first names only. Back to the office afterwards."
)
# Translators: Für die Betreuenden. Sicher aufbewahren. Nach dem letzten Termin vernichten.
FOR_CARERS: Final = pgettext(
    "list of a run", "For the carers. Keep it safe. Destroy it after the last meeting."
)
# Translators: Liegt im Kurs aus: nur Vornamen.
FOR_ALL: Final = pgettext("list of a run", "Others see this sheet: first names only.")

# Translators: Angebot (label; the title of a course follows)
OFFER: Final = pgettext("list of a run", "Offer")
# Translators: Ort (label)
PLACE: Final = pgettext("list of a run", "Place")
# Translators: Termine (label)
DATES: Final = pgettext("list of a run", "Meetings")
# Translators: Leitung (label; a name follows)
LED_BY: Final = pgettext("list of a run", "Led by")
# Translators: Stand (label; a day follows)
AS_OF: Final = pgettext("list of a run", "As of")
# Translators: Raum
ROOM: Final = pgettext("list of a run", "Room")

# Translators: Nr.
NUMBER: Final = pgettext("column of a list", "No.")
# Translators: Name
NAME: Final = pgettext("column of a list", "Name")
# Translators: Vorname
FIRST_NAME: Final = pgettext("column of a list", "First name")
# Translators: Stand der Anmeldung
STATUS: Final = pgettext("column of a list", "Status")
# Translators: Sprache
LANGUAGE: Final = pgettext("column of a list", "Language")
# Translators: Braucht
NEEDS: Final = pgettext("column of a list", "Needs")
# Translators: Kinder
CHILDREN: Final = pgettext("column of a list", "Children")
# Translators: Notizen
NOTES: Final = pgettext("column of a list", "Notes")
# Translators: Platz (place on the waiting list)
POSITION: Final = pgettext("column of a list", "Place")
# Translators: Wartet seit
SINCE: Final = pgettext("column of a list", "Waits since")
# Translators: Vorrang
PRIORITY: Final = pgettext("column of a list", "Priority")
# Translators: Es fehlt
MISSING: Final = pgettext("column of a list", "Missing")
# Translators: Kind
CHILD: Final = pgettext("column of a list", "Child")
# Translators: Alter
AGE: Final = pgettext("column of a list", "Age")
# Translators: Gehört zu
BELONGS_TO: Final = pgettext("column of a list", "Belongs to")
# Translators: Im Notfall
EMERGENCY: Final = pgettext("column of a list", "In an emergency")
# Translators: Allergien und Wichtiges
ALLERGY: Final = pgettext("column of a list", "Allergies, to know")
# Translators: da
THERE: Final = pgettext("column of a list", "There")
# Translators: Unterschrift
SIGNATURE: Final = pgettext("column of a list", "Signature")

# Translators: Noch niemand. (stands in an empty list)
NOBODY: Final = pgettext("list of a run", "Nobody yet.")
# Translators: Neben diesem Angebot gibt es keine Kinderbeaufsichtigung.
NO_GROUP: Final = pgettext("list of a run", "There is no childcare beside this offer.")
# Translators: Ohne Anmeldung: ____ Erwachsene, ____ Kinder
WITHOUT_BOOKING: Final = pgettext(
    "list of a run", "Without a booking: ______ adults, ______ children"
)


def unseen(count: int) -> Msg:
    # Translators: Dazu {count} Person, die hier nicht steht. / Dazu {count} Personen, die …
    return ngettext(
        "And {count} more who does not stand here.",
        "And {count} more who do not stand here.",
        count,
    )


def unseen_children(count: int) -> Msg:
    # Translators: Dazu {count} Kind, das hier nicht steht: bitte im Büro fragen.
    return ngettext(
        "And {count} child who does not stand here: please ask the office.",
        "And {count} children who do not stand here: please ask the office.",
        count,
    )


def group(name: str, age_from: int, age_to: int) -> Msg:
    if not name:
        # Translators: Gruppe, {first} bis {last} Jahre
        return pgettext("childcare", "Group, {first} to {last} years", first=age_from, last=age_to)
    # Translators: {name}, {first} bis {last} Jahre (name of a group of children)
    return pgettext(
        "childcare", "{name}, {first} to {last} years", name=name, first=age_from, last=age_to
    )


def dates(first: date, last: date, count: int) -> Msg:
    # Translators: {count} Termin, {first} bis {last} / {count} Termine, {first} bis {last}
    return ngettext(
        "{count} meeting, {first} to {last}",
        "{count} meetings, {first} to {last}",
        count,
        first=first,
        last=last,
    )
