# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The window of the manual: reading, searching, two languages, nothing from outside."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import PSEUDO
from amstrat_desktop.ui.help.window import HelpWindow
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import set_language
from tests.ui.accessible import assert_all_named, name_of
from tests.ui.help.manuals import make_manual


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, asked: list[str]) -> HelpWindow:
    set_language("de")
    window = HelpWindow(
        lambda _window: asked.append("keys"),
        lambda: asked.append("around"),
        make_manual(tmp_path),
    )
    qtbot.addWidget(window)
    window.resize(1000, 700)
    window.open_page("contact")
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    return window


def titles(window: HelpWindow) -> list[str]:
    lines = window.list.lines
    return [str(lines.index(at, 0).data()) for at in range(lines.rowCount())]


def press(window: HelpWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(window.windowHandle(), key, modifiers or Qt.KeyboardModifier.NoModifier)


def test_a_page_stands_beside_the_list_of_all(window: HelpWindow) -> None:
    assert titles(window)[:3] == ["Beratung", "Der erste Tag", "Einen Kontakt erfassen"]
    current = window.list.current()
    assert current is not None
    assert current.slug == "contact"
    assert "Alles über die Person" in window.reader.toPlainText()
    assert name_of(window.reader) == "Einen Kontakt erfassen"


def test_links_lead_on_and_the_trail_leads_back(window: HelpWindow) -> None:
    window.reader.anchorClicked.emit(QUrl("first-day.md#zuerst"))
    assert window.page == "first-day"
    top = window.reader.cursorForPosition(QPoint(5, 12)).block().text()
    assert top == "Zuerst"
    press(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.page == "contact"
    assert window.forward.isEnabled()
    assert not window.back.isEnabled()
    press(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.page == "first-day"


def test_a_link_within_a_page_stays_there(window: HelpWindow) -> None:
    window.reader.anchorClicked.emit(QUrl("#so-geht-es"))
    assert window.page == "contact"
    assert not window.reader.go_to("nowhere")


def test_an_address_outside_is_shown_and_copied_but_never_opened(
    qtbot: QtBot, window: HelpWindow
) -> None:
    window.reader.anchorClicked.emit(QUrl("https://www.example.org/seite"))
    assert "https://www.example.org/seite" in window.bar.text()
    (copy,) = window.bar.action_buttons()
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: QApplication.clipboard().text() == "https://www.example.org/seite", timeout=2000
    )
    assert window.page == "contact"


def test_pictures_come_from_beside_the_page_only(window: HelpWindow) -> None:
    image = QTextDocument.ResourceType.ImageResource
    document = window.reader.document()
    near = document.resource(image, QUrl("pictures/entry.png"))
    far = document.resource(image, QUrl("https://www.example.org/bild.png"))
    assert near.deviceIndependentSize().toSize().width() == 400  # sharper than a screen
    assert far.size().width() == 1
    assert window.reader.loadResource(image.value, QUrl("file:///etc/hostname")) is None


def test_a_search_takes_the_place_of_the_list_and_marks_the_words(window: HelpWindow) -> None:
    window.search.setText("Übersetzung")
    assert titles(window)[1].startswith("Einen Kontakt erfassen")
    QTest.keyClick(window.search, Qt.Key.Key_Down)
    assert window.list.hasFocus()
    QTest.keyClick(window.list, Qt.Key.Key_Return)
    assert window.reader.hasFocus()
    marked = window.reader.extraSelections()
    assert [mark.cursor.selectedText() for mark in marked] == ["Übersetzung"]
    window.search.setText("gibt es nicht")
    assert titles(window) == []
    assert window.nothing.isVisible()
    window.search.clear()
    assert titles(window)[0] == "Beratung"
    assert not window.reader.extraSelections() or window.page == "contact"


def test_whoever_speaks_neither_language_reads_german_and_is_told(window: HelpWindow) -> None:
    assert window.sentence.isHidden()
    set_language("ar")
    assert window.sentence.isVisible()
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert titles(window)[1] == "Der erste Tag"
    window.languages.set_value("en")
    assert titles(window)[1] == "The first day"
    set_language("de")  # what was chosen here stays
    assert titles(window)[1] == "The first day"
    assert window.sentence.isHidden()


def test_the_manual_follows_the_language_until_one_is_chosen(window: HelpWindow) -> None:
    set_language("en")
    assert titles(window)[1] == "The first day"
    assert window.languages.value() == "en"


def test_colours_size_and_width_change_while_one_reads(qtbot: QtBot, window: HelpWindow) -> None:
    window.open_page("first-day", "zuerst")
    before = window.reader.cursorForPosition(QPoint(5, 12)).block().text()
    theme.apply("dark", 150)
    assert window.reader.document().defaultFont() == theme.font()
    window.resize(760, 700)
    qtbot.waitUntil(
        lambda: window.reader.document().textWidth() <= window.reader.viewport().width()
    )
    assert window.reader.cursorForPosition(QPoint(5, 30)).block().text() == before


def test_at_twice_the_size_one_side_is_seen_at_a_time(window: HelpWindow) -> None:
    theme.apply("light", 200)
    assert window.minimumSizeHint().width() <= 1000
    assert window.reader.isVisible()
    assert not window.list.isVisible()
    press(window, Qt.Key.Key_Escape)
    assert window.list.isVisible()


def test_keys_and_the_walk_are_one_step_away(window: HelpWindow, asked: list[str]) -> None:
    press(window, Qt.Key.Key_F1)
    press(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.search.hasFocus()
    assert asked == ["keys"]
    window._go_around()
    assert asked == ["keys", "around"]
    assert not window.isVisible()


def test_escape_closes_it(window: HelpWindow) -> None:
    press(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_a_page_that_is_not_there_says_so(window: HelpWindow) -> None:
    window.open_page("nowhere")
    assert window.reader.toPlainText() != ""
    assert name_of(window.reader) == window.reader.toPlainText()


def test_everything_is_named_in_every_language(window: HelpWindow) -> None:
    for code in ("de", "ar", PSEUDO):
        set_language(code)
        assert_all_named(window)
