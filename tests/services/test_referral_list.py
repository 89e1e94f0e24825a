# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lists of referrals: every filter, and every window at both ends."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.referrals import Priority, Source, Status
from amstrat_desktop.services.codes import read_labels
from amstrat_desktop.services.directory import edit_organisation, read_organisation
from amstrat_desktop.services.referral_list import (
    ReferralFilter,
    ReferralRow,
    ReferralSort,
    count_referrals,
    window_of_referrals,
)
from amstrat_desktop.services.referral_records import Step
from amstrat_desktop.services.referral_steps import take_step
from amstrat_desktop.services.work import Work
from tests.services.referral_office import agencies, begun, handed_out, turned


def rows(work: Work, start: int = 0, size: int = 100, **wanted: Any) -> Sequence[ReferralRow]:
    shown = ReferralFilter(**wanted)
    place: dict[str, Any] = {"office_id": work.actor.office_id, "now": work.clock()}
    total = work.read(count_referrals, shown, **place)
    found = work.read(window_of_referrals, shown, start, size, total, **place)
    assert len(found) == max(0, min(size, total - start))
    return found


def ids(work: Work, **wanted: Any) -> list[UUID]:
    return [row.id for row in rows(work, **wanted)]


def test_a_row_says_where_a_referral_is(work: Work) -> None:
    card = handed_out(work, priority=Priority.URGENT, topics=("flat_search", "nursery_place"))
    (row,) = rows(work)
    assert row == ReferralRow(
        id=card.id,
        number=card.number,
        created_at=card.created_at,
        organisation=card.organisation.name,
        status=Status.ISSUED,
        status_since=card.status_since,
        due_at=card.due_at,
        overdue=False,
        next_party=card.next_party,
        attendance=card.attendance,
        outcome=None,
        priority=Priority.URGENT,
        staff="Petra Probe",
        language="ar",
        topics=("flat_search", "nursery_place"),
    )


def test_every_window_is_a_piece_of_the_whole(work: Work) -> None:
    clock = turned(work)
    for _n in range(23):
        handed_out(work)
        clock.forward(hours=1)
    for sort in ReferralSort:
        for descending in (True, False):
            order = {"sort": sort, "descending": descending}
            whole = rows(work, **order)
            assert len({row.id for row in whole}) == 23
            pieces = [row for start in range(0, 23, 5) for row in rows(work, start, 5, **order)]
            assert pieces == list(whole)
    newest = [row.created_at for row in rows(work)]
    assert newest == sorted(newest, reverse=True)
    assert rows(work, 23) == ()


def test_filters(work: Work) -> None:
    clock = turned(work)
    other_agency = agencies(work)[1]
    draft = begun(work)
    issued = handed_out(work, organisation_id=other_agency)
    gone = handed_out(work)
    work.write(take_step, gone.id, Step(Status.WITHDRAWN, Source.PERSON, reason="umgezogen"))
    assert ids(work) == [gone.id, issued.id, draft.id]
    assert ids(work, statuses=(Status.DRAFT, Status.ISSUED)) == [issued.id, draft.id]
    assert ids(work, open_only=True) == [issued.id, draft.id]
    assert ids(work, organisation_id=other_agency) == [issued.id]
    assert ids(work, staff_id=work.actor.staff_id) == [gone.id, issued.id, draft.id]
    assert ids(work, staff_id=UUID(int=1)) == []
    assert ids(work, overdue=True) == []
    assert ids(work, sort=ReferralSort.DUE, descending=False) == [draft.id, issued.id]
    clock.forward(days=3)
    assert ids(work, overdue=True) == [draft.id]
    assert rows(work, overdue=True)[0].overdue
    clock.now += timedelta(days=30)
    assert ids(work, overdue=True, sort=ReferralSort.DUE) == [issued.id, draft.id]


@pytest.mark.parametrize(
    ("words", "found"),
    [("kirsch", 1), ("übersetz", 1), ("ubersetz", 1), ("nichts", 0), ("…", 0)],
)
def test_words_find_concern_and_name(work: Work, words: str, found: int) -> None:
    begun(work)
    begun(work, topics=("flat_search",), concern="Brief übersetzen", person_name="Kirschbaum")
    assert len(ids(work, words=words)) == found


def test_a_topic_is_found_in_german(work: Work) -> None:
    begun(work)
    card = begun(work, topics=("flat_search",))
    label = catalogue("de").text(work.read(read_labels)(ListName.TOPIC, "flat_search"))
    assert ids(work, words=label) == [card.id]


def test_words_find_the_receiver_as_it_is_called_today(work: Work) -> None:
    card = begun(work)
    organisation = work.read(read_organisation, card.organisation.id)
    renamed = replace(organisation.draft, name="Beratungshaus Sonnenblick")
    work.write(edit_organisation, organisation.id, renamed, version=organisation.version)
    assert ids(work, words="sonnenblick") == [card.id]
    assert rows(work, words="sonnenblick")[0].organisation == "Beratungshaus Sonnenblick"


@pytest.mark.parametrize("number", ["35502//0012345", "0012345", "123A456789"])
def test_numbers_of_another_purpose_are_never_searched(work: Work, number: str) -> None:
    begun(work, benefit_community_number="35502//0012345", customer_number="123A456789")
    assert ids(work, words=number) == []


def test_part_of_a_slip_number_finds_nobody(work: Work) -> None:
    card = handed_out(work)
    assert card.number is not None
    assert ids(work, words=card.number[:8]) == []
