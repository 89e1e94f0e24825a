# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The card for people who read: day and time large, the rest in two languages side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from amstrat_desktop.documents import pictograms
from amstrat_desktop.documents.appointment_card import content, texts
from amstrat_desktop.documents.appointment_card.data import CardData
from amstrat_desktop.documents.blocks import Block, Style
from amstrat_desktop.documents.colours import MUTED, PRIMARY
from amstrat_desktop.documents.frame import HEIGHT, INNER_WIDTH, MARGIN, MM, Page
from amstrat_desktop.documents.pictured import CODE, Thing, moment_of
from amstrat_desktop.documents.qr import QrCode
from amstrat_desktop.documents.slip.placing import Column, columns
from amstrat_desktop.documents.voice import Voice

_QUIET: Final = 3 * MM
_LATIN: Final = 1.3
_ARABIC: Final = 1.44
_DATE: Final = Style(15, 1.5, bold=True)
_TITLE: Final = Style(10, 1.4, bold=True, colour=PRIMARY)
_SMALL: Final = Style(8.4, 1.35, colour=MUTED)
_SCAN: Final = Style(6.8, 1.3, colour=MUTED)
_MOMENT: Final = Style(33, 1.2, bold=True)
_BODY: Final = 11.5
_PICTOGRAM: Final = 8.5 * MM
_SIZES: Final = (*((1 - 0.05 * step, 0) for step in range(9)), (0.6, 3), (0.6, 2), (0.6, 1))
"""Sizes of the text, and how many lines each may have, 0 for any: what people typed is cut where
it has no room in the smallest size."""
_GAP: Final = 1.6 * MM


@dataclass(frozen=True, slots=True)
class _Row:
    """One thing in each language, beside its pictogram."""

    pictogram: str
    halves: tuple[tuple[Block, ...], ...]
    height: float


def draw(
    page: Page,
    data: CardData,
    voices: Sequence[Voice],
    code: QrCode,
    *,
    top: float,
    bottom: float,
) -> None:
    """Draw the card between two heights of the page."""
    y = _head(page, data, voices, code, top)
    halves = columns(voices)
    rows, scale = _fit(page, data, halves, bottom - y)
    rest = bottom - y - sum(row.height for row in rows)
    gap = min(rest / (2 * max(len(rows), 1)), 3 * MM)
    for number, row in enumerate(rows):
        if number:
            page.rule(y)
        _draw_row(page, row, halves, y + gap, scale)
        y += row.height + 2 * gap


def _head(page: Page, data: CardData, voices: Sequence[Voice], code: QrCode, top: float) -> float:
    """Title, day and time; beside them the code. Gives back where it ends."""
    side = CODE if data.code else 0
    room = INNER_WIDTH - side - (8 * MM if side else 0)
    right = MARGIN + INNER_WIDTH
    code.draw(page.canvas, right - side, HEIGHT - top - side, CODE)
    below_code = top + side
    if side:
        scan = page.setter.set(voices[-1].say(texts.SCAN), _SCAN, side, max_lines=3)
        left = right - side if scan.rtl else right - side + (side - scan.widest) / 2
        below_code = page.text(scan, left, below_code + _QUIET / 2)
    german = voices[0]
    titles = german.join([german.say(texts.TITLE), *(v.say(texts.TITLE) for v in voices[1:])])
    y = page.text(page.setter.set(titles, _TITLE, room, max_lines=1), MARGIN, top - 2)
    moment = page.setter.set(german.words(moment_of(data.day, data.at)), _MOMENT, room, max_lines=1)
    y = page.text(moment, MARGIN, y)
    for one in voices:
        words = content.date_in_words(data, one)
        y = page.text(page.setter.set(words, _DATE, room, max_lines=1), MARGIN, y)
    office = page.setter.set(german.name(data.sender.name), _SMALL, room, max_lines=1)
    y = max(page.text(office, MARGIN, y + 1), below_code) + 1.5 * MM
    page.rule(y, weight=1.4, colour=PRIMARY)
    return y


def _fit(
    page: Page, data: CardData, halves: Sequence[Column], height: float
) -> tuple[list[_Row], float]:
    """The rows as large as they fit; where nothing else helps, cut."""
    found = [list(content.things(data, column.voice)) for column in halves]
    things = list(zip(*found, strict=True))
    rows: list[_Row] = []
    scale = 1.0
    for scale, most in _SIZES:
        rows = [_row(page, thing, halves, scale, most) for thing in things]
        if _height(rows) <= height:
            break
    return rows, scale


def _row(
    page: Page,
    things: Sequence[Thing],
    halves: Sequence[Column],
    scale: float,
    most: int = 0,
) -> _Row:
    arabic = any(column.voice.catalogue.rtl for column in halves)
    leading = _ARABIC if arabic else _LATIN
    first = Style(_BODY * scale, leading, bold=True)
    other = Style(_BODY * 0.92 * scale, leading)
    blocks = tuple(
        tuple(
            page.setter.set(words, other if number else first, column.width, max_lines=most)
            for number, words in enumerate(thing.lines)
        )
        for thing, column in zip(things, halves, strict=True)
    )
    tallest = max(sum(block.height for block in half) for half in blocks)
    return _Row(things[0].pictogram, blocks, max(tallest, _PICTOGRAM * scale))


def _draw_row(page: Page, row: _Row, halves: Sequence[Column], y: float, scale: float) -> None:
    side = _PICTOGRAM * scale
    pictograms.draw(
        page.canvas, row.pictogram, MARGIN, HEIGHT - y - side, side, colour=PRIMARY, stroke=1.6
    )
    for column, blocks in zip(halves, row.halves, strict=True):
        line = y
        for block in blocks:
            line = page.text(block, column.x, line)


def _height(rows: Sequence[_Row]) -> float:
    return sum(row.height + 2 * _GAP for row in rows)
