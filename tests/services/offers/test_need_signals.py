# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Need signals: nobody in them, four eyes on their words, and what comes back from a decision."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import inspect

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.need_signals import (
    BARRIERS,
    CHILDCARE,
    COURSE_CHILDCARE,
    SIGNAL_SOURCE_LABELS,
    SIGNAL_STATE_LABELS,
    SignalSource,
    SignalState,
)
from amstrat_desktop.base.vocabulary.roles import Role
from amstrat_desktop.base.vocabulary.topics import TOPICS
from amstrat_desktop.models.need_signal import NeedSignal
from amstrat_desktop.services.areas import list_areas
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.offers.need_signal_list import (
    SignalCard,
    SignalFilter,
    count_signals,
    read_signal,
    read_start,
    window_of_signals,
)
from amstrat_desktop.services.offers.need_signals import (
    SignalDraft,
    approve_signal,
    discard_signal,
    edit_signal,
    reject_signal,
    reopen_signal,
    write_signal,
)
from amstrat_desktop.services.work import Work
from tests.services.supported import Clock, colleague, stopped

DRAFT = SignalDraft(COURSE_CHILDCARE, CHILDCARE)
WORDS = "Vormittags gibt es im Quartier keine Kinderbeaufsichtigung neben dem Nähkurs."


@pytest.fixture
def clock(work: Work) -> Clock:
    return stopped(work)


def written(work: Work, draft: SignalDraft = DRAFT) -> UUID:
    return work.write(write_signal, draft).value


def card(work: Work, signal_id: UUID) -> SignalCard:
    return work.read(read_signal, signal_id, actor=work.actor, now=work.clock())


def topics_shown(work: Work, wanted: SignalFilter) -> list[str]:
    rows = work.read(window_of_signals, wanted, 0, 50, 50, actor=work.actor)
    return [row.topic for row in rows]


def test_every_state_and_source_has_a_label_and_the_codes_of_bookings_exist() -> None:
    assert set(SIGNAL_STATE_LABELS) == set(SignalState)
    assert set(SIGNAL_SOURCE_LABELS) == set(SignalSource)
    assert CHILDCARE in {entry.code for entry in BARRIERS}
    assert COURSE_CHILDCARE in {entry.code for entry in TOPICS if not entry.restricted}


def test_a_signal_has_no_column_that_leads_to_anybody() -> None:
    leads = {
        key.column.table.name
        for column in inspect(NeedSignal).columns
        for key in column.foreign_keys
    }
    assert leads == {"office", "area", "staff"}


def test_a_signal_is_a_draft_of_today_and_tells_the_screens(work: Work, clock: Clock) -> None:
    outcome = work.write(write_signal, DRAFT)
    assert outcome.changed == {Kind.NEED_SIGNAL}
    shown = card(work, outcome.value)
    assert (shown.state, shown.draft.noted_on, shown.draft.number) == (
        SignalState.DRAFT,
        clock.today,
        1,
    )


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (replace(DRAFT, topic=""), "topic"),
        (replace(DRAFT, barrier=""), "barrier"),
        (replace(DRAFT, topic="made_up"), "topic"),
        (replace(DRAFT, barrier="made_up"), "barrier"),
        (replace(DRAFT, number=0), "number"),
        (replace(DRAFT, number=1_000), "number"),
        (replace(DRAFT, topic="violence", words="Drei Frauen im Haus 7"), "words"),
    ],
)
def test_what_is_not_right_is_said_at_its_field(work: Work, draft: SignalDraft, field: str) -> None:
    with pytest.raises(FieldProblem) as raised:
        written(work, draft)
    assert raised.value.field == field


def test_no_signal_of_tomorrow(work: Work, clock: Clock) -> None:
    with pytest.raises(FieldProblem) as raised:
        written(work, replace(DRAFT, noted_on=clock.today + timedelta(days=1)))
    assert raised.value.field == "noted_on"


def test_a_restricted_topic_is_kept_as_a_code_without_words(work: Work) -> None:
    assert card(work, written(work, SignalDraft("doctor", "no_place"))).draft.topic == "doctor"


def test_words_are_approved_by_somebody_else(work: Work) -> None:
    kim = colleague(work, role=Role.LEAD)
    signal_id = written(work, replace(DRAFT, words=WORDS))
    assert card(work, signal_id).refused is not None
    with pytest.raises(Problem, match="colleague"):
        work.write(approve_signal, signal_id)
    assert card(kim, signal_id).refused is None
    kim.write(approve_signal, signal_id)
    approved = card(work, signal_id)
    assert approved.state is SignalState.APPROVED
    assert (approved.decided_by, approved.alone) == ("Kollege Probe", False)


def test_who_mended_the_words_does_not_approve_them_either(work: Work) -> None:
    kim = colleague(work, role=Role.LEAD)
    signal_id = written(work, replace(DRAFT, words="Frau Muster braucht das."))
    mended = replace(card(kim, signal_id).draft, words=WORDS)
    kim.write(edit_signal, signal_id, mended)
    with pytest.raises(Problem, match="colleague"):
        kim.write(approve_signal, signal_id)
    work.write(approve_signal, signal_id)


def test_a_new_number_leaves_the_words_their_writer(work: Work) -> None:
    kim = colleague(work, role=Role.LEAD)
    signal_id = written(work, replace(DRAFT, words=WORDS))
    kim.write(edit_signal, signal_id, replace(card(kim, signal_id).draft, number=4))
    kim.write(approve_signal, signal_id)
    assert card(work, signal_id).draft.number == 4


def test_alone_in_the_office_one_approves_and_it_is_said(work: Work) -> None:
    signal_id = written(work, replace(DRAFT, words=WORDS))
    work.write(approve_signal, signal_id)
    assert card(work, signal_id).alone


def test_without_words_anybody_approves(work: Work) -> None:
    colleague(work)
    signal_id = written(work)
    work.write(approve_signal, signal_id)
    assert not card(work, signal_id).alone


def test_a_refusal_needs_its_reason_and_can_be_taken_back(work: Work) -> None:
    signal_id = written(work, replace(DRAFT, words=WORDS))
    with pytest.raises(FieldProblem):
        work.write(reject_signal, signal_id, "  ")
    work.write(reject_signal, signal_id, "Zu nah an einer Familie.")
    refused = card(work, signal_id)
    assert (refused.state, refused.decision_words) == (
        SignalState.REJECTED,
        "Zu nah an einer Familie.",
    )
    with pytest.raises(Problem, match="already decided"):
        work.write(approve_signal, signal_id)
    work.write(reopen_signal, signal_id)
    assert card(work, signal_id).state is SignalState.DRAFT


def test_what_was_approved_and_changed_is_read_again(work: Work) -> None:
    signal_id = written(work)
    work.write(approve_signal, signal_id)
    work.write(edit_signal, signal_id, replace(card(work, signal_id).draft, barrier="times"))
    again = card(work, signal_id)
    assert (again.state, again.decided_by) == (SignalState.DRAFT, "")


def test_who_was_slower_is_told(work: Work) -> None:
    kim = colleague(work)
    signal_id = written(work)
    mine = card(work, signal_id).draft
    kim.write(edit_signal, signal_id, replace(mine, number=3))
    with pytest.raises(Conflict) as lost:
        work.write(edit_signal, signal_id, replace(mine, number=5))
    assert (lost.value.who, lost.value.theirs["number"]) == ("Kollege Probe", 3)
    with pytest.raises(Conflict):
        work.write(approve_signal, signal_id, version=mine.version)


def test_only_a_draft_of_ones_own_hand_is_taken_back(work: Work) -> None:
    signal_id = written(work, replace(DRAFT, words=WORDS))
    work.write(discard_signal, signal_id)
    with pytest.raises(Problem, match="no longer exists"):
        card(work, signal_id)
    assert topics_shown(work, SignalFilter(words="Nähkurs")) == []
    kept = written(work)
    work.write(approve_signal, kept)
    with pytest.raises(Problem, match="stays"):
        work.write(discard_signal, kept)


def test_the_list_is_filtered_and_counts_people(work: Work, clock: Clock) -> None:
    area_id = work.read(list_areas, on=clock.today)[0].id
    written(work, replace(DRAFT, words=WORDS, number=4, area_id=area_id))
    clock.pass_days(3)
    written(work, SignalDraft("flat_search", "no_offer", number=2))
    assert topics_shown(work, SignalFilter()) == ["flat_search", COURSE_CHILDCARE]
    for wanted in (
        SignalFilter(words="nahkurs"),
        SignalFilter(barrier=CHILDCARE),
        SignalFilter(topic=COURSE_CHILDCARE),
        SignalFilter(area_id=area_id),
        SignalFilter(to_on=clock.today - timedelta(days=1)),
    ):
        assert topics_shown(work, wanted) == [COURSE_CHILDCARE]
    assert topics_shown(work, SignalFilter(from_on=clock.today)) == ["flat_search"]
    assert topics_shown(work, SignalFilter(state=SignalState.APPROVED)) == []
    counts = work.read(count_signals, SignalFilter(barrier=CHILDCARE), actor=work.actor)
    assert (counts.signals, counts.people, counts.drafts) == (1, 4, 2)


def test_a_contact_starts_a_signal_without_being_in_it(work: Work, clock: Clock) -> None:
    area_id = work.read(list_areas, on=clock.today)[0].id
    contact = work.write(
        record_contact,
        ContactDraft(
            "open_hour", topics=("doctor", "flat_search"), area_id=area_id, result="no_offer"
        ),
    ).value
    clock.pass_days(1)
    start = work.read(read_start, contact.id, actor=work.actor, now=clock())
    assert (start.topic, start.barrier, start.area_id) == ("flat_search", "no_offer", area_id)
    assert (start.source, start.words) == (SignalSource.CONTACT, "")
    assert start.noted_on == clock.today - timedelta(days=1)
