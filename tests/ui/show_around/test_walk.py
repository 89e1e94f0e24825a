# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The walk through the real window: offered once, left at any time, beside the real things."""

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import PSEUDO, Msg
from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.services.rights import read_rights
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui import consultations, today
from amstrat_desktop.ui.safe import Safe
from amstrat_desktop.ui.shell.screen import Screen
from amstrat_desktop.ui.shell.window import MainWindow
from amstrat_desktop.ui.show_around.card import CoachCard
from amstrat_desktop.ui.show_around.stops import STOPS, things_of
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import interface
from tests.ui.accessible import assert_all_named
from tests.ui.referrals.desk import AtOnce

ANNA = "0190b0d6-0000-7000-8000-000000000001"


SCREENS = (
    Screen("today", Msg("Today"), "home", 1, today.build),
    Screen("consultations", Msg("Consultations"), "messages", 2, consultations.build),
)


class Tour:
    """A real window over a real office, with the screens that the walk passes through."""

    def __init__(
        self, qtbot: QtBot, work: Work, folder: Path, screens: tuple[Screen, ...] = SCREENS
    ) -> None:
        self.qtbot = qtbot
        self.settings = SettingsFile(folder / "settings.json")
        self.window = MainWindow(
            screens,
            runner=AtOnce(),
            work=work,
            settings=self.settings,
            safe=cast("Safe", None),  # these screens never ask for the keys of the office
            rights=work.read(read_rights, actor=work.actor),
            office="Quartiersbüro Probe",
            find=lambda _context: None,
        )
        self.window.resize(1280, 840)
        self.window.show()
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)

    def click(self, button: QWidget) -> None:
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def room(qtbot: QtBot, work: Work, tmp_path: Path) -> Tour:
    return Tour(qtbot, work, tmp_path)


def card(room: Tour) -> CoachCard:
    shown = room.window.walk.card
    assert shown is not None
    return shown


def said(room: Tour) -> str:
    return "\n".join(label.text() for label in card(room).findChildren(QLabel))


def place(room: Tour, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(room.window, widget.rect().topLeft()), widget.size())


def lacks_a_line(label: QLabel) -> bool:
    """Not by a pixel: a line of Arabic asks for more than it is given, and needs."""
    missing = label.heightForWidth(label.width()) - label.height()
    return missing > label.fontMetrics().lineSpacing() // 2


def settle(room: Tour) -> None:
    room.qtbot.wait(1)


def test_every_step_stands_beside_the_real_thing(room: Tour) -> None:
    room.window.show_around()
    for number, stop in enumerate(STOPS, 1):
        settle(room)
        assert f"{number} of {len(STOPS)}" in said(room)
        assert interface.text(stop.heading) in said(room)
        assert room.window.focusWidget() is card(room).onward
        things = things_of(room.window, stop.key)
        assert bool(things) == bool(stop.key), stop.key
        stands = card(room).geometry()
        assert room.window.rect().contains(stands)
        assert not [t for t in things if place(room, t).intersects(stands)]
        room.click(card(room).onward)
    assert room.window.walk.card is None


def test_escape_leaves_it_and_gives_the_cursor_back(room: Tour) -> None:
    room.window.go("consultations")
    before = room.window.focusWidget()
    room.window.show_around()
    QTest.keyClick(room.window.windowHandle(), Qt.Key.Key_Escape)
    assert room.window.walk.card is None
    assert room.window.focusWidget() is before


def test_escape_leaves_it_even_while_one_works_in_the_screen(room: Tour) -> None:
    room.window.show_around()
    room.window.go("consultations")  # somebody tries what is explained
    page = room.window.pages.currentWidget()
    assert page is not None
    assert page.isAncestorOf(room.window.focusWidget())
    QTest.keyClick(room.window.windowHandle(), Qt.Key.Key_Escape)
    assert room.window.walk.card is None
    assert room.window.pages.current_key == "consultations"


def test_by_keyboard_forward_and_back(room: Tour) -> None:
    room.window.show_around()
    first = said(room)
    QTest.keyClick(room.window.windowHandle(), Qt.Key.Key_Space)
    assert said(room) != first
    assert room.window.pages.current_key == "consultations"
    QTest.keyClick(card(room).back, Qt.Key.Key_Space)
    assert said(room) == first
    assert card(room).back.isHidden()


def test_it_is_told_to_screen_readers(room: Tour) -> None:
    room.window.show_around()
    for code in ("de", "ar", PSEUDO):
        room.window.choose_language(code)
        assert_all_named(card(room))
        text = interface.text(STOPS[0].text)
        assert card(room).onward.accessibleDescription() == text


def test_it_follows_direction_size_and_colours(room: Tour) -> None:
    room.window.resize(790, 780)
    room.window.show_around()
    room.window.choose_language("ar")
    settle(room)
    assert card(room).geometry().right() < place(room, room.window.sidebar).left()
    theme.apply("dark", 200)
    room.qtbot.waitUntil(lambda: card(room).width() > 500)
    settle(room)
    assert room.window.rect().contains(card(room).geometry())
    labels = [one for one in card(room).findChildren(QLabel) if one.isVisible()]
    assert not [one.text() for one in labels if lacks_a_line(one)]


def test_what_lies_on_screens_that_a_role_has_not_is_left_out(
    qtbot: QtBot, work: Work, tmp_path: Path
) -> None:
    bare = Tour(qtbot, work, tmp_path, SCREENS[:1])
    bare.window.show_around()
    assert "1 of 4" in said(bare)


def answers(room: Tour) -> dict[str, QAbstractButton]:
    found = room.window.offer.action_buttons()
    return {one.text(): one for one in found if isinstance(one, QAbstractButton)}


def test_it_is_offered_until_somebody_answered(room: Tour) -> None:
    room.window.offer_around(ANNA)
    assert room.window.walk.card is None  # nobody is forced: a person may stand at the desk
    room.window.go("consultations")
    assert room.window.offer.isHidden()
    room.window.offer_around(ANNA)
    assert list(answers(room)) == ["Show me around", "No, thank you"]
    room.click(answers(room)["No, thank you"])
    settle(room)
    assert SettingsFile(room.settings.path).values.shown_around == [ANNA]
    room.window.offer_around(ANNA)
    assert room.window.offer.isHidden()
    room.window.offer_around("somebody else")
    assert room.window.offer.isVisible()


def test_the_offer_begins_it(room: Tour) -> None:
    room.window.offer_around(ANNA)
    QTest.keyClick(room.window.windowHandle(), Qt.Key.Key_F6)
    QTest.keyClick(room.window.focusWidget(), Qt.Key.Key_Space)
    settle(room)
    assert room.window.walk.card is not None
    assert room.window.offer.isHidden()


def test_locking_ends_it(room: Tour) -> None:
    room.window.show_around()
    room.window.lock()
    room.window.forget()
    assert not room.window.isVisible()
