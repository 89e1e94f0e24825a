# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The open office hour: started and ended with one key, counted while it runs."""

from collections.abc import Callable
from functools import partial
from typing import Protocol
from uuid import UUID

from amstrat_desktop.base.lang import _
from amstrat_desktop.services.office_hours import (
    OfficeHourCard,
    OfficeHourDraft,
    Summary,
    count_turned_away,
    edit_office_hour,
    end_office_hour,
    resume_office_hour,
    running_office_hour,
    start_office_hour,
    usual_office_hour,
)
from amstrat_desktop.services.work import Outcome
from amstrat_desktop.ui.consultations.around import Around


class HourView(Protocol):
    """What the presenter needs of the screen."""

    def show_hour(self, hour: OfficeHourCard | None) -> None: ...
    def show_summary(self, summary: Summary) -> None: ...
    def show_entry(self) -> None: ...


class HourPresenter:
    """changed: tells the form which office hour runs. home: the area where the office works,
    for the first office hour of somebody.
    """

    def __init__(
        self,
        view: HourView,
        around: Around,
        changed: Callable[[OfficeHourCard | None], object],
        home: Callable[[], UUID | None],
    ) -> None:
        self._view = view
        self._around = around
        self._changed = changed
        self._home = home
        self._hour: OfficeHourCard | None = None
        self._ended: UUID | None = None
        self._busy = False

    def reload(self) -> None:
        """Read which office hour runs, and how many came."""
        work = self._around.work
        read = partial(
            work.read,
            running_office_hour,
            staff_id=work.actor.staff_id,
            now=self._around.now(),
        )
        self._around.runner.run(read, owner=self._view, done=self._show)

    def toggle(self) -> None:
        """Start an office hour, or end the one that runs."""
        if self._busy:
            return
        if self._hour is not None:
            self.end()
            return
        work = self._around.work
        self._busy = True
        self._around.runner.run(
            partial(work.read, usual_office_hour, staff_id=work.actor.staff_id),
            owner=self._view,
            done=self._start,
        )

    def end(self) -> None:
        """End the office hour that runs and show what it came to."""
        if self._hour is not None:
            self._ended = self._hour.id
            self._write(end_office_hour, self._hour.id, done=self._show_summary)

    def resume(self) -> None:
        """Go on with the office hour that was just ended."""
        if self._ended is not None:
            self._write(resume_office_hour, self._ended, done=self._show)
            self._view.show_entry()

    def count(self, by: int) -> None:
        """One more turned away, or one less."""
        if self._hour is not None:
            self._write(count_turned_away, self._hour.id, by, done=self._show)

    def move(self, draft: OfficeHourDraft) -> None:
        """The office hour is somewhere else."""
        if self._hour is not None:
            self._write(edit_office_hour, self._hour.id, draft, done=self._show)

    def _start(self, usual: OfficeHourDraft) -> None:
        self._busy = False
        draft = OfficeHourDraft(usual.area_id or self._home(), usual.place, usual.channel)

        def started(hour: OfficeHourCard) -> None:
            self._show(hour)
            self._around.say(
                "ok", _("The office hour has begun. What you record now belongs to it.")
            )

        self._write(start_office_hour, draft, done=started)

    def _write(self, fn: Callable[..., object], *args: object, done: Callable[..., object]) -> None:
        def written(outcome: Outcome[object]) -> None:
            done(outcome.value)
            self._around.changed(outcome.changed)

        self._around.runner.run(
            partial(self._around.work.write, fn, *args), owner=self._view, done=written
        )

    def _show(self, hour: OfficeHourCard | None) -> None:
        self._hour = hour
        self._view.show_hour(hour)
        self._changed(hour)

    def _show_summary(self, summary: Summary) -> None:
        self._show(None)
        self._view.show_summary(summary)
