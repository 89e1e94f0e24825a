# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The figures of referrals, counted by hand."""

from datetime import timedelta

import pytest

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.periods import Period
from amstrat_desktop.base.vocabulary.referral_steps import Answer
from amstrat_desktop.base.vocabulary.referrals import Outcome, Priority, Source, Status
from amstrat_desktop.services.figures.figure import FigureFilter, FigureTable, Value
from amstrat_desktop.services.figures.reading import read_figure
from amstrat_desktop.services.referral_records import ReferralCard, Step
from amstrat_desktop.services.referral_steps import expire_overdue, take_step
from amstrat_desktop.services.returns import ReturnDraft, record_return, take_back_return
from amstrat_desktop.services.work import Work
from tests.services.referral_office import Clock, agencies, begun, handed_out, turned

MARCH = FigureFilter(Period.of_month(202603))


@pytest.fixture
def clock(work: Work) -> Clock:
    return turned(work)


def read(work: Work, key: str, asked: FigureFilter = MARCH) -> FigureTable:
    return work.read(read_figure, key, asked, now=work.clock())


def rows(table: FigureTable) -> dict[str, tuple[Value, ...]]:
    return {catalogue("en").text(row.label): row.values for row in table.rows}


def answer(work: Work, card: ReferralCard, box: Answer, **said: object) -> ReferralCard:
    return work.write(record_return, ReturnDraft(card.id, box, **said)).value  # type: ignore[arg-type]  # the fields of a draft


def test_drafts_and_errors_do_not_count(work: Work, clock: Clock) -> None:
    begun(work)
    wrong = handed_out(work)
    step = Step(Status.ENTERED_IN_ERROR, Source.OFFICE, reason="doppelt")
    work.write(take_step, wrong.id, step)
    handed_out(work)
    table = read(work, "referrals_by_status")
    assert rows(table) == {"Handed out": (1,)}
    assert table.total.values == (1,)
    assert clock.now == work.clock()


def test_the_day_of_beginning_decides_in_the_offices_time(work: Work, clock: Clock) -> None:
    clock.now = clock.now.replace(month=3, day=31, hour=21, minute=59)  # 23:59 in Bochum
    handed_out(work)
    clock.forward(hours=1)
    handed_out(work)
    asked = FigureFilter(Period.of_months(202603, 202604))
    table = read(work, "referrals_by_month", asked)
    assert [row.values[0] for row in table.rows] == [1, 1]
    assert table.total.values[0] == 2


def test_days_to_the_answer_and_the_term_of_the_slip(work: Work, clock: Clock) -> None:
    first, second, *_others = agencies(work)
    cards = [handed_out(work, organisation_id=first) for _number in range(3)]
    urgent = handed_out(work, organisation_id=second, priority=Priority.URGENT)
    clock.forward(days=4)
    answer(work, cards[0], Answer.WAS_THERE, received_on=office_day(clock.now) - timedelta(days=2))
    answer(work, urgent, Answer.WAS_THERE)
    clock.forward(days=16)
    answer(work, cards[1], Answer.NOT_RESPONSIBLE, target="Sozialamt")
    table = read(work, "referrals_by_receiver")
    values = {row.code: row.values for row in table.rows}
    assert values[str(first)] == (3, 2, 11.0, 50.0)
    assert values[str(second)] == (1, 1, 4.0, 0.0)
    assert table.total.values == (4, 3, 4.0, 33.3)
    waited = rows(read(work, "referrals_by_wait"))
    assert list(waited) == [
        "Up to 3 days", "4 to 7 days", "8 to 14 days", "15 to 28 days", "More than 28 days",
        "No answer yet",
    ]  # fmt: skip
    assert [number for (number,) in waited.values()] == [1, 1, 0, 1, 0, 1]


def test_an_answer_that_was_taken_back_is_none(work: Work, clock: Clock) -> None:
    card = handed_out(work)
    clock.forward(days=2)
    told = answer(work, card, Answer.WAS_THERE)
    work.write(take_back_return, told.returns[0].id, "falscher Schein")
    assert read(work, "referrals_by_receiver").total.values == (1, 0, None, None)
    clock.forward(days=3)
    answer(work, card, Answer.WAS_THERE)
    assert read(work, "referrals_by_receiver").total.values == (1, 1, 5.0, 100.0)


def test_silence_and_withdrawing_are_no_answers(work: Work, clock: Clock) -> None:
    silent = handed_out(work)
    gone = handed_out(work)
    work.write(take_step, gone.id, Step(Status.WITHDRAWN, Source.PERSON, reason="Umzug"))
    clock.forward(days=20)
    assert work.write(expire_overdue).value == 1
    assert rows(read(work, "referrals_by_status")) == {
        "No reply": (1,),
        "Withdrawn by the person": (1,),
    }
    assert read(work, "referrals_by_receiver").total.values[:2] == (2, 0)
    assert silent.id != gone.id


def test_who_did_not_go_stands_with_each_reason(work: Work, clock: Clock) -> None:
    one, other = handed_out(work), handed_out(work)
    clock.forward(days=1)
    answer(work, one, Answer.NO_SHOW, reason_codes=("illness", "no_childcare"))
    answer(work, other, Answer.NO_SHOW)
    handed_out(work)
    table = read(work, "referrals_missed")
    assert rows(table) == {"Illness": (1,), "No childcare": (1,), "No reason given": (1,)}
    assert table.rows[-1].code == ""
    assert table.total.values == (2,)
    assert rows(read(work, "referrals_by_way"))["The person carries the slip"] == (3, 0, 2)


def test_outcome_attendance_and_status_are_three_figures(work: Work, clock: Clock) -> None:
    card = handed_out(work)
    clock.forward(days=1)
    answer(work, card, Answer.WAS_THERE)
    answer(work, card, Answer.DONE, outcome=Outcome.PARTIAL_HELP)
    handed_out(work)
    assert rows(read(work, "referrals_by_outcome")) == {
        "Received part of the help": (1,),
        "Nothing noted yet": (1,),
    }
    assert rows(read(work, "referrals_by_attendance")) == {"Not known": (1,), "Was there": (1,)}
    assert rows(read(work, "referrals_by_status")) == {"Handed out": (1,), "Completed": (1,)}


def test_what_was_declined_stays_declined(work: Work, clock: Clock) -> None:
    passed_on, plain = handed_out(work), handed_out(work)
    clock.forward(days=1)
    answer(work, passed_on, Answer.NOT_RESPONSIBLE)
    on = Step(Status.REDIRECTED, Source.AGENCY, reason="Sozialamt")
    work.write(take_step, passed_on.id, on)
    answer(work, plain, Answer.WAS_THERE)
    full = Step(Status.DECLINED, Source.AGENCY, reason_code="no_capacity")
    work.write(take_step, plain.id, full)
    table = read(work, "referrals_declined")
    assert rows(table) == {"Not responsible": (1,), "No capacity": (1,)}
    assert table.total.values == (2,)


def test_a_referral_stands_once_in_the_row_of_each_topic(work: Work, clock: Clock) -> None:
    handed_out(work, topics=("flat_search", "nursery_place"))
    handed_out(work, topics=("flat_search",))
    handed_out(work)
    table = read(work, "referrals_by_topic")
    assert [row.values[0] for row in table.rows] == [2, 1, 1]
    assert table.rows[-1].code == ""
    assert table.total.values[0] == 3
    narrowed = read(work, "referrals_by_topic", FigureFilter(MARCH.period, topics=("flat_search",)))
    assert narrowed.total.values[0] == 2
    assert clock.now == work.clock()
