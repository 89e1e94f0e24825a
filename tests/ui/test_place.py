# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A place where parts come and go."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from amstrat_desktop.ui.widgets.place import Place


def test_what_was_there_before_is_not_seen_any_more_at_once(qtbot: QtBot) -> None:
    place, before, now = Place(), QLabel("before"), QLabel("now")
    qtbot.addWidget(place)
    place.fill([before])
    assert place.isVisible()
    assert before.isVisible()
    place.fill([now])
    assert not before.isVisible()
    assert now.isVisible()


def test_an_empty_place_takes_no_room(qtbot: QtBot) -> None:
    place = Place()
    qtbot.addWidget(place)
    assert place.isHidden()
    place.fill([QLabel("something")])
    place.fill([])
    assert place.isHidden()
