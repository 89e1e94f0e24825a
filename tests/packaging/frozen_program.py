# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The frozen program that `make frozen` left, for the tests that look at it."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from freeze import FROZEN

from tests.services_of_the_machine import require

PROGRAM = "amstrat-desktop"


def frozen_program() -> Path:
    """Its folder. Skips where nobody made it; CI makes it before the tests."""
    if sys.platform != "linux":
        pytest.skip("looks at the program for Linux")
    require((FROZEN / PROGRAM).is_file(), "the frozen program: make frozen")
    return FROZEN


@dataclass(frozen=True)
class Tested:
    """What self-test said: part to what was found."""

    sound: dict[str, str]
    broken: dict[str, str]
    exit_code: int


def self_test(program: Path, home: Path) -> Tested:
    """Run it as somebody else would: no screen, no language, no fonts of the system, away from the
    source tree.
    """
    done = subprocess.run(
        [str(program), "self-test"],
        cwd=home,
        env=strange(home),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    told = [json.loads(line) for line in done.stdout.splitlines()]
    sound = {one["part"]: one["found"] for one in told if one["sound"]}
    broken = {one["part"]: one["found"] for one in told if not one["sound"]}
    assert told, done.stderr
    return Tested(sound, broken, done.returncode)


def strange(home: Path) -> dict[str, str]:
    """The environment of a computer that knows nothing of Python or of this tree."""
    nothing = home / "fonts.conf"
    nothing.write_text('<?xml version="1.0"?><fontconfig></fontconfig>', "ascii")
    kept = {name: os.environ[name] for name in ("CI",) if name in os.environ}
    return kept | {
        "HOME": str(home),
        "PATH": "/usr/bin:/bin",
        "LC_ALL": "C.UTF-8",
        "FONTCONFIG_FILE": str(nothing),
    }
