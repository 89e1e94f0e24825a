# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of the letter. A nursery reads the German, the family reads its own language.

It states facts and asks; it promises nothing and computes no entitlement.
"""

from datetime import date
from typing import Final

from amstrat_desktop.base.lang import Msg, _, pgettext

# Translators: Dringlichkeitsbescheinigung für einen Betreuungsplatz (heading of a letter to a
# Kita; keep the German word “Dringlichkeitsbescheinigung” in brackets where it helps)
TITLE: Final = _("A childcare place is urgent")
# Translators: An (whom the letter is for)
FOR_WHOM: Final = pgettext("urgency letter", "To")
# Translators: An alle Kitas und an die Kindertagespflege
EVERY_NURSERY: Final = _("To every nursery and to child minders")
# Translators: Das Kind
CHILD: Final = pgettext("urgency letter", "The child")
# Translators: Name des Kindes (a line to write on follows)
CHILD_NAME: Final = _("Name of the child")
# Translators: Mutter, Vater oder sorgeberechtigte Person (a name follows)
PARENT: Final = pgettext("urgency letter", "Parent or guardian")
# Translators: Warum der Platz dringend ist
WHY: Final = pgettext("urgency letter", "Why it is urgent")
# Translators: Ab wann
FROM_WHEN: Final = pgettext("urgency letter", "From when")
# Translators: So bald wie möglich.
SOON: Final = _("As soon as possible.")
# Translators: Dazu (some words of the counsellor follow)
MORE: Final = pgettext("urgency letter", "More about it")
# Translators: Das Büro hat hier etwas auf Deutsch geschrieben.
IN_GERMAN: Final = _("The office wrote some words here in German. Ask us what they say.")
# Translators: Unsere Bitte
REQUEST: Final = pgettext("urgency letter", "Our request")
# Translators: Bitte berücksichtigen Sie das bei der Vergabe der Plätze, und antworten Sie der
# Familie, auch wenn es noch keinen Platz gibt.
PLEASE: Final = _(
    "Please take this into account when places are given, and answer the family, even while there "
    "is no place."
)
# Translators: Die Familie entscheidet selbst, wem sie diesen Brief zeigt.
FAMILY_DECIDES: Final = _("The family decides itself whom it shows this letter.")
# Translators: Der Brief begründet keinen Anspruch. Über den Platz entscheidet die Einrichtung
# nach ihren eigenen Kriterien.
NO_CLAIM: Final = _(
    "This letter gives no right to a place. The nursery decides by its own criteria."
)
# Translators: Rückfragen beantwortet (name, position and telephone follow)
QUESTIONS: Final = pgettext("urgency letter", "Questions to")
# Translators: Ort, Datum, Unterschrift und Stempel des Büros
SIGN: Final = _("Place, date, signature and stamp of the office")


def confirmed(office: str) -> Msg:
    # Translators: {office} berät die Familie und bestätigt nach eigener Kenntnis: Dieses Kind
    # braucht dringend einen Betreuungsplatz.
    return _(
        "{office} counsels the family and confirms from its own knowledge: this child urgently "
        "needs a childcare place.",
        office=office,
    )


def born(year: int) -> Msg:
    # Translators: geboren {year} (only the year is known)
    return _("born in {year}", year=str(year))


def dated(day: date) -> Msg:
    # Translators: Datum: {day}
    return _("Date: {day}", day=day)


def needed_from(day: date) -> Msg:
    # Translators: Der Platz wird ab dem {day} gebraucht.
    return _("The place is needed from {day}.", day=day)


def form(version: int, day: date) -> Msg:
    # Translators: small print. Dringlichkeitsbescheinigung, Fassung 1, vom {day}
    return _("Letter of urgency, version {version}, of {day}", version=version, day=day)
