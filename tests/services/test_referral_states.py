# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sixteen states: what the table of the field says, and that nothing else is possible."""

from datetime import UTC, date, datetime, time
from itertools import product

import pytest

from amstrat_desktop.base.lang import OFFICE_ZONE, catalogue
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.referral_steps import EventKind
from amstrat_desktop.base.vocabulary.referrals import (
    STATUS_LABELS,
    Attendance,
    Outcome,
    Party,
    Priority,
    Source,
    Status,
)
from amstrat_desktop.services.deadlines import due_at, end_of, working_day
from amstrat_desktop.services.referral_states import (
    RULES,
    TASKS,
    Standing,
    check_step,
    is_ended,
    may_reopen,
    next_steps,
    replay,
    way_to,
)
from tests.services.referral_office import MONDAY

S = Status
ENDS = {S.WITHDRAWN, S.REVOKED, S.OBSOLETE, S.ENTERED_IN_ERROR}
OF_THE_TABLE = {
    S.DRAFT: {S.ISSUED, S.ENTERED_IN_ERROR, S.WITHDRAWN},
    S.ISSUED: {S.RECEIVED, S.APPOINTMENT, S.NO_REPLY},
    S.SENT: {S.RECEIVED, S.DECLINED, S.NO_REPLY},
    S.RECEIVED: {S.APPOINTMENT, S.ACCEPTED, S.WAITLISTED, S.DECLINED, S.REDIRECTED},
    S.APPOINTMENT: {S.ACCEPTED, S.DECLINED, S.WITHDRAWN},
    S.ACCEPTED: {S.IN_PROGRESS, S.CLOSED},
    S.IN_PROGRESS: {S.CLOSED},
    S.WAITLISTED: {S.APPOINTMENT, S.DECLINED, S.WITHDRAWN},
    S.DECLINED: {S.REDIRECTED},
    S.NO_REPLY: set(S) - {S.DRAFT, S.NO_REPLY},
}
ADDED = {
    S.DRAFT: {S.SENT},
    S.ISSUED: {S.SENT},
    S.APPOINTMENT: {S.APPOINTMENT},
    S.IN_PROGRESS: {S.WAITLISTED},
    S.WAITLISTED: {S.WAITLISTED, S.ACCEPTED},
}


def check(current: Status, wanted: Status, source: Source | None = None) -> None:
    who = source or next(iter(RULES[wanted].set_by))
    check_step(current, wanted, who, reason=True, outcome=Outcome.UNKNOWN)


def test_all_sixteen_states_have_a_rule() -> None:
    assert set(RULES) == set(Status)
    assert len(RULES) == 16


@pytest.mark.parametrize("status", list(Status))
def test_what_may_come_next_is_the_table_and_what_is_named_beside_it(status: Status) -> None:
    ends = set() if is_ended(status) else ENDS
    if status is S.DRAFT:
        ends = ENDS - {S.REVOKED}
    expected = OF_THE_TABLE.get(status, set()) | ADDED.get(status, set()) | ends
    assert RULES[status].allowed == expected


@pytest.mark.parametrize(("current", "wanted"), list(product(Status, Status)))
def test_every_pair_is_allowed_or_refused_with_both_names(current: Status, wanted: Status) -> None:
    if wanted in RULES[current].allowed:
        check(current, wanted)
        return
    with pytest.raises(Problem) as raised:
        check(current, wanted)
    sentence = catalogue("en").text(raised.value.message)
    for status in (current, wanted):
        assert catalogue("en").text(STATUS_LABELS[status]) in sentence


@pytest.mark.parametrize(("wanted", "source"), list(product(Status, Source)))
def test_only_who_may_say_so_sets_a_state(wanted: Status, source: Source) -> None:
    before = next((s for s in Status if wanted in RULES[s].allowed), None)
    if before is None:
        assert wanted is S.DRAFT
    elif source in RULES[wanted].set_by:
        check(before, wanted, source)
    else:
        with pytest.raises(Problem):
            check(before, wanted, source)


def test_the_clock_alone_says_no_reply() -> None:
    assert RULES[S.NO_REPLY].set_by == {Source.CLOCK}
    assert all(S.NO_REPLY not in next_steps(status) for status in Status)
    assert {s for s in Status if RULES[s].no_reply} == {S.ISSUED, S.SENT}


def test_reasons_and_the_outcome_are_asked_for() -> None:
    needing = {s for s in Status if RULES[s].needs_reason}
    assert needing == {
        S.WAITLISTED, S.DECLINED, S.REDIRECTED, S.WITHDRAWN, S.OBSOLETE, S.ENTERED_IN_ERROR,
    }  # fmt: skip
    for wanted in needing:
        before = next(s for s in Status if wanted in RULES[s].allowed)
        source = next(iter(RULES[wanted].set_by))
        with pytest.raises(FieldProblem) as raised:
            check_step(before, wanted, source, reason=False, outcome=None)
        assert raised.value.field == "reason"
    with pytest.raises(FieldProblem) as raised:
        check_step(S.ACCEPTED, S.CLOSED, Source.AGENCY, reason=False, outcome=None)
    assert raised.value.field == "outcome"


def test_whose_move_it_is() -> None:
    assert {s: RULES[s].next_party for s in Status} == {
        S.DRAFT: Party.OFFICE,
        S.ISSUED: Party.PERSON,
        S.SENT: Party.AGENCY,
        S.RECEIVED: Party.AGENCY,
        S.APPOINTMENT: Party.PERSON,
        S.ACCEPTED: Party.AGENCY,
        S.IN_PROGRESS: Party.AGENCY,
        S.WAITLISTED: Party.AGENCY,
        S.CLOSED: Party.NOBODY,
        S.DECLINED: Party.OFFICE,
        S.REDIRECTED: Party.OFFICE,
        S.WITHDRAWN: Party.OFFICE,
        S.REVOKED: Party.OFFICE,
        S.NO_REPLY: Party.OFFICE,
        S.OBSOLETE: Party.NOBODY,
        S.ENTERED_IN_ERROR: Party.NOBODY,
    }


def test_whatever_has_a_clock_has_a_task() -> None:
    assert {s for s in Status if due_at(s, MONDAY) is not None} == set(TASKS)


@pytest.mark.parametrize(
    ("status", "last_day"),
    [
        (S.DRAFT, date(2026, 3, 18)),
        (S.ISSUED, date(2026, 3, 30)),
        (S.SENT, date(2026, 3, 19)),
        (S.RECEIVED, date(2026, 3, 23)),
        (S.ACCEPTED, date(2026, 4, 15)),
        (S.IN_PROGRESS, date(2026, 5, 15)),
        (S.WAITLISTED, date(2026, 4, 15)),
        (S.DECLINED, date(2026, 3, 18)),
        (S.REDIRECTED, date(2026, 3, 18)),
    ],
)
def test_clocks_run_to_the_end_of_their_last_day(status: Status, last_day: date) -> None:
    assert due_at(status, MONDAY) == end_of(last_day)
    assert end_of(last_day).astimezone(OFFICE_ZONE).time() == time()


def test_priority_appointment_and_waiting_list_move_the_clock() -> None:
    urgent = due_at(S.ISSUED, MONDAY, priority=Priority.URGENT)
    assert urgent is not None
    assert (urgent - MONDAY).total_seconds() == 72 * 3600
    emergency = due_at(S.SENT, MONDAY, priority=Priority.EMERGENCY)
    assert emergency is not None
    assert (emergency - MONDAY).total_seconds() == 24 * 3600
    later = datetime(2026, 4, 20, 8, 0, tzinfo=UTC)
    for status in (S.ISSUED, S.APPOINTMENT):
        assert due_at(status, MONDAY, appointment_at=later) == end_of(date(2026, 4, 21))
    assert due_at(S.WAITLISTED, MONDAY, until=date(2026, 9, 1)) == end_of(date(2026, 9, 1))


@pytest.mark.parametrize(
    ("sent_on", "third_day"),
    [
        (date(2026, 3, 16), date(2026, 3, 19)),
        (date(2026, 3, 19), date(2026, 3, 24)),
        (date(2026, 4, 2), date(2026, 4, 9)),  # Good Friday, Easter Monday
        (date(2026, 6, 3), date(2026, 6, 9)),  # Corpus Christi, a holiday in NRW only
        (date(2026, 12, 23), date(2026, 12, 29)),
    ],
)
def test_working_days_know_the_holidays_of_the_state(sent_on: date, third_day: date) -> None:
    assert working_day(sent_on, 3) == third_day


def test_an_answer_passes_through_what_it_implies() -> None:
    assert way_to(S.ISSUED, S.APPOINTMENT) == (S.APPOINTMENT,)
    assert way_to(S.SENT, S.APPOINTMENT) == (S.RECEIVED, S.APPOINTMENT)
    assert way_to(S.ISSUED, S.CLOSED) == (S.RECEIVED, S.ACCEPTED, S.CLOSED)
    assert way_to(S.APPOINTMENT, S.CLOSED) == (S.ACCEPTED, S.CLOSED)
    assert way_to(S.APPOINTMENT, S.REDIRECTED) == (S.DECLINED, S.REDIRECTED)
    assert way_to(S.WAITLISTED, S.WAITLISTED) == (S.WAITLISTED,)
    assert way_to(S.NO_REPLY, S.CLOSED) == (S.CLOSED,)
    for ended in (s for s in Status if is_ended(s)):
        with pytest.raises(Problem):
            way_to(ended, S.CLOSED)


def test_ended_states_reopen_but_not_against_a_revoked_consent() -> None:
    assert {s for s in Status if is_ended(s) and not may_reopen(s)} == {S.REVOKED}


CREATED = (EventKind.CREATED, Standing())
ISSUED = (EventKind.STATUS, Standing(S.ISSUED))


@pytest.mark.parametrize(
    "events",
    [
        [],
        [ISSUED],
        [CREATED, CREATED],
        [CREATED, (EventKind.STATUS, Standing(S.RECEIVED))],
        [CREATED, ISSUED, (EventKind.STATUS, Standing(S.RECEIVED, Attendance.ATTENDED))],
        [CREATED, ISSUED, (EventKind.ATTENDANCE, Standing(S.RECEIVED, Attendance.ATTENDED))],
        [CREATED, ISSUED, (EventKind.OUTCOME, Standing(S.ISSUED, Attendance.NO_SHOW))],
        [CREATED, ISSUED, (EventKind.REOPENED, Standing())],
        [CREATED, ISSUED, (EventKind.TAKEN_BACK, Standing(S.RECEIVED))],
        [CREATED, (EventKind.STATUS, Standing(S.OBSOLETE)), (EventKind.REOPENED, ISSUED[1])],
        [CREATED, ISSUED, (EventKind.STATUS, Standing(S.CLOSED))],
    ],
)
def test_a_chain_of_events_that_the_rules_do_not_allow_is_noticed(
    events: list[tuple[EventKind, Standing]],
) -> None:
    with pytest.raises(ValueError, match=r"can't lead|begins"):
        replay(events)
