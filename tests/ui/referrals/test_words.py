# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The way as a line of steps and the sentences of a record."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from amstrat_desktop.base.lang import Msg, catalogue
from amstrat_desktop.base.vocabulary.referral_steps import Answer
from amstrat_desktop.base.vocabulary.referrals import Attendance, Outcome, Party, Source, Status
from amstrat_desktop.services.codes import read_labels
from amstrat_desktop.services.referral_records import ReferralCard, Step
from amstrat_desktop.services.referral_steps import take_step
from amstrat_desktop.services.returns import ReturnDraft, record_return, take_back_return
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.referrals import words
from amstrat_desktop.ui.referrals.form_values import (
    benefit_community_hint,
    customer_hint,
    read_ages,
    written_ages,
)
from amstrat_desktop.ui.referrals.way import way_of
from amstrat_desktop.ui.times import read_time
from tests.ui.referrals.desk import drafted, handed_out

english = catalogue("en").text


def line(card: ReferralCard) -> list[tuple[str, str]]:
    return [(english(point.name), point.state) for point in way_of(card)]


def answered(work: Work, card: ReferralCard, answer: Answer, **fields: object) -> ReferralCard:
    return work.write(record_return, ReturnDraft(card.id, answer, **fields)).value  # type: ignore[arg-type]


def test_the_way_of_a_draft(work: Work) -> None:
    assert line(drafted(work)) == [
        ("Draft", "now"), ("Handed out", "ahead"), ("Completed", "ahead"),
    ]  # fmt: skip


def test_the_way_of_a_slip_in_somebodys_hand(work: Work) -> None:
    assert line(handed_out(work)) == [
        ("Draft", "done"), ("Handed out", "now"), ("Received", "ahead"), ("Completed", "ahead"),
    ]  # fmt: skip


def test_the_way_ends_where_it_was_refused(work: Work) -> None:
    card = answered(work, handed_out(work), Answer.NOT_RESPONSIBLE)
    assert line(card)[-2:] == [("Received", "done"), ("Declined", "stopped")]


def test_a_completed_way_is_done(work: Work) -> None:
    card = answered(work, handed_out(work), Answer.DONE, outcome=Outcome.FULL_HELP)
    assert line(card)[-1] == ("Completed", "done")
    assert len(line(card)) <= 4


def test_what_was_taken_back_is_no_part_of_the_way(work: Work) -> None:
    card = answered(work, handed_out(work), Answer.DONE, outcome=Outcome.FULL_HELP)
    back = work.write(take_back_return, card.returns[0].id, "vertippt").value
    assert line(back) == line(handed_out(work))


def test_whose_move_it_is_and_until_when(work: Work) -> None:
    card = handed_out(work)
    assert card.due_at is not None
    day = catalogue("en").day(words.on_day(card.due_at))
    before, overdue = words.move_sentence(card, card.due_at - timedelta(hours=1))
    assert (english(before), overdue) == (f"It is the person's move, until {day}.", False)
    after, overdue = words.move_sentence(card, card.due_at + timedelta(hours=1))
    assert (english(after), overdue) == (f"It is the person's move, overdue since {day}.", True)
    nobody, overdue = words.move_sentence(replace(card, next_party=Party.NOBODY), card.created_at)
    assert (english(nobody), overdue) == (
        "Nobody has to do anything: this referral has ended.", False,
    )  # fmt: skip


def test_an_event_tells_who_says_so_and_why(work: Work) -> None:
    card = handed_out(work)
    work.write(take_step, card.id, Step(Status.RECEIVED, Source.AGENCY))
    declined = Step(Status.DECLINED, Source.AGENCY, reason_code="no_capacity", reason="bis März")
    card = work.write(take_step, card.id, declined).value
    labels = work.read(read_labels)
    assert english(words.event_title(card.events[-1])) == "Declined"
    assert [english(each) for each in words.event_details(card.events[-1], labels)] == [
        "No capacity", "“bis März”", "Says: The agency",
    ]  # fmt: skip


def test_an_answer_tells_its_reasons(work: Work) -> None:
    codes = ("no_childcare", "travel")
    card = answered(work, handed_out(work), Answer.NO_SHOW, reason_codes=codes)
    labels = work.read(read_labels)
    assert card.attendance is Attendance.NO_SHOW
    details = [english(each) for each in words.event_details(card.events[-1], labels)]
    assert details[0] == "No childcare and Fare or distance"
    assert english(words.return_title(card.returns[0])) == "Did not come · Tear-off came back"


@pytest.mark.parametrize(
    ("typed", "ages"),
    [
        ("", ()),
        ("1, 4", (1, 4)),
        ("1 4;?", (1, 4, None)),
        ("١، ٤؛ ؟", (1, 4, None)),
        ("۳، ۱۲", (3, 12)),
        ("vier", None),
        ("1, x", None),
        ("²", None),
    ],
)
def test_ages(typed: str, ages: tuple[int | None, ...] | None) -> None:
    assert read_ages(typed) == ages
    if ages:
        assert read_ages(written_ages(ages)) == ages


@pytest.mark.parametrize(
    ("hint", "usual", "unusual"),
    [
        (benefit_community_hint, ["", "35502//0012345", "35502 BG 0012345"], "3550"),
        (customer_hint, ["", "123A456789", "123 a 456-789"], "12A456789"),
    ],
)
def test_hints(hint: Callable[[str], Msg | None], usual: list[str], unusual: str) -> None:
    assert [hint(each) for each in usual] == [None] * len(usual)
    assert hint(unusual) is not None


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("9", "09:00"), ("9.30", "09:30"), ("0930", "09:30"), ("14:30 Uhr", "14:30"),
        ("14h", "14:00"), ("24:00", None), ("9:60", None), ("bald", None), ("", None),
    ],
)  # fmt: skip
def test_times(typed: str, read: str | None) -> None:
    found = read_time(typed)
    assert (None if found is None else f"{found:%H:%M}") == read
