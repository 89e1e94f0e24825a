# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ctrl+K: finds by words and numbers; a wrong number opens nothing; a scanner is enough."""

from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.people import record_person
from amstrat_desktop.services.person_records import PersonDraft
from amstrat_desktop.services.rights import read_rights
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui import finder
from amstrat_desktop.ui.finder.presenter import FinderCommand, FinderPresenter
from amstrat_desktop.ui.finder.view import FinderDialog
from amstrat_desktop.ui.safe import Safe
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.translator import interface, set_language
from tests.services.offers.house import House
from tests.services.planning_office import at
from tests.ui.accessible import assert_all_named
from tests.ui.referrals.desk import agency, handed_out
from tests.ui.slow_runner import SlowRunner


class Found:
    """The finder over a window, and what it opened."""

    def __init__(self, work: Work, qtbot: QtBot, settings: SettingsFile) -> None:
        self.opened: list[tuple[str, object]] = []
        self.locked: list[str] = []
        self.runner = SlowRunner()
        self.parent = QWidget()
        self.parent.resize(1200, 800)
        qtbot.addWidget(self.parent)

        def go(key: str, item: object = None) -> bool:
            self.opened.append((key, item))
            return True

        context = Context(
            runner=self.runner, work=work, settings=settings, safe=cast("Safe", None),
            office="Probe", say=lambda *_a: None, go=go, changed=lambda _kinds: None,
            status=lambda _text: None,
            lock=lambda: None,
            rights=work.read(read_rights, actor=work.actor),
        )  # fmt: skip
        commands = (
            FinderCommand(_("Lock"), lambda: self.locked.append("locked"), "lock", "Ctrl+Shift+L"),
            FinderCommand(_("Language"), lambda: None, "language"),
        )
        self.dialog: FinderDialog = finder.build(context, commands, self.parent)
        self.parent.show()
        self.dialog.open()

    def type(self, text: str) -> None:
        self.dialog.field.setText(text)
        self.dialog._tell()
        self.runner.answer()

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.dialog.field, key)

    def titles(self) -> list[str]:
        lines = self.dialog.lines
        return [str(lines.index(at, 0).data()) for at in range(lines.rowCount())]


@pytest.fixture
def found(work: Work, qtbot: QtBot, tmp_path: Any) -> Found:
    return Found(work, qtbot, SettingsFile(tmp_path / "settings.json"))


def test_empty_it_offers_the_commands(found: Found) -> None:
    assert found.titles() == ["Commands", "Lock", "Language"]
    assert_all_named(found.dialog)


def test_a_command_is_found_by_its_first_letters(found: Found) -> None:
    found.type("loc")
    found.press(Qt.Key.Key_Return)
    assert found.locked == ["locked"]
    assert not found.dialog.isVisible()


def test_a_number_opens_that_referral_ready_for_its_answer(found: Found, work: Work) -> None:
    number = handed_out(work).number or ""
    found.type(number.lower().replace("-", " "))
    assert found.titles()[0] == "Slip number"
    found.press(Qt.Key.Key_Return)
    assert found.opened == [("referrals", number.lower().replace("-", " "))]


def test_a_wrong_check_character_is_said_and_opens_nothing(found: Found, work: Work) -> None:
    number = handed_out(work).number or ""
    found.type(number[:-1] + ("2" if number[-1] != "2" else "3"))
    assert found.dialog.remark.text() == (
        "One character of this number is wrong. Compare it with the slip."
    )
    assert found.titles() == []
    found.press(Qt.Key.Key_Return)
    assert found.opened == []
    assert found.dialog.isVisible()


def test_a_scanner_is_faster_than_the_answer(found: Found, work: Work) -> None:
    number = handed_out(work).number or ""
    QTest.keyClicks(found.dialog.field, number)
    found.press(Qt.Key.Key_Return)
    assert found.opened == []
    found.runner.answer()
    assert found.opened == [("referrals", number)]


def test_a_scanner_with_a_wrong_number_opens_nothing(found: Found, work: Work) -> None:
    number = handed_out(work).number or ""
    QTest.keyClicks(found.dialog.field, number[:-1] + ("2" if number[-1] != "2" else "3"))
    found.press(Qt.Key.Key_Return)
    found.runner.answer()
    assert found.opened == []
    assert found.dialog.remark.isVisible()


def test_hits_stand_in_groups_and_open_on_their_screens(found: Found, work: Work) -> None:
    contact = work.write(
        record_contact, ContactDraft(channel="open_hour", topics=("flat_search",), note="Jobcenter")
    ).value
    found.type("Jobcenter")
    groups = [title for title in found.titles() if title in {"Consultations", "Organisations"}]
    assert groups == ["Consultations", "Organisations"]
    found.press(Qt.Key.Key_Return)
    assert found.opened == [("consultations", contact.id)]


def test_arrows_walk_over_the_headings(found: Found, work: Work) -> None:
    found.type("Jobcenter")
    assert found.dialog.list.currentIndex().row() == 1
    for _step in range(3):
        found.press(Qt.Key.Key_Down)
    chosen = found.dialog.chosen()
    assert chosen is not None
    found.press(Qt.Key.Key_Return)
    assert found.opened[0][0] == "directory"
    assert found.opened[0][1] != agency(work)


def test_nothing_found_is_said(found: Found) -> None:
    found.type("xyzzyx")
    assert found.dialog._nothing.isVisible()
    found.press(Qt.Key.Key_Return)
    assert found.dialog.isVisible()


def test_escape_closes(found: Found) -> None:
    found.press(Qt.Key.Key_Escape)
    assert not found.dialog.isVisible()


def test_it_speaks_arabic(found: Found) -> None:
    set_language("ar")
    found.type("Jobcenter")
    found.dialog.grab()
    assert found.dialog.layoutDirection() is Qt.LayoutDirection.RightToLeft


def test_only_the_answer_to_the_last_letters_is_shown(work: Work) -> None:
    class View:
        shown: list[int] = []  # noqa: RUF012 - one view in one test

        def show_entries(self, entries: Any, remark: Any) -> None:
            del remark
            self.shown.append(len(entries))

        def leave(self) -> None: ...

    runner, view = SlowRunner(), View()
    presenter = FinderPresenter(
        view, (), runner=runner, work=work, say=interface.text, go=lambda _key, _item: True
    )
    presenter.type("Jobcenter")
    presenter.type("xyzzyx")
    runner.answer()
    assert view.shown == [0]


def test_a_person_is_found_in_any_spelling_with_the_reason(work: Work, found: Found) -> None:
    known = work.write(record_person, PersonDraft(name="Ayşe Şahin", birth_year=1990)).value
    found.type("schah")
    assert found.titles()[:2] == ["People", "Ayşe Şahin, sounds like “schah”, born 1990"]
    found.press(Qt.Key.Key_Return)
    assert found.opened == [("people", known.id)]


def test_an_offer_is_found_and_opens_its_run(work: Work, found: Found) -> None:
    run = House(work, "Stadtteilladen").run("Nähen und Deutsch", [at(2026, 4, 7, 10)])
    found.type("naehen")
    assert found.titles()[:2] == [
        "Offers", "Nähen und Deutsch, Open, from 07.04.2026, Stadtteilladen",
    ]  # fmt: skip
    found.press(Qt.Key.Key_Return)
    assert found.opened == [("offers", run.run_id)]


def test_every_kind_that_is_found_has_a_screen() -> None:
    from amstrat_desktop.ui.finder.presenter import GROUPS, SCREENS

    known = {Kind.PERSON, Kind.REFERRAL, Kind.CONTACT, Kind.OFFER, Kind.ORGANISATION}
    assert set(GROUPS) == set(SCREENS) == known
