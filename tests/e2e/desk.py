# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A desk of its own for the program: screen, window manager, session bus, keyring, readers.

Everything a screen reader needs runs here for real; `Eyes` sees the program only through the
accessibility bus, as Orca would, and the hands are key presses of the X server.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from tests.services_of_the_machine import require

SYSTEM_PYTHON = "/usr/bin/python3"
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
SCREEN = "1440x900x24"
HERE = Path(__file__).resolve().parent


def _offers_atspi() -> bool:
    probe = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    done = subprocess.run([SYSTEM_PYTHON, "-c", probe], capture_output=True, check=False)
    return done.returncode == 0


class Desk:
    """Starts the services on entering, ends them and the programs on leaving.

    keys: how many were pressed so far. program: what `start` starts.
    """

    def __init__(self, home: Path) -> None:
        self.home = self.run = home
        self.env: dict[str, str] = {}
        self.keys = 0
        self.program: Sequence[str] = (sys.executable, "-m", "amstrat_desktop")
        self._stack = ExitStack()
        self._programs: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> Self:
        launcher = next((path for path in LAUNCHERS if Path(path).exists()), "")
        for tool in ("Xvfb", "dbus-daemon", "openbox", "xdotool", "gnome-keyring-daemon"):
            require(shutil.which(tool), tool)
        require(launcher and _offers_atspi(), "at-spi2-core and gir1.2-atspi-2.0")
        self.env = self._environment()
        self._start_screen()
        self._start_bus()
        self._start_keyring()
        self._daemon([launcher, "--launch-immediately"])
        self._start_manager()
        self.eyes = Eyes(self)
        return self

    def __exit__(self, *exc: object) -> None:
        self._stack.close()

    def start(self, *arguments: str, under: Sequence[str] = ()) -> subprocess.Popen[bytes]:
        """Start the program as a user would; its output goes to program.log in the home.

        under: a command that becomes the program, after it has changed something around it.
        """
        program = [*self.program, *arguments]
        with (self.home / "program.log").open("ab") as log:
            self._programs.append(self._daemon([*under, *program], stdout=log, stderr=log))
        return self._programs[-1]

    def programs(self) -> str:
        """How each program that was started fares and what they wrote, for a failure's message."""
        states = [f"exit code {program.poll()}" for program in self._programs]
        log = self.home / "program.log"
        return f"{', '.join(states)}\n{log.read_text() if log.exists() else ''}"

    def close_window(self, program: subprocess.Popen[bytes]) -> None:
        """As with the cross in its corner; waits until the program has ended."""
        self.press("alt+F4")
        assert program.wait(60) == 0

    def window_in_front(self) -> str:
        """The title of the window that gets the keys; empty where there is none."""
        asked = ["xdotool", "getactivewindow", "getwindowname"]
        done = subprocess.run(asked, env=self.env, capture_output=True, text=True, check=False)
        return done.stdout.strip()

    def minimise(self) -> None:
        """Put the window in front out of sight."""
        self._xdotool("getactivewindow", "windowminimize")

    def press(self, *keys: str) -> None:
        """Press keys as the X server names them: "ctrl+Return", "Tab"."""
        self.keys += len(keys)
        self._xdotool("key", "--clearmodifiers", *keys)

    def type(self, text: str) -> None:
        """Type a text, key by key."""
        self.keys += len(text)
        self._xdotool("type", "--delay", "8", text)

    def picture(self, path: Path) -> None:
        """What is on the screen now, as PNG."""
        path.parent.mkdir(parents=True, exist_ok=True)
        shot = ["scrot", "--overwrite", str(path)]
        if shutil.which("scrot"):
            subprocess.run(shot, env=self.env, check=True, timeout=20)

    def _environment(self) -> dict[str, str]:
        # A socket's whole name has 107 bytes, and a test's own folder may have as many.
        short = tempfile.TemporaryDirectory(prefix="desk-", ignore_cleanup_errors=True)
        self.run = Path(self._stack.enter_context(short))
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("XDG_", "DBUS_", "QT_", "PYTHON_KEYRING"))
            and name not in {"DISPLAY", "WAYLAND_DISPLAY"}
        }
        return kept | {
            "HOME": str(self.home),
            "XDG_RUNTIME_DIR": str(self.run),
            "XDG_DATA_HOME": str(self.home / "data"),
            "XDG_CONFIG_HOME": str(self.home / "config"),
            "XDG_STATE_HOME": str(self.home / "state"),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_QPA_PLATFORM": "xcb",
            "PYTHONFAULTHANDLER": "1",
            "LC_ALL": "C.UTF-8",
        }

    def _start_screen(self) -> None:
        reading, writing = os.pipe()
        self._daemon(
            # Without -noreset it throws everybody out when the first client of all leaves.
            [
                "Xvfb",
                "-displayfd",
                str(writing),
                "-screen",
                "0",
                SCREEN,
                "-nolisten",
                "tcp",
                "-noreset",
            ],
            pass_fds=(writing,),
        )
        os.close(writing)
        with os.fdopen(reading) as answer:
            self.env["DISPLAY"] = ":" + answer.readline().strip()

    def _start_bus(self) -> None:
        bus = self._daemon(
            ["dbus-daemon", "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE
        )
        assert bus.stdout is not None
        self.env["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()

    def _start_keyring(self) -> None:
        keyring = self._daemon(
            ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
            stdin=subprocess.PIPE,
        )
        assert keyring.stdin is not None
        keyring.stdin.write(b"pw")
        keyring.stdin.close()

    def _start_manager(self) -> None:
        """A window that came before its manager would never get the keyboard."""
        self._daemon(["openbox"])
        asked = ["xdotool", "get_num_desktops"]

        def answers() -> bool:
            done = subprocess.run(asked, env=self.env, capture_output=True, check=False)
            return done.returncode == 0

        wait_for(answers, "the window manager")

    def _daemon(self, command: Sequence[str], **options: Any) -> subprocess.Popen[bytes]:
        options = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, **options}
        process = subprocess.Popen(list(command), env=self.env, **options)
        self._stack.callback(_end, process)
        return process

    def _xdotool(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=self.env, check=True, timeout=60)


@dataclass(frozen=True)
class Control:
    """What a screen reader is told of one control."""

    role: str
    name: str
    states: frozenset[str]


class Eyes:
    """Asks `reader.py`, which runs in the system's Python and reads the accessibility bus."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._reader = desk._daemon(
            [SYSTEM_PYTHON, "-W", "ignore::DeprecationWarning", str(HERE / "reader.py")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=None,
        )

    def find(self, name: str, role: str = "", *, within: float = 60) -> Mapping[str, Any]:
        """Wait until something with that name (and role) shows; its name, role, states, text.

        name: whole, or with a trailing "…" its beginning. Raises LookupError.
        """
        return self._ask("find", name, role, within)

    def press(self, name: str, role: str = "", *, within: float = 60) -> None:
        """Do what a screen reader does to press it."""
        self._ask("press", name, role, within)

    def focus(self, name: str, role: str = "", *, within: float = 60) -> None:
        """Put the keyboard there."""
        self._ask("focus", name, role, within)

    def gone(self, name: str, role: str = "", *, within: float = 60) -> None:
        """Wait until nothing with that name shows."""
        self._ask("gone", name, role, within)

    def names(self) -> list[tuple[str, str]]:
        """Role and name of everything that shows."""
        return [(role, name) for role, name in self._ask("names", "", "", 0)["names"]]

    def controls(self) -> list[Control]:
        """Everything that shows and takes focus."""
        found = self._ask("controls", "", "", 0)["controls"]
        return [Control(role, name, frozenset(states)) for role, name, states in found]

    def focused(self) -> list[str]:
        """The names of what has the keyboard: a field, the part around it, a list's line."""
        return list(self._ask("focused", "", "", 0)["names"])

    def text_of(self, role: str) -> list[str]:
        """The texts of everything of a role that shows."""
        return [name for found, name in self.names() if found == role]

    def _ask(self, verb: str, name: str, role: str, within: float) -> Mapping[str, Any]:
        assert self._reader.stdin is not None
        assert self._reader.stdout is not None
        asked = {"verb": verb, "name": name, "role": role, "within": within}
        self._reader.stdin.write(json.dumps(asked).encode() + b"\n")
        self._reader.stdin.flush()
        line = self._reader.stdout.readline()
        if not line:
            raise LookupError("the reader of the accessibility bus ended")
        answer: Mapping[str, Any] = json.loads(line)
        if "error" in answer:
            raise LookupError(f"{answer['error']}; programs: {self._desk.programs()}")
        return answer


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(5)
    for stream in (process.stdin, process.stdout):
        if stream is not None and not stream.closed:
            stream.close()


def wait_for(condition: Any, what: str, within: float = 60) -> Any:
    """Ask again until it is true; raises AssertionError with what was waited for."""
    end = time.monotonic() + within
    while time.monotonic() < end:
        if found := condition():
            return found
        time.sleep(0.05)
    raise AssertionError(f"waited in vain for {what}")
