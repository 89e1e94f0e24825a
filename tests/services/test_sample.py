# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
import hashlib
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import func, inspect, select, text
from sqlalchemy.orm import Session

from amstrat_desktop.base.name_order import name_order
from amstrat_desktop.base.problems import Cancelled
from amstrat_desktop.base.slip_number import parse
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.planning import AppointmentStatus
from amstrat_desktop.base.vocabulary.referral_steps import EventKind
from amstrat_desktop.base.vocabulary.referrals import Attendance, Outcome, Status
from amstrat_desktop.base.vocabulary.shipped import SHIPPED
from amstrat_desktop.models import Base
from amstrat_desktop.models.column_types import Key
from amstrat_desktop.models.contact import (
    Contact,
    ContactChild,
    ContactNote,
    ContactTopic,
    OfficeHour,
)
from amstrat_desktop.models.office import Office
from amstrat_desktop.models.person import Person, PersonChannel, PersonLanguage
from amstrat_desktop.models.planning import Appointment, FollowUp
from amstrat_desktop.models.referral import (
    FeedbackReturn,
    Referral,
    ReferralDocument,
    ReferralEvent,
    ReferralNeed,
    ReferralTopic,
)
from amstrat_desktop.models.support_case import CaseEvent, CaseStep, SupportCase
from amstrat_desktop.models.trail import AuditEvent
from amstrat_desktop.services.audit_chain import verify_log
from amstrat_desktop.services.finding_people import find_people
from amstrat_desktop.services.openings import READ
from amstrat_desktop.services.referral_states import RULES, Standing, replay
from amstrat_desktop.services.returns import find_by_number
from amstrat_desktop.services.sample import (
    FEWEST,
    SamplePlan,
    SampleSummary,
    create_sample_office,
    make_sample,
)
from amstrat_desktop.services.sample.looked import OPENINGS
from amstrat_desktop.services.today import read_today
from amstrat_desktop.services.work import Work
from amstrat_desktop.store.search import find
from tests.services.sample_office import NOW, QUICK, empty_office

PLAN = SamplePlan(contacts=1_000, seed=7)
MADE: tuple[type[Base], ...] = (
    Person,
    PersonChannel,
    PersonLanguage,
    SupportCase,
    CaseStep,
    CaseEvent,
    FollowUp,
    Appointment,
    OfficeHour,
    Contact,
    ContactTopic,
    ContactChild,
    ContactNote,
    Referral,
    ReferralTopic,
    ReferralNeed,
    ReferralDocument,
    ReferralEvent,
    FeedbackReturn,
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Work, SampleSummary]]:
    with empty_office(tmp_path_factory.mktemp("sample") / "office") as work:
        yield work, work.write(make_sample, PLAN).value


@pytest.fixture(scope="module")
def work(made: tuple[Work, SampleSummary]) -> Work:
    return made[0]


def content_of(work: Work) -> str:
    """Everything but the keys, of which those of the start data are drawn anew."""

    def digest(session: Session) -> str:
        total = hashlib.sha256()
        for mapped in MADE:
            plain = [
                column
                for column in inspect(mapped).columns
                if column.key != "detail" and not isinstance(column.type, Key)
            ]
            rows = sorted(map(repr, session.execute(select(*plain)).all()))
            total.update("\n".join(rows).encode())
        return total.hexdigest()

    return work.read(digest)


def column_of(work: Work, column: Any) -> list[Any]:
    return work.read(lambda session: list(session.scalars(select(column))))


def test_it_has_exactly_what_was_asked_for(made: tuple[Work, SampleSummary]) -> None:
    work, summary = made
    assert len(column_of(work, Contact.id)) == summary.contacts == 1_000
    assert len(column_of(work, Person.id)) == summary.people == 200
    assert len(column_of(work, Referral.id)) == summary.referrals == 300
    assert column_of(work, Office.sample) == [True]


def test_the_same_seed_gives_the_same_content_and_another_one_another(
    work: Work, tmp_path: Path
) -> None:
    with empty_office(tmp_path / "same") as same, empty_office(tmp_path / "other") as other:
        same.write(make_sample, PLAN)
        other.write(make_sample, SamplePlan(contacts=PLAN.contacts, seed=8))
        assert content_of(same) == content_of(work)
        assert content_of(other) != content_of(work)


def test_no_link_is_broken(work: Work) -> None:
    broken = work.read(lambda session: session.execute(text("PRAGMA foreign_key_check")).all())
    assert broken == []


def test_every_event_leads_to_the_status_on_record(work: Work) -> None:
    def ways(session: Session) -> dict[UUID, list[tuple[EventKind, Standing]]]:
        found: dict[UUID, list[tuple[EventKind, Standing]]] = {}
        for event in session.scalars(select(ReferralEvent).order_by(ReferralEvent.id)):
            found.setdefault(event.referral_id, []).append(
                (EventKind(event.step), _standing(event))
            )
        return found

    ends = {key: replay(events) for key, events in work.read(ways).items()}
    on_record = work.read(
        lambda session: {r.id: _standing(r) for r in session.scalars(select(Referral))}
    )
    assert ends == on_record


def _standing(record: Referral | ReferralEvent) -> Standing:
    outcome = Outcome(record.outcome) if record.outcome else None
    return Standing(Status(record.status), Attendance(record.attendance), outcome)


def test_events_follow_each_other_and_none_lies_in_the_future(work: Work) -> None:
    events = work.read(
        lambda session: session.execute(
            select(ReferralEvent.referral_id, ReferralEvent.at).order_by(
                ReferralEvent.referral_id, ReferralEvent.id
            )
        ).all()
    )
    assert max(event.at for event in events) <= NOW
    assert all(
        before.at <= after.at
        for before, after in pairwise(events)
        if before.referral_id == after.referral_id
    )


@pytest.mark.parametrize("contacts", [400, 2_000])
def test_all_sixteen_states_are_there(tmp_path: Path, contacts: int) -> None:
    with empty_office(tmp_path / "office") as work:
        work.write(make_sample, SamplePlan(contacts=contacts))
        assert set(column_of(work, Referral.status)) == set(Status)


def test_an_ended_referral_waits_for_nobody_for_long(work: Work) -> None:
    """Of the years that lie behind, nothing fills Today."""
    long_ago = NOW - timedelta(days=200)
    old = [
        status
        for status, due, begun in work.read(
            lambda session: session.execute(
                select(Referral.status, Referral.due_at, Referral.created_at)
            ).all()
        )
        if begun < long_ago and due is not None
    ]
    assert [s for s in old if not RULES[Status(s)].ended] == []


def test_slip_numbers_are_right_unique_and_only_where_a_slip_was_handed_out(work: Work) -> None:
    pairs = work.read(
        lambda session: session.execute(select(Referral.number, Referral.status)).all()
    )
    numbers = [number for number, _status in pairs if number is not None]
    assert [parse(number) for number in numbers] == numbers
    assert len(set(numbers)) == len(numbers)
    without = {status for number, status in pairs if number is None}
    assert without <= {Status.DRAFT, Status.ENTERED_IN_ERROR}


def test_the_printed_number_opens_its_referral(made: tuple[Work, SampleSummary]) -> None:
    work, summary = made
    card = work.read(find_by_number, summary.slip_number, office_id=work.actor.office_id)
    assert card.status is Status.ISSUED
    assert card.draft.language == "ar"


def test_every_code_is_in_its_list(work: Work) -> None:
    columns = {
        ListName.CHANNEL: (Contact.channel, OfficeHour.channel),
        ListName.REACHED_THROUGH: (Contact.reached_through,),
        ListName.TOPIC: (ContactTopic.topic, ReferralTopic.topic),
        ListName.RESULT: (Contact.result,),
        ListName.INTERPRETER: (Contact.interpreter,),
        ListName.AGE_BAND: (Contact.age_band,),
        ListName.CHILD_AGE_BAND: (ContactChild.age_band,),
        ListName.GENDER: (Contact.gender, Person.gender),
        ListName.LANGUAGE: (
            Contact.language,
            Person.language,
            PersonLanguage.language,
            Referral.language,
        ),
        ListName.LANGUAGE_LEVEL: (PersonLanguage.speaks, PersonLanguage.reads),
        ListName.CLOSING_REASON: (SupportCase.closing_reason,),
        ListName.NEED: (ReferralNeed.need,),
        ListName.DOCUMENT: (ReferralDocument.document,),
    }
    for list_name, used in columns.items():
        known = {entry.code for entry in SHIPPED[list_name]} | {""}
        for column in used:
            assert set(column_of(work, column)) <= known, list_name
    reasons = {entry.code for entry in SHIPPED[ListName.DECLINE_REASON]}
    reasons |= {entry.code for entry in SHIPPED[ListName.NO_SHOW_REASON]} | {""}
    assert set(column_of(work, ReferralEvent.reason_code)) <= reasons


def test_search_finds_what_the_notes_say(work: Work) -> None:
    def both(session: Session, words: str) -> tuple[int, int]:
        found = find(session.connection(), words, "contact", limit=2_000)
        noted = session.scalars(
            select(ContactNote.contact_id).where(ContactNote.text.contains(words))
        ).all()
        assert set(noted) <= set(found)
        return len(noted), len(found)

    for word in ("Inkassobrief", "Straßenbahn", "الاستمارة"):
        noted, found = work.read(both, word)
        assert 0 < noted <= found
    for shown in ("Kirsch", "Hundhamme", "hundham"):
        assert work.read(lambda session, w=shown: find(session.connection(), w, "contact"))


def test_every_contact_person_and_referral_is_in_the_index(work: Work) -> None:
    counts = dict(
        work.read(
            lambda session: session.execute(
                text("SELECT kind, count(*) FROM search_row GROUP BY kind")
            ).all()
        )
    )
    assert counts["contact"] == PLAN.contacts
    assert counts["person"] == PLAN.people
    assert counts["referral"] == PLAN.referrals


def test_today_has_something_to_do(work: Work) -> None:
    today = work.read(
        read_today, office_id=work.actor.office_id, staff_id=work.actor.staff_id, now=NOW
    )
    assert today.contacts == 2
    assert today.overdue > 0
    assert [line.tomorrow for line in today.appointments].count(False) >= 1
    assert [line.tomorrow for line in today.appointments].count(True) >= 1


def test_notes_have_some_sixty_words_and_scripts_are_mixed(work: Work) -> None:
    notes = column_of(work, ContactNote.text)
    words = sum(len(note.split()) for note in notes) / len(notes)
    assert 45 < words < 75
    assert Counter(any("\u0600" <= c <= "\u06ff" for c in note) for note in notes)[True] > 10
    assert not [note for note in notes if "{" in note]


def test_everybody_stands_in_the_list_by_name(work: Work) -> None:
    people = work.read(lambda session: session.scalars(select(Person)).all())
    assert {p.name: p.sort_name for p in people} == {
        p.name: name_order(p.name, p.name_latin) for p in people
    }


def test_some_of_the_people_can_be_called_and_are_found_by_their_number(work: Work) -> None:
    dialled = column_of(work, PersonChannel.dialled)
    assert PLAN.people * 0.3 < len(dialled) < PLAN.people * 0.7
    number = next(number for number in dialled if number.startswith("+49176"))
    typed = f"0{number.removeprefix('+49')}"
    found = work.read(find_people, typed, actor=work.actor, limit=5)
    assert len(found) == 1


def test_what_lies_behind_is_done_and_what_comes_is_open(work: Work) -> None:
    def left(session: Session) -> tuple[int, int]:
        undone = session.scalars(
            select(FollowUp).where(FollowUp.done_at.is_(None), FollowUp.due_on < NOW.date())
        ).all()
        planned = session.scalars(
            select(Appointment).where(
                Appointment.status == AppointmentStatus.PLANNED.value, Appointment.starts_at < NOW
            )
        ).all()
        return len(undone), len(planned)

    undone, planned = work.read(left)
    assert undone <= 2  # those of the stories
    assert planned <= 1
    assert len(column_of(work, FollowUp.id)) > 10
    assert len(column_of(work, Appointment.id)) > 10
    assert {"open", "closed"} == set(column_of(work, SupportCase.status))


def test_the_smallest_one_is_the_hand_made_one(tmp_path: Path) -> None:
    with empty_office(tmp_path / "small") as small:
        summary = small.write(make_sample, SamplePlan(contacts=FEWEST)).value
        assert summary.contacts == FEWEST == len(column_of(small, Contact.id))
    with empty_office(tmp_path / "smaller") as smaller, pytest.raises(ValueError, match="at least"):
        smaller.write(make_sample, SamplePlan(contacts=FEWEST - 1))


def test_a_stopped_one_leaves_no_file_behind(tmp_path: Path) -> None:
    def stop(_done: int, _all: int) -> None:
        raise Cancelled

    folder = tmp_path / "stopped"
    with pytest.raises(Cancelled):
        create_sample_office(folder, "x", PLAN, progress=stop, numbers=QUICK)
    assert not folder.exists()
    folder.mkdir()
    with pytest.raises(Cancelled):
        create_sample_office(folder, "x", PLAN, progress=stop, numbers=QUICK)
    assert list(folder.iterdir()) == []


def test_progress_goes_to_the_end(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    made = create_sample_office(
        tmp_path / "office",
        "x",
        SamplePlan(contacts=100),
        progress=lambda done, total: told.append((done, total)),
        clock=lambda: NOW,
        numbers=QUICK,
    )
    made.open.close()
    assert told[-1][0] == told[-1][1] == 100 - FEWEST


def test_its_log_is_whole_and_says_who_looked_into_what(work: Work) -> None:
    assert work.read(verify_log).whole
    read = select(func.count()).select_from(AuditEvent).where(AuditEvent.action == READ)
    assert (work.read(lambda session: session.scalar(read)) or 0) >= OPENINGS
