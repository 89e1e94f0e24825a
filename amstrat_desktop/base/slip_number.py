# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The number on a referral slip: ``BO-26-4K7-PQX``.

Two letters of the office, two digits of the year, five random symbols and a check character
over all of them (ISO/IEC 7064, MOD 37-2), which notices every single wrong character and
every swap of two neighbours. A number that was misread or mistyped therefore opens nothing
instead of somebody else's referral. It counts nothing and tells nothing about the person.
"""

import re
import unicodedata
from collections.abc import Callable
from typing import Final

from stdnum.exceptions import ValidationError
from stdnum.iso7064 import mod_37_2

from amstrat_desktop.base.lang import _, ngettext
from amstrat_desktop.base.problems import Problem

ALPHABET: Final = "23456789CDFHJKMNPQRTVWX"
"""Symbols that handwriting keeps apart and that spell no words: without vowels and Y, 0 and O,
1, I and L, and of 8/B, 6/G, 5/S, 2/Z the digit only.
"""

LENGTH: Final = 10
"""Characters without the dashes."""

_SYMBOLS: Final = 5
_DRAWS: Final = 10_000
_NUMBER: Final = re.compile(f"[A-Z]{{2}}[0-9]{{2}}[{ALPHABET}]{{{_SYMBOLS + 1}}}")
_PREFIX: Final = re.compile(r"[A-Z]{2}")
_SHAPE: Final = re.compile(r"[A-Z]{2}[0-9]{2}[0-9A-Z]{1,6}")
_SEPARATORS: Final = frozenset("-./_:#")


def new_number(prefix: str, year: int, choice: Callable[[str], str]) -> str:
    """Draw a number; prefix: two letters; choice: picks a symbol, as `secrets.choice` does.

    Draws again while the check character is not in the alphabet. Whether the number is
    already taken is for the caller to find out.
    """
    if not _PREFIX.fullmatch(prefix):
        raise ValueError("the prefix of a slip number has two letters A to Z")
    for _draw in range(_DRAWS):
        body = f"{prefix}{year % 100:02d}" + "".join(choice(ALPHABET) for _n in range(_SYMBOLS))
        check: str = mod_37_2.calc_check_digit(body)
        if check in ALPHABET:
            return formatted(body + check)
    raise ValueError("choice never draws a number with a usable check character")


def parse(text: str) -> str:
    """The number that somebody typed or scanned, in the form in which it is kept.

    Takes any case, spaces, any dashes or none, full-width and Arabic digits. Raises Problem
    for a number that is incomplete, too long, or has a wrong character.
    """
    compact = _compact(text)
    if not compact:
        raise Problem(_("Type the number of the slip: it stands beside the square code."))
    if len(compact) < LENGTH:
        raise Problem(
            ngettext(
                "This number is incomplete: {count} character is missing.",
                "This number is incomplete: {count} characters are missing.",
                LENGTH - len(compact),
            )
        )
    if len(compact) > LENGTH:
        raise Problem(
            ngettext(
                "This number is too long: it has {count} character too many.",
                "This number is too long: it has {count} characters too many.",
                len(compact) - LENGTH,
            )
        )
    if not is_valid(compact):
        raise Problem(_("One character of this number is wrong. Compare it with the slip."))
    return formatted(compact)


def is_valid(compact: str) -> bool:
    """Whether ten characters without dashes, in capitals, are a number with its check."""
    if not _NUMBER.fullmatch(compact):
        return False
    try:
        mod_37_2.validate(compact)
    except ValidationError:
        return False
    return True


def looks_like_number(text: str) -> bool:
    """Whether somebody is probably typing a slip number, wrong or incomplete ones too."""
    return _SHAPE.fullmatch(_compact(text)) is not None


def formatted(compact: str) -> str:
    """Ten characters with the dashes, as printed and kept."""
    return f"{compact[:2]}-{compact[2:4]}-{compact[4:7]}-{compact[7:]}"


def _compact(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).upper()
    return "".join(_latin_digit(c) for c in plain if not _is_separator(c))


def _latin_digit(character: str) -> str:
    value = unicodedata.decimal(character, None)
    return character if value is None else str(value)


def _is_separator(character: str) -> bool:
    """Spaces, dashes, and the invisible marks that come along when a text is copied."""
    category = unicodedata.category(character)
    return character in _SEPARATORS or category in {"Pd", "Zs", "Cf", "Cc", "Zl", "Zp"}
