# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people may ask about their own data (Art. 13 to 21 GDPR), and how it is answered."""

from enum import StrEnum
from typing import Final

from amstrat_desktop.base.lang import Msg, pgettext


class RequestKind(StrEnum):
    """ACCESS covers the copy for machines (Art. 20), too: both come with one answer."""

    ACCESS = "access"
    RECTIFICATION = "rectification"
    ERASURE = "erasure"
    RESTRICTION = "restriction"
    OBJECTION = "objection"


class RequestState(StrEnum):
    """NOTHING_HELD: answered with the paper that nothing is held (*Negativauskunft*)."""

    OPEN = "open"
    ANSWERED = "answered"
    NOTHING_HELD = "nothing_held"
    REFUSED = "refused"
    TAKEN_BACK = "taken_back"


class Identity(StrEnum):
    """How it was found out that whoever asks is the person: the least that settles it."""

    KNOWN = "known"
    PAPER_SEEN = "paper_seen"
    CALLED_BACK = "called_back"
    QUESTIONS = "questions"
    PROXY = "proxy"


class InformationWay(StrEnum):
    """How the information sheet (Art. 13) reached the person."""

    PAPER = "paper"
    FILE = "file"
    READ_ALOUD = "read_aloud"
    SHOWN = "shown"


REQUEST_KIND_LABELS: Final[dict[RequestKind, Msg]] = {
    # Translators: Auskunft (Art. 15 DSGVO)
    RequestKind.ACCESS: pgettext("right", "Information about their data"),
    # Translators: Berichtigung (Art. 16 DSGVO)
    RequestKind.RECTIFICATION: pgettext("right", "Correction"),
    # Translators: Löschung (Art. 17 DSGVO)
    RequestKind.ERASURE: pgettext("right", "Erasure"),
    # Translators: Einschränkung der Verarbeitung (Art. 18 DSGVO)
    RequestKind.RESTRICTION: pgettext("right", "Restriction: keep, but do not use"),
    # Translators: Widerspruch (Art. 21 DSGVO)
    RequestKind.OBJECTION: pgettext("right", "Objection"),
}

REQUEST_STATE_LABELS: Final[dict[RequestState, Msg]] = {
    # Translators: offen (a request that is still to be answered)
    RequestState.OPEN: pgettext("request", "Open"),
    # Translators: beantwortet
    RequestState.ANSWERED: pgettext("request", "Answered"),
    # Translators: Negativauskunft: nichts gespeichert
    RequestState.NOTHING_HELD: pgettext("request", "Answered: nothing is held"),
    # Translators: abgelehnt, mit Begründung
    RequestState.REFUSED: pgettext("request", "Refused, with reasons"),
    # Translators: von der Person zurückgenommen
    RequestState.TAKEN_BACK: pgettext("request", "Taken back by the person"),
}

IDENTITY_LABELS: Final[dict[Identity, Msg]] = {
    # Translators: persönlich bekannt
    Identity.KNOWN: pgettext("identity", "Known to us in person"),
    # Translators: Ausweis gesehen, nicht kopiert
    Identity.PAPER_SEEN: pgettext("identity", "An identity paper was seen, not copied"),
    # Translators: unter der gespeicherten Nummer zurückgerufen
    Identity.CALLED_BACK: pgettext("identity", "Called back on the number on record"),
    # Translators: Fragen beantwortet, die nur die Person wissen kann
    Identity.QUESTIONS: pgettext("identity", "Answered what only the person knows"),
    # Translators: Vollmacht gesehen (somebody asks for the person)
    Identity.PROXY: pgettext("identity", "Somebody else, with a written authority"),
}

INFORMATION_WAY_LABELS: Final[dict[InformationWay, Msg]] = {
    # Translators: auf Papier mitgegeben
    InformationWay.PAPER: pgettext("sheet", "On paper"),
    # Translators: als Datei gegeben
    InformationWay.FILE: pgettext("sheet", "As a file"),
    # Translators: vorgelesen oder erklärt
    InformationWay.READ_ALOUD: pgettext("sheet", "Read aloud or explained"),
    # Translators: am Bildschirm gezeigt
    InformationWay.SHOWN: pgettext("sheet", "Shown on the screen"),
}
