# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Chapters of the office's report: what was typed, what was counted, and how."""

from collections.abc import Iterable
from itertools import groupby
from typing import Final

from amstrat_desktop.base.lang import _, isolate
from amstrat_desktop.base.vocabulary.reports import REPORT_TITLES, TEXT_BLOCKS, TextBlock
from amstrat_desktop.documents.bound.binding import Report, Running, bind_pages
from amstrat_desktop.documents.bound.composing import Composer
from amstrat_desktop.documents.bound.figures import definitions, figure_section, key_numbers
from amstrat_desktop.documents.bound.naming import file_title, opened, paper_title
from amstrat_desktop.documents.frame import paper
from amstrat_desktop.documents.voice import voice
from amstrat_desktop.services.figures.figure import FigureTable
from amstrat_desktop.services.figures.group_words import GROUP_TITLES
from amstrat_desktop.services.reports.office_report import OfficeReport

# Translators: Nur für das Büro (on each page of a report that holds exact figures)
ONLY_OFFICE: Final = _("Only for the office")
# Translators: Dieser Bericht enthält genaue, auch kleine Zahlen …
_WHY_ONLY: Final = _(
    "This report holds exact numbers, small ones too, from which people could be guessed. It does "
    "not leave the office. For others there are the annex, the conference pack and the tables for "
    "planning."
)
# Translators: Die wichtigsten Zahlen
_KEY_NUMBERS: Final = _("Key numbers")

# Translators: Protokoll (wer was getan hat): sein Ende, als Zeilennummer und Prüfsumme
_LOG: Final = _("The end of the log")
# Translators: „Einstellungen → Protokoll“
_WHY_LOG: Final = _(
    "The last line of the log when this report was made, and its seal. Keep this page: under "
    "Settings, Log, it shows whether somebody cut the log or wrote it anew since."
)


def render(data: OfficeReport, language: str, report: Report = lambda _done, _total: None) -> bytes:
    """The report as a PDF in a language; what was typed stays German.

    report: told after each page, and may raise Cancelled.
    """
    speaker = voice(language)
    title = paper_title(REPORT_TITLES[data.kind], data.period)
    name = file_title(title, speaker.catalogue)
    with paper(name, language, author=data.office.name) as (page, out):
        composer = Composer(page, speaker)
        opened(composer, data.kind, data.period, data.office, data.made_at)
        composer.marked(ONLY_OFFICE, _WHY_ONLY)
        first, *after = TEXT_BLOCKS[data.kind]
        _texts(composer, data, [first])
        composer.heading(_KEY_NUMBERS)
        key_numbers(composer, _first_of_each_group(data.figures))
        composer.contents()
        composer.next_page()
        _texts(composer, data, after)
        for group, figures in groupby(data.figures, lambda one: one.definition.group):
            composer.heading(GROUP_TITLES[group])
            for figure in figures:
                figure_section(composer, figure)
        definitions(composer, [one.definition for one in data.figures])
        _end_of_log(composer, data)
        running = Running(title, ONLY_OFFICE, data.office.name)
        bind_pages(page, speaker, composer.finished(), running, report)
    return out.getvalue()


def _texts(composer: Composer, data: OfficeReport, blocks: Iterable[TextBlock]) -> None:
    for block in blocks:
        text = data.texts.get(block.key, "")
        if text:
            composer.heading(block.title)
            composer.typed(text)


def _end_of_log(composer: Composer, data: OfficeReport) -> None:
    if data.anchor is not None:
        with composer.together():
            composer.heading(_LOG)
            composer.words(composer.voice.words(isolate(data.anchor.short)), strong=True)
            composer.say(_WHY_LOG, small=True)


def _first_of_each_group(figures: Iterable[FigureTable]) -> list[FigureTable]:
    first: dict[str, FigureTable] = {}
    for figure in figures:
        first.setdefault(figure.definition.group, figure)
    return list(first.values())
