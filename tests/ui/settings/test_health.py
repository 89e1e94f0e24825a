# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The health on the screen, over a real office and its real files."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.gate import Entered, Keys
from amstrat_desktop.services.health import Mending
from amstrat_desktop.services.start_data import found_office
from amstrat_desktop.services.work import Actor, Work
from amstrat_desktop.store.keyslot import KdfNumbers
from amstrat_desktop.store.office import OpenOffice, create_office
from amstrat_desktop.ui import settings
from amstrat_desktop.ui.safe import Safe
from amstrat_desktop.ui.settings.health.view import HealthSection
from amstrat_desktop.ui.settings.view import SettingsView
from amstrat_desktop.ui.shell.screen import Screen
from amstrat_desktop.ui.widgets.buttons import Button
from tests.offices import ACTOR, DRAFT
from tests.ui.accessible import assert_all_named
from tests.ui.referrals.desk import Paperless
from tests.ui.room import Room


@pytest.fixture
def office(tmp_path: Path) -> Iterator[OpenOffice]:
    quick = KdfNumbers(memory_kib=64, passes=1)
    created = create_office(
        tmp_path / "office", "quitte laterne", user_id=ACTOR.staff_id, numbers=quick
    )
    Work(created.open.engine, Actor(ACTOR.staff_id, ACTOR.office_id)).write(found_office, DRAFT)
    yield created.open
    created.open.close()


@pytest.fixture
def room(qtbot: QtBot, office: OpenOffice, tmp_path: Path) -> Room:
    here = Screen(
        "settings",
        Msg("Settings"),
        "settings",
        8,
        lambda context: settings.build_with(context, Paperless(queues=())),
        at_end=True,
    )
    work = Work(office.engine, Actor(ACTOR.staff_id, ACTOR.office_id))
    keys = Keys(cast("Entered", SimpleNamespace(office=office, work=work)), lambda: "en")
    return Room(qtbot, work, tmp_path, [here], cast("Safe", keys))


def section(room: Room) -> HealthSection:
    view = room.screen(SettingsView)
    view.show_section("health")
    shown = view.section
    assert isinstance(shown, HealthSection)
    return shown


def said(shown: HealthSection) -> str:
    return "\n".join(label.text() for label in shown.findChildren(QLabel) if label.text())


def button(shown: HealthSection, words: str) -> Button:
    [found] = [one for one in shown.list.findChildren(Button) if one.text() == words]
    return found


def test_what_is_the_matter_and_what_is_in_order(room: Room) -> None:
    shown = section(room)
    assert shown.answer.text() == "1 thing needs to be looked after."
    assert "There is no backup that was opened" in said(shown)
    assert said(shown).count("In order.") >= 7
    assert_all_named(shown)


def test_a_backup_is_made_from_here(room: Room, office: OpenOffice) -> None:
    shown = section(room)
    room.click(button(shown, "Back up now"))
    assert any(office.backups.iterdir())
    assert shown.answer.text() == "Everything is in order."


def test_a_damaged_index_is_made_anew_from_here(room: Room, office: OpenOffice) -> None:
    with office.engine.begin() as connection:
        connection.execute(text("DELETE FROM search_row"))
    shown = section(room)
    assert "The search index is damaged" in said(shown)
    room.click(button(shown, "Make the index anew"))
    assert "The search index is damaged" not in said(shown)


def test_files_are_closed_to_others_from_here(room: Room, office: OpenOffice) -> None:
    office.keys.chmod(0o644)
    shown = section(room)
    room.click(button(shown, "Close them to others"))
    assert office.keys.stat().st_mode & 0o077 == 0
    assert "other users" not in said(shown)


@pytest.mark.parametrize("mending", [one for one in Mending if one.value.startswith("see_")])
def test_a_button_leads_to_where_somebody_can_do_it(room: Room, mending: Mending) -> None:
    shown = section(room)
    shown.mending_wanted.emit(mending)
    assert not isinstance(room.screen(SettingsView).section, HealthSection)
