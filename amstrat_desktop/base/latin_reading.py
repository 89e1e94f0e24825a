# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a name in another script may be read in Latin letters: a suggestion, never more."""

import re
import unicodedata
from typing import Final

from anyascii import anyascii

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")

# These scripts leave out most vowels: letter by letter, محمد reads "mhmd". No reading is better
# than one that nobody would recognise.
_WITHOUT_VOWELS: Final = ("ARABIC", "HEBREW", "SYRIAC", "THAANA")
_LATIN: Final = "LATIN"


def script_of(letter: str) -> str:
    """The script of a letter by its Unicode name ("LATIN", "CYRILLIC"), "" for no letter."""
    return unicodedata.name(letter, "").partition(" ")[0] if letter.isalpha() else ""


def is_latin(text: str) -> bool:
    """Whether all letters are Latin, with accents or without."""
    return all(script_of(c) == _LATIN for c in text if c.isalpha())


def suggested_reading(name: str) -> str:
    """The name in Latin letters; "" where it is Latin already or can't be read letter by letter."""
    if is_latin(name) or any(script_of(c) in _WITHOUT_VOWELS for c in name):
        return ""
    # The soft sign and the apostrophe of Cyrillic are written in no passport.
    words = (anyascii(word).replace("'", "") for word in _WORD.findall(name))
    return " ".join(word[:1].upper() + word[1:] for word in words if word)
