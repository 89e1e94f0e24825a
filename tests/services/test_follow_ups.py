# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Follow-ups: written, moved, given away, done and undone; whose list they stand on."""

from dataclasses import replace
from datetime import date

import pytest

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.planning import RULE_LABELS, FollowUpRule
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.follow_up_list import (
    FollowUpFilter,
    FollowUpRow,
    count_open,
    list_follow_ups,
)
from amstrat_desktop.services.follow_ups import (
    FollowUpCard,
    FollowUpDraft,
    add_follow_up,
    discard_follow_up,
    edit_follow_up,
    finish_follow_up,
    give_follow_up,
    move_follow_up,
    read_follow_up,
    reopen_follow_up,
)
from amstrat_desktop.services.planning_days import Later, day_hint, later
from amstrat_desktop.services.work import Work
from tests.services.planning_office import colleague, known, restricted
from tests.services.referral_office import said, turned

DAY = date(2026, 3, 18)
ENGLISH = catalogue("en")


def added(work: Work, **changes: object) -> FollowUpCard:
    draft = replace(FollowUpDraft(DAY, "Anrufen"), **changes)
    return work.write(add_follow_up, draft).value


def listed(work: Work, wanted: FollowUpFilter | None = None) -> list[FollowUpRow]:
    return list(work.read(list_follow_ups, wanted or FollowUpFilter(), actor=work.actor))


def titles(rows: list[FollowUpRow]) -> list[str]:
    return [ENGLISH.text(row.title) for row in rows]


def test_a_task_stands_on_its_writers_list(work: Work) -> None:
    turned(work)
    person = known(work)
    card = added(work, text=" Nach  dem Bescheid fragen\n", person_id=person)
    assert (card.text, card.staff_name) == ("Nach  dem Bescheid fragen", "Petra Probe")
    (row,) = listed(work, FollowUpFilter(staff_id=work.actor.staff_id))
    assert (row.id, row.due_on) == (card.id, DAY)
    assert row.person is not None
    assert ENGLISH.text(row.person) == "Nour Beispiel"


@pytest.mark.parametrize(
    ("change", "field"), [({"text": "  "}, "text"), ({"due_on": None}, "due_on")]
)
def test_without_words_or_a_day_it_is_no_task(
    work: Work, change: dict[str, object], field: str
) -> None:
    with pytest.raises(FieldProblem) as caught:
        added(work, **change)
    assert caught.value.field == field
    assert listed(work) == []


def test_done_with_a_line_and_undone_again(work: Work) -> None:
    turned(work)
    card = added(work)
    done = work.write(finish_follow_up, card.id, "hat geklappt").value
    assert (done.result, done.done_at) == ("hat geklappt", work.clock())
    assert listed(work) == []
    assert [row.id for row in listed(work, FollowUpFilter(done=True))] == [card.id]
    assert work.write(reopen_follow_up, card.id).value.done_at is None
    assert [row.id for row in listed(work)] == [card.id]


def test_done_twice_keeps_who_did_it_first(work: Work) -> None:
    clock = turned(work)
    card = added(work)
    first = work.write(finish_follow_up, card.id).value.done_at
    clock.forward(days=1)
    assert work.write(finish_follow_up, card.id).value.done_at == first


def test_moved_and_given_to_a_colleague(work: Work) -> None:
    turned(work)
    other = colleague(work)
    card = added(work)
    work.write(move_follow_up, card.id, date(2026, 4, 1))
    given = work.write(give_follow_up, card.id, other.actor.staff_id).value
    assert (given.due_on, given.staff_name) == (date(2026, 4, 1), "Kim Kollege")
    assert listed(work, FollowUpFilter(staff_id=work.actor.staff_id)) == []
    assert work.read(count_open, other.actor.staff_id, actor=other.actor) == 1


def test_only_those_who_work_here_get_a_task(work: Work) -> None:
    with pytest.raises(FieldProblem):
        work.write(give_follow_up, added(work).id, work.actor.office_id)


def test_the_lists_what_is_longest_due_first(work: Work) -> None:
    turned(work)
    late, soon, far = (added(work, text=str(n), due_on=date(2026, 3, 10 + n)) for n in (0, 6, 20))
    assert [row.id for row in listed(work)] == [late.id, soon.id, far.id]
    due = FollowUpFilter(due_by=date(2026, 3, 16))
    assert [row.id for row in listed(work, due)] == [late.id, soon.id]


def test_a_persons_tasks(work: Work) -> None:
    person = known(work)
    mine, _other = added(work, person_id=person), added(work)
    assert [row.id for row in listed(work, FollowUpFilter(person_id=person))] == [mine.id]


def test_an_edit_that_lost_the_race_is_told(work: Work) -> None:
    card = added(work)
    draft = FollowUpDraft(DAY, "anders", version=card.version)
    work.write(edit_follow_up, card.id, draft)
    with pytest.raises(Conflict) as caught:
        work.write(edit_follow_up, card.id, replace(draft, text="noch anders"))
    assert caught.value.theirs["text"] == "anders"


def test_the_words_of_a_rule_are_the_readers(work: Work) -> None:
    draft = FollowUpDraft(DAY, "Jobcenter")
    card = work.write(add_follow_up, draft, rule=FollowUpRule.INFORM_AGENCY).value
    assert card.rule is FollowUpRule.INFORM_AGENCY
    said_so = ENGLISH.text(card.title)
    assert said_so.startswith(ENGLISH.text(RULE_LABELS[FollowUpRule.INFORM_AGENCY]))
    assert "Jobcenter" in said_so


def test_a_task_just_written_is_taken_back(work: Work) -> None:
    card = added(work)
    work.write(discard_follow_up, card.id)
    assert listed(work) == []
    with pytest.raises(Problem):
        work.read(read_follow_up, card.id, actor=work.actor)


def test_a_restricted_persons_task_shows_to_nobody_without_access(work: Work) -> None:
    turned(work)
    other = colleague(work)
    person = restricted(work, seen_by=work.actor.staff_id)
    card = added(work, person_id=person, text="Frau Geheim anrufen")
    (row,) = listed(work)
    assert row.person is not None
    assert ENGLISH.text(row.person) == "Restricted record"
    assert "Geheim" not in titles([row])[0]
    assert listed(other) == []
    assert other.read(count_open, work.actor.staff_id, actor=other.actor) == 0
    with pytest.raises(Problem) as caught:
        other.write(finish_follow_up, card.id)
    assert "no longer exists" in said(caught.value)


def test_put_off_to_the_next_day_on_which_somebody_works() -> None:
    thursday = date(2026, 4, 2)
    assert later(Later.TOMORROW, thursday) == date(2026, 4, 7)  # Good Friday to Easter Monday
    assert later(Later.NEXT_WEEK, date(2026, 10, 25)) == date(2026, 11, 2)  # All Saints, a Sunday
    assert later(Later.TWO_WEEKS, date(2026, 3, 16)) == date(2026, 3, 30)
    assert later(Later.IN_A_MONTH, date(2026, 1, 31)) == date(2026, 3, 2)  # 28.2. is a Saturday
    assert later(Later.IN_A_MONTH, date(2026, 12, 31)) == date(2027, 2, 1)


def test_a_holiday_is_named_in_german() -> None:
    hint = day_hint(date(2026, 6, 4))
    assert hint is not None
    assert "Fronleichnam" in ENGLISH.text(hint)
    assert day_hint(date(2026, 3, 15)) is not None  # a Sunday
    assert day_hint(date(2026, 3, 14)) is None
