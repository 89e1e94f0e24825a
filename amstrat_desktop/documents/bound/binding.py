# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Puts pieces on pages, and draws them: first all are placed, so that each page knows how many
there are and the contents know where everything stands.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from amstrat_desktop.base.lang import Msg, pgettext
from amstrat_desktop.documents.blocks import Style
from amstrat_desktop.documents.bound.marking import artifact
from amstrat_desktop.documents.bound.pieces import BOTTOM, TOP, Heading, NextPage, Piece, Sheet
from amstrat_desktop.documents.colours import HAIR, MUTED
from amstrat_desktop.documents.frame import EDGE, HEIGHT, INNER_WIDTH, Page
from amstrat_desktop.documents.voice import Voice

Report = Callable[[int, int], object]

_SMALL: Final = Style(7.8, 1.34, colour=MUTED)


def page_number(number: int, count: int) -> Msg:
    # Translators: Seite {number} von {count} (at the foot of each page)
    return pgettext("paper", "Page {number} of {count}", number=number, count=count)


@dataclass(frozen=True)
class Running:
    """What stands on each page: name of the paper, for whom it is, whom it is from."""

    name: Msg
    mark: Msg | None
    office: str


@dataclass
class _Leaf:
    """A page: pieces and where they stand."""

    pieces: list[tuple[Piece, float]] = field(default_factory=list)


def bind_pages(
    page: Page, voice: Voice, pieces: Sequence[Piece], running: Running, report: Report
) -> int:
    """Draw all pages; gives back how many there are. report: told after each, and may raise."""
    leaves = _placed(pieces)
    sheet = Sheet(page, voice.catalogue.rtl)
    for number, leaf in enumerate(leaves, 1):
        for piece, _y in leaf.pieces:
            if isinstance(piece, Heading):
                sheet.page_of[piece.number] = number
    for number, leaf in enumerate(leaves, 1):
        report(number - 1, len(leaves))
        if number > 1:
            page.turn()
            with artifact(page.canvas):
                _running_head(sheet, voice, running)
        for piece, y in leaf.pieces:
            piece.draw(sheet, y)
        with artifact(page.canvas):
            _foot(sheet, voice, running, page_number(number, len(leaves)))
    page.canvas.showOutline()
    page.canvas.setViewerPreference("DisplayDocTitle", "true")
    if sheet.rtl:
        page.canvas.setViewerPreference("Direction", "/R2L")
    return len(leaves)


def _placed(pieces: Sequence[Piece]) -> list[_Leaf]:
    leaves = [_Leaf()]
    y = float(EDGE)
    for group in _groups(pieces):
        wanted = sum(piece.height for piece in group)
        first = not leaves[-1].pieces
        if isinstance(group[0], NextPage) or (not first and y + wanted > BOTTOM):
            if not first:
                leaves.append(_Leaf())
                y = TOP
            y = _begin(leaves[-1], group[0], y)
        for piece in group:
            first = not leaves[-1].pieces
            if not first and y + piece.height > BOTTOM:  # a group that is taller than a page
                leaves.append(_Leaf())
                y = _begin(leaves[-1], piece, TOP)
                first = not leaves[-1].pieces
            if piece.soft and (first or y + piece.height > BOTTOM):
                continue
            leaves[-1].pieces.append((piece, y))
            y += piece.height
    return leaves


def _begin(leaf: _Leaf, piece: Piece, y: float) -> float:
    """Where a page goes on with a piece: below what is repeated for it."""
    if piece.repeat is not None:
        leaf.pieces.append((piece.repeat, y))
        y += piece.repeat.height
    return y


def _groups(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Pieces that stand on one page together."""
    groups: list[list[Piece]] = [[]]
    for piece in pieces:
        groups[-1].append(piece)
        if not piece.keep:
            groups.append([])
    return [group for group in groups if group]


def _running_head(sheet: Sheet, voice: Voice, running: Running) -> None:
    page, y = sheet.page, EDGE - 2
    name = page.setter.set(voice.say(running.name), _SMALL, INNER_WIDTH * 0.6, max_lines=1)
    page.text(name, sheet.left(0, name.width), y)
    if running.mark is not None:
        mark = page.setter.set(voice.say(running.mark), _SMALL, INNER_WIDTH * 0.4, max_lines=1)
        start = INNER_WIDTH - mark.widest
        left = sheet.left(start, mark.widest)
        page.text(mark, left - (mark.width - mark.widest if mark.rtl else 0), y)
    page.rule(y + name.height + 1.5, weight=0.4, colour=HAIR)


def _foot(sheet: Sheet, voice: Voice, running: Running, number: Msg) -> None:
    page = sheet.page
    y = HEIGHT - EDGE - _SMALL.size * _SMALL.leading
    office = page.setter.set(voice.name(running.office), _SMALL, INNER_WIDTH * 0.7, max_lines=1)
    page.rule(y - 2.5, weight=0.4, colour=HAIR)
    left = sheet.left(0, office.width)
    if sheet.rtl and not office.rtl:
        left += office.width - office.widest
    page.text(office, left, y)
    shown = page.setter.set(voice.say(number), _SMALL, INNER_WIDTH * 0.3, max_lines=1)
    left = sheet.left(INNER_WIDTH - shown.widest, shown.widest)
    page.text(shown, left - (shown.width - shown.widest if shown.rtl else 0), y)
