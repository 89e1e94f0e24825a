# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How many contacts and people: from the sums where they are whole, else counted one by one."""

from collections.abc import Mapping
from typing import Final

from sqlalchemy.orm import Session

from amstrat_desktop.services.figures.dimensions import OF_TOPICS, Counted, Dimension
from amstrat_desktop.services.figures.figure import FigureFilter
from amstrat_desktop.services.figures.narrowed import (
    narrowed_counts,
    narrowed_kinds,
    narrowed_months,
    narrowed_total,
)
from amstrat_desktop.services.figures.narrowed_topics import (
    narrowed_topic_kinds,
    narrowed_topics,
)
from amstrat_desktop.services.figures.standing import (
    standing_counts,
    standing_kinds,
    standing_months,
)

TAKES: Final = ("area_ids", "channels", "languages", "topics", "contact_kinds", "staff_id")


def counts_by(session: Session, dimension: Dimension, asked: FigureFilter) -> dict[str, Counted]:
    """By code; codes that nobody was counted for are left out."""
    if _stands(asked):
        return standing_counts(session, dimension, asked.period)
    if dimension in OF_TOPICS:
        return narrowed_topics(session, dimension, asked)
    return narrowed_counts(session, dimension, asked)


def count_all(session: Session, asked: FigureFilter) -> Counted:
    """Over everything that the filter leaves."""
    if _stands(asked):
        return standing_counts(session, Dimension.ALL, asked.period).get("", Counted())
    return narrowed_total(session, asked)


def counts_by_month(session: Session, asked: FigureFilter) -> dict[int, Counted]:
    """For each month that the period touches, in their order."""
    found: Mapping[int, Counted]
    if _stands(asked):
        found = standing_months(session, asked.period)
    else:
        found = narrowed_months(session, asked)
    return {month: found.get(month, Counted()) for month in asked.period.months}


def counts_by_kind(
    session: Session, dimension: Dimension, asked: FigureFilter
) -> dict[tuple[str, str], int]:
    """Contacts by kind of counselling and code."""
    if _stands(asked):
        return standing_kinds(session, dimension, asked.period)
    if dimension in OF_TOPICS:
        return narrowed_topic_kinds(session, dimension, asked)
    return narrowed_kinds(session, dimension, asked)


def _stands(asked: FigureFilter) -> bool:
    """Nothing but whole months is asked for."""
    return asked.period.whole_months and not any(getattr(asked, name) for name in TAKES)
