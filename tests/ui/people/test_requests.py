# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Requests about data on the screen: found or not, looked through, answered; and the panel."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.vocabulary.data_requests import (
    Identity,
    InformationWay,
    RequestKind,
    RequestState,
)
from amstrat_desktop.services.data_requests.information import list_information
from amstrat_desktop.services.data_requests.records import RequestCard
from amstrat_desktop.services.data_requests.requests import list_requests, read_request
from amstrat_desktop.services.drafts import read_form
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.information_sheet.dialog import HandOutDialog
from amstrat_desktop.ui.people import build as build_people
from amstrat_desktop.ui.people.requests.mark_text import MarkText
from amstrat_desktop.ui.people.requests.view import RequestsView, looked_of, values_of
from amstrat_desktop.ui.people.rights.view import RightsPanel
from amstrat_desktop.ui.people.screen import PeopleScreen
from amstrat_desktop.ui.print_dialog import PrintDialog
from amstrat_desktop.ui.shell.doors import AnswerRequest, AskAboutData, OpenPeoplePage, OpenPerson
from amstrat_desktop.ui.shell.screen import Screen
from amstrat_desktop.ui.translator import set_language
from tests.services.data_requests.asking import all_looked, amina, asked, held
from tests.ui.accessible import assert_all_named
from tests.ui.room import Room


class Desk:
    """The people screen over an office where Amina may ask."""

    def __init__(self, qtbot: QtBot, work: Work, folder: Path) -> None:
        self.work = work
        self.amina = amina(work)
        self.room = Room(qtbot, work, folder, [Screen("people", Msg("People"), "users", 3,
                                                      build_people)])  # fmt: skip
        self.room.window.go("people")
        self.screen = self.room.screen(PeopleScreen)

    def page(self, item: object = None) -> RequestsView:
        self.room.window.go("people", OpenPeoplePage("requests", item))
        page = self.screen.currentWidget()
        assert isinstance(page, RequestsView)
        return page

    def answering(self, card: RequestCard) -> RequestsView:
        return self.page(AnswerRequest(card.id))

    def panel(self) -> RightsPanel:
        self.room.window.go("people", OpenPerson(self.amina, "rights"))
        panel = self.screen.record.panel
        assert isinstance(panel, RightsPanel)
        return panel

    def requests(self) -> tuple[RequestCard, ...]:
        return self.work.read(list_requests, actor=self.work.actor)


@pytest.fixture
def desk(qtbot: QtBot, work: Work, tmp_path: Path) -> Desk:
    return Desk(qtbot, work, tmp_path)


def texts(within: QWidget) -> str:
    QApplication.processEvents()  # new parts are shown by their layout, a moment later
    return "\n".join(label.text() for label in within.findChildren(QLabel) if label.isVisible())


def dialogs(kind: type[QWidget]) -> list[QWidget]:
    return [
        one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()
    ]


def test_an_empty_list_says_what_it_is_for(desk: Desk) -> None:
    page = desk.page()
    assert "Nobody has asked yet" in texts(page)
    assert_all_named(page)


def test_somebody_on_record_asks(desk: Desk) -> None:
    page = desk.page(AskAboutData(desk.amina))
    assert not page.ask.nothing.isVisible()
    page.ask.language.set_value("ar")
    page.save()
    (card,) = desk.requests()
    assert (card.person_id, card.language) == (desk.amina, "ar")
    assert page.currentWidget() is page.answer
    assert "Amina Beispiel" in texts(page.answer)
    assert_all_named(page)


def test_the_answer_waits_for_each_text(desk: Desk) -> None:
    page = desk.answering(asked(desk.work, desk.amina, identity=None))
    answer = page.answer
    buttons = (answer.print, answer.save, answer.as_file, answer.given)
    assert not any(button.isEnabled() for button in buttons)
    answer.identity.chip(Identity.PAPER_SEEN).click()
    (card,) = desk.requests()
    assert card.identity is Identity.PAPER_SEEN
    assert not any(button.isEnabled() for button in buttons)
    for _ in range(20):
        if answer.looking.is_done:
            break
        page.save()
    assert all(button.isEnabled() for button in buttons)
    answer.looking.text.mark_all()
    assert not answer.print.isEnabled(), "other words are black: it is confirmed again"
    page.save()
    answer.print.click()
    assert dialogs(PrintDialog)
    for one in dialogs(PrintDialog):
        one.close()
    answer.given.click()
    (card,) = desk.requests()
    assert card.state is RequestState.ANSWERED
    assert page.currentWidget() is page.list
    form = f"people.request.{card.id.hex}"
    assert desk.work.read(read_form, form, actor=desk.work.actor) is None


def test_what_was_looked_through_survives(desk: Desk) -> None:
    card = asked(desk.work, desk.amina)
    page = desk.answering(card)
    page.save()
    page.answer.looking.changed.emit()
    page.leave()
    seen = dict(page.looked())
    assert seen
    page.presenter.close()
    assert not page.looked()
    again = desk.answering(card)
    assert dict(again.looked()) == seen


def test_what_is_kept_holds_no_words(desk: Desk) -> None:
    looked = all_looked(held(desk.work, desk.amina))
    kept = values_of(looked)
    assert "Karim" not in str(kept)
    assert looked_of(kept) == looked


def test_nobody_found(desk: Desk) -> None:
    page = desk.page(AskAboutData())
    nothing = page.ask.nothing
    assert nothing.isVisible()
    assert not nothing.print.isEnabled()
    nothing.looked.setChecked(True)
    nothing.asked.setChecked(True)
    nothing.print.click()
    assert not desk.requests(), "noted when the printer has it"
    (dialog,) = dialogs(PrintDialog)
    assert isinstance(dialog, PrintDialog)
    dialog.accept()
    (card,) = desk.requests()
    assert (card.state, card.person_id) == (RequestState.NOTHING_HELD, None)
    assert page.currentWidget() is page.list
    assert "Nobody on record" in texts(page.list)


def test_other_kinds_say_what_to_do(desk: Desk) -> None:
    for kind in RequestKind:
        if kind is RequestKind.ACCESS:
            continue
        page = desk.answering(asked(desk.work, desk.amina, kind))
        assert page.answer.done.isVisible()
        assert not page.answer.looking.isVisible()
        assert page.answer.erase.isVisible() == (kind is RequestKind.ERASURE)
        page.answer.done.click()
        page.save()
    assert {card.state for card in desk.requests()} == {RequestState.ANSWERED}


def test_a_refusal_asks_why(desk: Desk) -> None:
    card = asked(desk.work, desk.amina, RequestKind.OBJECTION)
    page = desk.answering(card)
    page.answer.ask_words(Msg("Why"), Msg("Refuse"), RequestState.REFUSED)
    page.save()
    assert desk.work.read(read_request, card.id).is_open
    assert page.answer.open_form is not None
    page.answer.open_form.findChildren(QWidget)
    assert page.go_back()
    assert page.answer.open_form is None


def test_erasing_is_asked_once_more(desk: Desk) -> None:
    card = asked(desk.work, desk.amina, RequestKind.ERASURE)
    page = desk.answering(card)
    page.answer.erase.click()
    assert desk.work.read(read_request, card.id).is_open
    page.save()
    assert desk.work.read(read_request, card.id).state is RequestState.ANSWERED


def test_words_are_blackened_with_the_keyboard(qtbot: QtBot) -> None:
    field = MarkText()
    qtbot.addWidget(field)
    field.show_text("Bruder 😀 Karim hilft", (), by_lines=False)
    field.show()
    cursor = field.textCursor()
    cursor.setPosition(10)
    field.setTextCursor(cursor)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    (mark,) = field.marks()
    assert "Bruder 😀 Karim hilft"[slice(*mark)] == "Karim"
    QTest.keyClick(field, Qt.Key.Key_Delete)
    assert field.marks() == ()
    cursor.movePosition(QTextCursor.MoveOperation.Start)
    cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    assert field.marks() == ((0, 20),)
    assert field.isReadOnly()


def test_fields_about_others_are_blackened_by_lines(qtbot: QtBot) -> None:
    field = MarkText()
    qtbot.addWidget(field)
    field.show_text("Vorname: Karim\nGeburtsjahr: 1988", ((0, 32),), by_lines=True)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    assert field.marks() == ((14, 32),)


def test_the_panel_takes_a_request(desk: Desk) -> None:
    panel = desk.panel()
    assert "No information sheet was handed out yet" in texts(panel)
    panel.new_item()
    form = panel.open_form
    assert form is not None
    form.kind.set_value(RequestKind.RECTIFICATION)
    panel.save()
    (card,) = desk.requests()
    assert card.request_kind is RequestKind.RECTIFICATION
    assert panel.open_form is None
    assert "Correction" in texts(panel)
    assert_all_named(panel)


def test_the_sheet_is_handed_out_and_noted(desk: Desk) -> None:
    panel = desk.panel()
    panel.inform.click()
    (dialog,) = dialogs(HandOutDialog)
    assert isinstance(dialog, HandOutDialog)
    assert dialog.languages.value() == "ar"
    assert_all_named(dialog)
    dialog.read.click()
    (line,) = desk.work.read(list_information, desk.amina, actor=desk.work.actor)
    assert (line.way, line.language) == (InformationWay.READ_ALOUD, "ar")
    assert not dialogs(HandOutDialog)
    assert "information/1" in texts(panel)


def test_all_of_it_in_arabic(desk: Desk) -> None:
    page = desk.answering(asked(desk.work, desk.amina))
    set_language("ar")
    assert page.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert_all_named(page)
