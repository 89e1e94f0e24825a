# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The shipped manual: its pages in their order, their texts, and searching them. No Qt here."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from amstrat_desktop.base.paths import manual_dir
from amstrat_desktop.ui.type_ahead import fold

LANGUAGES: Final = ("de", "en")
"""In which the manual is written; the first one serves everybody else."""

_CHAPTER: Final = re.compile(r"##\s+(?P<title>.+?)\s*$")
_ENTRY: Final = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+\[(?P<title>[^\]]+)\]\((?P<slug>[\w-]+)\.md\)")
_COMMENT: Final = re.compile(r"<!--.*?-->\n?", re.DOTALL)
_PICTURE: Final = re.compile(r"!\[(?P<words>[^\]]*)\]\([^)]*\)")
_ALONE: Final = re.compile(rf"^{_PICTURE.pattern}$", re.MULTILINE)
_LINK: Final = re.compile(r"\[(?P<words>[^\]]*)\]\([^)]*\)")
_MARKS: Final = re.compile(r"^\s*(?:#+|>|[-*+]|\d+[.)])\s+|(?<!\\)[*`|]+", re.MULTILINE)
_ESCAPED: Final = re.compile(r"\\([!-/:-@\[-`{-~])")
_NO_ANCHOR: Final = re.compile(r"[^\w\- ]")


@dataclass(frozen=True, slots=True)
class Page:
    """chapter: the heading of the index that it stands below."""

    slug: str
    title: str
    chapter: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A page in which something was found, and the line that shows it."""

    page: Page
    line: str


class Manual:
    """The manual in one language. A file that is missing is an empty page, never a failure."""

    def __init__(self, language: str, folder: Path | None = None) -> None:
        self.language: Final = language
        self.folder: Final = (folder or manual_dir()) / language

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """In the order of ``index.md``."""
        found: list[Page] = []
        chapter = ""
        for line in self._read("index").splitlines():
            if heading := _CHAPTER.match(line):
                chapter = _bare(heading["title"])
            elif entry := _ENTRY.match(line):
                found.append(Page(entry["slug"], _bare(entry["title"]), chapter))
        return tuple(found)

    def page(self, slug: str) -> Page | None:
        """The page of that name, if the index has it."""
        return next((page for page in self.pages if page.slug == slug), None)

    def text(self, slug: str) -> str:
        """A page as Markdown; what a picture shows stands below it, for everybody to read."""
        shown = _ALONE.sub(r"\g<0>\n\n*\g<words>*", self._read(slug))
        return shown.replace("\n\n**\n", "\n")

    def find(self, typed: str) -> tuple[Hit, ...]:
        """Pages with all the words; those that have them in the title first."""
        words = fold(typed).split()
        if not words:
            return ()
        titled: list[Hit] = []
        other: list[Hit] = []
        for page in self.pages:
            lines = [page.title, *self._lines(page.slug)]
            whole = fold("\n".join(lines))
            if all(word in whole for word in words):
                in_title = all(word in fold(page.title) for word in words)
                (titled if in_title else other).append(Hit(page, _best(lines[1:], words)))
        return (*titled, *other)

    def _lines(self, slug: str) -> list[str]:
        bare = _MARKS.sub("", _LINK.sub(r"\g<words>", _PICTURE.sub("", self._read(slug))))
        lines = [" ".join(_bare(line).split()) for line in bare.splitlines()[1:]]
        return [line for line in lines if line.strip("-: ")]

    def _read(self, slug: str) -> str:
        try:
            return _COMMENT.sub("", (self.folder / f"{slug}.md").read_text("utf-8"))
        except OSError:
            return ""


def language_for(interface: str) -> str:
    """The language of the manual for somebody with that language of the interface."""
    return interface if interface in LANGUAGES else LANGUAGES[0]


def anchor_of(heading: str) -> str:
    """What a link to a heading is called, as GitHub and GitLab do it."""
    return _NO_ANCHOR.sub("", heading.strip().lower()).replace(" ", "-")


def _bare(text: str) -> str:
    """Markdown's escaped signs as they are read: ``Kolleg*innen``."""
    return _ESCAPED.sub(r"\1", text)


def _best(lines: list[str], words: list[str]) -> str:
    """The line with most of the words."""
    folded = [(sum(word in fold(line) for word in words), -at) for at, line in enumerate(lines)]
    most = max(folded, default=(0, 0))
    return lines[-most[1]] if most[0] else ""
