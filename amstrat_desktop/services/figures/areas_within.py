# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""An area counts with those that lie in it: a district with its statistical areas."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.models.office import Area


def areas_within(session: Session, area_ids: Collection[UUID]) -> tuple[UUID, ...]:
    """These areas and all that lie in them, each once."""
    children: dict[UUID, list[UUID]] = {}
    for area_id, parent_id in session.execute(select(Area.id, Area.parent_id)):
        if parent_id is not None:
            children.setdefault(parent_id, []).append(area_id)
    found: dict[UUID, None] = {}
    ahead = list(area_ids)
    while ahead:
        area_id = ahead.pop(0)
        if area_id not in found:
            found[area_id] = None
            ahead.extend(children.get(area_id, ()))
    return tuple(found)
