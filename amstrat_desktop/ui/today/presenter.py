# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What Today asks of the services."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Protocol
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.services.daily_rules import run_daily_rules
from amstrat_desktop.services.follow_up_list import (
    FollowUpFilter,
    FollowUpRow,
    list_follow_ups,
)
from amstrat_desktop.services.follow_ups import (
    FollowUpCard,
    finish_follow_up,
    move_follow_up,
    reopen_follow_up,
)
from amstrat_desktop.services.planning_days import Later, later
from amstrat_desktop.services.reminders import Reminder, list_reminders
from amstrat_desktop.services.today import Today, read_today
from amstrat_desktop.services.work import Outcome, Work
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.once import Once
from amstrat_desktop.ui.shell.context import Says


class View(Protocol):
    """What the presenter needs of the view."""

    def show_today(self, today: Today, day: date) -> None: ...
    def show_tasks(self, tasks: Sequence[FollowUpRow], open_tasks: int) -> None: ...
    def show_reminders(self, reminders: Sequence[Reminder]) -> None: ...
    def wanted_tasks(self) -> "Wanted": ...


Wanted = FollowUpFilter | None
"""Another list of tasks than what is due today; its staff_id None: everybody's."""


class TodayPresenter:
    """Lets the daily rules run once a day, then reads the day; writes what becomes of a task."""

    def __init__(
        self,
        view: View,
        runner: Runner,
        work: Work,
        *,
        changed: Callable[[frozenset[Kind]], None],
        say: Says,
    ) -> None:
        self._view = view
        self._runner = runner
        self._work = work
        self._changed = changed
        self._say = say
        self._once = Once(runner)
        self._ruled_on: date | None = None

    @property
    def me(self) -> UUID:
        """Whose screen it is."""
        return self._work.actor.staff_id

    def reload(self) -> None:
        """Read the day again."""
        if self._ruled_on == self._day():
            self._read()
            return
        self._ruled_on = self._day()
        self._runner.run(self._rule, owner=self._view, done=self._ruled)

    def finish(self, task: FollowUpRow) -> None:
        """A task is done; *Undo* opens it again."""
        said = _("Done: {task}", task=task.title)
        self._write(partial(self._work.write, finish_follow_up, task.id), said, self._undone(task))

    def put_off(self, task: FollowUpRow, choice: Later) -> None:
        """A task waits; *Undo* puts the day back."""
        day = later(choice, self._day())
        said = _("Put off to {day}: {task}", day=day, task=task.title)
        back = partial(self._work.write, move_follow_up, task.id, task.due_on)
        undone = partial(self._write, back, _("It is due again on {day}.", day=task.due_on), None)
        self._write(partial(self._work.write, move_follow_up, task.id, day), said, undone)

    def _undone(self, task: FollowUpRow) -> Callable[[], None]:
        again = partial(self._work.write, reopen_follow_up, task.id)
        return partial(self._write, again, _("Open again: {task}", task=task.title), None)

    def _write(
        self,
        job: Callable[[], Outcome[FollowUpCard]],
        said: Msg,
        undo: Callable[[], object] | None,
    ) -> None:
        def done(outcome: Outcome[FollowUpCard]) -> None:
            self._say("ok", said, [] if undo is None else [(_("Undo"), undo)])
            # Comes back here through the window, with the other screens.
            self._changed(outcome.changed)

        self._once.run(job, owner=self._view, done=done)

    def _rule(self) -> Outcome[int]:
        return self._work.write(run_daily_rules)

    def _ruled(self, outcome: Outcome[int]) -> None:
        if outcome.value:
            # Comes back here through the window, with the other screens.
            self._changed(outcome.changed)
        self._read()

    def _read(self) -> None:
        wanted = self._view.wanted_tasks()
        self._runner.run(self._read_today, wanted, owner=self._view, done=self._show)

    def _read_today(self, wanted: Wanted) -> tuple[Today, Sequence[FollowUpRow]]:
        actor = self._work.actor
        today = self._work.read(
            read_today,
            office_id=actor.office_id,
            staff_id=actor.staff_id,
            now=self._work.clock(),
        )
        if wanted is None:
            return today, today.tasks
        return today, self._work.read(list_follow_ups, wanted, actor=actor)

    def _show(self, found: tuple[Today, Sequence[FollowUpRow]]) -> None:
        today, tasks = found
        self._view.show_today(today, self._day())
        self._view.show_tasks(tasks, today.open_tasks)
        # After the day itself is seen: they look further than a day does.
        self._runner.run(self._read_reminders, owner=self._view, done=self._view.show_reminders)

    def _read_reminders(self) -> Sequence[Reminder]:
        return self._work.read(list_reminders, actor=self._work.actor, now=self._work.clock())

    def _day(self) -> date:
        return office_day(self._work.clock())
