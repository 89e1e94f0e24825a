# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import INTERFACE_LANGUAGES, PSEUDO, Msg, _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.base.vocabulary.roles import Role
from amstrat_desktop.services.rights import Rights
from amstrat_desktop.services.rights.matrix import ALLOWED
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.faults import show_fault
from amstrat_desktop.ui.jobs import ImmediateRunner
from amstrat_desktop.ui.safe import Safe
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.keys_dialog import KeysDialog
from amstrat_desktop.ui.shell.screen import Screen
from amstrat_desktop.ui.shell.window import MainWindow
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import interface
from amstrat_desktop.ui.widgets.table import TableView
from amstrat_desktop.ui.widgets.table_model import Column, RowsModel
from tests.ui.accessible import assert_all_named

CTRL = Qt.KeyboardModifier.ControlModifier


class Desk(QWidget):
    """A screen that offers everything and remembers what it was asked."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.reload_on = frozenset({Kind.CONTACT})
        self.asked: list[object] = []
        self.may_leave = True
        self.edit = QLineEdit()
        self.edit.setAccessibleName("Text")
        self.rows = RowsModel[str]((Column[str](_("Name"), lambda row, _words: row),))
        self.rows.show_rows(["Mina Beispiel"])
        column = QVBoxLayout(self)
        column.addWidget(self.edit)
        column.addWidget(TableView(_("List"), self.rows))

    def reload(self) -> None:
        self.asked.append("reload")

    def leave(self) -> bool:
        self.asked.append("leave")
        return self.may_leave

    def open_item(self, item: object) -> None:
        self.asked.append(item)

    def new_item(self) -> None:
        self.asked.append("new")

    def save(self) -> None:
        self.asked.append("save")

    def print_item(self) -> None:
        self.asked.append("print")

    def go_back(self) -> bool:
        self.asked.append("back")
        return True

    def focus_start(self) -> None:
        self.edit.setFocus()


class Bare(QWidget):
    """A screen that offers nothing."""

    def __init__(self, _context: Context) -> None:
        super().__init__()


SCREENS = (
    Screen("today", _("Today"), "home", 1, Desk),
    Screen("referrals", _("Referrals"), "send", 4, Desk),
    Screen("settings", _("Settings"), "settings", 8, Bare, at_end=True),
)


@pytest.fixture
def settings(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "settings.json")


@pytest.fixture
def found() -> list[Context]:
    return []


@pytest.fixture
def window(qtbot: QtBot, settings: SettingsFile, found: list[Context]) -> MainWindow:
    # These screens ask neither for records nor for keys.
    nothing = cast("Work", None), cast("Safe", None)
    window = MainWindow(
        SCREENS,
        runner=ImmediateRunner(),
        work=nothing[0],
        safe=nothing[1],
        rights=Rights(Role.LEAD, ALLOWED[Role.LEAD]),
        settings=settings,
        office="Stadtteilladen Hamme",
        find=found.append,
    )
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    return window


def desk(window: MainWindow, key: str) -> Desk:
    page = window.pages.page(key)
    assert isinstance(page, Desk)
    return page


def press(window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier = CTRL) -> None:
    QTest.keyClick(window.windowHandle(), key, modifiers)


def test_screens_are_built_when_they_are_first_seen(window: MainWindow) -> None:
    assert window.pages.page("referrals") is None
    first = desk(window, "today")
    press(window, Qt.Key.Key_4)
    assert window.pages.current_key == "referrals"
    press(window, Qt.Key.Key_1)
    assert desk(window, "today") is first
    assert first.edit.hasFocus()


def test_the_keys_of_the_window_reach_the_screen(window: MainWindow, found: list[Context]) -> None:
    page = desk(window, "today")
    press(window, Qt.Key.Key_N)
    press(window, Qt.Key.Key_Return)
    press(window, Qt.Key.Key_P)
    press(window, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert page.asked == ["new", "save", "print", "back"]
    press(window, Qt.Key.Key_K)
    assert found == [window.context]


def test_keys_are_harmless_on_a_screen_that_offers_nothing(window: MainWindow) -> None:
    window.go("settings")
    for key in (Qt.Key.Key_N, Qt.Key.Key_Return, Qt.Key.Key_P):
        press(window, key)
    assert window.pages.current_key == "settings"
    assert not window.go("nowhere")


def test_a_screen_can_ask_to_stay(window: MainWindow) -> None:
    page = desk(window, "today")
    page.may_leave = False
    assert not window.go("referrals")
    assert window.pages.current_key == "today"
    assert not window.close()
    page.may_leave = True
    assert window.go("referrals", 42)
    assert desk(window, "referrals").asked == [42]


def test_the_sidebar_opens_and_marks_the_screen(qtbot: QtBot, window: MainWindow) -> None:
    buttons = {b.text(): b for b in window.sidebar.findChildren(QPushButton)}
    assert list(buttons) == ["Today", "Referrals", "Settings"]
    qtbot.mouseClick(buttons["Referrals"], Qt.MouseButton.LeftButton)
    assert window.pages.current_key == "referrals"
    assert buttons["Referrals"].isChecked()
    assert not buttons["Today"].isChecked()
    buttons["Today"].setFocus()
    qtbot.keyClick(buttons["Today"], Qt.Key.Key_Down)
    assert buttons["Referrals"].hasFocus()


def test_a_change_reloads_the_visible_now_and_the_others_later(window: MainWindow) -> None:
    window.go("referrals")
    today, referrals, heard = desk(window, "today"), desk(window, "referrals"), []
    window.listen(frozenset({Kind.CONTACT}), lambda: heard.append(1))
    window.context.changed(frozenset({Kind.CONTACT, Kind.AUDIT}))
    assert referrals.asked == ["reload"]
    assert "reload" not in today.asked
    window.context.changed(frozenset({Kind.AREA}))
    window.go("today")
    assert today.asked == ["leave", "reload"]
    assert heard == [1]


def test_a_problem_of_a_screen_stands_in_the_message_bar(window: MainWindow) -> None:
    show_fault(desk(window, "today").edit, Problem(_("The disk is full.")))
    assert window.message_bar.text() == "The disk is full."
    press(window, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert window.message_bar.text() == ""


def test_a_change_of_language_loses_no_keystroke(
    window: MainWindow, settings: SettingsFile
) -> None:
    edit = desk(window, "today").edit
    edit.setText("half a sen")
    window.status_bar.language.menu_shown.actions()[3].trigger()
    assert interface.words.code == "ar"
    assert settings.values.language == "ar"
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert edit.text() == "half a sen"
    names = [action.text() for action in window.status_bar.language.menu_shown.actions()]
    assert names == [language.endonym for language in INTERFACE_LANGUAGES]
    assert names[:5] == ["Deutsch", "English", "Türkçe", "العربية", "Українська"]


def test_the_theme_is_kept(window: MainWindow, settings: SettingsFile) -> None:
    window._choose_theme("dark", 125)
    assert theme.is_dark
    assert (settings.values.theme, settings.values.text_percent) == ("dark", 125)


def test_geometry_is_kept_for_each_direction(
    qtbot: QtBot, window: MainWindow, settings: SettingsFile
) -> None:
    # Within the 800 × 800 of the offscreen platform's screen: Qt keeps windows on it.
    window.resize(720, 500)
    window.choose_language("ar")
    window.resize(780, 560)
    window.choose_language("de")
    qtbot.waitUntil(lambda: window.width() == 720)
    window.choose_language("ar")
    qtbot.waitUntil(lambda: window.width() == 780)
    assert set(settings.values.geometry) == {"ltr", "rtl"}


def test_locking_keeps_drafts_and_leaves_no_row(qtbot: QtBot, window: MainWindow) -> None:
    window.go("referrals")
    today, referrals = desk(window, "today"), desk(window, "referrals")
    today.may_leave = False
    today.asked.clear()
    with qtbot.waitSignal(window.lock_wanted):
        press(window, Qt.Key.Key_L, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert today.asked == ["leave"]
    assert referrals.asked == ["leave"]
    window.forget()
    assert today.rows.rowCount() == 0
    assert today.rows.row(0) is None
    assert not window.isVisible()


def test_the_next_step_of_a_message_is_one_key_away(window: MainWindow) -> None:
    taken: list[str] = []
    window.go("referrals")
    window.say("ok", _("Saved."), [(_("Refer"), lambda: taken.append("refer"))])
    press(window, Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier)
    button = window.focusWidget()
    assert button in window.message_bar.action_buttons()
    QTest.keyClick(button, Qt.Key.Key_Space)
    QTest.qWait(0)
    assert taken == ["refer"]


def test_f1_opens_the_manual_and_the_keys_are_one_key_further(window: MainWindow) -> None:
    press(window, Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier)
    manual = window.help.window
    assert manual is not None
    assert manual.isVisible()
    QTest.keyClick(manual, Qt.Key.Key_F1)
    (dialog,) = manual.findChildren(KeysDialog)
    assert_all_named(dialog)
    dialog.accept()


def test_everything_that_takes_focus_is_named_in_every_language(window: MainWindow) -> None:
    window.say("ok", _("Saved."), [(_("Refer"), lambda: None)])
    window.context.status(_("3 consultations today"))
    for code in ("de", "ar", PSEUDO):
        window.choose_language(code)
        assert_all_named(window)


def test_the_status_line_is_told_by_the_context(window: MainWindow) -> None:
    def text() -> list[str]:
        return [w.text() for w in window.status_bar.findChildren(QWidget) if hasattr(w, "say")]

    message: Msg = _("3 consultations today")
    window.context.status(message)
    assert "3 consultations today" in text()
    assert "Stadtteilladen Hamme" in text()
