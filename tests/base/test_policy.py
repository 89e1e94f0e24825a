# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the administrator laid down holds; what is wrong in it is told and stops nobody."""

import logging
import sys
from pathlib import Path

import pytest

from amstrat_desktop.base import paths
from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.policy import NO_POLICY, Policy, read_policy, tell_faults
from amstrat_desktop.base.settings import Settings, SettingsFile
from tests.architecture.sources import ROOT

WHOLE = """
data_folder = '/srv/offices'
language = "fr"
second_place = '/mnt/backups'
lock_minutes = 3
remember_key = false
"""


def written(tmp_path: Path, text: str | bytes) -> Path:
    path = tmp_path / "policy.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def told(policy: Policy) -> list[str]:
    return [catalogue("en").text(fault.message) for fault in policy.faults]


def test_most_computers_have_none(tmp_path: Path) -> None:
    assert read_policy(tmp_path / "policy.toml") == NO_POLICY
    assert NO_POLICY.offices == paths.offices_dir()


def test_all_that_can_be_laid_down(tmp_path: Path) -> None:
    path = written(tmp_path, WHOLE)
    policy = read_policy(path)
    assert policy == Policy(Path("/srv/offices"), "fr", "/mnt/backups", 3, False, path)
    assert policy.offices == Path("/srv/offices")


def test_windows_own_editor_marks_the_encoding(tmp_path: Path) -> None:
    policy = read_policy(written(tmp_path, b"\xef\xbb\xbflock_minutes = 5\r\n"))
    assert (policy.lock_minutes, policy.faults) == (5, ())


@pytest.mark.parametrize(
    "text",
    [
        'data_folder = "D:\\Amt"',  # a backslash where it means something else
        "lock_minutes",
        "lock_minutes = 1\nlock_minutes = 2",
        b"\xff\xfel\x00o\x00",
        b"second_place = '\xe4'",
        "a = " + "[" * 5000,
        "# " + "x" * 70_000,
    ],
)
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, text: str | bytes) -> None:
    policy = read_policy(written(tmp_path, text))
    assert [line.partition(":")[0] for line in told(policy)] == ["The policy file cannot be read"]
    assert policy.offices == paths.offices_dir()


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    assert told(read_policy(tmp_path)) == ["The policy file cannot be read: Is a directory"]


def test_what_is_not_known_leaves_the_rest_as_it_is(tmp_path: Path) -> None:
    policy = read_policy(written(tmp_path, 'lock_minuts = 5\nlanguage = "tr"\n[window]\nx = 1\n'))
    assert policy.language == "tr"
    assert policy.lock_minutes is None
    assert told(policy) == [
        "The policy file names what this program does not know: lock_minuts",
        "The policy file names what this program does not know: window",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "language = 'xx'",
        "language = ['de']",
        "lock_minutes = -1",
        "lock_minutes = 1441",
        "lock_minutes = '10'",
        "lock_minutes = true",
        "remember_key = 0",
        "data_folder = ''",
        "data_folder = 'offices'",
        "data_folder = 7",
        "data_folder = '/srv/$NOBODY_SET_THIS/offices'",
        'second_place = "/srv/\\u0000"',
        "second_place = '%NOBODY_SET_THIS%/backups'",
    ],
)
def test_a_value_that_does_not_fit_is_told(tmp_path: Path, line: str) -> None:
    policy = read_policy(written(tmp_path, line))
    key = line.partition(" ")[0]
    assert told(policy) == [f"In the policy file this has a value that does not fit: {key}"]
    assert policy.faults[0].key == key
    held = Policy(path=policy.path, faults=policy.faults)
    assert policy == held


def test_a_path_may_name_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/srv/probe")
    monkeypatch.setenv("BRANCH", "hamme")
    text = "data_folder = '~/offices'\nsecond_place = '/srv/${BRANCH}'"
    policy = read_policy(written(tmp_path, text))
    assert policy.data_folder == Path("/srv/probe/offices")
    assert policy.second_place == "/srv/hamme"


def test_what_is_laid_down_holds_over_what_was_chosen(tmp_path: Path) -> None:
    policy = read_policy(written(tmp_path, WHOLE))
    path = tmp_path / "settings.json"
    SettingsFile(path).change(lock_minutes=30, remember_key=True, second_place="/stick")
    settings = SettingsFile(path, policy)
    assert settings.values == Settings(lock_minutes=3, second_place="/mnt/backups")
    settings.change(lock_minutes=60, theme="dark")
    assert settings.values.lock_minutes == 3
    # Without the policy their own choices are there again.
    chosen = SettingsFile(path).values
    assert (chosen.lock_minutes, chosen.remember_key) == (60, True)
    assert (chosen.second_place, chosen.theme) == ("/stick", "dark")


def test_no_second_place_can_be_laid_down(tmp_path: Path) -> None:
    settings = SettingsFile(tmp_path / "settings.json", Policy(second_place="", lock_minutes=0))
    settings.change(second_place="/stick")
    assert (settings.values.second_place, settings.values.lock_minutes) == ("", 0)


def test_the_language_is_the_first_one_and_nobody_is_held_to_it(tmp_path: Path) -> None:
    path, policy = tmp_path / "settings.json", Policy(language="tr")
    settings = SettingsFile(path, policy)
    assert settings.values.language == "tr"
    settings.change(language="ar")
    assert SettingsFile(path, policy).values.language == "ar"
    path.write_text("damaged")
    assert SettingsFile(path, policy).values.language == "tr"


def test_the_example_holds_as_it_is() -> None:
    policy = read_policy(ROOT / "packaging" / "policy.example.toml")
    assert policy.faults == ()
    laid_down = (policy.data_folder, policy.language, policy.second_place, policy.lock_minutes)
    assert None not in laid_down
    assert not policy.remember_key


def test_faults_stand_in_the_log(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        tell_faults(read_policy(written(tmp_path, "lock_minutes = 'ten'")))
    assert [one.getMessage() for one in caplog.records] == [
        "In the policy file this has a value that does not fit: lock_minutes"
    ]


@pytest.mark.parametrize(
    ("system", "where"),
    [("linux", "/etc/amstrat-desktop"), ("win32", "C:/ProgramData/AmStrat Desktop")],
)
def test_the_file_lies_where_only_administrators_write(
    monkeypatch: pytest.MonkeyPatch, system: str, where: str
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(paths, "site_data_path", lambda name, **_: Path("C:/ProgramData", name))
    assert paths.policy_file() == Path(where, "policy.toml")
