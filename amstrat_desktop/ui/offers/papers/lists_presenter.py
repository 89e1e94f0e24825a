# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads what stands on the list that is wanted, and draws it."""

from collections.abc import Callable
from datetime import datetime
from enum import Enum
from functools import partial
from typing import Final, Protocol
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.office_days import midnight, office_day
from amstrat_desktop.documents.raster import Picture
from amstrat_desktop.documents.run_lists import (
    AttendanceSheet,
    render_childcare,
    render_leader_list,
    render_participants,
    render_sheet,
    render_waiting,
)
from amstrat_desktop.services.offers.lists import (
    open_childcare_list,
    read_leader_list,
    read_participants,
)
from amstrat_desktop.services.offers.run_heads import Meeting
from amstrat_desktop.services.offers.told_lists import Reader, note_list_told
from amstrat_desktop.services.offers.waiting_paper import read_waiting_paper
from amstrat_desktop.services.rights import Right, Rights
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.offers.papers.drawing import Drawing


class ListKind(Enum):
    """TICK: boxes for the meetings to come. SIGN: a line to sign at one of them."""

    PARTICIPANTS = "participants"
    WAITING = "waiting"
    LEADER = "leader"
    TICK = "tick"
    SIGN = "sign"
    CHILDCARE = "childcare"


READERS: Final = {
    ListKind.LEADER: Reader.LEADER,
    ListKind.TICK: Reader.LEADER,
    ListKind.SIGN: Reader.LEADER,
    ListKind.CHILDCARE: Reader.CARERS,
}
"""Who reads a list that leaves the office; the others stay in it."""

_OF_THE_LEADER: Final = (ListKind.LEADER, ListKind.TICK, ListKind.SIGN)
"""First names only."""


def lists_for(rights: Rights) -> tuple[ListKind, ...]:
    """The lists that somebody may print: a course leader those with first names only."""
    if not rights.may(Right.PARTICIPANT_LISTS):
        return _OF_THE_LEADER
    children = () if rights.may(Right.CHILD_NOTES) else (ListKind.CHILDCARE,)
    return tuple(kind for kind in ListKind if kind not in children)


class View(Protocol):
    """What the presenter needs of the dialog."""

    def kind(self) -> ListKind: ...
    def meeting(self) -> UUID | None: ...
    def show_meetings(self, meetings: tuple[Meeting, ...], chosen: UUID | None) -> None: ...
    def show_pages(self, pages: tuple[Picture, ...]) -> None: ...
    def show_problem(self, message: Msg) -> None: ...


class ListsPresenter:
    """One dialog. The carers' list is read as a write: the log says who read it."""

    def __init__(self, view: View, runner: Runner, work: Work, run_id: UUID) -> None:
        self._view = view
        self._runner = runner
        self._work = work
        self._run_id = run_id
        self._drawing = Drawing(view, runner)
        self._asked = 0

    @property
    def pdf(self) -> bytes:
        """The list as it is shown now, b"" until it is drawn."""
        return self._drawing.pdf

    def draw(self) -> None:
        """Read the list that is wanted, and draw it."""
        self._drawing.forget()
        self._asked += 1
        number, kind = self._asked, self._view.kind()

        def arrived(render: Callable[[], bytes]) -> None:
            if number == self._asked:
                self._drawing.draw(render)

        self._runner.run(
            partial(self._read, kind, self._view.meeting()),
            owner=self._view,
            done=arrived,
            failed=self._drawing.failed,
        )

    def note_told(self, changed: Callable[[frozenset[Kind]], object]) -> None:
        """The list left for its reader: the log of those whose names stand there says so."""
        reader = READERS.get(self._view.kind())
        if reader is None:
            return
        self._runner.run(
            partial(self._work.write, note_list_told, self._run_id, reader),
            owner=self._view,
            done=lambda outcome: changed(outcome.changed),
            failed=self._drawing.failed,
        )

    def read_meetings(self) -> None:
        """Which meetings can be signed for: today's or the next one is chosen."""

        def arrived(meetings: tuple[Meeting, ...]) -> None:
            ahead = _ahead(meetings, self._work.clock())
            chosen = ahead[0] if ahead else meetings[-1] if meetings else None
            self._view.show_meetings(meetings, chosen.id if chosen else None)

        self._runner.run(
            lambda: (
                self._work.read(
                    read_leader_list, self._run_id, actor=self._work.actor, now=self._work.clock()
                ).head.meetings
            ),
            owner=self._view,
            done=arrived,
            failed=self._drawing.failed,
        )

    def _read(self, kind: ListKind, meeting_id: UUID | None) -> Callable[[], bytes]:
        read, actor, now = self._work.read, self._work.actor, self._work.clock()
        run_id = self._run_id
        match kind:
            case ListKind.PARTICIPANTS:
                people = read(read_participants, run_id, actor=actor, now=now)
                return partial(render_participants, people)
            case ListKind.WAITING:
                waiting = read(read_waiting_paper, run_id, actor=actor, now=now)
                return partial(render_waiting, waiting)
            case ListKind.CHILDCARE:
                outcome = self._work.write(open_childcare_list, run_id)
                return partial(render_childcare, outcome.value)
        people = read(read_leader_list, run_id, actor=actor, now=now)
        if kind is ListKind.LEADER:
            return partial(render_leader_list, people)
        meetings = people.head.meetings
        if kind is ListKind.SIGN:
            one = tuple(each for each in meetings if each.id == meeting_id) or meetings[:1]
            return partial(render_sheet, AttendanceSheet(people, one, sign=True))
        return partial(render_sheet, AttendanceSheet(people, _ahead(meetings, now) or meetings))


def _ahead(meetings: tuple[Meeting, ...], now: datetime) -> tuple[Meeting, ...]:
    """From today on."""
    today = midnight(office_day(now))
    return tuple(meeting for meeting in meetings if meeting.starts_at >= today)
