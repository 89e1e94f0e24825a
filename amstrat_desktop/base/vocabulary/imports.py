# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a column of an office's list can become, and what is left behind on purpose."""

from enum import StrEnum
from typing import Final

from amstrat_desktop.base.lang import Msg, _, pgettext


class ImportField(StrEnum):
    """The values stand in the database, with each import. WITHHELD: kept out on purpose."""

    IGNORE = "ignore"
    NAME = "name"
    GIVEN_NAME = "given_name"
    FAMILY_NAME = "family_name"
    NAME_LATIN = "name_latin"
    BIRTH = "birth"
    TELEPHONE = "telephone"
    EMAIL = "email"
    LANGUAGE = "language"
    GENDER = "gender"
    AREA = "area"
    NOTE = "note"
    FIRST_CONTACT = "first_contact"
    RECOGNITION_CODE = "recognition_code"
    WITHHELD = "withheld"


IMPORT_FIELD_LABELS: Final[dict[ImportField, Msg]] = {
    ImportField.IGNORE: pgettext("column", "Leave out"),
    ImportField.NAME: pgettext("column", "Name"),
    # Translators: Vorname
    ImportField.GIVEN_NAME: pgettext("column", "Given name"),
    # Translators: Nachname, Familienname
    ImportField.FAMILY_NAME: pgettext("column", "Family name"),
    # Translators: der Name in lateinischer Schrift
    ImportField.NAME_LATIN: pgettext("column", "Name in Latin letters"),
    # Translators: Geburtsjahr oder Geburtsdatum; only the year is kept
    ImportField.BIRTH: pgettext("column", "Year or date of birth"),
    ImportField.TELEPHONE: pgettext("column", "Telephone"),
    ImportField.EMAIL: pgettext("column", "E-mail"),
    ImportField.LANGUAGE: pgettext("column", "Language"),
    # Translators: Geschlecht
    ImportField.GENDER: pgettext("column", "Gender"),
    # Translators: Stadtteil, statistischer Bezirk, Quartier
    ImportField.AREA: pgettext("column", "Area"),
    ImportField.NOTE: pgettext("column", "Note"),
    # Translators: Erstkontakt (when the person first came)
    ImportField.FIRST_CONTACT: pgettext("column", "First contact"),
    # Translators: Kennwort, das Ratsuchende ohne Namen wählen
    ImportField.RECOGNITION_CODE: pgettext("column", "Recognition code"),
    # Translators: a column that is not taken over on purpose (nationality, residence status)
    ImportField.WITHHELD: pgettext("column", "Not taken over, on purpose"),
}

SEVERAL_COLUMNS: Final = frozenset(
    {
        ImportField.IGNORE,
        ImportField.WITHHELD,
        ImportField.TELEPHONE,
        ImportField.EMAIL,
        ImportField.NOTE,
    }
)
"""What more than one column may become: two telephones, two notes."""

NAMES: Final = frozenset(
    {
        ImportField.NAME,
        ImportField.GIVEN_NAME,
        ImportField.FAMILY_NAME,
        ImportField.RECOGNITION_CODE,
    }
)
"""Without one of these columns nobody can be recorded."""

WITHHELD_WHY: Final = _(
    "Nationality, residence status, religion, diagnoses and the numbers of agencies are not part "
    "of a person's record: counselling needs none of them, and others could misuse them."
)
