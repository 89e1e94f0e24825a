# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is not saved survives another screen, a lock and kill -9."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.problems import StoreFault, StoreProblem
from amstrat_desktop.services import contact_entry
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.consultations.entry import Entry, entry_from
from amstrat_desktop.ui.faults import show_fault
from amstrat_desktop.ui.jobs import ImmediateRunner
from amstrat_desktop.ui.runner import BackgroundRunner
from tests.offices import ACTOR, KEY
from tests.ui.consultations.desk import Desk

TYPED = "ar nu sg 1 4 "
NOTE = "Erste Zeile\nund eine zweite"


def reopened(desk: Desk, folder: Path) -> Desk:
    """The office was closed and is open again, in a new window."""
    desk.window.close()
    return Desk(desk.qtbot, desk.work, ImmediateRunner(), folder)


def test_everything_in_the_form_comes_back_after_a_lock(desk: Desk, tmp_path: Path) -> None:
    desk.type(TYPED + "goldh fe 33 fol ")
    desk.form.note.set_text(NOTE)
    desk.form.code.setText("Sonne 7")
    desk.type("ukr")
    entry = desk.form.entry()
    again = reopened(desk, tmp_path)
    assert again.form.entry() == entry
    assert again.form.entry().quick == "ukr"
    assert again.message == "What was not saved stands in the form again."
    again.do("Discard")
    assert again.form.entry().language == ""
    assert again.kept() is None


def test_a_form_is_kept_while_somebody_types_without_a_pause(desk: Desk) -> None:
    desk.form.note.setFocus()
    letters = "ohne Pause " * 100
    for letter in letters:
        QTest.keyClick(QApplication.focusWidget(), letter, delay=2)
        if desk.kept() is not None:
            break
    assert desk.kept() is not None


def test_a_change_of_screen_keeps_the_form(desk: Desk) -> None:
    desk.type(TYPED)
    entry = desk.form.entry()
    desk.window.go("referrals")
    kept = desk.kept()
    assert kept is not None
    assert entry_from(kept.payload).with_hour(None) == entry.with_hour(None)
    desk.window.go("consultations")
    assert desk.form.entry() == entry


def test_a_saved_contact_is_no_longer_kept(desk: Desk, tmp_path: Path) -> None:
    desk.type(TYPED)
    desk.view.leave()
    assert desk.kept() is not None
    desk.save()
    assert desk.kept() is None
    again = reopened(desk, tmp_path)
    assert again.form.entry().language == ""
    assert again.message == ""


def test_an_untouched_form_is_not_kept(desk: Desk) -> None:
    desk.view.leave()
    assert desk.kept() is None
    desk.type("ar ")
    desk.press(Qt.Key.Key_Backspace)
    desk.view.leave()
    assert desk.kept() is None


def test_a_full_disk_leaves_everything_in_the_form(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object, **_kwargs: object) -> None:
        raise StoreProblem(StoreFault.DISK_FULL)

    desk.type(TYPED)
    desk.form.note.set_text(NOTE)
    entry = desk.form.entry()
    # The disk is replaced where the contact is written; the rest is real.
    monkeypatch.setattr(contact_entry, "drop_form", full)
    desk.save()
    assert "The disk is full" in desk.message
    assert desk.form.entry() == entry
    assert desk.total() == 0
    monkeypatch.undo()
    desk.save()
    assert desk.total() == 1
    assert desk.latest().draft.note == NOTE


def test_an_entry_and_its_payload_are_the_same() -> None:
    entry = Entry(channel="letter", topics=("debt",), children=(("0_2", 2),), duration=15)
    assert entry_from(entry.payload()) == entry
    assert entry_from({}) == Entry()
    assert entry_from({"channel": "letter", "of_a_later_version": 1}) == Entry(channel="letter")


def test_the_form_survives_kill_minus_9(work: Work, tmp_path: Path, qtbot: QtBot) -> None:
    environment = {
        **os.environ,
        "AMSTRAT_TEST_KEY": KEY.hex(),
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    command = [
        sys.executable,
        str(Path(__file__).with_name("typing_process.py")),
        str(tmp_path / "office.db"),
        str(ACTOR.staff_id),
        str(ACTOR.office_id),
        TYPED,
        NOTE,
    ]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "typed\n"
        process.send_signal(signal.SIGKILL)
    desk = Desk(qtbot, work, ImmediateRunner(), tmp_path)
    entry = desk.form.entry()
    assert (entry.language, entry.topics) == ("ar", ("nursery_place", "sgb2_application"))
    assert entry.children == (("0_2", 1), ("3_5", 1))
    assert entry.note == NOTE


def test_on_the_real_worker_a_contact_is_saved_once(
    qtbot: QtBot, work: Work, tmp_path: Path
) -> None:
    runner = BackgroundRunner(show_fault)
    desk = Desk(qtbot, work, runner, tmp_path)
    qtbot.waitUntil(lambda: not runner.busy)
    desk.type("ar nu ")
    desk.save()
    desk.save()
    desk.type("uk")
    qtbot.waitUntil(lambda: not runner.busy)
    assert desk.total() == 1
    assert desk.form.entry().quick == "uk"
    assert desk.form.entry().language == ""
    desk.window.close()
    runner.close()
