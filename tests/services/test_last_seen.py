# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""“Who saw me last?” is answered at the desk, after everybody who knew has changed (scenario 9)."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.models.office import Staff
from amstrat_desktop.models.person import Person
from amstrat_desktop.models.planning import Appointment, ContactAttempt
from amstrat_desktop.services.case_records import CaseDraft
from amstrat_desktop.services.contacts import void_contact
from amstrat_desktop.services.last_seen import Role, Seen, last_seen, who_knew
from amstrat_desktop.services.support_cases import (
    close_case,
    hand_over_case,
    open_case,
    reopen_case,
    set_staff,
)
from amstrat_desktop.services.work import Work
from tests.services.supported import colleague, new_person, saw, stopped


def put(work: Work, *rows: Any) -> None:
    def add(session: Session, **_: Any) -> None:
        session.add_all(rows)

    work.write(add)


def appointment(work: Work, person_id: UUID, status: str, **fields: Any) -> Appointment:
    return Appointment(
        id=uuid7(),
        office_id=work.actor.office_id,
        person_id=person_id,
        staff_id=work.actor.staff_id,
        starts_at=work.clock(),
        status=status,
        created_at=work.clock(),
        updated_at=work.clock(),
        created_by=work.actor.staff_id,
        updated_by=work.actor.staff_id,
        **fields,
    )


def attempt(work: Work, person_id: UUID, result: str) -> ContactAttempt:
    return ContactAttempt(
        office_id=work.actor.office_id,
        person_id=person_id,
        at=work.clock(),
        staff_id=work.actor.staff_id,
        result=result,
    )


def seen(work: Work, person_id: UUID) -> tuple[str, Seen] | None:
    found = work.read(last_seen, person_id, actor=work.actor)
    return None if found is None else (found.staff_name, found.what)


def test_nobody_yet(work: Work) -> None:
    assert seen(work, new_person(work)) is None
    assert seen(work, uuid4()) is None


def test_the_last_who_met_the_person(work: Work) -> None:
    clock = stopped(work)
    person_id = new_person(work)
    other = colleague(work)
    saw(work, person_id)
    assert seen(work, person_id) == ("Petra Probe", Seen.CONTACT)
    clock.pass_days(1)
    latest = saw(other, person_id)
    assert seen(work, person_id) == ("Kollege Probe", Seen.CONTACT)
    other.write(void_contact, latest, "entered twice")
    assert seen(work, person_id) == ("Petra Probe", Seen.CONTACT)
    clock.pass_days(1)
    put(work, attempt(other, person_id, "not_reached"), appointment(other, person_id, "no_show"))
    assert seen(work, person_id) == ("Petra Probe", Seen.CONTACT)
    put(work, attempt(other, person_id, "reached"))
    assert seen(work, person_id) == ("Kollege Probe", Seen.REACHED)
    clock.pass_days(1)
    put(work, appointment(work, person_id, "attended"))
    assert seen(work, person_id) == ("Petra Probe", Seen.APPOINTMENT)


def test_an_appointment_at_an_agency_counts_for_who_went_along(work: Work) -> None:
    from amstrat_desktop.models.directory import Organisation

    stopped(work)
    person_id = new_person(work)
    other = colleague(work)
    with work._readers() as session:
        agency = session.query(Organisation.id).limit(1).scalar()
    put(work, appointment(work, person_id, "attended", organisation_id=agency))
    assert seen(work, person_id) is None
    put(
        work,
        appointment(
            work,
            person_id,
            "attended",
            organisation_id=agency,
            accompanied_by=other.actor.staff_id,
        ),
    )
    assert seen(work, person_id) == ("Kollege Probe", Seen.APPOINTMENT)


def test_who_knew_outlives_handover_closing_and_leaving(work: Work) -> None:
    clock = stopped(work)
    start = clock.now
    person_id = new_person(work)
    other, third = colleague(work), colleague(work, "Dritte Probe")
    me, you = work.actor.staff_id, other.actor.staff_id
    case = work.write(open_case, person_id, CaseDraft("Work", deputy_id=you, agreed=True)).value
    saw(work, person_id)
    clock.pass_days(10)
    work.write(hand_over_case, case.id, you)
    clock.pass_days(10)
    saw(third, person_id)
    closed = other.write(set_staff, case.id, you, me).value
    clock.pass_days(10)
    other.write(close_case, case.id, "goal_reached", version=closed.version)
    clock.pass_days(10)
    other.write(reopen_case, case.id, "came back")

    def leave(session: Session, **_: Any) -> None:
        session.get_one(Staff, me).active_to = clock.today

    work.write(leave)
    days = lambda number: start + timedelta(days=number)  # noqa: E731 - short beside its use
    found = [
        (line.staff_name, line.role, line.since, line.until, line.times, line.here)
        for line in other.read(who_knew, person_id, actor=other.actor)
    ]
    assert set(found[:2]) == {
        ("Kollege Probe", Role.RESPONSIBLE, days(40), None, 0, True),
        ("Petra Probe", Role.DEPUTY, days(40), None, 0, False),
    }
    assert set(found[2:]) == {
        ("Kollege Probe", Role.RESPONSIBLE, days(10), days(30), 0, True),
        ("Petra Probe", Role.DEPUTY, days(20), days(30), 0, False),
        ("Dritte Probe", Role.CONTACT, days(20), days(20), 1, True),
        ("Petra Probe", Role.RESPONSIBLE, start, days(10), 0, False),
        ("Kollege Probe", Role.DEPUTY, start, days(10), 0, True),
        ("Petra Probe", Role.CONTACT, start, start, 1, False),
    }


def test_nothing_is_said_of_a_hidden_person(work: Work) -> None:
    stopped(work)
    person_id = new_person(work)
    saw(work, person_id)
    other = colleague(work)

    def restrict(session: Session, **_: Any) -> None:
        session.get_one(Person, person_id).restricted_at = work.clock()

    work.write(restrict)
    assert seen(other, person_id) is None
    assert other.read(who_knew, person_id, actor=other.actor) == ()
