# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Contacts: anonymous by default, checked, corrected, voided, never lost."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.models.trail import AuditEvent
from amstrat_desktop.services.areas import list_areas, match_areas
from amstrat_desktop.services.codes import CodeDraft, add_code, list_codes, retire_code
from amstrat_desktop.services.contacts import (
    ContactDraft,
    correct_contact,
    read_contact,
    recent_choices,
    record_contact,
    restore_contact,
    void_contact,
)
from amstrat_desktop.services.work import Work
from amstrat_desktop.store import search

EMPTY = ContactDraft(channel="open_hour")
FULL = ContactDraft(
    channel="home_visit",
    topics=("flat_search", "nursery_place"),
    contact_kind="in_depth",
    sequence="first",
    language="ar",
    interpreter="mediator",
    age_band="25_34",
    gender="female",
    reached_through="peer",
    duration=30,
    result="referred",
    recognition_code="Sonne 7",
    note="Sucht eine größere Wohnung.\nTermin am Montag.",
    children=(("0_2", 1), ("3_5", 2)),
)


def test_a_contact_saves_with_every_field_of_the_person_empty(work: Work) -> None:
    saved = work.write(record_contact, EMPTY)
    card = work.read(read_contact, saved.value.id)
    assert card.draft == replace(EMPTY, held_at=card.held_at)
    assert saved.changed == {Kind.CONTACT}


def test_everything_that_was_entered_comes_back(work: Work) -> None:
    area = match_areas(work.read(list_areas, on=office_day(datetime.now(UTC))), "Goldhamme")[0].area
    draft = replace(FULL, area_id=area.id)
    card = work.read(read_contact, work.write(record_contact, draft).value.id)
    assert replace(card.draft, held_at=None) == draft
    assert card.area_name == "Kruppwerke"


@pytest.mark.parametrize(
    ("field", "draft"),
    [
        ("channel", replace(EMPTY, channel="")),
        ("channel", replace(EMPTY, channel="carrier_pigeon")),
        ("topics", replace(EMPTY, topics=("no_such_topic",))),
        ("language", replace(EMPTY, language="klingon")),
        ("duration", replace(EMPTY, duration=0)),
        ("duration", replace(EMPTY, duration=100_000)),
        ("contact_kind", replace(EMPTY, contact_kind="long")),
        ("sequence", replace(EMPTY, sequence="third")),
        ("children", replace(EMPTY, children=(("99", 1),))),
        ("children", replace(EMPTY, children=(("0_2", 99),))),
        ("held_at", replace(EMPTY, held_at=datetime.now(UTC) + timedelta(days=1))),
    ],
)
def test_what_cannot_be_right_is_refused_at_its_field(
    work: Work, field: str, draft: ContactDraft
) -> None:
    with pytest.raises(FieldProblem) as caught:
        work.write(record_contact, draft)
    assert caught.value.field == field


def test_hostile_text_is_only_text(work: Work) -> None:
    nasty = "'; DROP TABLE contact; -- \x00 \u202eabc <img src=x> {0} %s 👩‍👧 " + "x" * 20_000
    card = work.write(record_contact, replace(EMPTY, note=nasty, recognition_code=nasty)).value
    assert len(card.draft.note) == 10_000
    assert "\u202e" not in card.draft.note
    assert "\x00" not in card.draft.note
    assert len(card.draft.recognition_code) == 40


def test_a_correction_notices_that_somebody_was_faster(work: Work) -> None:
    card = work.write(record_contact, FULL).value
    work.write(
        correct_contact,
        card.id,
        replace(card.draft, note="neu"),
        version=card.version,
        reason="neu",
    )
    with pytest.raises(Problem, match="changed this record"):
        work.write(
            correct_contact,
            card.id,
            replace(card.draft, note="x"),
            version=card.version,
            reason="neu",
        )
    assert work.read(read_contact, card.id).draft.note == "neu"


def test_a_correction_is_logged_by_field_without_contents(work: Work) -> None:
    card = work.write(record_contact, FULL).value
    changed = replace(card.draft, topics=("debt",), note="", children=())
    after = work.write(
        correct_contact, card.id, changed, version=card.version, reason="Tippfehler"
    ).value
    assert after.draft == changed
    query = select(AuditEvent.fields).where(AuditEvent.action == "correct")
    assert work.read(lambda session: session.scalars(query).all()) == [
        ["children", "note", "topics"]
    ]
    assert after.correction_reason == "Tippfehler"


def test_a_correction_needs_a_reason(work: Work) -> None:
    card = work.write(record_contact, FULL).value
    changed = replace(card.draft, note="neu")
    with pytest.raises(FieldProblem) as caught:
        work.write(correct_contact, card.id, changed, version=card.version, reason=" \n")
    assert caught.value.field == "reason"
    assert work.read(read_contact, card.id).draft.note == FULL.note


def test_a_correction_that_changes_nothing_writes_nothing(work: Work) -> None:
    card = work.write(record_contact, FULL).value
    again = work.write(correct_contact, card.id, card.draft, version=card.version, reason="")
    assert again.value.version == card.version
    assert again.changed == frozenset()


def test_an_old_contact_keeps_a_retired_code_a_new_one_may_not_take_it(work: Work) -> None:
    card = work.write(record_contact, FULL).value
    topics = work.read(list_codes, ListName.TOPIC)
    work.write(retire_code, next(t.id for t in topics if t.code == "flat_search"))
    work.write(
        correct_contact,
        card.id,
        replace(card.draft, note="neu"),
        version=card.version,
        reason="neu",
    )
    with pytest.raises(FieldProblem):
        work.write(record_contact, FULL)


def test_an_old_contact_keeps_the_children_of_a_retired_age(work: Work) -> None:
    card = work.write(record_contact, FULL).value
    bands = work.read(list_codes, ListName.CHILD_AGE_BAND)
    work.write(retire_code, next(band.id for band in bands if band.code == "0_2"))
    changed = replace(card.draft, note="neu")
    after = work.write(correct_contact, card.id, changed, version=card.version, reason="neu")
    assert after.value.draft.children == FULL.children


def test_a_new_code_may_stand_at_a_contact_of_yesterday(work: Work) -> None:
    work.write(add_code, CodeDraft(ListName.TOPIC, {"de": "Garten"}, "participation"))
    code = work.read(list_codes, ListName.TOPIC)[-1].code
    yesterday = datetime.now(UTC) - timedelta(days=1)
    draft = replace(EMPTY, topics=(code,), held_at=yesterday)
    assert work.write(record_contact, draft).value.draft.topics == (code,)


def test_the_code_lists_change_at_the_offices_midnight(work: Work) -> None:
    """At half past midnight in Bochum it is still yesterday in UTC."""
    work.clock = lambda: datetime(2026, 7, 1, 22, 30, tzinfo=UTC)
    video = next(r for r in work.read(list_codes, ListName.CHANNEL) if r.code == "video")
    work.write(retire_code, video.id)
    retired = next(r for r in work.read(list_codes, ListName.CHANNEL) if r.code == "video")
    assert retired.valid_to == date(2026, 7, 2)
    with pytest.raises(FieldProblem):
        work.write(record_contact, ContactDraft(channel="video"))


def test_voiding_needs_a_reason_and_can_be_undone(work: Work) -> None:
    card = work.write(record_contact, FULL).value
    with pytest.raises(FieldProblem):
        work.write(void_contact, card.id, "  ")
    work.write(void_contact, card.id, "doppelt erfasst")
    voided = work.read(read_contact, card.id)
    assert voided.voided_at is not None
    assert voided.void_reason == "doppelt erfasst"
    with pytest.raises(Problem):
        work.write(void_contact, card.id, "noch einmal")
    work.write(restore_contact, card.id)
    assert work.read(read_contact, card.id).voided_at is None


def test_a_contact_is_found_by_note_topic_area_alias_and_recognition_code(work: Work) -> None:
    area = match_areas(work.read(list_areas, on=office_day(datetime.now(UTC))), "Hamme")[0].area
    card = work.write(record_contact, replace(FULL, area_id=area.id)).value
    for words in ("größere wohnung", "grössere", "sonne", "hundhamme", "arab", "montag termin"):
        found = work.read(lambda s, w=words: search.find(s.connection(), w, Kind.CONTACT.value))
        assert list(found) == [card.id], words
    work.write(
        correct_contact,
        card.id,
        replace(card.draft, note="leer"),
        version=card.version,
        reason="leer",
    )
    assert not work.read(lambda s: search.find(s.connection(), "montag", Kind.CONTACT.value))


def test_what_the_last_contacts_had_stands_first(work: Work) -> None:
    for language in ("uk", "ar", "ar"):
        work.write(record_contact, replace(EMPTY, language=language, topics=("debt",), duration=15))
    choices = work.read(recent_choices, staff_id=work.actor.staff_id)
    assert choices["language"] == ("ar", "uk")
    assert choices["topic"] == ("debt",)
    assert choices["duration"] == ("15",)
    assert choices["gender"] == ()
