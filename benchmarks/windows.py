# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The program started from outside: its first paint and its memory, beside an empty window."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks import child
from benchmarks.measuring import Figure, Goal, Series, figure
from benchmarks.offices import PASSPHRASE, Measured

_NO_KEYRING = "keyring.backends.fail.Keyring"


def first_paint(office: Measured, home: Path, rounds: int) -> Iterator[Figure]:
    """From the start of the process to the first paint of the unlock window.

    The processor time until then tells the same on a machine that is busy with other things.
    """
    environment = _environment(office, home)
    rows = [
        (*_painted(child.UNLOCK, environment), *_painted(child.EMPTY, environment))
        for _round in range(rounds + 1)
    ]
    ours, ours_busy, floor, floor_busy = map(Series, zip(*rows[1:], strict=True))
    what, name = "start to first paint of the unlock window", "an empty PySide6 window"
    yield figure(what, ours, name, floor, Goal(ratio=1.15))
    yield figure(f"{what}, processor time", ours_busy, name, floor_busy, Goal(ratio=1.15))


def memory(office: Measured, home: Path) -> Iterator[Figure]:
    """Of the office window with everything loaded, and after each screen was open once."""
    environment = _environment(office, home)
    office_window = [child.OFFICE, str(office.folder), PASSPHRASE]
    _run(office_window, environment)  # compiles
    floor = _run([child.EMPTY], environment)["pss"]
    facts = _run(office_window, environment)
    for what, name, own, most in (
        ("memory with everything loaded", "pss", "private", 110),
        ("memory after every screen was open", "worked", "worked_private", 140),
    ):
        yield Figure(
            what,
            facts[name],
            "an empty PySide6 window",
            floor,
            Goal(most=most),
            unit="MB",
            note=f"{facts[own]:.0f} MB of it written by this process alone",
        )


def _painted(name: str, environment: dict[str, str]) -> tuple[float, float]:
    """Milliseconds from the start, and of the processor."""
    start = time.monotonic()
    facts = _run([name], environment)
    return (facts["painted"] - start) * 1_000, facts["busy"] * 1_000


def run_child(
    module: str, arguments: list[str], office: Measured, home: Path, *, seconds: float = 1_800
) -> dict[str, float]:
    """What a process of its own tells: one JSON object as its last line."""
    return _told(module, arguments, _environment(office, home), seconds)


def _run(arguments: list[str], environment: dict[str, str]) -> dict[str, float]:
    return _told("benchmarks.child", arguments, environment, 120)


def _told(
    module: str, arguments: list[str], environment: dict[str, str], seconds: float
) -> dict[str, float]:
    told = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        env=environment,
        stdout=subprocess.PIPE,
        check=True,
        timeout=seconds,
    )
    facts: dict[str, float] = json.loads(told.stdout.splitlines()[-1])
    return facts


def compiled() -> dict[str, str]:
    """An environment in which modules are compiled once, as where the program is installed."""
    environment = dict(os.environ)
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    cache = Path(tempfile.gettempdir()) / f"amstrat-bench-bytecode-{os.getuid()}"
    return environment | {"PYTHONPYCACHEPREFIX": str(cache)}


def _environment(office: Measured, home: Path) -> dict[str, str]:
    """A home of its own, whose settings name the office; a screen only in memory."""
    config = home / "config" / "amstrat-desktop"
    config.mkdir(parents=True, exist_ok=True)
    settings = {"language": "de", "office": str(office.folder)}
    (config / "settings.json").write_text(json.dumps(settings), encoding="utf-8")
    return compiled() | {
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_STATE_HOME": str(home / "state"),
        "QT_QPA_PLATFORM": os.environ.get("AMSTRAT_BENCH_PLATFORM", "offscreen"),
        "PYTHON_KEYRING_BACKEND": _NO_KEYRING,
    }
