# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What papers that are signed or handed over have in common: head, lines to sign, foot."""

from collections.abc import Sequence
from typing import Final

from amstrat_desktop.base.lang import LANGUAGES, Msg
from amstrat_desktop.documents import pictograms
from amstrat_desktop.documents.blocks import GERMAN, Block, Style, Words
from amstrat_desktop.documents.colours import INK, MUTED, PRIMARY
from amstrat_desktop.documents.frame import EDGE, HEIGHT, INNER_WIDTH, MARGIN, MM, Page
from amstrat_desktop.documents.slip.data import Office
from amstrat_desktop.documents.slip.head import on_one_line
from amstrat_desktop.documents.slip.placing import columns
from amstrat_desktop.documents.voice import Voice, voice

_OFFICE: Final = Style(10, bold=True)
_SMALL: Final = Style(8, colour=MUTED)
_TITLE: Final = Style(15, 1.4, bold=True, colour=PRIMARY)
_LEAST_TITLE: Final = 0.84
"""How much smaller a title may be set to stand on one line."""
_SIGN: Final = Style(8.2, colour=MUTED)
_FOOT: Final = Style(6.6, colour=MUTED)
_WRITING: Final = 9.5 * MM
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
    """Both in one size: on one line where that is not too small, else on two."""
    halves = [(one.x if index else MARGIN, one) for index, one in enumerate(columns(voices))]
    places = [(one.voice, x, one.x + one.width - x) for x, one in halves]
    sizes = [
        on_one_line(page, one.say(title), _TITLE, width).style.size for one, _, width in places
    ]
    style = _TITLE.scaled(max(min(sizes) / _TITLE.size, _LEAST_TITLE))
    titles = [page.setter.set(one.say(title), style, width) for one, _, width in places]
    below = y + _tallest(titles)
    for (one, x, width), block in zip(places, titles, strict=True):
        page.text(block, x, y)
        if len(voices) > 1:
            name = one.words(LANGUAGES[one.catalogue.code].endonym)
            page.text(page.setter.set(name, _SMALL, width), x, below - 2)
    if len(voices) > 1:
        below += _SMALL.size * _SMALL.leading - 2
    page.rule(below + 2, weight=1.4, colour=PRIMARY)
    return below + 2


def close_height(page: Page, voices: Sequence[Voice], signed: Sequence[Msg]) -> float:
    """The room that the lines to sign take."""
    return sum(_WRITING + _tallest(row) for row in _sign_rows(page, voices, signed))


def close(
    page: Page,
    voices: Sequence[Voice],
    signed: Sequence[Msg],
    form: Words,
    *,
    top: float,
    bottom: float,
) -> None:
    """A line for each who signs, German under it on the left, the other language on the right;
    and the foot.

    First all of the German, then the foot, then the other language: two texts that stand on one
    height and follow each other are copied as one line, and an Arabic one is turned round then.
    """
    rows = _sign_rows(page, voices, signed)
    lefts = [column.x if index else MARGIN for index, column in enumerate(columns(voices))]
    for index, left in enumerate(lefts):
        y = top
        for row in rows:
            y += _WRITING
            if not index:
                page.rule(y, weight=0.6, colour=INK)
            page.text(row[index], left, y + 1)
            y += _tallest(row)
        if not index:
            foot(page, voices, form, bottom)


def _sign_rows(page: Page, voices: Sequence[Voice], signed: Sequence[Msg]) -> list[list[Block]]:
    """What stands under each line, in each language."""
    widths = [column.width for column in columns(voices)]
    return [
        [
            page.setter.set(one.say(label), _SIGN, width)
            for one, width in zip(voices, widths, strict=True)
        ]
        for label in signed
    ]


def _tallest(blocks: Sequence[Block]) -> float:
    return max(block.height for block in blocks)


def foot(page: Page, voices: Sequence[Voice], form: Words, y: float) -> None:
    """Which form this is, in small print; y: its lower edge."""
    languages = "+".join(one.catalogue.code for one in voices)
    words = voices[0].join((form, voices[0].words(languages)))
    block = page.setter.set(words, _FOOT, INNER_WIDTH, max_lines=1)
    page.text(block, MARGIN + INNER_WIDTH - block.widest, y - block.height)
