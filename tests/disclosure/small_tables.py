# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tables for tests: written down as a grid, or drawn by lot."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import product
from random import Random

from amstrat_desktop.disclosure.table import TOTAL, Axis, Count, Months, Place, Released, Table

Finest = Mapping[tuple[str, ...], int]

QUARTER = Months(202601, 202603)
JANUARY = Months(202601, 202601)
SPANS = (JANUARY, Months(202602, 202602), Months(202601, 202602))


def axis(name: str, codes: Iterable[str], *, total: bool = True, **groups: Iterable[str]) -> Axis:
    members = {key: frozenset(held) for key, held in groups.items()}
    return Axis(name, tuple(codes), members, total)


def table(
    axes: Sequence[Axis],
    finest: Finest,
    *,
    span: Mapping[str, Months] | None = None,
    months: Months = QUARTER,
    time: str = "time",
) -> Table:
    """All places of these axes counted from the finest cells. Without span: one quarter (or what
    months says), whose axis is added at the end (and not to be named in finest).
    """
    if span is None:
        axes = (*axes, axis(time, ["2026-1"], total=False))
        span = {"2026-1": months}
        finest = {(*place, "2026-1"): value for place, value in finest.items()}
    counts: dict[Place, Count] = {}
    for place in product(*(keys(one) for one in axes)):
        held = [codes_of(one, key) for one, key in zip(axes, place, strict=True)]
        value = sum(
            number
            for cell, number in finest.items()
            if all(code in codes for code, codes in zip(cell, held, strict=True))
        )
        counts[place] = Count(value)
    return Table("contacts", tuple(axes), time, span, counts)


def keys(one: Axis) -> tuple[str, ...]:
    return (*one.codes, *one.groups, *((TOTAL,) if one.total else ()))


def codes_of(one: Axis, key: str) -> frozenset[str]:
    return frozenset(one.codes) if key == TOTAL else one.groups.get(key, frozenset({key}))


def grid(rows: Mapping[str, str]) -> tuple[Table, frozenset[Place]]:
    """A table of rows and columns a, b, c …; a number in brackets is hidden. A row or column
    of margins is not written down: it is counted, and hidden when asked for by the caller.
    """
    finest: dict[tuple[str, ...], int] = {}
    hidden = set()
    width = 0
    for row, numbers in rows.items():
        for column, word in zip("abcdefghijklmn", numbers.split(), strict=False):
            finest[row, column] = int(word.strip("()"))
            if word.startswith("("):
                hidden.add((row, column, "2026-1"))
        width = len(numbers.split())
    axes = [axis("row", rows), axis("column", "abcdefghijklmn"[:width])]
    return table(axes, finest), frozenset(hidden)


def released(one: Table, hidden: Iterable[Place] = (), number: int = 1) -> Released:
    return Released(number, one, frozenset(hidden))


def drawn_axis(lot: Random, name: str, size: int) -> Axis:
    """Sometimes with groups: of all but the last code, or two halves."""
    codes = [f"{name}{n}" for n in range(size)]
    kind = lot.random()
    if size < 3 or kind < 0.5:
        return axis(name, codes)
    if kind < 0.75:
        return axis(name, codes, **{f"{name}-most": codes[:-1]})
    half = size // 2
    return axis(name, codes, **{f"{name}-first": codes[:half], f"{name}-second": codes[half:]})


def drawn_counts(lot: Random, axes: Sequence[Axis], *, mean: float) -> dict[tuple[str, ...], int]:
    """Uneven as life: some rows are full, others nearly empty."""
    weight = {code: lot.paretovariate(1.2) for one in axes for code in one.codes}
    found = {}
    for cell in product(*(one.codes for one in axes)):
        expected = mean
        for code in cell:
            expected *= min(weight[code], 6.0) / 2
        found[cell] = drawn_number(lot, expected)
    return found


def drawn_number(lot: Random, expected: float) -> int:
    """About the expected number; far from it now and then."""
    return max(0, round(lot.gauss(expected, expected**0.5 + 0.3)))


def drawn_releases(lot: Random) -> list[Released]:
    """Small enough to enumerate: few units, many places hidden, some margins left out. A second
    release may be of other months, or of fewer axes.
    """
    dimensions = lot.choice([1, 2, 2, 2, 3])
    axes = [
        drawn_axis(lot, "pqr"[n], lot.randint(2, 4 - dimensions // 2)) for n in range(dimensions)
    ]
    two = dimensions < 3 and lot.random() < 0.5
    months = ["202601", "202602"] if two else ["202601"]
    finest = {
        place: drawn_number(lot, 0.7 if two else 1.2)
        for place in product(*(one.codes for one in axes), months)
    }
    made = [drawn_release(lot, axes, finest, lot.choice(SPANS) if two else JANUARY)]
    if two:
        made.append(drawn_release(lot, axes[-2:], _less(finest, dimensions), lot.choice(SPANS)))
    return made


def _less(finest: dict[tuple[str, ...], int], dimensions: int) -> dict[tuple[str, ...], int]:
    """The same units told by the last two axes alone."""
    found: dict[tuple[str, ...], int] = {}
    for place, number in finest.items():
        kept = place[max(0, dimensions - 2) :]
        found[kept] = found.get(kept, 0) + number
    return found


def drawn_release(
    lot: Random, axes: list[Axis], finest: dict[tuple[str, ...], int], months: Months
) -> Released:
    counted: dict[tuple[str, ...], int] = {}
    for place, number in finest.items():
        if months.first <= int(place[-1]) <= months.last:
            counted[place[:-1]] = counted.get(place[:-1], 0) + number
    whole = released(table(axes, counted, months=months))
    hidden = {
        place
        for place in product(*(keys(one) for one in whole.table.axes))
        if lot.random() < (0.25 if "*" in place else 0.8)
    }
    hidden.discard(("*",) * len(axes) + ("2026-1",))
    dropped = frozenset(one.name for one in axes[1:] if lot.random() < 0.1)
    return replace(whole, hidden=frozenset(hidden), dropped=dropped)
