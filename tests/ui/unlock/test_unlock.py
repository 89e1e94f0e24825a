# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import PSEUDO, Msg, _
from amstrat_desktop.base.passphrases import estimate
from amstrat_desktop.base.problems import StoreFault, StoreProblem
from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.base.strength import Strength
from amstrat_desktop.ui import unlock
from amstrat_desktop.ui.jobs import ImmediateRunner
from amstrat_desktop.ui.translator import interface, set_language
from amstrat_desktop.ui.unlock import UnlockWindow
from tests.ui.accessible import assert_all_named

RIGHT = "kaffee lampe wal nebel"
CODE = " ".join(["000011", "000022"] * 4)


class FakeGate:
    def __init__(self) -> None:
        self.remembers = False
        self.keyring: Msg | None = None
        self.calls: list[tuple[object, ...]] = []

    def office_name(self) -> str:
        return "Stadtteilladen Hamme"

    def keyring_problem(self) -> Msg | None:
        return self.keyring

    def open_remembered(self) -> bool:
        return self.remembers

    def unlock(self, passphrase: str, remember: bool) -> None:
        self.calls.append(("unlock", passphrase, remember))
        if passphrase == "damaged":
            raise StoreProblem(StoreFault.DAMAGED)
        if passphrase != RIGHT:
            raise StoreProblem(StoreFault.WRONG_PASSPHRASE)

    def group_is_right(self, _number: int, digits: str) -> bool:
        return int(digits) % 11 == 0

    def check_code(self, code: str) -> None:
        if code != CODE:
            raise StoreProblem(StoreFault.WRONG_RECOVERY_CODE)

    def recover(self, code: str, passphrase: str) -> None:
        self.calls.append(("recover", code, passphrase))

    def estimate(self, passphrase: str) -> Strength:
        return estimate(passphrase)


@pytest.fixture
def settings(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "settings.json")


@pytest.fixture
def gate() -> FakeGate:
    return FakeGate()


@pytest.fixture
def entered() -> list[int]:
    return []


@pytest.fixture
def window(
    qtbot: QtBot, gate: FakeGate, settings: SettingsFile, entered: list[int]
) -> UnlockWindow:
    return opened(qtbot, gate, settings, entered)


def opened(
    qtbot: QtBot, gate: FakeGate, settings: SettingsFile, entered: list[int]
) -> UnlockWindow:
    window = unlock.build(gate, ImmediateRunner(), settings, entered=lambda: entered.append(1))
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    return window


def button(root: QWidget, text: str) -> QPushButton:
    return next(
        b for b in root.findChildren(QPushButton) if b.text() == text and b.isVisibleTo(root)
    )


def secret(window: UnlockWindow) -> QLineEdit:
    edit = window._secret.findChild(QLineEdit)
    assert edit is not None
    return edit


def test_the_right_passphrase_opens_by_keyboard_alone(
    qtbot: QtBot, window: UnlockWindow, gate: FakeGate, entered: list[int]
) -> None:
    assert secret(window).hasFocus()
    qtbot.keyClicks(secret(window), RIGHT)
    qtbot.keyClick(secret(window), Qt.Key.Key_Return)
    assert gate.calls == [("unlock", RIGHT, False)]
    assert entered == [1]
    assert secret(window).text() == ""


def test_a_wrong_passphrase_is_told_at_the_field_and_can_be_typed_anew(
    qtbot: QtBot, window: UnlockWindow, entered: list[int]
) -> None:
    qtbot.keyClicks(secret(window), "wrong")
    qtbot.keyClick(secret(window), Qt.Key.Key_Return)
    assert window._field.problem == StoreFault.WRONG_PASSPHRASE.value
    assert secret(window).selectedText() == "wrong"
    qtbot.keyClicks(secret(window), RIGHT)
    assert window._field.problem is None
    button(window, "Open").click()
    assert entered == [1]


def test_nothing_typed_is_said_without_trying(window: UnlockWindow, gate: FakeGate) -> None:
    button(window, "Open").click()
    assert window._field.problem is not None
    assert gate.calls == []


def test_any_other_fault_stands_in_the_message_bar(qtbot: QtBot, window: UnlockWindow) -> None:
    qtbot.keyClicks(secret(window), "damaged")
    button(window, "Open").click()
    assert window._message.text() == interface.text(StoreFault.DAMAGED.value)
    assert button(window, "Open").isEnabled()


def test_remembering_is_offered_only_where_a_keyring_works(
    qtbot: QtBot, gate: FakeGate, settings: SettingsFile, entered: list[int]
) -> None:
    window = opened(qtbot, gate, settings, entered)
    check = window.findChild(QCheckBox)
    assert check is not None
    assert check.isEnabled()
    check.setChecked(True)
    qtbot.keyClicks(secret(window), RIGHT)
    button(window, "Open").click()
    assert gate.calls == [("unlock", RIGHT, True)]
    gate.keyring = _("This computer has no keyring.")
    other = opened(qtbot, gate, settings, entered)
    check = other.findChild(QCheckBox)
    assert check is not None
    assert not check.isEnabled()
    assert "no keyring" in check.accessibleDescription()


def test_who_types_before_the_keyring_answers_stays_remembered(
    qtbot: QtBot, gate: FakeGate, settings: SettingsFile, entered: list[int]
) -> None:
    settings.change(remember_key=True)
    later: list[Callable[[], object]] = []
    window = unlock.build(
        gate, ImmediateRunner(), settings, entered=lambda: entered.append(1), soon=later.append
    )
    qtbot.addWidget(window)
    window.show()
    check = window.findChild(QCheckBox)
    assert check is not None
    assert "keyring" in check.accessibleDescription()
    secret(window).setText(RIGHT)
    button(window, "Open").click()
    assert gate.calls == [("unlock", RIGHT, True)]
    for work in later:
        work()
    assert check.isEnabled()
    assert check.isChecked()
    assert check.accessibleDescription() == ""


def test_a_remembered_key_opens_without_a_question(
    qtbot: QtBot, gate: FakeGate, settings: SettingsFile, entered: list[int]
) -> None:
    gate.remembers = True
    settings.change(remember_key=True)
    opened(qtbot, gate, settings, entered)
    assert entered == [1]


def test_a_lost_key_asks_for_the_passphrase(
    qtbot: QtBot, gate: FakeGate, settings: SettingsFile, entered: list[int]
) -> None:
    settings.change(remember_key=True)
    window = opened(qtbot, gate, settings, entered)
    assert entered == []
    assert button(window, "Open").isEnabled()


def test_the_recovery_code_opens_after_a_new_passphrase(
    qtbot: QtBot, window: UnlockWindow, gate: FakeGate, entered: list[int]
) -> None:
    button(window, "Use the recovery code").click()
    assert_all_named(window)
    assert window._code is not None
    fields = list(window._code.code._fields.values())
    next_button = button(window, "Next")
    assert not next_button.isEnabled()
    for field, group in zip(fields, CODE.split(), strict=True):
        assert field.hasFocus()
        qtbot.keyClicks(field, group)
    assert next_button.hasFocus()
    next_button.click()
    assert_all_named(window)
    assert window._new is not None
    new = window._new.new
    first = new._first.findChild(QLineEdit)
    second = new._second.findChild(QLineEdit)
    assert first is not None
    assert second is not None
    qtbot.keyClicks(first, "hallo")
    qtbot.waitUntil(lambda: new._strength is not None)
    button(window, "Set and open").click()
    assert new.first.problem is not None
    first.clear()
    qtbot.keyClicks(first, RIGHT)
    qtbot.waitUntil(lambda: new._strength is not None)
    qtbot.keyClicks(second, "other")
    button(window, "Set and open").click()
    assert new.second.problem is not None
    second.clear()
    qtbot.keyClicks(second, RIGHT)
    qtbot.keyClick(second, Qt.Key.Key_Return)
    assert gate.calls == [("recover", CODE, RIGHT)]
    assert entered == [1]
    assert first.text() == ""


def test_the_code_of_another_office_is_told(qtbot: QtBot, window: UnlockWindow) -> None:
    window.code_typed.emit(" ".join(["000011"] * 8))
    assert window._message.text() == interface.text(StoreFault.WRONG_RECOVERY_CODE.value)


def test_other_ways_lead_out(qtbot: QtBot, window: UnlockWindow) -> None:
    with qtbot.waitSignal(window.other_office_wanted):
        button(window, "Another office …").click()
    with qtbot.waitSignal(window.new_office_wanted):
        button(window, "New office …").click()
    with qtbot.waitSignal(window.closed):
        window.close()


def test_everything_is_named_and_turns_with_the_language(
    window: UnlockWindow, settings: SettingsFile
) -> None:
    assert_all_named(window)
    window.choose_language("uk")
    assert settings.values.language == "uk"
    assert_all_named(window)
    set_language(PSEUDO)
    assert window.windowTitle().startswith("⟦")


HEAVY = ("sqlalchemy", "alembic", "reportlab", "keyring", "zxcvbn", "cryptography", "sqlcipher3")


def test_the_first_window_imports_nothing_heavy() -> None:
    program = f"""
import sys
import amstrat_desktop.ui.unlock
print([name for name in {HEAVY} if name in sys.modules])
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
