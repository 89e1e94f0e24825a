# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
import shutil
import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from amstrat_desktop.ui.shell.lock_clock import IdleClock
from amstrat_desktop.ui.shell.sleep_watch import SleepWatch
from tests.services_of_the_machine import require


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def test_idle_time_locks(qtbot: QtBot, qapp: QApplication, window: QWidget) -> None:
    clock = IdleClock(qapp, 0)
    with qtbot.waitSignal(clock.idle):
        clock.set_milliseconds(1)
    clock.deleteLater()


def test_a_key_or_the_mouse_begins_the_time_anew(
    qtbot: QtBot, qapp: QApplication, window: QWidget
) -> None:
    clock = IdleClock(qapp, 10)
    handle = window.windowHandle()
    for touch in (
        lambda: QTest.keyClick(handle, Qt.Key.Key_A),
        lambda: QTest.mouseMove(handle, QPoint(3, 3)),
    ):
        clock._timer.setInterval(600_000)
        clock._timer.stop()
        touch()
        qtbot.waitUntil(clock._timer.isActive)
    clock.deleteLater()


def test_never_means_never(qtbot: QtBot, qapp: QApplication, window: QWidget) -> None:
    clock = IdleClock(qapp, 0)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert not clock._timer.isActive()
    clock.deleteLater()


def test_only_the_beginning_of_sleep_locks(qtbot: QtBot) -> None:
    watch, slept = SleepWatch(), []
    watch.sleeping.connect(lambda: slept.append(1))
    watch.prepare(False)
    assert slept == []
    watch.prepare(True)
    assert slept == [1]


PROGRAM = """
import subprocess, sys
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtDBus import QDBusConnection
from amstrat_desktop.ui.shell.sleep_watch import SleepWatch

app = QCoreApplication([])
watch = SleepWatch(QDBusConnection.sessionBus())
assert watch.works
watch.sleeping.connect(lambda: (print("sleeping"), app.quit()))
QTimer.singleShot(0, lambda: subprocess.Popen([
    "dbus-send", "--session", "--type=signal", "/org/freedesktop/login1",
    "org.freedesktop.login1.Manager.PrepareForSleep", "boolean:true"]))
QTimer.singleShot(20_000, lambda: app.exit(1))
sys.exit(app.exec())
"""


@pytest.mark.service
def test_a_real_bus_tells_that_the_computer_sleeps() -> None:
    require(shutil.which("dbus-run-session") and shutil.which("dbus-send"), "a D-Bus session")
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", PROGRAM],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.stdout.strip() == "sleeping", done.stderr
