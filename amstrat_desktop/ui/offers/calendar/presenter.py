# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the calendar shows, and how a meeting goes elsewhere: looked at first, and taken back."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Final, Protocol
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.offers.calendar_view import Block, Calendar, read_calendar
from amstrat_desktop.services.offers.move_checks import MoveCheck
from amstrat_desktop.services.offers.moves import Moved, MoveDraft, check_move, move_session
from amstrat_desktop.services.offers.rooms import FreeRoom, free_rooms
from amstrat_desktop.services.rights import Right
from amstrat_desktop.services.work import Outcome
from amstrat_desktop.ui.offers.calendar.periods import Mode, Period
from amstrat_desktop.ui.offers.calendar.words import moved_sentence
from amstrat_desktop.ui.offers.panel import NewRun
from amstrat_desktop.ui.once import Once
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.doors import OpenOffersView, OpenRun
from amstrat_desktop.ui.widgets.message_bar import Action

RELOAD_ON: Final = frozenset({Kind.OFFER, Kind.BOOKING, Kind.SITE, Kind.CARER})

Checked = tuple[MoveCheck, Sequence[FreeRoom]]
LookedAt = Callable[[Checked], None]
Done = Callable[[Outcome[Moved]], None]


class View(Protocol):
    """What the presenter needs of the view."""

    def show_period(self, period: Period) -> None: ...
    def show_calendar(self, calendar: Calendar, period: Period, today: date) -> None: ...
    def ask_move(self, block: Block, draft: MoveDraft) -> None: ...
    def show_check(self, draft: MoveDraft, check: MoveCheck, rooms: Sequence[FreeRoom]) -> None: ...
    def show_moved(self, moved: Moved) -> None: ...


class CalendarPresenter:
    """Keeps which days of which house are looked at."""

    def __init__(self, view: View, context: Context) -> None:
        self._view = view
        self._context = context
        self._work = context.work
        self._once = Once(context.runner)
        self.period = Period(Mode.WEEK, self.today)
        self._chose_site = False

    @property
    def today(self) -> date:
        """The office's day now."""
        return office_day(self._work.clock())

    # which days

    def turn(self, period: Period) -> None:
        """Look at other days, or at the same ones in another way."""
        self.period = period
        self._view.show_period(period)
        self.reload()

    def step(self, by: int) -> None:
        """The days before (-1) or after (1)."""
        self.turn(self.period.stepped(by))

    def go_to(self, day: date, mode: Mode | None = None) -> None:
        """The days around one day."""
        self.turn(replace(self.period, day=day, mode=mode or self.period.mode))

    def choose_mode(self, mode: Mode) -> None:
        """Another way to look at the same day."""
        if mode is not self.period.mode:
            self.turn(replace(self.period, mode=mode))

    def choose_site(self, site_id: UUID | None) -> None:
        """Another house, or all."""
        self._chose_site = True
        if site_id != self.period.site_id:
            self.turn(replace(self.period, site_id=site_id))

    def reload(self) -> None:
        """Read what is looked at."""
        period = self.period

        def arrived(calendar: Calendar) -> None:
            if period == self.period:
                self._arrived(calendar)

        self._context.runner.run(self._read, period, owner=self._view, done=arrived)

    def _arrived(self, calendar: Calendar) -> None:
        if not self._chose_site and self.period.site_id is None and len(calendar.sites) > 1:
            # The first house rather than all of them in one heap, until somebody chooses.
            self.choose_site(calendar.sites[0].id)
            return
        self._view.show_calendar(calendar, self.period, self.today)

    def _read(self, period: Period) -> Calendar:
        calendar = self._work.read(
            read_calendar,
            period.first,
            period.last,
            site_id=period.site_id,
            actor=self._work.actor,
            now=self._work.clock(),
        )
        if self._context.rights.may(Right.PLAN_OFFERS):
            return calendar
        return replace(
            calendar, blocks=tuple(replace(block, fixed=True) for block in calendar.blocks)
        )

    # moving

    def drop(self, block: Block, starts_at: datetime, room_id: UUID | None) -> None:
        """Somebody put it there: it goes where nothing speaks against it, else the form asks."""
        draft = MoveDraft(block.session_id, starts_at, room_id or block.room_id, block.version)

        def looked_at(checked: Checked) -> None:
            if checked[0].fine:
                self.move(draft)
            else:
                self._view.ask_move(block, draft)
                self._view.show_check(draft, *checked)

        self._check(block, draft, looked_at)

    def check(self, block: Block, draft: MoveDraft) -> None:
        """What speaks against what stands in the form."""

        def looked_at(checked: Checked) -> None:
            self._view.show_check(draft, *checked)

        self._check(block, draft, looked_at)

    def move(self, draft: MoveDraft) -> None:
        """Move it, whatever was said against it."""
        self._write(draft, self._moved)

    def _undo(self, moved: Moved) -> None:
        self._write(moved.back, self._moved_back)

    def _write(self, draft: MoveDraft, done: Done) -> None:
        self._once.run(
            lambda: self._work.write(move_session, draft),
            owner=self._view,
            done=done,
            failed=self._refused,
        )

    def _moved(self, outcome: Outcome[Moved]) -> None:
        moved = outcome.value
        self._view.show_moved(moved)
        self._context.changed(outcome.changed)
        steps: list[Action] = [(_("Undo"), lambda: self._undo(moved))]
        if moved.taken:
            steps.append((_("Participants"), lambda: self.open_run(moved.run_id, "bookings")))
        self._context.say("ok", moved_sentence(moved), steps)

    def _moved_back(self, outcome: Outcome[Moved]) -> None:
        self._view.show_moved(outcome.value)
        self._context.changed(outcome.changed)
        title, moment = outcome.value.title, outcome.value.starts_at
        self._context.say("ok", _("“{title}” is back on {moment}.", title=title, moment=moment))

    def _refused(self, problem: Problem) -> None:
        self._context.say("error", problem.message)
        if isinstance(problem, Conflict):
            # It stands elsewhere by now: show where, and leave what was typed.
            self.reload()

    def _check(self, block: Block, draft: MoveDraft, done: LookedAt) -> None:
        def look() -> Checked:
            check = self._work.read(
                check_move,
                draft.session_id,
                draft.starts_at,
                draft.room_id,
                now=self._work.clock(),
            )
            rooms = self._work.read(
                free_rooms,
                block.site_id,
                (draft.starts_at, block.duration),
                but_session=block.session_id,
                actor=self._work.actor,
            )
            return check, rooms

        self._context.runner.run(look, owner=self._view, done=done, failed=self._refused)

    # elsewhere

    def open_run(self, run_id: UUID, panel: str = "") -> None:
        """The run's page."""
        self._context.go("offers", OpenRun(run_id, panel))

    def new_run(self) -> None:
        """Ctrl+N."""
        self._context.go("offers", NewRun())

    def open_places(self) -> None:
        """Where houses and rooms are entered."""
        self._context.go("offers", OpenOffersView("places"))
