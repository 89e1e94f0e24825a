# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Restricted records: hidden, opened with a reason that is kept, never without anybody left."""

from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.problems import FieldProblem, Problem, ReasonNeeded
from amstrat_desktop.models.person import RestrictedOpening
from amstrat_desktop.models.trail import AuditEvent
from amstrat_desktop.services.offices import StaffDraft, add_staff
from amstrat_desktop.services.people import read_person
from amstrat_desktop.services.person_access import GONE, is_hidden, may_open
from amstrat_desktop.services.restrictions import (
    RestrictionDraft,
    close_restricted,
    lift_restriction,
    open_restricted,
    read_restriction,
    restrict_person,
    set_access,
)
from amstrat_desktop.services.work import Work
from tests.services.supported import colleague, new_person

WHY = RestrictionDraft("wird bedroht")


def reads(work: Work, person_id: UUID) -> str:
    return work.read(read_person, person_id, actor=work.actor).draft.name


def test_who_has_no_access_hears_what_one_hears_of_nobody(work: Work) -> None:
    person_id = new_person(work)
    kim = colleague(work)
    work.write(restrict_person, person_id, WHY)
    with pytest.raises(Problem) as hidden:
        reads(kim, person_id)
    with pytest.raises(Problem) as nobody:
        reads(kim, kim.actor.staff_id)
    assert hidden.value.message == nobody.value.message == GONE
    assert type(hidden.value) is type(nobody.value) is Problem
    assert not kim.read(may_open, person_id, actor=kim.actor)
    assert kim.read(is_hidden, person_id, actor=kim.actor)


def test_neither_is_a_reason_a_way_in(work: Work) -> None:
    person_id = new_person(work)
    kim = colleague(work)
    work.write(restrict_person, person_id, WHY)
    with pytest.raises(Problem, match="no longer on record"):
        kim.write(open_restricted, person_id, "weil ich will")


def test_who_restricts_keeps_the_record_open_until_they_close_it(work: Work) -> None:
    person_id = new_person(work)
    card = work.write(restrict_person, person_id, WHY).value
    assert [line.staff_id for line in card.access] == [work.actor.staff_id]
    assert reads(work, person_id) == "Probe, Selda"
    work.write(close_restricted, person_id)
    with pytest.raises(ReasonNeeded) as asked:
        reads(work, person_id)
    assert asked.value.person_id == person_id


def test_opening_asks_for_a_reason_and_keeps_it(work: Work) -> None:
    person_id = new_person(work)
    work.write(restrict_person, person_id, WHY)
    work.write(close_restricted)
    with pytest.raises(FieldProblem) as empty:
        work.write(open_restricted, person_id, "  ")
    assert empty.value.field == "reason"
    work.write(open_restricted, person_id, "Termin um zehn")
    assert reads(work, person_id) == "Probe, Selda"
    card = work.read(read_restriction, person_id, actor=work.actor)
    assert [line.reason for line in card.openings] == ["Termin um zehn", "wird bedroht"]
    assert card.openings[0].closed_at is None
    assert card.openings[1].closed_at is not None


def test_the_log_has_the_opening_but_not_its_reason(work: Work) -> None:
    person_id = new_person(work)
    work.write(restrict_person, person_id, WHY)
    work.write(open_restricted, person_id, "Termin um zehn")

    def lines(session: Session) -> list[AuditEvent]:
        return list(session.scalars(select(AuditEvent).where(AuditEvent.object_id == person_id)))

    logged = work.read(lines)
    assert {"restrict", "grant_access", "open_restricted"} <= {line.action for line in logged}
    assert "zehn" not in repr([(line.action, line.fields) for line in logged])


def test_each_colleague_gives_a_reason_of_their_own(work: Work) -> None:
    person_id = new_person(work)
    kim = colleague(work)
    work.write(restrict_person, person_id, RestrictionDraft("Zeugin", (kim.actor.staff_id,)))
    with pytest.raises(ReasonNeeded):
        reads(kim, person_id)
    kim.write(open_restricted, person_id, "Vertretung")
    assert reads(kim, person_id) == "Probe, Selda"
    work.write(close_restricted)
    assert reads(kim, person_id) == "Probe, Selda"


def test_taking_access_away_closes_the_open_record(work: Work) -> None:
    person_id = new_person(work)
    kim = colleague(work)
    work.write(restrict_person, person_id, RestrictionDraft("Zeugin", (kim.actor.staff_id,)))
    kim.write(open_restricted, person_id, "Vertretung")
    work.write(set_access, person_id, [work.actor.staff_id])
    with pytest.raises(Problem, match="no longer on record"):
        reads(kim, person_id)
    work.write(set_access, person_id, [work.actor.staff_id, kim.actor.staff_id])
    with pytest.raises(ReasonNeeded):
        reads(kim, person_id)


def test_somebody_who_works_here_always_keeps_access(work: Work) -> None:
    person_id = new_person(work)
    work.write(restrict_person, person_id, WHY)
    with pytest.raises(Problem, match="must be able to open"):
        work.write(set_access, person_id, [])
    kim = colleague(work)
    work.write(set_access, person_id, [kim.actor.staff_id])
    with pytest.raises(Problem, match="no longer on record"):
        reads(work, person_id)


def test_a_lifted_restriction_shows_the_record_to_all(work: Work) -> None:
    person_id = new_person(work)
    kim = colleague(work)
    work.write(restrict_person, person_id, WHY)
    work.write(lift_restriction, person_id)
    assert reads(kim, person_id) == "Probe, Selda"
    openings = work.read(lambda s: s.scalars(select(RestrictedOpening.reason)).all())
    assert list(openings) == ["wird bedroht"]


def test_a_restriction_needs_a_reason_and_is_made_once(work: Work) -> None:
    person_id = new_person(work)
    with pytest.raises(FieldProblem):
        work.write(restrict_person, person_id, RestrictionDraft(" "))
    work.write(restrict_person, person_id, WHY)
    with pytest.raises(Problem, match="already restricted"):
        work.write(restrict_person, person_id, WHY)


def test_nobody_without_access_restricts_lifts_or_gives_access(work: Work) -> None:
    person_id = new_person(work)
    kim = colleague(work)
    work.write(restrict_person, person_id, WHY)
    for attempt in (
        lambda: kim.write(restrict_person, person_id, WHY),
        lambda: kim.write(lift_restriction, person_id),
        lambda: kim.write(set_access, person_id, [kim.actor.staff_id]),
        lambda: kim.read(read_restriction, person_id, actor=kim.actor),
    ):
        with pytest.raises(Problem, match="no longer on record"):
            attempt()


def test_a_new_colleague_sees_nothing_of_it(work: Work) -> None:
    person_id = new_person(work)
    work.write(restrict_person, person_id, WHY)
    work.write(add_staff, StaffDraft("Neu"))
    assert not colleague(work).read(may_open, person_id, actor=colleague(work, "Zwei").actor)
