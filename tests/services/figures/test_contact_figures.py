# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Known answers, counted by hand."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.periods import Period
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.models.code import CodeEntry
from amstrat_desktop.models.office import Area
from amstrat_desktop.services.contacts import ContactDraft, record_contact, void_contact
from amstrat_desktop.services.figures.figure import FigureFilter, FigureTable
from amstrat_desktop.services.figures.reading import list_definitions, read_figure
from amstrat_desktop.services.office_hours import (
    OfficeHourDraft,
    end_office_hour,
    start_office_hour,
)
from amstrat_desktop.services.restrictions import RestrictionDraft, restrict_person
from amstrat_desktop.services.work import Actor, Work
from tests.services.merging import merge
from tests.services.supported import colleague, new_person

NOW = datetime(2026, 4, 20, 12, tzinfo=UTC)
QUARTER = Period.of_quarter(2026, 1)
JANUARY = datetime(2026, 1, 15, 10, tzinfo=UTC)
MARCH = datetime(2026, 3, 5, 10, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _clock(work: Work) -> None:
    work.clock = lambda: NOW


def come(work: Work, at: datetime = JANUARY, **fields: Any) -> UUID:
    draft = ContactDraft(**{"channel": "open_hour", "held_at": at, **fields})
    return work.write(record_contact, draft).value.id


def asked(work: Work, key: str, period: Period = QUARTER, **narrowed: Any) -> FigureTable:
    return work.read(read_figure, key, FigureFilter(period, **narrowed), now=NOW)


def rows(table: FigureTable) -> dict[str, tuple[Any, ...]]:
    return {row.code: row.values for row in table.rows}


def area(work: Work, name: str) -> Area:
    def find(session: Session) -> Area:
        return session.scalars(select(Area).where(Area.name == name)).one()

    return work.read(find)


def test_contacts_and_persons_stand_apart_and_a_person_counts_once(work: Work) -> None:
    selda = new_person(work)
    come(work, person_id=selda, sequence="first")
    come(work, MARCH, person_id=selda, sequence="follow_up")
    come(work, MARCH)
    table = asked(work, "contacts_by_month")
    assert [row.values for row in table.rows] == [(1, 1, 1), (0, 0, 0), (2, 1, 0)]
    assert table.total.values == (3, 1, 1)


def test_a_month_begins_at_midnight_in_the_office(work: Work) -> None:
    come(work, datetime(2026, 1, 31, 23, 30, tzinfo=UTC))
    table = asked(work, "contacts_by_month")
    assert [row.values[0] for row in table.rows] == [0, 1, 0]
    first_day = Period(date(2026, 2, 1), date(2026, 2, 1))
    assert asked(work, "contacts_by_month", first_day).total.values[0] == 1


def test_two_topics_of_a_group_are_one_contact_of_the_group(work: Work) -> None:
    come(work, topics=("debt", "energy"), person_id=new_person(work))
    come(work)
    assert rows(asked(work, "contacts_by_topic")) == {
        "debt": (1, 1, 0), "energy": (1, 1, 0), "": (1, 0, 0),
    }  # fmt: skip
    groups = asked(work, "contacts_by_topic_group")
    assert rows(groups) == {"livelihood": (1, 1, 0), "": (1, 0, 0)}
    assert groups.total.values == (2, 1, 0)
    assert rows(asked(work, "forms_by_topic_group")) == {"livelihood": (1, 0, 0), "": (1, 0, 0)}


def test_what_is_void_counts_nowhere_and_a_correction_counts_at_once(work: Work) -> None:
    come(work, language="ar")
    work.write(void_contact, come(work, language="tr"), "doppelt")
    assert rows(asked(work, "contacts_by_language")) == {"ar": (1, 0, 0)}


def test_a_code_is_counted_as_the_list_says_today(work: Work) -> None:
    selda = new_person(work)
    come(work, channel="video", person_id=selda)
    come(work, channel="telephone", person_id=selda)

    def count_video_as_telephone(session: Session, *, actor: Actor, now: datetime) -> None:
        video = CodeEntry.list_name == ListName.CHANNEL.value, CodeEntry.code == "video"
        session.execute(update(CodeEntry).where(*video).values(maps_to="telephone"))

    work.write(count_video_as_telephone)
    assert rows(asked(work, "contacts_by_channel")) == {"telephone": (2, 1, 0)}
    single_days = Period(QUARTER.first, date(2026, 3, 30))
    assert rows(asked(work, "contacts_by_channel", single_days)) == {"telephone": (2, 1, 0)}
    assert asked(work, "contacts_by_area", channels=("telephone",)).total.values == (2, 1, 0)


def test_merged_records_are_one_person(work: Work) -> None:
    one, other = new_person(work, "Probe, Eine"), new_person(work, "Probe, Dieselbe")
    come(work, person_id=one)
    come(work, MARCH, person_id=other)
    assert asked(work, "contacts_by_area").total.values[1] == 2
    merge(work, one, other)
    assert asked(work, "contacts_by_area").total.values[1] == 1


def test_a_restricted_person_counts_for_everybody(work: Work) -> None:
    hidden = new_person(work)
    come(work, person_id=hidden, language="tr")
    work.write(restrict_person, hidden, RestrictionDraft(reason="Gefahr"))
    other = colleague(work)
    table = asked(other, "contacts_by_language")
    assert rows(table) == {"tr": (1, 1, 0)}
    assert asked(other, "contacts_by_language", languages=("tr",)).total.values == (1, 1, 0)


def test_an_area_counts_with_those_within_it(work: Work) -> None:
    hamme = area(work, "Hamme")
    come(work, area_id=hamme.id)
    come(work)
    assert hamme.parent_id is not None
    table = asked(work, "contacts_by_area", area_ids=(hamme.parent_id,))
    assert rows(table) == {hamme.id.hex: (1, 0, 0)}
    label = catalogue("en").text(table.rows[0].label)
    assert "Hamme" in label
    assert hamme.number in label


def test_compared_with_the_quarter_before_row_by_row(work: Work) -> None:
    come(work, datetime(2025, 11, 3, 9, tzinfo=UTC), language="ar")
    come(work, datetime(2025, 12, 3, 9, tzinfo=UTC), language="uk")
    come(work, MARCH, language="ar")
    table = asked(work, "contacts_by_language", compare=True)
    assert {row.code: (row.values[0], row.before[0]) for row in table.rows} == {
        "ar": (1, 1), "uk": (0, 1),
    }  # fmt: skip
    assert table.total.before == (2, 0, 0)
    months = asked(work, "contacts_by_month", compare=True)
    assert [(row.values[0], row.before[0]) for row in months.rows] == [(0, 0), (0, 1), (1, 1)]


def test_months_that_do_not_match_are_not_compared_one_by_one(work: Work) -> None:
    days = Period(date(2026, 1, 20), date(2026, 3, 3))
    table = asked(work, "contacts_by_month", days, compare=True)
    assert all(row.before == () for row in table.rows)
    assert table.total.before == (0, 0, 0)
    assert table.remarks


def test_a_figure_that_cannot_be_narrowed_says_so_and_stays_whole(work: Work) -> None:
    come(work, duration=30)
    table = asked(work, "effort_by_month", channels=("telephone",))
    assert table.asked == FigureFilter(QUARTER)
    assert len(table.remarks) == 1
    assert table.total.values[:2] == (0.5, 1)


def test_hours_of_contacts_and_of_office_hours_stand_side_by_side(work: Work) -> None:
    come(work, duration=45)
    come(work, duration=45)
    come(work)
    work.clock = lambda: MARCH
    hour = work.write(start_office_hour, OfficeHourDraft()).value
    assert asked(work, "effort_by_month").total.values[2] == 0
    work.clock = lambda: MARCH.replace(hour=13)
    work.write(end_office_hour, hour.id)
    table = asked(work, "effort_by_month")
    assert [row.values for row in table.rows] == [(1.5, 2, 0, 0), (0, 0, 0, 0), (0, 0, 3.0, 0)]
    assert table.total.values == (1.5, 2, 3.0, 0)


def test_the_three_forms(work: Work) -> None:
    come(work, contact_kind="in_depth", sequence="first", duration=60, result="referred")
    come(work, contact_kind="group", sequence="follow_up", result="information")
    assert rows(asked(work, "forms")) == {
        "in_depth": (1, 1, 0, 0, 1.0, 1), "group": (1, 0, 1, 0, 0, 0),
    }  # fmt: skip
    assert rows(asked(work, "forms_by_result")) == {
        "referred": (0, 1, 0), "information": (0, 0, 1),
    }  # fmt: skip


def test_definitions_are_whole() -> None:
    definitions = list_definitions()
    assert len({each.key for each in definitions}) == len(definitions)
    fields = FigureFilter.__slots__
    for definition in definitions:
        assert definition.counted
        assert set(definition.takes) <= set(fields)
        assert set(definition.charted) <= {column.key for column in definition.columns}


@pytest.mark.parametrize("key", [each.key for each in list_definitions()])
def test_an_office_in_which_nothing_happened_has_figures(work: Work, key: str) -> None:
    table = asked(work, key, compare=True)
    assert len(table.total.values) == len(table.total.before) == len(table.definition.columns)
    assert all(value in {0, None} for value in table.total.values)
    assert all(len(row.values) == len(table.definition.columns) for row in table.rows)
    assert replace(table.asked, compare=False) == FigureFilter(QUARTER)
