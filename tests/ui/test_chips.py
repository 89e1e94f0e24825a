# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import _, verbatim
from amstrat_desktop.ui.translator import set_language
from amstrat_desktop.ui.type_ahead import PAUSE_MS, TypeAhead, fold, rank
from amstrat_desktop.ui.widgets.chips import Chips, Choice, ManyOf, OneOf
from tests.ui.accessible import assert_all_named, name_of, role_of

AREAS = (("Hamme", ()), ("Kruppwerke", ("Goldhamme", "Stahlhausen")), ("Grumme", ()),
         ("Gleisdreieck", ()), ("Wattenscheid-Mitte", ()))  # fmt: skip


_kept: list[QWidget] = []


@pytest.fixture(autouse=True)
def _let_go() -> Iterator[None]:
    yield
    _kept.clear()


def choices() -> list[Choice[str]]:
    return [Choice(name, verbatim(name), aliases=aliases) for name, aliases in AREAS]


def shown(qtbot: QtBot, chips: Chips[str]) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.addWidget(QLineEdit())
    column.addWidget(chips)
    column.addWidget(QLineEdit())
    for field in holder.findChildren(QLineEdit):
        field.setAccessibleName("Field")
    qtbot.addWidget(holder)
    _kept.append(holder)
    holder.resize(800, 200)
    with qtbot.waitExposed(holder):
        holder.show()
    holder.activateWindow()
    return holder


@pytest.fixture
def one(qtbot: QtBot) -> OneOf[str]:
    chips = OneOf[str](_("Area"))
    chips.show_choices(choices())
    return chips


@pytest.fixture
def many(qtbot: QtBot) -> ManyOf[str]:
    chips = ManyOf[str](_("Areas"))
    chips.show_choices(choices())
    return chips


def test_roles_and_names_are_those_of_radio_buttons_and_check_boxes(
    qtbot: QtBot, one: OneOf[str], many: ManyOf[str]
) -> None:
    for chips, role in ((one, QAccessible.Role.RadioButton), (many, QAccessible.Role.CheckBox)):
        holder = shown(qtbot, chips)
        chip = chips.chip("Kruppwerke")
        assert role_of(chip) == role
        assert name_of(chip) == "Kruppwerke"
        assert_all_named(holder)
        chip.click()
        interface = QAccessible.queryAccessibleInterface(chip)
        assert interface is not None
        assert interface.state().checked


def test_one_of_chips_exclude_each_other(qtbot: QtBot, one: OneOf[str]) -> None:
    shown(qtbot, one)
    qtbot.mouseClick(one.chip("Hamme"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(one.chip("Grumme"), Qt.MouseButton.LeftButton)
    assert one.value() == "Grumme"
    qtbot.mouseClick(one.chip("Grumme"), Qt.MouseButton.LeftButton)
    assert one.value() == "Grumme"


def test_an_optional_choice_can_be_given_back(qtbot: QtBot) -> None:
    one = OneOf[str](_("Area"), optional=True)
    one.show_choices(choices())
    shown(qtbot, one)
    one.chip("Hamme").click()
    one.chip("Hamme").click()
    assert one.value() is None


def test_many_of_chips_are_chosen_with_space_and_keep_their_order(
    qtbot: QtBot, many: ManyOf[str]
) -> None:
    shown(qtbot, many)
    many.chip("Grumme").setFocus()
    qtbot.keyClick(many.chip("Grumme"), Qt.Key.Key_Space)
    many.chip("Hamme").setFocus()
    qtbot.keyClick(many.chip("Hamme"), Qt.Key.Key_Space)
    assert many.values() == ("Hamme", "Grumme")


def test_a_group_is_one_stop_of_the_tab_key(qtbot: QtBot, many: ManyOf[str]) -> None:
    holder = shown(qtbot, many)
    first, last = holder.findChildren(QLineEdit)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert many.chip("Hamme").hasFocus()
    qtbot.keyClick(many.chip("Hamme"), Qt.Key.Key_Right)
    assert many.chip("Kruppwerke").hasFocus()
    qtbot.keyClick(many.chip("Kruppwerke"), Qt.Key.Key_Tab)
    assert last.hasFocus()
    qtbot.keyClick(last, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert many.chip("Kruppwerke").hasFocus()


def test_new_choices_leave_the_cursor_where_it_was(qtbot: QtBot, one: OneOf[str]) -> None:
    """A choice that brings other choices along must not throw its chooser out of the group."""
    holder = shown(qtbot, one)
    one.changed.connect(lambda: one.show_choices(choices()))
    one.focus_first()
    for wanted in ("Kruppwerke", "Grumme", "Gleisdreieck"):
        qtbot.keyClick(holder.focusWidget(), Qt.Key.Key_Right)
        assert one.value() == wanted
        assert one.chip(wanted).hasFocus()
    one.show_choices(choices()[:2])
    assert one.chip("Hamme").hasFocus()
    one.show_choices([])
    assert not any(field.hasFocus() for field in holder.findChildren(QLineEdit))


def test_a_chip_that_is_hidden_walks_nowhere(qtbot: QtBot, one: OneOf[str]) -> None:
    shown(qtbot, one)
    hidden = one.chip("Hamme")
    hidden.hide()
    qtbot.keyClick(hidden, Qt.Key.Key_Right)
    assert one.value() is None


def test_arrows_of_one_of_chips_choose_and_are_mirrored(qtbot: QtBot, one: OneOf[str]) -> None:
    shown(qtbot, one)
    one.set_value("Kruppwerke")
    one.focus_first()
    qtbot.keyClick(one.chip("Kruppwerke"), Qt.Key.Key_Right)
    assert one.value() == "Grumme"
    set_language("ar")
    qtbot.keyClick(one.chip("Grumme"), Qt.Key.Key_Right)
    assert one.value() == "Kruppwerke"
    qtbot.waitUntil(lambda: one.chip("Hamme").x() > one.chip("Grumme").x())


def test_up_and_down_go_to_the_nearest_chip_of_the_next_line(
    qtbot: QtBot, many: ManyOf[str]
) -> None:
    holder = shown(qtbot, many)
    holder.resize(330, 300)
    chip = many.chip("Hamme")
    qtbot.waitUntil(lambda: many.chip("Wattenscheid-Mitte").y() > chip.y())
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Down)
    below = next(c for name, _a in AREAS if (c := many.chip(name)).hasFocus())
    assert below.y() > chip.y()
    qtbot.keyClick(below, Qt.Key.Key_Up)
    assert chip.hasFocus()


def test_letters_jump_to_labels_and_aliases(qtbot: QtBot, one: OneOf[str]) -> None:
    shown(qtbot, one)
    one.focus_first()
    qtbot.keyClicks(one.chip("Hamme"), "go")
    assert one.value() == "Kruppwerke"


def test_a_digit_chooses_where_it_is_told_to(qtbot: QtBot) -> None:
    many = ManyOf[str](_("Areas"), number_keys=True)
    many.show_choices(choices())
    shown(qtbot, many)
    many.focus_first()
    qtbot.keyClicks(many.chip("Hamme"), "3")
    qtbot.keyClicks(many.chip("Grumme"), "1")
    assert many.values() == ("Hamme", "Grumme")


def test_letters_with_ctrl_are_left_to_the_window(qtbot: QtBot, one: OneOf[str]) -> None:
    shown(qtbot, one)
    one.focus_first()
    qtbot.keyClick(one.chip("Hamme"), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert one.value() is None


def test_more_shows_the_rest_and_what_is_chosen_is_never_hidden(qtbot: QtBot) -> None:
    many = ManyOf[str](_("Areas"), first=2)
    many.show_choices(choices())
    shown(qtbot, many)
    assert many.chip("Grumme").isHidden()
    many.set_values(["Gleisdreieck"])
    assert not many.chip("Gleisdreieck").isHidden()
    many.focus_first()
    qtbot.keyClicks(many.chip("Gleisdreieck"), "gru")
    assert many.chip("Grumme").hasFocus()


def test_a_filter_finds_by_alias_and_hides_the_rest(qtbot: QtBot, many: ManyOf[str]) -> None:
    shown(qtbot, many)
    assert many.filter("goldh") == 1
    assert not many.chip("Kruppwerke").isHidden()
    assert many.chip("Hamme").isHidden()
    assert many.filter("") == len(AREAS)


def test_other_choices_keep_what_was_chosen(qtbot: QtBot, many: ManyOf[str]) -> None:
    shown(qtbot, many)
    many.set_values(["Hamme", "Grumme"])
    many.show_choices(reversed(choices()[:2]))
    assert many.values() == ("Hamme",)


def test_a_chip_keeps_its_width_when_it_is_chosen(qtbot: QtBot, one: OneOf[str]) -> None:
    shown(qtbot, one)
    before = one.chip("Hamme").sizeHint()
    one.chip("Hamme").click()
    assert one.chip("Hamme").sizeHint() == before


def test_folding_forgives_marks_and_capitals() -> None:
    assert fold("Şahin") == fold("sahin")
    assert fold("Südinnenstadt").startswith(fold("sud"))
    assert fold("Straße") == "strasse"


def test_labels_come_before_words_and_words_before_aliases() -> None:
    assert rank("ham", "Hamme") == 0
    assert rank("mit", "Wattenscheid-Mitte") == 1
    assert rank("gold", "Kruppwerke", ["Goldhamme"]) == 2
    assert rank("xyz", "Hamme", ["Goldhamme"]) is None


def test_the_arabic_article_need_not_be_typed() -> None:
    assert rank("عر", "العربية") == 0
    assert rank("ال", "العربية") == 0
    assert rank("كر", "اللغة الكردية") == 1
    assert rank("عر", "Arabisch", ["العربية"]) == 2
    assert rank("آل", "ال") == 0
    assert rank("بي", "العربية") is None


def test_a_pause_begins_a_new_word() -> None:
    typed = TypeAhead()
    assert typed.add("g", 10_000) == "g"
    assert typed.add("o", 10_000 + PAUSE_MS) == "go"
    assert typed.is_going_on(10_000 + PAUSE_MS + 1)
    assert typed.add("h", 13_000) == "h"
