# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Single meetings: added, changed, cancelled, held again, taken away."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from uuid_utils.compat import uuid7

from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.offers import SessionStatus
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.offers.childcare import GroupDraft, read_groups, record_group
from amstrat_desktop.services.offers.run_copies import copy_run
from amstrat_desktop.services.offers.run_records import RunCard, RunCopyDraft
from amstrat_desktop.services.offers.run_steps import cancel_run
from amstrat_desktop.services.offers.runs import read_run
from amstrat_desktop.services.offers.sessions import (
    SessionDraft,
    SessionRow,
    add_session,
    cancel_session,
    edit_session,
    read_session,
    read_sessions,
    remove_session,
    restore_session,
)
from amstrat_desktop.services.offers.site_records import RoomDraft
from amstrat_desktop.services.offers.sites import edit_site, read_site
from amstrat_desktop.services.work import Work
from tests.services.offers.planned import count_heads, house, planned, stand_still
from tests.services.planning_office import at


@pytest.fixture
def work(work: Work) -> Work:
    return stand_still(work)


@pytest.fixture
def run(work: Work) -> RunCard:
    site_id, (room_id, _playroom) = house(work)
    return planned(work, site_id=site_id, room_id=room_id)


def rooms_of(work: Work, site_id: UUID) -> tuple[RoomDraft, ...]:
    return work.read(read_site, site_id, now=work.clock()).draft.rooms


@pytest.fixture
def first(work: Work, run: RunCard) -> SessionRow:
    return work.read(read_sessions, run.id)[0]


def test_a_meeting_is_in_the_run_s_room_unless_it_has_its_own(
    work: Work, run: RunCard, first: SessionRow
) -> None:
    other_id, (_hall, playroom) = house(work, "Haus zwei")
    assert (first.room, first.room_id) == ("Saal", None)
    foreign = SessionDraft(first.starts_at, 90, playroom, version=first.version)
    with pytest.raises(FieldProblem) as told:
        work.write(edit_session, first.id, foreign)
    assert told.value.field == "room_id"
    assert other_id != run.draft.site_id


def test_a_room_that_is_used_no_longer_is_chosen_by_nobody_and_left_by_nobody(
    work: Work, run: RunCard, first: SessionRow
) -> None:
    assert run.draft.site_id is not None
    playroom = next(
        room.id for room in rooms_of(work, run.draft.site_id) if room.name == "Spielzimmer"
    )
    group = GroupDraft("Mäuse", 1, 6, 5, 4, room_id=playroom)
    work.write(record_group, run.id, group)
    there = SessionDraft(first.starts_at, 90, playroom, version=first.version)
    stays = work.write(edit_session, first.id, there).value
    site = work.read(read_site, run.draft.site_id, now=work.clock()).draft
    left = tuple(room for room in site.rooms if room.id != playroom)
    work.write(edit_site, run.draft.site_id, replace(site, rooms=left))
    topic = replace(there, topic="Knöpfe", version=stays.version)
    assert work.write(edit_session, first.id, topic).value.room == "Spielzimmer"
    with pytest.raises(FieldProblem):
        work.write(add_session, run.id, replace(there, version=0))
    again = RunCopyDraft(run.draft.ends_on, site_id=run.draft.site_id)
    copied = work.write(copy_run, run.id, again).value.id
    (copy,) = work.read(read_groups, [copied], now=work.clock())[copied]
    assert copy.room_id is None


def test_no_meeting_goes_on_past_midnight(work: Work, run: RunCard) -> None:
    draft = SessionDraft(at(2027, 2, 3, 22, 30), 90)
    assert work.write(add_session, run.id, draft).value.duration == 90
    with pytest.raises(FieldProblem) as told:
        work.write(add_session, run.id, replace(draft, duration=91))
    assert told.value.field == "duration"


def test_an_added_meeting_stands_among_the_others_and_can_be_taken_away(
    work: Work, run: RunCard
) -> None:
    row = work.write(
        add_session, run.id, SessionDraft(at(2027, 5, 6, 9), 60, topic=" Ausflug ")
    ).value
    assert row == work.read(read_session, row.id)
    assert (row.topic, row.rule_day, row.moved) == ("Ausflug", None, False)
    assert [free.kind for free in row.free] == ["public"]
    assert work.read(read_run, run.id).meetings == run.meetings + 1
    work.write(remove_session, row.id)
    assert work.read(read_run, run.id).meetings == run.meetings


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (SessionDraft(None), "starts_at"),
        (SessionDraft(at(2027, 1, 5, 9), 0), "duration"),
        (SessionDraft(at(2027, 1, 5, 9), 60, uuid7()), "room_id"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    work: Work, run: RunCard, draft: SessionDraft, field: str
) -> None:
    with pytest.raises(FieldProblem) as told:
        work.write(add_session, run.id, draft)
    assert told.value.field == field


def test_a_cancelled_meeting_says_why_and_can_be_held_after_all(
    work: Work, first: SessionRow
) -> None:
    with pytest.raises(FieldProblem) as told:
        work.write(cancel_session, first.id, "  ")
    assert told.value.field == "reason"
    off = work.write(cancel_session, first.id, "Leitung erkrankt").value
    assert (off.status, off.cancel_reason) == (SessionStatus.CANCELLED, "Leitung erkrankt")
    back = work.write(restore_session, first.id).value
    assert (back.status, back.cancel_reason) == (SessionStatus.PLANNED, "")


def test_a_meeting_to_which_somebody_came_was_held(work: Work, first: SessionRow) -> None:
    work.write(count_heads, first.id)
    assert work.read(read_session, first.id).visited
    for use_case, arguments in ((cancel_session, ("Heizung",)), (remove_session, ())):
        with pytest.raises(Problem, match="It was held"):
            work.write(use_case, first.id, *arguments)


def test_the_only_meeting_is_not_taken_away(work: Work) -> None:
    card = planned(work, rule="")
    (only,) = work.read(read_sessions, card.id)
    with pytest.raises(Problem, match="only meeting"):
        work.write(remove_session, only.id)


def test_who_was_slower_overwrites_nothing(work: Work, first: SessionRow) -> None:
    draft = SessionDraft(first.starts_at, 90, topic="Knöpfe", version=first.version)
    work.write(edit_session, first.id, draft)
    with pytest.raises(Conflict) as told:
        work.write(edit_session, first.id, SessionDraft(first.starts_at, 45, version=first.version))
    assert told.value.theirs["topic"] == "Knöpfe"


@pytest.mark.parametrize(
    ("use_case", "arguments"),
    [
        (edit_session, (SessionDraft(at(2027, 1, 12, 9)),)),
        (cancel_session, ("Doch nicht",)),
        (restore_session, ()),
        (remove_session, ()),
    ],
)
def test_the_meetings_of_a_run_that_is_over_stay(
    work: Work,
    run: RunCard,
    first: SessionRow,
    use_case: Callable[..., Any],
    arguments: tuple[Any, ...],
) -> None:
    work.write(cancel_run, run.id, "Zu wenige")
    changed = tuple(
        SessionDraft(one.starts_at, version=work.read(read_session, first.id).version)
        if isinstance(one, SessionDraft)
        else one
        for one in arguments
    )
    with pytest.raises(Problem, match="can't be changed"):
        work.write(use_case, first.id, *changed)
