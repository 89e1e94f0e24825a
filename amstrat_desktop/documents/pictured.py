# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Papers for people who do not read: the week with its day, a clock with hands, pictograms.

Few words, the person's language first, because somebody else may read them aloud.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from math import cos, pi, sin
from typing import Final

from babel.dates import format_date

from amstrat_desktop.documents import pictograms
from amstrat_desktop.documents.blocks import Block, Style, Words
from amstrat_desktop.documents.colours import GROUND, INK, MUTED, PRIMARY, operands
from amstrat_desktop.documents.frame import HEIGHT, INNER_WIDTH, MARGIN, MM, Page
from amstrat_desktop.documents.qr import QrCode
from amstrat_desktop.documents.voice import Voice

CODE: Final = 30 * MM
"""Side of the QR code: its modules are half a millimetre wide then, which telephones read."""

_CLOCK: Final = 30 * MM
_MOMENT: Final = Style(30, 1.2, bold=True)
_DATE: Final = Style(14, 1.5, bold=True)
_DAYS: Final = 7
_LEAST_GAP: Final = 3 * MM
"""Between the rule and the first thing."""
_WIDEST_GAP: Final = 4 * MM
_BESIDE_CODE: Final = 7 * MM
_DAY_HEIGHT: Final = 9 * MM
_PICTOGRAM: Final = 13 * MM
_LARGE: Final = 14.0
_BESIDE: Final = 9.0


@dataclass(frozen=True, slots=True)
class _Setting:
    scale: float
    most: int
    rtl: bool


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing beside its pictogram. lines: what is said; the first is set bold."""

    pictogram: str
    lines: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Size:
    """Of the text, and of the pictograms with it. most: lines that each may have, 0 for any."""

    scale: float
    most: int = 0


@dataclass(frozen=True, slots=True)
class Said:
    """A thing in the person's language and in German; the same twice where that is German."""

    own: Thing
    german: Thing


def moment_of(day: date, at: time | None) -> str:
    """Day and time in digits, the same in every language."""
    digits = f"{day:%d.%m.%Y}"
    return digits if at is None else f"{digits}   {at:%H:%M}"


def draw_when(
    page: Page, day: date, at: time | None, own: Voice, code: QrCode, *, top: float
) -> float:
    """Clock, day and week beside each other, and the code; gives back where they end."""
    rtl = own.catalogue.rtl
    left, right = MARGIN, MARGIN + INNER_WIDTH
    if code:
        code.draw(page.canvas, left if rtl else right - CODE, HEIGHT - top - CODE, CODE)
        left, right = (
            (left + CODE + _BESIDE_CODE, right) if rtl else (left, right - CODE - _BESIDE_CODE)
        )
    if at is not None:
        middle = right - _CLOCK / 2 if rtl else left + _CLOCK / 2
        _draw_clock(page, at, middle, top + _CLOCK / 2, _CLOCK / 2)
        left, right = (
            (left, right - _CLOCK - _BESIDE_CODE) if rtl else (left + _CLOCK + _BESIDE_CODE, right)
        )
    y = _moment(page, (day, at), own, (left, top), right - left)
    _draw_week(page, day, own, (left, y + 1 * MM), right - left)
    y = top + max(_CLOCK, CODE) + 4 * MM
    page.rule(y, weight=1.4, colour=PRIMARY)
    return y


def draw_things(
    page: Page,
    said: Sequence[Said],
    own: Voice,
    sizes: Sequence[Size],
    *,
    top: float,
    bottom: float,
) -> None:
    """Each thing with a large pictogram: the person's words, below them smaller the German."""
    rows, scale = _fit(page, said, bottom - top - _LEAST_GAP, own, sizes)
    heights = _heights(rows, scale)
    rest = bottom - top - sum(heights)
    gap = max(min(rest / (len(rows) + 1), _WIDEST_GAP), 0)
    y = top + max(gap, min(_LEAST_GAP, rest / 2))
    rtl = own.catalogue.rtl
    side = _PICTOGRAM * scale
    for number, (thing, row, height) in enumerate(zip(said, rows, heights, strict=True)):
        if number:
            page.rule(y - 1 * MM - gap / 2)
        x = MARGIN + INNER_WIDTH - side if rtl else MARGIN
        middle = HEIGHT - y - (height - 2 * MM) / 2 - side / 2
        pictogram = thing.own.pictogram
        pictograms.draw(page.canvas, pictogram, x, middle, side, colour=PRIMARY, stroke=1.6)
        line = y + (height - 2 * MM - sum(block.height for block in row)) / 2
        for block in row:
            left = MARGIN if rtl else MARGIN + side + 6 * MM
            if rtl and not block.rtl:
                left += block.width - block.widest
            line = page.text(block, left, line)
        y += height + gap


def _moment(
    page: Page,
    moment: tuple[date, time | None],
    own: Voice,
    corner: tuple[float, float],
    room: float,
) -> float:
    """Day and time in digits, and the date in words; smaller where there is little room."""
    left, top = corner
    style = _MOMENT
    block = page.setter.set(own.words(moment_of(*moment)), style, 10_000)
    while block.widest > room:
        style = style.scaled(0.95)
        block = page.setter.set(own.words(moment_of(*moment)), style, 10_000)
    page.text(page.setter.set(own.words(moment_of(*moment)), style, room), left, top - 2)
    words = own.words(own.catalogue.long_date(moment[0]))
    return page.text(page.setter.set(words, _DATE, room, max_lines=1), left, top - 2 + block.height)


def _draw_week(
    page: Page, chosen_day: date, own: Voice, corner: tuple[float, float], room: float
) -> None:
    """Seven boxes from Monday on, as the person reads them; the day's one is filled."""
    left, y = corner
    monday = chosen_day - timedelta(days=chosen_day.weekday())
    cell = room / _DAYS
    for number in range(_DAYS):
        day = monday + timedelta(days=number)
        place = _DAYS - 1 - number if own.catalogue.rtl else number
        x = left + place * cell
        chosen = day == chosen_day
        page.panel(x + 1, y, cell - 2, _DAY_HEIGHT, PRIMARY if chosen else GROUND, radius=3)
        short = format_date(day, "EEEEEE", locale=own.catalogue.locale)
        name = own.words(str(short).removesuffix("."))
        style = Style(9, 1.2, bold=chosen, colour=(1, 1, 1) if chosen else MUTED)
        block = page.setter.set(name, style, 10_000, max_lines=1)
        while block.widest > cell - 4:
            style = style.scaled(0.9)
            block = page.setter.set(name, style, 10_000, max_lines=1)
        fitted = page.setter.set(name, style, block.widest + 1, max_lines=1)
        page.text(fitted, x + (cell - block.widest) / 2, y + (_DAY_HEIGHT - block.height) / 2)


def _draw_clock(page: Page, at: time, x: float, y: float, radius: float) -> None:
    """A face with twelve marks and two hands; y counts down, as everywhere on a page."""
    centre = HEIGHT - y
    marks = "".join(
        _line(x, centre, hour / 12, radius * (0.78 if hour % 3 == 0 else 0.86), radius * 0.94)
        for hour in range(12)
    )
    minutes = at.minute / 60
    hands = _line(x, centre, (at.hour % 12 + minutes) / 12, 0, radius * 0.5)
    long_hand = _line(x, centre, minutes, 0, radius * 0.74)
    page.canvas.saveState()
    page.canvas.setStrokeColorRGB(*PRIMARY)
    page.canvas.setLineWidth(2.4)
    page.canvas.circle(x, centre, radius - 1.2, stroke=1, fill=0)
    page.canvas.restoreState()
    page.canvas.addLiteral(
        f"q {operands(INK)} RG 1 J 1.6 w {marks}S 4.2 w {hands}S 2.6 w {long_hand}S Q"
    )


def _line(x: float, y: float, turn: float, start: float, end: float) -> str:
    """From the middle of a clock outwards; turn: 0 is twelve o'clock, 0.25 three."""
    across, up = sin(2 * pi * turn), cos(2 * pi * turn)
    points = (x + across * start, y + up * start, x + across * end, y + up * end)
    return "{:.2f} {:.2f} m {:.2f} {:.2f} l ".format(*points)


def _fit(
    page: Page, said: Sequence[Said], height: float, own: Voice, sizes: Sequence[Size]
) -> tuple[list[list[Block]], float]:
    """The words of each thing, as large as all of them fit; in the last size where none do."""
    rows: list[list[Block]] = []
    scale = 1.0
    for size in sizes:
        scale = size.scale
        setting = _Setting(scale, size.most, own.catalogue.rtl)
        rows = [
            _words(page, one.own.lines, () if own.is_german else one.german.lines, setting)
            for one in said
        ]
        if sum(_heights(rows, scale)) <= height:
            break
    return rows, scale


def _heights(rows: Sequence[Sequence[Block]], scale: float) -> list[float]:
    side = _PICTOGRAM * scale
    return [max(sum(block.height for block in row), side) + 2 * MM for row in rows]


def _words(
    page: Page, lines: Sequence[Words], beside: Sequence[Words], setting: _Setting
) -> list[Block]:
    """What stands beside one pictogram. A line that says the same in German stands once."""
    scale, most = setting.scale, setting.most
    width = INNER_WIDTH - _PICTOGRAM * scale - 6 * MM
    leading = 1.4 if setting.rtl else 1.25
    first = Style(_LARGE * scale, leading, bold=True)
    other = replace(first, bold=False)
    small = Style(_BESIDE * scale, leading, colour=MUTED)
    blocks = [
        page.setter.set(words, other if number else first, width, max_lines=most)
        for number, words in enumerate(lines)
    ]
    known = {_bare(words) for words in lines}
    new = [words for words in beside if _bare(words) not in known]
    return blocks + [page.setter.set(words, small, width, max_lines=most) for words in new]


def _bare(words: Words) -> str:
    """Without the mark of a German text."""
    end = words.aside[0][0] if words.aside else len(words.text)
    return words.text[:end].strip("\u2068\u2069 ")
