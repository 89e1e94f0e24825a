# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Appointments: noted, moved, kept or not; beside them those of the person's referrals."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.office_days import midnight, office_day
from amstrat_desktop.base.problems import FieldProblem, Problem, ReasonNeeded
from amstrat_desktop.base.vocabulary.planning import AppointmentStatus, FollowUpRule, ReminderMode
from amstrat_desktop.base.vocabulary.referral_steps import Answer
from amstrat_desktop.base.vocabulary.referrals import Status
from amstrat_desktop.services.appointment_list import (
    AppointmentRow,
    appointments_of_days,
    hints_for,
    list_appointments,
    next_of,
)
from amstrat_desktop.services.appointments import (
    AppointmentCard,
    AppointmentDraft,
    AppointmentEnd,
    ask_after_no_show,
    discard_appointment,
    edit_appointment,
    end_appointment,
    move_appointment,
    read_appointment,
    record_appointment,
    reopen_appointment,
)
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.referral_records import Step
from amstrat_desktop.services.referral_steps import take_step
from amstrat_desktop.services.returns import ReturnDraft, record_return
from amstrat_desktop.services.work import Work
from tests.services.planning_office import at, colleague, known, referral_of, restricted
from tests.services.referral_office import agencies, said, turned

ENGLISH = catalogue("en")
TUESDAY = at(2026, 3, 24, 10, 30)
NO_SHOW = AppointmentEnd(AppointmentStatus.NO_SHOW)


def noted(work: Work, person_id: UUID, **changes: Any) -> AppointmentCard:
    draft = AppointmentDraft(**{"person_id": person_id, "starts_at": TUESDAY, **changes})
    return work.write(record_appointment, draft).value


def listed(work: Work, person_id: UUID) -> list[AppointmentRow]:
    return list(work.read(list_appointments, person_id, actor=work.actor))


def hints(work: Work, person_id: UUID, starts_at: datetime, **more: Any) -> list[str]:
    found = work.read(
        hints_for,
        starts_at,
        more.pop("duration", None),
        person_id=person_id,
        staff_id=work.actor.staff_id,
        actor=work.actor,
        now=work.clock(),
        **more,
    )
    return [ENGLISH.text(hint) for hint in found]


def test_everything_of_an_appointment_is_kept(work: Work) -> None:
    turned(work)
    person, agency = known(work), agencies(work)[0]
    card = noted(
        work,
        person,
        organisation_id=agency,
        duration=45,
        subject="Antrag abgeben",
        place="Raum 3",
        bring="Ausweis\nMietvertrag",
        interpreter="family",
        reminder=ReminderMode.TELEPHONE,
        accompanied_by=work.actor.staff_id,
    )
    assert card == work.read(read_appointment, card.id, actor=work.actor)
    assert (card.status, card.sequence, card.starts_at) == (AppointmentStatus.PLANNED, 0, TUESDAY)
    assert card.draft.bring.splitlines() == ["Ausweis", "Mietvertrag"]
    assert (card.draft.duration, card.accompanied_by_name) == (45, "Petra Probe")
    assert card.organisation


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"starts_at": None}, "starts_at"),
        ({"duration": 0}, "duration"),
        ({"duration": 10_000}, "duration"),
        ({"accompanied_by": UUID(int=1)}, "accompanied_by"),
        ({"organisation_id": UUID(int=1)}, "organisation_id"),
        ({"interpreter": "nonsense"}, "interpreter"),
    ],
)
def test_what_makes_no_appointment(work: Work, change: dict[str, Any], field: str) -> None:
    person = known(work)
    with pytest.raises(FieldProblem) as caught:
        noted(work, person, **change)
    assert caught.value.field == field
    assert listed(work, person) == []


def test_the_last_hour_of_the_days_on_which_clocks_change(work: Work) -> None:
    turned(work)
    person = known(work)
    for day, utc_hour in ((date(2026, 3, 29), 21), (date(2026, 10, 25), 22)):
        late = at(day.year, day.month, day.day, 23, 30)
        card = noted(work, person, starts_at=late)
        assert card.starts_at == datetime(day.year, day.month, day.day, utc_hour, 30, tzinfo=UTC)
        assert office_day(card.starts_at) == day
        assert ENGLISH.moment(card.starts_at) == f"{day:%d.%m.%Y} 23:30"


def test_the_first_screens_day_is_23_hours_long_when_summer_time_begins(work: Work) -> None:
    clock = turned(work)
    clock.now = at(2026, 3, 29, 9)
    person = known(work)
    late = noted(work, person, starts_at=at(2026, 3, 29, 23, 30))
    after = noted(work, person, starts_at=at(2026, 3, 30, 0, 30))
    tomorrow = midnight(date(2026, 3, 30))
    lines = work.read(
        appointments_of_days,
        midnight(date(2026, 3, 29)),
        tomorrow,
        midnight(date(2026, 3, 31)),
        actor=work.actor,
    )
    assert [(line.id, line.tomorrow) for line in lines] == [(late.id, False), (after.id, True)]


def test_a_moved_one_stays_and_says_where_to(work: Work) -> None:
    turned(work)
    person = known(work)
    old = noted(work, person, subject="Erstgespräch")
    later = TUESDAY + timedelta(days=2)
    new = work.write(move_appointment, old.id, replace(old.draft, starts_at=later)).value
    rows = listed(work, person)
    assert [(row.id, row.status, row.moved_to) for row in rows] == [
        (new.id, AppointmentStatus.PLANNED, None),
        (old.id, AppointmentStatus.MOVED, later),
    ]
    assert next_of(rows, work.clock()) == rows[0]
    with pytest.raises(Problem, match="can't be changed"):
        work.write(end_appointment, old.id, NO_SHOW)


def test_a_move_is_undone(work: Work) -> None:
    turned(work)
    person = known(work)
    old = noted(work, person)
    work.write(move_appointment, old.id, replace(old.draft, starts_at=TUESDAY + timedelta(days=1)))
    work.write(reopen_appointment, old.id)
    assert [(row.id, row.status) for row in listed(work, person)] == [
        (old.id, AppointmentStatus.PLANNED)
    ]


def test_to_the_same_moment_nothing_is_moved(work: Work) -> None:
    card = noted(work, known(work))
    with pytest.raises(FieldProblem):
        work.write(move_appointment, card.id, card.draft)


def test_who_did_not_come_may_have_several_reasons_or_none(work: Work) -> None:
    clock = turned(work)
    person = known(work)
    card = noted(work, person, subject="Erstgespräch")
    clock.forward(days=9)
    end = AppointmentEnd(AppointmentStatus.NO_SHOW, ("travel", "no_childcare", "travel"))
    ended = work.write(end_appointment, card.id, end).value
    assert ended.reasons == ("no_childcare", "travel")
    task = work.write(ask_after_no_show, card.id).value
    assert (task.rule, task.person_id) == (FollowUpRule.NO_SHOW, person)
    assert task.due_on == date(2026, 3, 27)
    assert "Erstgespräch" in ENGLISH.text(task.title)
    again = work.write(reopen_appointment, card.id).value
    assert (again.status, again.reasons) == (AppointmentStatus.PLANNED, ())
    assert work.write(end_appointment, card.id, NO_SHOW).value.reasons == ()


def test_reasons_come_from_the_list(work: Work) -> None:
    card = noted(work, known(work))
    with pytest.raises(FieldProblem):
        work.write(end_appointment, card.id, AppointmentEnd(AppointmentStatus.NO_SHOW, ("lazy",)))


def test_what_is_to_come_was_not_kept_yet_but_may_be_cancelled(work: Work) -> None:
    turned(work)
    card = noted(work, known(work))
    with pytest.raises(FieldProblem):
        work.write(end_appointment, card.id, AppointmentEnd(AppointmentStatus.ATTENDED))
    end = AppointmentEnd(AppointmentStatus.CANCELLED_BY_AGENCY)
    assert work.write(end_appointment, card.id, end).value.status is end.status


def test_an_edit_that_lost_the_race_is_told(work: Work) -> None:
    card = noted(work, known(work))
    changed = work.write(edit_appointment, card.id, replace(card.draft, place="Raum 4")).value
    assert (changed.draft.place, changed.sequence) == ("Raum 4", 1)
    with pytest.raises(Conflict) as caught:
        work.write(edit_appointment, card.id, replace(card.draft, place="Raum 5"))
    assert caught.value.theirs["place"] == "Raum 4"


def test_only_a_new_one_is_taken_back(work: Work) -> None:
    person = known(work)
    card = noted(work, person)
    work.write(discard_appointment, card.id)
    assert listed(work, person) == []
    other = noted(work, person)
    work.write(edit_appointment, other.id, replace(other.draft, place="Raum 4"))
    with pytest.raises(Problem):
        work.write(discard_appointment, other.id)


def test_the_appointment_of_a_referral_is_shown_and_not_copied(work: Work) -> None:
    clock = turned(work)
    person = known(work)
    referral = referral_of(work, person)
    own = noted(work, person, starts_at=TUESDAY + timedelta(days=1))
    answer = ReturnDraft(
        referral, Answer.APPOINTMENT, appointment_at=TUESDAY, appointment_place="Zimmer 2"
    )
    work.write(record_return, answer)
    rows = listed(work, person)
    assert [(row.id, row.of_referral) for row in rows] == [(own.id, False), (referral, True)]
    assert (rows[1].starts_at, rows[1].place) == (TUESDAY, "Zimmer 2")
    assert next_of(rows, clock.now) == rows[1]
    work.write(record_return, ReturnDraft(referral, Answer.NO_SHOW))
    assert listed(work, person)[1].status is AppointmentStatus.NO_SHOW


def test_a_referral_that_came_to_nothing_has_no_appointment_ahead(work: Work) -> None:
    turned(work)
    person = known(work)
    referral = referral_of(work, person, appointment_at=TUESDAY)
    work.write(take_step, referral, Step(Status.OBSOLETE, reason="umgezogen"))
    assert listed(work, person) == []


def test_hints_refuse_nothing(work: Work) -> None:
    turned(work)
    person, other = known(work), known(work, "Sami Muster")
    assert hints(work, person, TUESDAY) == []
    mine = noted(work, person)
    said_so = hints(work, person, TUESDAY + timedelta(minutes=20))
    assert len(said_so) == 2
    assert "another appointment at 24.03.2026 10:30" in said_so[0]
    assert hints(work, person, TUESDAY + timedelta(minutes=30)) == []
    assert hints(work, person, TUESDAY - timedelta(minutes=20), duration=20) == []
    assert hints(work, person, TUESDAY, except_id=mine.id) == []
    assert len(hints(work, other, TUESDAY)) == 1
    assert "Karfreitag" in hints(work, person, at(2026, 4, 3, 10))[0]
    assert hints(work, person, at(2026, 3, 29, 10)) == ["29.03.2026 is a Sunday."]
    assert hints(work, person, at(2026, 3, 2, 10)) == ["This day is past."]


def test_the_hint_counts_a_referrals_appointment(work: Work) -> None:
    turned(work)
    person = known(work)
    referral_of(work, person, appointment_at=TUESDAY)
    assert len(hints(work, person, TUESDAY)) == 1


def test_a_day_without_a_time_collides_with_nothing(work: Work) -> None:
    turned(work)
    person = known(work)
    noted(work, person, starts_at=at(2026, 3, 24))
    assert hints(work, person, TUESDAY) == []
    assert hints(work, person, at(2026, 3, 24)) == []


def test_a_restricted_persons_appointment(work: Work) -> None:
    turned(work)
    other = colleague(work)
    person = restricted(work, seen_by=work.actor.staff_id)
    with pytest.raises(ReasonNeeded):
        noted(work, person)
    hidden = restricted(work)
    with pytest.raises(Problem) as caught:
        noted(other, hidden)
    assert "no longer on record" in said(caught.value)
