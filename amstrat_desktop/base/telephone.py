# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Telephone numbers as people type them. A number that looks wrong is a hint, never refused."""

from dataclasses import dataclass
from typing import Final

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumber, PhoneNumberFormat

REGION: Final = "DE"
"""Where a number without a country code is dialled."""

_LONGEST: Final = 60
"""Characters that can still be a number with its remarks; more is a text."""


@dataclass(frozen=True, slots=True)
class Telephone:
    """A number. dialled: E.164 (+49…), what is dialled and compared. shown: grouped as usual
    in its country, with the country code where it isn't the office's own. plausible: whether
    such a number can exist there.
    """

    dialled: str
    shown: str
    plausible: bool


def read_telephone(typed: str) -> Telephone | None:
    """The number that was typed; None where it is none at all."""
    if not typed or len(typed) > _LONGEST:
        return None
    try:
        number = phonenumbers.parse(typed, REGION)
    except NumberParseException:
        return None
    return Telephone(
        dialled=phonenumbers.format_number(number, PhoneNumberFormat.E164),
        shown=phonenumbers.format_number(number, _usual(number)),
        plausible=phonenumbers.is_valid_number(number),
    )


def _usual(number: PhoneNumber) -> int:
    at_home = number.country_code == phonenumbers.country_code_for_region(REGION)
    return PhoneNumberFormat.NATIONAL if at_home else PhoneNumberFormat.INTERNATIONAL
