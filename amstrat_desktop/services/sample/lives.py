# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How referrals usually go: each life is a list of moves, and ends.

An open referral of the sample is a life that today cuts off. Each move is one that the rules
of `referral_states` allow; a test replays all of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Final

from amstrat_desktop.base.vocabulary.referral_steps import Answer, EventKind
from amstrat_desktop.base.vocabulary.referrals import (
    Attendance,
    DeliveryMode,
    Outcome,
    Source,
    Status,
)


@dataclass(frozen=True, slots=True)
class Move:
    """One event. days: the shortest and the longest time after the move before it.

    answer: what the tear-off said, where this is its answer. None in status and attendance
    leaves them as they are; outcome: True draws one.
    """

    days: tuple[int, int]
    source: Source
    status: Status | None = None
    attendance: Attendance | None = None
    outcome: Outcome | bool = False
    reason_code: str = ""
    reason: str = ""
    answer: Answer | None = None

    @property
    def kind(self) -> EventKind:
        return EventKind.ATTENDANCE if self.status is None else EventKind.STATUS


@dataclass(frozen=True, slots=True)
class Story:
    """moves: after the referral was begun. followed: another referral takes it up at its end."""

    moves: tuple[Move, ...]
    mode: DeliveryMode = DeliveryMode.CARRIED
    followed: bool = False


_S, _A, _BY = Status, Attendance, Source

ISSUED: Final = Move((0, 0), _BY.OFFICE, _S.ISSUED)
SENT: Final = Move((0, 0), _BY.OFFICE, _S.SENT)
RECEIVED: Final = Move((2, 9), _BY.PERSON, _S.RECEIVED)
CONFIRMED: Final = Move((1, 3), _BY.AGENCY, _S.RECEIVED)
APPOINTMENT: Final = Move((0, 4), _BY.AGENCY, _S.APPOINTMENT, answer=Answer.APPOINTMENT)
WAS_THERE: Final = Move((0, 1), _BY.PERSON, attendance=_A.ATTENDED, answer=Answer.WAS_THERE)
CAME_ALONG: Final = Move((0, 1), _BY.OFFICE, attendance=_A.ATTENDED_ACCOMPANIED)
NO_SHOW: Final = Move(
    (0, 2), _BY.AGENCY, attendance=_A.NO_SHOW, reason_code="no_childcare", answer=Answer.NO_SHOW
)
ACCEPTED: Final = Move((0, 5), _BY.AGENCY, _S.ACCEPTED)
STARTED: Final = Move((2, 12), _BY.AGENCY, _S.IN_PROGRESS)
CLOSED: Final = Move((5, 35), _BY.AGENCY, _S.CLOSED, outcome=True, answer=Answer.DONE)
CLOSED_BY_TELEPHONE: Final = Move((3, 12), _BY.OFFICE, _S.CLOSED, outcome=Outcome.UNKNOWN)
WAITING: Final = Move(
    (1, 6), _BY.AGENCY, _S.WAITLISTED, reason="Platz 4 auf der Liste", answer=Answer.WAITING_LIST
)
PLACE_FREE: Final = Move((10, 40), _BY.AGENCY, _S.APPOINTMENT)
DECLINED: Final = Move(
    (1, 5), _BY.AGENCY, _S.DECLINED, reason_code="no_capacity", answer=Answer.NOT_RESPONSIBLE
)
REDIRECTED: Final = Move(
    (1, 5), _BY.AGENCY, _S.REDIRECTED, reason="gehört zum Standort Wattenscheid"
)
WITHDRAWN: Final = Move((1, 8), _BY.PERSON, _S.WITHDRAWN, reason="hat selbst eine Lösung gefunden")
REVOKED: Final = Move((2, 6), _BY.PERSON, _S.REVOKED)
EXPIRED: Final = Move((15, 15), _BY.CLOCK, _S.NO_REPLY)
SETTLED: Final = Move((2, 9), _BY.OFFICE, _S.OBSOLETE, reason="hat sich anders geklärt")
MISTAKE: Final = Move((0, 0), _BY.OFFICE, _S.ENTERED_IN_ERROR, reason="doppelt angelegt")


class Life(Enum):
    """The value: what happens, one after the other. All of them end."""

    HELPED = Story((ISSUED, RECEIVED, APPOINTMENT, WAS_THERE, ACCEPTED, STARTED, CLOSED))
    QUICK = Story((ISSUED, RECEIVED, WAS_THERE, ACCEPTED, CLOSED))
    ACCOMPANIED = Story((ISSUED, RECEIVED, APPOINTMENT, CAME_ALONG, ACCEPTED, CLOSED))
    WAITED = Story((ISSUED, RECEIVED, WAITING, PLACE_FREE, WAS_THERE, ACCEPTED, CLOSED))
    MISSED = Story((ISSUED, RECEIVED, APPOINTMENT, NO_SHOW, WITHDRAWN))
    DECLINED = Story((ISSUED, RECEIVED, DECLINED), followed=True)
    REDIRECTED = Story((ISSUED, RECEIVED, REDIRECTED), followed=True)
    UNANSWERED = Story((ISSUED, EXPIRED, CLOSED_BY_TELEPHONE))
    WITHDRAWN = Story((ISSUED, WITHDRAWN))
    SETTLED = Story((ISSUED, SETTLED))
    MISTAKE = Story((MISTAKE,))


WEIGHTS: Final[Mapping[Story, float]] = MappingProxyType(
    {
        Life.HELPED.value: 30,
        Life.QUICK.value: 26,
        Life.ACCOMPANIED.value: 5,
        Life.WAITED.value: 8,
        Life.MISSED.value: 4,
        Life.DECLINED.value: 5,
        Life.REDIRECTED.value: 3,
        Life.UNANSWERED.value: 9,
        Life.WITHDRAWN.value: 4,
        Life.SETTLED.value: 3,
        Life.MISTAKE.value: 1,
    }
)

_SENT: Final = DeliveryMode.SENT

STANDING_OPEN: Final = (
    (58, Story((ISSUED, RECEIVED, APPOINTMENT, WAS_THERE, ACCEPTED, STARTED))),
    (50, Story((ISSUED, RECEIVED, WAS_THERE, ACCEPTED))),
    (44, Story((ISSUED, RECEIVED, APPOINTMENT))),
    (40, Story((ISSUED, RECEIVED, WAITING))),
    (36, Story((ISSUED, EXPIRED))),
    (33, Story((ISSUED, RECEIVED, DECLINED))),
    (30, Story((ISSUED, RECEIVED, REDIRECTED))),
    (27, Story((ISSUED, RECEIVED))),
    (24, Story((ISSUED, WITHDRAWN))),
    (21, Story((ISSUED, SETTLED))),
    (19, Story((SENT, REVOKED), _SENT)),
    (17, Story((SENT, CONFIRMED), _SENT)),
    (14, Story((SENT,), _SENT)),
    (12, Story((MISTAKE,))),
    (10, Story((ISSUED,))),
    (8, Story(())),
)
"""How the youngest referrals stand, so that every state is there: the days since they were
begun, the longest first, and what happened since. Some of them are overdue.
"""
