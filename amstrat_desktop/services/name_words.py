# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A name taken apart into words, and what stands before an Arabic name taken off."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

ARTICLES: Final = frozenset(
    {"al", "el", "ul", "ar", "er", "as", "es", "ash", "an", "ad", "az", "ال"}
)
"""Words that say nothing about whom somebody looks for."""

_WORD: Final = re.compile(r"[^\W\d_]+")
_INSIDE: Final = re.compile(r"['’‘`´ʿʾʼ\u0640\u200c\u200d]")
"""Signs inside a word: apostrophes of romanisations, the Arabic line that fills, joiners."""

_ABD: Final = re.compile(r"abd[aeiou](?:l|([bdghjkmnrstz])(?=\1))(?=[^\W\d_]{3})")
_ABDULLAH: Final = re.compile(r"abd[aeou]l+ah?")
_ABD_ALONE: Final = frozenset({"عبد", "abdul", "abdel", "abdal", "abdur", "abder", "abdes"})
_ARABIC_ABD: Final = "عبدال"
_ARABIC_ABD_APART: Final = "عبد ال"
_ARABIC_ABDULLAH: Final = "عبدالله"
_SERVANT: Final = "abd"
_LONGEST: Final = 24


def is_arabic(word: str) -> bool:
    """Whether a word is written in the Arabic script, in whichever language."""
    return any("\u0600" <= c <= "\u06ff" or "\u0750" <= c <= "\u077f" for c in word)


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name in small letters, without apostrophes and vowel signs.

    Abdulrahman, Abd ar-Rahman, Abderrahman and عبد الرحمن are two words: the servant of, and
    whose; Abdullah is one.
    """
    plain = "".join(_letters(name)).replace(_ARABIC_ABD_APART, _ARABIC_ABD)
    words: list[str] = []
    for word in _WORD.findall(plain):
        words.extend(_parted(word[:_LONGEST]))
    return tuple(words)


def _letters(name: str) -> Iterator[str]:
    lower = unicodedata.normalize("NFC", _INSIDE.sub("", name)).lower()
    # Marks that NFC left alone: the dot of Turkish İ in small, vowel signs of Arabic.
    return (c for c in lower if not unicodedata.combining(c))


def _parted(word: str) -> Iterator[str]:
    if word == _ARABIC_ABDULLAH or _ABDULLAH.fullmatch(word):
        yield "abdullah"
    elif word.startswith(_ARABIC_ABD) and len(word) > len(_ARABIC_ABD) + 2:
        yield _SERVANT
        yield word[len(_ARABIC_ABD) :]
    elif word in _ABD_ALONE:
        yield _SERVANT
    elif found := _ABD.match(word):
        yield _SERVANT
        yield word[found.end() :]
    else:
        yield word
