# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A text that the office wrote itself, in German and perhaps in the languages of its readers.

It stands in a verbatim `Msg` (`base.lang.own_text`), so that it goes wherever a text of the program
goes. `Catalogue.text` gives its German where a language has none; `Catalogue.has` says so, and a
paper marks it (`documents.voice`).
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, Protocol

GERMAN: Final = "de"


class HasCode(Protocol):
    """A catalogue, as far as it matters here."""

    @property
    def code(self) -> str: ...


@dataclass(frozen=True, slots=True)
class OwnText:
    """others: language → text; none of them is empty."""

    german: str
    others: tuple[tuple[str, str], ...] = ()

    def __call__(self, catalogue: HasCode) -> str:
        """In the language of a catalogue, in German where it has none."""
        return self.in_language(catalogue.code) or self.german

    def in_language(self, code: str) -> str | None:
        """The text in one language; None where nobody wrote it."""
        return self.german if code == GERMAN else dict(self.others).get(code)

    def changed(self, change: Callable[[str], str]) -> "OwnText":
        """The same text, each language of it changed alike."""
        others = tuple((code, change(text)) for code, text in self.others)
        return replace(self, german=change(self.german), others=others)
