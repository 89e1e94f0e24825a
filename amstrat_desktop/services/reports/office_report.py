# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The monthly and the quarterly report: every figure of the period, exact, for the office only."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from amstrat_desktop.base.periods import Period
from amstrat_desktop.base.vocabulary.reports import ReportKind
from amstrat_desktop.services.audit_chain import Anchor, current_anchor
from amstrat_desktop.services.figures.figure import FigureFilter, FigureTable
from amstrat_desktop.services.figures.reading import list_definitions, read_figure
from amstrat_desktop.services.offices import OfficeCard, read_office
from amstrat_desktop.services.reports.texts import read_texts
from amstrat_desktop.services.work import Actor

Report = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class OfficeReport:
    """figures: in the order of the list of figures; each beside the period before. anchor: the
    end of the log, which on paper outlives whatever somebody does to the file.
    """

    kind: ReportKind
    period: Period
    office: OfficeCard
    made_at: datetime
    figures: tuple[FigureTable, ...]
    texts: dict[str, str]
    anchor: Anchor | None = None


def read_office_report(
    session: Session,
    kind: ReportKind,
    period: Period,
    *,
    actor: Actor,
    now: datetime,
    keys: Sequence[str] = (),
    report: Report = lambda _done, _total: None,
) -> OfficeReport:
    """Count all figures (or those of keys). report: told after each, and may raise Cancelled.

    Figures by month are left out of a report about one month: they would be one line each.
    """
    several = len(period.months) > 1
    wanted = [
        one.key
        for one in list_definitions()
        if (one.key in keys or not keys) and (several or not one.in_time)
    ]
    asked = FigureFilter(period, compare=True)
    figures = []
    for number, key in enumerate(wanted):
        report(number, len(wanted))
        figures.append(read_figure(session, key, asked, now=now))
    report(len(wanted), len(wanted))
    return OfficeReport(
        kind,
        period,
        read_office(session, actor),
        now,
        tuple(figures),
        read_texts(session, kind, period, actor=actor),
        current_anchor(session),
    )
