# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""From the values of a card to the bytes of its PDF: the upper half of an A4 page, to cut off."""

from typing import Final

from amstrat_desktop.documents import pictograms
from amstrat_desktop.documents.appointment_card import plain, standard
from amstrat_desktop.documents.appointment_card.data import CardData, CardVariant
from amstrat_desktop.documents.blocks import GERMAN
from amstrat_desktop.documents.colours import MUTED
from amstrat_desktop.documents.frame import EDGE, HEIGHT, MARGIN, MM, WIDTH, Page, paper
from amstrat_desktop.documents.qr import QrCode
from amstrat_desktop.documents.voice import voice

FOLD: Final = HEIGHT / 2
"""Where the card ends."""

_SCISSORS: Final = 4.5 * MM


def render(data: CardData, language: str) -> bytes:
    """The card as a PDF of one page; language: of the person (BCP 47), "de" is German alone."""
    voices = [voice(GERMAN)] if language == GERMAN else [voice(GERMAN), voice(language)]
    code = QrCode(data.code)
    with paper("AmStrat Desktop", GERMAN) as (page, out):
        draw = plain.draw if data.variant is CardVariant.PLAIN else standard.draw
        draw(page, data, voices, code, top=EDGE, bottom=FOLD - 7 * MM)
        _cut_here(page)
    return out.getvalue()


def _cut_here(page: Page) -> None:
    page.rule(FOLD, 0, WIDTH, weight=0.7, colour=MUTED, dash=(4, 3))
    pictograms.draw(
        page.canvas,
        "scissors",
        MARGIN,
        HEIGHT - FOLD - _SCISSORS - 1.5 * MM,
        _SCISSORS,
        colour=MUTED,
    )
