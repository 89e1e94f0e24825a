# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why two records may be one person's, in words, and how likely. No database here.

Names count as the same when each word of the shorter one sounds like a word of the other, and
as similar when they agree letter by letter but for a slip of the pen. Neither is enough: there
are many of one name. A year of birth that is off by more than one speaks against it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from anyascii import anyascii
from rapidfuzz import fuzz

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.services.name_keys import name_keys
from amstrat_desktop.services.name_words import name_words

SAME_NAME: Final = _("The name is the same.")
SOUNDS_ALIKE: Final = _("The name sounds the same.")
SIMILAR_NAME: Final = _("The name is written almost the same.")
SAME_YEAR: Final = _("The year of birth is the same.")
NEXT_YEAR: Final = _("The years of birth are next to each other.")
SAME_TELEPHONE: Final = _("The telephone number is the same.")
SAME_CODE: Final = _("The recognition code is the same.")
SAME_AREA: Final = _("The area is the same.")
SAME_LANGUAGE: Final = _("The language is the same.")

SIMILAR_FROM: Final = 88.0
"""Per cent of letters that agree, in Latin letters, the words sorted."""

ENOUGH: Final = 60
"""Points from which on two records are suggested."""

_POINTS: Final = {
    SAME_NAME: 40, SOUNDS_ALIKE: 35, SIMILAR_NAME: 30, SAME_YEAR: 25, NEXT_YEAR: 10,
    SAME_TELEPHONE: 40, SAME_CODE: 30, SAME_AREA: 10, SAME_LANGUAGE: 10,
}  # fmt: skip
_OTHER_YEAR: Final = -40
_ONE_WORD: Final = -10
_FEWEST_WORDS: Final = 2


@dataclass(frozen=True, slots=True)
class Described:
    """What is compared of a person. names: as written, and the Latin reading."""

    names: tuple[str, ...]
    birth_year: int | None = None
    dialled: frozenset[str] = frozenset()
    code: str = ""
    area_id: UUID | None = None
    language: str = ""


class Sounds:
    """The words of names and their keys, each made once. For one run: they are names, and go
    with it.
    """

    def __init__(self) -> None:
        self._keys: dict[str, frozenset[str]] = {}
        self._words: dict[str, tuple[str, ...]] = {}
        self._heard: dict[str, list[frozenset[str]]] = {}

    def of(self, word: str) -> frozenset[str]:
        """What a word sounds like; a word too short for a sound is itself."""
        known = self._keys.get(word)
        if known is None:
            known = self._keys[word] = frozenset(name_keys(word) or (word,))
        return known

    def words(self, name: str) -> list[frozenset[str]]:
        """The same for each word of a name."""
        heard = self._heard.get(name)
        if heard is None:
            heard = self._heard[name] = [self.of(word) for word in name_words(name)]
        return heard

    def sorted_words(self, name: str) -> tuple[str, ...]:
        """The words of a name, in one order whichever stands first."""
        words = self._words.get(name)
        if words is None:
            words = self._words[name] = tuple(sorted(name_words(name)))
        return words


@dataclass(frozen=True, slots=True)
class Likeness:
    """points: `ENOUGH` or more make a suggestion. reasons: the weightiest first."""

    points: int
    reasons: tuple[Msg, ...]


def likeness(one: Described, other: Described, sounds: Sounds) -> Likeness:
    """What speaks for two being one."""
    named, one_word = _named(one, other, sounds)
    reasons = [*([named] if named else ()), *_besides(one, other)]
    points = sum(_POINTS[reason] for reason in reasons)
    if _years_apart(one, other) > 1:
        points += _OTHER_YEAR
    if named is not None and one_word:
        points += _ONE_WORD
    reasons.sort(key=lambda reason: -_POINTS[reason])
    proven = named is not None or {SAME_TELEPHONE, SAME_YEAR} <= set(reasons)
    return Likeness(points if proven else 0, tuple(reasons))


def _named(one: Described, other: Described, sounds: Sounds) -> tuple[Msg | None, bool]:
    """How the names agree, and whether they do in one word only."""
    best: Msg | None = None
    words = 0
    for mine in filter(None, one.names):
        for theirs in filter(None, other.names):
            said = _agree(mine, theirs, sounds)
            if said is not None and (best is None or _POINTS[said] > _POINTS[best]):
                best = said
            if said is not None:
                words = max(words, min(len(sounds.words(mine)), len(sounds.words(theirs))))
    return best, words < _FEWEST_WORDS


def _agree(mine: str, theirs: str, sounds: Sounds) -> Msg | None:
    my_words, their_words = sounds.sorted_words(mine), sounds.sorted_words(theirs)
    if not my_words or not their_words:
        return None
    if my_words == their_words:
        return SAME_NAME
    shorter, longer = sorted((sounds.words(mine), sounds.words(theirs)), key=len)
    if all(any(word & each for each in longer) for word in shorter):
        return SOUNDS_ALIKE
    in_latin = (anyascii(" ".join(words)) for words in (my_words, their_words))
    return SIMILAR_NAME if fuzz.ratio(*in_latin) >= SIMILAR_FROM else None


def _besides(one: Described, other: Described) -> Iterator[Msg]:
    if one.dialled & other.dialled:
        yield SAME_TELEPHONE
    apart = _years_apart(one, other)
    if apart == 0:
        yield SAME_YEAR
    elif apart == 1:
        yield NEXT_YEAR
    if one.code and one.code.casefold() == other.code.casefold():
        yield SAME_CODE
    if one.area_id is not None and one.area_id == other.area_id:
        yield SAME_AREA
    if one.language and one.language == other.language:
        yield SAME_LANGUAGE


def _years_apart(one: Described, other: Described) -> int:
    """-1 where a year is not known."""
    if one.birth_year is None or other.birth_year is None:
        return -1
    return abs(one.birth_year - other.birth_year)
