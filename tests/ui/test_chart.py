# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A chart on a screen: each bar says its value, is reached by arrows and leads to its records."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.charts.spec import Gap
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.tokens import DARK, LIGHT, Tokens, contrast
from amstrat_desktop.ui.translator import set_language
from amstrat_desktop.ui.widgets import chart_painter
from amstrat_desktop.ui.widgets.chart import Chart
from tests.base.charts.samples import AREAS, SAMPLES, areas, many
from tests.ui.accessible import assert_all_named, role_of

KEY = Qt.Key


class Room(QWidget):
    """A chart between two buttons."""

    def __init__(self, *, opens: bool = True) -> None:
        super().__init__()
        self.before, self.after = QPushButton("before"), QPushButton("after")
        self.chart = Chart(opens=opens)
        column = QVBoxLayout(self)
        for part in (self.before, self.chart, self.after):
            column.addWidget(part)

    def say(self, *values: int | Gap) -> None:
        self.chart.show_chart(areas(*values))


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    room = Room()
    qtbot.addWidget(room)
    room.resize(640, 480)
    room.say(128, Gap.HIDDEN, 57)
    room.show()
    qtbot.waitExposed(room)
    room.activateWindow()
    return room


def names(chart: Chart) -> list[str]:
    return [spot.accessibleName() for spot in chart.spots]


def press(qtbot: QtBot, room: Room, *keys: Qt.Key) -> str:
    """The name of the bar that has the cursor then."""
    for key in keys:
        QTest.keyClick(room.window().focusWidget(), key)
    return room.window().focusWidget().accessibleName()


def test_each_bar_has_a_name_with_its_value(room: Room) -> None:
    assert names(room.chart) == [
        "Innenstadt-Nord: 128",
        "Hordel: hidden to protect people",
        f"{AREAS[2]}: 57",
    ]
    assert [spot.toolTip() for spot in room.chart.spots] == names(room.chart)
    assert room.chart.accessibleName() == "Consultations by area"
    assert room.chart.accessibleDescription() == "\n".join(names(room.chart))
    room.before.setAccessibleName("before")
    room.after.setAccessibleName("after")
    assert_all_named(room)


def test_what_opens_is_a_button_and_the_rest_is_text(qtbot: QtBot, room: Room) -> None:
    assert {role_of(spot) for spot in room.chart.spots} == {QAccessible.Role.PushButton}
    other = Room(opens=False)
    qtbot.addWidget(other)
    other.say(1, 2)
    assert {role_of(spot) for spot in other.chart.spots} == {QAccessible.Role.StaticText}


def test_the_chart_is_one_stop_of_the_tab_key(qtbot: QtBot, room: Room) -> None:
    room.before.setFocus()
    assert press(qtbot, room, KEY.Key_Tab) == "Innenstadt-Nord: 128"
    QTest.keyClick(room.window().focusWidget(), KEY.Key_Tab)
    assert room.after.hasFocus()
    QTest.keyClick(room.after, KEY.Key_Backtab)
    assert room.chart.spots[0].hasFocus()


def test_it_stays_one_stop_at_its_place_when_another_chart_is_shown(
    qtbot: QtBot, room: Room
) -> None:
    room.say(1, 2, 3, 4)
    room.before.setFocus()
    assert press(qtbot, room, KEY.Key_Tab) == "Innenstadt-Nord: 1"
    QTest.keyClick(room.window().focusWidget(), KEY.Key_Tab)
    assert room.after.hasFocus()


def test_arrows_walk(qtbot: QtBot, room: Room) -> None:
    room.chart.spots[0].setFocus()
    assert "Hordel" in press(qtbot, room, KEY.Key_Down)
    assert "Goldhamme" in press(qtbot, room, KEY.Key_End)
    assert "Goldhamme" in press(qtbot, room, KEY.Key_Down)
    assert "Hordel" in press(qtbot, room, KEY.Key_Up)
    assert "Innenstadt" in press(qtbot, room, KEY.Key_Home)
    assert "Hordel" in press(qtbot, room, KEY.Key_Right)
    set_language("ar")
    assert "Innenstadt" in press(qtbot, room, KEY.Key_Right)
    assert "Hordel" in press(qtbot, room, KEY.Key_Left)


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Enter, KEY.Key_Space])
def test_a_key_chooses(qtbot: QtBot, room: Room, key: Qt.Key) -> None:
    room.chart.spots[1].setFocus()
    with qtbot.waitSignal(room.chart.chosen) as chosen:
        QTest.keyClick(room.chart.spots[1], key)
    assert chosen.args == ["Hordel"]


def test_ctrl_return_belongs_to_the_screen(qtbot: QtBot, room: Room) -> None:
    with qtbot.assertNotEmitted(room.chart.chosen):
        QTest.keyClick(room.chart.spots[0], KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_click_chooses_the_row_it_lands_in(qtbot: QtBot, room: Room) -> None:
    last = room.chart.spots[2]
    with qtbot.waitSignal(room.chart.chosen) as chosen:
        QTest.mouseClick(last, Qt.MouseButton.LeftButton, pos=QPoint(last.width() - 4, 4))
    assert chosen.args == [AREAS[2]]


def test_the_others_together_and_bars_without_records_open_nothing(
    qtbot: QtBot, room: Room
) -> None:
    from amstrat_desktop.base.charts.folding import folded

    room.chart.show_chart(folded(many(20), adds_up=True))
    rest = room.chart.spots[-1]
    assert rest.accessibleName().startswith("7 others: ")
    with qtbot.assertNotEmitted(room.chart.chosen):
        QTest.mouseClick(rest, Qt.MouseButton.LeftButton)
        QTest.keyClick(rest, KEY.Key_Return)


def test_the_cursor_stays_where_it_was(room: Room) -> None:
    room.chart.spots[1].setFocus()
    room.say(5, 6, 7)
    assert room.chart.spots[1].hasFocus()
    assert [spot.focusPolicy() for spot in room.chart.spots] == [
        Qt.FocusPolicy.ClickFocus,
        Qt.FocusPolicy.StrongFocus,
        Qt.FocusPolicy.ClickFocus,
    ]


def test_bars_speak_the_language_of_the_moment(room: Room) -> None:
    room.chart.show_chart(SAMPLES["channels"])
    english = names(room.chart)
    set_language("de")
    german = names(room.chart)
    assert german[0] == "Offene Sprechstunde: 3"
    assert english != german


def columns_of(image: QImage, colour: QColor, y: int) -> list[int]:
    return [x for x in range(image.width()) if image.pixelColor(x, y).rgb() == colour.rgb()]


def test_a_hidden_value_is_painted_without_a_bar(room: Room) -> None:
    image = room.chart.grab().toImage()
    ink = theme.colour("primary")
    painted = [
        len(columns_of(image, ink, spot.geometry().center().y())) for spot in room.chart.spots
    ]
    assert painted[0] > painted[2] > 20
    assert painted[1] == 0


def test_bars_begin_where_reading_starts(room: Room) -> None:
    ink, y = theme.colour("primary"), room.chart.spots[0].geometry().center().y()
    latin = columns_of(room.chart.grab().toImage(), ink, y)
    set_language("ar")
    arabic = columns_of(room.chart.grab().toImage(), ink, y)
    width = room.chart.width()
    assert latin[0] > width * 0.3
    assert latin[-1] > width * 0.9
    assert arabic[0] < width * 0.1
    assert arabic[-1] < width * 0.7


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_bars_and_lines_stand_out_from_the_ground(tokens: Tokens) -> None:
    """Graphical objects, WCAG 1.4.11: at least 3 : 1; of a bar its edge or its ground."""
    edges = ["primary", "primary", "muted", "border"]
    for ink in (*edges, *chart_painter.TRACES):
        assert contrast(getattr(tokens, ink), tokens.surface) >= 3, ink


def test_larger_text_needs_more_room(room: Room) -> None:
    before = room.chart.heightForWidth(600)
    theme.apply("light", 200)
    assert room.chart.heightForWidth(600) > before * 1.5


@pytest.mark.parametrize("count", [0, 1, 14, 200])
def test_any_number_of_bars(room: Room, count: int) -> None:
    room.chart.show_chart(many(count))
    assert len(room.chart.spots) == count
    assert not room.chart.grab().isNull()


def test_nothing_is_shown_before_a_chart_is_given(qtbot: QtBot) -> None:
    chart = Chart()
    qtbot.addWidget(chart)
    assert chart.spec is None
    assert chart.heightForWidth(300) == 0
    chart.resize(300, 200)
    assert not chart.grab().isNull()


def test_a_bar_that_is_chosen_may_bring_another_chart(qtbot: QtBot, room: Room) -> None:
    """Its button is still in the middle of a click then."""
    room.chart.chosen.connect(lambda _code: room.say(1))
    QTest.mouseClick(room.chart.spots[0], Qt.MouseButton.LeftButton)
    assert names(room.chart) == ["Innenstadt-Nord: 1"]
    spec = room.chart.spec
    assert spec is not None
    room.chart.show_chart(replace(spec, remarks=(spec.title,)))
