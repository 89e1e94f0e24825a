# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The ledger: every release table that is in the world, as disclosure control needs it.

A new table is looked at together with all that can be subtracted from it: tables of the same
measure whose months overlap with its own, or with those of one that overlaps.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import FieldProblem
from amstrat_desktop.disclosure.table import Axis, Count, Months, Place, Released, Rules, Table
from amstrat_desktop.models.release import Release
from amstrat_desktop.services.releases.catalogue import (
    RELEASE_TABLES,
    AxisName,
    Measure,
    release_table,
)
from amstrat_desktop.services.releases.choices import AreaLevel, ReleaseChoice
from amstrat_desktop.services.work import Actor

APPROVED = "approved"


@dataclass(frozen=True, slots=True)
class Entry:
    """A release table that is in the world."""

    release_id: UUID
    number: int
    choice: ReleaseChoice
    released: Released


@dataclass(frozen=True, slots=True)
class Ledger:
    """What a table can be compared with, in the order of the numbers."""

    entries: tuple[Entry, ...] = ()

    @property
    def released(self) -> tuple[Released, ...]:
        return tuple(entry.released for entry in self.entries)

    @property
    def numbers(self) -> tuple[int, ...]:
        return tuple(entry.number for entry in self.entries)

    def rules_for(self, choice: ReleaseChoice) -> Rules:
        """With the threshold of those that are in the world: what one hides the other would show,
        and what the other showed the one could not hide.
        """
        in_the_world = [entry.choice.threshold for entry in self.entries]
        return Rules(threshold=max(in_the_world or [choice.threshold]))

    def check_level(self, choice: ReleaseChoice) -> None:
        """Raise FieldProblem where areas were put together in another way, which does not nest."""
        if AxisName.AREA not in release_table(choice.key).axes:
            return
        for entry in self.entries:
            if AxisName.AREA not in release_table(entry.choice.key).axes:
                continue
            if (entry.choice.level is AreaLevel.PILOT) != (choice.level is AreaLevel.PILOT):
                raise FieldProblem(
                    "level",
                    _(
                        "Release no. {number} shows these months with other areas put together. "
                        "Choose the same areas, so that nothing can be found out by comparing.",
                        number=entry.number,
                    ),
                )


def read_ledger(session: Session, choice: ReleaseChoice, *, actor: Actor) -> Ledger:
    """The releases that a table of these months can be compared with."""
    measure = release_table(choice.key).measure
    keys = [table.key for table in RELEASE_TABLES if table.measure == measure]
    approved = session.execute(
        select(Release.id, Release.first_month, Release.last_month).where(
            Release.office_id == actor.office_id,
            Release.table_key.in_(keys),
            Release.state == APPROVED,
        )
    ).all()
    spans = {row.id: Months(row.first_month, row.last_month) for row in approved}
    found = _hanging_together(spans, Months(choice.first_month, choice.last_month))
    releases = session.scalars(
        select(Release)
        .where(Release.id.in_(found))
        .order_by(Release.number)
        .options(undefer(Release.frozen))
    )
    return Ledger(tuple(_entry(release) for release in releases))


def choice_of(release: Release) -> ReleaseChoice:
    """What was chosen for a release."""
    return ReleaseChoice.from_stored(
        release.table_key,
        release.first_month,
        release.last_month,
        release.threshold,
        release.choices,
    )


def stored(released: Released) -> dict[str, Any]:
    """As a release keeps it: plain lists in a fixed order, hidden values included."""
    table = released.table
    return {
        "measure": table.measure,
        "axes": [
            {
                "name": axis.name,
                "codes": list(axis.codes),
                "groups": {key: sorted(codes) for key, codes in axis.groups.items()},
                "total": axis.total,
            }
            for axis in table.axes
        ],
        "time": table.time,
        "span": {code: [span.first, span.last] for code, span in table.span.items()},
        "counts": [
            [*place, count.value, count.carriers, count.largest]
            for place, count in sorted(table.counts.items())
        ],
        "hidden": sorted(map(list, released.hidden)),
        "dropped": sorted(released.dropped),
    }


def restored(data: Mapping[str, Any], number: int) -> Released:
    """The other way round."""
    table = Table(
        measure=Measure(data["measure"]),
        axes=tuple(map(_axis, data["axes"])),
        time=data["time"],
        span={code: Months(*span) for code, span in data["span"].items()},
        counts={
            tuple(place): Count(value, carriers, largest)
            for *place, value, carriers, largest in data["counts"]
        },
    )
    hidden: frozenset[Place] = frozenset(tuple(place) for place in data["hidden"])
    return Released(number, table, hidden, frozenset(data["dropped"]))


def _entry(release: Release) -> Entry:
    number = release.number or 0
    released = restored(release.frozen["released"], number)
    return Entry(release.id, number, choice_of(release), released)


def _axis(data: Mapping[str, Any]) -> Axis:
    groups = {key: frozenset(codes) for key, codes in data["groups"].items()}
    return Axis(data["name"], tuple(data["codes"]), groups, data["total"])


def _hanging_together(spans: Mapping[UUID, Months], asked: Months) -> Sequence[UUID]:
    """Overlapping with the months that are asked about, or with what does."""
    found: list[UUID] = []
    reached = [asked]
    while reached:
        here = reached.pop()
        for key, span in spans.items():
            if key not in found and span.first <= here.last and here.first <= span.last:
                found.append(key)
                reached.append(span)
    return found
