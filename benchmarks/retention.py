# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What has been kept long enough: counted for the reminder, and erased for the first time.

The sample office was never erased in ten years, so that everything old in it is due. Processor
time: a busy machine tells the same.
"""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from time import process_time

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from amstrat_desktop.models.contact import Contact
from amstrat_desktop.services.retention.due import count_due, list_due
from amstrat_desktop.services.retention.run import RunDraft, run_erasure
from benchmarks.measuring import Figure, Goal, figure, in_turns, timed
from benchmarks.offices import Measured


def due(office: Measured, rounds: int) -> Iterator[Figure]:
    """The reminder of Today; the page cache is warm."""
    with office.open() as (_opened, work):
        asked = partial(work.read, count_due, actor=work.actor, now=work.clock())
        ours, floor = in_turns(asked, partial(work.read, _count), rounds, clock=process_time)
    yield figure(
        "how many records are due",
        ours,
        "the number of contacts, counted on an index",
        floor,
        Goal(most=500),
    )


def first_erasure(office: Measured, scratch: Path) -> Iterator[Figure]:
    """All that is due of ten years, in one go."""
    with office.copy(scratch / "erased") as (_opened, work):
        groups = work.read(list_due, actor=work.actor, now=work.clock())
        draft = RunDraft({group.rule.data_class: group.number for group in groups})
        number = sum(draft.expected.values())
        steps: list[int] = []
        took = timed(
            lambda: work.write(run_erasure, draft, lambda done, _total: steps.append(done)),
            process_time,
        )
    yield Figure(
        f"first erasure, {number:,} records due",
        took / 1000,
        unit="s",
        goal=Goal(most=60),
        note=f"{number / took * 1000:,.0f} records a second; its progress moved {len(steps)} times",
    )


def _count(session: Session) -> int:
    return session.scalar(select(func.count()).where(Contact.voided_at.is_(None))) or 0
