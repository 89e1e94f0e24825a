# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Texts of reports: one for each paper and period, kept as they are typed."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.periods import Period
from amstrat_desktop.base.vocabulary.reports import (
    NOTICE_LIMIT,
    TEXT_BLOCKS,
    TEXT_LIMIT,
    ReportKind,
)
from amstrat_desktop.models.trail import AuditEvent
from amstrat_desktop.services.reports.texts import (
    TextDraft,
    keep_text,
    read_earlier_texts,
    read_texts,
)
from amstrat_desktop.services.work import Work
from tests.services.supported import Clock, stopped

MARCH = Period.of_month(202603)
FEBRUARY = Period.of_month(202602)


@pytest.fixture
def clock(work: Work) -> Clock:
    return stopped(work)


def keep(
    work: Work,
    text: str,
    block: str = "glance",
    *,
    period: Period = MARCH,
    report: ReportKind = ReportKind.MONTHLY,
) -> str:
    return work.write(keep_text, TextDraft(report, period, block, text)).value


def texts(work: Work, period: Period = MARCH) -> dict[str, str]:
    return work.read(read_texts, ReportKind.MONTHLY, period, actor=work.actor)


def lines_in_the_log(work: Work) -> list[str]:
    query = select(AuditEvent.action).where(AuditEvent.object_kind == Kind.REPORT.value)
    return work.read(lambda session: list(session.scalars(query)))


def test_a_text_is_kept_for_its_paper_and_period(work: Work) -> None:
    keep(work, "Viele neue Gesichter.")
    keep(work, "Anders.", period=FEBRUARY)
    keep(work, "Fürs Quartal.", report=ReportKind.QUARTERLY)
    assert texts(work) == {"glance": "Viele neue Gesichter."}
    assert texts(work, FEBRUARY) == {"glance": "Anders."}


def test_a_text_is_cleaned_and_cut(work: Work) -> None:
    assert keep(work, "  a\u202eb\x07\r\nc  ") == "ab\nc"
    assert len(keep(work, "x" * 9_000)) == TEXT_LIMIT
    notice = keep(work, "x" * 9_000, "news.tr", report=ReportKind.NOTICE)
    assert len(notice) == NOTICE_LIMIT


def test_an_emptied_text_is_forgotten(work: Work) -> None:
    keep(work, "Weg damit.")
    keep(work, "  ")
    assert texts(work) == {}
    assert lines_in_the_log(work) == ["create", "delete"]


def test_typing_on_writes_one_line_into_the_log(work: Work, clock: Clock) -> None:
    for end in range(1, 20):
        keep(work, "Viele neue Gesichter"[:end])
    assert lines_in_the_log(work) == ["create"]
    clock.now += timedelta(hours=2)
    keep(work, "Später geändert.")
    assert lines_in_the_log(work) == ["create", "update"]


def test_the_same_text_again_changes_nothing(work: Work) -> None:
    keep(work, "Viele neue Gesichter.")
    draft = TextDraft(ReportKind.MONTHLY, MARCH, "glance", "Viele neue Gesichter.")
    assert work.write(keep_text, draft).changed == frozenset()


def test_a_block_that_the_paper_does_not_have_is_refused(work: Work) -> None:
    with pytest.raises(KeyError):
        keep(work, "x", "start")


def test_the_texts_of_the_period_before_can_be_taken_over(work: Work) -> None:
    earlier = (ReportKind.MONTHLY, MARCH)
    assert work.read(read_earlier_texts, *earlier, actor=work.actor) is None
    keep(work, "Älter.", period=Period.of_month(202512))
    keep(work, "Neuer.", "outlook", period=FEBRUARY)
    keep(work, "Zu neu.", period=Period.of_month(202604))
    found = work.read(read_earlier_texts, *earlier, actor=work.actor)
    assert found is not None
    assert (found.period, found.texts) == (FEBRUARY, {"outlook": "Neuer."})


def test_every_paper_has_blocks_with_keys_of_their_own() -> None:
    for kind in ReportKind:
        keys = [block.key for block in TEXT_BLOCKS[kind]]
        assert len(set(keys)) == len(keys) > 0
