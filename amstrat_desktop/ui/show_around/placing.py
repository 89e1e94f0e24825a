# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where a card stands so that it is beside what it speaks of and covers none of it."""

from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize

GAP: Final = 14
EDGE: Final = 8
"""Pixels from what is shown, and from the edge of the window."""


class Side(Enum):
    """On which side of the thing the card stands."""

    RIGHT = "right"
    LEFT = "left"
    BELOW = "below"
    ABOVE = "above"
    NOWHERE = "nowhere"
    """Over the middle: there is no thing, or no room beside it."""


@dataclass(frozen=True, slots=True)
class Placed:
    """corner: the upper left one of the card, in the window's coordinates."""

    corner: QPoint
    side: Side


def place_beside(card: QSize, thing: QRect | None, window: QRect, *, rtl: bool) -> Placed:
    """Towards where reading goes on if there is room, else below, above, or the other way."""
    if thing is None:
        return Placed(_inside(_middle(card, window), card, window), Side.NOWHERE)
    sides = (Side.RIGHT, Side.BELOW, Side.ABOVE, Side.LEFT)
    if rtl:
        sides = (Side.LEFT, Side.BELOW, Side.ABOVE, Side.RIGHT)
    for side in sides:
        corner = _inside(_at(side, card, thing), card, window)
        stands = QRect(corner, card)
        if not stands.intersects(thing) and window.contains(stands):
            return Placed(corner, side)
    return Placed(_inside(_middle(card, window), card, window), Side.NOWHERE)


def _at(side: Side, card: QSize, thing: QRect) -> QPoint:
    middle = thing.center()
    across, down = middle.x() - card.width() // 2, middle.y() - card.height() // 2
    match side:
        case Side.RIGHT:
            return QPoint(thing.right() + GAP, down)
        case Side.LEFT:
            return QPoint(thing.left() - GAP - card.width(), down)
        case Side.BELOW:
            return QPoint(across, thing.bottom() + GAP)
        case _:
            return QPoint(across, thing.top() - GAP - card.height())


def _middle(card: QSize, window: QRect) -> QPoint:
    """Over the upper third, where the eye is."""
    return QPoint(
        window.center().x() - card.width() // 2,
        window.top() + (window.height() - card.height()) // 3,
    )


def _inside(corner: QPoint, card: QSize, window: QRect) -> QPoint:
    right = max(window.left() + EDGE, window.right() - EDGE - card.width())
    bottom = max(window.top() + EDGE, window.bottom() - EDGE - card.height())
    return QPoint(
        min(max(corner.x(), window.left() + EDGE), right),
        min(max(corner.y(), window.top() + EDGE), bottom),
    )
