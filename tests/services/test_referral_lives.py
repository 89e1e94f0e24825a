# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whatever is tried in whatever order: the events replay to the record, and never change."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.referral_steps import Answer
from amstrat_desktop.base.vocabulary.referrals import (
    Attendance,
    Outcome,
    ReturnChannel,
    Source,
    Status,
)
from amstrat_desktop.services.referral_cards import read_referral
from amstrat_desktop.services.referral_records import (
    AttendanceDraft,
    EventLine,
    OutcomeDraft,
    ReferralCard,
    Step,
)
from amstrat_desktop.services.referral_states import RULES, Standing, replay
from amstrat_desktop.services.referral_steps import (
    expire_overdue,
    record_attendance,
    record_outcome,
    reopen_referral,
    take_step,
)
from amstrat_desktop.services.returns import ReturnDraft, record_return, take_back_return
from amstrat_desktop.services.work import Work
from tests.services.referral_office import Clock, begun, turned
from tests.services_of_the_machine import rounds

Try = Callable[[Work, Clock, ReferralCard], object]


def tried_step(status: Status, source: Source, reason: str, outcome: Outcome | None) -> Try:
    def act(work: Work, clock: Clock, card: ReferralCard) -> object:
        step = Step(
            status,
            source,
            reason=reason,
            outcome=outcome,
            appointment_at=clock() + timedelta(days=2),
        )
        return work.write(take_step, card.id, step)

    return act


def tried_attendance(attendance: Attendance) -> Try:
    return lambda work, _clock, card: work.write(
        record_attendance, card.id, AttendanceDraft(attendance)
    )


def tried_outcome(outcome: Outcome) -> Try:
    return lambda work, _clock, card: work.write(
        record_outcome, card.id, OutcomeDraft(outcome, Source.PERSON)
    )


def tried_answer(answer: Answer, channel: ReturnChannel, target: str) -> Try:
    def act(work: Work, clock: Clock, card: ReferralCard) -> object:
        draft = ReturnDraft(
            card.id,
            answer,
            channel,
            target=target,
            appointment_at=clock() + timedelta(days=2),
            until=office_day(clock()) + timedelta(days=9),
            outcome=Outcome.PARTIAL_HELP,
        )
        return work.write(record_return, draft)

    return act


def tried_taking_back(number: int) -> Try:
    def act(work: Work, _clock: Clock, card: ReferralCard) -> object:
        ids = [line.id for line in card.returns] or [UUID(int=0)]
        return work.write(take_back_return, ids[number % len(ids)], "vertippt")

    return act


def tried_waiting(days: int) -> Try:
    def act(work: Work, clock: Clock, _card: ReferralCard) -> object:
        clock.forward(days=days)
        return work.write(expire_overdue)

    return act


def reopened(work: Work, _clock: Clock, card: ReferralCard) -> object:
    return work.write(reopen_referral, card.id, "doch noch offen")


TRIES = st.one_of(
    st.builds(
        tried_step,
        st.sampled_from(Status),
        st.sampled_from(Source),
        st.sampled_from(["", "weil"]),
        st.sampled_from([None, Outcome.UNKNOWN]),
    ),
    # Nearly every step of a random pair is refused; these mostly go on.
    st.sampled_from(
        [
            tried_step(status, next(iter(sorted(RULES[status].set_by))), "weil", Outcome.UNKNOWN)
            for status in Status
        ]
    ),
    st.builds(tried_attendance, st.sampled_from(Attendance)),
    st.builds(tried_outcome, st.sampled_from(Outcome)),
    st.builds(
        tried_answer,
        st.sampled_from(Answer),
        st.sampled_from(ReturnChannel),
        st.sampled_from(["", "Wohnungsamt"]),
    ),
    st.builds(tried_taking_back, st.integers(0, 3)),
    st.builds(tried_waiting, st.integers(1, 20)),
    st.just(reopened),
)

A_WHOLE_LIFE = [
    tried_step(Status.ISSUED, Source.OFFICE, "", None),
    tried_waiting(20),
    tried_answer(Answer.WAS_THERE, ReturnChannel.PERSON_TOLD, ""),
    tried_answer(Answer.NOT_RESPONSIBLE, ReturnChannel.TEAR_OFF, "Wohnungsamt"),
    tried_taking_back(1),
    tried_answer(Answer.DONE, ReturnChannel.TELEPHONE, ""),
    reopened,
    tried_attendance(Attendance.POSTPONED),
]


@settings(
    max_examples=rounds(ci=40, full=1_000),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@example(A_WHOLE_LIFE)
@given(st.lists(TRIES, min_size=5, max_size=25))
def test_every_life_replays_and_no_event_changes(work: Work, tries: list[Try]) -> None:
    clock = turned(work)
    card = begun(work)
    for attempt in tries:
        before = card
        try:
            attempt(work, clock, card)
        except Problem:
            assert work.read(read_referral, card.id) == before
            continue
        card = work.read(read_referral, card.id)
        assert card.events[: len(before.events)] == before.events
        check(card)


def check(card: ReferralCard) -> None:
    standing = Standing(card.status, card.attendance, card.outcome)
    assert replay((event.kind, standing_after(event)) for event in card.events) == standing
    assert (card.number is not None) == any(
        event.status in {Status.ISSUED, Status.SENT} for event in card.events
    )
    assert card.status is not Status.CLOSED or card.outcome is not None


def standing_after(event: EventLine) -> Standing:
    return Standing(event.status, event.attendance, event.outcome)


def test_the_example_goes_through_a_whole_life(work: Work) -> None:
    """The control: the property is not proved on drafts alone."""
    clock, card = turned(work), begun(work)
    for attempt in A_WHOLE_LIFE:
        attempt(work, clock, card)
        card = work.read(read_referral, card.id)
    assert (card.status, card.attendance) == (Status.ACCEPTED, Attendance.POSTPONED)
    assert len(card.events) == 11
