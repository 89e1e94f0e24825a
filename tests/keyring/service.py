# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A real Secret Service of the tests' own: a session bus and gnome-keyring in a fresh home."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

ROOT = Path(__file__).parents[2]
TOOLS = ("dbus-daemon", "gnome-keyring-daemon", "dbus-send")
_LOGIN = "/org/freedesktop/secrets/collection/login"


def is_offered() -> bool:
    return all(shutil.which(tool) for tool in TOOLS)


@dataclass
class SecretService:
    """Started by `start`, ended by `stop`. environment: for processes that shall use it."""

    home: Path
    environment: dict[str, str]
    bus: subprocess.Popen[str]
    daemon: subprocess.Popen[str]

    @classmethod
    def start(cls) -> Self:
        # The path of a socket is short: not pytest's own folders.
        home = Path(tempfile.mkdtemp(prefix="amstrat-keyring-"))
        run = home / "run"
        run.mkdir(mode=0o700)
        dropped = {"DISPLAY", "WAYLAND_DISPLAY", "PYTHON_KEYRING_BACKEND"}
        environment = {key: value for key, value in os.environ.items() if key not in dropped} | {
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(run),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_CONFIG_HOME": str(home / "config"),
        }
        bus = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address"],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert bus.stdout is not None
        environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        daemon = subprocess.Popen(
            ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert daemon.stdin is not None
        daemon.stdin.write("pw")
        daemon.stdin.close()
        service = cls(home, environment, bus, daemon)
        service._wait()
        return service

    def _wait(self) -> None:
        """The bus starts what is called on it; this waits until the daemon has its name."""
        for _ in range(100):
            owned = self._send("org.freedesktop.DBus", "/", "org.freedesktop.DBus.NameHasOwner",
                               "string:org.freedesktop.secrets")  # fmt: skip
            if "boolean true" in owned:
                return
        raise AssertionError("gnome-keyring doesn't come up")

    def lock(self) -> None:
        method = "org.freedesktop.Secret.Service.Lock"
        path = "/org/freedesktop/secrets"
        self._send("org.freedesktop.secrets", path, method, f"array:objpath:{_LOGIN}")

    def freeze(self) -> None:
        """It no longer answers, as when a dialog waits for somebody."""
        self.daemon.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self.daemon.send_signal(signal.SIGCONT)

    def stop(self) -> None:
        self.thaw()
        for process in (self.daemon, self.bus):
            process.kill()
            process.wait()
        if self.bus.stdout is not None:
            self.bus.stdout.close()
        shutil.rmtree(self.home, ignore_errors=True)

    def ask(self, *command: str, patience: float = 5.0, **environment: str) -> dict[str, Any]:
        """What `base.secrets` answers in a process of its own, see asker.py."""
        done = subprocess.run(
            [sys.executable, "-W", "error", "-m", "tests.keyring.asker", str(patience), *command],
            cwd=ROOT,
            env=self.environment | environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        answer: dict[str, Any] = json.loads(done.stdout)
        answer["log"] = done.stderr
        return answer

    def _send(self, destination: str, path: str, method: str, argument: str) -> str:
        done = subprocess.run(
            ["dbus-send", "--session", "--print-reply", f"--dest={destination}",
             path, method, argument],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )  # fmt: skip
        return done.stdout
