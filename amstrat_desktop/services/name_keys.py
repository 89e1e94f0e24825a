# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keys under which the spellings of one name meet: Şahin, Sahin, Schahin, Shahin, شاهين.

A key is the sequence of sounds of a word: one letter for each class of consonants (kh and خ are
h, w is v, q is k) and one for each class of vowels. Where a spelling can be read in several
ways it has several keys; two names sound alike when they share one.

Two kinds of keys. The *sound* knows the class of the first two vowels: Hasan is not Hüseyin,
Cemal is not Cemil. The *frame* of a name with five consonants or more knows only where a vowel
stands: so many consonants are distinct enough, and Oleksandr, Александр and Alexander meet.
Mohammed and Mahmud stay apart, because one has a vowel where the other has none. A word in the
Arabic script has no frame: where its vowels stand is not written.

Where the line is: spellings of a name meet, its forms in other languages don't. Mohammed is not
Mehmet, Khadija is not Hatice, Volodymyr is not Vladimir; t and d, p and b, k and g are never the
same. Arabic writes no short vowels, so a short Arabic word has many readings; the reading in
Latin letters that stands beside a name on record tells them apart.

Pure: no database, nothing of the rest of the program but the units of `name_sounds`.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from amstrat_desktop.services.name_sounds import readings_of
from amstrat_desktop.services.name_words import ARTICLES, is_arabic, name_words
from amstrat_desktop.services.sound_units import ANY_E, VOWELS, Unit

SOUND: Final = "\ue001"
FRAME: Final = "\ue002"
"""Before a key: private-use marks, so that no key is ever met by a word that somebody types."""

FRAME_FROM: Final = 5
"""Consonants from which on where the vowels stand says enough."""

SHORTEST: Final = 3
"""Sounds of the shortest key: Ali has three; Lea and Mai are found as they are written only."""

BEGINS_FROM: Final = 4
"""Letters from which on what was typed counts as the beginning of a sound: “Scha” finds Şahin,
but “Ali” doesn't bring everything that begins like it.
"""
_BEGINS_FROM_ARABIC: Final = 3
"""Consonants, in a script that leaves out vowels."""

_CLASSED: Final = 2
_PLAIN_VOWEL: Final = "0"
_MOST: Final = 32
"""Readings of a word that are kept, the likeliest first."""


def name_keys(name: str) -> tuple[str, ...]:
    """The keys that a name is indexed by, of all its words, marked."""
    keys: dict[str, None] = {}
    for word in name_words(name):
        for units, _open in readings_of(word):
            keys.update(dict.fromkeys(_keys(units, framed=not is_arabic(word))))
    return tuple(keys)


def asked_keys(word: str) -> tuple[tuple[str, bool], ...]:
    """The keys to ask for a word that was typed, as `name_words` gives it; each with whether
    it is the beginning of a key.

    A whole word of three consonants or more is asked with sh for its s and the reverse, too:
    who types Schahin finds the Sahin whose passport lost the cedilla. Shorter beginnings
    aren't: “Scha” would find each Sabine.
    """
    asked: dict[tuple[str, bool], None] = {}
    for units, begins in readings_of(word, begins=_may_go_on(word)):
        heard = _hissing(units) if _consonants(units) > 2 else units
        for key in _keys(heard, framed=not is_arabic(word), begins=begins):
            asked[key, begins] = None
    return tuple(asked)


def _may_go_on(word: str) -> bool:
    if len(word) >= BEGINS_FROM:
        return True
    units = next(iter(readings_of(word)))[0] if is_arabic(word) else ()
    return _consonants(units) >= _BEGINS_FROM_ARABIC


def asked_words(text: str) -> tuple[str, ...]:
    """The words of what was typed that have to be found; an article alone says nothing."""
    words = name_words(text)
    return tuple(word for word in words if word not in ARTICLES) or words


def _keys(units: Sequence[Unit], *, framed: bool, begins: bool = False) -> Iterable[str]:
    least = SHORTEST - 1 if begins else SHORTEST
    for row in _agreeing(units):
        yield from (SOUND + key for key in _spelled(row, _CLASSED) if len(key) >= least)
    if framed and _consonants(units) >= FRAME_FROM:
        yield from (FRAME + key for key in _spelled(units, 0))


def _agreeing(units: Sequence[Unit]) -> Iterator[Sequence[Unit]]:
    """Where both first vowels are an e, both are a or both are i: Elena is not Alina."""
    places = [at for at, unit in enumerate(units) if unit.vowel][:_CLASSED]
    if len(places) < _CLASSED or any(units[at].sounds != ANY_E for at in places):
        yield units
        return
    for sound in ANY_E:
        one = Unit((sound,), vowel=True)
        yield [one if at in places else unit for at, unit in enumerate(units)]


def _consonants(units: Sequence[Unit]) -> int:
    return sum(max(map(len, unit.sounds)) for unit in units if not unit.vowel)


def _hissing(units: Sequence[Unit]) -> list[Unit]:
    return [
        Unit(tuple(dict.fromkeys((*unit.sounds, "s", "x"))), vowel=False)
        if not unit.vowel and {"s", "x"} & set(unit.sounds)
        else unit
        for unit in units
    ]


def _spelled(units: Sequence[Unit], classed: int) -> Iterable[str]:
    """All keys that the units allow. classed: how many vowels keep their class."""
    begun: dict[tuple[str, int], None] = {("", 0): None}
    for unit in units:
        grown: dict[tuple[str, int], None] = {}
        for key, vowels in begun:
            for sound in unit.sounds:
                grown[_added(key, vowels, sound, unit.vowel, classed)] = None
        begun = dict.fromkeys(list(grown)[:_MOST])
    return dict.fromkeys(key for key, _vowels in begun)


def _added(key: str, vowels: int, sound: str, vowel: bool, classed: int) -> tuple[str, int]:
    if not sound or key.endswith(sound) or (vowel and key and key[-1] in VOWELS):
        return key, vowels
    if not vowel:
        return key + sound, vowels
    return key + (sound if vowels < classed else _PLAIN_VOWEL), vowels + 1
