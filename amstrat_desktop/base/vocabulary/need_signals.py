# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Need signals (*Bedarfsmeldung*): what kept somebody from being helped, without anybody's data."""

from enum import StrEnum
from typing import Final

from amstrat_desktop.base.lang import Msg, pgettext
from amstrat_desktop.base.vocabulary.entries import Entry


class SignalState(StrEnum):
    """DRAFT: not read by anybody else yet. Only the words of APPROVED ones leave the office."""

    DRAFT = "draft"
    APPROVED = "approved"
    REJECTED = "rejected"


class SignalSource(StrEnum):
    """Where it came from: written by hand, beside a contact, or by a booking."""

    HAND = "hand"
    CONTACT = "contact"
    BOOKING = "booking"


COURSE_CHILDCARE: Final = "course_childcare"
"""Topic of a place that was missing in the childcare beside an offer (`topics.TOPICS`)."""

CHILDCARE: Final = "childcare"
"""Barrier of such a signal (`BARRIERS`)."""

SIGNAL_STATE_LABELS: Final[dict[SignalState, Msg]] = {
    # Translators: Entwurf (Bedarfsmeldung, noch nicht freigegeben)
    SignalState.DRAFT: pgettext("need signal", "Draft"),
    # Translators: freigegeben (Bedarfsmeldung)
    SignalState.APPROVED: pgettext("need signal", "Approved"),
    # Translators: nicht freigegeben, abgelehnt (Bedarfsmeldung)
    SignalState.REJECTED: pgettext("need signal", "Not approved"),
}

SIGNAL_SOURCE_LABELS: Final[dict[SignalSource, Msg]] = {
    # Translators: von Hand geschrieben (Bedarfsmeldung)
    SignalSource.HAND: pgettext("need signal", "Written by hand"),
    # Translators: aus einem Kontakt (Beratung)
    SignalSource.CONTACT: pgettext("need signal", "From a consultation"),
    # Translators: aus einer Anmeldung zu einem Angebot
    SignalSource.BOOKING: pgettext("need signal", "From a booking"),
}

BARRIERS: Final = (
    # Translators: keine Kinderbetreuung
    Entry(CHILDCARE, pgettext("barrier", "No childcare")),
    # Translators: kein passendes Angebot vorhanden
    Entry("no_offer", pgettext("barrier", "No suitable offer")),
    # Translators: kein freier Platz, Warteliste
    Entry("no_place", pgettext("barrier", "No free place")),
    # Translators: falsches Niveau (Sprachkurs zu schwer oder zu leicht)
    Entry("level", pgettext("barrier", "No offer at this level")),
    # Translators: nicht in der Sprache der Person, keine Sprachmittlung
    Entry("language", pgettext("barrier", "Not in the language, no interpreter")),
    # Translators: Lesen und Schreiben
    Entry("literacy", pgettext("barrier", "Reading and writing is needed")),
    # Translators: Zeiten passen nicht
    Entry("times", pgettext("barrier", "The times do not fit")),
    # Translators: zu weit, Fahrtkosten
    Entry("way", pgettext("barrier", "Too far, or the fare is too dear")),
    # Translators: Kosten des Angebots
    Entry("cost", pgettext("barrier", "Costs too much")),
    # Translators: nicht barrierefrei
    Entry("access", pgettext("barrier", "No way without barriers")),
    # Translators: lange Wartezeit auf einen Termin, eine Bearbeitung
    Entry("waiting_time", pgettext("barrier", "The wait is too long")),
    # Translators: Formulare, Nachweise, Verfahren
    Entry("paperwork", pgettext("barrier", "Forms and proofs")),
    # Translators: Regelangebot nicht offen für diese Gruppe
    Entry("not_open", pgettext("barrier", "Not open to these people")),
    # Translators: sonstiges Hindernis
    Entry("other", pgettext("barrier", "Other")),
)
