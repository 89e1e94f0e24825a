# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The office's report counts every figure, and can be stopped; the log says what left."""

import pytest
from sqlalchemy import select

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.periods import Period
from amstrat_desktop.base.problems import Cancelled
from amstrat_desktop.base.vocabulary.reports import ReportKind
from amstrat_desktop.models.trail import AuditEvent
from amstrat_desktop.services.audit_chain import current_anchor
from amstrat_desktop.services.figures.reading import list_definitions
from amstrat_desktop.services.reports.handing_out import note_paper_left
from amstrat_desktop.services.reports.office_report import OfficeReport, read_office_report
from amstrat_desktop.services.work import Work
from tests.services.releases.release_office import MAY, contacts
from tests.services.supported import Clock, stopped

QUARTER = Period.of_quarter(2026, 1)
FEBRUARY = Period.of_month(202602)


@pytest.fixture
def clock(work: Work) -> Clock:
    clock = stopped(work)
    clock.now = MAY
    return clock


def report(work: Work, period: Period = QUARTER, keys: tuple[str, ...] = ()) -> OfficeReport:
    return work.read(
        read_office_report,
        ReportKind.QUARTERLY,
        period,
        actor=work.actor,
        now=work.clock(),
        keys=keys,
    )


def test_every_figure_stands_in_it_beside_the_period_before(work: Work, clock: Clock) -> None:
    contacts(work, 3, month=202602, area="16")
    found = report(work)
    assert [one.definition for one in found.figures] == list(list_definitions())
    assert all(one.asked.compare and one.asked.period == QUARTER for one in found.figures)
    first = found.figures[0]
    assert first.total.values[0] == 3
    assert first.total.before[0] == 0


def test_a_month_has_no_figures_by_month(work: Work, clock: Clock) -> None:
    found = report(work, FEBRUARY)
    assert not any(one.definition.in_time for one in found.figures)
    assert any(one.definition.in_time for one in report(work).figures)


def test_it_keeps_the_end_of_the_log(work: Work, clock: Clock) -> None:
    contacts(work, 2, month=202602, area="16")
    assert report(work).anchor == work.read(current_anchor)


def test_it_can_be_stopped_between_two_figures(work: Work, clock: Clock) -> None:
    told = []

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        work.read(
            read_office_report,
            ReportKind.QUARTERLY,
            QUARTER,
            actor=work.actor,
            now=MAY,
            report=stop,
        )
    assert [done for done, _total in told] == [0, 1, 2]


def test_the_log_says_which_paper_left(work: Work) -> None:
    work.write(note_paper_left, ReportKind.ANNEX, QUARTER, "pdf")
    query = select(AuditEvent.action, AuditEvent.fields).where(
        AuditEvent.object_kind == Kind.REPORT.value
    )
    rows = work.read(lambda session: session.execute(query).all())
    assert [tuple(row) for row in rows] == [("export", ["202601-202603", "annex", "pdf"])]
