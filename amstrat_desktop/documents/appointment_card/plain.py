# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The card for people who do not read: the week with its day, a clock with hands, pictograms."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from amstrat_desktop.documents.appointment_card import content
from amstrat_desktop.documents.appointment_card.data import CardData
from amstrat_desktop.documents.frame import Page
from amstrat_desktop.documents.pictured import Said, Size, draw_things, draw_when
from amstrat_desktop.documents.qr import QrCode
from amstrat_desktop.documents.voice import Voice

_SIZES: Final = (*(Size(1 - 0.05 * step) for step in range(10)), Size(0.55, 2), Size(0.55, 1))
"""What people typed is cut where it has no room in the smallest size: half a page is small."""


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
    own, german = voices[-1], voices[0]
    y = draw_when(page, data.day, data.at, own, code, top=top)
    few = replace(data, subject="")
    said = [
        Said(*both)
        for both in zip(content.things(few, own), content.things(few, german), strict=True)
    ]
    draw_things(page, said, own, _SIZES, top=y, bottom=bottom)
