# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Languages, genders and areas as people write them into lists."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final
from uuid import UUID

from babel import Locale

from amstrat_desktop.base.lang import LANGUAGES
from amstrat_desktop.exchange.plain_words import plain
from amstrat_desktop.services.areas import AreaOption

_PARTS: Final = re.compile(r"[,;/+&\n]| und | and | u\. ")
_POSTCODE: Final = re.compile(
    r"^(?:d-?)?\d{5}\s+", re.IGNORECASE
)  # What people say that CLDR doesn't: a dialect, a second name of the same language.
_SAID: Final = {
    "farsi": "fa", "dari": "fa", "iranisch": "fa", "afghanisch": "ps", "paschtu": "ps",
    "paschto": "ps", "pashto": "ps", "kurmandschi": "ku", "kurmanji": "ku", "kurmanci": "ku",
    "kurmandji": "ku", "badini": "ku", "sorani": "ckb", "zentralkurdisch": "ckb",
    "romanes": "rom", "romani": "rom", "hocharabisch": "ar", "syrisch": "ar", "marokkanisch": "ar",
    "libanesisch": "ar", "irakisch": "ar", "tigrigna": "ti", "tigrinja": "ti",
    "serbokroatisch": "sr", "jugoslawisch": "sr", "mandarin": "zh", "dt": "de", "engl": "en",
    "frz": "fr", "franz": "fr", "griech": "el", "gebaerdensprache": "sgn", "dgs": "sgn",
    "deutsche gebaerdensprache": "sgn", "sign language": "sgn",
}  # fmt: skip

# Names in the language itself. Babel has them in forty locales, which take 40 MB.
_OWN_NAMES: Final = {
    "کوردی": "ckb", "سۆرانی": "ckb", "shqip": "sq", "српски": "sr", "srpski": "sr",
    "bosanski": "bs", "hrvatski": "hr", "македонски": "mk", "ትግርኛ": "ti", "soomaali": "so",
    "አማርኛ": "am", "پښتو": "ps", "اردو": "ur", "हिन्दी": "hi", "ਪੰਜਾਬੀ": "pa", "தமிழ்": "ta",
    "español": "es", "italiano": "it", "português": "pt", "ελληνικά": "el", "magyar": "hu",
    "ქართული": "ka", "հայերեն": "hy", "azərbaycan": "az", "azerbaycanca": "az", "hausa": "ha",
    "kiswahili": "sw", "lingála": "ln", "tiếng việt": "vi", "中文": "zh", "汉语": "zh",
    "ไทย": "th", "türkçe": "tr", "arapça": "ar", "kürtçe": "ku", "almanca": "de",
}  # fmt: skip

_GENDERS: Final = {
    "female": "w f weiblich weibl female frau fr woman girl maedchen kadin k أنثى жінка женщина",
    "male": "m maennlich maennl male herr hr mann man boy junge erkek e ذكر чоловік мужчина",
    "diverse": "d div divers diverse inter nonbinary nichtbinaer non binary",
    "not_stated": "keine angabe|k a|ka|unbekannt|not stated|o a",
}
_NO_VALUE: Final = frozenset(
    ("", "x", "k a", "ka", "unbekannt", "keine angabe", "n a", "nein", "kein", "keine", "keins")
)


def says_nothing(cell: str) -> bool:
    """A dash, a question mark, “k. A.”: somebody filled the cell and said nothing."""
    return plain(cell) in _NO_VALUE


class LanguageWords:
    """Languages by their name in German, in English and in themselves, and by their code.

    offered: the codes that a record may hold.
    """

    def __init__(self, offered: Sequence[str]) -> None:
        self._offered = frozenset(offered)
        self._german = {
            plain(name): code
            for code, name in Locale.parse("de").languages.items()
            if code in self._offered
        }
        self._known: dict[str, str] = {}
        for reader in ("de", "en"):
            names = Locale.parse(reader).languages
            for code in offered:
                self._learn(names.get(code, ""), code)
        for code in offered:
            self._learn(code, code)
        own = {language.endonym: language.code for language in LANGUAGES.values()}
        for word, code in (*own.items(), *_OWN_NAMES.items(), *_SAID.items()):
            if code in self._offered:
                self._learn(word, code)

    def read(self, cell: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The codes of the languages in a cell in their order, and what was not understood."""
        codes: dict[str, None] = {}
        unknown: list[str] = []
        for part in _PARTS.split(cell):
            said = re.sub(r"\([^)]*\)", "", part).strip()
            if says_nothing(said):
                continue
            code = self._code(said)
            if code:
                codes[code] = None
            else:
                unknown.append(part.strip())
        return tuple(codes), tuple(unknown)

    def _learn(self, word: str, code: str) -> None:
        said = plain(word)
        if said:
            self._known.setdefault(said, code)

    def _code(self, said: str) -> str:
        word = plain(said)
        found = self._known.get(word) or self._known.get(word.removesuffix("sprache").strip())
        if found is None and len(word) >= 3:
            begun = {code for name, code in self._german.items() if name.startswith(word)}
            found = begun.pop() if len(begun) == 1 else None
        return found or ""


def read_gender(cell: str) -> str:
    """The code of a gender; "" for what is none."""
    return _gender_words().get(plain(cell), "")


class AreaWords:
    """Areas by their name, what residents call them, and their number."""

    def __init__(self, areas: Iterable[AreaOption]) -> None:
        self._known: dict[str, UUID] = {}
        options = tuple(areas)
        for area in options:
            self._learn(area.name, area.id)
        for area in options:
            for word in (*area.aliases, area.number, area.number.lstrip("0")):
                self._learn(word, area.id)

    def __bool__(self) -> bool:
        return bool(self._known)

    def find(self, cell: str) -> UUID | None:
        """The area that is meant: “44793 Bochum-Hamme”, “Hamme”, “12”, “BO-Hamme”."""
        text = _POSTCODE.sub("", cell)
        for said in (text, *re.split(r"[/,(]|(?<=\w)-(?=\w)|\s-\s|^\d+\s+", text)[::-1]):
            found = self._known.get(plain(said))
            if found is not None and plain(said):
                return found
        return None

    def _learn(self, word: str, area_id: UUID) -> None:
        said = plain(word)
        if said:
            self._known.setdefault(said, area_id)


@cache
def _gender_words() -> dict[str, str]:
    known: dict[str, str] = {}
    for code, words in _GENDERS.items():
        for word in words.split("|") if "|" in words else words.split():
            known[plain(word)] = code
    return known
