# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Everything held is told, but own notes and others; nothing before it was looked through."""

from datetime import datetime
from itertools import pairwise
from uuid import UUID

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.problems import Problem, ReasonNeeded
from amstrat_desktop.models.note import PersonalNote
from amstrat_desktop.services.data_requests.marking import (
    BLACK,
    Looked,
    blackened,
    merged,
    passages_of,
    propose,
    require_looked,
    without,
)
from amstrat_desktop.services.notes import NoteDraft, write_note
from amstrat_desktop.services.restrictions import (
    RestrictionDraft,
    close_restricted,
    restrict_person,
)
from amstrat_desktop.services.work import Actor, Work
from tests.services.consent_office import person
from tests.services.data_requests.asking import BROTHER, NOTE, all_looked, amina, held, words_of


def test_the_whole_record_is_told(work: Work) -> None:
    told = held(work, amina(work))
    tables = [chapter.table for chapter in told.chapters]
    assert {"person", "person_channel", "household_member", "official_note", "consent"} <= set(
        tables
    )
    assert {"disclosure", "referral"} <= set(tables)
    words = words_of(told)
    for held_text in ("Amina Beispiel", "0170 1234567", "1990", NOTE, "Wohnungssuche"):
        assert held_text in words
    assert told.kept, "how long it is kept"
    assert told.language == "ar"


def test_own_notes_of_colleagues_are_not_in_it(work: Work) -> None:
    key = amina(work)
    before = words_of(held(work, key))

    def write(session: Session, *, actor: Actor, now: datetime) -> None:
        session.add(
            PersonalNote(
                id=uuid7(), office_id=actor.office_id, staff_id=actor.staff_id, person_id=key,
                sealed=b"geheim", written_at=now, expires_at=now,
            )
        )  # fmt: skip

    work.write(write)
    assert words_of(held(work, key)) == before


def test_nothing_is_given_out_before_all_was_looked_through(work: Work) -> None:
    told = held(work, amina(work))
    looked = dict(all_looked(told))
    assert looked
    for left_out in looked:
        rest = {key: one for key, one in looked.items() if key != left_out}
        with pytest.raises(Problem):
            blackened(told, rest)
    blackened(told, looked)


def test_a_text_that_changed_is_looked_through_again(work: Work) -> None:
    key = amina(work)
    looked = all_looked(held(work, key))
    work.write(write_note, key, NoteDraft("Neu: auch die Nachbarin kam."))
    with pytest.raises(Problem):
        require_looked(held(work, key), looked)
    now = held(work, key)
    stale = {one: Looked("0" * 16, looked[one].marks) for one in looked}
    with pytest.raises(Problem):
        require_looked(now, stale)


def test_what_names_others_is_proposed_and_gone_after_it(work: Work) -> None:
    told = held(work, amina(work))
    note = next(one for one in passages_of(told) if one.text == NOTE)
    assert [note.text[a:b] for a, b in note.proposed] == [
        BROTHER,
        f"{BROTHER}s",
        "0170 7654321",
    ]
    words = words_of(blackened(told, all_looked(told)))
    assert BROTHER not in words
    assert "7654321" not in words
    assert "1988" not in words, "the brother's year of birth"
    assert "2020" in words, "the own child's"
    assert BLACK in words
    assert "0170 1234567" in words, "the person's own number"


def test_whoever_answers_decides(work: Work) -> None:
    told = held(work, amina(work))
    words = words_of(blackened(told, all_looked(told, lambda _one: ())))
    assert BROTHER in words
    everything = all_looked(told, lambda one: ((0, len(one.text)),))
    hidden = words_of(blackened(told, everything))
    assert NOTE not in hidden
    assert "Amina Beispiel" in hidden, "the person's own fields stay"


def test_a_restricted_record_needs_its_reason(work: Work) -> None:
    key = amina(work)
    work.write(restrict_person, key, RestrictionDraft("Schutz", (work.actor.staff_id,)))
    work.write(close_restricted, key)
    with pytest.raises(ReasonNeeded):
        held(work, key)


def test_nobody_elses_record_is_in_it(work: Work) -> None:
    key = amina(work)
    other: UUID = person(work, "Olena Zweite", telephones=(("0171 5555555", "yes"),))
    work.write(write_note, other, NoteDraft("Olenas Geheimnis"))
    words = words_of(held(work, key))
    assert "Olena" not in words
    assert "0171 5555555" not in words


@drawn(st.text(max_size=60), st.lists(st.tuples(st.integers(-5, 70), st.integers(-5, 70))))
@settings(max_examples=150, deadline=None)
def test_marked_characters_are_gone_and_the_others_stay(
    text: str, marks: list[tuple[int, int]]
) -> None:
    hidden = {at for a, b in marks for at in range(max(a, 0), min(b, len(text)))}
    kept = "".join(letter for at, letter in enumerate(text) if at not in hidden)
    assert without(text, marks).replace(BLACK, "") == kept.replace(BLACK, "")
    pieces = merged(marks, len(text))
    assert all(a < b for a, b in pieces)
    assert all(one[1] < other[0] for one, other in pairwise(pieces))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tel. 0234 123456 und 3 Kinder", ["0234 123456"]),
        ("am 03.04.2026 um 10:00", []),
        ("schreibt an nachbar@example.org.", ["nachbar@example.org"]),
        ("Karims Frau, KARIM", ["Karims", "KARIM"]),
        ("Karimba", []),
    ],
)
def test_what_is_proposed(text: str, found: list[str]) -> None:
    assert [text[a:b] for a, b in propose(text, ("Karim",))] == found
