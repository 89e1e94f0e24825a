# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The lower quarter of the slip, which the agency tears off and sends back.

In German only, and without anything of the person: the number says which referral it is.
"""

from collections.abc import Sequence
from typing import Final

from amstrat_desktop.base.cleaning import clean_line
from amstrat_desktop.base.lang import Msg
from amstrat_desktop.documents import pictograms
from amstrat_desktop.documents.blocks import GERMAN, Block, Style
from amstrat_desktop.documents.colours import INK, MUTED, PRIMARY
from amstrat_desktop.documents.frame import EDGE, HEIGHT, INNER_WIDTH, MARGIN, MM, WIDTH, Page
from amstrat_desktop.documents.qr import QrCode
from amstrat_desktop.documents.slip import texts
from amstrat_desktop.documents.slip.data import ReturnWay, SlipData
from amstrat_desktop.documents.voice import Voice, voice

TOP: Final = HEIGHT - 73 * MM
"""Where the page is torn."""

LIMIT: Final = HEIGHT - EDGE
"""Nothing is printed below."""

_BOX_INDENT: Final = 1.5
_QR: Final = 26 * MM
_ANSWERS: Final = (
    ((texts.WAS_THERE, 1.0), (texts.APPOINTMENT_ON, 1.0)),
    ((texts.WAITING_LIST, 1.0), (texts.NOT_RESPONSIBLE, 1.0)),
    ((texts.MISSING, 2.0),),
    ((texts.NO_SHOW, 0.0), (texts.DEALT_WITH, 0.0)),
)
"""Rows of answers: each with the columns that its line to write on goes through."""

_ANSWER: Final = Style(9.4)
_WAY_BACK_SIZES: Final = (8, 7.2, 6.4, 5.6)


def draw(page: Page, data: SlipData, code: QrCode) -> None:
    """Draw the tear-off with its line and its scissors."""
    german = voice(GERMAN)
    _cut_line(page, german)
    y = TOP + 5.5 * MM
    right = MARGIN + INNER_WIDTH - _QR
    code.draw(page.canvas, right, HEIGHT - y - _QR, _QR)
    _heading(page, german, data, y)
    room = right - MARGIN - 8 * MM
    bottom = _answers(page, german, y + 8.5 * MM, room)
    _stamp(page, german, bottom + 0.6 * MM, room)
    _way_back(page, german, data, bottom + 11.5 * MM)


def _cut_line(page: Page, german: Voice) -> None:
    page.rule(TOP, 0, WIDTH, weight=0.8, colour=MUTED, dash=(4, 3))
    pictograms.draw(
        page.canvas, "scissors", MARGIN - 7.5 * MM, HEIGHT - TOP - 2.5 * MM, 5 * MM, colour=MUTED
    )
    note = page.setter.set(
        german.say(texts.TEAR_HERE), Style(7.4, colour=MUTED), INNER_WIDTH, max_lines=1
    )
    page.text(note, MARGIN, TOP + 0.8 * MM)


def _heading(page: Page, german: Voice, data: SlipData, y: float) -> None:
    style = Style(12, bold=True, colour=PRIMARY)
    title = page.setter.set(german.say(texts.ANSWER_TO), style, 80 * MM, max_lines=1)
    page.text(title, MARGIN, y)
    number = page.setter.set(german.number(data.number), Style(15, bold=True), 75 * MM)
    page.text(number, MARGIN + title.widest + 4 * MM, y - 1.9)


def _answers(page: Page, german: Voice, y: float, room: float) -> float:
    """Draw the boxes with their lines; return where they end."""
    step = 6.1 * MM
    half = room / 2
    for row in _ANSWERS:
        for index, (label, columns) in enumerate(row):
            x = MARGIN + index * half
            end = x + columns * half - 4 * MM
            _answer(page, german, label, x=x, y=y, end=end)
        y += step
    return y


def _answer(page: Page, german: Voice, label: Msg, *, x: float, y: float, end: float) -> None:
    side = 3.6 * MM
    page.box(x, y + (_ANSWER.size * _ANSWER.leading - side) / 2, side)
    block = page.setter.set(german.say(label), _ANSWER, 70 * MM, max_lines=1)
    page.text(block, x + side + 2 * MM, y)
    start = x + side + 3.5 * MM + block.widest
    if end > start:
        page.rule(y + block.height - 1.6, start, end - start, weight=0.6, colour=INK)


def _stamp(page: Page, german: Voice, y: float, room: float) -> None:
    block = page.setter.set(german.say(texts.STAMP), _ANSWER, 70 * MM, max_lines=1)
    page.text(block, MARGIN, y + 3.4 * MM)
    start = MARGIN + block.widest + 2 * MM
    page.rule(
        y + 3.4 * MM + block.height - 1.6,
        start,
        MARGIN + room - start - 4 * MM,
        weight=0.6,
        colour=INK,
    )


def _way_back(page: Page, german: Voice, data: SlipData, y: float) -> None:
    """Where the tear-off goes and how, as large as there is room above the edge."""
    ways = _WaysBack(page, german, data, _WAY_BACK_SIZES[0])
    for size in _WAY_BACK_SIZES[1:]:
        if y + ways.height <= LIMIT:
            break
        ways = _WaysBack(page, german, data, size)
    ways.draw(y)


class _WaysBack:
    """The office's address and the ways back as boxes, set in one size."""

    def __init__(self, page: Page, german: Voice, data: SlipData, size: float) -> None:
        self._page = page
        style = Style(size)
        office = data.office
        address = german.name(
            ", ".join(part for part in (office.name, office.street, office.place) if part)
        )
        self._address = page.setter.set(
            german.labelled(texts.BACK_TO, address), style, INNER_WIDTH, max_lines=2
        )
        given = {
            ReturnWay.FAX: office.fax,
            ReturnWay.PHONE: office.phone,
            ReturnWay.EMAIL: office.email,
        }
        blocks = [
            page.setter.set(
                german.say(texts.return_way(way, clean_line(given.get(way, "")))),
                style,
                INNER_WIDTH / 2,
                max_lines=1,
            )
            for way in data.return_ways
            if given.get(way, way)
        ]
        self._lines = _in_lines(blocks)
        self._size = size
        self._step = size * style.leading

    @property
    def height(self) -> float:
        return self._address.height + len(self._lines) * self._step

    def draw(self, y: float) -> None:
        y = self._page.text(self._address, MARGIN, y)
        for line in self._lines:
            for x, block in line:
                self._page.box(x, y + self._size * 0.2, self._size)
                self._page.text(block, x + self._size * _BOX_INDENT, y)
            y += self._step


def _in_lines(blocks: Sequence[Block]) -> list[list[tuple[float, Block]]]:
    """The ways back beside each other, as many as a line holds."""
    lines: list[list[tuple[float, Block]]] = [[]]
    x = MARGIN
    for block in blocks:
        needed = block.widest + block.style.size * _BOX_INDENT
        if lines[-1] and x + needed > MARGIN + INNER_WIDTH:
            lines.append([])
            x = MARGIN
        lines[-1].append((x, block))
        x += needed + 5 * MM
    return lines
