# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One page, as large as it has room: read from a step away, by people who are passing by."""

from collections.abc import Sequence
from typing import Final

from amstrat_desktop.base.lang import LANGUAGES
from amstrat_desktop.base.period_words import period_name
from amstrat_desktop.documents.bound.marking import artifact
from amstrat_desktop.documents.bound.naming import file_title, paper_title
from amstrat_desktop.documents.bound.pieces import Piece, Sheet
from amstrat_desktop.documents.colours import PRIMARY
from amstrat_desktop.documents.frame import EDGE, HEIGHT, MM, WIDTH, Page, paper
from amstrat_desktop.documents.notice_page import texts
from amstrat_desktop.documents.notice_page.parts import Parts
from amstrat_desktop.documents.voice import Voice, voice
from amstrat_desktop.services.reports.notice_page import NoticePage

_BAND: Final = 40 * MM
_SCALES: Final = tuple(1.12 - 0.04 * step for step in range(15))
_AIR: Final = 7 * MM
_MOST_AIR: Final = 13 * MM


def render(data: NoticePage, language: str) -> bytes:
    """The page as a PDF. What an offer is called stays as the office wrote it."""
    speaker = voice(language)
    title = paper_title(texts.TITLE, data.period)
    name = file_title(title, speaker.catalogue)
    with paper(name, language, author=data.office.name) as (page, out):
        _draw(page, speaker, data)
    return out.getvalue()


def _draw(page: Page, speaker: Voice, data: NoticePage) -> None:
    sheet = Sheet(page, speaker.catalogue.rtl)
    _band(sheet, speaker, data)
    foot = Parts(page, speaker, 1).foot(data, WIDTH)
    foot_top = HEIGHT - foot.height
    room = foot_top - _BAND - 2 * _AIR
    pieces = _fitting(page, speaker, data, room)
    height = sum(piece.height for piece in pieces)
    gaps = max(len(pieces) - 1, 1)
    air = min(max((room - height) / gaps, 0), _MOST_AIR)
    y = _BAND + _AIR
    for piece in pieces:
        piece.draw(sheet, y)
        y += piece.height + air
    foot.draw(sheet, foot_top)


def _fitting(page: Page, speaker: Voice, data: NoticePage, room: float) -> Sequence[Piece]:
    """As large as fits; where even the smallest does not, with fewer offers."""
    for most in range(len(data.offers), -1, -1):
        for scale in _SCALES:
            pieces = Parts(page, speaker, scale).all_of(data, most)
            needed = sum(piece.height for piece in pieces) + (len(pieces) - 1) * _AIR * 0.6
            if needed <= room:
                return pieces
    return ()


def _band(sheet: Sheet, speaker: Voice, data: NoticePage) -> None:
    """The heading, white on a dark ground over the whole width."""
    page = sheet.page
    with artifact(page.canvas):
        page.panel(0, 0, WIDTH, _BAND, PRIMARY, radius=0)
    parts = Parts(page, speaker, 1)
    own = LANGUAGES[speaker.catalogue.code].endonym
    period = speaker.words(period_name(data.period)(speaker.catalogue))
    y = EDGE - 2 * MM
    for block in parts.band(texts.TITLE, period, speaker.words(own)):
        y = page.text(block, sheet.left(0, block.width), y)
