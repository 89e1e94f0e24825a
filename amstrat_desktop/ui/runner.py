# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The only threads of the program: one worker for the database, a small pool for the rest.

One worker, so that what was clicked first is done first and a closed database stays closed.
Results come back through a queued signal into the thread of the window.
"""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Final
from weakref import ref

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import Shiboken

from amstrat_desktop.base.problems import Cancelled, Problem
from amstrat_desktop.ui.jobs import Progress, T, Ts
from amstrat_desktop.ui.progress import ProgressDialog

PATIENCE_MS: Final = 600
"""After this long a job with a `Progress` shows its dialog."""
POOL_THREADS: Final = 3

_log = logging.getLogger(__name__)


@dataclass(eq=False)
class _Job:
    work: Callable[[], object]
    owner: Callable[[], object | None]
    done: Callable[[Any], object] | None
    failed: Callable[[Problem], object] | None
    progress: Progress | None
    dialog: ProgressDialog | None = None
    result: object = None
    fault: Exception | None = None

    def living_owner(self) -> object | None:
        """The owner, or None when it or its C++ half is gone."""
        owner = self.owner()
        if isinstance(owner, QObject) and not Shiboken.isValid(owner):
            return None
        return owner


class BackgroundRunner(QObject):
    """show_fault: takes the owner and what was raised (see `ui/faults.py`).

    idle: emitted whenever the last job under way has been delivered.
    """

    idle = Signal()
    _arrived = Signal(object)

    def __init__(self, show_fault: Callable[[object, Exception], None]) -> None:
        super().__init__()
        self._show_fault = show_fault
        self._database = ThreadPoolExecutor(1, thread_name_prefix="database")
        self._pool = ThreadPoolExecutor(POOL_THREADS, thread_name_prefix="pool")
        self._under_way: set[_Job] = set()
        self._closed = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        fn: Callable[[*Ts], T],
        *args: *Ts,
        owner: object,
        done: Callable[[T], object] | None = None,
        failed: Callable[[Problem], object] | None = None,
        progress: Progress | None = None,
        pool: bool = False,
    ) -> None:
        """See `Runner.run`. After the close nothing is begun: a window's clock may still tick."""
        if self._closed:
            return
        job = _Job(lambda: fn(*args), ref(owner), done, failed, progress)
        self._under_way.add(job)
        if progress is not None:
            QTimer.singleShot(PATIENCE_MS, self, lambda: self._show_progress(job))
        (self._pool if pool else self._database).submit(self._work, job)

    @property
    def busy(self) -> bool:
        """Whether a job waits, runs or has not been delivered."""
        return bool(self._under_way)

    def close(self) -> None:
        """Let the database's jobs end, also those that wait (an unsaved form may be among
        them); drop what waits in the pool and whatever comes back.
        """
        self._closed = True
        self._under_way.clear()
        self._database.shutdown(wait=True)
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _work(self, job: _Job) -> None:
        try:
            if job.progress is not None and job.progress.cancelled:
                raise Cancelled  # noqa: TRY301 - the same way out as from within the job
            job.result = job.work()
        except Exception as fault:  # noqa: BLE001 - whatever it is, the window must hear of it
            job.fault = fault
        self._arrived.emit(job)

    def _deliver(self, job: _Job) -> None:
        if job not in self._under_way:
            return
        self._under_way.discard(job)
        if job.dialog is not None:
            job.dialog.finish()
        owner = job.living_owner()
        try:
            if owner is not None:
                self._call_back(job, owner)
            elif job.fault is not None and not isinstance(job.fault, Problem | Cancelled):
                _log.error("a job without a window failed: %s", type(job.fault).__name__)
        finally:
            if not self._under_way:
                self.idle.emit()

    def _call_back(self, job: _Job, owner: object) -> None:
        fault = job.fault
        if fault is None:
            if job.done is not None:
                job.done(job.result)
        elif isinstance(fault, Problem) and job.failed is not None:
            job.failed(fault)
        elif not isinstance(fault, Cancelled):
            self._show_fault(owner, fault)

    def _show_progress(self, job: _Job) -> None:
        owner = job.living_owner()
        if job in self._under_way and job.progress is not None and owner is not None:
            parent = owner.window() if isinstance(owner, QWidget) else None
            job.dialog = ProgressDialog(job.progress, parent)
            job.dialog.open()
