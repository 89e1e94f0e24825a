# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Finding a choice by its first letters, whatever marks and capitals it is written with."""

import unicodedata
from collections.abc import Iterable
from typing import Final

PAUSE_MS: Final = 1000
"""After this long the next letter begins a new word."""

_ARTICLE: Final = "ال"
_ALIKE: Final = str.maketrans({"ß": "ss", "ı": "i", "ø": "o", "ł": "l", "đ": "d", "æ": "ae"})


def fold(text: str) -> str:
    """Lower case without marks: “Şahin” and “sahin” are alike, “Tür” begins “Türkçe”."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_ALIKE))
    return "".join(c for c in plain if not unicodedata.combining(c))


def without_article(text: str) -> str:
    """An Arabic word without “ال”, which nearly all names of languages and places begin with."""
    bare = text.removeprefix(_ARTICLE)
    return bare if len(bare) > 1 else text


def _words(text: str) -> list[str]:
    """The words of a folded text, and those with an article once more without it."""
    words = text.replace("-", " ").split()
    return [*words, *(bare for word in words if (bare := without_article(word)) != word)]


def rank(typed: str, label: str, aliases: Iterable[str] = ()) -> int | None:
    """How well typed letters find a choice: 0 its label, 1 a later word, 2 an alias, or None."""
    wanted, label = fold(typed), fold(label)
    if label.startswith(wanted) or without_article(label).startswith(wanted):
        return 0
    if any(word.startswith(wanted) for word in _words(label)):
        return 1
    if wanted in label and len(wanted) > 2:
        return 1
    found = (fold(alias) for alias in aliases)
    if any(
        alias.startswith(wanted)
        or without_article(alias).startswith(wanted)
        or f" {wanted}" in alias
        for alias in found
    ):
        return 2
    return None


class TypeAhead:
    """Collects letters that follow each other quickly; times in milliseconds of any clock."""

    def __init__(self) -> None:
        self._typed = ""
        self._last = 0

    def add(self, letter: str, now: int) -> str:
        """What has been typed so far, this letter included."""
        fresh = now - self._last > PAUSE_MS
        self._typed = letter if fresh else self._typed + letter
        self._last = now
        return self._typed

    def is_going_on(self, now: int) -> bool:
        """Whether a space would continue a word rather than choose."""
        return bool(self._typed) and now - self._last <= PAUSE_MS
