# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The frame of a screen, and the field that searches in it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.ui.widgets.page import Page
from amstrat_desktop.ui.widgets.search_field import SearchField


def test_a_page_in_the_making_shows_no_window(qtbot: QtBot) -> None:
    page = Page(Msg("Title"), Msg("A sentence."))
    qtbot.addWidget(page)
    assert not [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    page.show()
    assert page.subtitle.isVisible()


def test_without_a_sentence_there_is_no_line_for_it(qtbot: QtBot) -> None:
    page = Page(Msg("Title"))
    qtbot.addWidget(page)
    page.show()
    assert not page.subtitle.isVisible()
    page.say_subtitle(Msg("A sentence."))
    assert page.subtitle.isVisible()


def test_esc_empties_the_search_before_it_leads_back(qtbot: QtBot) -> None:
    page = Page(Msg("Title"))
    qtbot.addWidget(page)
    field = SearchField(Msg("Find"))
    page.add(field)
    back: list[str] = []
    QShortcut(QKeySequence("Esc"), page, lambda: back.append("back"))
    page.show()
    qtbot.waitUntil(page.isActiveWindow)
    field.setFocus()
    field.setText("medi")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), back) == ("", [])
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert back == ["back"]
