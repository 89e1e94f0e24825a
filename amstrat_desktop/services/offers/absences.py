# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who takes part and how often they came: so that somebody asks, not so that anybody is judged."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.vocabulary.bookings import PRESENT, Came
from amstrat_desktop.base.vocabulary.offers import RunStatus, SessionStatus
from amstrat_desktop.base.vocabulary.roles import Role
from amstrat_desktop.models.booking import Attendance, Booking
from amstrat_desktop.models.offer import OfferRun, RunSession
from amstrat_desktop.services.offers.listed_names import (
    ListedName,
    leaders_day,
    read_listed_names,
    unseen,
)
from amstrat_desktop.services.offers.run_heads import listed_statuses
from amstrat_desktop.services.visibility import role_of
from amstrat_desktop.services.work import Actor

ASK_AFTER: Final = 2
"""Meetings in a row without somebody, after which it is time to ask how they are."""


@dataclass(frozen=True, slots=True)
class AbsenceRow:
    """One who takes part. in_a_row: meetings missed up to the last one that was noted.

    reasons: code and how often, the most frequent first. ended: the run is over.
    """

    booking_id: UUID
    number: int
    name: Msg
    person_id: UUID | None = None
    present: int = 0
    late: int = 0
    excused: int = 0
    absent: int = 0
    in_a_row: int = 0
    last_came: datetime | None = None
    reasons: tuple[tuple[str, int], ...] = ()
    ended: bool = False

    @property
    def came(self) -> int:
        return self.present + self.late

    @property
    def noted(self) -> int:
        return self.came + self.excused + self.absent

    @property
    def ask(self) -> bool:
        """Whether it is time to ask how they are, and whether the offer still fits."""
        return not self.ended and self.in_a_row >= ASK_AFTER


@dataclass(frozen=True, slots=True)
class AbsenceOverview:
    """held: meetings of which somebody noted who came. unseen: bookings of restricted records
    that aren't open. people, children: counted without a booking, over all meetings.
    """

    held: int
    rows: tuple[AbsenceRow, ...]
    unseen: int
    people: int = 0
    children: int = 0


def absences_of_run(
    session: Session, run_id: UUID, *, actor: Actor, on: date | None = None
) -> AbsenceOverview:
    """How often each of those who take part came; who has been missing longest stands first.

    on: today, as in `attendance.read_sheet`.
    """
    held, people, children = _heads(session, run_id)
    run = session.get(OfferRun, run_id)
    ended = run is not None and run.status == RunStatus.ENDED
    wanted = listed_statuses(ended=ended)
    names = read_listed_names(session, run_id, actor=actor, on=leaders_day(session, on))
    nobody = role_of(session) is Role.COURSE_LEADER
    noted = _noted(session, run_id)
    bookings = session.execute(
        select(Booking.id, Booking.person_id).where(
            Booking.run_id == run_id, Booking.status.in_([s.value for s in wanted])
        )
    )
    rows = [
        _row(
            booking_id,
            None if nobody else person_id,
            names[booking_id],
            noted.get(booking_id, ()),
            ended=ended,
        )
        for booking_id, person_id in bookings
        if not names[booking_id].closed
    ]
    rows.sort(key=lambda row: (-row.in_a_row, row.number))
    return AbsenceOverview(
        held,
        tuple(rows),
        unseen(session, run_id, wanted, len(rows)),
        people,
        children,
    )


def _heads(session: Session, run_id: UUID) -> tuple[int, int, int]:
    """Meetings that were held; people and children who came to them without a booking."""
    held, people, children = session.execute(
        select(
            func.count(RunSession.id),
            func.coalesce(func.sum(RunSession.headcount), 0),
            func.coalesce(func.sum(RunSession.headcount_children), 0),
        ).where(RunSession.run_id == run_id, RunSession.status == SessionStatus.HELD.value)
    ).one()
    return held, people or 0, children or 0


_Noted = tuple[datetime, Came, str]


def _noted(session: Session, run_id: UUID) -> dict[UUID, list[_Noted]]:
    """Booking → what is noted of it in the meetings that were held, the newest first."""
    found = session.execute(
        select(Attendance.booking_id, RunSession.starts_at, Attendance.state, Attendance.reason)
        .join(RunSession, RunSession.id == Attendance.session_id)
        .where(RunSession.run_id == run_id, RunSession.status == SessionStatus.HELD.value)
        .order_by(RunSession.starts_at.desc())
    )
    noted: dict[UUID, list[_Noted]] = {}
    for booking_id, starts_at, state, reason in found:
        noted.setdefault(booking_id, []).append((starts_at, Came(state), reason))
    return noted


def _row(
    booking_id: UUID,
    person_id: UUID | None,
    name: ListedName,
    noted: Sequence[_Noted],
    *,
    ended: bool,
) -> AbsenceRow:
    states = Counter(state for _at, state, _reason in noted)
    reasons = Counter(reason for _at, _state, reason in noted if reason)
    came_at = [at for at, state, _reason in noted if state in PRESENT]
    in_a_row = next(
        (at for at, (_at, state, _reason) in enumerate(noted) if state in PRESENT), len(noted)
    )
    return AbsenceRow(
        booking_id,
        name.number,
        name.shown,
        person_id,
        present=states[Came.PRESENT],
        late=states[Came.LATE],
        excused=states[Came.EXCUSED],
        absent=states[Came.ABSENT],
        in_a_row=in_a_row,
        last_came=came_at[0] if came_at else None,
        reasons=tuple(reasons.most_common()),
        ended=ended,
    )
