# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import Cancelled, FieldProblem, Problem
from amstrat_desktop.ui.faults import BugDialog, describe, show_fault
from amstrat_desktop.ui.widgets.field import Field, Form
from tests.ui.accessible import assert_all_named

CANARY = "Frau Beispiel, Telefon 0234"


class Window(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.shown: list[Msg] = []
        self.form = Form()
        self.edit = QLineEdit()
        QVBoxLayout(self.form).addWidget(self.form.field("name", Field(_("Name"), self.edit)))
        QVBoxLayout(self).addWidget(self.form)

    def show_problem(self, message: Msg) -> None:
        self.shown.append(message)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    window = Window()
    qtbot.addWidget(window)
    return window


def dialogs() -> list[BugDialog]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, BugDialog)]


def test_a_field_problem_marks_its_field(window: Window) -> None:
    show_fault(window.edit, FieldProblem("name", _("Please type a name.")))
    assert window.form._fields["name"].problem == _("Please type a name.")
    assert window.shown == []


def test_a_problem_of_no_field_here_goes_to_the_window(window: Window) -> None:
    show_fault(window.edit, FieldProblem("street", _("Wrong street.")))
    show_fault(window.edit, Problem(_("Disk full.")))
    assert window.shown == [_("Wrong street."), _("Disk full.")]


def test_cancelled_shows_nothing(window: Window) -> None:
    show_fault(window, Cancelled())
    assert window.shown == []
    assert dialogs() == []


def test_a_bug_is_logged_and_shown_once_without_a_person(
    qtbot: QtBot, window: Window, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(name: str) -> None:
        raise ValueError(name)

    for _round in range(2):
        try:
            fail(CANARY)
        except ValueError as bug:
            show_fault(window, bug)
    (dialog,) = dialogs()
    assert_all_named(dialog)
    copy = next(b for b in dialog.findChildren(QPushButton) if "Copy" in b.text())
    copy.click()
    report = QGuiApplication.clipboard().text()
    assert "builtins.ValueError" in report
    assert "test_faults.py" in report
    assert len(caplog.records) == 2
    for text in (report, caplog.text):
        assert CANARY not in text
    dialog.accept()


def test_a_report_names_what_led_to_it() -> None:
    def outer() -> None:
        try:
            {}[CANARY]
        except KeyError as error:
            raise RuntimeError(CANARY) from error

    with pytest.raises(RuntimeError) as caught:
        outer()
    report = describe(caught.value)
    assert "builtins.RuntimeError" in report
    assert "builtins.KeyError" in report
    assert CANARY not in report
