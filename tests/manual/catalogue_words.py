# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whether words stand on the screen: as a whole text of the catalogue, with or without its
placeholders filled in.
"""

import re
from functools import cache
from typing import Final

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from tests.architecture.sources import ROOT

_HOLE: Final = re.compile(r"\{[^{}]*\}")
_FEWEST_LETTERS: Final = 4
"""Of a text with placeholders, beside them: "{name} ({city})" would be anything."""


@cache
def catalogue() -> Catalog:
    """The German one; its message ids are the English texts."""
    path = ROOT / "i18n" / "de" / "LC_MESSAGES" / "amstrat_desktop.po"
    with path.open("rb") as file:
        return read_po(file)


@cache
def known(language: str) -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    """Whole texts, and patterns of those with placeholders."""
    texts = {text for message in catalogue() if message.id for text in _texts(message, language)}
    open_ones = {text for text in texts if _HOLE.search(text) and _says_enough(text)}
    patterns = (
        re.compile(".+".join(re.escape(part) for part in _HOLE.split(text))) for text in open_ones
    )
    return frozenset(texts - open_ones), tuple(patterns)


def on_screen(words: str, language: str) -> bool:
    """Whether the interface says exactly this."""
    texts, patterns = known(language)
    return words in texts or any(pattern.fullmatch(words) for pattern in patterns)


def _texts(message: Message, language: str) -> tuple[str, ...]:
    said = message.id if language == "en" else message.string
    return (said,) if isinstance(said, str) else tuple(said)


def _says_enough(text: str) -> bool:
    return sum(letter.isalpha() for letter in _HOLE.sub("", text)) >= _FEWEST_LETTERS
