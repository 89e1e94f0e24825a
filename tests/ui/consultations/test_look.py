# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every part of the screen: named, mirrored, uncut, in every theme and at double size."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QWidget

from amstrat_desktop.base.lang import PSEUDO
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.ui.consultations.view import Part
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import set_language
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.chip import ManyChip, OneChip
from amstrat_desktop.ui.widgets.labels import Label
from tests.ui.accessible import assert_all_named
from tests.ui.consultations.desk import Desk

FULL = ContactDraft(
    channel="video",
    language="ar",
    topics=("debt", "violence"),
    gender="female",
    interpreter="child",
    children=(("0_2", 2),),
    note="Wort " * 2_000,
    recognition_code="Sonne 7",
)


def parts(desk: Desk) -> Iterator[str]:
    """Turn to each state of the screen; the name says which."""
    view = desk.view
    yield "new"
    view.hour_toggled.emit()
    view.hour_bar.edit_button.click()
    view.record.more.click()
    desk.form.topics.open_groups()
    desk.form.set_entry(desk.form.entry())
    yield "everything in view"
    desk.form.topics.close_groups()
    view.hour_toggled.emit()
    yield "summary"
    view.show_part(Part.LIST)
    view.reload()
    desk.qtbot.waitUntil(lambda: view.list.rows.row(0) is not None)
    view.list.table.choose(0)
    view.list.detail.void_panel.open_panel()
    yield "list"
    view.list.detail.correct_button.click()
    yield "correction"
    view.correction.closed.emit()


@pytest.fixture
def filled(desk: Desk) -> Desk:
    for _number in range(3):
        desk.work.write(record_contact, FULL)
    desk.view.reload()
    return desk


def settle(desk: Desk) -> None:
    """Let layouts come to rest."""
    desk.qtbot.wait(20)


def test_whatever_takes_focus_has_a_name_in_every_language(filled: Desk) -> None:
    for code in ("en", "ar"):
        set_language(code)
        for _part in parts(filled):
            settle(filled)
            assert_all_named(filled.view)


def test_right_to_left_every_part_is_mirrored(filled: Desk) -> None:
    def places() -> dict[int, tuple[int, int]]:
        settle(filled)
        return {id(w): (w.mapTo(filled.view, QPoint()).x(), w.width()) for w in seen(filled.view)}

    before = places()
    set_language("ar")
    # The geometry is the one of left to right again, so that places can be compared.
    filled.window.resize(1475, 950)
    languages = filled.form.chips["language"]
    settle(filled)
    x, width = places()[id(filled.view.record.save_button)]
    old_x, old_width = before[id(filled.view.record.save_button)]
    assert x < filled.view.width() / 2 < old_x + old_width
    assert x + width < filled.view.width() / 2
    first, second = languages.chip("de"), languages.chip("tr")
    assert first.x() > second.x()


def seen(root: QWidget) -> list[QWidget]:
    return [w for w in root.findChildren(QWidget) if w.isVisibleTo(root)]


def cut(root: QWidget) -> list[str]:
    """Labels and buttons that have less room than their text."""
    found = []
    for widget in seen(root):
        if isinstance(widget, OneChip | ManyChip | Button) and widget.width() > 0:
            text = widget.text().replace("&&", "&")
            if not text:
                continue
            room = widget.width() - 2 * theme.px(4)
            if QFontMetrics(widget.font()).horizontalAdvance(text) > room:
                found.append(text)
        elif isinstance(widget, Label) and not widget.wordWrap():
            wanted = widget.fontMetrics().horizontalAdvance(widget.text())
            if wanted > widget.width() + 1:
                found.append(widget.text())
    return found


@pytest.mark.parametrize("percent", [100, 200])
def test_no_text_is_cut_in_a_language_with_longer_words(filled: Desk, percent: int) -> None:
    theme.apply("light", percent)
    set_language(PSEUDO)
    filled.window.resize(1475 if percent == 100 else 1900, 950)
    for part in parts(filled):
        settle(filled)
        assert cut(filled.view) == [], part


def test_every_part_paints_in_the_dark_theme(filled: Desk) -> None:
    theme.apply("dark", 100)
    for part in parts(filled):
        settle(filled)
        picture = filled.view.grab().toImage()
        assert picture.pixelColor(2, 2) == theme.colour("bg"), part


def test_chips_say_what_they_are(filled: Desk) -> None:
    buttons = filled.form.findChildren(QAbstractButton)
    assert any(isinstance(button, OneChip) for button in buttons)
    filled.type("4 ")
    chip = filled.form.children_counts.chip("3_5")
    assert chip.accessibleName() == "3–5 years × 1"
