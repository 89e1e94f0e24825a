# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A copied text does not stay, and asks not to be recorded."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from amstrat_desktop.ui.clipboard import HINTS, KEPT_MS, ShortMemory, copy_openly

SOON_MS = 60


class Owner:
    """Says whose text is in the clipboard: without a screen Qt cannot tell."""

    def __init__(self) -> None:
        self.ours = True

    def __call__(self, _clipboard: QClipboard, mode: QClipboard.Mode) -> bool:
        return self.ours and mode is QClipboard.Mode.Clipboard


@pytest.fixture
def owner() -> Owner:
    return Owner()


@pytest.fixture
def memory(qapp: QApplication, owner: Owner) -> Iterator[ShortMemory]:
    memory = ShortMemory(qapp, SOON_MS, owner)
    yield memory
    owner.ours = True
    memory.forget()
    qapp.clipboard().clear()
    memory.setParent(None)
    memory.deleteLater()


@pytest.fixture
def clipboard(qapp: QApplication, memory: ShortMemory) -> QClipboard:
    return qapp.clipboard()


def copied(qtbot: QtBot, text: str) -> None:
    field = QLineEdit(text)
    qtbot.addWidget(field)
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)


def test_half_a_minute(qapp: QApplication) -> None:
    assert KEPT_MS == 30_000


def test_a_copied_text_is_gone_after_a_while(qtbot: QtBot, clipboard: QClipboard) -> None:
    copied(qtbot, "Probe, Selda")
    assert clipboard.text() == "Probe, Selda"
    qtbot.waitUntil(lambda: clipboard.text() == "", timeout=2_000)


def test_it_asks_not_to_be_recorded(qtbot: QtBot, clipboard: QClipboard) -> None:
    copied(qtbot, "Probe, Selda")
    data = clipboard.mimeData()
    assert {hint: data.data(hint).data() for hint in HINTS} == HINTS
    assert set(data.formats()) == {"text/plain", *HINTS}


def test_several_lines_of_a_note_and_what_was_cut(qtbot: QtBot, clipboard: QClipboard) -> None:
    note = QPlainTextEdit("Erste Zeile\nzweite")
    qtbot.addWidget(note)
    note.selectAll()
    note.cut()
    assert note.toPlainText() == ""
    assert clipboard.text() == "Erste Zeile\nzweite"
    assert all(clipboard.mimeData().hasFormat(hint) for hint in HINTS)


def test_what_others_copied_since_stays(qtbot: QtBot, clipboard: QClipboard, owner: Owner) -> None:
    copied(qtbot, "Probe, Selda")
    owner.ours = False
    clipboard.setText("aus einem anderen Programm")
    qtbot.wait(2 * SOON_MS)
    assert clipboard.text() == "aus einem anderen Programm"


def test_each_copy_begins_its_own_time(qtbot: QtBot, clipboard: QClipboard) -> None:
    copied(qtbot, "eins")
    copied(qtbot, "zwei")
    assert clipboard.text() == "zwei"
    qtbot.waitUntil(lambda: clipboard.text() == "", timeout=2_000)


def test_at_lock_it_is_gone_at_once(
    qtbot: QtBot, clipboard: QClipboard, memory: ShortMemory
) -> None:
    copied(qtbot, "Probe, Selda")
    memory.forget()
    assert clipboard.text() == ""


def test_a_report_of_an_error_stays(qtbot: QtBot, clipboard: QClipboard) -> None:
    copy_openly("Traceback")
    qtbot.wait(2 * SOON_MS)
    assert clipboard.text() == "Traceback"
    assert not any(clipboard.mimeData().hasFormat(hint) for hint in HINTS)


def test_a_picture_is_left_alone(qtbot: QtBot, clipboard: QClipboard) -> None:
    data = QMimeData()
    data.setData("image/x-test", b"pixels")
    clipboard.setMimeData(data)
    assert clipboard.mimeData().formats() == ["image/x-test"]
