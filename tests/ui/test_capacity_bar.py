# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bar says in words what it shows, begins where reading starts, and marks the minimum."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import _, catalogue
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.widgets.capacity_bar import THICKNESS, CapacityBar, Places, spoken
from amstrat_desktop.ui.widgets.labels import line_height

WORDS = catalogue("en")


@pytest.mark.parametrize(
    ("places", "said"),
    [
        (Places(12), "0 of 12: 12 free"),
        (Places(12, 12, waiting=3), "12 of 12: full · 3 waiting"),
        (Places(12, 5, offered=2, least=4), "5 of 12: 7 free · 2 offered · 1 short of the minimum"),
        (Places(0), "0 of 0: 0 free"),
        # The places were made fewer by hand, or carers left: more are taken than there are.
        (Places(4, 6), "6 of 4: full"),
    ],
)
def test_it_says_everything_in_words(places: Places, said: str) -> None:
    assert spoken(places, WORDS) == said


def painted(bar: CapacityBar) -> QImage:
    return bar.grab().toImage()


def filled(image: QImage, ink: str) -> tuple[int, int]:
    """The first and last column of the bar in this colour."""
    y = line_height() + 4 + THICKNESS // 2
    wanted = theme.colour(ink).rgb()
    columns = [x for x in range(image.width()) if image.pixelColor(x, y).rgb() == wanted]
    return (columns[0], columns[-1]) if columns else (-1, -1)


@pytest.fixture
def bar(qtbot: QtBot) -> CapacityBar:
    bar = CapacityBar(_("Places in the offer"))
    qtbot.addWidget(bar)
    bar.resize(200, bar.sizeHint().height())
    bar.show()
    return bar


def test_it_begins_where_reading_starts(bar: CapacityBar) -> None:
    bar.show_places(Places(4, 1))
    first, last = filled(painted(bar), "primary")
    assert first < 4
    assert abs(last - 50) < 4
    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    first, last = filled(painted(bar), "primary")
    assert abs(first - 150) < 4
    assert last > 196


def test_full_has_another_colour_and_says_so(bar: CapacityBar) -> None:
    bar.show_places(Places(4, 4))
    assert filled(painted(bar), "primary") == (-1, -1)
    first, last = filled(painted(bar), "warn")
    assert last - first > 190
    assert bar.accessibleName() == "Places in the offer: 4 of 4: full"


def test_the_minimum_is_a_line_across(bar: CapacityBar) -> None:
    bar.show_places(Places(4, 4, least=2))
    first, last = filled(painted(bar), "text")
    assert first <= 100 <= last + 1
    bar.show_places(Places(4, 4))
    assert filled(painted(bar), "text") == (-1, -1)
