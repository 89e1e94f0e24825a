# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ongoing support (*Begleitung*): its states, what can happen to it, why it ends."""

from enum import StrEnum
from typing import Final

from amstrat_desktop.base.lang import Msg, pgettext
from amstrat_desktop.base.vocabulary.entries import Entry


class CaseStatus(StrEnum):
    """Whether the support goes on."""

    OPEN = "open"
    CLOSED = "closed"


class StepDoer(StrEnum):
    """Who does an agreed step."""

    PERSON = "person"
    OFFICE = "office"


class CaseEventKind(StrEnum):
    """What one event of a case says; the values stand in the database."""

    OPENED = "opened"
    CHANGED = "changed"
    STEP_AGREED = "step_agreed"
    STEP_DONE = "step_done"
    STEP_UNDONE = "step_undone"
    STEP_DROPPED = "step_dropped"
    STAFF_CHANGED = "staff_changed"
    HANDED_OVER = "handed_over"
    CLOSED = "closed"
    CLOSING_UNDONE = "closing_undone"
    REOPENED = "reopened"


CASE_STATUS_LABELS: Final[dict[CaseStatus, Msg]] = {
    # Translators: Begleitung läuft
    CaseStatus.OPEN: pgettext("support", "Under way"),
    # Translators: Begleitung abgeschlossen
    CaseStatus.CLOSED: pgettext("support", "Closed"),
}

DOER_LABELS: Final[dict[StepDoer, Msg]] = {
    # Translators: die begleitete Person selbst
    StepDoer.PERSON: pgettext("who does a step", "The person"),
    # Translators: wir, das Büro
    StepDoer.OFFICE: pgettext("who does a step", "The office"),
}

CASE_EVENT_LABELS: Final[dict[CaseEventKind, Msg]] = {
    # Translators: Begleitung begonnen
    CaseEventKind.OPENED: pgettext("support event", "Support begun"),
    # Translators: Ziel geändert
    CaseEventKind.CHANGED: pgettext("support event", "Goal changed"),
    # Translators: Schritt vereinbart
    CaseEventKind.STEP_AGREED: pgettext("support event", "Step agreed"),
    CaseEventKind.STEP_DONE: pgettext("support event", "Step done"),
    CaseEventKind.STEP_UNDONE: pgettext("support event", "Step open again"),
    # Translators: Schritt gestrichen
    CaseEventKind.STEP_DROPPED: pgettext("support event", "Step dropped"),
    # Translators: Zuständigkeit oder Vertretung geändert
    CaseEventKind.STAFF_CHANGED: pgettext("support event", "Responsibility changed"),
    # Translators: Begleitung übergeben
    CaseEventKind.HANDED_OVER: pgettext("support event", "Handed over"),
    # Translators: Begleitung abgeschlossen
    CaseEventKind.CLOSED: pgettext("support event", "Support closed"),
    CaseEventKind.CLOSING_UNDONE: pgettext("support event", "Closing undone"),
    # Translators: Begleitung wieder aufgenommen
    CaseEventKind.REOPENED: pgettext("support event", "Support taken up again"),
}

CLOSING_REASONS: Final = (
    # Translators: Ziel erreicht
    Entry("goal_reached", pgettext("closing reason", "Goal reached")),
    # Translators: Ratsuchende*r geht den Weg allein weiter
    Entry("goes_on_alone", pgettext("closing reason", "The person goes on alone")),
    # Translators: an eine andere Stelle weitervermittelt
    Entry("passed_on", pgettext("closing reason", "Passed on to another agency")),
    # Translators: von der Person beendet
    Entry("ended_by_person", pgettext("closing reason", "Ended by the person")),
    # Translators: Kontakt abgebrochen
    Entry("contact_lost", pgettext("closing reason", "Contact lost")),
    # Translators: weggezogen
    Entry("moved_away", pgettext("closing reason", "Moved away")),
    # Translators: kein passendes Angebot
    Entry("nothing_fits", pgettext("closing reason", "No suitable offer")),
    # Translators: vom Büro beendet (Projektende, keine Kapazität)
    Entry("ended_by_office", pgettext("closing reason", "Ended by the office")),
    # Translators: verstorben
    Entry("died", pgettext("closing reason", "The person died")),
    Entry("other", pgettext("closing reason", "Other reason")),
)
