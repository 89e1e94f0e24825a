# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What Today asks of the services."""

from collections.abc import Callable
from datetime import date
from typing import Protocol

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.services.referral_steps import expire_overdue
from amstrat_desktop.services.today import Today, read_today
from amstrat_desktop.services.work import Outcome, Work
from amstrat_desktop.ui.jobs import Runner


class View(Protocol):
    """What the presenter needs of the view."""

    def show_today(self, today: Today, day: date) -> None: ...


class TodayPresenter:
    """Lets the clocks of the referrals run out once a day, then reads the day."""

    def __init__(
        self,
        view: View,
        runner: Runner,
        work: Work,
        changed: Callable[[frozenset[Kind]], None],
    ) -> None:
        self._view = view
        self._runner = runner
        self._work = work
        self._changed = changed
        self._expired_on: date | None = None

    def reload(self) -> None:
        """Read the day again."""
        if self._expired_on == self._day():
            self._read()
            return
        self._expired_on = self._day()
        self._runner.run(self._expire, owner=self._view, done=self._clock_ran)

    def _expire(self) -> Outcome[int]:
        return self._work.write(expire_overdue)

    def _clock_ran(self, outcome: Outcome[int]) -> None:
        if outcome.value:
            # Comes back here through the window, with the other screens.
            self._changed(outcome.changed)
        self._read()

    def _read(self) -> None:
        self._runner.run(self._read_today, owner=self._view, done=self._show)

    def _read_today(self) -> Today:
        actor = self._work.actor
        return self._work.read(
            read_today,
            office_id=actor.office_id,
            staff_id=actor.staff_id,
            now=self._work.clock(),
        )

    def _show(self, today: Today) -> None:
        self._view.show_today(today, self._day())

    def _day(self) -> date:
        return office_day(self._work.clock())
