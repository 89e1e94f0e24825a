# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Backups on the screen, over a real office and its real files."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.vault import Soundness, Upkeep
from amstrat_desktop.closed_shelf import ClosedShelf
from amstrat_desktop.keeping import Keeping, note_restored
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.start_data import found_office
from amstrat_desktop.services.work import Actor, Work
from amstrat_desktop.store.backups import Reason, list_backups, make_backup
from amstrat_desktop.store.keyslot import KdfNumbers
from amstrat_desktop.store.office import OpenOffice, Passphrase, create_office, open_office
from amstrat_desktop.ui import settings
from amstrat_desktop.ui.restore_dialog import RestoreDialog, ask_restore
from amstrat_desktop.ui.safe import Safe
from amstrat_desktop.ui.settings.backups.view import BackupsSection
from amstrat_desktop.ui.settings.view import SettingsView
from amstrat_desktop.ui.shell.backup_watch import BackupWatch
from amstrat_desktop.ui.shell.screen import Screen
from tests.offices import ACTOR, DRAFT
from tests.ui.accessible import assert_all_named
from tests.ui.referrals.desk import AtOnce, Paperless
from tests.ui.room import Room

PASSPHRASE = "quitte laterne fahrrad moos"
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


class Clock:
    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        self.now += timedelta(milliseconds=1)
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[OpenOffice]:
    quick = KdfNumbers(memory_kib=64, passes=1)
    folder = tmp_path / "office"
    created = create_office(folder, PASSPHRASE, user_id=ACTOR.staff_id, numbers=quick)
    actor = Actor(ACTOR.staff_id, ACTOR.office_id)
    Work(created.open.engine, actor, lambda: NOON - timedelta(days=1)).write(found_office, DRAFT)
    yield created.open
    created.open.close()


@pytest.fixture
def keeping(office: OpenOffice, clock: Clock) -> Keeping:
    return Keeping(office, Work(office.engine, Actor(ACTOR.staff_id, ACTOR.office_id), clock))


@pytest.fixture
def room(qtbot: QtBot, keeping: Keeping, tmp_path: Path) -> Room:
    here = Screen(
        "settings",
        Msg("Settings"),
        "settings",
        8,
        lambda context: settings.build_with(context, Paperless(queues=())),
        at_end=True,
    )
    safe = cast("Safe", SimpleNamespace(vault=keeping))
    return Room(qtbot, keeping.work, tmp_path, [here], safe)


def section(room: Room) -> BackupsSection:
    room.window.go("settings", "backups")
    shown = room.screen(SettingsView).section
    assert isinstance(shown, BackupsSection)
    return shown


def add_contact(keeping: Keeping) -> None:
    keeping.work.write(record_contact, ContactDraft(channel="open_hour"))


def test_a_backup_by_hand_is_listed_verified_and_rehearsed(room: Room, keeping: Keeping) -> None:
    view = section(room)
    assert view.nothing.isVisible()
    room.click(view.back_up)
    assert room.said.startswith("The backup is made and verified.")
    [row] = keeping.rows("")
    assert (row.soundness, row.second) == (Soundness.VERIFIED, False)
    assert view.table.isVisible()
    view.table.choose(0)
    room.click(view.verify)
    assert room.said.startswith("The backup is sound")
    add_contact(keeping)
    room.click(view.rehearse)
    assert "it works" in room.said
    assert "1 record was added" in room.said
    assert_all_named(view)


def test_a_damaged_one_says_so(room: Room, keeping: Keeping) -> None:
    view = section(room)
    room.click(view.back_up)
    [row] = keeping.rows("")
    with (Path(row.key) / "office.db").open("r+b") as file:
        file.seek(9_000)
        file.write(b"\x55\xaa")
    view.table.choose(0)
    room.click(view.verify)
    assert "damaged" in room.said
    assert keeping.rows("")[0].soundness is Soundness.DAMAGED
    assert keeping.look("").newest is None


def test_a_restore_compares_asks_and_locks(room: Room, keeping: Keeping, qtbot: QtBot) -> None:
    view = section(room)
    room.click(view.back_up)
    add_contact(keeping)
    view.table.choose(0)
    room.click(view.restore)
    dialog = view.findChild(RestoreDialog)
    assert dialog is not None
    assert dialog.restore.isEnabled()
    assert_all_named(dialog)
    with qtbot.waitSignal(room.window.lock_wanted):
        room.click(dialog.restore)
    assert keeping.office.lock.is_released
    opened = open_office(keeping.office.folder, Passphrase(PASSPHRASE))
    work = Work(opened.engine, Actor(ACTOR.staff_id, ACTOR.office_id))
    told = note_restored(opened, work)
    assert told is not None
    assert note_restored(opened, work) is None
    again = Keeping(opened, work)
    assert [str(row.why.msgid) for row in again.rows("")] == [
        "The office before a restore",
        "Made by hand",
    ]
    opened.close()


def test_a_restore_is_noted_though_another_backup_was_made_since(keeping: Keeping) -> None:
    keeping.back_up("")
    add_contact(keeping)
    keeping.restore(keeping.rows("")[0].key, "")
    opened = open_office(keeping.office.folder, Passphrase(PASSPHRASE))
    work = Work(opened.engine, Actor(ACTOR.staff_id, ACTOR.office_id))
    make_backup(opened, opened.backups)  # as before an update, which nobody has entered for
    assert note_restored(opened, work) is not None
    assert note_restored(opened, work) is None
    opened.close()


def test_a_second_place_gets_copies(room: Room, keeping: Keeping, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    view = section(room)
    view.place_chosen.emit(str(keeping.office.folder / "inside"))
    assert room.settings.values.second_place == ""
    assert "not there" in room.said
    view.place_chosen.emit(str(stick))
    assert room.settings.values.second_place == str(stick)
    room.click(view.back_up)
    assert [row.second for row in keeping.rows(str(stick))].count(True) == 1
    stick.rename(tmp_path / "pulled out")
    room.click(view.back_up)
    assert "Is the drive connected?" in room.said
    room.click(view.drop)
    assert room.settings.values.second_place == ""


def test_by_the_clock(keeping: Keeping, clock: Clock, room: Room) -> None:
    watch = BackupWatch(room.window, AtOnce(), keeping, room.settings, clock)
    mark = room.window.status_bar.backups
    watch.look()
    assert mark.text() == "No backup yet"
    watch.keep_up()
    assert mark.text() == "Backup just now"
    assert [b.manifest.reason for b in list_backups(keeping.office.backups) if b.manifest] == [
        Reason.DAILY
    ]
    clock.now += timedelta(hours=5)
    watch.keep_up()
    assert len(keeping.rows("")) == 1
    assert mark.text() == "Backup 5 hours ago"
    clock.now += timedelta(days=4)
    watch.look()
    assert mark.text() == "Backup 4 days ago"
    assert "too long ago" in mark.toolTip()
    watch.keep_up()
    assert len(keeping.rows("")) == 2
    room.click(mark)
    assert isinstance(room.screen(SettingsView).section, BackupsSection)


def test_a_disk_that_takes_nothing_is_told(keeping: Keeping, room: Room, clock: Clock) -> None:
    keeping.office.backups.write_text("a file where the folder should be")
    watch = BackupWatch(room.window, AtOnce(), keeping, room.settings, clock)
    watch.keep_up()
    assert "could not be written" in room.window.status_bar.backups.toolTip()
    keeping.close("")
    assert keeping.office.lock.is_released


def test_at_exit_only_what_changed_is_kept(keeping: Keeping) -> None:
    make_backup(keeping.office, keeping.office.backups, clock=keeping.work.clock)
    keeping.close("")
    assert len(list_backups(keeping.office.backups)) == 1


def test_at_exit_a_change_is_kept(keeping: Keeping, clock: Clock) -> None:
    make_backup(keeping.office, keeping.office.backups, clock=clock)
    clock.now += timedelta(minutes=5)
    add_contact(keeping)
    keeping.close("")
    reasons = [b.manifest.reason for b in list_backups(keeping.office.backups) if b.manifest]
    assert reasons == [Reason.EXIT, Reason.HAND]


def test_from_the_unlock_window(keeping: Keeping, qtbot: QtBot, clock: Clock) -> None:
    """An office that doesn't open any more, and a passphrase."""
    folder = keeping.office.folder
    make_backup(keeping.office, keeping.office.backups, clock=clock)
    keeping.office.close()
    (folder / "office.db").write_bytes(b"\0" * 9000)
    done: list[str] = []
    dialog = ask_restore(
        None, AtOnce(), ClosedShelf(folder), second="", restored=lambda: done.append("done")
    )
    qtbot.addWidget(dialog)
    assert not dialog.restore.isEnabled()
    dialog.compare_wanted.emit(dialog._key(), "wrong")
    assert not dialog.restore.isEnabled()
    dialog.compare_wanted.emit(dialog._key(), PASSPHRASE)
    assert dialog.restore.isEnabled()
    assert_all_named(dialog)
    dialog.restore_wanted.emit(dialog._key(), PASSPHRASE)
    assert done == ["done"]
    open_office(folder, Passphrase(PASSPHRASE)).close()


def test_the_mark_tells_nothing_before_somebody_looked(room: Room) -> None:
    mark = room.window.status_bar.backups
    assert mark.isHidden()
    mark.show_upkeep(Upkeep(None, overdue=True), NOON)
    assert mark.isVisible()
