# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Personal notes are their author's alone (R7): not even the office's key shows them."""

import os
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import inspect, text
from sqlalchemy.orm import Session

from amstrat_desktop.base.cleaning import clean_text
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.models.note import PersonalNote
from amstrat_desktop.models.person import Person
from amstrat_desktop.services.daily_rules import run_daily_rules
from amstrat_desktop.services.drafts import keep_form
from amstrat_desktop.services.merges import compare_people, merge_people, undo_merge
from amstrat_desktop.services.personal_notes import (
    LIFETIMES,
    PersonalNoteCard,
    PersonalNoteDraft,
    count_lost_notes,
    delete_personal_note,
    list_personal_notes,
    prolong_personal_note,
    put_back_personal_note,
    rewrite_personal_note,
    write_personal_note,
)
from amstrat_desktop.services.personal_seal import seal, seal_draft, unseal, unseal_draft
from amstrat_desktop.services.work import Actor, Work
from amstrat_desktop.store import search
from tests.services.supported import colleague, new_person, stopped, without_key

CANARY = "Kanarienvogel im Treppenhaus"


def listed(work: Work, person_id: UUID) -> tuple[PersonalNoteCard, ...]:
    return tuple(work.read(list_personal_notes, person_id, actor=work.actor, now=work.clock()))


def everything_in(session: Session) -> Iterable[bytes]:
    """Every value of every table, the search index included, as bytes."""
    for table in inspect(session.connection()).get_table_names():
        for row in session.execute(text(f'SELECT * FROM "{table}"')):
            for value in row:
                yield value if isinstance(value, bytes) else str(value).encode()


def readable(work: Work, words: str) -> int:
    forms = {words.encode(), words.encode("utf-16-le"), words.casefold().encode()}
    found = work.read(lambda session: list(everything_in(session)))
    return sum(any(form in value for form in forms) for value in found)


@pytest.fixture
def person_id(work: Work) -> UUID:
    stopped(work)
    return new_person(work)


def test_the_author_reads_it(work: Work, person_id: UUID) -> None:
    written = work.write(write_personal_note, person_id, PersonalNoteDraft(CANARY)).value
    assert listed(work, person_id) == (written,)
    assert written.text == CANARY
    assert written.expires_at - written.written_at == timedelta(days=30)


def test_nobody_else_sees_that_it_exists(work: Work, person_id: UUID) -> None:
    note = work.write(write_personal_note, person_id, PersonalNoteDraft(CANARY)).value
    other = colleague(work)
    assert listed(other, person_id) == ()
    for use_case, args in (
        (rewrite_personal_note, ("mine now",)),
        (prolong_personal_note, (90,)),
        (delete_personal_note, ()),
    ):
        with pytest.raises(Problem, match="no longer exists"):
            other.write(use_case, note.id, *args)
    assert listed(work, person_id) == (note,)


def test_nothing_of_it_is_readable_with_the_offices_key(
    work: Work, person_id: UUID, tmp_path: Path
) -> None:
    """The whole decrypted file is searched: tables, log, index, unsaved forms."""
    note = work.write(write_personal_note, person_id, PersonalNoteDraft(CANARY)).value
    kept = seal_draft(CANARY, person_id, actor=work.actor)
    work.write(keep_form, f"people.notes.personal.{person_id.hex}", kept)
    assert readable(work, CANARY) == 0
    assert readable(work, "Kanarienvogel") == 0
    work.write(rewrite_personal_note, note.id, f"{CANARY} again")
    work.write(delete_personal_note, note.id)
    assert readable(work, "Kanarienvogel") == 0
    # The control: the same search finds what is not sealed.
    work.write(keep_form, "other", {"text": CANARY})
    assert readable(work, CANARY) == 1


def test_the_search_finds_nothing_of_it(work: Work, person_id: UUID) -> None:
    work.write(write_personal_note, person_id, PersonalNoteDraft(CANARY))
    assert work.read(lambda session: search.find(session.connection(), "Kanarienvogel")) == []


def test_another_actor_with_the_bytes_reads_nothing(work: Work, person_id: UUID) -> None:
    """Whoever may write into the file makes nothing of them either."""
    note = work.write(write_personal_note, person_id, PersonalNoteDraft(CANARY)).value
    other = colleague(work)

    def steal(session: Session, **_: Any) -> None:
        session.get_one(PersonalNote, note.id).staff_id = other.actor.staff_id

    work.write(steal)
    assert [card.text for card in listed(other, person_id)] == [None]


def test_a_note_moved_to_somebody_else_is_unreadable(work: Work, person_id: UUID) -> None:
    note = work.write(write_personal_note, person_id, PersonalNoteDraft(CANARY)).value
    stranger = new_person(work, "Fremde Probe")

    def move(session: Session, **_: Any) -> None:
        session.get_one(PersonalNote, note.id).person_id = stranger

    work.write(move)
    assert [card.text for card in listed(work, stranger)] == [None]


def test_a_merge_takes_it_along_and_the_parting_brings_it_back(work: Work, person_id: UUID) -> None:
    """Who merges can't encrypt anew what others wrote; it stays readable for its author."""
    note = work.write(write_personal_note, person_id, PersonalNoteDraft(CANARY)).value
    kept = new_person(work, "Probe, Selda (2)")
    other = colleague(work)
    compared = other.read(compare_people, kept, person_id, actor=other.actor)
    assert compared.moving == {}  # who compares doesn't learn that there is a note
    merge_id = other.write(merge_people, kept, person_id, {}, versions=(1, 1)).value
    assert [card.text for card in listed(work, kept)] == [CANARY]
    work.write(rewrite_personal_note, note.id, "after the merge")
    assert [card.text for card in listed(work, kept)] == ["after the merge"]
    other.write(undo_merge, merge_id)
    assert [card.text for card in listed(work, person_id)] == ["after the merge"]
    assert listed(work, kept) == ()


def test_a_lost_key_leaves_them_listed_and_deletable(work: Work, person_id: UUID) -> None:
    note = work.write(write_personal_note, person_id, PersonalNoteDraft(CANARY)).value
    assert work.read(count_lost_notes, actor=work.actor) == 0
    work.actor = Actor(work.actor.staff_id, work.actor.office_id, own_key=os.urandom(32))
    assert work.read(count_lost_notes, actor=work.actor) == 1
    [lost] = listed(work, person_id)
    assert (lost.id, lost.text) == (note.id, None)
    gone = work.write(delete_personal_note, note.id).value
    with pytest.raises(Problem, match="could not be read"):
        work.write(put_back_personal_note, gone)
    assert listed(work, person_id) == ()


def test_without_an_own_key_nothing_is_written(work: Work, person_id: UUID) -> None:
    keyless = without_key(work)
    with pytest.raises(Problem, match="need your passphrase"):
        keyless.write(write_personal_note, person_id, PersonalNoteDraft(CANARY))
    with pytest.raises(Problem, match="need your passphrase"):
        seal_draft(CANARY, person_id, actor=keyless.actor)


def test_it_expires(work: Work, person_id: UUID) -> None:
    clock = stopped(work)
    short = work.write(write_personal_note, person_id, PersonalNoteDraft("short", 7)).value
    long = work.write(write_personal_note, person_id, PersonalNoteDraft("long", 90)).value
    clock.pass_days(6)
    assert work.write(run_daily_rules).value == 0
    work.write(prolong_personal_note, short.id, 30)
    clock.pass_days(29)
    assert {card.id for card in listed(work, person_id)} == {short.id, long.id}
    clock.pass_days(1)
    assert {card.id for card in listed(work, person_id)} == {long.id}  # even before the daily job
    assert work.write(run_daily_rules).value == 1
    assert work.write(run_daily_rules).value == 0
    clock.pass_days(60)
    assert work.write(run_daily_rules).value == 1
    left = work.read(lambda session: session.query(PersonalNote).count())
    assert left == 0


def test_whoever_opens_the_office_lets_everybodys_expire(work: Work, person_id: UUID) -> None:
    clock = stopped(work)
    work.write(write_personal_note, person_id, PersonalNoteDraft(CANARY))
    other = colleague(work)
    clock.pass_days(31)
    assert other.write(run_daily_rules).value == 1


def test_notes_on_hidden_people_expire_too(work: Work, person_id: UUID) -> None:
    clock = stopped(work)
    work.write(write_personal_note, person_id, PersonalNoteDraft(CANARY))
    other = colleague(work)

    def restrict(session: Session, **_: Any) -> None:
        session.get_one(Person, person_id).restricted_at = clock.now

    work.write(restrict)
    clock.pass_days(31)
    assert other.write(run_daily_rules).value == 1


def test_a_deletion_is_undone(work: Work, person_id: UUID) -> None:
    clock = stopped(work)
    note = work.write(write_personal_note, person_id, PersonalNoteDraft(CANARY)).value
    gone = work.write(delete_personal_note, note.id).value
    clock.pass_days(1)
    back = work.write(put_back_personal_note, gone).value
    assert (back.text, back.written_at, back.expires_at) == (
        CANARY,
        note.written_at,
        note.expires_at,
    )
    assert listed(work, person_id) == (back,)


@pytest.mark.parametrize("draft", [PersonalNoteDraft(" \n"), PersonalNoteDraft("x", 365)])
def test_what_cant_be_right_is_named(work: Work, person_id: UUID, draft: PersonalNoteDraft) -> None:
    with pytest.raises(FieldProblem):
        work.write(write_personal_note, person_id, draft)
    assert 365 not in LIFETIMES


@given(words=st.text(max_size=200), flip=st.integers(min_value=0))
@settings(max_examples=200)
def test_what_is_sealed_opens_for_its_author_and_changed_not_at_all(words: str, flip: int) -> None:
    words = clean_text(words)
    actor = Actor(uuid4(), uuid4(), own_key=os.urandom(32))
    note_id, person_id = uuid4(), uuid4()
    sealed = seal(words, note_id, person_id, actor=actor)
    assert unseal(sealed, note_id, actor=actor) == (words, person_id)
    assert unseal(sealed, uuid4(), actor=actor) is None
    for stranger in (
        Actor(uuid4(), actor.office_id, own_key=actor.own_key),
        Actor(actor.staff_id, actor.office_id, own_key=os.urandom(32)),
        Actor(actor.staff_id, actor.office_id),
    ):
        assert unseal(sealed, note_id, actor=stranger) is None
    damaged = bytearray(sealed)
    damaged[flip % len(damaged)] ^= 1
    assert unseal(bytes(damaged), note_id, actor=actor) is None
    assert unseal(sealed[: flip % len(sealed)], note_id, actor=actor) is None


@given(words=st.text(max_size=200))
def test_an_unsaved_note_opens_for_its_author_alone(words: str) -> None:
    words = clean_text(words)
    actor = Actor(uuid4(), uuid4(), own_key=os.urandom(32))
    person_id = uuid4()
    kept = seal_draft(words, person_id, actor=actor)
    assert unseal_draft(kept["sealed"], person_id, actor=actor) == words
    assert unseal_draft(kept["sealed"], uuid4(), actor=actor) == ""
    other = Actor(actor.staff_id, actor.office_id, own_key=os.urandom(32))
    assert unseal_draft(kept["sealed"], person_id, actor=other) == ""


@pytest.mark.parametrize("kept", [None, 5, "", "AAAA", "no base64 at all", "ä"])
def test_a_spoilt_draft_is_an_empty_one(kept: object) -> None:
    actor = Actor(uuid4(), uuid4(), own_key=os.urandom(32))
    assert unseal_draft(kept, uuid4(), actor=actor) == ""
