# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import PSEUDO, Catalogue, _
from amstrat_desktop.ui.qt_strings import QT_STRINGS
from amstrat_desktop.ui.translator import QtTexts, bind, interface, set_language


class Form(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.label = QLabel()
        column = QVBoxLayout(self)
        column.addWidget(self.label)
        bind(self, (self.label.setText, _("Name")), (self.setWindowTitle, lambda w: w.code))
        for number in range(20):
            field = QLineEdit()
            bind(self, (field.setPlaceholderText, _("Field {number}", number=number)))
            column.addWidget(field)


def test_a_bound_text_is_set_now_and_at_each_change(qtbot: QtBot) -> None:
    form = Form()
    qtbot.addWidget(form)
    assert form.label.text() == "Name"
    set_language(PSEUDO)
    assert form.label.text().startswith("⟦Name")
    assert form.windowTitle() == PSEUDO


def test_binding_a_setter_again_replaces_its_text(qtbot: QtBot) -> None:
    form = Form()
    qtbot.addWidget(form)
    bind(form, (form.label.setText, _("Other")))
    set_language(PSEUDO)
    assert "Other" in form.label.text()


def test_a_deleted_part_of_a_living_form_is_passed_over(qtbot: QtBot) -> None:
    form = Form()
    qtbot.addWidget(form)
    form.label.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    set_language(PSEUDO)
    assert form.windowTitle() == PSEUDO


def test_a_hundred_forms_switch_and_none_leaks(qtbot: QtBot) -> None:
    gc.collect()
    before = interface.bound_owners
    forms = [Form() for _number in range(100)]
    assert interface.bound_owners == before + 100
    set_language(PSEUDO)
    assert all(form.label.text().startswith("⟦") for form in forms)
    del forms
    gc.collect()
    assert interface.bound_owners == before


def test_forms_that_their_parent_deletes_are_forgotten(qtbot: QtBot) -> None:
    gc.collect()
    before = interface.bound_owners
    parent = QWidget()
    for _number in range(5):
        Form().setParent(parent)
    gc.collect()
    assert interface.bound_owners == before + 5
    parent.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del parent
    gc.collect()
    set_language(PSEUDO)
    assert interface.bound_owners == before


def test_arabic_turns_open_windows_and_keeps_latin_digits(qtbot: QtBot) -> None:
    form = Form()
    qtbot.addWidget(form)
    field = form.findChildren(QLineEdit)[0]
    field.setText("typed")
    set_language("ar")
    assert form.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert field.locale().toString(1234) == "1234"
    assert QLocale().toString(5) == "5"
    assert field.text() == "typed"
    set_language("de")
    assert form.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert field.locale().language() == QLocale.Language.German


def test_qt_speaks_from_our_catalogue(qtbot: QtBot, qapp: QApplication) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    set_language(PSEUDO)
    qapp.processEvents()
    button = box.button(QDialogButtonBox.StandardButton.Cancel)
    assert button.text().startswith("⟦Cancel")
    field = QLineEdit()
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    texts = [action.text().partition("\t")[0] for action in menu.actions() if action.text()]
    assert texts
    assert all(text.startswith("⟦") for text in texts), texts
    menu.deleteLater()


def test_a_text_that_qt_asks_and_we_lack_is_its_source() -> None:
    texts = QtTexts(Catalogue("de"))
    assert not texts.isEmpty()
    assert texts.translate("QDialog", "Never heard of this") == "Never heard of this"
    assert texts.translate("QDialog", "") == ""


@pytest.mark.parametrize("source", sorted(QT_STRINGS))
def test_a_place_holder_of_qt_stays(source: str) -> None:
    if "%1" in source:
        assert "%1" in QT_STRINGS[source].msgid
