# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a word in the Arabic script may sound: Arabic, Persian, Urdu, Kurdish (Sorani).

Short vowels are not written: between two consonants there may be any, or none. A word begins
with a consonant and a vowel, and no three consonants follow each other, which leaves few ways.
"""

import re
from collections.abc import Iterator
from typing import Final

from amstrat_desktop.services.sound_units import RISING, Unit

_CONSONANTS: Final = {
    "ب": ("b",), "پ": ("p",), "ت": ("t",), "ث": ("t", "s"), "ج": ("j", "g"), "چ": ("c",),
    "ح": ("h",), "خ": ("h",), "د": ("d",), "ذ": ("d", "z"), "ر": ("r",), "ڕ": ("r",),
    "ز": ("z",), "ژ": ("j",), "س": ("s",), "ش": ("x",), "ص": ("s",), "ض": ("d", "z"),
    "ط": ("t",), "ظ": ("z",), "غ": ("g",), "ف": ("f",), "ڤ": ("v",), "ق": ("k",), "ك": ("k",),
    "ک": ("k",), "گ": ("g",), "ل": ("l",), "ڵ": ("l",), "م": ("m",), "ن": ("n",), "ه": ("h",),
    "ھ": ("h",), "ہ": ("h",), "ٹ": ("t",), "ڈ": ("d",), "ڑ": ("r",),
}  # fmt: skip
_WAW: Final = "وۆؤ"
_YEH: Final = "يیىێئې"
_ALEF: Final = "اآ"
_SHORT_E: Final = "ەة"
_CARRIERS: Final = "أإعء"
_SILENT: Final = "عء"
_GLIDES: Final = "ويی"
_VOWELS: Final = _WAW + _YEH + _ALEF + _SHORT_E + _CARRIERS
_ARTICLE: Final = "ال"
_ANY: Final = ("a", "u", "i")
_GAP: Final = Unit(("", *_ANY), vowel=True)

# Two patterns tell two very frequent names apart: Muhammad (like Muhsin, Munther) and Mahmud
# (like Mansur, Masud).
_PLAIN: Final = "[بتثجحخدذرزسشصضطظغفقكکلمنه]"
_PARTICIPLE: Final = re.compile(f"م{_PLAIN}{{3}}")
_IN_PARTICIPLE: Final = (
    Unit(("u", "a"), vowel=True), Unit(("a", ""), vowel=True), Unit(("a", "i"), vowel=True),
)  # fmt: skip
_PASSIVE: Final = re.compile(f"م{_PLAIN}{{2}}و{_PLAIN}")
_LETTERS_BEHIND_ARTICLE: Final = 3


def arabic_units(word: str, *, begins: bool = False) -> Iterator[list[Unit]]:
    """The ways to read a word, with the article and without it."""
    yield _units(word, begins=begins)
    bare = word.removeprefix(_ARTICLE)
    if bare != word and len(bare) >= _LETTERS_BEHIND_ARTICLE:
        yield _units(bare, begins=begins)


def _units(word: str, *, begins: bool) -> list[Unit]:
    units: list[Unit] = []
    at = 0
    while at < len(word):
        end = at
        while end < len(word) and word[end] in _VOWELS:
            end += 1
        if end > at:
            units += _written(word, at, end, begins=begins)
            at = end
        else:
            units += _consonant(word, at, units, begins=begins)
            at += 1
    return units


def _consonant(word: str, at: int, units: list[Unit], *, begins: bool) -> list[Unit]:
    last = at == len(word) - 1
    if last and at and word[at] in "هہھ" and not begins:
        return [Unit(("a", ""), vowel=True)]
    sounds = _CONSONANTS.get(word[at])
    if sounds is None:
        return []
    letter = Unit(sounds)
    if not units or units[-1].vowel or word[at - 1] == word[at]:
        return [letter]
    return [_unwritten(word, at, units), letter]


def _unwritten(word: str, at: int, units: list[Unit]) -> Unit:
    """What may be spoken between two consonants that stand side by side."""
    if _PARTICIPLE.fullmatch(word):
        return _IN_PARTICIPLE[at - 1]
    if _PASSIVE.fullmatch(word) and at == 2:
        return Unit(("",), vowel=True)
    first = len(units) == 1
    closed = len(units) > 1 and not units[-2].vowel
    return Unit(_ANY, vowel=True) if first or closed else _GAP


def _written(word: str, at: int, end: int, *, begins: bool) -> list[Unit]:
    """The vowels that stand there, with the glide that they begin with or hold."""
    run = word[at:end]
    if at == 0 and run[0] in _GLIDES and len(word) > 1:
        glide = Unit(("v",) if run[0] == "و" else ("y",))
        return [glide, Unit(_sounds(run[1:]), vowel=True)]
    if at and "و" in run and set(run) != {"و"} and len(run) > 1:
        before, after = run.split("و", 1)
        held = Unit(_sounds(before), vowel=True) if before else _GAP
        return [held, Unit(("v",)), Unit(_sounds(after), vowel=True)]
    sounds = _sounds(run, first=at == 0, last=end == len(word))
    if at == 0 and sounds == _ANY and sum(c not in _VOWELS for c in word) == 1:
        sounds = ("a",)  # Ali, and not each Ola, Ulla and Ole
    if begins and end == len(word) and run[-1] in _YEH:
        sounds = tuple(dict.fromkeys((*sounds, "i", "e", RISING)))
    return [Unit(sounds, vowel=True)]


def _sounds(run: str, *, first: bool = False, last: bool = False) -> tuple[str, ...]:
    letters = [c for c in run if c not in _SILENT]
    if any(c in _YEH for c in letters):
        return _with_yeh(letters, ending=last)
    if any(c in _WAW for c in letters):
        return ("u",)
    if "إ" in letters:
        return ("i", "a")
    if not letters or (first and letters[0] in "أا" and len(run) == 1):
        return _ANY
    return ("a",)


def _with_yeh(letters: list[str], *, ending: bool) -> tuple[str, ...]:
    if ending and letters == ["ى"]:
        return ("a", "i")
    if letters[0] not in _YEH:
        return ("e", "i")
    if len(letters) > 1:
        return (RISING, "e")
    return ("i",) if ending else ("i", "e", RISING)
