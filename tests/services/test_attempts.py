# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Attempts to reach somebody: the unsafe way is asked about, three in vain propose another."""

from typing import Any
from uuid import UUID

import pytest

from amstrat_desktop.base.problems import FieldProblem
from amstrat_desktop.base.vocabulary.people import Safe
from amstrat_desktop.base.vocabulary.planning import AttemptResult, FollowUpRule
from amstrat_desktop.services.attempts import (
    AttemptDraft,
    AttemptNoted,
    discard_attempt,
    list_attempts,
    look_for_another_way,
    record_attempt,
)
from amstrat_desktop.services.follow_ups import finish_follow_up
from amstrat_desktop.services.work import Work
from tests.services.planning_office import channel_of, known
from tests.services.referral_office import said, turned

REACHED, IN_VAIN = AttemptResult.REACHED, AttemptResult.NOT_REACHED


def tried(work: Work, person: UUID, result: AttemptResult = IN_VAIN, **more: Any) -> AttemptNoted:
    return work.write(record_attempt, AttemptDraft(person, result, **more)).value


def test_an_attempt_is_noted_with_its_way(work: Work) -> None:
    clock = turned(work)
    person = known(work)
    channel = channel_of(work, person)
    tried(work, person, channel_id=channel, remark="klingelt durch")
    (row,) = work.read(list_attempts, person, actor=work.actor)
    assert (row.at, row.channel, row.result) == (clock.now, "0152 000000", IN_VAIN)
    assert (row.remark, row.staff_name) == ("klingelt durch", "Petra Probe")


def test_an_unsafe_way_needs_a_second_word(work: Work) -> None:
    person = known(work)
    channel = channel_of(work, person, Safe.NO)
    with pytest.raises(FieldProblem) as caught:
        tried(work, person, channel_id=channel)
    assert caught.value.field == "channel_id"
    assert "somebody else listens" in said(caught.value)
    tried(work, person, channel_id=channel, despite_warning=True)
    assert len(work.read(list_attempts, person, actor=work.actor)) == 1


def test_a_way_of_somebody_else_is_refused(work: Work) -> None:
    person, other = known(work), known(work, "Sami Muster")
    with pytest.raises(FieldProblem):
        tried(work, person, channel_id=channel_of(work, other))


def test_without_a_result_or_in_the_future_nothing_is_noted(work: Work) -> None:
    clock = turned(work)
    person = known(work)
    with pytest.raises(FieldProblem):
        work.write(record_attempt, AttemptDraft(person, None))
    later = clock.now.replace(hour=20)
    with pytest.raises(FieldProblem):
        tried(work, person, at=later)


def test_the_third_in_vain_proposes_another_way_once(work: Work) -> None:
    clock = turned(work)
    person = known(work)
    noted = []
    for result in (REACHED, IN_VAIN, AttemptResult.VOICEMAIL, AttemptResult.WRONG_NUMBER):
        noted.append(tried(work, person, result))
        clock.forward(hours=1)
    assert [(one.failed, one.propose) for one in noted] == [
        (0, False),
        (1, False),
        (2, False),
        (3, True),
    ]
    task = work.write(look_for_another_way, person).value
    assert task.rule is FollowUpRule.ATTEMPT_FAILED
    assert not tried(work, person).propose
    work.write(finish_follow_up, task.id)
    clock.forward(hours=1)
    assert tried(work, person).propose
    clock.forward(hours=1)
    assert tried(work, person, REACHED).failed == 0


def test_a_slip_of_the_hand_is_undone(work: Work) -> None:
    person = known(work)
    work.write(discard_attempt, tried(work, person).id)
    assert work.read(list_attempts, person, actor=work.actor) == ()
