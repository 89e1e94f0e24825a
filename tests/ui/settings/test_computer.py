# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""This computer, the keys, and about the program."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from uuid_utils.compat import uuid7

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import StoreProblem
from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.gate import Entered, Keys
from amstrat_desktop.services.start_data import found_office
from amstrat_desktop.services.work import Actor, Work
from amstrat_desktop.store.keyslot import KdfNumbers
from amstrat_desktop.store.office import check_passphrase, create_office
from amstrat_desktop.ui.settings.about.view import AboutSection
from amstrat_desktop.ui.settings.computer.view import ComputerSection
from amstrat_desktop.ui.settings.rekeyed_dialog import RekeyedDialog
from amstrat_desktop.ui.settings.security.presenter import SecurityPresenter
from amstrat_desktop.ui.settings.security.view import SecuritySection
from amstrat_desktop.ui.settings.view import SettingsView
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import interface
from tests.offices import DRAFT
from tests.ui.referrals.desk import READY, AtOnce, Paperless
from tests.ui.room import Room
from tests.ui.settings.drawer import Drawer
from tests.ui.settings.test_records import section

GOOD = "Lampe Kirsche Tunnel Besen Wolke"


def texts(section: object) -> str:
    assert isinstance(section, (ComputerSection, SecuritySection))
    labels = section.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisibleTo(section))


def test_choices_hold_at_once_and_are_kept(room: Room) -> None:
    computer = section(room, ComputerSection, "computer")
    told: list[int] = []
    room.settings.listen(lambda values: told.append(values.lock_minutes))
    room.click(computer.languages.chip("tr"))
    assert interface.words.code == "tr"
    room.click(computer.themes.chip("dark"))
    room.click(computer.percents.chip(150))
    assert (theme.choice, theme.percent) == ("dark", 150)
    room.click(computer.minutes.chip(0))
    values = SettingsFile(room.settings.path).values
    assert (values.language, values.theme, values.text_percent) == ("tr", "dark", 150)
    assert values.lock_minutes == 0
    assert told[-1] == 0


def test_a_change_in_the_status_bar_is_seen_here(room: Room) -> None:
    computer = section(room, ComputerSection, "computer")
    theme.apply("dark", 125)
    room.window.choose_language("uk")
    assert (computer.themes.value(), computer.percents.value()) == ("dark", 125)
    assert computer.languages.value() == "uk"


def test_the_key_is_remembered_and_forgotten(room: Room, drawer: Drawer) -> None:
    computer = section(room, ComputerSection, "computer")
    room.click(computer.remember)
    assert drawer.kept
    assert room.settings.values.remember_key
    room.click(computer.forget)
    assert not drawer.kept
    assert not room.settings.values.remember_key
    drawer.locked = True
    room.click(computer.remember)
    assert "locked" in room.said
    assert not room.settings.values.remember_key


def test_without_a_keyring_the_reason_stands_in_place_of_the_button(
    drawer: Drawer, enter: Callable[[], Room]
) -> None:
    drawer.reason = _("This computer has no keyring.")
    computer = section(enter(), ComputerSection, "computer")
    assert "This computer has no keyring." in texts(computer)
    assert not computer.remember.isVisible()
    assert not computer.forget.isVisible()


def test_the_printer_of_the_office_stays_chosen_while_it_is_switched_off(room: Room) -> None:
    computer = section(room, ComputerSection, "computer")
    other = replace(READY, name="Flur")
    computer.show_queues([READY, other], "")
    assert room.settings.values.printer == ""
    room.click(computer.queues._chips.chip("Flur"))
    assert room.settings.values.printer == "Flur"
    computer.show_queues([READY], "Flur")
    assert room.settings.values.printer == "Flur"


def fill_in(keys: SecuritySection, old: str, new: str, again: str | None = None) -> None:
    keys.passphrase._old._edit.setText(old)
    keys.passphrase.new._first._edit.setText(new)
    keys.passphrase.new._second._edit.setText(new if again is None else again)


def submit(room: Room, keys: SecuritySection) -> None:
    # The estimate comes a moment after the last key.
    room.qtbot.waitUntil(lambda: keys.passphrase.new._strength is not None)
    room.click(keys.passphrase.change)


def test_the_passphrase_changes_only_for_who_knows_the_old_one(room: Room, drawer: Drawer) -> None:
    keys = section(room, SecuritySection, "security")
    fill_in(keys, "falsch", GOOD)
    submit(room, keys)
    assert "This is not the passphrase that opened the office." in texts(keys)
    fill_in(keys, drawer.passphrase, "apfel")
    submit(room, keys)
    assert "too easy to guess" in texts(keys)
    fill_in(keys, drawer.passphrase, GOOD, "etwas anderes")
    submit(room, keys)
    assert "not the same" in texts(keys)
    fill_in(keys, drawer.passphrase, GOOD)
    submit(room, keys)
    assert drawer.passphrase == GOOD
    assert "the new passphrase opens the office" in room.said
    assert keys.passphrase.new.passphrase() == ""


def test_a_new_code_takes_two_presses_and_is_forgotten_when_one_leaves(
    room: Room, drawer: Drawer
) -> None:
    keys = section(room, SecuritySection, "security")
    room.click(keys.code.ask)
    assert drawer.code == ""
    room.click(keys.code.keep)
    room.click(keys.code.ask)
    room.click(keys.code.sure)
    assert all(group in texts(keys) for group in drawer.code.split())
    room.press(Qt.Key.Key_P)
    assert "Choose a printer first" in room.said
    room.window.go("settings", "about")
    assert not any(drawer.code[:6] in label.text() for label in room.window.findChildren(QLabel))
    assert drawer.code[:6] not in keys.code.shown.accessibleName()


@pytest.fixture
def real_keys(tmp_path: Path) -> Iterator[Keys]:
    """Those of a real office, cheap to guess."""
    staff = uuid7()
    made = create_office(
        tmp_path / "Büro", "das alte Kennwort", user_id=staff, numbers=KdfNumbers(64, 1, 1)
    )
    work = Work(made.open.engine, Actor(staff, uuid7()))
    work.write(found_office, DRAFT)
    yield Keys(Entered(made.open, work, "Quartiersbüro Probe"), lambda: "de")
    made.open.close()


def test_real_keys_are_changed_and_printed(qtbot: QtBot, tmp_path: Path, real_keys: Keys) -> None:
    said: list[str] = []

    def say(tone: str, text: Msg, actions: object = ()) -> None:
        del tone, actions
        said.append(interface.text(text))

    view, printer = SecuritySection(), Paperless()
    qtbot.addWidget(view)
    settings = SettingsFile(tmp_path / "settings.json")
    presenter = SecurityPresenter(
        view, AtOnce(), settings, real_keys, printer, say=say, rekeyed=lambda _: None
    )
    presenter.estimate(GOOD)
    presenter.change_passphrase("falsch", GOOD)
    assert said == []
    presenter.change_passphrase("das alte Kennwort", GOOD)
    check_passphrase(real_keys.entered.office, GOOD)
    with pytest.raises(StoreProblem):
        check_passphrase(real_keys.entered.office, "das alte Kennwort")
    view.code.print_wanted.connect(presenter.print_code)
    presenter.make_code()
    view.print_item()
    queue, title, pdf = printer.sent[0]
    assert (queue, title) == (READY.name, "AmStrat")
    assert pdf.startswith(b"%PDF")
    assert settings.values.printer == READY.name
    assert "was sent to the printer" in said[-1]
    view.leave()


def test_about_shows_the_licence_and_whose_works_are_inside(room: Room) -> None:
    about = section(room, AboutSection, "about")
    assert "Third-party notices" in about.text.toPlainText()
    room.click(about.which.chip("licence"))
    assert "EUROPEAN UNION PUBLIC LICENCE" in about.text.toPlainText().upper()


def test_a_narrow_window_shows_the_sections_or_one_of_them(room: Room) -> None:
    theme.apply("light", 200)
    room.window.resize(1280, 840)
    view = room.screen(SettingsView)
    assert view.list.isVisible()
    room.click(view.list.buttons["staff"])
    assert not view.list.isVisible()
    assert view.go_back()
    assert view.list.isVisible()


def test_the_key_is_renewed_after_a_loss_and_the_program_locks(room: Room, drawer: Drawer) -> None:
    keys = section(room, SecuritySection, "security")
    locked: list[bool] = []
    room.window.lock_wanted.connect(lambda: locked.append(True))
    drawer.full = True
    room.click(keys.key.renew)
    assert "Nothing was changed" in room.said
    drawer.full = False
    room.click(keys.key.renew)
    tells = next(one for one in QApplication.topLevelWidgets() if isinstance(one, RekeyedDialog))
    tells.reject()
    assert locked == [True]


def test_the_keys_of_all_are_the_leads(room: Room) -> None:
    keys = section(room, SecuritySection, "security")
    assert keys.code.isVisible()
    keys.show_what_may_be_done(keys_of_all=False)
    for needed in (True, False):
        keys.code.needs_room.emit(needed)
        assert keys.passphrase.isVisible() is not needed
        assert not keys.key.isVisible()
    assert not keys.code.isVisible()
