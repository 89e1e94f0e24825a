# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of people: filters, order, windows, what is hidden, and suggestions."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from operator import add
from uuid import UUID

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.vocabulary.people import ChannelKind, PersonStatus
from amstrat_desktop.models.office import Area
from amstrat_desktop.models.person import Person
from amstrat_desktop.models.support_case import SupportCase
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.offices import StaffDraft, add_staff
from amstrat_desktop.services.people import change_status, record_person
from amstrat_desktop.services.people_list import (
    PersonFilter,
    PersonRow,
    PersonSort,
    count_people,
    rows_of,
    suggest_people,
    window_of_people,
)
from amstrat_desktop.services.person_records import ChannelDraft, PersonDraft
from amstrat_desktop.services.restrictions import RestrictionDraft, restrict_person
from amstrat_desktop.services.work import Actor, Work
from tests.services.people import FATIMA, OLENA


def listed(work: Work, wanted: PersonFilter | None = None) -> list[PersonRow]:
    wanted = wanted or PersonFilter()
    total = work.read(count_people, wanted, actor=work.actor)
    rows = work.read(window_of_people, wanted, 0, total, total, actor=work.actor)
    assert len(rows) == total
    return list(rows)


def names(work: Work, wanted: PersonFilter | None = None) -> list[str]:
    return [row.name for row in listed(work, wanted)]


def put(work: Work, *drafts: PersonDraft) -> list[UUID]:
    return [work.write(record_person, draft).value.id for draft in drafts]


def begin_case(work: Work, person_id: UUID, responsible: UUID, deputy: UUID | None = None) -> None:
    def begin(session: Session, *, actor: Actor, now: datetime) -> None:
        session.add(
            SupportCase(
                person_id=person_id,
                office_id=actor.office_id,
                goal="eine Wohnung",
                responsible_id=responsible,
                deputy_id=deputy,
                opened_on=now.date(),
                created_at=now,
                updated_at=now,
                created_by=actor.staff_id,
                updated_by=actor.staff_id,
            )
        )

    work.write(begin)


@pytest.fixture
def colleague(work: Work) -> Work:
    card = work.write(add_staff, StaffDraft("Yusuf Probe")).value
    return Work(work._sessions.kw["bind"], Actor(card.id, work.actor.office_id))


def test_names_stand_in_the_order_of_their_latin_reading(work: Work) -> None:
    put(work, *(PersonDraft(name=name) for name in ("Zimmer", "Öztürk", "Çelik", "ada")))
    put(work, OLENA, FATIMA)
    assert names(work) == ["ada", "Çelik", FATIMA.name, OLENA.name, "Öztürk", "Zimmer"]
    backwards = PersonFilter(descending=True)
    assert names(work, backwards) == names(work)[::-1]


def test_a_changed_name_moves(work: Work) -> None:
    person_id, _other = put(work, PersonDraft(name="Zimmer"), PersonDraft(name="Muster"))

    def rename(session: Session, *, actor: Actor, now: datetime) -> None:
        del actor, now
        session.get_one(Person, person_id).name = "Arnold"

    work.write(rename)
    assert names(work) == ["Arnold", "Muster"]


def test_what_was_changed_last_stands_first_when_asked_so(work: Work) -> None:
    now = datetime(2026, 5, 4, 9, tzinfo=UTC)
    for days, name in ((1, "Ada"), (3, "Berta"), (2, "Cem")):
        work.clock = partial(add, now, timedelta(days=days))
        put(work, PersonDraft(name=name))
    lately = PersonFilter(sort=PersonSort.UPDATED, descending=True)
    assert names(work, lately) == ["Berta", "Cem", "Ada"]


def test_a_row_tells_what_one_looks_for(work: Work) -> None:
    (person_id,) = put(work, replace(OLENA, preferred_staff_id=work.actor.staff_id))
    begin_case(work, person_id, work.actor.staff_id)
    held = datetime(2026, 5, 4, 9, tzinfo=UTC)
    contact = ContactDraft(held_at=held, channel="open_hour", person_id=person_id)
    work.write(record_contact, contact)
    (row,) = listed(work)
    assert (row.name, row.name_latin, row.birth_year) == (OLENA.name, OLENA.name_latin, 1991)
    assert (row.responsible, row.preferred_staff) == ("Petra Probe", "Petra Probe")
    assert row.last_contact_at == held
    assert (row.language, row.interpreter_need) == ("uk", OLENA.interpreter_need)


def test_the_text_finds_names_in_any_spelling_and_numbers(work: Work) -> None:
    put(work, OLENA, FATIMA, PersonDraft(name="Şahin Probe"))
    for typed, name in (
        ("schahin", "Şahin Probe"),
        ("sahin", "Şahin Probe"),
        ("olena", OLENA.name),
        ("Олена", OLENA.name),
        ("fatima", FATIMA.name),
        ("0176 1234", OLENA.name),
        ("123456", OLENA.name),
    ):
        assert names(work, PersonFilter(text=typed)) == [name], typed
    assert names(work, PersonFilter(text="!!!")) == []


def test_filters_narrow_the_list(work: Work, colleague: Work) -> None:
    def first_area(session: Session) -> UUID:
        area = session.query(Area).filter_by(name="Hamme").one()
        return area.id

    area_id = work.read(first_area)
    me, other = work.actor.staff_id, colleague.actor.staff_id
    ada, berta, cem, dilek = put(
        work,
        PersonDraft(name="Ada", area_id=area_id),
        PersonDraft(name="Berta", language="tr"),
        PersonDraft(name="Cem", languages=OLENA.languages),
        PersonDraft(name="Dilek", preferred_staff_id=me),
    )
    begin_case(work, ada, other, deputy=me)
    begin_case(work, berta, other)
    work.write(change_status, cem, PersonStatus.DORMANT)
    assert names(work, PersonFilter(area_id=area_id)) == ["Ada"]
    assert names(work, PersonFilter(language="tr")) == ["Berta"]
    assert names(work, PersonFilter(language="uk")) == ["Cem"]
    assert names(work, PersonFilter(staff_id=me)) == ["Ada", "Dilek"]
    assert names(work, PersonFilter(staff_id=other)) == ["Ada", "Berta"]
    assert names(work, PersonFilter(with_case=True)) == ["Ada", "Berta"]
    assert names(work, PersonFilter(with_case=False)) == ["Cem", "Dilek"]
    assert names(work, PersonFilter(status=PersonStatus.DORMANT)) == ["Cem"]
    work.write(change_status, dilek, PersonStatus.ENDED)
    assert names(work) == ["Ada", "Berta", "Cem"]


def test_a_restricted_record_is_a_line_without_a_name_or_none(work: Work, colleague: Work) -> None:
    olena, _ada = put(work, OLENA, PersonDraft(name="Ada"))
    work.write(restrict_person, olena, RestrictionDraft("Schutz"))
    row = listed(work)[1]
    assert catalogue("en").text(row.shown) == "Restricted record"
    assert row == replace(
        row,
        name="", name_latin="", birth_year=None, language="", area="", responsible="",
        preferred_staff="", last_contact_at=None, code_name=False,
    )  # fmt: skip
    assert names(colleague) == ["Ada"]
    for typed in ("olena", "0176 12345678", "Sonnenblume"):
        assert names(colleague, PersonFilter(text=typed)) == []
        assert colleague.read(suggest_people, typed, actor=colleague.actor) == ()
    assert colleague.read(rows_of, [olena], actor=colleague.actor) == ()


def test_who_was_merged_away_is_nowhere(work: Work) -> None:
    kept, gone = put(work, PersonDraft(name="Ada"), PersonDraft(name="Ada B."))

    def merge(session: Session, *, actor: Actor, now: datetime) -> None:
        del actor, now
        session.get_one(Person, gone).merged_into_id = kept

    work.write(merge)
    assert names(work) == names(work, PersonFilter(text="ada")) == ["Ada"]
    assert [row.id for row in work.read(suggest_people, "", actor=work.actor)] == [kept]


def test_windows_from_both_ends_are_the_whole_list(work: Work) -> None:
    put(work, *(PersonDraft(name=f"Person {n:03}") for n in range(57)))
    whole = names(work)
    wanted, pieces = PersonFilter(), []
    for start in range(0, 57, 10):
        rows = work.read(window_of_people, wanted, start, 10, 57, actor=work.actor)
        pieces += [row.name for row in rows]
    assert pieces == whole
    assert work.read(window_of_people, wanted, 57, 10, 57, actor=work.actor) == ()


def test_suggestions_are_few_and_the_lately_changed_first(work: Work) -> None:
    put(work, *(PersonDraft(name=f"Probe {n}") for n in range(12)))
    for typed in ("probe", ""):
        found = work.read(suggest_people, typed, actor=work.actor)
        assert [row.name for row in found] == [f"Probe {n}" for n in range(11, 3, -1)]


def test_the_list_walks_along_an_index_and_sorts_nothing(work: Work) -> None:
    def plan(session: Session) -> str:
        lines = session.execute(
            text(
                "EXPLAIN QUERY PLAN SELECT id FROM person WHERE office_id = :office "
                "AND merged_into_id IS NULL ORDER BY sort_name, id LIMIT 100"
            ),
            {"office": uuid7().bytes},
        )
        return " ".join(str(line[-1]) for line in lines)

    assert "TEMP B-TREE" not in work.read(plan)


def test_a_messenger_number_is_found_like_a_telephone(work: Work) -> None:
    channel = ChannelDraft(ChannelKind.MESSENGER, "+90 532 123 45 67")
    put(work, PersonDraft(name="Ada", channels=(channel,)))
    assert names(work, PersonFilter(text="+90532123")) == ["Ada"]
