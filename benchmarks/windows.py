# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The program started from outside: its first paint and its memory, beside an empty window."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks import child
from benchmarks.measuring import Figure, Goal, Series, figure
from benchmarks.offices import PASSPHRASE, Measured

_NO_KEYRING = "keyring.backends.fail.Keyring"


def first_paint(office: Measured, home: Path, rounds: int) -> Figure:
    """From the start of the process to the first paint of the unlock window."""
    environment = _environment(office, home)
    ours, floor = [], []
    for number in range(rounds + 1):
        pair = (_painted_after(child.UNLOCK, environment), _painted_after(child.EMPTY, environment))
        if number:  # the first round reads the files from the disk
            ours.append(pair[0])
            floor.append(pair[1])
    return figure(
        "start to first paint of the unlock window",
        Series(ours),
        "an empty PySide6 window",
        Series(floor),
        Goal(ratio=1.15),
    )


def memory(office: Measured, home: Path) -> Iterator[Figure]:
    """Of the office window with everything loaded, and after each screen was open once."""
    environment = _environment(office, home)
    floor = _run([child.EMPTY], environment)["pss"]
    facts = _run([child.OFFICE, str(office.folder), PASSPHRASE], environment)
    for what, name, most in (
        ("memory with everything loaded", "pss", 110),
        ("memory after every screen was open", "worked", 140),
    ):
        yield Figure(
            what, facts[name], "an empty PySide6 window", floor, Goal(most=most), unit="MB"
        )


def _painted_after(name: str, environment: dict[str, str]) -> float:
    start = time.monotonic()
    return (_run([name], environment)["painted"] - start) * 1_000


def _run(arguments: list[str], environment: dict[str, str]) -> dict[str, float]:
    told = subprocess.run(
        [sys.executable, "-m", "benchmarks.child", *arguments],
        env=environment,
        stdout=subprocess.PIPE,
        check=True,
        timeout=120,
    )
    facts: dict[str, float] = json.loads(told.stdout.splitlines()[-1])
    return facts


def _environment(office: Measured, home: Path) -> dict[str, str]:
    """A home of its own, whose settings name the office; a screen only in memory."""
    config = home / "config" / "amstrat-desktop"
    config.mkdir(parents=True, exist_ok=True)
    settings = {"language": "de", "office": str(office.folder)}
    (config / "settings.json").write_text(json.dumps(settings), encoding="utf-8")
    return os.environ | {
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_STATE_HOME": str(home / "state"),
        "QT_QPA_PLATFORM": os.environ.get("AMSTRAT_BENCH_PLATFORM", "offscreen"),
        "PYTHON_KEYRING_BACKEND": _NO_KEYRING,
    }
