# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The first right-to-left word, asked for by several threads at once."""

import subprocess
import sys

PROGRAM = """
import sys, threading
sys.setswitchinterval(1e-6)
from amstrat_desktop.documents.bidi import levels

together, levels_found = threading.Barrier(8), []

def draw():
    together.wait()
    levels_found.append(levels("\u0634\u0627\u0647\u064a\u0646", rtl=True))

threads = [threading.Thread(target=draw) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(levels_found)
"""


def test_two_papers_drawn_at_the_same_moment_are_both_drawn() -> None:
    """Without the lock about every other of these programs failed to import."""
    for _round in range(6):
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True
        )
        assert done.stdout.strip() == str([[1] * 5] * 8), done.stderr
