# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What falls due when and why, what a hold keeps, and what a run leaves behind."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from sqlalchemy import func, select, update

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.bookings import BookingStatus
from amstrat_desktop.base.vocabulary.retention import (
    TERMS,
    DataClass,
    ErasureCause,
    LimitGround,
)
from amstrat_desktop.models.consent import Consent
from amstrat_desktop.models.contact import Contact
from amstrat_desktop.models.note import OfficialNote
from amstrat_desktop.models.person import Person
from amstrat_desktop.models.referral import Referral
from amstrat_desktop.services.case_records import CaseDraft
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.erasure import erase_person
from amstrat_desktop.services.erasure import records as referral_erasure
from amstrat_desktop.services.follow_ups import FollowUpDraft, add_follow_up, finish_follow_up
from amstrat_desktop.services.notes import NoteDraft, write_note
from amstrat_desktop.services.people import read_person
from amstrat_desktop.services.people_list import PersonFilter, count_people
from amstrat_desktop.services.reminders import list_reminders
from amstrat_desktop.services.retention.due import DueGroup, count_due, list_due
from amstrat_desktop.services.retention.holds import HoldDraft, lift_hold, list_holds, set_hold
from amstrat_desktop.services.retention.limits import (
    LimitDraft,
    lift_limit,
    limit_processing,
    list_limits,
)
from amstrat_desktop.services.retention.run import RunDraft, run_erasure
from amstrat_desktop.services.retention.runs import list_runs
from amstrat_desktop.services.retention.terms import (
    Rule,
    TermDraft,
    months_before,
    read_terms,
    set_term,
)
from amstrat_desktop.services.support_cases import close_case, open_case
from amstrat_desktop.services.work import Work
from tests.services.offers.planned import planned, put_booking
from tests.services.referral_office import begun
from tests.services.supported import Clock, colleague, new_person, saw, stopped


@pytest.fixture
def clock(work: Work) -> Clock:
    return stopped(work)


def due(work: Work) -> dict[DataClass, DueGroup]:
    groups = work.read(list_due, actor=work.actor, now=work.clock())
    return {group.rule.data_class: group for group in groups}


def erase_due(work: Work, *classes: DataClass, without: frozenset[UUID] = frozenset()) -> None:
    groups = due(work)
    expected = {name: groups[name].number for name in classes}
    work.write(run_erasure, RunDraft(expected, without))


# terms


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [
        (date(2026, 3, 31), 1, date(2026, 2, 28)),
        (date(2026, 1, 15), 12, date(2025, 1, 15)),
        (date(2024, 2, 29), 12, date(2023, 2, 28)),
        (date(2026, 11, 5), -3, date(2027, 2, 5)),
    ],
)
def test_months_before(day: date, months: int, before: date) -> None:
    assert months_before(day, months) == before


def test_a_term_to_the_years_end_is_over_with_the_year() -> None:
    rule = Rule(DataClass.CASE, 36, True, TERMS[DataClass.CASE].ground)
    assert rule.ends_on(date(2023, 5, 2)) == date(2026, 12, 31)
    assert rule.cutoff(date(2026, 12, 31)) == date(2023, 1, 1)
    assert rule.cutoff(date(2027, 1, 1)) == date(2024, 1, 1)


def test_cutoff_and_end_agree() -> None:
    """A record is due exactly where its last day of keeping has passed."""
    for to_year_end in (False, True):
        rule = Rule(DataClass.CASE, 7, to_year_end, TERMS[DataClass.CASE].ground)
        trigger = date(2023, 1, 1)
        for offset in range(0, 1200, 7):
            today = trigger + timedelta(days=offset)
            end, cutoff = rule.ends_on(trigger), rule.cutoff(today)
            assert end is not None
            assert cutoff is not None
            assert (trigger < cutoff) == (end < today)


def test_a_new_term_follows_the_old_one(work: Work, clock: Clock) -> None:
    first = TermDraft(DataClass.PERSON, 24, False, "Vertrag mit der Stadt", clock.today)
    work.write(set_term, first)
    later = clock.today + timedelta(days=30)
    work.write(set_term, TermDraft(DataClass.PERSON, 6, False, "neuer Vertrag", later))
    cards = work.read(read_terms, actor=work.actor, now=clock())
    card = next(card for card in cards if card.rule.data_class is DataClass.PERSON)
    assert (card.rule.months, card.set_by) == (24, "Petra Probe")
    assert card.coming is not None
    assert card.coming.months == 6


@pytest.mark.parametrize(
    ("field", "draft"),
    [
        ("months", TermDraft(DataClass.PERSON, 700, False, "so", date(2026, 3, 2))),
        ("valid_from", TermDraft(DataClass.PERSON, 7, False, "so", date(2026, 3, 1))),
        ("ground", TermDraft(DataClass.PERSON, 7, False, " ", date(2026, 3, 2))),
        ("months", TermDraft(DataClass.REPORT, 7, False, "so", date(2026, 3, 2))),
    ],
)
def test_a_term_that_cannot_be(work: Work, clock: Clock, field: str, draft: TermDraft) -> None:
    with pytest.raises(FieldProblem) as raised:
        work.write(set_term, draft)
    assert raised.value.field == field


# what falls due


def test_a_recognition_code_goes_and_the_contact_counts(work: Work, clock: Clock) -> None:
    contact = ContactDraft(channel="open_hour", recognition_code="Amsel 12")
    key = work.write(record_contact, contact).value.id
    clock.pass_days(360)
    assert due(work) == {}
    clock.pass_days(6)
    erase_due(work, DataClass.RECOGNITION_CODE)
    assert due(work) == {}
    left = work.read(lambda s: s.get(Contact, key))
    assert left is not None
    assert left.recognition_code == ""


def test_somebody_is_due_a_year_after_the_last_contact(work: Work, clock: Clock) -> None:
    person = new_person(work, "Beispiel, Amina")
    clock.pass_days(200)
    saw(work, person)
    last = clock.today
    clock.pass_days(364)
    assert due(work) == {}
    clock.pass_days(2)
    (item,) = due(work)[DataClass.PERSON].items
    assert item.key == person
    words = catalogue("en").text(item.because)
    assert words == f"Last contact: {last:%d.%m.%Y}. Term: 12 months."
    assert item.until == last.replace(year=last.year + 1)


def test_an_open_case_keeps_the_record_and_a_closed_one_to_the_years_end(
    work: Work, clock: Clock
) -> None:
    person = new_person(work)
    case = work.write(open_case, person, CaseDraft("Arbeit finden", agreed=True)).value
    clock.pass_days(3000)
    assert set(due(work)) == {DataClass.AUDIT}
    work.write(close_case, case.id, "goal_reached", "", version=case.version)
    closed = clock.today
    clock.now = clock.now.replace(year=closed.year + 3, month=12, day=31)
    assert set(due(work)) == {DataClass.AUDIT}
    clock.pass_days(1)
    assert set(due(work)) == {DataClass.CASE, DataClass.PERSON, DataClass.AUDIT}


def test_an_open_task_keeps_the_record(work: Work, clock: Clock) -> None:
    task = FollowUpDraft(clock.today, "Zurückrufen", person_id=new_person(work))
    key = work.write(add_follow_up, task).value.id
    clock.pass_days(400)
    assert due(work) == {}
    work.write(finish_follow_up, key)
    assert set(due(work)) == {DataClass.PERSON}


def test_a_consent_is_a_contact(work: Work, clock: Clock) -> None:
    person = new_person(work)
    clock.pass_days(200)
    work.write(_consent, person)
    clock.pass_days(364)
    assert due(work) == {}
    clock.pass_days(2)
    assert set(due(work)) == {DataClass.PERSON}


def test_the_year_of_a_course_begins_with_its_end(work: Work, clock: Clock) -> None:
    run = planned(work, ends_on=date(2027, 3, 22))
    put_booking(work, run.id, BookingStatus.COMPLETED, person_id=new_person(work))
    clock.now = clock.now.replace(year=2028, month=3, day=22)
    assert DataClass.PERSON not in due(work)
    clock.pass_days(1)
    assert DataClass.PERSON in due(work)


def test_a_hold_keeps_what_is_due(work: Work, clock: Clock) -> None:
    person = new_person(work)
    hold = work.write(set_hold, person, HoldDraft("Klage vor dem Sozialgericht")).value
    clock.pass_days(400)
    group = due(work)[DataClass.PERSON]
    assert (group.number, group.held) == (0, 1)
    with pytest.raises(Problem, match="legal hold"):
        work.write(erase_person, person, ErasureCause.REQUEST)
    assert len(work.read(list_holds, actor=work.actor, now=clock())) == 1
    work.write(lift_hold, hold)
    assert due(work)[DataClass.PERSON].number == 1


def test_a_hold_ends_with_its_day(work: Work, clock: Clock) -> None:
    person = new_person(work)
    until = clock.today + timedelta(days=500)
    work.write(set_hold, person, HoldDraft("Beschwerde", until))
    clock.pass_days(500)
    assert due(work)[DataClass.PERSON].number == 0
    clock.pass_days(1)
    assert due(work)[DataClass.PERSON].number == 1


# a run


def test_a_run_erases_what_was_looked_at_but_what_is_to_stay(work: Work, clock: Clock) -> None:
    gone, stays = new_person(work, "Geht, Wer"), new_person(work, "Bleibt, Wer")
    clock.pass_days(400)
    erase_due(work, DataClass.PERSON, without=frozenset({stays}))
    people = set(work.read(lambda s: s.scalars(select(Person.id)).all()))
    assert people == {stays}
    assert gone not in people
    (run,) = work.read(list_runs, actor=work.actor)
    assert (run.cause, run.counts, run.by) == (
        ErasureCause.TERM,
        ((DataClass.PERSON, 1),),
        "Petra Probe",
    )


def test_a_run_refuses_when_something_else_is_due(work: Work, clock: Clock) -> None:
    new_person(work)
    clock.pass_days(400)
    looked_at = {DataClass.PERSON: due(work)[DataClass.PERSON].number}
    new_person(work)
    clock.pass_days(400)
    with pytest.raises(Problem, match="Look again"):
        work.write(run_erasure, RunDraft(looked_at))
    assert work.read(lambda s: s.scalar(select(func.count()).select_from(Person))) == 2


def test_proof_stays_locked_until_its_own_term(work: Work, clock: Clock) -> None:
    person = new_person(work, "Beispiel, Nur Nachweis")
    work.write(_consent, person)
    clock.pass_days(400)
    erase_due(work, DataClass.PERSON)
    (limit,) = work.read(list_limits, actor=work.actor)
    assert (limit.person_id, limit.ground) == (person, LimitGround.PROOF)
    left = work.read(lambda s: s.get(Person, person))
    assert left is not None
    assert (left.name, left.birth_year) == ("Beispiel, Nur Nachweis", None)
    with pytest.raises(Problem, match="Only proof"):
        work.write(lift_limit, limit.id)
    assert DataClass.PERSON not in due(work)
    clock.pass_days(3 * 366)
    erase_due(work, DataClass.PROOF)
    assert work.read(lambda s: s.scalars(select(Person.id)).all()) == []
    assert work.read(lambda s: s.scalars(select(Consent.id)).all()) == []


def test_who_asks_for_erasure_keeps_the_proof_under_its_term(work: Work, clock: Clock) -> None:
    person = new_person(work, "Beispiel, Nur Nachweis")
    work.write(_consent, person)
    work.write(write_note, person, NoteDraft("geht"))
    for _again in range(2):
        work.write(erase_person, person, ErasureCause.REQUEST)
        (limit,) = work.read(list_limits, actor=work.actor)
        assert (limit.person_id, limit.ground) == (person, LimitGround.PROOF)
    assert len(work.read(lambda s: s.scalars(select(Consent.id)).all())) == 1
    assert work.read(lambda s: s.scalars(select(OfficialNote.id)).all()) == []
    clock.pass_days(1200)
    work.write(erase_person, person, ErasureCause.REQUEST)
    assert work.read(lambda s: s.scalars(select(Consent.id)).all()) == []
    assert work.read(lambda s: s.scalars(select(Person.id)).all()) == []


def test_proof_whose_term_is_over_goes_on_request_beside_a_younger_one(
    work: Work, clock: Clock
) -> None:
    person = new_person(work)
    work.write(_consent, person)
    ended = {"expires_on": clock.today}
    work.write(lambda s, **_who: s.execute(update(Consent).values(ended)))
    clock.pass_days(1200)
    work.write(_consent, person)
    work.write(erase_person, person, ErasureCause.REQUEST)
    assert work.read(lambda s: s.scalars(select(Consent.given_on)).all()) == [clock.today]


def _consent(session, person_id, *, actor, now):  # type: ignore[no-untyped-def]  # a row as the service writes it
    session.add(
        Consent(
            office_id=actor.office_id,
            person_id=person_id,
            legal_kind="consent",
            purpose="contact_again",
            given_on=now.date(),
            how="signed",
            created_at=now,
            updated_at=now,
            created_by=actor.staff_id,
            updated_by=actor.staff_id,
        )
    )


# limits


def test_a_limited_record_is_the_leads_alone_and_nothing_is_made_of_it(
    work: Work, clock: Clock
) -> None:
    person = new_person(work, "Beispiel, Streitig")
    other = colleague(work)
    limit = work.write(limit_processing, person, LimitDraft(LimitGround.DISPUTED)).value
    assert work.read(count_people, PersonFilter(), actor=work.actor) == 1
    assert other.read(count_people, PersonFilter(), actor=other.actor) == 0
    with pytest.raises(Problem, match="no longer on record"):
        other.read(read_person, person, actor=other.actor)
    with pytest.raises(Problem, match="kept and not used"):
        work.write(_appointment, person)
    work.write(lift_limit, limit)
    work.write(_appointment, person)
    assert other.read(count_people, PersonFilter(), actor=other.actor) == 1


def _appointment(session, person_id, *, actor, now):  # type: ignore[no-untyped-def]  # a row as the service writes it
    from amstrat_desktop.models.planning import Appointment

    session.add(
        Appointment(
            office_id=actor.office_id,
            person_id=person_id,
            staff_id=actor.staff_id,
            starts_at=now,
            created_at=now,
            updated_at=now,
            created_by=actor.staff_id,
            updated_by=actor.staff_id,
        )
    )


# the reminder


TYPED = dict.fromkeys(referral_erasure._TYPED, "Wort") | {
    "person_birth_date": date(1990, 1, 2),
    "person_children": [4],
}


@pytest.mark.parametrize("name", sorted(TYPED))
def test_whatever_was_typed_on_a_slip_falls_due_and_goes(
    work: Work, clock: Clock, name: str
) -> None:
    referral_id = begun(work, concern="").id
    one = Referral.id == referral_id

    def end(session, *, actor, now):  # type: ignore[no-untyped-def]  # a row as it stands after years
        long_ago = now - timedelta(days=400)
        values = {"status": "closed", "status_since": long_ago, name: TYPED[name]}
        session.execute(update(Referral).where(one).values(values))

    work.write(end)
    erase_due(work, DataClass.REFERRAL_PAPERS)
    left = work.read(lambda session: session.scalar(select(getattr(Referral, name)).where(one)))
    assert not left
    assert DataClass.REFERRAL_PAPERS not in due(work)


def test_the_lead_is_reminded_and_nobody_else(work: Work, clock: Clock) -> None:
    new_person(work)
    other = colleague(work)
    clock.pass_days(400)
    (reminder,) = work.read(list_reminders, actor=work.actor, now=clock())
    assert (reminder.screen, reminder.item) == ("settings", "retention")
    assert work.read(count_due, actor=work.actor, now=clock()) == 1
    assert other.read(list_reminders, actor=other.actor, now=clock()) == ()
