# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whether a table is one: its axes are sound, its margins are the sums of its cells."""

from itertools import product

from amstrat_desktop.disclosure.statements import codes_behind, places_of
from amstrat_desktop.disclosure.table import TOTAL, Axis, Count, Released


def check_table(released: Released) -> None:
    """Raises ValueError; a table that does not add up was counted wrongly."""
    table = released.table
    if table.time not in {axis.name for axis in table.axes}:
        raise ValueError(f"there is no axis {table.time!r}")
    for axis in table.axes:
        _check_axis(axis)
    behind = [codes_behind(axis) for axis in table.axes]
    for place in places_of(table, released.dropped):
        count = table.counts.get(place, Count(0))
        held = (sorted(codes[key]) for codes, key in zip(behind, place, strict=True))
        cells = (table.counts.get(cell, Count(0)).value for cell in product(*held))
        if count.value != sum(cells):
            raise ValueError(f"{place} is not the sum of its cells")
        if count.value < 0 or not 0 <= count.largest <= count.value:
            raise ValueError(f"{place} has a count that cannot be")


def _check_axis(axis: Axis) -> None:
    keys = [*axis.codes, *axis.groups]
    if len(set(keys)) != len(keys) or TOTAL in keys or not axis.codes:
        raise ValueError(f"the axis {axis.name!r} has a key twice, or none")
    for key, codes in axis.groups.items():
        if not codes or not codes <= frozenset(axis.codes):
            raise ValueError(f"{key!r} holds codes that are not of {axis.name!r}")
