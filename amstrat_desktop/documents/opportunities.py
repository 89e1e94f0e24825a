# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where a line may begin: at words, and never inside a phone number, a date or an address."""

from typing import Final

from amstrat_desktop.base.lang import FSI, PDI

SPACES: Final = " \t\u2009\u200b"
_DASHES: Final = "-–/"
_KEPT_TOGETHER: Final = 40
"""An isolate (a phone number, a date, an address) up to this length is not broken."""


def opportunities(text: str) -> tuple[list[int], list[int]]:
    """Where a line may begin: the good places, and those inside an isolate, if need be."""
    good: list[int] = []
    poor: list[int] = []
    opened: list[int] = []
    for index, character in enumerate(text):
        if character == PDI and opened:
            opened.pop()
        if index and _may_begin(text, index):
            (poor if opened and _is_short(text, opened[0]) else good).append(index)
        if character == FSI:
            opened.append(index)
    return good, poor


def _may_begin(text: str, index: int) -> bool:
    """After a space, and after a dash between two words (not “e-mail”); not after “§ ”."""
    before, here = text[index - 1], text[index]
    if before in SPACES:
        return here not in SPACES and text[index - 2 : index - 1] != "§"
    return (
        before in _DASHES and index > 2 and text[index - 3 : index - 1].isalpha() and here.isalpha()
    )


def _is_short(text: str, start: int) -> bool:
    end = text.find(PDI, start)
    return 0 <= end - start <= _KEPT_TOGETHER
