# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Locked is locked (promise 20): every screen, dialog and field is filled with words of one
person, the program is locked, and none of them is left in anything that is alive.
"""

import gc
from collections.abc import Callable, Iterator
from dataclasses import is_dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QAccessible, QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCompleter, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from amstrat_desktop.app import Program
from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.services.work import Actor, Work
from amstrat_desktop.store.office import create_office
from amstrat_desktop.ui.people.registry import PANELS
from amstrat_desktop.ui.shell.doors import OpenPerson
from amstrat_desktop.ui.shell.screens import SCREENS
from amstrat_desktop.ui.shell.window import MainWindow
from amstrat_desktop.ui.unlock import UnlockWindow
from tests.offices import ACTOR, DRAFT
from tests.services.hidden_person import CANARIES, NAME, Hidden, put_somebody
from tests.services.referral_office import turned
from tests.test_app import PASSPHRASE, QUICK, open_files, shown, unlock, wait_for

TYPED = "Schachbrettblume"
WORDS = (*CANARIES, TYPED)


@pytest.fixture
def filled(qapp: QApplication, tmp_path: Path) -> Iterator[tuple[Program, Hidden]]:
    """The program at its door, before an office with somebody of whom everything is known."""
    from amstrat_desktop.services.start_data import found_office

    folder = tmp_path / "office"
    actor = Actor(ACTOR.staff_id, ACTOR.office_id, own_key=ACTOR.own_key)
    created = create_office(folder, PASSPHRASE, user_id=actor.staff_id, numbers=QUICK)
    work = Work(created.open.engine, actor)
    work.write(found_office, DRAFT)
    turned(work)
    known = put_somebody(work)
    created.open.close()
    settings = SettingsFile(tmp_path / "settings.json")
    settings.change(language="en")
    program = Program(qapp, settings, folder, sample=None)
    program.start()
    yield program, known
    program.end()
    for widget in qapp.topLevelWidgets():
        widget.hide()
        widget.deleteLater()


def test_nothing_of_a_person_is_left(qtbot: QtBot, filled: tuple[Program, Hidden]) -> None:
    program, known = filled
    window = unlock(qtbot)
    seen = fill(qtbot, window, known)
    assert seen >= {NAME, TYPED}, "the control: the screens show and hold such words"
    titles = {widget.windowTitle() for widget in QApplication.topLevelWidgets()}
    assert not {word for word in WORDS for title in titles if word in title}

    program._copied._owns = lambda _clipboard, mode: mode is QClipboard.Mode.Clipboard
    QGuiApplication.clipboard().setText(NAME)
    del window
    office = program._folder
    assert office is not None
    program.lock()
    door = wait_for(qtbot, UnlockWindow)
    qtbot.waitUntil(lambda: not open_files(office), timeout=10_000)
    qtbot.waitUntil(lambda: shown(MainWindow) is None)
    qtbot.waitUntil(lambda: records_alive() == [], timeout=10_000)
    top = {widget for widget in QApplication.topLevelWidgets() if widget.isVisible()}
    assert top == {door}
    assert words_in(alive_texts()) == set()
    assert QGuiApplication.clipboard().text() == ""


def fill(qtbot: QtBot, window: MainWindow, known: Hidden) -> set[str]:
    """Go everywhere, type, undo, copy; what of the person was seen on the way."""
    seen: set[str] = set()

    def settle(wanted: Callable[[], bool] = lambda: True) -> None:
        qtbot.wait(120)
        qtbot.waitUntil(wanted, timeout=10_000)
        seen.update(words_in(alive_texts()))

    for screen in SCREENS:
        window.go(screen.key)
        settle()
    for panel in PANELS:
        window.go("people", OpenPerson(known.ids["person_id"], panel.key))
        settle()
        type_into_fields(window)
    window.go("referrals", known.ids["referral_id"])
    settle()
    window.go("consultations")
    window.make_new()
    settle()
    type_into_fields(window)
    seen.update(words_in(alive_texts()))
    return seen


def type_into_fields(window: MainWindow) -> None:
    """As somebody types, so that each field has something to undo; one of it is copied."""
    page = window.pages.currentWidget()
    assert page is not None
    for note in page.findChildren(QPlainTextEdit)[:3]:
        if note.isVisible() and not note.isReadOnly():
            QTest.keyClicks(note, TYPED)
            note.undo()
            note.redo()
    for field in page.findChildren(QLineEdit)[:3]:
        if field.isVisible() and not field.isReadOnly():
            QTest.keyClicks(field, TYPED)
            field.selectAll()
            QTest.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)


def alive_texts() -> str:
    """Every text that a widget, a model, a completer or the accessible tree holds now."""
    read: list[str] = []
    for widget in QApplication.allWidgets():
        read += texts_of(widget)
        for child in widget.findChildren(
            QObject, options=Qt.FindChildOption.FindDirectChildrenOnly
        ):
            if isinstance(child, QCompleter):
                read.append(child.completionPrefix())
            if isinstance(child, QAbstractItemModel):
                read += cells(child)
    return "\n".join(read)


def texts_of(widget: QWidget) -> list[str]:
    names = ("text", "plainText", "windowTitle", "toolTip", "statusTip", "whatsThis",
             "accessibleName", "accessibleDescription", "placeholderText", "title")  # fmt: skip
    read = [str(value) for name in names if (value := widget.property(name))]
    told = QAccessible.queryAccessibleInterface(widget)
    if told is not None:
        kinds = (QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description)
        read += [told.text(kind) for kind in kinds]
    return read


def cells(model: QAbstractItemModel) -> list[str]:
    nowhere = QModelIndex()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(nowhere)
    return [
        str(model.index(row, column).data())
        for row in range(min(50, model.rowCount(nowhere)))
        for column in range(columns)
    ]


def records_alive() -> list[str]:
    """Cards, rows and drafts of the services that hold such a word and that something keeps."""
    found = []
    for thing in gc.get_objects():
        kind = type(thing)
        if is_dataclass(kind) and kind.__module__.startswith("amstrat_desktop.services"):
            said = repr(thing)
            if words_in(said):
                found.append(f"{kind.__name__}: {sorted(words_in(said))}")
    return found


def words_in(text: str) -> set[str]:
    return {word for word in WORDS if word in text}
