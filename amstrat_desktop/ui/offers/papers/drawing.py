# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Draws the paper that is wanted now; an older one that comes later is dropped. No Qt."""

from collections.abc import Callable
from functools import partial
from typing import Final, Protocol

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.documents.raster import Picture, page_pictures
from amstrat_desktop.ui.jobs import Runner

PREVIEW_DPI: Final = 100
SHOWN: Final = 40
"""Pages that are shown; the printer gets all."""


class Shows(Protocol):
    """What a dialog does with what was drawn."""

    def show_pages(self, pages: tuple[Picture, ...]) -> None: ...
    def show_problem(self, message: Msg) -> None: ...


class Drawing:
    """pdf: the paper as it is shown now, b"" until it is drawn."""

    def __init__(self, view: Shows, runner: Runner) -> None:
        self._view = view
        self._runner = runner
        self._number = 0
        self.pdf = b""

    def forget(self) -> None:
        """Another paper is wanted: what is still under way is of no use."""
        self._number += 1
        self.pdf = b""

    def draw(self, render: Callable[[], bytes]) -> None:
        """Draw it beside the window, on the pool: it needs no database."""
        self.forget()
        number = self._number

        def done(found: tuple[bytes, tuple[Picture, ...]]) -> None:
            if number == self._number:
                self.pdf = found[0]
                self._view.show_pages(found[1])

        self._runner.run(
            partial(_drawn, render), owner=self._view, done=done, failed=self.failed, pool=True
        )

    def failed(self, problem: Problem) -> None:
        """Say what went wrong."""
        self._view.show_problem(problem.message)


def _drawn(render: Callable[[], bytes]) -> tuple[bytes, tuple[Picture, ...]]:
    pdf = render()
    return pdf, tuple(page_pictures(pdf, PREVIEW_DPI)[:SHOWN])
