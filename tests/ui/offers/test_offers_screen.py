# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The screen of offers in a real window: list, run, views, forms, and the ways between them."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg
from amstrat_desktop.services.drafts import keep_form
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui import offers
from amstrat_desktop.ui.offers import screen as frame
from amstrat_desktop.ui.offers.overview.view import OverviewPanel
from amstrat_desktop.ui.offers.panel import (
    CopyRun,
    EditOffer,
    EditRun,
    FormKind,
    NewOffer,
    NewRun,
    RunForm,
)
from amstrat_desktop.ui.offers.registry import FORMS, PANELS, VIEWS
from amstrat_desktop.ui.offers.screen import OffersScreen
from amstrat_desktop.ui.shell.doors import BookPlace, OpenBooking, OpenOffersView, OpenRun
from amstrat_desktop.ui.shell.screen import Screen
from amstrat_desktop.ui.translator import set_language
from amstrat_desktop.ui.views import ViewKind
from tests.services.offers.house import Held, House
from tests.services.planning_office import at
from tests.services.supported import Clock, stopped
from tests.ui.accessible import assert_all_named
from tests.ui.room import Room

HERE = Screen("offers", Msg("Offers"), "school", 5, offers.build)
NOW = at(2026, 3, 17, 9)


class Page(QWidget):
    """A form, or a view, that only notes what it is asked."""

    left = Signal()
    done = Signal(object)
    reload_on = frozenset({Kind.OFFER})

    def __init__(self) -> None:
        super().__init__()
        self.items: list[object] = []
        self.asked: list[str] = []
        self.stays = False

    def open_item(self, item: object) -> None:
        self.items.append(item)

    def leave(self) -> bool:
        return not self.stays

    def reload(self) -> None:
        self.asked.append("reload")

    def new_item(self) -> None:
        self.asked.append("new")

    def save(self) -> None:
        self.asked.append("save")

    def print_item(self) -> None:
        self.asked.append("print")


def _noting(made: list[str], key: str) -> Callable[[object], Page]:
    def build(_context: object) -> Page:
        made.append(key)
        return Page()

    return build


@pytest.fixture
def clock(work: Work) -> Clock:
    clock = stopped(work)
    clock.now = NOW
    return clock


@pytest.fixture
def house(work: Work, clock: Clock) -> House:
    house = House(work)
    house.room("Raum 1")
    return house


@pytest.fixture
def german(house: House) -> Held:
    """A course with childcare, one place offered, somebody waiting."""
    starts = [at(2026, 3, 3, 10) + timedelta(days=7 * week) for week in range(6)]
    run = house.run("Deutsch A1", starts, room="Raum 1", label="Frühjahr", places_min=4)
    group = run.childcare(house.carer("Ada Probe"), name="Die Kleinen")
    run.book(group_id=group, children=2)
    run.book(status="offered")
    run.book(status="waiting")
    return run


@pytest.fixture
def pages(monkeypatch: pytest.MonkeyPatch) -> dict[str, Page]:
    """Stands in for the forms and the views of others."""
    made: dict[str, Page] = {}

    def build_as(key: str) -> Callable[[object], Page]:
        return lambda _context: made.setdefault(key, Page())

    forms = tuple(FormKind(key, build_as(key), key) for key in ("offer", "run", "booking"))
    views = (ViewKind("calendar", Msg("Calendar"), "calendar", build_as("calendar")),)
    monkeypatch.setattr(frame, "FORMS", forms)
    monkeypatch.setattr(frame, "VIEWS", views)
    return made


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, german: Held, house: House, pages: dict[str, Page]) -> Room:
    assert german.sessions
    assert not pages
    house.run("Nähen", [at(2026, 4, 1, 14)], kind="craft_language", places=1).book()
    room = Room(qtbot, house.work, tmp_path, [HERE])
    qtbot.waitUntil(room.window.isActiveWindow)
    return room


def screen(room: Room) -> OffersScreen:
    return room.screen(OffersScreen)


def titles(room: Room) -> list[str]:
    rows = screen(room).list.table.rows
    room.qtbot.waitUntil(lambda: all(rows.row(at) for at in range(rows.rowCount())))
    return [row.title for at in range(rows.rowCount()) if (row := rows.row(at)) is not None]


def cell(room: Room, row: int, column: int) -> str:
    titles(room)
    return str(screen(room).list.table.rows.index(row, column).data())


def texts(within: QWidget) -> list[str]:
    return [label.text() for label in within.findChildren(QLabel) if label.isVisible()]


def test_the_list_says_in_words_what_its_bars_show(room: Room) -> None:
    assert titles(room) == ["Deutsch A1", "Nähen"]
    assert cell(room, 0, 3) == ("2 of 12: 10 free · 1 offered · 1 waiting · 3 short of the minimum")
    assert cell(room, 0, 4) == "2 of 4: 2 free"
    assert cell(room, 1, 3) == "1 of 1: full"
    assert cell(room, 1, 4) == "no childcare"
    assert_all_named(screen(room))


def test_it_finds_as_one_types_and_shows_all_again(room: Room) -> None:
    page = screen(room).list
    page.filters.search.setText("naeh")
    room.qtbot.waitUntil(lambda: titles(room) == ["Nähen"])
    page.filters.search.setText("nobody leads this")
    room.qtbot.waitUntil(lambda: "No offer fits" in texts(page))
    page._show_all()
    room.qtbot.waitUntil(lambda: len(titles(room)) == 2)
    page.filters.free.setChecked(True)
    room.qtbot.waitUntil(lambda: titles(room) == ["Deutsch A1"])


def test_an_office_without_offers_is_told_what_to_press(
    qtbot: QtBot, work: Work, clock: Clock, tmp_path: Path
) -> None:
    empty = Room(qtbot, work, tmp_path, [HERE])
    assert any("Ctrl+N" in text for text in texts(screen(empty).list))


def test_enter_opens_a_run_and_esc_leads_back_to_the_row(room: Room, german: Held) -> None:
    titles(room)
    table = screen(room).list.table
    table.setFocus()
    table.choose(0)
    QTest.keyClick(table, Qt.Key.Key_Return)
    page = screen(room).run
    assert screen(room).currentWidget() is page
    assert page.run_id == german.run_id
    assert "Deutsch A1 · Frühjahr" in texts(page)
    assert page.head.places.accessibleName().startswith("Places in the offer: 2 of 12")
    assert page.head.children_places.accessibleName() == "Places in the childcare: 2 of 4: 2 free"
    assert_all_named(page)
    QTest.keyClick(room.window, Qt.Key.Key_Escape)
    assert screen(room).currentWidget() is screen(room).views
    assert page.run_id is None
    assert table.currentIndex().row() == 0


def test_every_door_of_offers_leads_somewhere(
    room: Room, german: Held, pages: dict[str, Page]
) -> None:
    run_id = german.run_id
    doors = {
        "booking": [BookPlace(run_id), BookPlace(), OpenBooking(run_id)],
        "run": [NewRun(), EditRun(run_id), CopyRun(run_id)],
        "offer": [NewOffer(), EditOffer(run_id)],
    }
    for key, items in doors.items():
        for item in items:
            assert room.window.go("offers", item)
            assert screen(room).currentWidget() is pages[key]
        assert pages[key].items == items
    assert room.window.go("offers", run_id)
    assert screen(room).run.run_id == run_id
    assert room.window.go("offers", OpenOffersView("calendar", "some day"))
    assert screen(room).views.key == "calendar"
    assert pages["calendar"].items == ["some day"]
    assert screen(room).run.run_id is None
    with pytest.raises(TypeError, match="opened by a str"):
        screen(room).open_item("nonsense")


def test_the_heads_buttons_open_the_forms_for_this_run(
    room: Room, german: Held, pages: dict[str, Page]
) -> None:
    room.window.go("offers", OpenRun(german.run_id))
    head = screen(room).run.head
    for button, key, item in (
        (head.book, "booking", BookPlace(german.run_id)),
        (head.edit, "run", EditRun(german.run_id)),
        (head.copy, "run", CopyRun(german.run_id)),
    ):
        room.click(button)
        assert pages[key].items[-1] == item
        pages[key].left.emit()
        assert screen(room).currentWidget() is screen(room).run


def test_a_form_leads_to_its_run_or_back(
    room: Room, german: Held, house: House, pages: dict[str, Page]
) -> None:
    room.press(Qt.Key.Key_N)
    assert pages["offer"].items == [NewOffer()]
    pages["offer"].left.emit()
    assert screen(room).currentWidget() is screen(room).views
    room.window.go("offers", OpenRun(german.run_id))
    room.click(screen(room).run.head.copy)
    other = house.run("Deutsch A2", [at(2026, 9, 1, 10)])
    pages["run"].done.emit(other.run_id)
    assert screen(room).currentWidget() is screen(room).run
    assert screen(room).run.run_id == other.run_id
    room.click(screen(room).run.head.book)
    pages["booking"].done.emit(None)
    assert screen(room).run.run_id == other.run_id


def test_a_form_that_wants_to_stay_stays(room: Room, german: Held, pages: dict[str, Page]) -> None:
    room.window.go("offers", NewOffer())
    form = pages["offer"]
    form.stays = True
    assert room.window.go("offers", OpenRun(german.run_id))
    assert screen(room).currentWidget() is form
    assert not room.window.go("consultations")
    QTest.keyClick(room.window, Qt.Key.Key_Escape)
    assert screen(room).currentWidget() is form
    form.stays = False
    QTest.keyClick(room.window, Qt.Key.Key_Escape)
    assert screen(room).currentWidget() is screen(room).views


def test_keys_and_news_reach_the_view_that_is_seen(room: Room, pages: dict[str, Page]) -> None:
    room.window.go("offers", OpenOffersView("calendar"))
    view = pages["calendar"]
    for key in (Qt.Key.Key_N, Qt.Key.Key_Return, Qt.Key.Key_P):
        room.press(key)
    room.window.changed(frozenset({Kind.OFFER}))
    assert view.asked == ["new", "save", "print", "reload"]
    QTest.keyClick(room.window, Qt.Key.Key_Escape)
    assert screen(room).views.key == "list"
    room.window.changed(frozenset({Kind.OFFER}))
    assert view.asked.count("reload") == 1
    room.window.go("offers", OpenOffersView("calendar"))
    assert view.asked.count("reload") == 2
    view.stays = True
    screen(room).views.strip.setCurrentIndex(0)
    assert screen(room).views.key == "calendar"
    view.stays = False


def test_a_run_that_is_gone_is_told(room: Room, house: House) -> None:
    room.window.go("offers", OpenRun(house.site_id))
    assert room.said == "This run is no longer on record."
    assert screen(room).currentWidget() is screen(room).views


def test_who_cannot_be_booked_is_told_why(room: Room, house: House) -> None:
    ended = house.run("Früher", [at(2026, 1, 6, 10)], status="ended")
    room.window.go("offers", OpenRun(ended.run_id))
    book = screen(room).run.head.book
    assert not book.isEnabled()
    assert book.toolTip() == "This run has ended."
    cafe = house.run("Café", [at(2026, 4, 1, 10)], bookable=False)
    room.window.go("offers", OpenRun(cafe.run_id))
    assert not book.isVisible()


def test_a_carer_who_is_absent_shows_in_the_head(room: Room, work: Work, house: House) -> None:
    carer = house.carer("Bo Muster")
    run = house.run("Treff", [at(2026, 3, 24, 10)])
    run.book(group_id=run.childcare(carer), children=1)
    house.absent(carer, date(2026, 3, 24))
    room.window.go("offers", OpenRun(run.run_id))
    badges = {badge.accessibleName() for badge in screen(room).run.head.findChildren(QWidget)}
    assert "Carers missing on 1 day" in badges


def test_a_form_that_was_never_saved_opens_again(
    qtbot: QtBot, work: Work, clock: Clock, tmp_path: Path
) -> None:
    work.write(keep_form, "booking", {"anything": "typed"})
    clock.pass_days(1)
    work.write(keep_form, "offer", {"anything": "else"})
    made: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        forms = [FormKind(key, _noting(made, key), key) for key in ("offer", "run", "booking")]
        patch.setattr(frame, "FORMS", tuple(forms))
        room = Room(qtbot, work, tmp_path, [HERE])
        assert made == ["offer"]
        form = screen(room).currentWidget()
        assert isinstance(form, Page)
        assert form.items == ["offer"]


def test_what_the_registry_names_fits_the_frame(room: Room) -> None:
    for kinds in (VIEWS, PANELS, FORMS):
        keys = [kind.key for kind in kinds]
        assert len(set(keys)) == len(keys)
    for form in FORMS:
        assert isinstance(form.build(room.window.context), RunForm), form.key


def test_it_is_mirrored_in_arabic(room: Room, german: Held) -> None:
    set_language("ar")
    room.window.go("offers", OpenRun(german.run_id))
    panel = screen(room).run.panel
    assert isinstance(panel, OverviewPanel)
    assert panel.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert panel.status.x() > panel.meetings.x()


def test_a_half_filled_offer_is_there_again(
    qtbot: QtBot, work: Work, clock: Clock, tmp_path: Path
) -> None:
    assert clock.now == NOW
    before = Room(qtbot, work, tmp_path, [HERE])
    qtbot.waitUntil(before.window.isActiveWindow)
    before.press(Qt.Key.Key_N)
    named(screen(before), "Name of the offer").setText("Fahrrad fahren lernen")
    before.window.lock()
    again = screen(Room(qtbot, work, tmp_path, [HERE]))
    assert again.currentWidget() is not again.views
    assert named(again, "Name of the offer").text() == "Fahrrad fahren lernen"


def named(within: QWidget, name: str) -> QLineEdit:
    edits = within.findChildren(QLineEdit)
    return next(edit for edit in edits if edit.accessibleName() == name)
