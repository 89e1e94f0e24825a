# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the presenters of this screen use of the window. No Qt here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, Protocol

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Catalogue, Msg
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.jobs import Runner

Steps = Sequence[tuple[Msg, Callable[[], object]]]


class Says(Protocol):
    """The window's message bar; actions: the next steps."""

    def __call__(
        self, tone: Literal["info", "ok", "warn", "error"], text: Msg, actions: Steps = ()
    ) -> None: ...


class Goes(Protocol):
    """Opens another screen; item: what is opened there."""

    def __call__(self, key: str, item: object = None) -> bool: ...


@dataclass(frozen=True)
class Around:
    """What the presenters use of the window. say: a message with next steps. go: another
    screen. changed: what a write changed. status: the line at the bottom.
    """

    runner: Runner
    work: Work
    say: Says
    go: Goes
    changed: Callable[[frozenset[Kind]], object]
    status: Callable[[Callable[[Catalogue], str]], object]

    def now(self) -> datetime:
        return self.work.clock()

    def today(self) -> date:
        """The day on the office's wall clock."""
        return office_day(self.now())
