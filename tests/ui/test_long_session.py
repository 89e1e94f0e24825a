# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A day at the desk sets many texts.

PySide6 6.12.0 on CPython 3.11 loses a reference to None at each call that returns nothing;
after some ten thousand of them the interpreter aborts. In a process of its own, because the
failure would take pytest along.
"""

import subprocess
import sys

CALLS = 200_000
PROGRAM = f"""
import sys
from PySide6.QtWidgets import QApplication, QLabel

application = QApplication([])
label = QLabel()
before = sys.getrefcount(None)
for number in range({CALLS}):
    label.setText("a" if number % 2 else "b")
print(before - sys.getrefcount(None), label.text())
"""


def test_setting_texts_all_day_loses_no_reference() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    lost, text = done.stdout.split()
    assert text == "a"
    # None has thousands of references of its own that come and go; the fault loses one a call.
    # From Python 3.12 on it is immortal and its count stands still.
    assert abs(int(lost)) < CALLS / 1000
