# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""From the values of a slip to the bytes of its PDF."""

from dataclasses import replace
from typing import Final

from amstrat_desktop.base.cleaning import clean_line
from amstrat_desktop.documents.blocks import GERMAN, Style
from amstrat_desktop.documents.colours import MUTED
from amstrat_desktop.documents.frame import INNER_WIDTH, MARGIN, MM, Page, paper
from amstrat_desktop.documents.qr import QrCode
from amstrat_desktop.documents.slip import head, tearoff, texts
from amstrat_desktop.documents.slip.data import SlipData, Variant
from amstrat_desktop.documents.slip.page import Body
from amstrat_desktop.documents.slip.plain import Plain
from amstrat_desktop.documents.voice import Voice, voice

TEMPLATE: Final = "slip"
TEMPLATE_VERSION: Final = 1
"""Counted up whenever the paper changes; kept with the frozen copy of each slip."""

_FOOT: Final = Style(6.6, colour=MUTED)


def render(data: SlipData, language: str) -> bytes:
    """The slip as a PDF of one A4 page.

    language: of the person (BCP 47, one of `LANGUAGES`); "de" prints German alone. The same
    values give the same bytes.
    """
    data = replace(data, number=clean_line(data.number))
    voices = [voice(GERMAN)] if language == GERMAN else [voice(GERMAN), voice(language)]
    code = QrCode(data.number)
    with paper(data.number, GERMAN) as (page, out):
        top = head.draw(page, data, voices, code)
        bottom = tearoff.TOP - 4.5 * MM
        if data.variant is Variant.PLAIN:
            Plain(page, data, voices).draw(top + 1 * MM, bottom)
        else:
            Body(page, data, voices).draw(top + 1 * MM, bottom)
        _foot(page, voices)
        tearoff.draw(page, data, code)
    return out.getvalue()


def _foot(page: Page, voices: list[Voice]) -> None:
    """Which form this is, in small print above the tear-off line."""
    languages = "+".join(v.catalogue.code for v in voices)
    words = voices[0].join(
        (voices[0].say(texts.form(TEMPLATE_VERSION)), voices[0].words(languages))
    )
    block = page.setter.set(words, _FOOT, INNER_WIDTH, max_lines=1)
    page.text(block, MARGIN + INNER_WIDTH - block.widest, tearoff.TOP - block.height - 2)
