# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The policy where no window is: the self-test and the commands."""

import shutil
from pathlib import Path

import pytest

from amstrat_desktop import command_line
from amstrat_desktop.base import policy
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.self_test import texts, tried
from tests.architecture.sources import ROOT

TRIAL = next(trial for trial in texts.TRIALS if trial.part.startswith("policy"))
OFFICE = ROOT / "tests/store/files/0001"


@pytest.fixture
def laid_down(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of this computer's policy, which is not there yet."""
    path = tmp_path / "policy.toml"
    monkeypatch.setattr(policy, "policy_file", lambda: path)
    return path


def test_the_self_test_tells_whether_it_holds(laid_down: Path, tmp_path: Path) -> None:
    assert tried(TRIAL, tmp_path).found == "this computer has none"
    laid_down.write_text("lock_minutes = 5")
    assert tried(TRIAL, tmp_path).line().endswith(f'"sound": true, "found": "{laid_down}"}}')
    laid_down.write_text("lock_minutes = 'five'\nlanguge = 'de'")
    wrong = tried(TRIAL, tmp_path)
    assert not wrong.sound
    assert "does not fit: lock_minutes; " in wrong.found
    assert wrong.found.endswith("does not know: languge")


def test_commands_speak_its_language(laid_down: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "tr_TR.UTF-8")
    assert command_line.speaking().code == "tr"
    laid_down.write_text("language = 'uk'")
    assert command_line.speaking().code == "uk"


def test_no_command_opens_by_a_key_that_may_not_be_kept(
    laid_down: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def asked_of(_database_id: str) -> str:
        raise AssertionError("the keyring was asked")

    monkeypatch.setattr(command_line, "recall", asked_of)
    laid_down.write_text("remember_key = false")
    folder = tmp_path / "office"
    shutil.copytree(OFFICE, folder)
    with pytest.raises(Problem, match="does not remember the key"):
        command_line.asked(folder, from_stdin=False, from_keyring=True)
