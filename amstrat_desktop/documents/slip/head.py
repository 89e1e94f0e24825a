# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The head of the slip: who sends it, its number large and as QR code, the two headings."""

from collections.abc import Sequence
from typing import Final

from amstrat_desktop.base.lang import LANGUAGES
from amstrat_desktop.documents.blocks import Block, Style, Words
from amstrat_desktop.documents.colours import MUTED, PRIMARY
from amstrat_desktop.documents.frame import EDGE, HEIGHT, INNER_WIDTH, MARGIN, MM, Page
from amstrat_desktop.documents.qr import QrCode
from amstrat_desktop.documents.slip import texts
from amstrat_desktop.documents.slip.data import SlipData
from amstrat_desktop.documents.slip.placing import columns
from amstrat_desktop.documents.voice import Voice

_QR: Final = 17.5 * MM
_SMALL: Final = Style(8, colour=MUTED)


def draw(page: Page, data: SlipData, voices: Sequence[Voice], code: QrCode) -> float:
    """Draw the head; return where it ends."""
    german = voices[0]
    right = MARGIN + INNER_WIDTH
    code.draw(page.canvas, right - _QR, HEIGHT - EDGE - _QR, _QR)
    room = INNER_WIDTH - _QR - 8 * MM
    y = EDGE - 2
    office = page.setter.set(german.name(data.office.name), Style(10, bold=True), room, max_lines=1)
    y = page.text(office, MARGIN, y)
    issued = [german.say(texts.issued_on(data.issued))]
    if data.copy_no > 1:
        issued.append(german.say(texts.reprint(data.copy_no, data.printed or data.issued)))
    page.text(page.setter.set(german.join(issued), _SMALL, room), MARGIN, y)
    number = page.setter.set(german.number(data.number), Style(17, 1.25, bold=True), room)
    left = right - _QR - 5 * MM - number.widest
    page.text(number, left, EDGE + _QR - number.height + 3.5)
    return _headings(page, voices, EDGE + _QR + 2 * MM)


def _headings(page: Page, voices: Sequence[Voice], y: float) -> float:
    style = Style(14, 1.4, bold=True, colour=PRIMARY)
    below = y
    for index, column in enumerate(columns(voices)):
        # The first one begins at the margin, above the pictograms.
        x = column.x if index else MARGIN
        width, voice = column.x + column.width - x, column.voice
        end = page.text(on_one_line(page, voice.say(texts.TITLE), style, width), x, y)
        if len(voices) > 1:
            side = texts.FOR_ME if index else texts.FOR_AGENCY
            name = LANGUAGES[voice.catalogue.code].endonym
            note = voice.join((voice.words(name), voice.say(side)))
            end = page.text(on_one_line(page, note, _SMALL, width), x, end - 2)
        below = max(below, end)
    page.rule(below + 2, weight=1.4, colour=PRIMARY)
    return below + 2


def on_one_line(page: Page, words: Words, style: Style, width: float) -> Block:
    """A heading, smaller where a language needs more room, but never cut."""
    block = page.setter.set(words, style, width)
    while len(block.lines) > 1:
        style = style.scaled(0.92)
        block = page.setter.set(words, style, width)
    return block
