# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Observations and the register: nobody in them, four eyes, and what leaves the office."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import inspect

from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.need_signals import CHILDCARE, COURSE_CHILDCARE, SignalState
from amstrat_desktop.base.vocabulary.observations import OBSERVATION_KINDS
from amstrat_desktop.base.vocabulary.roles import Role
from amstrat_desktop.models.observation import Observation
from amstrat_desktop.services.areas import list_areas
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.observations import (
    ObservationDraft,
    approve_observation,
    discard_observation,
    edit_observation,
    reject_observation,
    reopen_observation,
    settle_observation,
    unsettle_observation,
    write_observation,
)
from amstrat_desktop.services.offers.need_signals import SignalDraft, approve_signal, write_signal
from amstrat_desktop.services.register import (
    EntryKind,
    ObservationCard,
    RegisterFilter,
    count_register,
    entries_for_planning,
    list_register,
    read_observation,
)
from amstrat_desktop.services.work import Work
from tests.services.supported import Clock, colleague, stopped

ALL = RegisterFilter()
SEEN = ObservationDraft("vacant_shop", place="Ecke Musterstraße", words="Steht seit Mai leer.")


@pytest.fixture
def clock(work: Work) -> Clock:
    return stopped(work)


def written(work: Work, draft: ObservationDraft = SEEN) -> UUID:
    return work.write(write_observation, draft).value


def card(work: Work, observation_id: UUID) -> ObservationCard:
    return work.read(read_observation, observation_id, actor=work.actor, now=work.clock())


def shown(work: Work, wanted: RegisterFilter = ALL) -> list[UUID]:
    return [row.id for row in work.read(list_register, wanted, actor=work.actor)]


def test_an_observation_knows_nobody() -> None:
    keys = {key.column.table.name for key in inspect(Observation).local_table.foreign_keys}
    assert keys == {"area", "office", "staff"}


@pytest.mark.parametrize("entry", OBSERVATION_KINDS, ids=lambda entry: entry.code)
def test_each_kind_can_be_written_and_read(work: Work, entry) -> None:
    draft = replace(SEEN, observation=entry.code)
    assert card(work, written(work, draft)).draft == replace(
        draft, noted_on=card(work, shown(work)[0]).draft.noted_on, version=1
    )


@pytest.mark.parametrize(
    ("field", "draft"),
    [
        ("observation", replace(SEEN, observation="")),
        ("observation", replace(SEEN, observation="nonsense")),
        ("words", replace(SEEN, place=" ", words="\n")),
        ("area_id", replace(SEEN, area_id=UUID(int=5))),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(
    work: Work, field: str, draft: ObservationDraft
) -> None:
    with pytest.raises(FieldProblem) as refused:
        written(work, draft)
    assert refused.value.field == field
    assert shown(work) == []


def test_nothing_is_seen_tomorrow(work: Work, clock: Clock) -> None:
    with pytest.raises(FieldProblem):
        written(work, replace(SEEN, noted_on=clock.now.date() + timedelta(days=2)))


def test_who_wrote_it_does_not_approve_it_while_a_colleague_is_there(work: Work) -> None:
    alone = written(work)
    work.write(approve_observation, alone)
    assert card(work, alone).state is SignalState.APPROVED
    other = colleague(work, role=Role.LEAD)
    mine = written(work, replace(SEEN, place="Ecke Beispielweg"))
    with pytest.raises(Problem):
        work.write(approve_observation, mine)
    assert card(work, mine).refused is not None
    other.write(approve_observation, mine)
    assert card(work, mine).state is SignalState.APPROVED


def test_a_changed_word_is_read_again(work: Work) -> None:
    seen = written(work)
    work.write(approve_observation, seen)
    now = replace(card(work, seen).draft, words="Steht leer, gehört jemandem.")
    work.write(edit_observation, seen, now)
    assert card(work, seen).state is SignalState.DRAFT
    with pytest.raises(Conflict):
        work.write(edit_observation, seen, replace(now, words="zu spät"))


def test_a_refusal_needs_words_and_can_be_taken_back(work: Work) -> None:
    seen = written(work)
    with pytest.raises(FieldProblem):
        work.write(reject_observation, seen, " ")
    work.write(reject_observation, seen, "Man erkennt den Besitzer.")
    assert card(work, seen).decision_words == "Man erkennt den Besitzer."
    with pytest.raises(Problem):
        work.write(discard_observation, seen)
    work.write(reopen_observation, seen)
    work.write(discard_observation, seen)
    assert shown(work) == []


def test_what_is_so_no_longer_stays_and_can_be_left_out(work: Work) -> None:
    seen = written(work)
    work.write(approve_observation, seen)
    work.write(settle_observation, seen)
    assert shown(work, RegisterFilter(settled=False)) == []
    assert card(work, seen).state is SignalState.APPROVED
    work.write(unsettle_observation, seen)
    assert shown(work, RegisterFilter(settled=False)) == [seen]


def test_the_register_holds_both_and_each_filter_narrows_it(work: Work, clock: Clock) -> None:
    area = work.read(list_areas, on=clock.now.date())[0]
    seen = written(work, replace(SEEN, area_id=area.id))
    clock.pass_days(40)
    signal = work.write(write_signal, SignalDraft(COURSE_CHILDCARE, CHILDCARE)).value
    assert shown(work) == [signal, seen]
    assert shown(work, RegisterFilter(kind=EntryKind.SIGNAL)) == [signal]
    assert shown(work, RegisterFilter(area_id=area.id)) == [seen]
    assert shown(work, RegisterFilter(words="must")) == [seen]
    assert shown(work, RegisterFilter(from_on=clock.now.date() - timedelta(days=9))) == [signal]
    assert shown(work, RegisterFilter(to_on=clock.now.date() - timedelta(days=9))) == [seen]
    work.write(approve_observation, seen)
    assert shown(work, RegisterFilter(state=SignalState.APPROVED)) == [seen]
    counts = work.read(count_register, ALL, actor=work.actor)
    assert (counts.entries, counts.drafts) == (2, 1)


def test_only_what_is_approved_leaves_the_office(work: Work) -> None:
    draft, approved, refused = written(work), written(work), written(work)
    signal = work.write(write_signal, SignalDraft(COURSE_CHILDCARE, CHILDCARE)).value
    work.write(approve_observation, approved)
    work.write(reject_observation, refused, "Zu genau.")
    work.write(approve_signal, signal)
    told = {row.id for row in work.read(entries_for_planning, actor=work.actor)}
    assert told == {approved, signal}
    assert draft not in told


@pytest.mark.parametrize("topic", ["doctor", "violence"])
def test_nothing_about_health_or_danger_goes_to_planning(work: Work, topic: str) -> None:
    signal = work.write(write_signal, SignalDraft(topic, CHILDCARE)).value
    work.write(approve_signal, signal)
    assert work.read(entries_for_planning, actor=work.actor) == ()
