# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace
from datetime import date, timedelta
from threading import Barrier, Thread
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.problems import FieldProblem, Problem, ReasonNeeded
from amstrat_desktop.base.vocabulary.placements import HurdleState, PlacementStatus
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.offers import placement_records
from amstrat_desktop.services.offers.hurdles import begin_checklist, note_hurdle
from amstrat_desktop.services.offers.placement_list import PlacementFilter, list_placements
from amstrat_desktop.services.offers.placement_records import (
    EndDraft,
    HurdleDraft,
    PlacementCard,
)
from amstrat_desktop.services.offers.placements import (
    discard_candidate,
    edit_placement,
    end_placement,
    list_placements_of_person,
    propose_candidate,
    read_placement,
    start_placement,
    take_back,
)
from amstrat_desktop.services.offers.vacancies import close_vacancy
from amstrat_desktop.services.restrictions import (
    RestrictionDraft,
    close_restricted,
    restrict_person,
)
from amstrat_desktop.services.timeline import window_of_timeline
from amstrat_desktop.services.timeline_records import LineKind
from amstrat_desktop.services.work import Work
from tests.services.offers.work_office import MONDAY, candidate, started, vacancy
from tests.services.supported import Clock, colleague, new_person, stopped


@pytest.fixture
def clock(work: Work) -> Clock:
    return stopped(work)


def again(work: Work, card: PlacementCard) -> PlacementCard:
    return work.read(read_placement, card.id, actor=work.actor)


def test_from_candidate_to_the_end(work: Work, clock: Clock) -> None:
    place = vacancy(work, funding="project")
    card = candidate(work, place)
    assert (card.status, card.draft.hours, card.draft.funding) == (
        PlacementStatus.CANDIDATE,
        20,
        "project",
    )
    draft = replace(card.draft, starts_on=MONDAY, coach_id=work.actor.staff_id)
    card = work.write(start_placement, card.id, draft).value
    assert (card.status, card.coach) == (PlacementStatus.STARTED, "Petra Probe")
    clock.pass_days(30)
    end = EndDraft("taken_on", version=card.version)
    card = work.write(end_placement, card.id, end).value
    assert (card.status, card.ended_on) == (PlacementStatus.ENDED, clock.today)
    assert [(event.status, event.new) for event in card.events] == [
        (PlacementStatus.ENDED, True),
        (PlacementStatus.STARTED, True),
        (PlacementStatus.CANDIDATE, True),
    ]
    german = catalogue("en").text
    assert german(card.events[0].reason) == german(card.ending) == "Taken on by the employer"
    assert again(work, card) == card
    with pytest.raises(Problem, match="stays as it was"):
        work.write(edit_placement, card.id, replace(card.draft, hours=5))


def test_nobody_is_up_for_a_place_twice(work: Work, clock: Clock) -> None:
    place = vacancy(work)
    card = candidate(work, place)
    with pytest.raises(Problem, match="up for this place already"):
        candidate(work, place, card.person_id)
    work.write(end_placement, card.id, EndDraft("not_wanted", version=card.version))
    second = candidate(work, place, card.person_id)
    with pytest.raises(Problem, match="up for this place already"):
        work.write(take_back, card.id)
    listed = work.read(list_placements_of_person, card.person_id, actor=work.actor)
    assert [one.id for one in listed] == [second.id, card.id]


def test_a_closed_place_takes_no_new_candidate(work: Work, clock: Clock) -> None:
    place = vacancy(work)
    work.write(close_vacancy, place.id)
    with pytest.raises(Problem, match="is closed"):
        candidate(work, place)
    late = vacancy(work, "Küche", open_until=clock.today - timedelta(days=1))
    with pytest.raises(Problem, match="could be taken until"):
        candidate(work, late)


def test_a_place_is_not_given_away_twice(work: Work, clock: Clock) -> None:
    place = vacancy(work)
    first, second = (candidate(work, place, new_person(work, name)) for name in ("A", "B"))
    work.write(start_placement, first.id, replace(first.draft, starts_on=MONDAY))
    with pytest.raises(Problem, match="and it is taken"):
        work.write(start_placement, second.id, replace(second.draft, starts_on=MONDAY))
    work.write(take_back, first.id)
    work.write(start_placement, second.id, replace(second.draft, starts_on=MONDAY))


def test_two_counsellors_at_the_same_moment(work: Work, clock: Clock) -> None:
    place = vacancy(work)
    cards = [candidate(work, place, new_person(work, name)) for name in ("A", "B")]
    works, outcomes, gate = [work, colleague(work)], [], Barrier(2)

    def start(of: Work, card: PlacementCard) -> None:
        gate.wait()
        try:
            of.write(start_placement, card.id, replace(card.draft, starts_on=MONDAY))
            outcomes.append("started")
        except Problem:
            outcomes.append("refused")

    threads = [Thread(target=start, args=pair) for pair in zip(works, cards, strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["refused", "started"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("starts_on", None),
        ("ends_on", MONDAY - timedelta(days=1)),
        ("funding_until", MONDAY - timedelta(days=1)),
        ("hours", 0),
        ("funding", "lottery"),
        ("coach_id", uuid4()),
    ],
)
def test_what_cant_be_right_is_named(work: Work, clock: Clock, field: str, value: Any) -> None:
    card = candidate(work, vacancy(work))
    draft = replace(card.draft, starts_on=MONDAY)
    with pytest.raises(FieldProblem) as refused:
        work.write(start_placement, card.id, replace(draft, **{field: value}))
    assert refused.value.field == field


def test_the_end_needs_a_reason_and_a_day_that_was(work: Work, clock: Clock) -> None:
    card = started(work, starts_on=clock.today)
    today, version = clock.today, card.version
    for draft, field in (
        (EndDraft("", version=version), "reason"),
        (EndDraft("because", version=version), "reason"),
        (EndDraft("by_person", today + timedelta(days=1), version), "ended_on"),
        (EndDraft("by_person", today - timedelta(days=1), version), "ended_on"),
    ):
        with pytest.raises(FieldProblem) as refused:
            work.write(end_placement, card.id, draft)
        assert refused.value.field == field


def test_each_step_can_be_taken_back_while_nothing_else_happened(work: Work, clock: Clock) -> None:
    card = started(work, starts_on=clock.today)
    work.write(end_placement, card.id, EndDraft("by_person", version=card.version))
    card = work.write(take_back, card.id).value
    assert (card.status, card.ended_on) == (PlacementStatus.STARTED, None)
    with pytest.raises(Problem, match="happened since"):
        work.write(take_back, card.id)
    other = started(work, person_id=new_person(work, "Andere"), place=vacancy(work, "Küche"))
    work.write(edit_placement, other.id, replace(other.draft, hours=5))
    with pytest.raises(Problem, match="happened since"):
        work.write(take_back, other.id)


def test_a_proposal_is_discarded(work: Work, clock: Clock) -> None:
    card = candidate(work, vacancy(work))
    work.write(discard_candidate, card.id)
    assert work.read(list_placements_of_person, card.person_id, actor=work.actor) == ()
    kept = started(work, vacancy(work, "Küche"), new_person(work, "Andere"))
    with pytest.raises(Problem):
        work.write(discard_candidate, kept.id)


def test_who_was_slower_overwrites_nothing(work: Work, clock: Clock) -> None:
    card = started(work)
    other = colleague(work)
    other.write(edit_placement, card.id, replace(card.draft, hours=10))
    with pytest.raises(Conflict) as lost:
        work.write(edit_placement, card.id, replace(card.draft, hours=39))
    assert (lost.value.who, lost.value.theirs["hours"]) == ("Kollege Probe", 10)
    with pytest.raises(Conflict):
        work.write(end_placement, card.id, EndDraft("by_person", version=card.version))


def test_the_checklist_is_dated_and_asks_whom(work: Work, clock: Clock) -> None:
    card = started(work)
    assert card.text_as_of is not None
    assert [line.code for line in card.hurdles][:2] == ["income_counted", "claim_ends"]
    assert len(card.hurdles) == card.open_hurdles == 10
    assert all(line.ask is not None for line in card.hurdles)
    line = next(one for one in card.hurdles if one.code == "childcare")
    settled = HurdleDraft(HurdleState.SETTLED, "Oma nimmt die Kinder")
    card = work.write(note_hurdle, line.id, settled, line.draft).value
    line = next(one for one in card.hurdles if one.code == "childcare")
    assert (line.draft, line.settled_on) == (settled, clock.today)
    assert card.open_hurdles == 9
    event = card.events[0]
    assert event.hurdle is not None
    assert (catalogue("de").text(event.hurdle), event.state, event.new) == (
        catalogue("de").text(line.label),
        HurdleState.SETTLED,
        False,
    )
    card = work.write(note_hurdle, line.id, HurdleDraft(), line.draft).value
    assert card.open_hurdles == 10
    assert next(one for one in card.hurdles if one.code == "childcare").settled_on is None


def test_nothing_is_written_down_about_health(work: Work, clock: Clock) -> None:
    card = started(work)
    line = next(one for one in card.hurdles if one.code == "health")
    assert line.restricted
    with pytest.raises(FieldProblem) as refused:
        work.write(note_hurdle, line.id, HurdleDraft(HurdleState.OPEN, "Rücken"))
    assert refused.value.field == "words"
    work.write(note_hurdle, line.id, HurdleDraft(HurdleState.SETTLED))


def test_a_line_that_somebody_else_noted_is_not_overwritten(work: Work, clock: Clock) -> None:
    line = started(work).hurdles[0]
    colleague(work).write(note_hurdle, line.id, HurdleDraft(words="rufe morgen an"), line.draft)
    with pytest.raises(Conflict) as lost:
        work.write(note_hurdle, line.id, HurdleDraft(HurdleState.SETTLED), line.draft)
    assert lost.value.theirs["words"] == "rufe morgen an"


def test_a_newer_text_is_looked_through_again(
    work: Work, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = candidate(work, vacancy(work))
    assert not card.hurdles
    card = work.write(begin_checklist, card.id).value
    assert len(card.hurdles) == 10
    assert not card.text_is_newer
    assert len(work.write(begin_checklist, card.id).value.events) == len(card.events)
    newer = date(2027, 1, 4)
    monkeypatch.setattr(placement_records, "CHECKLIST_AS_OF", newer)
    monkeypatch.setattr(
        "amstrat_desktop.services.offers.placement_checklist.CHECKLIST_AS_OF", newer
    )
    assert again(work, card).text_is_newer
    card = work.write(begin_checklist, card.id).value
    assert (card.text_as_of, card.text_is_newer, len(card.hurdles)) == (newer, False, 10)


def test_events_are_never_rewritten(work: Work, clock: Clock) -> None:
    started(work)

    def rewrite(session: Session, **_: object) -> None:
        session.execute(text("UPDATE placement_event SET detail = 'else'"))

    with pytest.raises(DBAPIError):
        work.write(rewrite)


def test_lists_show_nothing_of_hidden_people(work: Work, clock: Clock) -> None:
    place = vacancy(work, places=2)
    hidden, seen = new_person(work, "Versteckt"), new_person(work, "Gesehen")
    for person_id in (hidden, seen):
        started(work, place, person_id)
    work.write(restrict_person, hidden, RestrictionDraft("Schutz"))
    work.write(close_restricted)
    other, wanted = colleague(work), PlacementFilter(vacancy_id=place.id)
    rows = other.read(list_placements, wanted, actor=other.actor)
    assert [row.person_id for row in rows] == [seen]
    mine = work.read(list_placements, wanted, actor=work.actor)
    assert {catalogue("en").text(row.person) for row in mine} == {"Gesehen", "Restricted record"}
    with pytest.raises(Problem):
        other.read(list_placements_of_person, hidden, actor=other.actor)
    with pytest.raises(ReasonNeeded):
        work.read(list_placements_of_person, hidden, actor=work.actor)


def test_the_list_of_who_is_at_work(work: Work, clock: Clock) -> None:
    late = started(
        work, vacancy(work, "Küche"), new_person(work, "A"), funding_until=date(2027, 3, 31)
    )
    soon = started(
        work,
        vacancy(work, "Garten"),
        new_person(work, "B"),
        funding_until=date(2026, 9, 30),
        coach_id=work.actor.staff_id,
    )
    up = candidate(work, vacancy(work, "Lager"), new_person(work, "C"))
    over = candidate(work, vacancy(work, "Büro"), new_person(work, "D"))
    work.write(end_placement, over.id, EndDraft("unknown", version=over.version))
    rows = work.read(list_placements, PlacementFilter(), actor=work.actor)
    assert [row.id for row in rows] == [soon.id, late.id, up.id]
    assert (rows[0].open_hurdles, rows[0].next_on) == (10, date(2026, 3, 16))
    assert (rows[2].open_hurdles, rows[2].next_on) == (0, None)
    mine = PlacementFilter(coach_id=work.actor.staff_id)
    assert [row.id for row in work.read(list_placements, mine, actor=work.actor)] == [soon.id]
    at_work = PlacementFilter(status=PlacementStatus.STARTED)
    assert len(work.read(list_placements, at_work, actor=work.actor)) == 2


def test_somebody_hidden_is_proposed_by_nobody_without_access(work: Work, clock: Clock) -> None:
    place, person_id = vacancy(work), new_person(work)
    work.write(restrict_person, person_id, RestrictionDraft("Schutz"))
    with pytest.raises(Problem):
        colleague(work).write(propose_candidate, place.id, person_id)


def test_the_timeline_tells_the_steps_and_not_each_line(work: Work, clock: Clock) -> None:
    card = candidate(work, vacancy(work))
    work.write(begin_checklist, card.id)
    card = again(work, card)
    work.write(note_hurdle, card.hurdles[0].id, HurdleDraft(HurdleState.SETTLED))
    card = work.write(start_placement, card.id, replace(card.draft, starts_on=MONDAY)).value
    work.write(edit_placement, card.id, replace(card.draft, hours=5))
    window = work.read(
        window_of_timeline, card.person_id, (LineKind.WORK,), 0, 50, actor=work.actor
    )
    status = [[catalogue("en").text(part) for part in line.parts] for line in window.lines]
    assert status == [["At work"], ["Candidate"]]
