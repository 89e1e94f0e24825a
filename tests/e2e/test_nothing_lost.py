# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What goes wrong on a working day, from outside the program: nothing typed is lost by it."""

import os
import subprocess
import time
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.problems import StoreFault
from amstrat_desktop.store.lock import OWNER_NAME, Owner
from tests.e2e.desk import Desk, wait_for
from tests.e2e.steps import (
    PASSPHRASE,
    choose_language,
    found_until_code,
    keyring_remembers,
    log_of,
    put_office,
    said,
    type_passphrase,
    unlock,
)
from tests.offices import DRAFT
from tests.services_of_the_machine import require

pytestmark = [pytest.mark.service, pytest.mark.timeout(420)]

NOTE = "Sonnenblume"
KEPT_WITHIN = 1.0
"""Seconds from the last key until it stands in the encrypted file."""


def open_entry(desk: Desk) -> None:
    desk.eyes.press(said("Consultations"))
    desk.eyes.focus(said("Quick entry"), "text")


def type_entry(desk: Desk) -> None:
    """Arabic and a topic ticked, a note, and the cursor in it."""
    open_entry(desk)
    desk.type("ar 1 ")
    desk.eyes.press(said("SGB II benefits: application"), "check box")
    desk.eyes.focus(said("Note"), "text")
    desk.type(NOTE)
    wait_for(lambda: note_of(desk) == NOTE, "the note on the screen")


def note_of(desk: Desk) -> str:
    return str(desk.eyes.find(said("Note"), "text")["text"])


def assert_entry_is_there(desk: Desk) -> None:
    desk.eyes.press(said("Consultations"))
    desk.eyes.find(said("What was not saved stands in the form again."))
    assert note_of(desk) == NOTE
    arabic = catalogue("de").language_name("ar")
    assert "checked" in desk.eyes.find(arabic, "radio button")["states"]
    topic = said("SGB II benefits: application")
    assert "checked" in desk.eyes.find(topic, "check box")["states"]


def test_kill_9_loses_nothing_that_was_typed(desk: Desk) -> None:
    office = put_office(desk)
    program = desk.start()
    unlock(desk)
    type_entry(desk)
    typed = time.monotonic()
    wait_for(lambda: NOTE in office.kept_forms(), "the note in the file")
    assert time.monotonic() - typed < KEPT_WITHIN
    program.kill()
    program.wait()
    desk.start()
    unlock(desk)
    assert_entry_is_there(desk)
    assert log_of(desk) == ""


def test_another_language_in_the_middle_of_a_word(desk: Desk) -> None:
    put_office(desk)
    desk.start()
    unlock(desk)
    type_entry(desk)
    for code, letters in (("ar", "nk"), ("de", "ern")):
        choose_language(desk, code)
        assert "focused" in desk.eyes.find(said("Note", code), "text")["states"]
        desk.type(letters)
    wait_for(lambda: note_of(desk) == NOTE + "nkern", "the whole word")
    assert log_of(desk) == ""


def test_a_lock_keeps_what_was_typed(desk: Desk) -> None:
    put_office(desk)
    desk.start()
    unlock(desk)
    type_entry(desk)
    desk.press("ctrl+shift+l")
    desk.eyes.find(said("Passphrase"), "password text")
    desk.eyes.gone(said("Note"), "text")
    unlock(desk)
    assert_entry_is_there(desk)
    assert log_of(desk) == ""


def test_a_second_start_raises_the_first_window(desk: Desk) -> None:
    put_office(desk)
    first = desk.start()
    unlock(desk)
    wait_for(lambda: desk.window_in_front().startswith(DRAFT.name), "the window in front")
    desk.minimise()
    wait_for(lambda: not desk.window_in_front(), "the window out of sight")
    assert desk.start().wait(60) == 0
    wait_for(lambda: desk.window_in_front().startswith(DRAFT.name), "the window in front again")
    assert first.poll() is None
    assert log_of(desk) == ""


def test_an_office_that_is_open_elsewhere_names_the_computer(desk: Desk) -> None:
    office = put_office(desk)
    now = datetime.now(UTC)
    owner = Owner("Empfang-PC", 4711, now - timedelta(hours=1), now)
    (office.folder / OWNER_NAME).write_bytes(owner.to_json())
    desk.start()
    type_passphrase(desk)
    problem = StoreFault.IN_USE_ELSEWHERE.value
    words = catalogue("de")
    moment = words.moment(owner.since)
    desk.eyes.find(said(problem.msgid, computer=owner.computer, since=moment))
    assert "enabled" in desk.eyes.find(said("Open"), "push button")["states"]
    (office.folder / OWNER_NAME).unlink()
    unlock(desk)
    assert log_of(desk) == ""


def test_the_recovery_code_opens_and_sets_a_new_passphrase(desk: Desk) -> None:
    office = put_office(desk)
    new = "apfel trommel nebel schiff"
    eyes = desk.eyes
    desk.start()
    eyes.press(said("Use the recovery code"))
    groups = office.recovery_code.split()
    wrong = groups[2][:-1] + ("1" if groups[2][-1] == "0" else "0")
    eyes.focus(said("Group {number} of the recovery code", number=1))
    desk.type("".join([*groups[:2], wrong]))
    eyes.find(said("Group {number} has a typing error. Compare it with the paper.", number=3))
    desk.press("ctrl+a")
    desk.type("".join(groups[2:]))
    eyes.press(said("Next"))
    for name in ("New passphrase", "The same again"):
        eyes.focus(said(name), "password text")
        desk.type(new)
    desk.press("Return")
    eyes.find(said("Consultations"))
    desk.press("ctrl+shift+l")
    type_passphrase(desk, PASSPHRASE)
    eyes.find(catalogue("de").text(StoreFault.WRONG_PASSPHRASE.value))
    type_passphrase(desk, new)
    eyes.find(said("Consultations"))
    assert log_of(desk) == ""


def test_a_remembered_office_opens_by_itself_but_not_after_a_lock(desk: Desk) -> None:
    office = put_office(desk)
    eyes = desk.eyes
    remember = said("Remember on this computer")
    program = desk.start()
    wait_for(lambda: "enabled" in eyes.find(remember)["states"], "the keyring")
    eyes.press(remember)
    unlock(desk)
    desk.close_window(program)

    program = desk.start()
    eyes.find(said("Consultations"))
    desk.press("ctrl+shift+l")
    eyes.find(said("Passphrase"), "password text")
    desk.press("Return")
    eyes.find(said("Please type the passphrase."))
    unlock(desk)
    desk.close_window(program)

    program = desk.start()
    eyes.find(said("Consultations"))
    assert keyring_remembers(desk, office)
    desk.press("ctrl+shift+l")
    wait_for(lambda: "enabled" in eyes.find(remember)["states"], "the keyring")
    eyes.press(remember)
    unlock(desk)
    assert not keyring_remembers(desk, office)
    assert log_of(desk) == ""


def test_an_office_whose_founding_was_broken_off_is_offered_again(desk: Desk) -> None:
    program = desk.start()
    found_until_code(desk)
    program.kill()
    program.wait()
    desk.start()
    unlock(desk)
    assert "Stadtteilladen Probe" in desk.window_in_front()
    assert log_of(desk) == ""


def test_a_full_disk_says_so_and_keeps_the_text(desk: Desk) -> None:
    office = put_office(desk)
    require(can_mount(), "user namespaces (unshare)")
    program = desk.start(under=on_a_small_disk(office.folder))
    unlock(desk)
    disk = Path("/proc", str(program.pid), "root", *office.folder.parts[1:])
    balloon = disk / "balloon"
    fill_disk(balloon)
    type_entry(desk)
    full = catalogue("de").text(StoreFault.DISK_FULL.value)
    desk.eyes.find(full)
    wait_for(lambda: closed_message(desk, full), "a message that was closed")
    desk.press("ctrl+Return")
    desk.eyes.find(full)
    assert note_of(desk) == NOTE
    balloon.unlink()
    desk.press("ctrl+Return")
    desk.eyes.find(said("Saved: {what}", what="…"))
    assert note_of(desk) == ""
    assert log_of(desk) == ""


def closed_message(desk: Desk, text: str) -> bool:
    """Close it; an unsaved form that could not be kept may say it once more."""
    desk.press("Escape")
    return all(name != text for _role, name in desk.eyes.names())


def can_mount() -> bool:
    return (
        subprocess.run(["unshare", "-rm", "true"], capture_output=True, check=False).returncode == 0
    )


def on_a_small_disk(folder: Path) -> list[str]:
    """The folder's content on a disk with little more room, that only the program sees, as the
    same user.
    """
    used = sum(-(-file.stat().st_size // 4096) * 4 for file in folder.iterdir())
    mounted = (
        f"mount -t tmpfs -o size={used + 300}k tmpfs /mnt && "
        'cp -a "$0"/. /mnt && mount --bind /mnt "$0" && '
        f'exec unshare --user --map-user={os.getuid()} --map-group={os.getgid()} "$@"'
    )
    return ["unshare", "-rm", "sh", "-c", mounted, str(folder)]


def fill_disk(balloon: Path) -> None:
    with balloon.open("wb", buffering=0) as file, suppress(OSError):
        while file.write(bytes(4096)):
            pass
