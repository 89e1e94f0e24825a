# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One language of a paper: says the program's texts in it and shows where it lacks words."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Final

from amstrat_desktop.base.cleaning import LINE_LIMIT, clean_text
from amstrat_desktop.base.lang import (
    VERBATIM,
    Catalogue,
    Msg,
    catalogue,
    isolate,
    own_text_of,
)
from amstrat_desktop.base.own_text import OwnText
from amstrat_desktop.documents.blocks import GERMAN, Words

SEPARATOR: Final = "\u00a0· "
OWN_LIMIT: Final = 1400
"""Characters of a text of the office that has several lines: more than any form takes."""
_ENGLISH: Final = "en"
"""The language of the source texts."""


@dataclass(frozen=True, slots=True)
class Voice:
    """What is said in one language. Get one with `voice`."""

    catalogue: Catalogue

    @property
    def is_german(self) -> bool:
        return self.catalogue.code == GERMAN

    def words(self, text: str, aside: tuple[tuple[int, int], ...] = ()) -> Words:
        """A text as it is, in the direction of this language."""
        return Words(text, self.catalogue.code, self.catalogue.rtl, aside)

    def say(self, text: Msg | str) -> Words:
        """A text of the program; a person's German text. What is not in this language is marked.

        A missing translation gives the German text, and English where that is missing, too.
        """
        if isinstance(text, str):
            return self._german(text)
        own = own_text_of(text)
        if own is not None:
            there = own.in_language(self.catalogue.code)
            return self._german(own.german) if there is None else self._own(there)
        if text.msgid == VERBATIM:
            return self.name(self.catalogue.text(text))
        return self._translated(text) if text.params else _said(self, text)

    def _translated(self, text: Msg) -> Words:
        if self.catalogue.has(text):
            return self.words(self.catalogue.text(text))
        german = catalogue(GERMAN)
        if german.has(text):
            return self._foreign(isolate(german.text(text)), GERMAN)
        return self._foreign(isolate(self.catalogue.text(text)), _ENGLISH)

    def name(self, text: str, *, limit: int = LINE_LIMIT) -> Words:
        """A name or a text of a person that is nobody's to translate."""
        text = clean_text(text, limit=limit).replace("\n", " ").replace("\t", " ")
        return self.words(isolate(text) if text else "")

    def number(self, text: str) -> Words:
        """A telephone number or a code: on one line, as it is."""
        return self.words(self.name(text).text.replace(" ", "\u00a0"))

    def address(self, street: str, place: str) -> Words:
        """A German address: its parts keep their order in every script."""
        return self.name(", ".join(part for part in (street, place) if part))

    @property
    def comma(self) -> str:
        return "، " if self.catalogue.rtl else ", "

    def join(self, parts: Iterable[Words], separator: str = SEPARATOR) -> Words:
        """Several texts in one paragraph; empty ones are left out."""
        text = ""
        fixed = True
        aside: list[tuple[int, int]] = []
        for part in parts:
            if not part.text:
                continue
            fixed = fixed and part.fixed
            text += separator if text else ""
            aside += ((start + len(text), end + len(text)) for start, end in part.aside)
            text += part.text
        return replace(self.words(text, tuple(aside)), fixed=fixed)

    def labelled(self, label: Msg, value: Words) -> Words:
        """“Label: value”; nothing where there is no value."""
        if not value.text:
            return value
        name = self.say(label)
        return self.join((name, value), " " if name.text.endswith(("?", "؟")) else ": ")

    def lines(self, text: Msg | str) -> list[Words]:
        """A text of the office of several lines; the last is marked where all is in German."""
        own = None if isinstance(text, str) else own_text_of(text)
        if own is None:
            own = OwnText(text if isinstance(text, str) else self.catalogue.text(text))
        there = own.in_language(self.catalogue.code)
        if there is not None:
            return [self._own(line) for line in there.splitlines()]
        said = [self.name(line, limit=OWN_LIMIT) for line in own.german.splitlines()]
        if said:
            said[-1] = self._foreign(said[-1].text, GERMAN)
        return said

    def aside(self, text: Msg) -> Words:
        """A remark of the program about the paper, in grey."""
        words = self.say(text)
        return self.words(words.text, ((0, len(words.text)),))

    def _own(self, text: str) -> Words:
        """In this language: it runs as the paper does, though it begin with a name."""
        return self.words(_in_one_line(clean_text(text, limit=OWN_LIMIT)))

    def _german(self, text: str) -> Words:
        name = self.name(_in_one_line(text), limit=OWN_LIMIT)
        return self._foreign(name.text, GERMAN) if name.text else name

    def _foreign(self, text: str, language: str) -> Words:
        if self.catalogue.code == language:
            return self.words(text)
        shown = f"{text} ({self.catalogue.language_name(language)})"
        return self.words(shown, ((len(text), len(shown)),))


def _in_one_line(text: str) -> str:
    return SEPARATOR.join(line.strip() for line in text.splitlines() if line.strip())


@lru_cache(maxsize=4096)
def _said(speaker: Voice, text: Msg) -> Words:
    """The program's own words, without anything of a person in them: looked up once."""
    return replace(speaker._translated(text), fixed=True)  # noqa: SLF001  # its own cache


@cache
def voice(code: str) -> Voice:
    """The one voice of a language."""
    return Voice(catalogue(code))
