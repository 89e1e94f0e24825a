# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people agree to (R2, R3), and on which ground something was told (R9, R23).

Fixed by law and by the paper that is signed, so no office extends these lists.
"""

from enum import StrEnum
from typing import Final

from amstrat_desktop.base.lang import Msg, _, pgettext


class LegalKind(StrEnum):
    """Two different things, on two papers: the GDPR and § 203 StGB know nothing of each other."""

    CONSENT = "consent"
    RELEASE = "release"


class Purpose(StrEnum):
    """What a consent is for: exactly one (R3, a to g)."""

    CONTACT_AGAIN = "contact_again"
    TELL_AGENCY = "tell_agency"
    AGENCY_ANSWERS = "agency_answers"
    NAME_IN_LIST = "name_in_list"
    INTERPRETER = "interpreter"
    FUNDER = "funder"
    SPECIAL = "special"


class Decision(StrEnum):
    GIVEN = "given"
    REFUSED = "refused"


class How(StrEnum):
    """SPOKEN: with a reason why nothing was signed."""

    SIGNED = "signed"
    SPOKEN = "spoken"


class GivenBy(StrEnum):
    """GUARDIAN: who has custody (*sorgeberechtigt*)."""

    PERSON = "person"
    GUARDIAN = "guardian"


class DataCategory(StrEnum):
    """What may be told; the paper has a box for each."""

    NAME = "name"
    BIRTH_DATE = "birth_date"
    TELEPHONE = "telephone"
    ADDRESS = "address"
    LANGUAGE = "language"
    FAMILY = "family"
    CHILD_NAME = "child_name"
    CONCERN = "concern"
    DONE = "done"
    APPOINTMENT = "appointment"
    RESULT = "result"
    BENEFIT_NUMBERS = "benefit_numbers"
    HEALTH = "health"
    LAW = "law"
    PROTECTION = "protection"


class DisclosureBasis(StrEnum):
    CONSENT = "consent"
    RELEASE = "release"
    EMERGENCY = "emergency"


class DisclosureWay(StrEnum):
    """How something was told."""

    SLIP = "slip"
    TELEPHONE = "telephone"
    IN_PERSON = "in_person"
    EMAIL = "email"
    POST = "post"
    FAX = "fax"
    LIST = "list"


class Standing(StrEnum):
    """What a consent is worth on a day. OVERTAKEN: a later “no” to the same stands."""

    VALID = "valid"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    OVERTAKEN = "overtaken"
    REFUSED = "refused"


SPECIAL_DATA: Final = frozenset({DataCategory.HEALTH, DataCategory.LAW, DataCategory.PROTECTION})
"""Asked for on a paper of their own: health is special by Art. 9 GDPR; what people ask about
residence or violence can harm them as much (R16)."""

SPECIAL_TOPICS: Final = {
    "health": DataCategory.HEALTH,
    "law": DataCategory.LAW,
    "protection": DataCategory.PROTECTION,
}
"""The group of a topic → the special data that naming the topic tells."""

_PLAIN: Final = tuple(category for category in DataCategory if category not in SPECIAL_DATA)

OFFERED_DATA: Final[dict[Purpose, tuple[DataCategory, ...]]] = {
    Purpose.CONTACT_AGAIN: (DataCategory.NAME, DataCategory.TELEPHONE, DataCategory.ADDRESS),
    Purpose.TELL_AGENCY: tuple(
        category
        for category in _PLAIN
        if category not in {DataCategory.CHILD_NAME, DataCategory.RESULT}
    ),
    Purpose.AGENCY_ANSWERS: (
        DataCategory.APPOINTMENT,
        DataCategory.RESULT,
        DataCategory.CONCERN,
        DataCategory.DONE,
    ),
    Purpose.NAME_IN_LIST: (
        DataCategory.NAME,
        DataCategory.TELEPHONE,
        DataCategory.LANGUAGE,
        DataCategory.FAMILY,
        DataCategory.CHILD_NAME,
    ),
    Purpose.INTERPRETER: (DataCategory.NAME, DataCategory.LANGUAGE, DataCategory.CONCERN),
    Purpose.FUNDER: (
        DataCategory.NAME,
        DataCategory.BIRTH_DATE,
        DataCategory.ADDRESS,
        DataCategory.FAMILY,
        DataCategory.RESULT,
    ),
    Purpose.SPECIAL: (DataCategory.HEALTH, DataCategory.LAW, DataCategory.PROTECTION),
}
"""What may be ticked for a purpose, in the order of the paper: no bundled tick (R2)."""

RECEIVER_NEEDED: Final = frozenset({Purpose.TELL_AGENCY, Purpose.AGENCY_ANSWERS, Purpose.SPECIAL})
RECEIVER_POSSIBLE: Final = RECEIVER_NEEDED | {Purpose.NAME_IN_LIST, Purpose.FUNDER}

RELEASES: Final = (Purpose.TELL_AGENCY, Purpose.AGENCY_ANSWERS)
"""What a release from secrecy can be for: our secrecy towards an agency, or theirs towards us."""

LEGAL_KIND_LABELS: Final[dict[LegalKind, Msg]] = {
    # Translators: Einwilligung (DSGVO)
    LegalKind.CONSENT: _("Consent (GDPR)"),
    # Translators: Schweigepflichtentbindung (§ 203 StGB)
    LegalKind.RELEASE: _("Release from secrecy (§ 203 StGB)"),
}

PURPOSE_LABELS: Final[dict[Purpose, Msg]] = {
    # Translators: uns wieder melden dürfen
    Purpose.CONTACT_AGAIN: _("We may get in touch again"),
    # Translators: Daten an eine Stelle weitergeben
    Purpose.TELL_AGENCY: _("We may tell an agency"),
    # Translators: Stelle darf uns antworten
    Purpose.AGENCY_ANSWERS: _("An agency may answer us"),
    # Translators: Name auf Kursliste, in der Kinderbeaufsichtigung
    Purpose.NAME_IN_LIST: _("Name in a course list or for childcare"),
    # Translators: Sprachmittlung ist dabei
    Purpose.INTERPRETER: _("An interpreter is present"),
    # Translators: Daten für Fördermittel (ESF)
    Purpose.FUNDER: _("Data for the funder (ESF)"),
    # Translators: besondere Daten (Art. 9 DSGVO), etwa Gesundheit
    Purpose.SPECIAL: _("Special data to an agency, such as health (Art. 9)"),
}

DATA_LABELS: Final[dict[DataCategory, Msg]] = {
    DataCategory.NAME: pgettext("data", "Name"),
    DataCategory.BIRTH_DATE: pgettext("data", "Date of birth"),
    DataCategory.TELEPHONE: pgettext("data", "Telephone number"),
    DataCategory.ADDRESS: pgettext("data", "Address or area"),
    # Translators: Sprache und Dolmetschen (also whether the person reads and writes)
    DataCategory.LANGUAGE: pgettext("data", "Language and interpreter"),
    # Translators: Familie: Alter der Kinder, Sorgeberechtigte
    DataCategory.FAMILY: pgettext("data", "Family and ages of the children"),
    # Translators: Vorname des Kindes
    DataCategory.CHILD_NAME: pgettext("data", "First name of the child"),
    # Translators: Anliegen: worum es geht, was gebraucht wird
    DataCategory.CONCERN: pgettext("data", "What it is about"),
    # Translators: was bisher getan wurde
    DataCategory.DONE: pgettext("data", "What was done so far"),
    DataCategory.APPOINTMENT: pgettext("data", "Appointments"),
    # Translators: was daraus geworden ist
    DataCategory.RESULT: pgettext("data", "What came of it"),
    # Translators: Nummer der Bedarfsgemeinschaft, Kundennummer
    DataCategory.BENEFIT_NUMBERS: pgettext("data", "Numbers of the Jobcenter"),
    # Translators: Gesundheit (Art. 9 DSGVO)
    DataCategory.HEALTH: pgettext("data", "Health and care"),
    # Translators: Fragen zu Recht und Aufenthalt (only the question, never a status)
    DataCategory.LAW: pgettext("data", "Questions about law and residence"),
    # Translators: Schutz und Krise
    DataCategory.PROTECTION: pgettext("data", "Protection and crisis"),
}

HOW_LABELS: Final[dict[How, Msg]] = {
    # Translators: mit Unterschrift
    How.SIGNED: pgettext("consent", "Signed on paper"),
    # Translators: mündlich
    How.SPOKEN: pgettext("consent", "Said aloud"),
}

GIVEN_BY_LABELS: Final[dict[GivenBy, Msg]] = {
    GivenBy.PERSON: pgettext("consent", "The person"),
    # Translators: sorgeberechtigte Person
    GivenBy.GUARDIAN: pgettext("consent", "A parent or guardian"),
}

BASIS_LABELS: Final[dict[DisclosureBasis, Msg]] = {
    # Translators: Einwilligung
    DisclosureBasis.CONSENT: pgettext("ground", "Consent"),
    # Translators: Schweigepflichtentbindung
    DisclosureBasis.RELEASE: pgettext("ground", "Release from secrecy"),
    # Translators: Gefahr im Verzug, ohne Einwilligung (§ 34 StGB, § 4 KKG)
    DisclosureBasis.EMERGENCY: pgettext("ground", "Emergency, without consent"),
}

DISCLOSURE_WAY_LABELS: Final[dict[DisclosureWay, Msg]] = {
    # Translators: mit dem Schein übermittelt
    DisclosureWay.SLIP: pgettext("told", "Slip sent"),
    DisclosureWay.TELEPHONE: pgettext("told", "By telephone"),
    # Translators: im Gespräch, persönlich
    DisclosureWay.IN_PERSON: pgettext("told", "In person"),
    DisclosureWay.EMAIL: pgettext("told", "By e-mail"),
    DisclosureWay.POST: pgettext("told", "By post"),
    DisclosureWay.FAX: pgettext("told", "By fax"),
    # Translators: auf einer Liste (Kursliste)
    DisclosureWay.LIST: pgettext("told", "On a list"),
}

STANDING_LABELS: Final[dict[Standing, Msg]] = {
    # Translators: gültig
    Standing.VALID: pgettext("consent", "Valid"),
    # Translators: abgelaufen
    Standing.EXPIRED: pgettext("consent", "Run out"),
    # Translators: widerrufen
    Standing.WITHDRAWN: pgettext("consent", "Withdrawn"),
    # Translators: überholt (later refused or withdrawn)
    Standing.OVERTAKEN: pgettext("consent", "No longer holds"),
    # Translators: abgelehnt
    Standing.REFUSED: pgettext("consent", "Refused"),
}
