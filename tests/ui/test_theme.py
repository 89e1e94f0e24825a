# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QIcon
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.paths import resource
from amstrat_desktop.ui.icons import DIRECTIONAL, pixmap
from amstrat_desktop.ui.theme import CONTROL_HEIGHT, theme
from amstrat_desktop.ui.tokens import (
    DARK,
    LIGHT,
    Tokens,
    contrast,
    edge_pairs,
    stronger,
    text_pairs,
)
from amstrat_desktop.ui.translator import set_language
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.labels import Label

SETS = {"light": LIGHT, "dark": DARK, "light, more": stronger(LIGHT), "dark, more": stronger(DARK)}


@pytest.mark.parametrize("tokens", SETS.values(), ids=SETS)
def test_every_text_and_edge_has_enough_contrast(tokens: Tokens) -> None:
    weak = [(what, contrast(a, b)) for what, a, b in text_pairs(tokens) if contrast(a, b) < 4.5]
    weak += [(what, contrast(a, b)) for what, a, b in edge_pairs(tokens) if contrast(a, b) < 3]
    assert weak == []


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_who_asks_for_more_contrast_gets_edges_as_strong_as_text(tokens: Tokens) -> None:
    more = stronger(tokens)
    assert more.muted == more.border == more.text
    assert all(contrast(a, b) >= 7 for what, a, b in edge_pairs(more) if what.startswith("border"))


def test_contrast_is_computed_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_the_fonts_are_ours(qapp: QApplication) -> None:
    assert QFontInfo(qapp.font()).family() == "Noto Sans"


def test_controls_are_tall_enough_at_every_text_size(qtbot: QtBot) -> None:
    for percent in (100, 150, 200):
        theme.apply("light", percent)
        button, field = Button(_("Save")), QLineEdit()
        for widget in (button, field):
            qtbot.addWidget(widget)
            widget.ensurePolished()
            assert widget.sizeHint().height() >= CONTROL_HEIGHT * percent // 100


def test_arabic_makes_nothing_taller(qtbot: QtBot) -> None:
    for latin, arabic in (
        (Button(_("Save")), Button(lambda _words: "حفظ الاستشارة")),
        (Label(_("Save")), Label(lambda _words: "حفظ الاستشارة")),
        (Label(_("Save"), kind="title"), Label(lambda _words: "حفظ", kind="title")),
    ):
        qtbot.addWidget(latin)
        qtbot.addWidget(arabic)
        assert latin.sizeHint().height() == arabic.sizeHint().height()


def test_a_bound_icon_follows_the_colours(qtbot: QtBot) -> None:
    shown: list[QIcon] = []
    button = Button(_("Save"))
    qtbot.addWidget(button)
    theme.bind_icon(button, shown.append, "check", "text")
    theme.apply("dark")
    ink = shown[-1].pixmap(24, 24).toImage()
    colours = {
        ink.pixelColor(x, y).name()
        for x in range(24)
        for y in range(24)
        if ink.pixelColor(x, y).alpha() == 255
    }
    assert colours == {DARK.text}


def test_only_icons_that_point_somewhere_are_mirrored() -> None:
    shipped = {path.stem for path in resource("icons").glob("*.svg")}
    assert shipped >= DIRECTIONAL
    send = pixmap("send", "#000000", 24).toImage()
    turned = pixmap("send", "#000000", 24, mirrored=True).toImage()
    assert turned != send
    assert turned.flipped(Qt.Orientation.Horizontal) == send
    assert not {"search", "clock", "check", "printer"} & DIRECTIONAL


def test_text_of_a_person_is_never_read_as_markup(qtbot: QtBot) -> None:
    label = Label(lambda _words: "<b>bold</b> & <img src=/etc/passwd>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    button = Button(lambda _words: "Meyer & Söhne")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Meyer & Söhne"


def test_a_label_keeps_to_the_interface_whatever_its_script(qtbot: QtBot) -> None:
    label = Label(lambda _words: "Deutsch")
    qtbot.addWidget(label)
    assert label.alignment() & Qt.AlignmentFlag.AlignLeft
    set_language("ar")
    assert label.alignment() & Qt.AlignmentFlag.AlignRight
