# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Stretches of months: what the releases say something about, and what their differences say."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, pairwise

from amstrat_desktop.disclosure.table import TOTAL, Axis, Months, Released


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Months counted from the year 0: from first up to, not including, end."""

    first: int
    end: int

    @classmethod
    def of(cls, months: Months) -> "Span":
        return cls(_counted(months.first), _counted(months.last) + 1)

    @property
    def months(self) -> Months:
        return Months(_written(self.first), _written(self.end - 1))

    def holds(self, other: "Span") -> bool:
        return self.first <= other.first and other.end <= self.end


def axis_of_time(released: Released) -> Axis:
    table = released.table
    return next(axis for axis in table.axes if axis.name == table.time)


def spans_of(released: Released) -> dict[str, Span]:
    """For each code, group and total that the release shows on its axis of time.

    Raises ValueError for codes that overlap, and for a group or total with a gap.
    """
    axis = axis_of_time(released)
    found = {code: Span.of(released.table.span[code]) for code in axis.codes}
    wholes: dict[str, frozenset[str]] = {}
    if axis.name not in released.dropped:
        wholes |= axis.groups
        if axis.total:
            wholes[TOTAL] = frozenset(axis.codes)
    _without_overlap(found.values())
    return found | {key: _joined(found[code] for code in codes) for key, codes in wholes.items()}


def stretches(spans: Iterable[Span]) -> list[Span]:
    """The spans that share months with each other, directly or through others, as one each.

    What is said of one of them tells nothing of another.
    """
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.first < found[-1].end:
            found[-1] = Span(found[-1].first, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def atoms_of(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The parts that the ends of all the spans cut a stretch into."""
    cuts = sorted({cut for span in spans for cut in (span.first, span.end)})
    return tuple(Span(first, end) for first, end in pairwise(cuts))


def differences_of(
    numbers: Mapping[Span, int], atoms: Iterable[Span]
) -> Iterator[tuple[Span, int | None]]:
    """The spans that nobody published, and that the published ones tell of, with their numbers.

    numbers: of one and the same cell, by span. January to April less January to March tells
    of April: what is left of a span without another that begins or ends with it, what spans
    say together that do not make it up end to end, and each atom within a span. None: its
    number does not follow from the spans alone, only a range for it.
    """
    heights = _heights(numbers)
    cuts = sorted(heights)
    asked = {atom for atom in atoms if any(span.holds(atom) for span in numbers)}
    asked |= {rest for one in numbers for other in numbers for rest in _left_of(one, other)}
    sums = _sums(numbers)
    for first, end in combinations(cuts, 2):
        if heights[first][0] == heights[end][0] and (first, end) not in sums:
            asked.add(Span(first, end))
    for span in sorted(asked - numbers.keys()):
        low, high = heights.get(span.first), heights.get(span.end)
        if low is None or high is None or low[0] != high[0]:
            yield span, None
        else:
            yield span, high[1] - low[1]


def _left_of(span: Span, other: Span) -> Iterator[Span]:
    if span.first == other.first and other.end < span.end:
        yield Span(other.end, span.end)
    if span.end == other.end and span.first < other.first:
        yield Span(span.first, other.first)


def _heights(numbers: Mapping[Span, int]) -> dict[int, tuple[int, int]]:
    """For each cut: which cuts hang together by spans, and the running number within these.

    A span says by how much the running number at its end is higher than at its beginning.
    """
    steps: dict[int, list[tuple[int, int]]] = {}
    for span, number in numbers.items():
        steps.setdefault(span.first, []).append((span.end, number))
        steps.setdefault(span.end, []).append((span.first, -number))
    found: dict[int, tuple[int, int]] = {}
    for start in steps:
        if start in found:
            continue
        found[start] = (start, 0)
        waiting = [start]
        while waiting:
            cut = waiting.pop()
            for other, step in steps[cut]:
                if other not in found:
                    found[other] = (start, found[cut][1] + step)
                    waiting.append(other)
    return found


def _sums(spans: Iterable[Span]) -> set[tuple[int, int]]:
    """What spans make up end to end, each of them included."""
    onward: dict[int, set[int]] = {}
    for span in spans:
        onward.setdefault(span.first, set()).add(span.end)
    found: dict[int, set[int]] = {}
    for first in sorted(onward, reverse=True):
        found[first] = onward[first].union(*(found.get(end, set()) for end in onward[first]))
    return {(first, end) for first, ends in found.items() for end in ends}


def _without_overlap(spans: Iterable[Span]) -> None:
    for one, other in pairwise(sorted(spans)):
        if other.first < one.end:
            raise ValueError(f"codes of time overlap: {one.months} and {other.months}")


def _joined(spans: Iterable[Span]) -> Span:
    ordered = sorted(spans)
    for one, other in pairwise(ordered):
        if one.end != other.first:
            raise ValueError(f"a total of time has a gap after {one.months}")
    return Span(ordered[0].first, ordered[-1].end)


def _counted(month: int) -> int:
    return month // 100 * 12 + month % 100 - 1


def _written(month: int) -> int:
    return month // 12 * 100 + month % 12 + 1
