# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Requests have a month, need to know who asks, and end with an answer."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import verbatim
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.data_requests import (
    Identity,
    InformationWay,
    RequestKind,
    RequestState,
)
from amstrat_desktop.models.data_request import DataRequest, InformationGiven
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.data_requests.information import (
    list_information,
    record_information,
)
from amstrat_desktop.services.data_requests.records import InformationDraft, RequestDraft
from amstrat_desktop.services.data_requests.requests import (
    answer_access,
    answer_erasure,
    answer_nothing_held,
    close_request,
    count_pressing,
    due_day,
    list_requests,
    list_requests_of,
    open_request,
    prolong_request,
    read_answer,
    set_identity,
)
from amstrat_desktop.services.reminders import list_reminders
from amstrat_desktop.services.work import Work
from tests.services.consent_office import person
from tests.services.data_requests.asking import all_looked, amina, asked, held
from tests.services.referral_office import turned
from tests.services.supported import stopped


@pytest.mark.parametrize(
    ("came", "due"),
    [
        (date(2026, 3, 16), date(2026, 4, 16)),
        (date(2026, 1, 31), date(2026, 2, 28)),
        (date(2028, 1, 31), date(2028, 2, 29)),
        (date(2026, 12, 1), date(2027, 1, 1)),
    ],
)
def test_a_month_to_answer(came: date, due: date) -> None:
    assert due_day(came) == due


def test_from_the_question_to_the_answer(work: Work) -> None:
    key = amina(work)
    request = asked(work, key, identity=None)
    assert (request.state, request.due_on) == (RequestState.OPEN, date(2026, 4, 16))
    looked = all_looked(held(work, key))
    with pytest.raises(FieldProblem) as unknown:
        work.read(read_answer, request.id, looked, actor=work.actor, now=work.clock())
    assert unknown.value.field == "identity"
    request = work.write(
        set_identity, request.id, Identity.PAPER_SEEN, version=request.version
    ).value
    with pytest.raises(Problem):
        work.read(read_answer, request.id, {}, actor=work.actor, now=work.clock())
    with pytest.raises(Problem):
        work.write(answer_access, request.id, {}, version=request.version)
    told = work.read(read_answer, request.id, looked, actor=work.actor, now=work.clock())
    assert told.name == "Amina Beispiel"
    done = work.write(answer_access, request.id, looked, version=request.version).value
    assert (done.state, done.answered_by) == (RequestState.ANSWERED, "Petra Probe")
    with pytest.raises(Problem):
        work.write(answer_access, request.id, looked, version=done.version)
    (one,) = work.read(list_requests_of, key, actor=work.actor)
    assert one == done


def test_nothing_held_keeps_nobody(work: Work) -> None:
    turned(work)
    key = person(work)
    draft = RequestDraft(person_id=key, words="Herr Geheim fragt", language="uk")
    card = work.write(answer_nothing_held, draft).value
    assert (card.state, card.person_id, card.name) == (RequestState.NOTHING_HELD, None, None)

    def rows(session: Session) -> list[DataRequest]:
        return list(session.scalars(select(DataRequest)))

    (row,) = work.read(rows)
    assert (row.person_id, row.words) == (None, "")


def test_more_time_is_taken_once_and_with_a_reason(work: Work) -> None:
    request = asked(work, amina(work))
    with pytest.raises(FieldProblem):
        work.write(prolong_request, request.id, " ", version=request.version)
    longer = work.write(prolong_request, request.id, "viele Akten", version=request.version).value
    assert longer.due_on == date(2026, 6, 16)
    with pytest.raises(Problem):
        work.write(prolong_request, request.id, "noch mehr", version=longer.version)


def test_a_refusal_needs_its_reason(work: Work) -> None:
    request = asked(work, amina(work), RequestKind.OBJECTION)
    with pytest.raises(FieldProblem):
        work.write(close_request, request.id, RequestState.REFUSED, "", version=request.version)
    done = work.write(
        close_request, request.id, RequestState.REFUSED, "Rechtsstreit", version=request.version
    ).value
    assert (done.state, done.words) == (RequestState.REFUSED, "Rechtsstreit")


def test_information_is_not_answered_with_a_note(work: Work) -> None:
    request = asked(work, amina(work))
    with pytest.raises(Problem):
        work.write(close_request, request.id, RequestState.ANSWERED, "x", version=request.version)


def test_who_was_slower_overwrites_nothing(work: Work) -> None:
    request = asked(work, amina(work), RequestKind.RECTIFICATION)
    work.write(set_identity, request.id, Identity.PROXY, version=request.version)
    with pytest.raises(Conflict):
        work.write(set_identity, request.id, Identity.KNOWN, version=request.version)


def test_erasure_takes_the_person_and_leaves_the_request(work: Work) -> None:
    key = amina(work)
    request = asked(work, key, RequestKind.ERASURE, words="Amina will nicht mehr")
    done = work.write(answer_erasure, request.id, version=request.version).value
    assert done.state is RequestState.ANSWERED
    assert done.words == ""

    assert done.name is None or done.name == verbatim("Amina Beispiel"), "kept as proof only"


def test_a_day_in_the_future_is_refused(work: Work) -> None:
    key = amina(work)
    tomorrow = work.clock().date() + timedelta(days=1)
    draft = RequestDraft(person_id=key, received_on=tomorrow)
    for write in (open_request, answer_nothing_held):
        with pytest.raises(FieldProblem):
            work.write(write, draft)


def test_what_presses_is_counted_and_reminded_of(work: Work) -> None:
    clock = stopped(work)
    key = person(work)
    request = asked(work, key)
    assert work.read(count_pressing, actor=work.actor, now=work.clock()) == (0, 0)
    clock.pass_days(25)
    assert work.read(count_pressing, actor=work.actor, now=work.clock()) == (1, 0)
    clock.pass_days(10)
    assert work.read(count_pressing, actor=work.actor, now=work.clock()) == (1, 1)
    reminders = work.read(list_reminders, actor=work.actor, now=work.clock())
    (reminder,) = [one for one in reminders if one.key == "requests"]
    assert (reminder.screen, reminder.item, reminder.urgent) == ("people", "requests", True)
    (first,) = work.read(list_requests, actor=work.actor)
    assert first.id == request.id
    assert first.days_left(work.clock().date()) < 0


def test_a_sheet_that_was_handed_out_is_on_record(work: Work) -> None:
    turned(work)
    key = person(work)
    for draft in (
        InformationDraft("information/1", "ar", InformationWay.PAPER, key),
        InformationDraft("information/1", "uk", InformationWay.READ_ALOUD),
    ):
        work.write(record_information, draft)
    (line,) = work.read(list_information, key, actor=work.actor)
    assert (line.sheet, line.language, line.way) == ("information/1", "ar", InformationWay.PAPER)

    def count(session: Session) -> int:
        return len(session.scalars(select(InformationGiven)).all())

    assert work.read(count) == 2


def test_the_log_holds_no_words(work: Work) -> None:
    asked(work, amina(work), RequestKind.OBJECTION, words="Wort Kanarienvogel")

    def lines(session: Session) -> list[str]:
        found = session.execute(text("SELECT action, object_kind, fields FROM audit_event"))
        return [str(tuple(row)) for row in found]

    found = work.read(lines)
    assert any("data_request" in line for line in found)
    assert not [line for line in found if "Kanarienvogel" in line]
