# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Holding a run again: other days, another neighbourhood."""

from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.problems import FieldProblem
from amstrat_desktop.base.vocabulary.offers import RunStatus
from amstrat_desktop.models.childcare import Carer, ChildcareGroup, GroupCarer
from amstrat_desktop.services.areas import list_areas
from amstrat_desktop.services.offers.run_copies import copy_run, preview_copy
from amstrat_desktop.services.offers.run_records import RunCard, RunCopyDraft
from amstrat_desktop.services.offers.run_steps import cancel_run
from amstrat_desktop.services.offers.sessions import read_sessions
from amstrat_desktop.services.work import Actor, Work
from tests.services.offers.planned import house, planned, put_booking, stand_still


@pytest.fixture
def work(work: Work) -> Work:
    return stand_still(work)


@pytest.fixture
def here(work: Work) -> tuple[UUID, tuple[UUID, ...]]:
    return house(work)


@pytest.fixture
def run(work: Work, here: tuple[UUID, tuple[UUID, ...]]) -> RunCard:
    card = planned(work, site_id=here[0], room_id=here[1][0], cost=500, pilot=True,
        pilot_question="Kommen Mütter?",
    )  # fmt: skip
    work.write(put_group, card.id, here[1][1])
    return card


def put_group(
    session: Session, run_id: UUID, room_id: UUID, *, actor: Actor, now: datetime
) -> None:
    stamps = {"created_at": now, "created_by": actor.staff_id, "updated_at": now,
        "updated_by": actor.staff_id, "office_id": actor.office_id,
    }  # fmt: skip
    carers = [
        Carer(id=uuid7(), name="Frau Hut", **stamps),
        Carer(id=uuid7(), name="Herr Fort", retired_on=date(2026, 1, 1), **stamps),
    ]
    session.add_all(carers)
    session.flush()
    session.add(
        ChildcareGroup(
            run_id=run_id,
            name="Die Kleinen",
            age_from=1,
            age_to=3,
            places=6,
            per_carer=3,
            room_id=room_id,
            carers=[GroupCarer(carer_id=carer.id) for carer in carers],
            **stamps,
        )
    )


def groups(session: Session, run_id: UUID) -> list[tuple[str, int, int, bool, int]]:
    found = session.scalars(select(ChildcareGroup).where(ChildcareGroup.run_id == run_id))
    return [(g.name, g.age_from, g.places, g.room_id is not None, len(g.carers)) for g in found]


def test_a_copy_has_as_many_meetings_and_ends_after_the_holidays(work: Work, run: RunCard) -> None:
    draft = RunCopyDraft(date(2027, 9, 6), site_id=run.draft.site_id, label="Herbst 2027")
    copy = work.write(copy_run, run.id, draft).value
    days = [row.day for row in work.read(read_sessions, copy.id)]
    assert len(days) == run.meetings == 10
    assert (days[0], days[-1]) == (date(2027, 9, 6), date(2027, 11, 22))
    assert not {date(2027, 10, 25), date(2027, 11, 1)} & set(days)
    assert copy.draft.ends_on == days[-1]


def test_a_copy_is_planned_anew_and_takes_nobody_along(work: Work, run: RunCard) -> None:
    put_booking(work, run.id)
    work.write(cancel_run, run.id, "Zu wenige")
    draft = RunCopyDraft(date(2027, 9, 6), site_id=run.draft.site_id)
    copy = work.write(copy_run, run.id, draft).value
    assert (copy.status, copy.copied_from_id, copy.cancel_reason) == (
        RunStatus.PLANNED, run.id, "",
    )  # fmt: skip
    assert (copy.draft.cost, copy.draft.pilot_question) == (500, "Kommen Mütter?")
    assert copy.pilot_answer == ""


def test_childcare_comes_along_with_its_carers_to_the_same_house(work: Work, run: RunCard) -> None:
    draft = RunCopyDraft(date(2027, 9, 6), site_id=run.draft.site_id)
    copy = work.write(copy_run, run.id, draft).value
    assert work.read(groups, copy.id) == [("Die Kleinen", 1, 6, True, 1)]
    assert copy.has_childcare
    bare = work.write(copy_run, run.id, replace(draft, with_childcare=False)).value
    assert work.read(groups, bare.id) == []


def test_in_another_neighbourhood_rooms_and_carers_are_to_be_found(
    work: Work, run: RunCard
) -> None:
    other, (room_id, _playroom) = house(work, "Haus in Hamme")
    area = work.read(list_areas, on=date(2027, 1, 1))[0]
    draft = RunCopyDraft(date(2027, 9, 6), area_id=area.id, site_id=other, room_id=room_id)
    copy = work.write(copy_run, run.id, draft).value
    assert (copy.area, copy.site, copy.room) == (area.name, "Haus in Hamme", "Saal")
    assert work.read(groups, copy.id) == [("Die Kleinen", 1, 6, False, 0)]


def test_a_single_day_is_copied_as_one(work: Work) -> None:
    run = planned(work, rule="")
    copy = work.write(copy_run, run.id, RunCopyDraft(date(2027, 9, 7))).value
    assert [row.day for row in work.read(read_sessions, copy.id)] == [date(2027, 9, 7)]


def test_what_a_copy_will_be_is_known_before(work: Work, run: RunCard) -> None:
    draft = RunCopyDraft(date(2027, 9, 6), site_id=run.draft.site_id)
    preview = work.read(preview_copy, run.id, draft)
    copy = work.write(copy_run, run.id, draft).value
    assert (preview.meetings, preview.last_on) == (copy.meetings, copy.draft.ends_on)
    assert tuple(free.day for free in preview.resting) == copy.draft.left_out


def test_a_daily_course_is_copied_whole(work: Work) -> None:
    run = planned(work, rule="FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", ends_on=date(2028, 6, 30))
    copy = work.write(copy_run, run.id, RunCopyDraft(date(2028, 8, 28))).value
    assert copy.meetings == run.meetings


def test_a_copy_needs_its_first_day(work: Work, run: RunCard) -> None:
    with pytest.raises(FieldProblem) as told:
        work.write(copy_run, run.id, RunCopyDraft(None))
    assert told.value.field == "starts_on"
