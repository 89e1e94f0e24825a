# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The funder's annex and the conference pack: only what was approved, and facts without people."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from amstrat_desktop.base.periods import Period
from amstrat_desktop.base.vocabulary.reports import ReportKind
from amstrat_desktop.services.codes import Labels, read_labels
from amstrat_desktop.services.offices import OfficeCard, read_office
from amstrat_desktop.services.register import RegisterRow, entries_for_planning
from amstrat_desktop.services.reports.facts import Facts, read_facts
from amstrat_desktop.services.reports.sources import Sources, read_sources
from amstrat_desktop.services.reports.texts import read_texts
from amstrat_desktop.services.work import Actor

Report = Callable[[int, int], object]
_STEPS = 3


@dataclass(frozen=True, slots=True)
class OutsideReport:
    """register: approved need signals and observations of the period, by area and day."""

    kind: ReportKind
    period: Period
    office: OfficeCard
    made_at: datetime
    sources: Sources
    facts: Facts
    register: tuple[RegisterRow, ...]
    labels: Labels
    texts: dict[str, str]


def read_outside_report(
    session: Session,
    kind: ReportKind,
    period: Period,
    *,
    actor: Actor,
    now: datetime,
    report: Report = lambda _done, _total: None,
) -> OutsideReport:
    """report: told after each step, and may raise Cancelled."""
    report(0, _STEPS)
    sources = read_sources(session, kind, period, actor=actor)
    report(1, _STEPS)
    facts = read_facts(session, period, actor=actor, now=now)
    report(2, _STEPS)
    register = entries_for_planning(session, from_on=period.first, to_on=period.last, actor=actor)
    report(_STEPS, _STEPS)
    return OutsideReport(
        kind,
        period,
        read_office(session, actor),
        now,
        sources,
        facts,
        register,
        read_labels(session),
        read_texts(session, kind, period, actor=actor),
    )
