# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which texts of the office may be said in other languages, and how long they may be."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from amstrat_desktop.base.cleaning import LINE_LIMIT
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import LANGUAGES, Msg, _
from amstrat_desktop.base.own_text import GERMAN


class OwnField(StrEnum):
    """A text of a record; the value is the name of its attribute."""

    HOURS = "hours"
    STOP = "stop"
    SUMMARY = "summary"
    BRING = "bring"
    ACCESSIBILITY = "accessibility"
    LABEL = "label"


OWN_FIELDS: Final[Mapping[Kind, tuple[OwnField, ...]]] = MappingProxyType(
    {
        Kind.OFFICE: (OwnField.HOURS,),
        Kind.ORGANISATION: (OwnField.HOURS, OwnField.STOP),
        Kind.SITE: (OwnField.STOP, OwnField.ACCESSIBILITY),
        Kind.OFFER: (OwnField.SUMMARY, OwnField.BRING),
        Kind.CODE: (OwnField.LABEL,),
    }
)
"""What is printed for people who came to be counselled, beside names and addresses."""

OWN_FIELD_LABELS: Final[Mapping[OwnField, Msg]] = MappingProxyType(
    {
        OwnField.HOURS: _("Opening hours"),
        OwnField.STOP: _("Stop and way"),
        OwnField.SUMMARY: _("In plain words"),
        OwnField.BRING: _("What to bring along"),
        OwnField.ACCESSIBILITY: _("Accessibility"),
        OwnField.LABEL: _("Entry"),
    }
)

LIMITS: Final[Mapping[OwnField, int]] = MappingProxyType(
    {
        OwnField.HOURS: 700,
        OwnField.STOP: LINE_LIMIT + LINE_LIMIT // 2,
        OwnField.SUMMARY: 1400,
        OwnField.BRING: 700,
        OwnField.ACCESSIBILITY: 700,
        OwnField.LABEL: LINE_LIMIT,
    }
)
"""Characters of a translation: two fifths more than the German text may have. A label stands in
lists, too, and has no more room there.
"""

ONE_LINE: Final = frozenset({OwnField.STOP, OwnField.LABEL})

LINE_BY_LINE: Final = frozenset({OwnField.BRING})
"""One thing a line: the lines of both languages stand beside each other on paper."""

TRANSLATED: Final = tuple(code for code in LANGUAGES if code != GERMAN)
"""The languages that a text may be said in beside German."""
