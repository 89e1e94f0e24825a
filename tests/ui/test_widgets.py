# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QEvent, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QCalendarWidget,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import _, verbatim
from amstrat_desktop.ui.dates import read_date
from amstrat_desktop.ui.translator import interface, set_language
from amstrat_desktop.ui.widgets.code_field import CodeField, digits_of
from amstrat_desktop.ui.widgets.date_field import DateField
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.field import Field, Form
from amstrat_desktop.ui.widgets.message_bar import MessageBar
from amstrat_desktop.ui.widgets.note_edit import NoteEdit
from amstrat_desktop.ui.widgets.search_field import SearchField
from amstrat_desktop.ui.widgets.secret_field import SecretField
from amstrat_desktop.ui.widgets.steps import Step, Steps
from tests.ui.accessible import assert_all_named, name_of, nameless

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("3.4.", date(2026, 4, 3)),
        ("3.4", date(2026, 4, 3)),
        ("03.04.2025", date(2025, 4, 3)),
        ("3/4/25", date(2025, 4, 3)),
        ("3.4.98", date(1998, 4, 3)),
        ("0304", date(2026, 4, 3)),
        ("03042024", date(2024, 4, 3)),
        ("heute", TODAY),
        (" Gestern ", date(2026, 11, 22)),
        ("+7", date(2026, 11, 30)),
        ("-1", date(2026, 11, 22)),
        ("29.2.2024", date(2024, 2, 29)),
        ("29.2.2026", None),
        ("31.4.", None),
        ("31.12.9999", None),
        ("1.1.1126", None),
        ("soon", None),
        ("", None),
    ],
)
def test_dates_are_read_as_people_type_them(typed: str, day: date | None) -> None:
    assert read_date(typed, TODAY, {"heute": 0, "gestern": -1}) == day


@pytest.fixture
def day_field(qtbot: QtBot) -> DateField:
    field = DateField(_("Day"), today=lambda: TODAY)
    qtbot.addWidget(field)
    return field


def test_a_date_field_writes_out_what_was_meant(qtbot: QtBot, day_field: DateField) -> None:
    edit = day_field.findChild(QLineEdit)
    assert edit is not None
    qtbot.keyClicks(edit, "tomorrow")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == "24.11.2026"
    set_language("ar")
    assert edit.text() == "24.11.2026"
    qtbot.keyClick(edit, Qt.Key.Key_Up)
    assert day_field.day() == date(2026, 11, 25)
    assert name_of(edit) == interface.text(_("Day")) != "Day"


def test_nonsense_in_a_date_field_is_named_and_kept(qtbot: QtBot, day_field: DateField) -> None:
    edit = day_field.findChild(QLineEdit)
    assert edit is not None
    day_field.set_day(TODAY)
    edit.setText("99.99.")
    assert day_field.day() is None
    assert day_field.problem() is not None
    assert edit.text() == "99.99."


def test_the_calendar_begins_on_monday(qtbot: QtBot, day_field: DateField) -> None:
    day_field.show()
    button = day_field.findChild(QPushButton)
    assert button is not None
    button.click()
    calendar = day_field.findChild(QCalendarWidget)
    assert calendar is not None
    assert calendar.firstDayOfWeek() == Qt.DayOfWeek.Monday
    calendar.clicked.emit(QDate(2026, 12, 1))
    assert day_field.day() == date(2026, 12, 1)


def test_a_note_is_cut_at_its_limit_and_counts_near_it(qtbot: QtBot) -> None:
    note = NoteEdit(limit=50)
    qtbot.addWidget(note)
    note.set_text("x" * 40)
    assert [label.text() for label in note.findChildren(QWidget) if label.isVisibleTo(note)
            and hasattr(label, "say")] == []  # fmt: skip
    note.set_text("x" * 46)
    shown = [label.text() for label in note.findChildren(QWidget) if hasattr(label, "say")]
    assert shown == ["4 characters left."]
    edit = note.findChild(QPlainTextEdit)
    assert edit is not None
    edit.setPlainText("y" * 80)
    assert note.text() == "y" * 50


def test_a_note_never_reads_markup(qtbot: QtBot) -> None:
    note = NoteEdit()
    qtbot.addWidget(note)
    note.set_text("<b>bold</b>")
    assert note.text() == "<b>bold</b>"


def test_a_search_field_searches_at_each_key(qtbot: QtBot) -> None:
    field = SearchField(_("Search"))
    qtbot.addWidget(field)
    words: list[str] = []
    field.searched.connect(words.append)
    qtbot.keyClicks(field, "ab ")
    assert words == ["a", "ab", "ab"]
    with qtbot.waitSignal(field.left_down):
        qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""


def test_a_message_stays_offers_the_next_step_and_goes(qtbot: QtBot) -> None:
    bar, done = MessageBar(), []
    qtbot.addWidget(bar)
    assert bar.text() == ""
    bar.say("ok", _("Saved."), [(_("Refer"), lambda: done.append("refer"))])
    assert bar.text() == "Saved."
    assert nameless(bar) == []
    (button,) = bar.action_buttons()
    assert isinstance(button, QPushButton)
    assert button.text() == "Refer"
    button.click()
    qtbot.waitUntil(lambda: done == ["refer"])
    assert bar.text() == ""
    bar.say("error", _("No."))
    assert bar.action_buttons() == []
    qtbot.keyClick(bar, Qt.Key.Key_Escape)
    assert bar.text() == ""


def test_a_message_is_announced(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: said.append(event.message())
    )
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.say("ok", _("Saved."))
    assert said == ["Saved."]


class NameForm(Form):
    def __init__(self) -> None:
        super().__init__()
        self.name = QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(
            self.field("name", Field(_("Name"), self.name, help_text=_("As on the door.")))
        )


def test_a_form_marks_the_field_and_says_why(qtbot: QtBot) -> None:
    form = NameForm()
    qtbot.addWidget(form)
    assert not form.mark_field("other", _("No."))
    assert form.mark_field("name", _("Please type a name."))
    interface = QAccessible.queryAccessibleInterface(form.name)
    assert interface is not None
    assert interface.text(QAccessible.Text.Name) == "Name"
    assert "Please type a name." in interface.text(QAccessible.Text.Description)
    assert form.name.property("wrong") == "true"
    form.clear_problems()
    assert form.name.property("wrong") == "false"
    assert "Please" not in interface.text(QAccessible.Text.Description)
    assert_all_named(form)


def test_a_secret_is_hidden_until_it_is_shown(qtbot: QtBot) -> None:
    field = SecretField(_("Passphrase"))
    qtbot.addWidget(field)
    edit, eye = field.findChild(QLineEdit), field.findChild(QPushButton)
    assert edit is not None
    assert eye is not None
    assert edit.echoMode() == QLineEdit.EchoMode.Password
    assert name_of(eye) == "Show what I type"
    eye.click()
    assert edit.echoMode() == QLineEdit.EchoMode.Normal
    assert name_of(eye) == "Hide what I type"
    field.clear()
    assert edit.echoMode() == QLineEdit.EchoMode.Password


def test_caps_lock_is_noticed_from_what_is_typed(qtbot: QtBot) -> None:
    field = SecretField(_("Passphrase"))
    qtbot.addWidget(field)
    edit = field.findChild(QLineEdit)
    assert edit is not None
    for letter, modifier, caps in (
        ("a", Qt.KeyboardModifier.NoModifier, False),
        ("A", Qt.KeyboardModifier.NoModifier, True),
        ("A", Qt.KeyboardModifier.ShiftModifier, False),
        ("a", Qt.KeyboardModifier.ShiftModifier, True),
    ):
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, modifier, letter)
        QCoreApplication.sendEvent(edit, key)
        assert field._caps.isHidden() is not caps


def is_right(_number: int, digits: str) -> bool:
    return int(digits) % 11 == 0


def test_a_code_names_the_wrong_group_and_walks_on_when_right(qtbot: QtBot) -> None:
    field = CodeField(range(1, 9), is_right)
    qtbot.addWidget(field)
    with qtbot.waitExposed(field):
        field.show()
    field.activateWindow()
    edits = list(field._fields.values())
    edits[0].setFocus()
    qtbot.keyClicks(edits[0], "000011")
    assert edits[1].hasFocus()
    qtbot.keyClicks(edits[1], "123456")
    assert edits[1].hasFocus()
    assert "Group 2" in field._problem.text()
    assert edits[1].property("wrong") == "true"
    edits[1].selectAll()
    qtbot.keyClicks(edits[1], "000022")
    assert field._problem.text() == ""
    assert not field.is_filled()


def test_a_code_is_pasted_whole_in_digits_of_any_script(qtbot: QtBot) -> None:
    field = CodeField(range(1, 9), is_right)
    qtbot.addWidget(field)
    code = " - ".join(["٠٠٠٠١١", "000022"] * 4)
    QGuiApplication.clipboard().setText(code)
    with qtbot.waitSignal(field.filled):
        qtbot.keyClick(next(iter(field._fields.values())), Qt.Key.Key_V,
                       Qt.KeyboardModifier.ControlModifier)  # fmt: skip
    assert field.code() == " ".join(["000011", "000022"] * 4)
    assert digits_of("²٣") == "3"


def test_steps_are_told_as_sentences(qtbot: QtBot) -> None:
    steps = Steps()
    qtbot.addWidget(steps)
    steps.show_steps([Step(_("Issued"), "done", verbatim("12.11.")), Step(_("Accepted"), "ahead")])
    steps.resize(400, 80)
    steps.grab()
    assert name_of(steps) == "Issued: done (12.11.)\nAccepted: still to come"


def test_an_empty_state_says_what_to_do(qtbot: QtBot) -> None:
    empty = EmptyState("inbox", _("Nothing yet"), _("Press Ctrl+N."))
    qtbot.addWidget(empty)
    empty.say(_("Nothing found"), _("Type less."))
    texts = [child.text() for child in empty.findChildren(QWidget) if hasattr(child, "say")]
    assert texts == ["Nothing found", "Type less."]
