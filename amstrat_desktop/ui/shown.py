# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a panel shows of one record: read in the background, dropped when another one is shown."""

from collections.abc import Callable
from typing import Generic, Protocol, TypeVar
from uuid import UUID

from amstrat_desktop.base.problems import Problem, StoreProblem
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.shell.context import Says

T = TypeVar("T")


class Clears(Protocol):
    """A panel that can be emptied."""

    def clear(self) -> None: ...


class Shown(Generic[T]):
    """key: of the record that is shown, None while none is.

    read: on the worker. arrived: in the window, and only while the record is still the one that
    is shown. Where it is gone or may not be seen, the head of the record says why, and nothing
    may be left of it in the panel.
    """

    def __init__(
        self,
        runner: Runner,
        say: Says,
        view: Clears,
        read: Callable[[UUID], T],
        arrived: Callable[[T], object],
    ) -> None:
        self._runner, self._say, self._view = runner, say, view
        self._read, self._arrived = read, arrived
        self.key: UUID | None = None

    def show(self, key: UUID | None) -> None:
        """Read another record; None: none is shown any more."""
        self.key = key
        self.reload()

    def reload(self) -> None:
        """Read the same one anew."""
        key = self.key
        if key is None:
            return

        def arrived(found: T) -> None:
            if key == self.key:
                self._arrived(found)

        def failed(problem: Problem) -> None:
            if isinstance(problem, StoreProblem):
                self._say("error", problem.message)
            elif key == self.key:
                self._view.clear()

        self._runner.run(self._read, key, owner=self._view, done=arrived, failed=failed)
