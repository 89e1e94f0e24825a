# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Fifty names through the real index: what is typed finds the right ones and no others."""

import unicodedata
from uuid import UUID

import pytest
from sqlalchemy.orm import Session

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.vocabulary.people import ChannelKind
from amstrat_desktop.services.name_keys import FRAME, SOUND, asked_keys, name_keys
from amstrat_desktop.services.name_words import name_words
from amstrat_desktop.services.people import record_person
from amstrat_desktop.services.person_index import matching_people, remove_person
from amstrat_desktop.services.person_records import ChannelDraft, PersonDraft
from amstrat_desktop.services.work import Work
from amstrat_desktop.store import search
from tests.services.name_table import expected, read_names


def ids_of(work: Work, text: str) -> set[UUID]:
    def ask(session: Session) -> set[UUID]:
        asked = matching_people(text)
        return set(session.scalars(asked)) if asked is not None else set()

    return work.read(ask)


def on_record(work: Work, name: str, **fields: object) -> UUID:
    return work.write(record_person, PersonDraft(name=name, **fields)).value.id  # type: ignore[arg-type]  # fields of a test


def test_the_table_has_fifty_names_in_three_scripts() -> None:
    rows = read_names()
    scripts = {
        unicodedata.name(letter).partition(" ")[0]
        for row in rows
        for letter in row.name
        if letter.isalpha()
    }
    assert len(rows) == 50
    assert scripts == {"LATIN", "CYRILLIC", "ARABIC"}
    assert sum(len(row.finds) for row in rows) > 250
    for row in rows:
        assert not set(row.finds) & set(row.misses), row.name


def test_fifty_names_are_found_by_all_their_spellings_and_by_no_other(work: Work) -> None:
    rows = read_names()
    names = {on_record(work, row.name): row.name for row in rows}
    wrong = {
        typed: (sorted(found - wanted), sorted(wanted - found))
        for typed, wanted in expected(rows).items()
        if (found := frozenset(names[each] for each in ids_of(work, typed))) != wanted
    }
    assert wrong == {}, "typed: (found but not wanted, wanted but not found)"


def test_few_false_friends() -> None:
    rows = read_names()
    right = sum(len(row.finds) for row in rows)
    false = sum(len(row.false_friends) for row in rows)
    assert false / (right + false) < 0.05


@pytest.mark.parametrize(
    "typed",
    ["0171 3920001", "0171/3920001", "+49 171 3920001", "0049 171 3920001", "+49 (0)171 3920001",
     "01713920001", "1713920001", "0171 392", "0171-39"],
)  # fmt: skip
def test_a_telephone_number_is_found_however_it_is_typed(work: Work, typed: str) -> None:
    wanted = on_record(
        work, "Ali Probe", channels=(ChannelDraft(ChannelKind.MOBILE, "0171 3920001"),)
    )
    on_record(work, "Bela Probe", channels=(ChannelDraft(ChannelKind.MOBILE, "0172 3920001"),))
    assert ids_of(work, typed) == {wanted}


def test_who_lives_here_dials_no_area_code(work: Work) -> None:
    wanted = on_record(
        work, "Ali Probe", channels=(ChannelDraft(ChannelKind.TELEPHONE, "0234 9100000"),)
    )
    assert ids_of(work, "9100000") == {wanted}
    abroad = on_record(
        work, "Bela Probe", channels=(ChannelDraft(ChannelKind.MOBILE, "+90 532 0000000"),)
    )
    assert ids_of(work, "0090 532 000") == {abroad}


def test_a_recognition_code_is_found(work: Work) -> None:
    wanted = on_record(work, "Ali Probe", recognition_code="Kirschbaum 7")
    for typed in ("Kirschb", "kirschbaum 7"):
        assert ids_of(work, typed) == {wanted}
    assert ids_of(work, "Kirschbaum 8") == set()


@pytest.mark.parametrize("typed", ["O'Mo", "omo", "o’mo", "Abdulrahman Mo", "abd rahman"])
def test_what_is_written_in_one_or_in_two(work: Work, typed: str) -> None:
    wanted = on_record(work, "Abdulrahman O'Mo")
    assert ids_of(work, typed) == {wanted}


def test_people_and_notes_don_t_mix(work: Work) -> None:
    wanted = on_record(work, "Ayşe Şahin")
    found = work.read(lambda s: list(search.find(s.connection(), "sahin", Kind.PERSON.value)))
    assert found == []  # plain words are those of notes and agencies

    def remove(session: Session, **_by: object) -> None:
        remove_person(session, wanted)

    assert ids_of(work, "Schahin") == {wanted}
    work.write(remove)
    assert ids_of(work, "Schahin") == set()


@pytest.mark.parametrize("text", ["", " ", "-", "'", "\x00", '"', "\ue001xahin", "🙂", "()", "+"])
def test_nothing_is_asked_for_nothing(work: Work, text: str) -> None:
    on_record(work, "Ayşe Şahin")
    assert ids_of(work, text) == set() or text == "\ue001xahin"


def test_words_of_a_name() -> None:
    assert name_words("Abd ar-Rahman O'Beispiel") == ("abd", "ar", "rahman", "obeispiel")
    assert name_words("عبدالرحمن") == ("abd", "رحمن")
    assert name_words("İpek") == ("ipek",)


def test_keys_are_marked_and_short() -> None:
    keys = name_keys("محمد بن عبد الرحمن المثال النموذجي")
    assert all(key[0] in {SOUND, FRAME} and key[1:].isascii() for key in keys)
    assert len(keys) < 150
    assert name_keys("Lea") == ()
    assert name_keys("7") == ()
    assert [begins for _key, begins in asked_keys("ali")] == [False]
    assert all(begins for _key, begins in asked_keys("scha"))
