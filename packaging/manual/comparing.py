# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whether the pictures of the manual still show what the program looks like.

The clock of the office stands still and its people are drawn from the same seed, so a picture
that is made anew looks the same until the program looks different. Compared is what somebody
would see: the size, and the lightness of each small part of the picture. Not compared is each
pixel, because another version of Qt sets letters a little otherwise, and slips have drawn numbers.
"""

from pathlib import Path
from typing import Final

from PIL import Image, ImageChops

PARTS: Final = 48
"""Into so many columns and rows a picture is divided."""

NOTICEABLE: Final = 24
"""Of 255: so much lighter or darker is a part that says something else."""

_MAY_DIFFER: Final = 0.04
"""Of all parts: a number of a slip and what is set otherwise; a button more is more than that."""

_MAY_GROW: Final = 0.05
"""Of the width or the height."""


def aged(kept: Path, made: Path) -> str:
    """In what a kept picture differs from one that was made just now; "" where it is true."""
    if not kept.is_file():
        return "is missing"
    with Image.open(kept) as before, Image.open(made) as now:
        for name, one, other in zip(("wide", "high"), before.size, now.size, strict=True):
            if abs(one - other) > _MAY_GROW * max(one, other):
                return f"is {one} pixels {name}, and would be {other}"
        share = _share_that_differs(before, now)
    return f"shows something else in {share:.0%} of it" if share > _MAY_DIFFER else ""


def _share_that_differs(before: Image.Image, now: Image.Image) -> float:
    small = [one.convert("L").resize((PARTS, PARTS), Image.Resampling.BOX) for one in (before, now)]
    histogram = ImageChops.difference(*small).histogram()
    return sum(histogram[NOTICEABLE:]) / (PARTS * PARTS)
