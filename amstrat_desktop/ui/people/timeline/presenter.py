# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads a timeline a piece at a time, and knows what each line opens."""

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType
from typing import Final, Protocol
from uuid import UUID

from amstrat_desktop.base.problems import Problem, StoreProblem
from amstrat_desktop.services.timeline import window_of_timeline
from amstrat_desktop.services.timeline_records import LineKind, TimelineLine, TimelineWindow
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.doors import OpenPerson

PIECE: Final = 40
"""Lines that are read at a time: more than a screen."""

PANELS: Final[Mapping[LineKind, str]] = MappingProxyType(
    {
        LineKind.APPOINTMENT: "planning",
        LineKind.ATTEMPT: "planning",
        LineKind.FOLLOW_UP: "planning",
        LineKind.CASE: "support",
        LineKind.NOTE: "notes",
        LineKind.CONSENT: "consents",
        LineKind.DISCLOSURE: "consents",
        LineKind.HOUSEHOLD: "household",
        LineKind.BOOKING: "offers",
        LineKind.KITA: "kita",
        LineKind.WORK: "work",
    }
)
"""The part of the same record that a line opens."""

SCREENS: Final[Mapping[LineKind, str]] = MappingProxyType(
    {LineKind.CONTACT: "consultations", LineKind.REFERRAL: "referrals"}
)
"""The screen that opens the line's own record."""


class View(Protocol):
    """What the presenter needs of the panel."""

    def show_lines(self, window: TimelineWindow, *, more: bool) -> None: ...
    def clear(self) -> None: ...


class TimelinePresenter:
    """One panel; what arrives for a person or filter that is no longer wanted is dropped."""

    def __init__(self, view: View, context: Context) -> None:
        self._view = view
        self._context = context
        self._person_id: UUID | None = None
        self._kinds: frozenset[LineKind] = frozenset()
        self._shown = 0
        self._asked = 0

    def show(self, person_id: UUID | None) -> None:
        """Show a person's timeline from the latest on; None: nobody is shown any more."""
        self._person_id = person_id
        self._shown = 0
        self.reload()

    def filter(self, kinds: frozenset[LineKind]) -> None:
        """Show these kinds only; none: all."""
        self._kinds = kinds
        self._shown = 0
        self.reload()

    def reload(self) -> None:
        """Read again as much as was read."""
        self._fetch(0, max(self._shown, PIECE))

    def more(self) -> None:
        """Read on into the past."""
        self._fetch(self._shown, PIECE)

    def open(self, line: TimelineLine) -> None:
        """Go to what a line tells of."""
        person_id = self._person_id
        if line.kind in SCREENS:
            self._context.go(SCREENS[line.kind], line.target_id)
        elif line.kind in PANELS and person_id is not None:
            self._context.go("people", OpenPerson(person_id, PANELS[line.kind]))

    def _fetch(self, start: int, size: int) -> None:
        person_id = self._person_id
        if person_id is None:
            return
        self._asked += 1
        asked = self._asked

        def arrived(window: TimelineWindow) -> None:
            if asked == self._asked and person_id == self._person_id:
                self._shown = start + len(window.lines)
                self._view.show_lines(window, more=start > 0)

        work = self._context.work
        read = partial(
            work.read,
            window_of_timeline,
            person_id,
            self._kinds,
            start,
            size,
            actor=work.actor,
        )
        self._context.runner.run(read, owner=self._view, done=arrived, failed=self._gone)

    def _gone(self, problem: Problem) -> None:
        if isinstance(problem, StoreProblem):
            self._context.say("error", problem.message)
        else:
            # The head of the record says why; here nothing may be left of it.
            self._view.clear()


def opens(kind: LineKind) -> bool:
    """Whether a line of this kind leads anywhere."""
    return kind in PANELS or kind in SCREENS
