# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Putting people on record and changing it, against a real encrypted file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.latin_reading import suggested_reading
from amstrat_desktop.base.name_order import name_order
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.telephone import read_telephone
from amstrat_desktop.base.vocabulary.people import (
    UNSAFE_WARNINGS,
    ChannelKind,
    PersonStatus,
    Safe,
)
from amstrat_desktop.models.person import Person, PersonChannel
from amstrat_desktop.models.trail import AuditEvent
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.offices import StaffDraft, add_staff
from amstrat_desktop.services.people import (
    change_status,
    edit_person,
    read_person,
    record_person,
)
from amstrat_desktop.services.person_records import (
    ChannelDraft,
    LanguageDraft,
    PersonCard,
    PersonDraft,
)
from amstrat_desktop.services.work import Actor, Work
from tests.services.people import FATIMA, OLENA

NASTY = (
    "'; DROP TABLE person; --", '" OR 1=1 --', "<b>fett</b>", "<img src=x onerror=alert(1)>",
    "&amp;&lt;", "=cmd|' /C calc'!A0", "+49", "-2+3", "@SUM(A1)", "%s%n%x", "{name}", "{0}",
    "${jndi:ldap://x}", "../../etc/passwd", "C:\\Windows", "null", "None", "NaN", "true", "\\x00a",
    "a\x00b", "a\x1bb", "a\u202eb", "\u2066a\u2069", "a\u200db", "ﷺ", "Ａｎｎａ", "𝔄𝔫𝔫𝔞", "🙂 Anna",
    "👩‍👩‍👧 Ada", "I\u0307stanbul", "ß", "Ǆ", "Zalgo̴̡͚", "é́́́́́", "\ud800a", "\uffff1", "a\tb",
    "a\r\nb", "a\u2028b",
    "1", "0", "٣", "Ⅷ", "名無し", "ኃይለ", "ᠮᠣᠩᠭᠣᠯ", "မြန်မာ", "ตัวอย่าง", "தமிழ்", "עברית",
    "فارسی‌زبان", "کوردی", "Ђорђе", "Ελένη", "Հայկ", "ქართული", "O'Neil", "Jean-Luc",
    "van der \u00a0Muster", "Muster, Max; Maria",
)  # fmt: skip


def fields_of(work: Work, card: PersonCard) -> list[str]:
    def newest(session: Session) -> AuditEvent:
        return session.scalars(
            select(AuditEvent).where(AuditEvent.object_id == card.id).order_by(AuditEvent.id.desc())
        ).first() or AuditEvent(fields=[])

    return list(work.read(newest).fields)


@pytest.fixture
def olena(work: Work) -> PersonCard:
    return work.write(record_person, OLENA).value


@pytest.fixture
def refused(work: Work) -> Callable[[PersonDraft], FieldProblem]:
    def refusal(draft: PersonDraft) -> FieldProblem:
        with pytest.raises(FieldProblem) as caught:
            work.write(record_person, draft)
        assert work.read(lambda session: session.scalar(select(func.count(Person.id)))) == 0
        return caught.value

    return refusal


def test_a_name_is_enough(work: Work) -> None:
    card = work.write(record_person, PersonDraft(name="  Ada   Beispiel ")).value
    assert card.draft == PersonDraft(name="Ada Beispiel")
    assert (card.version, card.restricted, card.cases) == (1, False, ())
    assert card.created_by_name == "Petra Probe"


def test_everything_comes_back_as_it_was_given(work: Work, olena: PersonCard) -> None:
    card = work.read(read_person, olena.id, actor=work.actor)
    assert replace(card.draft, channels=()) == replace(OLENA, channels=())
    assert [replace(line, id=None) for line in card.draft.channels] == list(OLENA.channels)
    mobile, telephone, email = card.channels
    assert (mobile.dialled, mobile.shown) == ("+4917612345678", "0176 12345678")
    assert (mobile.warning, mobile.hint, email.dialled) == (None, None, "")
    assert telephone.warning == UNSAFE_WARNINGS[ChannelKind.TELEPHONE]


def test_the_log_names_fields_and_never_contents(work: Work, olena: PersonCard) -> None:
    draft = replace(olena.draft, birth_year=1990, languages=OLENA.languages[:1])
    card = work.write(edit_person, olena.id, draft, version=olena.version).value
    assert card.version == 2
    assert fields_of(work, card) == ["birth_year", "languages"]


def test_an_edit_that_changes_nothing_writes_nothing(work: Work, olena: PersonCard) -> None:
    outcome = work.write(edit_person, olena.id, olena.draft, version=olena.version)
    assert (outcome.value.version, outcome.changed) == (1, frozenset())


def test_a_channel_keeps_its_key_when_the_others_go(work: Work, olena: PersonCard) -> None:
    kept = olena.draft.channels[1]
    draft = replace(olena.draft, channels=(ChannelDraft(value="0151 23456789"), kept))
    card = work.write(edit_person, olena.id, draft, version=1).value
    assert card.draft.channels[1] == kept
    assert card.draft.channels[0].id not in {None, *(line.id for line in olena.draft.channels)}
    count = work.read(lambda session: session.scalar(select(func.count(PersonChannel.id))))
    assert count == 2


def test_nobody_takes_over_a_channel_of_somebody_else(work: Work, olena: PersonCard) -> None:
    stolen = replace(olena.draft.channels[0], value="0151 23456789")
    card = work.write(record_person, PersonDraft(name="Ada", channels=(stolen,))).value
    assert card.draft.channels[0].id != stolen.id
    assert work.read(read_person, olena.id, actor=work.actor).draft == olena.draft


def test_who_was_slower_is_told_who_changed_what(work: Work, olena: PersonCard) -> None:
    colleague = work.write(add_staff, StaffDraft("Yusuf Probe")).value
    other = Work(work._sessions.kw["bind"], Actor(colleague.id, work.actor.office_id), work.clock)
    other.write(edit_person, olena.id, replace(olena.draft, birth_year=1990), version=1)
    with pytest.raises(Conflict) as caught:
        work.write(edit_person, olena.id, replace(olena.draft, name="Olena"), version=1)
    assert (caught.value.who, caught.value.version) == ("Yusuf Probe", 2)
    assert caught.value.theirs["birth_year"] == 1990
    assert work.read(read_person, olena.id, actor=work.actor).draft.name == OLENA.name


@pytest.mark.parametrize(
    "name", ["", "   ", "\u200f", "\u200f \u200e", "--", "…!?", "🙂", "\u202e"]
)
def test_a_name_without_a_letter_is_refused(
    refused: Callable[[PersonDraft], FieldProblem], name: str
) -> None:
    problem = refused(PersonDraft(name=name))
    assert problem.field == "name"
    assert "name" in catalogue("en").text(problem.message)


def test_ten_thousand_characters_are_refused_and_not_cut(
    refused: Callable[[PersonDraft], FieldProblem],
) -> None:
    long = "a" * 10_000
    for field, draft in (
        ("name", PersonDraft(name=long)),
        ("name_latin", PersonDraft(name="Ada", name_latin=long)),
        ("recognition_code", PersonDraft(name="Ada", recognition_code=long)),
    ):
        problem = refused(draft)
        assert problem.field == field
        assert "200" in catalogue("en").text(problem.message)


def test_sixty_nasty_names_are_only_names(work: Work) -> None:
    assert len(NASTY) >= 60
    for name in NASTY:
        card = work.write(record_person, PersonDraft(name=name, name_latin=name)).value
        stored = card.draft.name
        assert stored
        assert not {"\u202e", "\x00", "\ud800", "\u2066", "\n", "\r"} & set(stored)
        again = work.write(
            edit_person, card.id, replace(card.draft, birth_year=1980), version=card.version
        ).value
        assert again.draft.name == stored


@pytest.mark.parametrize("year", [0, 1899, 2027, 20001])
def test_a_year_that_cannot_be_is_refused(
    refused: Callable[[PersonDraft], FieldProblem], work: Work, year: int
) -> None:
    work.clock = lambda: datetime(2026, 6, 1, tzinfo=UTC)
    problem = refused(PersonDraft(name="Ada", birth_year=year))
    assert problem.field == "birth_year"
    assert catalogue("en").text(problem.message) == ("Enter a year of birth between 1900 and 2026.")


@pytest.mark.parametrize("year", [1900, 2026])
def test_the_first_and_the_last_year_can_be(work: Work, year: int) -> None:
    work.clock = lambda: datetime(2026, 6, 1, tzinfo=UTC)
    card = work.write(record_person, PersonDraft(name="Ada", birth_year=year)).value
    assert card.draft.birth_year == year


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (ChannelKind.MOBILE, "017"),
        (ChannelKind.TELEPHONE, "frag die Nachbarin"),
        (ChannelKind.TELEPHONE, "+999 123"),
        (ChannelKind.EMAIL, "kein at zeichen"),
    ],
)
def test_an_odd_number_is_a_hint_and_never_refused(
    work: Work, kind: ChannelKind, value: str
) -> None:
    draft = PersonDraft(name="Ada", channels=(ChannelDraft(kind, value),))
    channel = work.write(record_person, draft).value.channels[0]
    assert channel.shown == value
    assert channel.hint is not None


def test_a_messenger_may_have_a_name_in_place_of_a_number(work: Work) -> None:
    draft = PersonDraft(name="Ada", channels=(ChannelDraft(ChannelKind.MESSENGER, "ada_signal"),))
    channel = work.write(record_person, draft).value.channels[0]
    assert (channel.hint, channel.dialled) == (None, "")


@pytest.mark.parametrize(
    ("typed", "dialled", "shown"),
    [
        ("0234/123456", "+49234123456", "0234 123456"),
        ("+49 (0)234 123456", "+49234123456", "0234 123456"),
        ("0049 176 12345678", "+4917612345678", "0176 12345678"),
        ("00380 44 1234567", "+380441234567", "+380 44 123 4567"),
        ("+90 212 123 45 67", "+902121234567", "+90 212 123 45 67"),
    ],
)
def test_numbers_are_read_as_they_are_typed(typed: str, dialled: str, shown: str) -> None:
    number = read_telephone(typed)
    assert number is not None
    assert (number.dialled, number.shown) == (dialled, shown)


def test_a_line_without_a_number_names_itself(
    refused: Callable[[PersonDraft], FieldProblem],
) -> None:
    lines = (ChannelDraft(value="0234 123456"), ChannelDraft(remark="only mornings"))
    assert refused(PersonDraft(name="Ada", channels=lines)).field == "channels.1"


def test_an_empty_line_is_left_out(work: Work) -> None:
    draft = PersonDraft(name="Ada", channels=(ChannelDraft(safe=Safe.YES),))
    assert work.write(record_person, draft).value.channels == ()


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (PersonDraft(name="Ada", language="xx"), "language"),
        (PersonDraft(name="Ada", gender="?"), "gender"),
        (PersonDraft(name="Ada", languages=(LanguageDraft("tr", "z9"),)), "languages"),
        (
            PersonDraft(name="Ada", languages=(LanguageDraft("tr"), LanguageDraft("tr"))),
            "languages.1",
        ),
        (
            PersonDraft(name="Ada", languages=(LanguageDraft("tr", as_of=date(2999, 1, 1)),)),
            "languages.0",
        ),
        (PersonDraft(name="Ada", area_id=uuid7()), "area_id"),
        (PersonDraft(name="Ada", preferred_staff_id=uuid7()), "preferred_staff_id"),
        (PersonDraft(name="Ada", status=PersonStatus.ANONYMISED), "status"),
        (PersonDraft(name="Ada", channels=(ChannelDraft(value="1"),) * 21), "channels"),
    ],
)
def test_what_cannot_be_names_its_field(
    refused: Callable[[PersonDraft], FieldProblem], draft: PersonDraft, field: str
) -> None:
    assert refused(draft).field == field


def test_a_record_rests_ends_and_is_taken_up_again(work: Work, olena: PersonCard) -> None:
    for status in (PersonStatus.DORMANT, PersonStatus.ENDED, PersonStatus.ACTIVE):
        card = work.write(change_status, olena.id, status).value
        assert card.draft.status is status
        assert fields_of(work, card) == ["status"]


def test_nobody_anonymises_by_a_status(work: Work, olena: PersonCard) -> None:
    with pytest.raises(Problem):
        work.write(change_status, olena.id, PersonStatus.ANONYMISED)
    draft = replace(olena.draft, status=PersonStatus.ANONYMISED)
    with pytest.raises(FieldProblem):
        work.write(edit_person, olena.id, draft, version=1)


@pytest.mark.parametrize("person_id", [uuid7()])
def test_who_is_not_on_record_is_said_in_words(work: Work, person_id: UUID) -> None:
    with pytest.raises(Problem, match="no longer on record"):
        work.read(read_person, person_id, actor=work.actor)


@pytest.mark.parametrize(
    ("name", "reading"),
    [
        ("Олена Вигадана", "Olena Vigadana"),
        ("Ελένη", "Eleni"),
        ("🙂 Иван", "Ivan"),
        ("Şahin Yıldız", ""),
        ("محمد", ""),
        ("", ""),
    ],
)
def test_a_latin_reading_is_suggested_where_it_can_be_read(name: str, reading: str) -> None:
    assert suggested_reading(name) == reading


def test_names_stand_where_people_look_for_them() -> None:
    names = ["Zimmer", "Çelik", "Celina", "Ödön", "Oberg", "ada"]
    assert sorted(names, key=name_order) == ["ada", "Çelik", "Celina", "Oberg", "Ödön", "Zimmer"]
    assert name_order(FATIMA.name, FATIMA.name_latin) == "fatima almithal"
