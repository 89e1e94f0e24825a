# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How long which class of data is kept (docs/retention.md tells where each term comes from)."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from amstrat_desktop.base.lang import Msg, _


class DataClass(StrEnum):
    """What falls due together. Codes stand in the protocol for ever: never rename one."""

    RECOGNITION_CODE = "recognition_code"
    CONTACT_NOTE = "contact_note"
    PERSON = "person"
    CASE = "case"
    PROOF = "proof"
    REFERRAL_PAPERS = "referral_papers"
    BOOKING = "booking"
    PLACEMENT = "placement"
    FUNDED_PLACEMENT = "funded_placement"
    DATA_REQUEST = "data_request"
    DRAFT = "draft"
    AUDIT = "audit"
    PERSONAL_NOTE = "personal_note"
    CHILD_NOTE = "child_note"
    REPORT = "report"

    @property
    def label(self) -> Msg:
        return _LABELS[self]

    @property
    def trigger(self) -> Msg:
        """From what the term is counted."""
        return _TRIGGERS[self]

    @property
    def way(self) -> Msg:
        """What happens when the term is over."""
        return _WAYS[self]


@dataclass(frozen=True, slots=True)
class Term:
    """How long something is kept after its trigger; None: for good.

    to_year_end: then to the end of that year. ground: where the term comes from.
    """

    months: int | None
    to_year_end: bool
    ground: Msg


FIXED: Final = frozenset({DataClass.PERSONAL_NOTE, DataClass.CHILD_NOTE, DataClass.REPORT})
"""Classes without a term that an office sets: the first two are erased by the program itself each
day, by the day that their author chose and with the end of the run; the last are nobody's.
"""


class ErasureCause(StrEnum):
    """Why somebody's data was erased."""

    TERM = "term"
    REQUEST = "request"
    RESTORED = "restored"

    @property
    def label(self) -> Msg:
        return _CAUSES[self]


class LimitGround(StrEnum):
    """Why a record is stored and no longer used (Art. 18 I GDPR; PROOF: Art. 17 III e)."""

    DISPUTED = "disputed"
    UNLAWFUL = "unlawful"
    CLAIMS = "claims"
    OBJECTION = "objection"
    PROOF = "proof"

    @property
    def label(self) -> Msg:
        return _GROUNDS[self]


_LABELS: Final[dict[DataClass, Msg]] = {
    # Translators: Wiedererkennungscodes anonymer Kontakte
    DataClass.RECOGNITION_CODE: _("Recognition codes of contacts without a name"),
    DataClass.CONTACT_NOTE: _("Notes on contacts without a name"),
    # Translators: Kontaktdaten von Personen ohne laufende Begleitung
    DataClass.PERSON: _("People without ongoing support"),
    # Translators: Falldokumentation
    DataClass.CASE: _("Documentation of closed cases"),
    # Translators: Einwilligungen und Offenlegungen als Nachweis
    DataClass.PROOF: _("Consents and disclosures as proof"),
    # Translators: Verweispapiere: Abbild des Verweisscheins, BG-Nummer, Kundennummer
    DataClass.REFERRAL_PAPERS: _("Papers and numbers of ended referrals"),
    # Translators: Kurslisten
    DataClass.BOOKING: _("Course lists"),
    DataClass.PLACEMENT: _("Work and internships"),
    # Translators: gefördert (Zuwendung, ESF, § 16i SGB II)
    DataClass.FUNDED_PLACEMENT: _("Work and internships with funding"),
    # Translators: Betroffenenanfragen (Auskunft, Löschung, Widerspruch)
    DataClass.DATA_REQUEST: _("Answered requests about data"),
    DataClass.DRAFT: _("Unsaved drafts"),
    # Translators: Protokoll (audit log)
    DataClass.AUDIT: _("Log of who did what"),
    # Translators: persönliche Notizen (Handakte)
    DataClass.PERSONAL_NOTE: _("Personal notes"),
    DataClass.CHILD_NOTE: _("Allergies and emergency numbers of children"),
    DataClass.REPORT: _("Reports and released tables"),
}
_TRIGGERS: Final[dict[DataClass, Msg]] = {
    DataClass.RECOGNITION_CODE: _("from the day of the contact"),
    DataClass.CONTACT_NOTE: _("from the day of the contact"),
    DataClass.PERSON: _("from the last contact"),
    DataClass.CASE: _("from the day on which the case was closed"),
    DataClass.PROOF: _("from the end of the consent, or the day of the disclosure"),
    DataClass.REFERRAL_PAPERS: _("from the day on which the referral ended"),
    DataClass.BOOKING: _("from the end of the run"),
    DataClass.PLACEMENT: _("from the end of the placement"),
    DataClass.FUNDED_PLACEMENT: _("from the end of the placement"),
    DataClass.DATA_REQUEST: _("from the day of the answer"),
    DataClass.DRAFT: _("from the last change"),
    DataClass.AUDIT: _("from the day of the entry"),
    DataClass.PERSONAL_NOTE: _("until the day that the author chose"),
    DataClass.CHILD_NOTE: _("until the end of the run"),
    DataClass.REPORT: _("kept for good: they hold nobody"),
}
_WAYS: Final[dict[DataClass, Msg]] = {
    DataClass.RECOGNITION_CODE: _("The code is erased; the contact goes on counting."),
    DataClass.CONTACT_NOTE: _("The note is erased; the contact goes on counting."),
    DataClass.PERSON: _(
        "The whole record is erased. Contacts go on counting without day, name or note. What must "
        "be kept as proof stays locked until its own term is over."
    ),
    DataClass.CASE: _("Case, steps, and the notes and appointments of the case are erased."),
    DataClass.PROOF: _("Consent and disclosure are erased."),
    DataClass.REFERRAL_PAPERS: _(
        "Slips, numbers, names and what was typed are erased; the referral goes on counting."
    ),
    DataClass.BOOKING: _("Names are erased; the booking goes on counting."),
    DataClass.PLACEMENT: _("The placement is erased."),
    DataClass.FUNDED_PLACEMENT: _("The placement is erased."),
    DataClass.DATA_REQUEST: _("The request is erased."),
    DataClass.DRAFT: _("The draft is erased."),
    DataClass.AUDIT: _("The oldest lines are erased; the chain goes on."),
    DataClass.PERSONAL_NOTE: _("Erased by the program each day."),
    DataClass.CHILD_NOTE: _("Erased by the program each day."),
    DataClass.REPORT: _("Nothing is erased."),
}
_CAUSES: Final[dict[ErasureCause, Msg]] = {
    # Translators: Frist abgelaufen
    ErasureCause.TERM: _("The term is over"),
    # Translators: Löschverlangen der Person (Art. 17 DSGVO)
    ErasureCause.REQUEST: _("Somebody asked for it"),
    # Translators: nach dem Zurückspielen einer Sicherung
    ErasureCause.RESTORED: _("Erased again after a backup was restored"),
}
_GROUNDS: Final[dict[LimitGround, Msg]] = {
    # Translators: Richtigkeit bestritten (Art. 18 I a DSGVO)
    LimitGround.DISPUTED: _("The person says that the data is wrong"),
    # Translators: unrechtmäßig, Person will Einschränkung statt Löschung (Art. 18 I b)
    LimitGround.UNLAWFUL: _("Kept unlawfully, but the person does not want it erased"),
    # Translators: Person braucht die Daten für Rechtsansprüche (Art. 18 I c)
    LimitGround.CLAIMS: _("The person needs the data for a legal claim"),
    # Translators: Widerspruch eingelegt (Art. 18 I d)
    LimitGround.OBJECTION: _("The person objected, and it is not decided yet"),
    # Translators: nur noch als Nachweis aufbewahrt (Art. 17 III e, Art. 18)
    LimitGround.PROOF: _("Kept as proof only"),
}

_CASE_RULE: Final = _("§ 195 BGB: claims end three years after the year in which they arose.")
_LITTLE: Final = _("As long as somebody may come back to it; a proposal.")

TERMS: Final[dict[DataClass, Term]] = {
    DataClass.RECOGNITION_CODE: Term(12, False, _LITTLE),
    DataClass.CONTACT_NOTE: Term(36, True, _CASE_RULE),
    DataClass.PERSON: Term(12, False, _LITTLE),
    DataClass.CASE: Term(36, True, _CASE_RULE),
    DataClass.PROOF: Term(36, False, _("Art. 7 I GDPR: the office has to prove a consent.")),
    DataClass.REFERRAL_PAPERS: Term(
        6, False, _("Numbers of the job centre serve the slip alone; a proposal.")
    ),
    DataClass.BOOKING: Term(36, True, _CASE_RULE),
    DataClass.PLACEMENT: Term(36, True, _CASE_RULE),
    DataClass.FUNDED_PLACEMENT: Term(
        60, True, _("As the grant says; five years is what most grants ask for.")
    ),
    DataClass.DATA_REQUEST: Term(
        36, True, _("§ 31 OWiG, § 41 BDSG: the office has to prove that it answered.")
    ),
    DataClass.DRAFT: Term(1, False, _LITTLE),
    DataClass.AUDIT: Term(24, False, _("Long enough to look into a misuse; a proposal.")),
}
"""The proposals of an office that has set none of its own."""
