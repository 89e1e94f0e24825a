# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tables for planning are counted as their definitions say, and closed months stay closed."""

from datetime import timedelta

import pytest

from amstrat_desktop.base.problems import FieldProblem
from amstrat_desktop.disclosure.table import TOTAL, Count
from amstrat_desktop.services.areas import AreaDraft, add_area, list_areas
from amstrat_desktop.services.contacts import void_contact
from amstrat_desktop.services.releases.catalogue import RELEASE_TABLES, AxisName, Measure
from amstrat_desktop.services.releases.choices import (
    AreaLevel,
    ReleaseChoice,
    check_choice,
    times_of,
)
from amstrat_desktop.services.releases.closings import close_months, read_closings
from amstrat_desktop.services.releases.counting import Counted, count_table
from amstrat_desktop.services.releases.frame import read_frame
from amstrat_desktop.services.work import Work
from tests.services.releases.release_office import MAY, at, contacts
from tests.services.supported import Clock, new_person, stopped

JANUARY, MARCH, APRIL = 202601, 202603, 202604
WAYS = ReleaseChoice("ways_by_area", JANUARY, MARCH)


@pytest.fixture
def clock(work: Work) -> Clock:
    clock = stopped(work)
    clock.now = MAY
    return clock


def counted(work: Work, choice: ReleaseChoice = WAYS) -> Counted:
    return work.read(count_table, choice, actor=work.actor)


def close(work: Work, *months: int) -> None:
    def closed(session, *, actor, now):  # type: ignore[no-untyped-def]
        close_months(session, months, frame=read_frame(session), actor=actor, now=now)

    work.write(closed)


def test_every_margin_is_counted_with_who_stands_behind_it(work: Work, clock: Clock) -> None:
    contacts(work, 6, month=JANUARY, area="16", channel="open_hour")
    contacts(work, 2, month=MARCH, area="16", channel="telephone")
    contacts(work, 3, month=MARCH, area="24", channel="telephone")
    contacts(work, 1, month=APRIL, area="24", channel="telephone")
    table = counted(work).table
    time = "202601-202603"
    assert table.counts["16", "office", time] == Count(6, 6, 1)
    assert table.counts["16", TOTAL, time] == Count(8, 8, 1)
    assert table.counts["1", TOTAL, time] == Count(8, 8, 1)
    assert table.counts[TOTAL, "telephone", time] == Count(5, 5, 1)
    assert table.counts[TOTAL, TOTAL, time] == Count(11, 11, 1)
    assert ("24", "office", time) not in table.counts


def test_one_person_with_many_contacts_is_one_carrier(work: Work, clock: Clock) -> None:
    person_id = new_person(work)
    contacts(work, 5, month=JANUARY, area="16", person_id=person_id)
    contacts(work, 2, month=JANUARY, area="16")
    place = ("16", "office", "202601-202603")
    assert counted(work).table.counts[place] == Count(7, 3, 5)


def test_an_own_area_counts_as_the_one_in_which_it_lies(work: Work, clock: Clock) -> None:
    hamme = next(a for a in work.read(list_areas, on=clock.today) if a.name == "Hamme")
    work.write(add_area, AreaDraft("Erfundener Hof", parent_id=hamme.id))
    contacts(work, 4, month=JANUARY, area="Erfundener Hof")
    contacts(work, 1, month=JANUARY, area="Bochum-Mitte")
    contacts(work, 1, month=JANUARY, area="Außerhalb")
    contacts(work, 1, month=JANUARY)
    counts, time = counted(work).table.counts, "202601-202603"
    assert counts["16", TOTAL, time].value == 4
    assert counts["in:1", TOTAL, time].value == 1
    assert counts["1", TOTAL, time].value == 5
    assert counts["outside", TOTAL, time].value == 1
    assert counts["unknown", TOTAL, time].value == 1


@pytest.mark.parametrize("level", AreaLevel)
def test_each_level_counts_the_same_in_all(work: Work, clock: Clock, level: AreaLevel) -> None:
    for number in ("16", "15", "10", "24", "37"):
        contacts(work, 3, month=JANUARY, area=number)
    choice = ReleaseChoice("ways_by_area", JANUARY, MARCH, level=level)
    table = counted(work, choice).table
    areas = next(axis for axis in table.axes if axis.name == AxisName.AREA)
    time = "202601-202603"
    by_code = {code: table.counts.get((code, TOTAL, time), Count(0)).value for code in areas.codes}
    assert sum(by_code.values()) == table.counts[TOTAL, TOTAL, time].value == 15
    for group, codes in areas.groups.items():
        got = table.counts.get((group, TOTAL, time), Count(0)).value
        assert got == sum(by_code[code] for code in codes)
    if level is AreaLevel.PILOT:
        assert by_code["rest:1"] == 3
        assert by_code["3"] == 3
        assert "3" not in areas.groups


def test_a_topic_counts_once_in_its_group_and_restricted_ones_nowhere(
    work: Work, clock: Clock
) -> None:
    contacts(work, 3, month=JANUARY, area="16", topics=("notice", "debt", "tenancy"))
    contacts(work, 2, month=JANUARY, area="16", topics=("doctor", "addiction"))
    table = counted(work, ReleaseChoice("topics_by_area", JANUARY, MARCH)).table
    topics = next(axis for axis in table.axes if axis.name == AxisName.TOPIC)
    assert not {"health", "law", "protection"} & set(topics.codes)
    time = "202601-202603"
    assert table.counts["16", "livelihood", time] == Count(3, 3, 1)
    assert table.counts["16", "housing", time].value == 3
    assert table.counts[TOTAL, TOTAL, time].value == 6


def test_quarters_where_there_are_two_else_one_span() -> None:
    assert list(times_of(ReleaseChoice("languages", JANUARY, 202606))) == [
        "202601-202603",
        "202604-202606",
    ]
    assert list(times_of(ReleaseChoice("languages", JANUARY, 202605))) == ["202601-202605"]
    assert list(times_of(ReleaseChoice("languages", 202602, 202607))) == ["202602-202607"]
    assert list(times_of(ReleaseChoice("ways_by_area", JANUARY, 202606))) == ["202601-202606"]


def test_a_closed_month_stays_as_it_was(work: Work, clock: Clock) -> None:
    ids = contacts(work, 6, month=JANUARY, area="16")
    close(work, JANUARY)
    clock.pass_days(1)
    contacts(work, 5, month=JANUARY, area="16")
    work.write(void_contact, ids[0], "doppelt erfasst")
    place = ("16", "office", "202601-202603")
    assert counted(work).table.counts[place] == Count(6, 6, 1)
    contacts(work, 2, month=MARCH, area="16")
    assert counted(work).table.counts[place].value == 8
    closings = work.read(read_closings, [JANUARY, MARCH], actor=work.actor)
    assert list(closings) == [JANUARY]
    assert set(closings[JANUARY].counts) == {table.key for table in RELEASE_TABLES}


def test_all_tables_of_contacts_have_the_same_total(work: Work, clock: Clock) -> None:
    contacts(work, 4, month=JANUARY, area="16", language="ar", age_band="25_34", gender="female")
    contacts(work, 3, month=MARCH, area="55", sequence="", channel="surroundings")
    contacts(work, 2, month=202602, contact_kind="in_depth", language="xx", gender="male")
    totals = set()
    for table in RELEASE_TABLES:
        if table.measure is Measure.CONTACTS:
            counts = counted(work, ReleaseChoice(table.key, JANUARY, MARCH)).table.counts
            totals.add(counts[*[TOTAL] * len(table.axes), "202601-202603"].value)
    assert totals == {9}


def test_every_table_can_be_counted_in_an_empty_office(work: Work, clock: Clock) -> None:
    for table in RELEASE_TABLES:
        assert counted(work, ReleaseChoice(table.key, JANUARY, MARCH)).table.counts == {}


@pytest.mark.parametrize(
    ("choice", "field"),
    [
        (ReleaseChoice("languages", MARCH, JANUARY), "last_month"),
        (ReleaseChoice("languages", MARCH, 202605), "last_month"),
        (ReleaseChoice("languages", 202301, MARCH), "first_month"),
        (ReleaseChoice("languages", JANUARY, MARCH, threshold=4), "threshold"),
        (ReleaseChoice("languages", JANUARY, MARCH, threshold=101), "threshold"),
    ],
)
def test_what_cannot_be_released_is_told_at_its_field(choice: ReleaseChoice, field: str) -> None:
    with pytest.raises(FieldProblem) as told:
        check_choice(choice, now=MAY)
    assert told.value.field == field


def test_who_stands_behind_a_closed_month_is_told_as_it_was(work: Work, clock: Clock) -> None:
    person_id = new_person(work)
    contacts(work, 6, month=JANUARY, area="16", person_id=person_id)
    close(work, JANUARY)
    clock.now = at(JANUARY) + timedelta(days=200)
    contacts(work, 6, month=JANUARY, area="16")
    place = ("16", "office", "202601-202603")
    assert counted(work).table.counts[place] == Count(6, 1, 6)
