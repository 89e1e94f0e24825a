# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""An update while the window is open is told, once."""

from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.ui.shell.new_version import UPDATED, NewVersion


def test_a_replaced_program_is_told_once(qtbot: QtBot, tmp_path: Path) -> None:
    program, window = tmp_path / "amstrat-desktop", QObject()
    program.write_bytes(b"one")
    said: list[Msg] = []
    watch = NewVersion(window, program, said.append)
    watch.start()
    watch.look()
    assert said == []
    new = tmp_path / "new"
    new.write_bytes(b"two")
    program.unlink()
    watch.look()  # in the midst of the update
    assert said == []
    new.rename(program)
    watch.look()
    watch.look()
    assert said == [UPDATED]
