# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Spans of time that meet each other. A span is a start and minutes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from amstrat_desktop.base.office_days import office_day

Span = tuple[datetime, int]
"""When it starts, and how many minutes it lasts."""

LONGEST: Final = timedelta(hours=24)
"""Nothing lasts longer: how far before a moment a query must look for what still goes on."""


@dataclass(frozen=True, slots=True)
class Window:
    """From the first start to the last end of some spans."""

    start: datetime
    end: datetime

    @property
    def earliest(self) -> datetime:
        """What starts before this is over before the window begins."""
        return self.start - LONGEST


def end_of_span(starts_at: datetime, duration: int) -> datetime:
    """When it is over."""
    return starts_at + timedelta(minutes=duration)


def ends_next_day(starts_at: datetime, duration: int) -> bool:
    """Whether it goes on past midnight of the office's wall clock."""
    return office_day(end_of_span(starts_at, duration - 1)) > office_day(starts_at)


def overlap(one: Span, other: Span) -> bool:
    """Whether both go on at some moment; one that begins when the other ends does not."""
    return one[0] < end_of_span(*other) and other[0] < end_of_span(*one)


def meets_any(span: Span, others: Iterable[Span]) -> bool:
    """Whether a span overlaps one of the others."""
    return any(overlap(span, other) for other in others)


def window_of(spans: Sequence[Span]) -> Window | None:
    """What to ask the store for; None without spans."""
    if not spans:
        return None
    return Window(min(start for start, _ in spans), max(end_of_span(*span) for span in spans))
