# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two records become one, and two again, with nothing lost on either way."""

from uuid import UUID

import pytest
from sqlalchemy import select
from uuid_utils.compat import uuid7

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.people import ChannelKind, Safe
from amstrat_desktop.models import Base
from amstrat_desktop.models.contact import Contact
from amstrat_desktop.models.household import HouseholdMember
from amstrat_desktop.models.office import Staff
from amstrat_desktop.models.person import Person, PersonAccess
from amstrat_desktop.models.trail import AuditEvent
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.contact_joins import join_contact, part_contact
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.merge_records import Side
from amstrat_desktop.services.merge_rows import STAYING, references
from amstrat_desktop.services.merges import merge_people, merges_of, undo_merge
from amstrat_desktop.services.people import edit_person
from amstrat_desktop.services.person_records import (
    ChannelDraft,
    LanguageDraft,
    PersonDraft,
)
from amstrat_desktop.services.restrictions import RestrictionDraft, restrict_person
from amstrat_desktop.services.work import Work
from tests.services.merging import (
    NOW,
    add,
    card,
    case_of,
    compare,
    found,
    household_of,
    merge,
    on_record,
)
from tests.services.referral_office import turned


def sentence(problem: pytest.ExceptionInfo[Problem]) -> str:
    return catalogue("en").text(problem.value.message)


def test_every_row_that_points_to_a_person_moves_or_is_known_to_stay() -> None:
    moving = {str(column) for column in references()}
    assert {"contact.person_id", "referral.person_id", "consent.person_id"} <= moving
    for table in Base.metadata.sorted_tables:
        for key in table.foreign_keys:
            if key.column.table.name == "person" and table.name not in STAYING:
                assert str(key.parent) in moving
                assert "id" in table.c, f"{table.name} needs a key of its own to move"


def test_both_sides_field_by_field(work: Work) -> None:
    kept = on_record(work, "محمد المثال", birth_year=1990, language="ar")
    merged = on_record(work, "Mohammed Mithal", name_latin="", birth_year=1991, gender="male")
    both = compare(work, kept.id, merged.id)
    pairs = {pair.field: pair for pair in both.fields}
    assert pairs["name"].differs
    assert pairs["name"].suggested is Side.KEPT
    assert pairs["birth_year"].differs
    assert pairs["gender"].suggested is Side.MERGED  # the other one knows nothing
    assert not pairs["area_id"].differs
    with pytest.raises(Problem):
        compare(work, kept.id, kept.id)


def test_what_belongs_to_one_goes_to_the_other(work: Work) -> None:
    kept = on_record(work, "Ayşe Şahin", birth_year=1990)
    merged = on_record(work, "Ayse Schahin", gender="female", language="tr")
    contact = work.write(record_contact, ContactDraft(channel="open_hour", person_id=merged.id))
    assert compare(work, kept.id, merged.id).moving[Kind.CONTACT] >= 1
    work.write(
        merge_people,
        kept.id,
        merged.id,
        {"name": Side.MERGED},
        versions=(kept.version, merged.version),
    )
    after = card(work, kept.id)
    assert (after.draft.name, after.draft.gender, after.draft.birth_year) == (
        "Ayse Schahin", "female", 1990,
    )  # fmt: skip
    whose = work.read(lambda s: s.get_one(Contact, contact.value.id).person_id)
    assert whose == kept.id
    assert found(work, "Schahin") == {kept.id}
    with pytest.raises(Problem):
        card(work, merged.id)


def test_a_merge_can_be_undone_and_later_edits_stay(work: Work) -> None:
    kept = on_record(work, "Olha Muster", birth_year=1980, language="uk")
    merged = on_record(work, "Olga Muster", gender="female", birth_year=1981)
    merge_id = merge(work, kept.id, merged.id, {"birth_year": Side.MERGED})
    now_one = card(work, kept.id)
    assert now_one.draft.birth_year == 1981
    work.write(
        edit_person,
        kept.id,
        PersonDraft(name="Olha Neu", birth_year=1981, gender="diverse", language="uk"),
        version=now_one.version,
    )
    undone = work.write(undo_merge, merge_id).value
    assert [catalogue("en").text(remark) for remark in undone.remarks] == [
        "Some fields were changed after the merge. They stay as they are: compare both."
    ]
    after = card(work, kept.id).draft
    assert (after.name, after.birth_year, after.gender) == ("Olha Neu", 1980, "diverse")
    assert card(work, merged.id).draft.name == "Olga Muster"
    assert found(work, "Olga") == {merged.id}
    with pytest.raises(Problem):
        work.write(undo_merge, merge_id)


def test_a_contact_that_was_joined_anew_stays_where_it_was_put(work: Work) -> None:
    clock = turned(work)
    kept, merged = on_record(work, "Olha Muster"), on_record(work, "Olga Muster")
    draft = ContactDraft(channel="open_hour", person_id=merged.id)
    contacts = [work.write(record_contact, draft).value.id for _ in range(2)]
    merge_id = merge(work, kept.id, merged.id)
    clock.forward(hours=1)
    work.write(part_contact, contacts[0])
    work.write(join_contact, contacts[0], kept.id)
    undone = work.write(undo_merge, merge_id).value
    assert undone.remarks == ()
    whose = work.read(lambda s: [s.get_one(Contact, each).person_id for each in contacts])
    assert whose == [kept.id, merged.id]


def test_the_same_telephone_stays_one_and_the_warning_holds(work: Work) -> None:
    number = ChannelDraft(ChannelKind.MOBILE, "0171 3920001")
    kept = on_record(work, "Ali Probe", channels=(number,), languages=(LanguageDraft("ar", "b1"),))
    unsafe = ChannelDraft(ChannelKind.MOBILE, "+49 171 3920001", safe=Safe.NO, voicemail=False)
    other = ChannelDraft(ChannelKind.EMAIL, "probe@example.org")
    merged = on_record(
        work, "Aly Probe", channels=(unsafe, other), languages=(LanguageDraft("de", "a1"),)
    )
    merge_id = merge(work, kept.id, merged.id)
    after = card(work, kept.id)
    assert [(c.kind, c.safe) for c in after.channels] == [
        (ChannelKind.MOBILE, Safe.NO), (ChannelKind.EMAIL, Safe.NOT_ASKED),
    ]  # fmt: skip
    assert {line.language for line in after.draft.languages} == {"ar", "de"}
    assert found(work, "0171-3920001") == {kept.id}
    work.write(undo_merge, merge_id)
    assert [c.safe for c in card(work, kept.id).channels] == [Safe.NOT_ASKED]
    assert [c.safe for c in card(work, merged.id).channels] == [Safe.NO, Safe.NOT_ASKED]
    assert found(work, "0171-3920001") == {kept.id, merged.id}


def test_two_homes_are_settled_first_two_supports_are_shown(work: Work) -> None:
    kept, merged = on_record(work, "Eins Probe"), on_record(work, "Zwei Probe")
    add(work, case_of(work, kept.id), case_of(work, merged.id))
    (remark,) = compare(work, kept.id, merged.id).remarks
    assert "Both supports stay open" in catalogue("en").text(remark)
    merge(work, kept.id, merged.id)
    assert len(card(work, kept.id).cases) == 2
    third = on_record(work, "Drei Probe")
    add(work, household_of(work, kept.id), household_of(work, third.id))
    with pytest.raises(Problem) as refused:
        merge(work, kept.id, third.id)
    assert "another household" in sentence(refused)


def test_nobody_is_in_a_household_twice(work: Work) -> None:
    kept, merged = on_record(work, "Eins Probe"), on_record(work, "Zwei Probe")
    home = household_of(work, kept.id, merged.id)
    add(work, home)

    def members() -> list[UUID | None]:
        who = select(HouseholdMember.person_id).where(HouseholdMember.household_id == home.id)
        return sorted(work.read(lambda s: list(s.scalars(who))), key=str)

    merge_id = merge(work, kept.id, merged.id)
    assert members() == [kept.id]
    work.write(undo_merge, merge_id)
    assert members() == sorted([kept.id, merged.id], key=str)


def test_merges_are_undone_in_the_reverse_order(work: Work) -> None:
    one, two, three = (on_record(work, f"{n} Probe") for n in ("Eins", "Zwei", "Drei"))
    first = merge(work, two.id, one.id)
    second = merge(work, three.id, two.id)
    with pytest.raises(Problem) as refused:
        work.write(undo_merge, first)
    assert "Undo that merge first" in sentence(refused)
    assert [m.id for m in work.read(merges_of, three.id, actor=work.actor)] == [second]
    work.write(undo_merge, second)
    assert [m.id for m in work.read(merges_of, two.id, actor=work.actor)] == [first]
    work.write(undo_merge, first)
    assert {card(work, each.id).draft.name for each in (one, two, three)} == {
        "Eins Probe", "Zwei Probe", "Drei Probe",
    }  # fmt: skip


def test_who_was_slower_merges_nothing(work: Work) -> None:
    kept, merged = on_record(work, "Eins Probe"), on_record(work, "Zwei Probe")
    work.write(edit_person, merged.id, PersonDraft(name="Zwei Neu"), version=merged.version)
    with pytest.raises(Conflict):
        work.write(merge_people, kept.id, merged.id, {}, versions=(kept.version, merged.version))


def colleague(work: Work) -> UUID:
    staff = Staff(
        id=uuid7(),
        office_id=work.actor.office_id,
        name="Kollege Probe",
        active_from=NOW.date(),
    )
    add(work, staff)
    return staff.id


def access(work: Work, person_id: UUID) -> set[UUID]:
    asked = select(PersonAccess.staff_id).where(PersonAccess.person_id == person_id)
    return set(work.read(lambda s: list(s.scalars(asked))))


def test_a_restriction_holds_for_the_whole_and_goes_back(work: Work) -> None:
    kept, merged = on_record(work, "Offen Probe"), on_record(work, "Geheim Probe")
    other = colleague(work)
    work.write(restrict_person, merged.id, RestrictionDraft("wird bedroht", (other,)))
    merge_id = merge(work, kept.id, merged.id)
    assert card(work, kept.id).restricted
    assert access(work, kept.id) == {work.actor.staff_id, other}
    work.write(undo_merge, merge_id)
    assert not card(work, kept.id).restricted
    assert access(work, kept.id) == set()
    assert work.read(lambda s: s.get_one(Person, merged.id).restricted_at) is not None
    assert access(work, merged.id) == {work.actor.staff_id, other}


def test_of_two_restricted_only_who_may_open_both(work: Work) -> None:
    kept, merged = on_record(work, "Eins Geheim"), on_record(work, "Zwei Geheim")
    other = colleague(work)
    work.write(restrict_person, kept.id, RestrictionDraft("wird bedroht"))
    work.write(restrict_person, merged.id, RestrictionDraft("wird bedroht", (other,)))
    merge_id = merge(work, kept.id, merged.id)
    assert access(work, kept.id) == {work.actor.staff_id}
    work.write(undo_merge, merge_id)
    assert access(work, merged.id) == {work.actor.staff_id, other}


def test_each_step_has_its_line_without_contents(work: Work) -> None:
    kept = on_record(work, "Eins Probe")
    merged = on_record(work, "Zwei Probe", gender="female")
    work.write(undo_merge, merge(work, kept.id, merged.id))
    lines = work.read(
        lambda s: s.execute(
            select(AuditEvent.action, AuditEvent.object_id, AuditEvent.fields)
            .where(AuditEvent.action.in_(["merge", "merged_away", "undo_merge"]))
            .order_by(AuditEvent.id)
        ).all()
    )
    assert [(line.action, line.object_id) for line in lines] == [
        ("merge", kept.id), ("merged_away", merged.id),
        ("undo_merge", kept.id), ("undo_merge", merged.id),
    ]  # fmt: skip
    assert lines[0].fields == ["gender"]
