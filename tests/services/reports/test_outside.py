# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Papers for others hold what was approved, and nothing that was counted since."""

from datetime import date

import pytest

from amstrat_desktop.base.periods import Period
from amstrat_desktop.base.vocabulary.reports import ReportKind
from amstrat_desktop.disclosure.table import TOTAL
from amstrat_desktop.services.offers.need_signals import SignalDraft, approve_signal, write_signal
from amstrat_desktop.services.releases.choices import ReleaseChoice
from amstrat_desktop.services.reports.notice_page import NoticePage, read_notice_page
from amstrat_desktop.services.reports.outside_report import OutsideReport, read_outside_report
from amstrat_desktop.services.reports.sources import WANTED, Sources, margin, read_sources, total
from amstrat_desktop.services.work import Work
from tests.services.releases.release_office import MAY, approved, contacts, proposed
from tests.services.supported import Clock, stopped

QUARTER = Period.of_quarter(2026, 1)
WAYS = ReleaseChoice("ways_by_area", 202601, 202603)


@pytest.fixture
def clock(work: Work) -> Clock:
    clock = stopped(work)
    clock.now = MAY
    return clock


@pytest.fixture
def busy(work: Work, clock: Clock) -> Work:
    """A quarter in three areas; two telephone calls are a small number."""
    for month in (202601, 202602, 202603):
        for area in ("16", "15", "24"):
            contacts(work, 12, month=month, area=area, topics=("job_search",), language="de")
            contacts(work, 9, month=month, area=area, topics=("benefits",), language="ar")
    contacts(work, 2, month=202601, area="16", channel="telephone", language="tr")
    for area in ("15", "24"):
        contacts(work, 9, month=202603, area=area, channel="telephone", language="de")
    return work


def annex(work: Work) -> OutsideReport:
    return work.read(
        read_outside_report, ReportKind.ANNEX, QUARTER, actor=work.actor, now=work.clock()
    )


def notice(work: Work) -> NoticePage:
    return work.read(read_notice_page, QUARTER, actor=work.actor, now=work.clock())


def sources(work: Work, kind: ReportKind = ReportKind.ANNEX) -> Sources:
    return work.read(read_sources, kind, QUARTER, actor=work.actor)


def test_without_a_release_there_is_no_number_and_all_tables_are_missing(busy: Work) -> None:
    found = annex(busy)
    assert found.sources.tables == ()
    assert [one.table.key for one in found.sources.missing] == list(WANTED[ReportKind.ANNEX])
    assert not any(one.proposed for one in found.sources.missing)


def test_what_is_only_proposed_is_missing(busy: Work) -> None:
    proposed(busy, WAYS)
    found = sources(busy)
    assert found.tables == ()
    assert [one.table.key for one in found.missing if one.proposed] == ["ways_by_area"]


def test_what_is_recorded_after_the_release_is_not_in_the_paper(busy: Work) -> None:
    approved(busy, WAYS)
    before = annex(busy).sources.tables
    contacts(busy, 40, month=202603, area="16")
    assert annex(busy).sources.tables == before
    (table,) = before
    assert (table.number, total(table)) == (1, 209)
    assert None in table.cells.values()


def test_a_part_of_the_months_stands_in_where_the_whole_is_missing(busy: Work) -> None:
    approved(busy, ReleaseChoice("languages", 202601, 202601))
    found = sources(busy)
    assert [table.months for table in found.tables] == [(202601, 202601)]
    assert "languages" in {one.table.key for one in found.missing}
    approved(busy, ReleaseChoice("languages", 202602, 202603))
    assert [table.months for table in sources(busy).tables] == [
        (202601, 202601),
        (202602, 202603),
    ]


def test_no_month_stands_in_a_paper_twice(busy: Work) -> None:
    approved(busy, ReleaseChoice("languages", 202601, 202603))
    approved(busy, ReleaseChoice("languages", 202602, 202603))
    assert [table.months for table in sources(busy).tables] == [(202601, 202603)]


def test_a_hidden_margin_is_no_number(busy: Work) -> None:
    approved(busy, WAYS)
    (table,) = sources(busy).tables
    hidden = [place for place, value in table.cells.items() if value is None]
    assert hidden
    assert margin(table, "way", "office") == table.cells[TOTAL, "office", "202601-202603"]
    for area, _way, _time in hidden:
        assert margin(table, "area", area) == table.cells[area, TOTAL, "202601-202603"]


def test_approved_signals_stand_in_it_but_none_about_health(busy: Work) -> None:
    def signal(topic: str, *, approve: bool = True) -> None:
        draft = SignalDraft(topic, "no_offer", noted_on=date(2026, 2, 3))
        signal_id = busy.write(write_signal, draft).value
        if approve:
            busy.write(approve_signal, signal_id)

    signal("course_childcare")
    signal("job_search", approve=False)
    signal("doctor")
    assert [row.about for row in annex(busy).register] == ["course_childcare"]


def test_the_office_report_needs_no_release(busy: Work) -> None:
    assert sources(busy, ReportKind.MONTHLY) == Sources()


def test_the_notice_page_tells_only_what_is_published(busy: Work) -> None:
    bare = notice(busy)
    assert (bare.contacts, bare.languages, bare.referrals, bare.topics) == (None, None, None, ())
    approved(busy, ReleaseChoice("languages", 202601, 202603))
    approved(busy, ReleaseChoice("topics_by_area", 202601, 202603))
    told = notice(busy)
    table = next(one for one in told.sources.tables if one.key == "languages")
    spoken = {
        code.key for code in table.axis("language").codes if margin(table, "language", code.key)
    }
    assert told.contacts == total(table) == 209
    assert told.languages == len(spoken - {TOTAL, "unknown"})
    assert "tr" not in spoken
    assert all(value >= 5 for _label, value in told.topics)
    assert [value for _label, value in told.topics] == sorted(
        (value for _label, value in told.topics), reverse=True
    )
    assert [table.number for table in told.sources.tables] == [2, 1]


def test_a_part_of_the_months_is_no_number_on_the_notice_board(busy: Work) -> None:
    approved(busy, ReleaseChoice("languages", 202601, 202601))
    assert notice(busy).contacts is None
    assert notice(busy).sources.tables == ()
