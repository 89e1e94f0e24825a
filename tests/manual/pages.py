# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages of the manual as the tests read them."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tests.architecture.sources import ROOT

MANUAL: Final = ROOT / "docs" / "manual"
LANGUAGES: Final = ("de", "en")
INDEX: Final = "index.md"

_CODE: Final = re.compile(r"`[^`]*`")
_BOLD: Final = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
_PICTURE: Final = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")
_LINK: Final = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
_STAR: Final = "\x01"
"""Stands for a star that is a letter: „Kolleg\\*innen“."""


def pages(language: str) -> list[Path]:
    """All but the index."""
    return sorted(page for page in (MANUAL / language).glob("*.md") if page.name != INDEX)


def text_of(page: Path) -> str:
    """Without what is typed at a terminal or on the keyboard."""
    return _CODE.sub("", page.read_text("utf-8").replace(r"\*", _STAR))


def words_on_screen(page: Path) -> Iterator[str]:
    """What stands in bold: only what can be read on the screen may."""
    for found in _BOLD.findall(text_of(page)):
        yield " ".join(found.replace(_STAR, "*").split())


def pictures(page: Path) -> list[tuple[str, str]]:
    """What each picture shows in words, and its file."""
    return _PICTURE.findall(page.read_text("utf-8"))


def links(page: Path) -> list[str]:
    """Where a page leads, in order."""
    return _LINK.findall(page.read_text("utf-8"))


def shape(page: Path) -> list[str]:
    """Headings, steps, lists, tables, pictures: what must be alike in both languages."""
    found = []
    for line in page.read_text("utf-8").splitlines():
        begins = re.match(r" *(#+|\d+\.|-|!\[|\||>)", line)
        if begins:
            found.append(begins[1])
    return found
