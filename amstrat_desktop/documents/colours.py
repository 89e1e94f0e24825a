# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The colours of the papers, all readable after a fax and on a black and white printer."""

from functools import cache
from typing import Final

Colour = tuple[float, float, float]


def _rgb(code: int) -> Colour:
    return ((code >> 16) / 255, (code >> 8 & 0xFF) / 255, (code & 0xFF) / 255)


INK: Final = _rgb(0x14191E)
PRIMARY: Final = _rgb(0x0B3C5D)
MUTED: Final = _rgb(0x4A5763)
HAIR: Final = _rgb(0xB9C2CA)
GROUND: Final = _rgb(0xEEF2F5)


@cache
def operands(colour: Colour) -> str:
    """The colour as PDF writes it before ``rg`` or ``RG``."""
    return " ".join(f"{part:.3g}" for part in colour)
