# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What scrolls in a card keeps its distance from the edge whatever is changed."""

from PySide6.QtWidgets import QVBoxLayout
from pytestqt.qtbot import QtBot

from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import set_language
from amstrat_desktop.ui.widgets.page import scrolled_in_card


def test_margins_stay_when_colours_and_direction_change(qtbot: QtBot) -> None:
    content = QVBoxLayout()
    area = scrolled_in_card(content)
    qtbot.addWidget(area)
    before = content.contentsMargins()
    theme.apply("dark", 150)
    set_language("ar")
    assert content.contentsMargins() == before
    assert before.left() == before.right() > 0
