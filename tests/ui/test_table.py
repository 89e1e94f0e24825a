# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import PSEUDO, _
from amstrat_desktop.ui.translator import set_language
from amstrat_desktop.ui.widgets.table import TableView
from amstrat_desktop.ui.widgets.table_model import (
    PAGE,
    PAGES_KEPT,
    WAITING,
    Column,
    RowsModel,
    Window,
)
from tests.ui.accessible import assert_all_named, name_of

Row = tuple[int, str]
COLUMNS = (
    Column[Row](_("Number"), lambda row, words: words.number(row[0]), number=True, key="number"),
    Column[Row](_("Name"), lambda row, _words: row[1], width=0),
)
TOTAL = 200_000


class Store:
    """A list of 200,000 that counts what it was asked for."""

    def __init__(self, model: RowsModel[Row]) -> None:
        self.asked: list[Window] = []
        self.model = model
        model.wanted.connect(self.answer)

    def answer(self, window: Window) -> None:
        self.asked.append(window)
        numbers = range(window.start, window.start + window.size)
        self.model.show_window(window, [(number, f"Row {number}") for number in numbers])


@pytest.fixture
def model(qtbot: QtBot) -> RowsModel[Row]:
    return RowsModel[Row](COLUMNS)


@pytest.fixture
def view(qtbot: QtBot, model: RowsModel[Row]) -> TableView[Row]:
    view = TableView(_("Numbers"), model)
    qtbot.addWidget(view)
    view.resize(500, 400)
    with qtbot.waitExposed(view):
        view.show()
    return view


def text(model: RowsModel[Row], row: int, column: int = 1) -> str:
    return str(model.data(model.index(row, column)))


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester, model: RowsModel[Row]) -> None:
    Store(model)
    model.show_rows([(number, f"Row {number}") for number in range(250)])
    # From here on the tester listens and checks again at each signal of the model.
    qtmodeltester.check(model, force_py=True)
    model.show_total(350)
    model.show_window(Window(100, 100, 350, model._generation), [(1, "A")] * 100)
    model.clear()


def test_a_list_known_whole_asks_for_nothing(qtbot: QtBot, model: RowsModel[Row]) -> None:
    store = Store(model)
    model.show_rows([(number, f"Row {number}") for number in range(250)])
    assert text(model, 249) == "Row 249"
    assert model.row(249) == (249, "Row 249")
    assert model.row(250) is None
    assert store.asked == []


def test_200_000_rows_ask_only_for_what_is_seen(
    qtbot: QtBot, model: RowsModel[Row], view: TableView[Row]
) -> None:
    store = Store(model)
    model.show_total(TOTAL)
    qtbot.waitUntil(lambda: text(model, 0) == "Row 0")
    assert {window.start for window in store.asked} == {0}
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: view.current() == (TOTAL - 1, f"Row {TOTAL - 1}"))
    assert len(store.asked) <= 3
    assert store.asked[-1].start + store.asked[-1].size == TOTAL


def test_what_is_not_known_yet_says_so(qtbot: QtBot, model: RowsModel[Row]) -> None:
    model.show_total(TOTAL)
    assert text(model, 500) == WAITING
    with qtbot.waitSignal(model.wanted) as asked:
        pass
    assert asked.args == [Window(500, PAGE, TOTAL, asked.args[0].generation)]


def test_a_dragged_scroll_bar_fetches_where_it_stops(qtbot: QtBot, model: RowsModel[Row]) -> None:
    store = Store(model)
    model.show_total(TOTAL)
    for row in range(0, 5_000, PAGE):
        text(model, row)
    qtbot.waitUntil(lambda: bool(store.asked))
    assert [window.start for window in store.asked] == [4_900, 4_800, 4_700]
    assert text(model, 0) == WAITING
    qtbot.waitUntil(lambda: text(model, 0) == "Row 0")


def test_memory_stays_flat_while_scrolling(qtbot: QtBot, model: RowsModel[Row]) -> None:
    store = Store(model)
    model.show_total(TOTAL)
    for page in range(PAGES_KEPT + 30):
        text(model, page * PAGE)
        qtbot.waitUntil(lambda page=page: text(model, page * PAGE) != WAITING)
    assert len(model._pages) <= PAGES_KEPT
    assert len(model._texts) <= PAGES_KEPT * PAGE
    assert len(store.asked) == PAGES_KEPT + 30
    qtbot.waitUntil(lambda: text(model, 0) == "Row 0")


def test_rows_of_a_former_list_are_dropped(qtbot: QtBot, model: RowsModel[Row]) -> None:
    model.show_total(10)
    old = Window(0, 10, 10, model._generation)
    model.show_total(5)
    model.show_window(old, [(0, "old")] * 10)
    assert text(model, 0) == WAITING


def test_headers_and_cells_turn_with_the_language(
    qtbot: QtBot, model: RowsModel[Row], view: TableView[Row]
) -> None:
    model.show_rows([(12_345, "A")])
    assert text(model, 0, 0) == "12,345"
    with qtbot.waitSignals([model.dataChanged, model.headerDataChanged]):
        set_language("de")
    assert text(model, 0, 0) == "12.345"
    set_language(PSEUDO)
    header = model.headerData(1, Qt.Orientation.Horizontal)
    assert str(header).startswith("⟦Name")


def test_enter_and_double_click_open_the_row(
    qtbot: QtBot, model: RowsModel[Row], view: TableView[Row]
) -> None:
    model.show_rows([(1, "A"), (2, "B")])
    chosen: list[object] = []
    view.chosen.connect(chosen.append)
    view.choose(1)
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [(2, "B")]
    assert chosen[-1] == (2, "B")


def test_a_header_sorts_only_where_a_key_is(
    qtbot: QtBot, model: RowsModel[Row], view: TableView[Row]
) -> None:
    header = view.horizontalHeader()
    wanted: list[tuple[str, bool]] = []
    view.sort_wanted.connect(lambda key, down: wanted.append((key, down)))
    for section in (0, 1):
        place = QPoint(header.sectionViewportPosition(section) + 10, 10)
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [key for key, _down in wanted] == ["number"]


def test_a_list_is_named(qtbot: QtBot, view: TableView[Row]) -> None:
    holder = QWidget()
    QVBoxLayout(holder).addWidget(view)
    assert name_of(view) == "Numbers"
    assert_all_named(holder)
    view.setParent(None)


def test_clearing_leaves_no_row(model: RowsModel[Row]) -> None:
    model.show_rows([(1, "A")])
    model.clear()
    assert model.rowCount() == 0
    assert model.row(0) is None
    assert not model._texts
