# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a presenter knows of background work: no Qt here, so that presenters need none.

The threads are in `ui/runner.py`; `ImmediateRunner` does the same at once, for tests.
"""

from collections.abc import Callable
from typing import Protocol, TypeVar, TypeVarTuple

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.problems import Cancelled, Problem

Ts = TypeVarTuple("Ts")
T = TypeVar("T")


class Progress:
    """How far a long job is; made by whoever starts it, and handed to the job as `report`.

    The worker writes and the window reads: plain attributes, one writer each.
    """

    def __init__(self, text: Msg, *, can_cancel: bool = True) -> None:
        self.text = text
        self.can_cancel = can_cancel
        self.done = 0
        self.total = 0
        self.cancelled = False

    def report(self, done: int, total: int) -> None:
        """Called by the job between two steps; raises Cancelled when the user wants it."""
        self.done, self.total = done, total
        if self.cancelled:
            raise Cancelled


class Runner(Protocol):
    """Runs a function beside the window and brings back what came of it."""

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
        """Run fn(*args) on the database's worker, or on the pool when it needs no database.

        done, failed: called in the window's thread, and only while owner (a widget) lives.
        A Problem goes to failed, without one to the nearest message bar above owner. What
        is no Problem is a bug: it goes to the log and a dialog. Cancelled shows nothing.
        """


class ImmediateRunner:
    """Runs at once, in order, in the caller's thread; problems without `failed` are raised."""

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
        del owner, progress, pool
        try:
            result = fn(*args)
        except Cancelled:
            return
        except Problem as problem:
            if failed is None:
                raise
            failed(problem)
            return
        if done is not None:
            done(result)
