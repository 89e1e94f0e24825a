# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One figure on paper: its totals, its chart, its table, and how it is counted."""

from typing import Final

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.period_words import period_name
from amstrat_desktop.documents.bound.binding import Running, bind_pages
from amstrat_desktop.documents.bound.composing import Composer
from amstrat_desktop.documents.bound.figures import HOW_COUNTED, figure_body, key_numbers
from amstrat_desktop.documents.bound.naming import file_title, made, paper_title
from amstrat_desktop.documents.frame import paper
from amstrat_desktop.documents.office_report.rendering import ONLY_OFFICE
from amstrat_desktop.documents.voice import voice
from amstrat_desktop.services.figures.figure import FigureTable

# Translators: on a paper with one figure that is only for the office
_WHY_ONLY: Final = _(
    "These are exact numbers, small ones too, from which people could be guessed. This paper does "
    "not leave the office."
)


def sheet_title(table: FigureTable) -> Msg:
    """“Contacts by area, March 2026”: of the paper, its file and its line in a printer's queue."""
    return paper_title(table.definition.title, table.asked.period)


def render(table: FigureTable, office: str, language: str) -> bytes:
    """A page, or as many as the table needs. office: its name; language: of the whole paper."""
    speaker = voice(language)
    title = sheet_title(table)
    period = period_name(table.asked.period)(speaker.catalogue)
    with paper(file_title(title, speaker.catalogue), language, author=office) as (page, out):
        composer = Composer(page, speaker)
        sender = speaker.name(office)
        composer.head(table.definition.title, speaker.words(period), sender, speaker.words(""))
        composer.gap(1)
        composer.say(made(table.counted_at), small=True)
        composer.marked(ONLY_OFFICE, _WHY_ONLY)
        key_numbers(composer, (table,))
        composer.gap(4)
        figure_body(composer, table, keep=False)
        with composer.together():
            composer.gap(5)
            composer.words(speaker.say(HOW_COUNTED), strong=True)
            composer.points(table.definition.counted, small=True)
        bind_pages(
            page, speaker, composer.finished(), Running(title, ONLY_OFFICE, office), _unheard
        )
    return out.getvalue()


def _unheard(_done: int, _total: int) -> None:
    """A page or two need no progress."""
