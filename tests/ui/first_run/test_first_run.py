# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import _, verbatim
from amstrat_desktop.base.passphrases import estimate
from amstrat_desktop.base.problems import FieldProblem, StoreFault, StoreProblem
from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.base.strength import Strength
from amstrat_desktop.ui import first_run
from amstrat_desktop.ui.first_run import Answers, FirstRunWindow
from amstrat_desktop.ui.first_run.presenter import Page
from amstrat_desktop.ui.jobs import ImmediateRunner
from amstrat_desktop.ui.translator import interface
from amstrat_desktop.ui.widgets.chips import Choice
from tests.ui.accessible import assert_all_named

RIGHT = "kaffee lampe wal nebel"
CODE = " ".join(f"{number * 11:06d}" for number in range(1, 9))
AREAS = (
    Choice("Hamme", verbatim("Hamme")),
    Choice("Kruppwerke", verbatim("Kruppwerke"), aliases=("Goldhamme",)),
)


class FakeFounder:
    def __init__(self) -> None:
        self.founded: list[tuple[Answers, str]] = []
        self.own_words: tuple[str, ...] = ()
        self.fault: Exception | None = None

    def estimate(self, passphrase: str, own_words: tuple[str, ...]) -> Strength:
        self.own_words = own_words
        return estimate(passphrase, own_words)

    def found(self, answers: Answers, passphrase: str) -> str:
        if self.fault is not None:
            raise self.fault
        self.founded.append((answers, passphrase))
        return CODE


@pytest.fixture
def founder() -> FakeFounder:
    return FakeFounder()


@pytest.fixture
def calls() -> list[object]:
    return []


@pytest.fixture
def window(
    qtbot: QtBot, tmp_path: Path, founder: FakeFounder, calls: list[object]
) -> FirstRunWindow:
    window = first_run.build(
        founder,
        ImmediateRunner(),
        SettingsFile(tmp_path / "settings.json"),
        areas=AREAS,
        print_sheet=lambda code: calls.append(("print", code)),
        save_sheet=lambda code: calls.append(("save", code)),
        founded=lambda: calls.append("founded"),
        entered=lambda: calls.append("entered"),
        pick=lambda: (3, 7),
    )
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    return window


def press_next(qtbot: QtBot, window: FirstRunWindow) -> None:
    assert window._next.isEnabled()
    qtbot.mouseClick(window._next, Qt.MouseButton.LeftButton)


def type_into(qtbot: QtBot, page: QWidget, name: str, text: str) -> None:
    edit = page._fields[name].widget  # type: ignore[attr-defined]
    edit.clear()
    qtbot.keyClicks(edit, text)


def to_passphrase(qtbot: QtBot, window: FirstRunWindow) -> None:
    press_next(qtbot, window)
    type_into(qtbot, window.office, "name", "Stadtteilladen Hamme")
    press_next(qtbot, window)
    type_into(qtbot, window.staff, "staff_name", "Mina Beispiel")
    press_next(qtbot, window)
    assert window._page is Page.PASSPHRASE


def type_passphrase(qtbot: QtBot, window: FirstRunWindow, text: str = RIGHT) -> None:
    new = window.passphrase.new
    for field in (new._first, new._second):
        edit = field.findChild(QLineEdit)
        assert edit is not None
        edit.clear()
        qtbot.keyClicks(edit, text)
    qtbot.waitUntil(lambda: new._strength is not None)


def test_whoever_is_faster_than_the_estimate_founds_one_office(
    qtbot: QtBot, window: FirstRunWindow, founder: FakeFounder
) -> None:
    to_passphrase(qtbot, window)
    new = window.passphrase.new
    for field in (new._first, new._second):
        edit = field.findChild(QLineEdit)
        assert edit is not None
        edit.setText(RIGHT)
    assert new._strength is None
    for _press in range(3):
        window.passphrase.choose()
    assert len(founder.founded) == 1
    assert window._page is Page.CODE


def test_the_whole_way(
    qtbot: QtBot, window: FirstRunWindow, founder: FakeFounder, calls: list[object]
) -> None:
    assert_all_named(window)
    press_next(qtbot, window)
    assert_all_named(window)
    type_into(qtbot, window.office, "name", "Stadtteilladen Hamme")
    type_into(qtbot, window.office, "postcode", "44809")
    window.office._areas.set_values(["Kruppwerke"])
    press_next(qtbot, window)
    assert_all_named(window)
    type_into(qtbot, window.staff, "staff_name", "Mina Beispiel")
    press_next(qtbot, window)
    assert_all_named(window)
    type_passphrase(qtbot, window)
    assert "Stadtteilladen Hamme" in founder.own_words
    assert founder.founded == []
    press_next(qtbot, window)
    wanted = Answers(
        name="Stadtteilladen Hamme", postcode="44809", home_areas=("Kruppwerke",),
        staff_name="Mina Beispiel",
    )  # fmt: skip
    assert founder.founded == [(wanted, RIGHT)]
    assert window._page is Page.CODE
    assert window._back.isHidden()
    assert_all_named(window)
    for text in ("Print the sheet", "Save as PDF"):
        next(b for b in window.code.findChildren(QPushButton) if b.text() == text).click()
    assert calls == ["founded", ("print", CODE), ("save", CODE)]
    press_next(qtbot, window)
    assert not window._next.isEnabled()
    assert_all_named(window)
    for number in (3, 7):
        field = window.check.findChildren(QLineEdit)[0 if number == 3 else 1]
        qtbot.keyClicks(field, f"{number * 11:06d}")
    press_next(qtbot, window)
    press_next(qtbot, window)
    assert calls[-1] == "entered"
    assert CODE.split()[0] not in _all_texts(window)


def _all_texts(window: QWidget) -> str:
    texts = [w.text() for w in window.findChildren(QWidget) if hasattr(w, "text")]
    names = [w.accessibleName() for w in window.findChildren(QWidget)]
    return "\n".join((*texts, *names))


def test_a_wrong_group_does_not_pass_the_check(qtbot: QtBot, window: FirstRunWindow) -> None:
    to_passphrase(qtbot, window)
    type_passphrase(qtbot, window)
    press_next(qtbot, window)
    press_next(qtbot, window)
    for field in window.check.findChildren(QLineEdit):
        qtbot.keyClicks(field, "000011")
    assert not window._next.isEnabled()
    # The paper may not be there: back to the code, which is still shown.
    qtbot.mouseClick(window._back, Qt.MouseButton.LeftButton)
    assert window._page is Page.CODE
    assert CODE.split()[0] in _all_texts(window.code)


def test_going_back_keeps_what_was_typed(
    qtbot: QtBot, window: FirstRunWindow, founder: FakeFounder
) -> None:
    to_passphrase(qtbot, window)
    for _page in range(3):
        qtbot.mouseClick(window._back, Qt.MouseButton.LeftButton)
    assert window._page is Page.LANGUAGE
    assert window._back.isHidden()
    assert window.answers().name == "Stadtteilladen Hamme"
    assert window.answers().staff_name == "Mina Beispiel"
    assert founder.founded == []


def test_a_name_is_needed_and_a_postcode_has_five_digits(
    qtbot: QtBot, window: FirstRunWindow
) -> None:
    press_next(qtbot, window)
    press_next(qtbot, window)
    assert window.office._fields["name"].problem is not None
    type_into(qtbot, window.office, "name", "Stadtteilladen Hamme")
    assert window.office._fields["name"].problem is None
    type_into(qtbot, window.office, "postcode", "448")
    press_next(qtbot, window)
    assert window._page is Page.OFFICE
    assert window.office._fields["postcode"].problem is not None


def test_a_weak_passphrase_creates_nothing(
    qtbot: QtBot, window: FirstRunWindow, founder: FakeFounder
) -> None:
    to_passphrase(qtbot, window)
    type_passphrase(qtbot, window, "sonnenblume")
    press_next(qtbot, window)
    assert window._page is Page.PASSPHRASE
    assert window.passphrase.new.first.problem is not None
    assert founder.founded == []


def test_a_field_that_the_services_refuse_is_marked_on_its_page(
    qtbot: QtBot, window: FirstRunWindow, founder: FakeFounder
) -> None:
    to_passphrase(qtbot, window)
    type_passphrase(qtbot, window)
    founder.fault = FieldProblem("telephone", _("No telephone number."))
    press_next(qtbot, window)
    assert window._page is Page.OFFICE
    assert window.office._fields["telephone"].problem is not None
    assert window._next.isEnabled()


def test_a_folder_that_cannot_be_written_is_told(
    qtbot: QtBot, window: FirstRunWindow, founder: FakeFounder
) -> None:
    to_passphrase(qtbot, window)
    type_passphrase(qtbot, window)
    founder.fault = StoreProblem(StoreFault.DISK_FULL)
    press_next(qtbot, window)
    assert window._page is Page.PASSPHRASE
    assert window._message.text() == interface.text(StoreFault.DISK_FULL.value)


def test_areas_are_found_by_the_names_of_residents(qtbot: QtBot, window: FirstRunWindow) -> None:
    press_next(qtbot, window)
    areas = window.office._areas
    assert areas.filter("goldhamme") == 1
    assert not areas.chip("Kruppwerke").isHidden()


def test_the_language_turns_the_window_at_once(qtbot: QtBot, window: FirstRunWindow) -> None:
    chips = next(w for w in window.findChildren(QWidget) if hasattr(w, "focus_first"))
    chips.chip("ar").click()
    assert interface.words.code == "ar"
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert chips.value() == "ar"
    assert window._page is Page.LANGUAGE


def test_every_page_is_reached_with_the_keyboard_alone(
    qtbot: QtBot, window: FirstRunWindow
) -> None:
    qtbot.waitUntil(lambda: window.focusWidget() is not None)
    for _step in range(20):
        if window.focusWidget() is window._next:
            break
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(window._next, Qt.Key.Key_Space)
    assert window._page is Page.OFFICE
    name = window.office._fields["name"].widget
    qtbot.waitUntil(name.hasFocus)
