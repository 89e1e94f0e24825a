# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A course with childcare, and how its groups stand, for tests."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

from amstrat_desktop.services.offers.childcare import (
    GroupDraft,
    GroupPlaces,
    read_groups,
)
from amstrat_desktop.services.work import Work
from tests.services.offers.house import Held, House

DAYS = (date(2026, 3, 3), date(2026, 3, 10), date(2026, 3, 17))
DRAFT = GroupDraft(name="Kleine", age_from=1, age_to=6, places=8, per_carer=4)


def course(house: House, **fields: object) -> Held:
    starts = [datetime(day.year, day.month, day.day, 9, tzinfo=UTC) for day in DAYS]
    return house.run("Deutsch für Eltern", starts, **fields)  # type: ignore[arg-type]  # fields of a run


def groups(work: Work, run_id: UUID) -> tuple[GroupPlaces, ...]:
    return work.read(read_groups, [run_id], now=work.clock())[run_id]


def group(work: Work, run_id: UUID) -> GroupPlaces:
    [one] = groups(work, run_id)
    return one


def draft(work: Work, held: Held, **changes: object) -> GroupDraft:
    now = group(work, held.run_id)
    found = GroupDraft(
        now.name, now.age_from, now.age_to, now.places, now.per_carer, now.room_id,
        tuple(one.carer_id for one in now.people), now.version,
    )  # fmt: skip
    return replace(found, **changes)  # type: ignore[arg-type]  # fields of the draft
