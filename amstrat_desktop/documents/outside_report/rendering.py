# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Chapters of a paper for others, in the order that its reader expects."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.vocabulary.reports import (
    REPORT_TITLES,
    TEXT_BLOCKS,
    ReportKind,
    TextBlock,
)
from amstrat_desktop.documents.blocks import GERMAN
from amstrat_desktop.documents.bound.binding import Report, Running, bind_pages
from amstrat_desktop.documents.bound.composing import Composer
from amstrat_desktop.documents.bound.figures import HOW_COUNTED
from amstrat_desktop.documents.bound.naming import file_title, opened, paper_title
from amstrat_desktop.documents.bound.releases import release_section, title_of
from amstrat_desktop.documents.frame import paper
from amstrat_desktop.documents.outside_report.offers import offer_chapter
from amstrat_desktop.documents.outside_report.seen import seen_chapter
from amstrat_desktop.documents.voice import voice
from amstrat_desktop.services.releases.catalogue import release_table
from amstrat_desktop.services.releases.frozen import FrozenTable
from amstrat_desktop.services.releases.release_list import Missing
from amstrat_desktop.services.reports.outside_report import OutsideReport

# Translators: Zahlen (chapter with approved tables)
_NUMBERS: Final = _("Numbers")
# Translators: Kennzahlen (Zusammen im Quartier)
_INDICATORS: Final = _("Indicators")
_PROGRAMME: Final = _("Programme “Zusammen im Quartier” of the state of North Rhine-Westphalia")
_PROTECTED: Final = _("Protected numbers")
_WHY_PROTECTED: Final = _(
    "Every number about people comes from a table that was protected against guessing, read by a "
    "second person and approved. Small numbers are hidden. Each table says which release it is."
)
_NONE_APPROVED: Final = _("No table is approved for this period yet.")
_MISSING: Final = _("Not in this paper, because nothing is approved for exactly this period:")
_LISTS: Final = frozenset({"questions", "proposals"})
"""Blocks whose lines are points of a list."""

Chapter = Callable[[Composer, OutsideReport], None]


def render(
    data: OutsideReport, language: str, report: Report = lambda _done, _total: None
) -> bytes:
    """The paper as a PDF in a language; what was typed and what was released stay German.

    report: told after each page, and may raise Cancelled.
    """
    speaker = voice(language)
    title = paper_title(REPORT_TITLES[data.kind], data.period)
    name = file_title(title, speaker.catalogue)
    with paper(name, language, author=data.office.name) as (page, out):
        composer = Composer(page, speaker)
        opened(composer, data.kind, data.period, data.office, data.made_at)
        if data.kind is ReportKind.ANNEX:
            composer.say(_PROGRAMME, small=True)
        composer.marked(_PROTECTED, _WHY_PROTECTED)
        for chapter in _CHAPTERS[data.kind]:
            chapter(composer, data)
        running = Running(title, None, data.office.name)
        bind_pages(page, speaker, composer.finished(), running, report)
    return out.getvalue()


def _contents(composer: Composer, _data: OutsideReport) -> None:
    composer.contents()
    composer.next_page()


def _text(key: str) -> Chapter:
    def chapter(composer: Composer, data: OutsideReport) -> None:
        text = data.texts.get(key, "")
        if text:
            composer.heading(_block(data.kind, key).title)
            if key in _LISTS:
                lines = [line.strip() for line in text.split("\n") if line.strip()]
                composer.points([composer.voice.name(line, limit=1400) for line in lines])
            else:
                composer.typed(text)

    return chapter


def _block(kind: ReportKind, key: str) -> TextBlock:
    return next(block for block in TEXT_BLOCKS[kind] if block.key == key)


def _numbers(composer: Composer, data: OutsideReport) -> None:
    composer.heading(_INDICATORS if data.kind is ReportKind.ANNEX else _NUMBERS)
    for table in data.sources.tables:
        release_section(composer, table)
    if not data.sources.tables:
        composer.say(_NONE_APPROVED)
    if data.sources.missing:
        composer.gap(4)
        composer.say(_MISSING, small=True, keep=True)
        composer.points([_missing(one) for one in data.sources.missing], small=True)


def _missing(one: Missing) -> Msg:
    if one.proposed:
        # Translators: {title} (vorgeschlagen, noch nicht freigegeben)
        return _("{title} (proposed, not approved yet)", title=one.table.title)
    return one.table.title


def _how_counted(composer: Composer, data: OutsideReport) -> None:
    """Each table's own sentences, which were frozen with it; once for tables of one kind."""
    if not data.sources.tables:
        return
    composer.next_page()
    composer.heading(HOW_COUNTED)
    alike: dict[tuple[str, tuple[str, ...]], list[FrozenTable]] = {}
    for table in data.sources.tables:
        alike.setdefault((table.key, table.notes), []).append(table)
    for (key, notes), tables in alike.items():
        title = title_of(tables[0]) if len(tables) == 1 else release_table(key).title
        composer.heading(title, 1, listed=False)
        composer.points([voice(GERMAN).words(note) for note in notes], small=True)


_CHAPTERS: Final[Mapping[ReportKind, Sequence[Chapter]]] = MappingProxyType(
    {
        ReportKind.ANNEX: (
            _contents,
            _text("start"),
            _text("measures"),
            offer_chapter,
            _text("results"),
            _numbers,
            _text("cooperation"),
            _text("obstacles"),
            _text("outlook"),
            _how_counted,
        ),
        ReportKind.CONFERENCE: (
            _text("glance"),
            _text("questions"),
            _contents,
            _numbers,
            seen_chapter,
            offer_chapter,
            _text("proposals"),
            _how_counted,
        ),
    }
)
