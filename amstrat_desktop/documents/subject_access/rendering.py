# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The answer on paper: what is held, chapter by chapter, and what the law asks to be said."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from amstrat_desktop.base.lang import VERBATIM, Msg
from amstrat_desktop.documents.blocks import GERMAN, Block, Style
from amstrat_desktop.documents.bound.binding import Running, bind_pages
from amstrat_desktop.documents.bound.pieces import Gap, Heading, Piece, Placed, Sheet, Strip
from amstrat_desktop.documents.colours import MUTED, PRIMARY
from amstrat_desktop.documents.frame import EDGE, INNER_WIDTH, MARGIN, MM, Page, paper
from amstrat_desktop.documents.information_sheet import texts as sheet
from amstrat_desktop.documents.letterhead import head, voices_of
from amstrat_desktop.documents.subject_access import texts
from amstrat_desktop.documents.subject_access.data import SubjectAccess
from amstrat_desktop.documents.subject_access.pieces import FieldSetter, HeldLines, Later
from amstrat_desktop.documents.voice import Voice
from amstrat_desktop.services.data_requests.records import HeldChapter, Record, Section, Value

_HEADING: Final = Style(12, 1.36, bold=True, colour=PRIMARY)
_BESIDE: Final = Style(10, 1.5, colour=MUTED)
_TEXT: Final = Style(9.4, 1.42)
_STRONG: Final = Style(10.4, 1.42, bold=True)
_HALF: Final = (INNER_WIDTH - 6 * MM) / 2


def render(answer: SubjectAccess, language: str) -> bytes:
    """The answer as a PDF, as many pages as it needs."""
    voices = voices_of(language)
    with paper(voices[0].catalogue.text(texts.TITLE), GERMAN) as (page, out):
        later = Later()
        pieces = list(_Answer(page, voices, answer, later).pieces())
        running = Running(texts.TITLE, None, answer.office.name)
        # Told before a page is turned, when the one before it is done.
        bind_pages(page, voices[0], pieces, running, lambda _done, _all: later.draw())
        later.draw()
    return out.getvalue()


@dataclass(frozen=True)
class Letterhead:
    """The head of the first page as a piece, so that pages can be counted before it is drawn."""

    voices: Sequence[Voice]
    answer: SubjectAccess
    height: float
    keep: bool = True
    soft: bool = False
    repeat: Piece | None = None

    def draw(self, sheet: Sheet, y: float) -> None:
        """At the top of the page, where a letterhead stands; y is there."""
        del y
        head(sheet.page, self.voices, texts.TITLE, self.answer.office, "info-circle")


class _Answer:
    """Sets one answer into pieces."""

    def __init__(
        self, page: Page, voices: Sequence[Voice], answer: SubjectAccess, later: Later
    ) -> None:
        self._page = page
        self._later = later
        self._voices = voices
        self._answer = answer
        self._fields = FieldSetter(page, voices, later)
        self._headings = 0

    def pieces(self) -> Iterator[Piece]:
        """All of it, in the order of the paper."""
        held = self._answer.holdings
        yield Letterhead(self._voices, self._answer, _head_height(self._voices, self._answer))
        yield Gap(3 * MM)
        yield from self._name(held.name)
        yield from self._both(texts.as_of(held.as_of))
        yield Gap(2 * MM)
        for text in (texts.asked(self._answer.asked_on), texts.ALL):
            yield from self._both(text)
        yield from self._both(texts.BLACKENED)
        yield from self._both(texts.AS_WRITTEN)
        for chapter in held.chapters:
            yield from self._chapter(chapter)
        yield from self._law()

    def _law(self) -> Iterator[Piece]:
        """What Art. 15 I a to h asks for, beside the data itself."""
        kept = self._answer.holdings.kept
        yield from self._said(
            texts.ABOUT,
            (texts.PURPOSE, sheet.BY_CONSENT, sheet.BY_TASK, texts.ORIGIN, texts.RECEIVERS),
        )
        yield from self._said(None, (*kept, texts.NO_MACHINE, sheet.WHERE))
        yield from self._said(texts.NOT_HERE, (texts.OWN_NOTES, texts.LOG, texts.COPIES))
        yield from self._said(texts.RIGHTS, (texts.CORRECT, texts.ERASE, texts.AS_FILE))
        yield from self._said(sheet.COMPLAINT, (sheet.COMPLAIN,))
        yield from self._whole(sheet.AUTHORITY)
        for heading, text in (
            (sheet.WHO, self._answer.responsible),
            (sheet.OFFICER, self._answer.officer),
        ):
            if text:
                yield from self._said(heading, ())
                yield from self._whole(", ".join(text.split("\n")))

    def _said(self, heading: Msg | None, sentences: Sequence[Msg]) -> Iterator[Piece]:
        if heading is not None:
            yield from self._heading(heading)
        for sentence in sentences:
            yield from self._both(sentence)

    def _name(self, name: str) -> Iterator[Piece]:
        block = self._page.setter.set(self._voices[0].name(name), _STRONG, INNER_WIDTH)
        yield Strip([Placed(block, 0, 0)], block.height)

    def _whole(self, text: str) -> Iterator[Piece]:
        block = self._page.setter.set(self._voices[0].name(text, limit=1000), _TEXT, INNER_WIDTH)
        yield Strip([Placed(block, 0, 0)], block.height)

    def _heading(self, text: Msg) -> Iterator[Piece]:
        """German as a heading with a bookmark, the other language at the far end."""
        german = self._voices[0]
        self._headings += 1
        yield Gap(6 * MM, keep=True)
        words = german.say(text)
        block = self._page.setter.set(words, _HEADING, _HALF)
        plain = words.text.translate({0x2068: None, 0x2069: None})
        beside = [self._page.setter.set(one.say(text), _BESIDE, _HALF) for one in self._voices[1:]]
        yield _Title(self._headings, plain, 0, block, beside=tuple(beside), later=self._later)
        yield Gap(1.6 * MM, keep=True)

    def _both(self, text: Msg) -> Iterator[Piece]:
        """A sentence, and beside it the same in the other language."""
        width = _HALF if len(self._voices) > 1 else INNER_WIDTH
        blocks = [self._page.setter.set(one.say(text), _TEXT, width) for one in self._voices]
        placed = [
            Placed(block, 0 if not at else INNER_WIDTH - _HALF, 0)
            for at, block in enumerate(blocks)
        ]
        height = max(block.height for block in blocks) + 1.4
        yield HeldLines(placed, height, later=self._later)

    def _chapter(self, chapter: HeldChapter) -> Iterator[Piece]:
        yield from self._heading(chapter.heading)
        for number, record in enumerate(chapter.records):
            yield from self._record(record, ruled=number > 0)
            yield Gap(1.5 * MM)

    def _record(self, record: Record, *, ruled: bool) -> Iterator[Piece]:
        for number, value in enumerate(record.values):
            rule = ruled and not number
            yield from self._fields.field(
                self._fields.label(value.label), self._blocks(value), rule=rule
            )
        for section in record.sections:
            yield from self._section(section)

    def _section(self, section: Section) -> Iterator[Piece]:
        """Rows within a record: a few words each on a line of its own, below one label."""
        blocks: list[Block] = []
        for record in section.records:
            if len(record.values) == 1:
                blocks += self._blocks(record.values[0])
            else:
                blocks += self._in_a_line(record)
        yield from self._fields.field(self._fields.label(section.label, strong=True), blocks)

    def _in_a_line(self, record: Record) -> list[Block]:
        """The short values of a row on one line, its texts below it."""
        short = [value for value in record.values if not _is_typed(value)]
        blocks = self._fields.joined([value.text for value in short]) if short else []
        for value in record.values:
            if _is_typed(value):
                blocks += self._blocks(value)
        return blocks

    def _blocks(self, value: Value) -> list[Block]:
        typed = _is_typed(value)
        return self._fields.typed(_words(value)) if typed else self._fields.said(value.text)


@dataclass(frozen=True)
class _Title(Heading):
    beside: tuple[Block, ...] = ()
    later: Later = field(default_factory=Later)

    def draw(self, sheet: Sheet, y: float) -> None:
        super().draw(sheet, y)
        for block in self.beside:
            x = MARGIN + INNER_WIDTH - (block.width if block.rtl else block.widest)
            below = y + self.block.height - block.height
            self.later.put_off(partial(sheet.page.text, block, x, below))


def _is_typed(value: Value) -> bool:
    """Somebody's own words, and not a word, a day or a number of the program."""
    return value.text.msgid == VERBATIM and isinstance(dict(value.text.params)["text"], str)


def _words(value: Value) -> str:
    return str(dict(value.text.params)["text"])


def _head_height(voices: Sequence[Voice], answer: SubjectAccess) -> float:
    with paper("", GERMAN) as (scratch, _out):
        return head(scratch, voices, texts.TITLE, answer.office, "info-circle") - EDGE
