# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
import itertools

import pytest
from PySide6.QtCore import QPoint, QRect, QSize

from amstrat_desktop.ui.show_around.placing import EDGE, Side, place_beside

WINDOW = QRect(0, 0, 1000, 700)
CARD = QSize(300, 160)
SIDEBAR = QRect(0, 0, 200, 660)


@pytest.mark.parametrize(
    ("thing", "rtl", "side"),
    [
        (SIDEBAR, False, Side.RIGHT),
        (QRect(800, 0, 200, 660), True, Side.LEFT),
        (QRect(880, 664, 90, 34), False, Side.ABOVE),  # the lock, at the lower edge
        (QRect(220, 10, 760, 60), False, Side.BELOW),
        (QRect(10, 10, 980, 680), False, Side.NOWHERE),
        (None, False, Side.NOWHERE),
    ],
)
def test_the_card_stands_beside_the_thing_and_covers_none_of_it(
    thing: QRect | None, rtl: bool, side: Side
) -> None:
    placed = place_beside(CARD, thing, WINDOW, rtl=rtl)
    assert placed.side is side
    stands = QRect(placed.corner, CARD)
    assert WINDOW.contains(stands)
    if thing is not None and side is not Side.NOWHERE:
        assert not stands.intersects(thing)


@pytest.mark.parametrize("rtl", [False, True])
def test_wherever_a_small_thing_is_there_is_room_beside_it(rtl: bool) -> None:
    for x, y in itertools.product(range(0, 1000, 30), range(0, 700, 30)):
        thing = QRect(x, y, 80, 40).intersected(WINDOW)
        placed = place_beside(CARD, thing, WINDOW, rtl=rtl)
        stands = QRect(placed.corner, CARD)
        assert placed.side is not Side.NOWHERE
        assert WINDOW.contains(stands)
        assert not stands.intersects(thing)


def test_right_to_left_is_the_mirror_image() -> None:
    thing = QRect(300, 300, 80, 40)
    mirrored = QRect(1000 - 380, 300, 80, 40)
    one = place_beside(CARD, thing, WINDOW, rtl=False)
    other = place_beside(CARD, mirrored, WINDOW, rtl=True)
    assert one.side is Side.RIGHT
    assert other.side is Side.LEFT
    assert abs(one.corner.x() + CARD.width() - (1000 - other.corner.x())) <= 2


def test_a_card_larger_than_the_window_begins_inside_of_it() -> None:
    placed = place_beside(QSize(1200, 900), SIDEBAR, WINDOW, rtl=False)
    assert placed.corner == QPoint(EDGE, EDGE)
