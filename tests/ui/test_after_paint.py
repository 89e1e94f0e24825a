# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
import subprocess
import sys

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from amstrat_desktop.ui.after_paint import AfterPaint


def test_what_can_wait_waits_for_the_first_paint(qtbot: QtBot) -> None:
    later, done = AfterPaint(), list[str]()
    later.run(lambda: done.append("first"))
    later.run(lambda: done.append("second"))
    window = QWidget()
    qtbot.addWidget(window)
    later.watch(window)
    assert done == []
    window.show()
    qtbot.waitUntil(lambda: done == ["first", "second"])
    later.run(lambda: done.append("at once"))
    assert done[-1] == "at once"


def test_the_first_window_needs_neither_store_nor_papers_nor_network() -> None:
    program = """
import sys
from amstrat_desktop.ui.plain_imports import keep_imports_plain
keep_imports_plain()
import amstrat_desktop.app
import linecache
heavy = {"PySide6.QtDBus", "PySide6.QtNetwork", "alembic", "babel", "click", "cryptography",
         "keyring", "reportlab", "sqlalchemy", "zxcvbn"}
print(sorted(heavy & sys.modules.keys()))
print([name for name in linecache.cache if "amstrat_desktop" in name and "plain" not in name])
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == ["[]", "[]"]
