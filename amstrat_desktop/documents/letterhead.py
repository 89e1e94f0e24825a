# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What papers that are signed or handed over have in common: head, lines to sign, foot."""

from collections.abc import Sequence
from typing import Final

from amstrat_desktop.base.lang import LANGUAGES, Msg
from amstrat_desktop.documents import pictograms
from amstrat_desktop.documents.blocks import GERMAN, Style, Words
from amstrat_desktop.documents.colours import INK, MUTED, PRIMARY
from amstrat_desktop.documents.frame import EDGE, HEIGHT, INNER_WIDTH, MARGIN, MM, Page
from amstrat_desktop.documents.slip.data import Office
from amstrat_desktop.documents.slip.head import on_one_line
from amstrat_desktop.documents.slip.placing import columns
from amstrat_desktop.documents.voice import Voice, voice

_OFFICE: Final = Style(10, bold=True)
_SMALL: Final = Style(8, colour=MUTED)
_TITLE: Final = Style(15, 1.4, bold=True, colour=PRIMARY)
_SIGN: Final = Style(7.6, colour=MUTED)
_FOOT: Final = Style(6.6, colour=MUTED)
_WRITING: Final = 9 * MM
"""Room above a line to write on."""


def voices_of(language: str) -> list[Voice]:
    """German, and beside it the person's language where that is another one."""
    return [voice(GERMAN)] if language == GERMAN else [voice(GERMAN), voice(language)]


def head(page: Page, voices: Sequence[Voice], title: Msg, office: Office, pictogram: str) -> float:
    """Who the paper is from, and what it is in both languages; returns where it ends."""
    german = voices[0]
    side = 12 * MM
    right = MARGIN + INNER_WIDTH
    at = (right - side, HEIGHT - EDGE - side)
    pictograms.draw(page.canvas, pictogram, *at, side, colour=PRIMARY, stroke=1.4)
    room = INNER_WIDTH - side - 4 * MM
    y = page.text(
        page.setter.set(german.name(office.name), _OFFICE, room, max_lines=1), MARGIN, EDGE - 2
    )
    address = german.join(
        (german.address(office.street, office.place), german.number(office.phone))
    )
    y = page.text(page.setter.set(address, _SMALL, room, max_lines=1), MARGIN, y)
    return _titles(page, voices, title, max(y, EDGE + side) + 2 * MM)


def _titles(page: Page, voices: Sequence[Voice], title: Msg, y: float) -> float:
    below = y
    for index, column in enumerate(columns(voices)):
        x = column.x if index else MARGIN
        width = column.x + column.width - x
        end = page.text(on_one_line(page, column.voice.say(title), _TITLE, width), x, y)
        if len(voices) > 1:
            name = column.voice.words(LANGUAGES[column.voice.catalogue.code].endonym)
            end = page.text(page.setter.set(name, _SMALL, width), x, end - 2)
        below = max(below, end)
    page.rule(below + 2, weight=1.4, colour=PRIMARY)
    return below + 2


def signatures_height(count: int) -> float:
    """The room that so many lines to sign take."""
    return count * (_WRITING + 2 * _SIGN.size * _SIGN.leading)


def signatures(page: Page, voices: Sequence[Voice], labels: Sequence[Msg], y: float) -> float:
    """A line for each who signs; under it German on the left, the other language on the right."""
    for label in labels:
        line = y + _WRITING
        page.rule(line, weight=0.6, colour=INK)
        width = INNER_WIDTH / len(voices) - 2 * MM
        for index, one in enumerate(voices):
            block = page.setter.set(one.say(label), _SIGN, width, max_lines=2)
            left = MARGIN + index * (INNER_WIDTH / 2 + 2 * MM)
            page.text(block, left, line + 1)
        y = line + 2 * _SIGN.size * _SIGN.leading
    return y


def foot(page: Page, voices: Sequence[Voice], form: Words, y: float) -> None:
    """Which form this is, in small print; y: its lower edge."""
    languages = "+".join(one.catalogue.code for one in voices)
    words = voices[0].join((form, voices[0].words(languages)))
    block = page.setter.set(words, _FOOT, INNER_WIDTH, max_lines=1)
    page.text(block, MARGIN + INNER_WIDTH - block.widest, y - block.height)
