# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A contact without a name becomes a person's: counted once, parted again without a trace."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.models.person import Person
from amstrat_desktop.models.referral import Referral
from amstrat_desktop.models.trail import AuditEvent
from amstrat_desktop.services.contact_joins import (
    draft_from_contact,
    join_contact,
    join_contacts,
    part_contact,
    suggested_contacts,
    suggested_people,
    upgrade_contact,
)
from amstrat_desktop.services.contacts import (
    ContactDraft,
    correct_contact,
    read_contact,
    record_contact,
    restore_contact,
    void_contact,
)
from amstrat_desktop.services.counts import Counts, count_contacts_and_persons
from amstrat_desktop.services.openings import READ
from amstrat_desktop.services.people import record_person
from amstrat_desktop.services.person_records import PersonDraft
from amstrat_desktop.services.referral_records import ReferralDraft
from amstrat_desktop.services.referrals import create_referral
from amstrat_desktop.services.work import Actor, Work
from tests.services.referral_office import agencies

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
AMAL = PersonDraft(name="Amal Muster", language="ar", gender="female", recognition_code="Sonne 7")


@pytest.fixture(autouse=True)
def _clock(work: Work) -> None:
    work.clock = lambda: NOW


def contact(work: Work, day: int = 0, **fields: Any) -> UUID:
    """day: how many days after the first of November."""
    at = datetime(2026, 11, 1, 9, tzinfo=UTC) + timedelta(days=day)
    draft = ContactDraft(channel="open_hour", held_at=at, **fields)
    return work.write(record_contact, draft).value.id


def person(work: Work, draft: PersonDraft = AMAL) -> UUID:
    return work.write(record_person, draft).value.id


def sequence(work: Work, contact_id: UUID) -> str:
    return work.read(read_contact, contact_id).draft.sequence


def counts(work: Work) -> Counts:
    return work.read(
        count_contacts_and_persons, start=NOW - timedelta(days=60), end=NOW + timedelta(days=1)
    )


def actions(work: Work, contact_id: UUID) -> list[str]:
    query = select(AuditEvent.action).where(
        AuditEvent.object_id == contact_id, AuditEvent.action != READ
    )
    return list(work.read(lambda session: session.scalars(query).all()))


def person_of_referral(work: Work, referral_id: UUID) -> UUID | None:
    return work.read(
        lambda s: s.scalar(select(Referral.person_id).where(Referral.id == referral_id))
    )


def test_a_record_takes_over_what_the_contact_said_and_nothing_more(work: Work) -> None:
    first = contact(
        work, language="ar", gender="female", recognition_code="Sonne 7", sequence="first",
        note="Sucht Arbeit", age_band="25_34",
    )  # fmt: skip
    draft = work.read(draft_from_contact, first)
    assert draft == PersonDraft(language="ar", gender="female", recognition_code="Sonne 7")
    card = work.write(upgrade_contact, first, AMAL).value
    assert work.read(read_contact, first).draft.person_id == card.id
    assert counts(work) == Counts(1, 1, 0, 1)
    assert actions(work, first) == ["record", "join"]


def test_nobody_comes_for_the_first_time_twice(work: Work) -> None:
    amal = person(work)
    late, early = contact(work, 5, sequence="first"), contact(work, 1, sequence="first")
    again = contact(work, 7, sequence="follow_up")
    assert counts(work).first_contacts == 2
    work.write(join_contact, late, amal)
    work.write(join_contacts, [early, again], amal)
    assert [sequence(work, c) for c in (early, late, again)] == ["first", "follow_up", "follow_up"]
    assert counts(work) == Counts(3, 1, 0, 1)
    work.write(part_contact, early)
    assert [sequence(work, c) for c in (early, late)] == ["first", "first"]
    assert counts(work) == Counts(3, 1, 1, 2)
    for each in (late, again):
        work.write(part_contact, each)
    assert counts(work) == Counts(3, 0, 3, 2)


def test_a_contact_recorded_with_the_person_is_no_second_first_one(work: Work) -> None:
    amal = person(work)
    known = contact(work, 3, sequence="first", person_id=amal)
    early = contact(work, 1, sequence="first")
    work.write(join_contact, early, amal)
    assert (sequence(work, early), sequence(work, known)) == ("first", "follow_up")
    work.write(part_contact, early)
    assert sequence(work, known) == "first"


def test_void_and_corrected_contacts_leave_one_first_contact(work: Work) -> None:
    amal = person(work)
    early, late = contact(work, 1, sequence="first"), contact(work, 4, sequence="first")
    work.write(join_contacts, [early, late], amal)
    work.write(void_contact, early, "doppelt")
    assert sequence(work, late) == "first"
    work.write(restore_contact, early)
    assert sequence(work, late) == "follow_up"
    card = work.read(read_contact, early)
    moved = ContactDraft(
        channel="open_hour", sequence="first", held_at=card.held_at + timedelta(days=9)
    )
    work.write(correct_contact, early, moved, version=card.version, reason="falscher Tag")
    assert (sequence(work, early), sequence(work, late)) == ("follow_up", "first")
    assert work.read(read_contact, early).draft.person_id == amal
    assert counts(work) == Counts(2, 1, 0, 1)


def test_two_people_are_never_made_one_by_joining(work: Work) -> None:
    amal, bela = person(work), person(work, PersonDraft(name="Bela Beispiel"))
    one = contact(work)
    work.write(join_contact, one, amal)
    work.write(join_contact, one, amal)
    with pytest.raises(Problem, match="somebody's already"):
        work.write(join_contact, one, bela)
    void = contact(work)
    work.write(void_contact, void, "doppelt")
    with pytest.raises(Problem, match="does not count"):
        work.write(join_contact, void, bela)
    assert actions(work, one) == ["record", "join"]


def test_all_or_none_are_joined(work: Work) -> None:
    amal, bela = person(work), person(work, PersonDraft(name="Bela Beispiel"))
    one, two = contact(work), contact(work)
    work.write(join_contact, two, bela)
    with pytest.raises(Problem):
        work.write(join_contacts, [one, two], amal)
    assert work.read(read_contact, one).draft.person_id is None


def test_the_referrals_of_a_contact_go_with_it_and_come_back(work: Work) -> None:
    amal, one = person(work), contact(work)
    draft = ReferralDraft(contact_id=one, organisation_id=agencies(work)[0], topics=("debt",))
    referral = work.write(create_referral, draft).value.id
    work.write(join_contact, one, amal)
    assert person_of_referral(work, referral) == amal
    work.write(part_contact, one)
    assert person_of_referral(work, referral) is None


def test_the_same_word_is_a_hint_with_reasons(work: Work) -> None:
    amal = person(work)
    other_language = contact(work, 9, recognition_code="SONNE  7", language="tr")
    likely = contact(work, 2, recognition_code="sonne 7", language="ar", gender="female")
    contact(work, 3, recognition_code="Sonne 8")
    contact(work, 3, note="Sonne 7")
    void = contact(work, 4, recognition_code="Sonne 7")
    work.write(void_contact, void, "doppelt")
    found = work.read(suggested_contacts, amal, actor=work.actor)
    assert [c.id for c in found.contacts] == [likely, other_language]
    text = catalogue("en").text
    assert [text(r) for r in found.contacts[0].reasons] == [
        "same recognition code", "same language", "same gender",
    ]  # fmt: skip
    assert [text(r) for r in found.contacts[1].against] == ["another language"]
    assert found.remark is not None
    assert text(found.remark) == "Somebody else may have chosen the same word."
    person(work, PersonDraft(name="Bela Beispiel", recognition_code="sonne 7"))
    several = work.read(suggested_contacts, amal, actor=work.actor).remark
    assert several is not None
    assert "Several people" in text(several)
    assert work.read(read_contact, likely).draft.person_id is None


def test_without_a_word_nothing_is_suggested(work: Work) -> None:
    bela = person(work, PersonDraft(name="Bela Beispiel", language="ar"))
    contact(work, language="ar")
    assert work.read(suggested_contacts, bela, actor=work.actor).contacts == ()


def test_people_are_suggested_for_a_contact(work: Work) -> None:
    amal, one = person(work), contact(work, recognition_code="sonne 7")
    found = work.read(suggested_people, one, actor=work.actor)
    assert [p.id for p in found] == [amal]
    work.write(join_contact, one, amal)
    assert work.read(suggested_people, one, actor=work.actor) == ()


def test_merged_records_are_one_person_and_restricted_ones_still_count(work: Work) -> None:
    amal, twin, third = (person(work, PersonDraft(name=n)) for n in ("Amal", "Amal M.", "Omar"))
    for each in (amal, twin, third):
        contact(work, person_id=each)

    def merge(session: Session, *, actor: Actor, now: datetime) -> None:
        session.get_one(Person, twin).merged_into_id = amal
        session.get_one(Person, third).restricted_at = now

    work.write(merge)
    assert counts(work) == Counts(3, 2, 0, 0)


def test_nothing_is_joined_to_a_record_that_the_asker_may_not_know_of(work: Work) -> None:
    amal, one = person(work), contact(work, recognition_code="Sonne 7")

    def restrict(session: Session, *, actor: Actor, now: datetime) -> None:
        session.get_one(Person, amal).restricted_at = now

    work.write(restrict)
    with pytest.raises(Problem):
        work.write(join_contact, one, amal)
    with pytest.raises(Problem):
        contact(work, person_id=amal)
    assert work.read(suggested_people, one, actor=work.actor) == ()
