# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sixteen states of a referral as data: who sets each, whose move it then is, its clock,
and what may come next. The table is the one of the field (docs/referrals.md shows it).

Beyond that table, because practice needs it: whatever is open may end by the person or by the
office (withdrawn, consent revoked, no longer needed, entered in error); a slip that was handed
out may be sent as well; an appointment or a waiting list may be renewed; who waits may be
accepted without an appointment; “in progress” may go back to the waiting list (on hold).
What is said about an agency may come from the agency itself or be told by the person.
"""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Final

from amstrat_desktop.base.lang import Msg, _, pgettext
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.referral_steps import EventKind
from amstrat_desktop.base.vocabulary.referrals import (
    SOURCE_LABELS,
    STATUS_LABELS,
    Attendance,
    Outcome,
    Party,
    Source,
    Status,
)


class ClockKind(Enum):
    """What starts a clock. PRIORITY: 24 h, 72 h or 14 days from the step, as the slip says."""

    NONE = "none"
    DAYS = "days"
    WORKING_DAYS = "working_days"
    PRIORITY = "priority"
    APPOINTMENT = "appointment"
    AT_ONCE = "at_once"


@dataclass(frozen=True, slots=True)
class Clock:
    """When a state is overdue; days: after the step, or after the appointment."""

    kind: ClockKind = ClockKind.NONE
    days: int = 0


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of the table. ended: nobody waits for anything; only reopening leads out, or
    what `allowed` says. no_reply: the clock turns this state into “no reply”.
    """

    set_by: frozenset[Source]
    next_party: Party
    allowed: frozenset[Status]
    clock: Clock = Clock()
    needs_reason: bool = False
    ended: bool = False

    @property
    def no_reply(self) -> bool:
        return Status.NO_REPLY in self.allowed


@dataclass(frozen=True, slots=True)
class Standing:
    """Status, attendance and outcome: three things that never follow from one another."""

    status: Status = Status.DRAFT
    attendance: Attendance = Attendance.UNKNOWN
    outcome: Outcome | None = None


_ENDS: Final = frozenset(
    {Status.WITHDRAWN, Status.REVOKED, Status.OBSOLETE, Status.ENTERED_IN_ERROR}
)
_OFFICE: Final = frozenset({Source.OFFICE})
_ANSWER: Final = frozenset({Source.AGENCY, Source.PERSON})


def _open(
    set_by: frozenset[Source],
    next_party: Party,
    clock: Clock,
    allowed: Iterable[Status],
    *,
    needs_reason: bool = False,
) -> Rule:
    return Rule(set_by, next_party, _ENDS.union(allowed), clock, needs_reason)


def _end(
    set_by: frozenset[Source],
    next_party: Party = Party.NOBODY,
    clock: Clock = Clock(),
    allowed: Iterable[Status] = (),
    *,
    needs_reason: bool = True,
) -> Rule:
    return Rule(set_by, next_party, frozenset(allowed), clock, needs_reason, ended=True)


def _days(days: int) -> Clock:
    return Clock(ClockKind.DAYS, days)


_S = Status
RULES: Final[Mapping[Status, Rule]] = MappingProxyType(
    {
        _S.DRAFT: Rule(
            _OFFICE,
            Party.OFFICE,
            # There is no consent yet that could be revoked.
            (_ENDS - {_S.REVOKED}) | {_S.ISSUED, _S.SENT},
            _days(2),
        ),
        _S.ISSUED: _open(
            _OFFICE,
            Party.PERSON,
            Clock(ClockKind.PRIORITY),
            {_S.SENT, _S.RECEIVED, _S.APPOINTMENT, _S.NO_REPLY},
        ),
        _S.SENT: _open(
            _OFFICE,
            Party.AGENCY,
            Clock(ClockKind.WORKING_DAYS, 3),
            {_S.RECEIVED, _S.DECLINED, _S.NO_REPLY},
        ),
        _S.RECEIVED: _open(
            _ANSWER,
            Party.AGENCY,
            _days(7),
            {_S.APPOINTMENT, _S.ACCEPTED, _S.WAITLISTED, _S.DECLINED, _S.REDIRECTED},
        ),
        _S.APPOINTMENT: _open(
            _ANSWER,
            Party.PERSON,
            Clock(ClockKind.APPOINTMENT, 1),
            {_S.APPOINTMENT, _S.ACCEPTED, _S.DECLINED},
        ),
        _S.ACCEPTED: _open(_ANSWER, Party.AGENCY, _days(30), {_S.IN_PROGRESS, _S.CLOSED}),
        _S.IN_PROGRESS: _open(_ANSWER, Party.AGENCY, _days(60), {_S.CLOSED, _S.WAITLISTED}),
        _S.WAITLISTED: _open(
            _ANSWER,
            Party.AGENCY,
            _days(30),
            {_S.WAITLISTED, _S.APPOINTMENT, _S.ACCEPTED, _S.DECLINED},
            needs_reason=True,
        ),
        _S.CLOSED: _end(_ANSWER | _OFFICE, needs_reason=False),
        _S.DECLINED: _end(_ANSWER, Party.OFFICE, _days(2), {_S.REDIRECTED}),
        _S.REDIRECTED: _end(_ANSWER, Party.OFFICE, _days(2)),
        _S.WITHDRAWN: _end(frozenset({Source.PERSON}), Party.OFFICE),
        _S.REVOKED: _end(
            frozenset({Source.PERSON}), Party.OFFICE, Clock(ClockKind.AT_ONCE), needs_reason=False
        ),
        _S.NO_REPLY: Rule(
            frozenset({Source.CLOCK}),
            Party.OFFICE,
            frozenset(_S) - {_S.DRAFT, _S.NO_REPLY},
            Clock(ClockKind.AT_ONCE),
        ),
        _S.OBSOLETE: _end(_OFFICE),
        _S.ENTERED_IN_ERROR: _end(_OFFICE),
    }
)

_PASSED_THROUGH: Final = (Status.RECEIVED, Status.ACCEPTED, Status.DECLINED)
"""States that a later answer implies: who makes an appointment has received the slip."""

_FOLLOWED: Final = frozenset(
    {Status.DECLINED, Status.REDIRECTED, Status.WITHDRAWN, Status.NO_REPLY, Status.OBSOLETE}
)
"""What another referral to another agency may follow."""


_CHANGES: Final[Mapping[EventKind, frozenset[str]]] = MappingProxyType(
    {
        EventKind.CREATED: frozenset(),
        EventKind.STATUS: frozenset({"outcome"}),
        EventKind.ATTENDANCE: frozenset({"attendance"}),
        EventKind.OUTCOME: frozenset({"outcome"}),
        EventKind.DETAIL: frozenset(),
        EventKind.FOLLOWED: frozenset(),
        EventKind.REOPENED: frozenset(),
    }
)
"""What an event may change beside the status: closing says what came of it."""


def next_steps(status: Status) -> tuple[Status, ...]:
    """What may be set by hand now, in the order of the table."""
    allowed = RULES[status].allowed
    return tuple(s for s in Status if s in allowed and RULES[s].set_by != {Source.CLOCK})


def is_ended(status: Status) -> bool:
    return RULES[status].ended


def may_follow(status: Status) -> bool:
    """Whether a new referral to another agency may follow one in this state."""
    return status in _FOLLOWED


def may_reopen(status: Status) -> bool:
    """Whatever ended may be reopened with a reason, but not against a revoked consent."""
    return is_ended(status) and status is not Status.REVOKED


def check_step(
    current: Status, wanted: Status, source: Source, *, reason: bool, outcome: Outcome | None
) -> None:
    """Raise Problem in words for a step that the table doesn't allow.

    reason: whether one is given. outcome: the one on record or given with the step.
    """
    if wanted not in RULES[current].allowed:
        raise Problem(refusal(current, wanted))
    rule = RULES[wanted]
    if source not in rule.set_by:
        raise Problem(
            _(
                "“{status}” can't be set by: {source}.",
                status=STATUS_LABELS[wanted],
                source=SOURCE_LABELS[source],
            )
        )
    if rule.needs_reason and not reason:
        raise FieldProblem(
            "reason", _("Give a reason for “{status}”.", status=STATUS_LABELS[wanted])
        )
    if wanted is Status.CLOSED and outcome is None:
        raise FieldProblem(
            "outcome", _("Say what came of it before the referral is completed; “Unknown” will do.")
        )


def way_to(current: Status, wanted: Status) -> tuple[Status, ...]:
    """The steps by which an answer leads from one state to another.

    A tear-off that says “has an appointment” implies that the slip was received. Raises
    Problem where no such way exists.
    """
    ways: deque[tuple[Status, ...]] = deque((status,) for status in _ordered(current, wanted))
    while ways:
        way = ways.popleft()
        if way[-1] is wanted:
            return way
        ways.extend((*way, status) for status in _ordered(way[-1], wanted) if status not in way)
    raise Problem(refusal(current, wanted))


def check_attendance(status: Status) -> None:
    """Raise Problem where nobody can have gone anywhere."""
    if status in {Status.DRAFT, Status.ENTERED_IN_ERROR}:
        raise Problem(
            _(
                "“{status}”: there is nothing to note about attendance.",
                status=STATUS_LABELS[status],
            )
        )


def replay(events: Iterable[tuple[EventKind, Standing]]) -> Standing:
    """The standing to which a referral's events lead.

    Raises ValueError for a chain of events that the rules don't allow.
    """
    seen: list[Standing] = []
    for kind, after in events:
        if not _leads(kind, seen, after):
            raise ValueError(f"{kind} can't lead from {seen[-1:]} to {after}")
        seen.append(after)
    if not seen:
        raise ValueError("a referral begins with an event")
    return seen[-1]


def _leads(kind: EventKind, seen: Sequence[Standing], after: Standing) -> bool:
    if not seen:
        return kind is EventKind.CREATED and after == Standing()
    if kind is EventKind.TAKEN_BACK:
        return after in seen
    before = seen[-1]
    may_change = _CHANGES[kind]
    kept = (after.attendance is before.attendance or "attendance" in may_change) and (
        after.outcome is before.outcome or "outcome" in may_change
    )
    if kind is EventKind.STATUS:
        complete = after.status is not Status.CLOSED or after.outcome is not None
        return kept and complete and after.status in RULES[before.status].allowed
    if kind is EventKind.REOPENED:
        known = {standing.status for standing in seen if not is_ended(standing.status)}
        return kept and may_reopen(before.status) and after.status in known
    return kept and after.status is before.status and kind is not EventKind.CREATED


def _ordered(current: Status, wanted: Status) -> list[Status]:
    allowed = RULES[current].allowed
    through = _PASSED_THROUGH if wanted is Status.REDIRECTED else _PASSED_THROUGH[:2]
    return [status for status in (wanted, *through) if status in allowed]


def refusal(current: Status, wanted: Status) -> Msg:
    """Why a step is not allowed, naming both states and what is."""
    now, then = STATUS_LABELS[current], STATUS_LABELS[wanted]
    if may_reopen(current):
        return _(
            "This referral is “{now}” and can't become “{then}”. Reopen it first, with a reason.",
            now=now,
            then=then,
        )
    possible = next_steps(current)
    if not possible:
        return _(
            "This referral is “{now}” and can't become “{then}”. Begin a new referral.",
            now=now,
            then=then,
        )
    return _(
        "This referral is “{now}” and can't become “{then}”. Possible now: {possible}.",
        now=now,
        then=then,
        possible=lambda catalogue: catalogue.joined(
            catalogue.text(STATUS_LABELS[status]) for status in possible
        ),
    )


TASKS: Final[Mapping[Status, Msg]] = MappingProxyType(
    {
        _S.DRAFT: pgettext("task", "Finish the referral or put it aside."),
        _S.ISSUED: pgettext("task", "Ask the person whether they went."),
        _S.SENT: pgettext("task", "Call: has it arrived?"),
        _S.RECEIVED: pgettext("task", "Call: is there an appointment?"),
        _S.APPOINTMENT: pgettext("task", "Ask how the appointment went."),
        _S.ACCEPTED: pgettext("task", "Call: has it begun?"),
        _S.IN_PROGRESS: pgettext("task", "Call: how far is it?"),
        _S.WAITLISTED: pgettext("task", "Call: is there a place by now?"),
        _S.DECLINED: pgettext("task", "Find another agency."),
        _S.REDIRECTED: pgettext("task", "Write a referral to the agency that they named."),
        _S.REVOKED: pgettext("task", "Tell the agency that the consent is revoked."),
        _S.NO_REPLY: pgettext("task", "Call the agency: what became of it?"),
    }
)
"""What the office does when it is its move or the clock ran out."""
