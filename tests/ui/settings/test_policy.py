# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the administrator laid down is shown, with whose word it is, and cannot be changed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from amstrat_desktop.base import secrets
from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.policy import SET_BY_ADMINISTRATOR, Policy, read_policy
from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.gate import Entered, Keys
from amstrat_desktop.late_gate import LateFounder, LateGate
from amstrat_desktop.services.start_data import found_office
from amstrat_desktop.services.work import Actor, Work
from amstrat_desktop.store.keyslot import KdfNumbers
from amstrat_desktop.store.office import OpenOffice, create_office
from amstrat_desktop.ui import settings
from amstrat_desktop.ui.first_run import Answers
from amstrat_desktop.ui.settings.backups.view import BackupsSection
from amstrat_desktop.ui.settings.computer.view import ComputerSection
from amstrat_desktop.ui.settings.health.view import HealthSection
from amstrat_desktop.ui.shell.screen import Screen
from tests.offices import ACTOR, DRAFT
from tests.ui.accessible import assert_all_named
from tests.ui.referrals.desk import Paperless
from tests.ui.room import Room
from tests.ui.settings.test_records import section

PASSPHRASE = "quitte laterne fahrrad moos"
SET = "Set by your administrator."

Enter = Callable[[Policy], Room]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[OpenOffice]:
    quick = KdfNumbers(memory_kib=64, passes=1)
    made = create_office(tmp_path / "office", PASSPHRASE, user_id=ACTOR.staff_id, numbers=quick)
    Work(made.open.engine, Actor(ACTOR.staff_id, ACTOR.office_id)).write(found_office, DRAFT)
    yield made.open
    made.open.close()


@pytest.fixture
def enter(qtbot: QtBot, office: OpenOffice, tmp_path: Path) -> Enter:
    """Opens the settings at a computer with a policy."""
    here = Screen(
        "settings",
        Msg("Settings"),
        "settings",
        8,
        lambda context: settings.build_with(context, Paperless(queues=())),
        at_end=True,
    )
    work = Work(office.engine, Actor(ACTOR.staff_id, ACTOR.office_id))

    def opened(policy: Policy) -> Room:
        keys = Keys(Entered(office, work, "Probe"), lambda: "en", policy)
        return Room(qtbot, work, tmp_path, [here], keys, policy=policy)

    return opened


def said(shown: ComputerSection | BackupsSection | HealthSection) -> str:
    labels = shown.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisibleTo(shown))


def test_without_a_policy_nothing_is_said_of_one(enter: Enter) -> None:
    room = enter(Policy())
    computer = section(room, ComputerSection, "computer")
    assert SET not in said(computer)
    assert computer.minutes.isEnabled()
    backups = section(room, BackupsSection, "backups")
    assert SET not in said(backups)
    assert backups.choose.isVisible()


def test_the_time_until_the_lock_is_shown_and_stays(enter: Enter) -> None:
    room = enter(Policy(lock_minutes=7))
    computer = section(room, ComputerSection, "computer")
    assert computer.minutes.value() == 7
    room.click(computer.minutes.chip(0))
    assert room.settings.values.lock_minutes == 7
    assert said(computer).count(SET) == 1
    assert SET in computer.minutes.accessibleDescription()
    assert_all_named(computer)


def test_a_key_that_may_not_be_remembered_has_no_button(enter: Enter) -> None:
    computer = section(enter(Policy(remember_key=False)), ComputerSection, "computer")
    assert f"The passphrase is asked each time.\n{SET}" in said(computer)
    assert not computer.remember.isVisible()


def test_the_second_place_is_shown_and_nobody_chooses_another(enter: Enter, tmp_path: Path) -> None:
    place = tmp_path / "second"
    place.mkdir()
    room = enter(Policy(second_place=str(place)))
    backups = section(room, BackupsSection, "backups")
    assert str(place) in said(backups)
    assert SET in said(backups)
    assert not backups.choose.isVisible()
    assert not backups.drop.isVisible()
    room.click(backups.back_up)
    assert list(place.rglob("office.db"))
    assert_all_named(backups)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("lock_minutes = 10", "Some settings of this computer are set by your administrator."),
        ("lock_minutes = 'x'", "has a value that does not fit: lock_minutes"),
        ("lock_minutes", "The policy file cannot be read: "),
    ],
)
def test_the_health_tells_how_it_stands(enter: Enter, tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "policy.toml"
    path.write_text(text)
    health = section(enter(read_policy(path)), HealthSection, "health")
    assert told in said(health)
    assert str(path) in said(health)


def test_a_new_office_lies_where_the_administrator_wants_it(tmp_path: Path) -> None:
    founder = LateFounder(Policy(data_folder=tmp_path / "wanted"))
    answers = Answers(
        name="Stadtteilladen Probe",
        street="",
        postcode="",
        city="Bochum",
        telephone="",
        home_areas=(),
        staff_name="Petra Probe",
    )
    founder.found(answers, PASSPHRASE)
    assert founder.entered is not None
    founder.entered.office.close()
    assert founder.entered.office.folder.parent == tmp_path / "wanted"


def test_a_key_of_before_is_forgotten_at_the_next_passphrase(
    office: OpenOffice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    forgotten: list[str] = []
    monkeypatch.setattr(secrets, "forget", forgotten.append)
    office.close()
    path = tmp_path / "settings.json"
    SettingsFile(path).change(remember_key=True)
    kept = SettingsFile(path, Policy(remember_key=False))
    assert not kept.values.remember_key
    gate = LateGate(office.folder, kept)
    assert gate.keyring_problem() == SET_BY_ADMINISTRATOR
    gate.unlock(PASSPHRASE, remember=False)
    assert gate.entered is not None
    gate.entered.office.close()
    assert forgotten == [str(office.database_id)]
