# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How the letters of a word sound, in Latin and in whatever anyascii can write in Latin letters.

A word becomes a row of units; a unit has one sound or several that it may stand for. c is the
Turkish dj, the German k or the č that lost its hook; ch is German, French or English; j is
Turkish or German. Arabic script: `arabic_sounds`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from anyascii import anyascii

from amstrat_desktop.services.arabic_sounds import arabic_units
from amstrat_desktop.services.name_words import is_arabic
from amstrat_desktop.services.sound_units import ANY_E, RISING, Unit

_ARTICLE: Final = re.compile(r"[ae]l(?=[bcdfghjklmnpqrstvwxz])")
_BEHIND_ARTICLE: Final = 5
"""Letters of a name that may have its article written in one: Alhassan. Not: Albert."""

_OWN_LETTERS: Final = str.maketrans(
    {
        # Letters that lose their sign in many passports: small capitals stand for them below.
        "ş": "S", "ș": "S", "š": "S", "ś": "S", "ç": "C", "č": "C", "ć": "C", "ğ": "G",
        "ț": "T", "ţ": "T", "đ": "D", "ž": "z", "ż": "z", "ź": "z",
        # Cyrillic, where anyascii says less than the sound: г is g in Russian, h in Ukrainian.
        "г": "H", "ґ": "g", "ч": "C", "х": "kh", "ъ": "a", "ь": "", "ё": "yo", "є": "ye",
        "ї": "yi", "й": "y", "ы": "i", "ә": "a",
    }
)  # fmt: skip

_SIGNED: Final[Mapping[str, tuple[str, ...]]] = {
    "S": ("x", "s"), "C": ("c",), "G": ("g", ""), "H": ("g", "h"), "T": ("z", "t"), "D": ("d", "j"),
}  # fmt: skip
_LONG: Final[Mapping[str, tuple[str, ...]]] = {
    "schtsch": ("x",), "shch": ("x",), "dsch": ("j",), "tsch": ("c",), "dzh": ("j",),
    "sch": ("x",), "tch": ("c",), "chr": ("kr",), "sh": ("x",), "sz": ("x", "s"),
    "cz": ("c",), "ch": ("c", "x", "h"), "zh": ("j", "zh"), "dj": ("j",), "kh": ("h",),
    "gh": ("g",), "th": ("t",), "dh": ("d",), "ph": ("f",), "ts": ("z",), "tz": ("z",),
    "ck": ("k",), "qu": ("kv",),
}  # fmt: skip
_SINGLE: Final[Mapping[str, tuple[str, ...]]] = {
    "w": ("v",), "q": ("k",), "x": ("ks", "h"), "J": ("j",),
}  # fmt: skip
_C_BEFORE_BRIGHT: Final = ("j", "c", "s")
_C: Final = ("k", "j", "c")
_PAIRS: Final[Mapping[str, tuple[str, ...]]] = {"ee": ("i",), "ae": ("a", "e")}
_PART: Final = re.compile(
    "|".join(sorted(_LONG, key=len, reverse=True)) + "|[aeiouy]+|[SCGHTDJ]|[a-z]"
)
_DOUBLED: Final = re.compile("([bcdfghjklmnpqrstvwxzSC])\\1+")
_MUTE_END: Final = frozenset("bdgkpt")


def readings_of(word: str, *, begins: bool = False) -> Iterator[tuple[list[Unit], bool]]:
    """The ways to read a word, each a row of units. begins: more letters may follow; each
    reading says whether they may in it.
    """
    if is_arabic(word):
        yield from ((units, begins) for units in arabic_units(word, begins=begins))
        return
    for latin in _latin_forms(_in_latin(word)):
        yield _units(latin, begins=begins), begins
        if begins and latin.endswith("h"):
            # Sarah may end here, Shah may go on.
            yield _units(latin[:-1], begins=False), False


def _in_latin(word: str) -> str:
    marked = word.translate(_OWN_LETTERS)
    latin = (c if c in _SIGNED else anyascii(c).lower().replace("'", "") for c in marked)
    return _DOUBLED.sub(r"\1", "".join(latin))


def _latin_forms(latin: str) -> Iterator[str]:
    """With j as in Turkish and English, as in German and Polish; with the article taken off."""
    forms = [latin]
    article = _ARTICLE.match(latin)
    if article is not None and len(latin) - article.end() >= _BEHIND_ARTICLE:
        forms.append(latin[article.end() :])
    for form in forms:
        if "j" in form.replace("dj", ""):
            yield form.replace("dj", "J").replace("j", "J")
            yield form.replace("dj", "J").replace("j", "y")
        else:
            yield form


def _units(latin: str, *, begins: bool) -> list[Unit]:
    parts = _PART.findall(latin)
    units: list[Unit] = []
    for at, part in enumerate(parts):
        last = at == len(parts) - 1
        if part[0] in "aeiouy":
            units.extend(_vowels(part, first=at == 0, open_end=last and begins))
        elif last and part == "h" and at:
            if begins:
                units.append(Unit(("h",)))
        else:
            following = parts[at + 1][0] if not last else ""
            units.append(Unit(_consonant(part, following)))
    return list(_eased(_between(units, parts, begins=begins)))


def _consonant(part: str, following: str) -> tuple[str, ...]:
    if part == "c":
        return _C_BEFORE_BRIGHT if following and following in "eiy" else _C
    return _LONG.get(part) or _SIGNED.get(part) or _SINGLE.get(part) or (part,)


def _between(units: list[Unit], parts: list[str], *, begins: bool) -> list[Unit]:
    """Oleksandr is spoken as Oleksander."""
    if len(parts) > 2 and parts[-1] == "r" and parts[-2] in _MUTE_END:
        return [*units[:-1], Unit((*ANY_E, "") if begins else ANY_E, vowel=True), units[-1]]
    return units


def _eased(units: Iterable[Unit]) -> Iterator[Unit]:
    """After u a second u is often spoken and written as e or i: Yusuf, Youssef, Yousif."""
    before: Unit | None = None
    for unit in units:
        if unit.vowel:
            if before is not None and unit.sounds == before.sounds == ("u",):
                yield Unit(("u", *ANY_E), vowel=True)
                before = unit
                continue
            before = unit
        yield unit


def _vowels(run: str, *, first: bool, open_end: bool) -> Iterator[Unit]:
    if first and len(run) > 1 and run[0] in "yi" and run[1] in "aeou":
        yield Unit(("y", "") if run[1] == "e" else ("y",))
        run = run[1:]
    sounds = vowel_classes(run)
    if open_end:
        # Juli, and then Julia.
        sounds = (*sounds, RISING) if run in {"i", "y"} else sounds
    yield Unit(sounds, vowel=True)


def vowel_classes(run: str) -> tuple[str, ...]:
    """What a run of vowels may sound like: a, i, u, e (as in Leyla) or o (as in Maria)."""
    start, rest = run[0], run[1:]
    if start in "iy":
        return _rising(rest)
    if "i" in rest or "y" in rest or (start == "a" and "ee" in rest):
        return ("u",) if start in "ou" else ("e",)
    if start in "ou" or "u" in rest or "o" in rest:
        return ("u",)
    return _PAIRS.get(run) or (ANY_E if start == "e" else ("a",))


def _rising(rest: str) -> tuple[str, ...]:
    if "a" in rest:
        return (RISING,)
    if "u" in rest:
        return ("u", RISING)
    if "o" in rest or "e" in rest:
        return ("i", RISING)
    return ("i",)
