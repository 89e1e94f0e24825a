# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A paper or a figure about a period leaves the program: the log says which one, and how."""

from datetime import datetime

from sqlalchemy.orm import Session

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.periods import Period
from amstrat_desktop.base.vocabulary.reports import ReportKind
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.work import Actor


def note_paper_left(
    session: Session, kind: ReportKind, period: Period, way: str, *, actor: Actor, now: datetime
) -> None:
    """way: "pdf", "xlsx", "csv" for a file, "print" for the printer."""
    _note(session, kind.value, period, way, actor=actor, now=now)


def note_figure_left(
    session: Session, key: str, period: Period, way: str, *, actor: Actor, now: datetime
) -> None:
    """An exact figure, which is meant for the office alone. way: as of a paper."""
    _note(session, key, period, way, actor=actor, now=now)


def _note(
    session: Session, what: str, period: Period, way: str, *, actor: Actor, now: datetime
) -> None:
    fields = (what, f"{period.first_month}-{period.last_month}", way)
    write_audit(
        session, "export", Kind.REPORT, actor.office_id, actor=actor, now=now, fields=fields
    )
