# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The turned screen: one thing in the person's language, and no way to the office without the
passphrase."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from amstrat_desktop.base.lang import LANGUAGES, Msg, catalogue
from amstrat_desktop.base.problems import StoreFault, StoreProblem
from amstrat_desktop.base.vocabulary.consents import DataCategory, LegalKind, Purpose
from amstrat_desktop.base.vocabulary.referrals import DeliveryMode
from amstrat_desktop.documents.slip import texts as slip_texts
from amstrat_desktop.services.appointments import AppointmentDraft, record_appointment
from amstrat_desktop.services.client_view import ConsentShown, ShownKind, list_showable
from amstrat_desktop.services.people import record_person
from amstrat_desktop.services.person_records import PersonCard, PersonDraft
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui import client_view
from amstrat_desktop.ui.client_view.choosing import ShowDialog
from amstrat_desktop.ui.client_view.page import ClientPage, ClientPart
from amstrat_desktop.ui.client_view.pages import consent_page
from amstrat_desktop.ui.client_view.reading import read_page, read_showable
from amstrat_desktop.ui.client_view.window import TRIES, ClientWindow
from amstrat_desktop.ui.safe import Safe
from amstrat_desktop.ui.shell.screen import Screen
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import set_language
from amstrat_desktop.ui.widgets.labels import Label
from tests.ui.accessible import assert_all_named
from tests.ui.room import Room

RIGHT = "quitte laterne fahrrad moos"
SECRET = "Geheime Probe, Duldung"
PAGE = ClientPage(
    "ar",
    slip_texts.TITLE,
    (ClientPart("map-pin", (Msg("{text}", params=(("text", "Jobcenter"),)),), slip_texts.WHERE),),
)


@dataclass
class Lock:
    """Stands in for the keys: one passphrase opens."""

    asked: list[str] = field(default_factory=list)

    def check(self, passphrase: str) -> None:
        self.asked.append(passphrase)
        if passphrase != RIGHT:
            raise StoreProblem(StoreFault.WRONG_PASSPHRASE)


@pytest.fixture
def room(qtbot: QtBot, work: Work, tmp_path: Path) -> Room:
    screen = Screen("people", Msg("People"), "users", 3, lambda _context: Label(Msg(SECRET)))
    return Room(qtbot, work, tmp_path, [screen], cast("Safe", Lock()))


def turned(room: Room, page: ClientPage = PAGE) -> ClientWindow:
    window = client_view.turn_screen(room.window.context, room.window.pages, page)
    room.qtbot.wait(1)
    return window


def seen() -> list[QWidget]:
    """Every label and button of the program that is on the screen."""
    return [
        part
        for top in QApplication.topLevelWidgets()
        if top.isVisible()
        for kind in (QLabel, QPushButton)
        for part in top.findChildren(kind)
        if part.isVisible()
    ]


def texts() -> set[str]:
    found = (part.text() for part in seen() if isinstance(part, QLabel | QPushButton))
    return {text for text in found if text}


def answer(room: Room, window: ClientWindow, passphrase: str) -> None:
    window.way_back.ask()
    room.qtbot.keyClicks(window.way_back.secret.focusProxy(), passphrase)
    window.way_back.go.click()
    room.qtbot.wait(1)


@pytest.mark.parametrize("language", ["de", "ar", "tr", "uk", "ku", "fa"])
def test_nothing_of_the_office_is_seen(room: Room, language: str) -> None:
    page = ClientPage(language, PAGE.title, PAGE.parts)
    window = turned(room, page)
    assert not room.window.isVisible()
    words = catalogue(language)
    assert texts() == {
        words.text(slip_texts.TITLE),
        words.text(slip_texts.WHERE),
        words.text(PAGE.parts[0].lines[0]),
    }
    rtl = window._drawn.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert rtl == LANGUAGES[language].rtl
    answer(room, window, RIGHT)


def test_a_language_without_a_catalogue_is_german() -> None:
    assert ClientPage("ti", PAGE.title, ()).words.code == "de"


def test_only_the_passphrase_brings_the_office_back(room: Room) -> None:
    window = turned(room)
    for wrong in ("", " ", "falsch"):
        answer(room, window, wrong)
        assert window.isVisible()
        assert not room.window.isVisible()
    answer(room, window, RIGHT)
    assert not Shiboken.isValid(window)
    assert room.window.isVisible()
    assert SECRET in texts()


def test_keys_and_closing_do_not_leave(room: Room) -> None:
    window = turned(room)
    control, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
    for key, held in (
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_K, control),
        (Qt.Key.Key_3, control),
        (Qt.Key.Key_N, control),
        (Qt.Key.Key_W, control),
        (Qt.Key.Key_Q, control),
        (Qt.Key.Key_F4, alt),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F11, Qt.KeyboardModifier.NoModifier),
    ):
        QTest.keyClick(window, key, held)
    window.close()
    room.qtbot.wait(1)
    assert window.isVisible()
    assert window.way_back.asking
    assert not room.window.isVisible()
    assert SECRET not in " ".join(texts())
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.way_back.asking
    answer(room, window, RIGHT)


def test_a_window_of_the_office_that_comes_up_is_hidden_and_comes_back(room: Room) -> None:
    before = QDialog(room.window)
    Label(Msg(SECRET)).setParent(before)
    before.open()
    window = turned(room)
    late = QDialog(room.window)
    label = Label(Msg(SECRET))
    label.setParent(late)
    late.open()
    room.window.show()  # as when somebody starts the program again
    room.qtbot.wait(1)
    assert SECRET not in " ".join(texts())
    answer(room, window, RIGHT)
    assert before.isVisible()
    assert late.isVisible()


def test_a_screen_that_is_turned_twice_turns_back_once(room: Room) -> None:
    """Two pages would hide each other: nothing to be seen, and no way back."""
    window = turned(room)
    again = turned(room)
    room.qtbot.wait(1)
    assert again is window
    assert window.isVisible()
    answer(room, window, RIGHT)
    assert room.window.isVisible()


def test_a_lock_meanwhile_shows_nothing(room: Room) -> None:
    turned(room)
    room.window.lock()
    room.window.forget()
    room.qtbot.wait(1)
    assert SECRET not in " ".join(texts())
    assert not [top for top in QApplication.topLevelWidgets() if top.isVisible()]


def test_the_way_in_is_seen_after_a_lock(room: Room) -> None:
    """The program shows its unlock window the moment it is told to lock."""
    way_in = QWidget()
    room.qtbot.addWidget(way_in)
    room.window.lock_wanted.connect(way_in.show)
    window = turned(room)
    room.window.lock()
    room.qtbot.wait(1)
    assert way_in.isVisible()
    assert window._up is False


def test_too_many_wrong_passphrases_lock_the_program(room: Room) -> None:
    locked: list[bool] = []
    room.window.lock_wanted.connect(lambda: locked.append(True))
    window = turned(room)
    for _try in range(TRIES):
        answer(room, window, "falsch")
    assert locked == [True]


def test_the_text_grows_and_shrinks(room: Room) -> None:
    window = turned(room)

    def points() -> float:
        labels = [part for part in seen() if isinstance(part, QLabel) and part.text()]
        return max(label.font().pointSizeF() for label in labels)

    first = points()
    window.way_back.larger.click()
    room.qtbot.wait(1)
    assert points() > first
    for _step in range(6):
        window.way_back.smaller.click()
    room.qtbot.wait(1)
    assert points() < first
    assert not window.way_back.smaller.isEnabled()
    assert_all_named(window)
    answer(room, window, RIGHT)


def test_dark_and_another_interface_language_change_only_the_bar(room: Room) -> None:
    theme.apply("dark", 100)
    set_language("ar")
    window = turned(room, ClientPage("de", PAGE.title, PAGE.parts))
    assert catalogue("de").text(slip_texts.TITLE) in texts()
    assert window._drawn.layoutDirection() is Qt.LayoutDirection.LeftToRight
    answer(room, window, RIGHT)


@pytest.fixture
def person(work: Work) -> PersonCard:
    return work.write(record_person, PersonDraft(name=SECRET, language="ar")).value


def plan(work: Work, person: PersonCard, subject: str = "") -> None:
    starts = datetime.now(UTC) + timedelta(days=3)
    draft = AppointmentDraft(person.id, starts, subject=subject, with_whom="Jobcenter Probe")
    work.write(record_appointment, draft)


def test_from_the_record_an_appointment_is_shown(room: Room, person: PersonCard) -> None:
    client_view.turn_for(room.window.context, room.window.pages, person)
    assert "nothing to show" in room.said
    plan(room.work, person)
    client_view.turn_for(room.window.context, room.window.pages, person)
    (dialog,) = room.window.findChildren(ShowDialog) or room.window.pages.findChildren(ShowDialog)
    assert dialog.language.value() == "ar"
    dialog.buttons[0].click()
    room.qtbot.wait(1)
    (window,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, ClientWindow))
    assert "Jobcenter Probe" in texts()
    assert SECRET not in " ".join(texts())
    answer(room, window, RIGHT)


def test_a_double_click_asks_once_what_to_show(room: Room, person: PersonCard) -> None:
    plan(room.work, person)
    for _press in range(2):
        client_view.turn_for(room.window.context, room.window.pages, person)
    (dialog,) = room.window.pages.findChildren(ShowDialog)
    dialog.reject()
    room.qtbot.wait(1)
    client_view.turn_for(room.window.context, room.window.pages, person)
    assert len(room.window.pages.findChildren(ShowDialog)) == 1


def test_what_is_over_is_not_offered(work: Work, person: PersonCard) -> None:
    past = AppointmentDraft(person.id, datetime(2026, 1, 5, 9, tzinfo=UTC), with_whom="Früher")
    work.write(record_appointment, past)
    plan(work, person)
    found = work.read(list_showable, person.id, actor=work.actor, now=datetime.now(UTC))
    assert [(thing.kind, thing.name) for thing in found] == [
        (ShownKind.APPOINTMENT, "Jobcenter Probe")
    ]


def test_the_code_says_when_and_where_but_not_what_about(work: Work, person: PersonCard) -> None:
    plan(work, person, subject="Schuldenberatung")
    (thing,) = read_showable(work, person.id)
    page = read_page(work, thing, "ar")
    assert "Jobcenter Probe" in page.code
    assert "Schulden" not in page.code


def test_a_consent_says_what_to_whom_and_until_when() -> None:
    shown = ConsentShown(
        LegalKind.CONSENT, Purpose.TELL_AGENCY, (DataCategory.NAME,), "Jobcenter", date(2027, 3, 1)
    )
    page = consent_page(shown, "tr")
    said = [page.words.text(line) for part in page.parts for line in part.lines]
    assert "Jobcenter" in said
    assert "01.03.2027" in said
    assert len(page.parts) == 5


def test_every_way_of_a_slip_has_its_words() -> None:
    assert set(DeliveryMode) == set(slip_texts.WAYS)
