# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The open office hour, and the list of what was recorded in it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from amstrat_desktop.base.problems import Problem
from amstrat_desktop.services.contact_list import (
    ContactFilter,
    ContactSort,
    count_contacts,
    window_of_contacts,
)
from amstrat_desktop.services.contacts import ContactDraft, record_contact, void_contact
from amstrat_desktop.services.office_hours import (
    OfficeHourCard,
    OfficeHourDraft,
    count_turned_away,
    end_office_hour,
    resume_office_hour,
    running_office_hour,
    start_office_hour,
)
from amstrat_desktop.services.work import Work

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
DRAFT = ContactDraft(channel="open_hour", language="ar", topics=("debt",), duration=10)


def at(work: Work, moment: datetime) -> Work:
    work.clock = lambda: moment
    return work


def running(work: Work, moment: datetime) -> OfficeHourCard | None:
    return work.read(running_office_hour, staff_id=work.actor.staff_id, now=moment)


def test_an_office_hour_counts_and_sums_itself_up(work: Work) -> None:
    hour = at(work, START).write(start_office_hour, OfficeHourDraft(place="Stadtteilladen")).value
    with pytest.raises(Problem):
        work.write(start_office_hour, OfficeHourDraft())
    for language, topic in (("ar", "debt"), ("ar", "flat_search"), ("uk", "debt")):
        draft = replace(DRAFT, language=language, topics=(topic,), office_hour_id=hour.id)
        work.write(record_contact, replace(draft, sequence="first"))
    wrong = work.write(record_contact, replace(DRAFT, office_hour_id=hour.id)).value
    work.write(void_contact, wrong.id, "doppelt")
    for by in (1, 1, -1):
        work.write(count_turned_away, hour.id, by)
    now = running(work, START + timedelta(hours=1))
    assert (now.came, now.turned_away, now.forgotten) == (3, 1, False)

    summary = at(work, START + timedelta(hours=2)).write(end_office_hour, hour.id).value
    assert summary.languages == (("ar", 2), ("uk", 1))
    assert summary.topics == (("debt", 2), ("flat_search", 1))
    assert (summary.minutes, summary.first_contacts, summary.referrals) == (30, 3, 0)
    assert summary.hour.ended_at == START + timedelta(hours=2)
    assert running(work, START + timedelta(hours=3)) is None
    with pytest.raises(Problem):
        work.write(end_office_hour, hour.id)
    assert work.write(resume_office_hour, hour.id).value.ended_at is None


def test_nobody_turned_away_is_not_less_than_nobody(work: Work) -> None:
    hour = at(work, START).write(start_office_hour, OfficeHourDraft()).value
    assert work.write(count_turned_away, hour.id, -1).value.turned_away == 0


def test_a_forgotten_office_hour_ends_with_its_last_contact(work: Work) -> None:
    hour = at(work, START).write(start_office_hour, OfficeHourDraft()).value
    at(work, START + timedelta(hours=1)).write(
        record_contact, replace(DRAFT, office_hour_id=hour.id)
    )
    next_day = START + timedelta(days=1)
    assert running(work, next_day).forgotten
    ended = at(work, next_day).write(end_office_hour, hour.id).value
    assert ended.hour.ended_at == START + timedelta(hours=1)


@pytest.fixture
def many(work: Work) -> Work:
    """Thirty contacts, one an hour, languages and channels in turn."""
    for number in range(30):
        draft = ContactDraft(
            channel=("open_hour", "telephone")[number % 2],
            language=("ar", "uk", "tr")[number % 3],
            topics=("debt",) if number % 5 == 0 else ("club", "meeting"),
            note=f"Merkwort{number}",
        )
        at(work, START + timedelta(hours=number)).write(record_contact, draft)
    return work


@pytest.mark.parametrize("sort", list(ContactSort))
@pytest.mark.parametrize("descending", [True, False])
def test_windows_from_either_end_give_one_order(
    many: Work, sort: ContactSort, descending: bool
) -> None:
    wanted = ContactFilter(sort=sort, descending=descending)
    whole = many.read(window_of_contacts, wanted, 0, 30, 30)
    assert len({row.id for row in whole}) == 30
    keys = [(getattr(row, sort.value), row.held_at) for row in whole]
    assert keys == sorted(keys, reverse=descending)
    for start, size in ((0, 7), (7, 10), (12, 5), (20, 7), (26, 10), (30, 5)):
        window = many.read(window_of_contacts, wanted, start, size, 30)
        assert window == whole[start : start + size]


def test_filters_narrow_and_count(many: Work) -> None:
    def rows(wanted: ContactFilter) -> int:
        total = many.read(count_contacts, wanted)
        assert len(many.read(window_of_contacts, wanted, 0, 100, total)) == total
        return total

    assert rows(ContactFilter()) == 30
    assert rows(ContactFilter(language="ar")) == 10
    assert rows(ContactFilter(language="ar", channel="telephone")) == 5
    assert rows(ContactFilter(topic="debt")) == 6
    assert rows(ContactFilter(words="merkwort7")) == 1
    assert rows(ContactFilter(words="merkwort2")) == 11
    assert rows(ContactFilter(words="merkwort2", language="ar")) == 3
    assert rows(ContactFilter(words="gibtesnicht")) == 0
    # 9:00 UTC on March 2nd is 10:00 in Bochum: fourteen hours are left of that day.
    assert rows(ContactFilter(to_day=START.date())) == 14
    assert rows(ContactFilter(from_day=START.date() + timedelta(days=1))) == 16


def test_rows_hold_topics_in_their_order_and_voided_ones_are_apart(many: Work) -> None:
    newest = many.read(window_of_contacts, ContactFilter(), 0, 1, 30)[0]
    assert newest.topics == ("club", "meeting")
    many.write(void_contact, newest.id, "doppelt")
    assert many.read(count_contacts, ContactFilter()) == 29
    assert many.read(count_contacts, ContactFilter(voided=True)) == 30
    assert many.read(window_of_contacts, ContactFilter(voided=True), 0, 1, 30)[0].voided
