# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
import threading

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import Cancelled, Problem
from amstrat_desktop.ui import runner as runner_module
from amstrat_desktop.ui.jobs import ImmediateRunner, Progress
from amstrat_desktop.ui.progress import ProgressDialog
from amstrat_desktop.ui.runner import BackgroundRunner


class Faults(list[tuple[object, Exception]]):
    def show(self, owner: object, fault: Exception) -> None:
        self.append((owner, fault))


@pytest.fixture
def faults() -> Faults:
    return Faults()


@pytest.fixture
def runner(qtbot: QtBot, faults: Faults):  # type: ignore[no-untyped-def]
    made = BackgroundRunner(faults.show)
    yield made
    made.close()


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def test_jobs_of_the_database_keep_their_order(
    qtbot: QtBot, runner: BackgroundRunner, owner: QWidget
) -> None:
    order: list[int] = []
    threads: set[str] = set()

    def job(number: int) -> int:
        threads.add(threading.current_thread().name)
        return number

    with qtbot.waitSignal(runner.idle):
        for number in range(50):
            runner.run(job, number, owner=owner, done=order.append)
    assert order == list(range(50))
    assert len(threads) == 1


def test_what_comes_back_comes_in_the_windows_thread(
    qtbot: QtBot, runner: BackgroundRunner, owner: QWidget
) -> None:
    seen: list[threading.Thread] = []
    with qtbot.waitSignal(runner.idle):
        runner.run(
            threading.current_thread, owner=owner,
            done=lambda worker: seen.extend((worker, threading.current_thread())), pool=True,
        )  # fmt: skip
    assert seen[0] is not threading.main_thread()
    assert seen[1] is threading.main_thread()


def test_nothing_is_called_when_the_owner_is_gone(
    qtbot: QtBot, runner: BackgroundRunner, faults: Faults
) -> None:
    called: list[object] = []
    gate = threading.Event()
    gone, deleted = QWidget(), QWidget()
    with qtbot.waitSignal(runner.idle):
        for owner in (gone, deleted):
            runner.run(gate.wait, owner=owner, done=called.append)
            runner.run(fail, Problem(_("No")), owner=owner, failed=called.append)
        del owner, gone
        deleted.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gate.set()
    assert called == []
    assert faults == []


def fail(fault: Exception) -> None:
    raise fault


def test_a_problem_goes_to_failed_and_else_to_the_faults(
    qtbot: QtBot, runner: BackgroundRunner, owner: QWidget, faults: Faults
) -> None:
    problem, bug, caught = Problem(_("No")), ZeroDivisionError(), []
    with qtbot.waitSignal(runner.idle):
        runner.run(fail, problem, owner=owner, failed=caught.append)
        runner.run(fail, problem, owner=owner)
        runner.run(fail, bug, owner=owner, failed=caught.append)
        runner.run(fail, Cancelled(), owner=owner, failed=caught.append)
    assert caught == [problem]
    assert faults == [(owner, problem), (owner, bug)]


def test_a_long_job_shows_how_far_it_is_and_can_be_stopped(
    qtbot: QtBot, runner: BackgroundRunner, owner: QWidget, faults: Faults,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(runner_module, "PATIENCE_MS", 1)
    progress, asked, done = Progress(_("Counting …")), threading.Event(), []

    def count() -> None:
        progress.report(1, 3)
        asked.wait()
        progress.report(2, 3)

    with qtbot.waitSignal(runner.idle):
        runner.run(count, owner=owner, done=done.append, progress=progress)
        qtbot.waitUntil(lambda: bool(owner.findChildren(ProgressDialog)))
        dialog = owner.findChildren(ProgressDialog)[0]
        assert dialog.isModal()
        dialog.reject()
        assert dialog.isVisible()
        asked.set()
    assert done == []
    assert faults == []
    qtbot.waitUntil(lambda: not owner.findChildren(ProgressDialog))


def test_a_job_that_waits_can_be_stopped_before_it_begins(
    qtbot: QtBot, runner: BackgroundRunner, owner: QWidget
) -> None:
    gate, progress, ran = threading.Event(), Progress(_("…")), []
    with qtbot.waitSignal(runner.idle):
        runner.run(gate.wait, owner=owner)
        runner.run(ran.append, 1, owner=owner, progress=progress)
        progress.cancelled = True
        gate.set()
    assert ran == []


def test_a_short_job_shows_no_dialog(
    qtbot: QtBot, runner: BackgroundRunner, owner: QWidget
) -> None:
    with qtbot.waitSignal(runner.idle):
        runner.run(int, owner=owner, progress=Progress(_("Counting …")))
    assert owner.findChildren(ProgressDialog) == []


def test_closing_lets_the_database_end_what_was_handed_to_it(
    qtbot: QtBot, faults: Faults, owner: QWidget
) -> None:
    runner = BackgroundRunner(faults.show)
    started, gate, ended, told = threading.Event(), threading.Event(), [], []

    def running() -> None:
        started.set()
        gate.wait()
        ended.append(1)

    runner.run(running, owner=owner)
    runner.run(ended.append, 2, owner=owner, done=told.append)
    started.wait()
    threading.Timer(0.05, gate.set).start()
    runner.close()
    assert ended == [1, 2]
    assert told == []
    assert not runner.busy


def test_the_immediate_runner_does_the_same_at_once() -> None:
    runner, got = ImmediateRunner(), []
    runner.run(divmod, 7, 2, owner=None, done=got.append)
    runner.run(fail, Problem(_("No")), owner=None, failed=lambda p: got.append(p.message.msgid))
    runner.run(fail, Cancelled(), owner=None)
    assert got == [(3, 1), "No"]
    with pytest.raises(ZeroDivisionError):
        runner.run(fail, ZeroDivisionError(), owner=None, failed=got.append)


def test_what_is_asked_for_after_the_close_is_not_begun(
    runner: BackgroundRunner, owner: QWidget
) -> None:
    """A clock of a window may still tick while the program ends."""
    begun: list[int] = []
    runner.close()
    for pool in (False, True):
        runner.run(begun.append, 1, owner=owner, pool=pool)
    assert begun == []
    assert not runner.busy
