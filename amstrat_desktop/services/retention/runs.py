# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The protocol: what was erased when, by whom and why; nobody stands in it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.vocabulary.retention import DataClass, ErasureCause
from amstrat_desktop.models.office import Staff
from amstrat_desktop.models.retention import ErasureCount, ErasureRun
from amstrat_desktop.services.work import Actor

LISTED = 100


@dataclass(frozen=True, slots=True)
class RunCard:
    """One erasure. counts: class and number of records, in the order of the classes."""

    id: UUID
    at: datetime
    by: str
    cause: ErasureCause
    counts: tuple[tuple[DataClass, int], ...]

    @property
    def number(self) -> int:
        return sum(number for _name, number in self.counts)


def list_runs(session: Session, *, actor: Actor) -> tuple[RunCard, ...]:
    """The latest first."""
    runs = session.execute(
        select(ErasureRun.id, ErasureRun.at, Staff.name, ErasureRun.cause)
        .join(Staff, Staff.id == ErasureRun.staff_id)
        .where(ErasureRun.office_id == actor.office_id)
        .order_by(ErasureRun.at.desc(), ErasureRun.id.desc())
        .limit(LISTED)
    ).all()
    counts: dict[UUID, dict[DataClass, int]] = {}
    for run_id, name, number in session.execute(
        select(ErasureCount.run_id, ErasureCount.data_class, ErasureCount.number).where(
            ErasureCount.run_id.in_([run.id for run in runs])
        )
    ):
        counts.setdefault(run_id, {})[DataClass(name)] = number
    return tuple(
        RunCard(run.id, run.at, run.name, ErasureCause(run.cause), _ordered(counts.get(run.id, {})))
        for run in runs
    )


def _ordered(counts: dict[DataClass, int]) -> tuple[tuple[DataClass, int], ...]:
    return tuple((name, counts[name]) for name in DataClass if name in counts)
