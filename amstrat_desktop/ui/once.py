# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is pressed twice is done once: a double click on “Save” writes one record. No Qt."""

from collections.abc import Callable

from amstrat_desktop.base.problems import Problem
from amstrat_desktop.ui.jobs import Progress, Runner, T


class Once:
    """Runs one job at a time; what is asked for while one is under way is left out."""

    def __init__(self, runner: Runner) -> None:
        self._runner = runner
        self._under_way = False

    def run(
        self,
        job: Callable[[], T],
        *,
        owner: object,
        done: Callable[[T], object],
        failed: Callable[[Problem], object] | None = None,
        progress: Progress | None = None,
    ) -> None:
        """As `Runner.run`; after a failure the next one is let through."""
        if self._under_way:
            return
        self._under_way = True

        def guarded() -> T:
            try:
                return job()
            except BaseException:
                self._under_way = False
                raise

        def finished(result: T) -> None:
            self._under_way = False
            done(result)

        self._runner.run(guarded, owner=owner, done=finished, failed=failed, progress=progress)
