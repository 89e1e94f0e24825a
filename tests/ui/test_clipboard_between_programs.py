# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The clipboard of a real screen, shared by two programs."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.services_of_the_machine import require

HINT = "x-kde-passwordManagerHint"
pytestmark = pytest.mark.service


class Program:
    """One of the two, told by lines."""

    def __init__(self, display: str, who: str, kept_ms: int) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.ui.copying_program", who, str(kept_ms)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
        )
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == "ready\n"

    def tell(self, command: str) -> tuple[str, list[str]]:
        """What it finds in the clipboard after the command: text and formats."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(command + "\n")
        self._process.stdin.flush()
        text, formats = json.loads(self._process.stdout.readline())
        return text, formats

    def end(self) -> None:
        self.tell("end")
        self._process.wait(10)
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            pipe.close()


@pytest.fixture
def display() -> Iterator[str]:
    require(shutil.which("Xvfb"), "Xvfb")
    reading, writing = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-nolisten", "tcp"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as answer:
        number = answer.readline().strip()
    yield f":{number}"
    screen.terminate()
    screen.wait(10)


def test_it_reaches_the_other_program_with_the_hint_and_goes(display: str) -> None:
    with ExitStack() as stack:
        ours, other = Program(display, "ours", 700), Program(display, "other", 0)
        stack.callback(ours.end)
        stack.callback(other.end)
        ours.tell("copy Probe, Selda")
        text, formats = other.tell("look")
        assert text == "Probe, Selda"
        assert HINT in formats
        deadline = time.monotonic() + 10
        while other.tell("look")[0]:
            assert time.monotonic() < deadline, "it never goes"
        ours.tell("copy zweiter Text")
        other.tell("copy aus dem anderen Programm")
        ours.tell("forget")
        assert other.tell("look")[0] == "aus dem anderen Programm"
