# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invitations and reminders as PDF: one for one person, or everybody's in one file to print."""

from collections.abc import Sequence
from typing import Final

from amstrat_desktop.documents.appointment_card.texts import SCAN
from amstrat_desktop.documents.blocks import GERMAN, Style
from amstrat_desktop.documents.colours import MUTED, PRIMARY
from amstrat_desktop.documents.frame import EDGE, HEIGHT, INNER_WIDTH, MARGIN, MM, Page, paper
from amstrat_desktop.documents.invitation import content, texts
from amstrat_desktop.documents.invitation.data import VERSION, Invitation, wall_clock
from amstrat_desktop.documents.letterhead import foot, head, voices_of
from amstrat_desktop.documents.pictured import CODE, Said, Size, draw_things, draw_when
from amstrat_desktop.documents.qr import QrCode
from amstrat_desktop.documents.run_lists.papers import office_of
from amstrat_desktop.documents.slip.data import Variant
from amstrat_desktop.documents.two_columns import draw_parts, pages_of
from amstrat_desktop.documents.voice import Voice
from amstrat_desktop.services.offers.listed_names import numbered
from amstrat_desktop.services.offers.run_heads import Meeting

_FOOT: Final = 5 * MM
_LEAST: Final = 0.84
"""Of the letters' size: smaller ones nobody reads at home, so a second page is begun."""
_SIZES: Final = tuple(Size(1.35 - 0.05 * step) for step in range(19))
_MOMENT: Final = Style(30, 1.2, bold=True)
_DATE: Final = Style(14, 1.5, bold=True)
_SCAN: Final = Style(6.8, 1.3, colour=MUTED)
_BESIDE_CODE: Final = 8 * MM


def render(data: Invitation) -> bytes:
    """One paper: a page, or two where somebody wrote much."""
    return render_all([data])


def render_all(papers: Sequence[Invitation]) -> bytes:
    """The papers one after the other, each on a page of its own and in its own language."""
    with paper("AmStrat Desktop", GERMAN) as (page, out):
        for number, data in enumerate(papers):
            if number:
                page.turn()
            _draw(page, data)
    return out.getvalue()


def _draw(page: Page, data: Invitation) -> None:
    voices = voices_of(data.language)
    office = office_of(data.facts.head)
    y = head(page, voices, texts.TITLES[data.kind], office, "calendar-event") + 4 * MM
    if data.variant is Variant.PLAIN:
        _draw_plain(page, data, voices, y)
    else:
        _draw_standard(page, data, voices, y)


def _draw_plain(page: Page, data: Invitation, voices: Sequence[Voice], y: float) -> None:
    own, german = voices[-1], voices[0]
    meeting = data.next_meeting
    if meeting is not None:
        day, at = wall_clock(meeting)
        y = draw_when(page, day, at, own, QrCode(data.code), top=y)
    said = [
        Said(*both)
        for both in zip(content.things(data, own), content.things(data, german), strict=True)
    ]
    draw_things(page, said, own, _SIZES, top=y, bottom=_bottom())
    _foot(page, data, voices)


def _draw_standard(page: Page, data: Invitation, voices: Sequence[Voice], y: float) -> None:
    meeting = data.next_meeting
    if meeting is not None:
        y = _draw_moment(page, data, meeting, voices, y)
    parts = list(content.parts(data))
    rooms = (_bottom() - y, _bottom() - EDGE)
    for number, some in enumerate(pages_of(page, voices, parts, rooms, least=_LEAST)):
        if number:
            page.turn()
            y = EDGE
        draw_parts(page, voices, some, y, _bottom())
        _foot(page, data, voices)


def _draw_moment(
    page: Page, data: Invitation, meeting: Meeting, voices: Sequence[Voice], top: float
) -> float:
    """Day and time large, the day in words below, the code beside them; where they end."""
    german = voices[0]
    side = CODE if data.code else 0
    room = INNER_WIDTH - side - (_BESIDE_CODE if side else 0)
    left = MARGIN + INNER_WIDTH - side
    below = top + side
    if data.code:
        QrCode(data.code).draw(page.canvas, left, HEIGHT - top - side, side)
        scan = page.setter.set(voices[-1].say(SCAN), _SCAN, side)
        x = left if scan.rtl else left + (side - scan.widest) / 2
        below = page.text(scan, x, below + 1.5 * MM)
    day, _at = wall_clock(meeting)
    digits = german.words(f"{day:%d.%m.%Y}   {content.time_of(meeting, german)}")
    style = _MOMENT
    while page.setter.set(digits, style, 10_000).widest > room:
        style = style.scaled(0.95)
    y = page.text(page.setter.set(digits, style, room), MARGIN, top - 2)
    for one in voices:
        words = one.words(one.catalogue.long_date(day))
        block = page.setter.set(words, _DATE, room)
        y = page.text(block, MARGIN, y)
    y = max(y, below) + 2 * MM
    page.rule(y, weight=1.4, colour=PRIMARY)
    return y


def _foot(page: Page, data: Invitation, voices: Sequence[Voice]) -> None:
    """Which paper it is, and whose, for who hands it out."""
    german = voices[0]
    name = german.say(texts.form(data.kind, VERSION))
    number = german.say(numbered(data.facts.number))
    foot(page, voices, german.join((number, name)), HEIGHT - EDGE + 2)


def _bottom() -> float:
    return HEIGHT - EDGE - _FOOT
