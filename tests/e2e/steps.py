# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a user does in more than one of these tests, in words and keys of the German interface."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from amstrat_desktop.base.lang import INTERFACE_LANGUAGES, Msg, Param, catalogue
from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.services.start_data import found_office as fill_office
from amstrat_desktop.services.work import Work
from amstrat_desktop.store.engine import connect_read_only
from amstrat_desktop.store.keyslot import KdfNumbers
from amstrat_desktop.store.office import create_office
from amstrat_desktop.store.opened import DATABASE_NAME
from tests.e2e.desk import Desk, wait_for
from tests.offices import ACTOR, DRAFT

PASSPHRASE = "quitte laterne fahrrad moos"
QUICK = KdfNumbers(memory_kib=64, passes=1)
"""Cheap to guess, so that a test of something else does not wait for it."""


def said(msgid: str, language: str = "de", **params: Param) -> str:
    """A sentence of the program as it stands on the screen."""
    return catalogue(language).text(Msg(msgid, params=tuple(params.items())))


@dataclass(frozen=True)
class Office:
    """An office that was founded beside the program, closed. key: of the data."""

    folder: Path
    database_id: UUID
    key: bytes
    recovery_code: str

    def kept_forms(self) -> str:
        """The unsaved forms that stand in the encrypted file now, as JSON."""
        connection = connect_read_only(self.folder / DATABASE_NAME, self.key)
        try:
            rows = connection.execute("SELECT payload FROM draft").fetchall()
        finally:
            connection.close()
        return json.dumps([json.loads(payload) for (payload,) in rows], ensure_ascii=False)


def put_office(
    desk: Desk, *, printer: str = "", fill: Callable[[Work], object] | None = None
) -> Office:
    """An office on this desk, opened last by its only user; the program is not running.

    printer: the queue used last. fill: puts records into it.
    """
    folder = desk.home / "data" / "amstrat-desktop" / "offices" / "Probe"
    created = create_office(folder, PASSPHRASE, user_id=ACTOR.staff_id, numbers=QUICK)
    work = Work(created.open.engine, ACTOR)
    work.write(fill_office, DRAFT)
    if fill is not None:
        fill(work)
    created.open.close()
    settings = SettingsFile(desk.home / "config" / "amstrat-desktop" / "settings.json")
    settings.change(
        office=str(folder),
        office_name=DRAFT.name,
        last_user=str(ACTOR.staff_id),
        printer=printer,
    )
    opened = created.open
    return Office(folder, opened.database_id, opened.key, created.recovery_code)


def found_office(desk: Desk) -> str:
    """Go through the assistant; gives the recovery code."""
    eyes = desk.eyes
    groups = found_until_code(desk)
    eyes.press(said("I have the paper"))
    asked = [
        (number, said("Group {number} of the recovery code", number=number))
        for number in range(1, 9)
    ]
    wait_for(lambda: any(name in eyes.text_of("text") for _n, name in asked), "the check")
    for number, name in asked:
        if name in eyes.text_of("text"):
            eyes.focus(name)
            desk.type(groups[number - 1])
    eyes.press(said("Next"))
    eyes.press(said("Start to work"))
    eyes.find(said("Consultations"))
    return " ".join(groups)


def found_until_code(desk: Desk) -> list[str]:
    """Go through the assistant until the recovery code is shown; gives its groups."""
    eyes = desk.eyes
    eyes.find(said("Welcome"))
    eyes.press(said("Next"))
    eyes.focus(said("Name of the office"))
    desk.type("Stadtteilladen Probe")
    eyes.press(said("Next"))
    eyes.focus(said("Your name"))
    desk.type("Petra Probe")
    eyes.press(said("Next"))
    for name in ("New passphrase", "The same again"):
        eyes.focus(said(name), "password text")
        desk.type(PASSPHRASE)
    create = said("Create the office")
    wait_for(lambda: "enabled" in eyes.find(create)["states"], "a strong passphrase")
    eyes.press(create)
    shown = eyes.find(said("Recovery code: {code}", code="…"))["name"]
    groups = re.findall(r"\d{6}", shown)
    assert len(groups) == 8
    return groups


def type_passphrase(desk: Desk, passphrase: str = PASSPHRASE) -> None:
    """Into the unlock window, in place of what stands there."""
    desk.eyes.focus(said("Passphrase"), "password text")
    desk.press("ctrl+a")
    desk.type(passphrase)
    desk.press("Return")


def unlock(desk: Desk) -> None:
    """Type the passphrase; the window of the office is there."""
    type_passphrase(desk)
    desk.eyes.find(said("Consultations"))


def choose_language(desk: Desk, code: str) -> None:
    """By keyboard: a menu is no part of the tree, readers hear its items."""
    desk.press("ctrl+l")
    down = [language.code for language in INTERFACE_LANGUAGES].index(code) + 1
    desk.press(*["Down"] * down, "Return")
    desk.eyes.find(said("Consultations", code), "check box")


def keyring_remembers(desk: Desk, office: Office) -> bool:
    """Whether this desk's keyring holds the key."""
    asked = (
        "import sys; from amstrat_desktop.base.secrets import recall; print(recall(sys.argv[1]))"
    )
    command = [sys.executable, "-c", asked, str(office.database_id)]
    done = subprocess.run(command, env=desk.env, capture_output=True, text=True, check=True)
    return done.stdout.strip() != "None"


def log_of(desk: Desk) -> str:
    """What the program wrote about bugs."""
    path = desk.home / "state" / "amstrat-desktop" / "amstrat-desktop.log"
    return path.read_text("utf-8")
