# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The settings of this computer survive damage and unknown values."""

from pathlib import Path

from amstrat_desktop.base.settings import Settings, SettingsFile


def test_a_change_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.json"
    SettingsFile(path).change(language="ar", lock_minutes=3)
    assert SettingsFile(path).values == Settings(language="ar", lock_minutes=3)


def test_a_damaged_file_gives_the_defaults(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    for damage in (b"", b"{", b"[]", b"\xff\xfe", b'{"language": 7, "theme": "pink"}'):
        path.write_bytes(damage)
        assert SettingsFile(path).values == Settings()


def test_unknown_and_wrong_values_are_left_out() -> None:
    text = '{"language": "xx", "theme": "dark", "lock_minutes": true, "new": 1}'
    assert Settings.from_json(text) == Settings(theme="dark")


def test_a_folder_that_takes_no_file_costs_only_the_setting(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    settings = SettingsFile(tmp_path / "file" / "settings.json")
    settings.change(theme="dark")
    assert settings.values.theme == "dark"
