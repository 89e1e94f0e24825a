# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What of a release is published: no hidden number is in it, so that none can slip out of it.

Files, papers and screens are made from this and from nothing else.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from amstrat_desktop.base.lang import Catalogue, catalogue
from amstrat_desktop.base.period_words import period_name
from amstrat_desktop.base.periods import Period
from amstrat_desktop.disclosure.table import TOTAL, Axis, Place, Released
from amstrat_desktop.services.releases.axes import HEADINGS, UNKNOWN, AxisCodes, other_languages
from amstrat_desktop.services.releases.catalogue import AxisName, release_table
from amstrat_desktop.services.releases.choices import ReleaseChoice
from amstrat_desktop.services.releases.notes import ALL, UNITS, notes_of

GERMAN: Final = "de"
HIDDEN: Final = "."
"""Stands for a number that is hidden, whatever the reason."""


@dataclass(frozen=True, slots=True)
class FrozenCode:
    """kind: "code", "group" (subtotal) or "total". number: of the city's statistics office."""

    key: str
    label: str
    number: str = ""
    kind: str = "code"


@dataclass(frozen=True, slots=True)
class FrozenAxis:
    """codes: as they stand in the table, subtotals before what they hold, the total last."""

    name: str
    heading: str
    codes: tuple[FrozenCode, ...]


@dataclass(frozen=True, slots=True)
class Maker:
    """Whose table it is."""

    name: str
    street: str = ""
    place: str = ""
    telephone: str = ""


@dataclass(frozen=True, slots=True)
class FrozenTable:
    """A release table as it leaves the office, in German.

    number 0: it is only proposed. cells: every place that stands in it; None: hidden. A place
    that is not there was left out with the totals of its axis.
    """

    number: int
    key: str
    title: str
    unit: str
    months: tuple[int, int]
    period: str
    threshold: int
    maker: Maker
    axes: tuple[FrozenAxis, ...]
    cells: Mapping[Place, int | None]
    notes: tuple[str, ...]
    approved_on: date | None = None
    dropped: frozenset[str] = field(default=frozenset())

    @property
    def hidden(self) -> int:
        """How many places have a "."."""
        return sum(value is None for value in self.cells.values())

    def has(self, place: Place) -> bool:
        """Whether it stands in the table."""
        return place in self.cells

    def axis(self, name: str) -> FrozenAxis:
        return next(axis for axis in self.axes if axis.name == name)


def freeze(
    released: Released, axes: Sequence[AxisCodes], choice: ReleaseChoice, maker: Maker
) -> dict[str, Any]:
    """Everything that is published beside the numbers, kept with the release: names change."""
    table = release_table(choice.key)
    words = catalogue(GERMAN)
    by_name = {axis.name: axis for axis in axes}
    frozen_axes = [
        _time_axis(axis, released, words)
        if axis.name == released.table.time
        else _labelled(axis, by_name[AxisName(axis.name)], words)
        for axis in released.table.axes
    ]
    notes = [words.text(note) for note in notes_of(table, choice, released.hidden != frozenset())]
    if AxisName.LANGUAGE in table.axes:
        notes.append(words.text(other_languages()))
    return {
        "title": words.text(table.title),
        "unit": words.text(UNITS[table.measure]),
        "period": period_name(choice.period)(words),
        "maker": [maker.name, maker.street, maker.place, maker.telephone],
        "axes": frozen_axes,
        "notes": notes,
    }


def published(
    released: Released,
    words: Mapping[str, Any],
    choice: ReleaseChoice,
    *,
    number: int = 0,
    approved_on: date | None = None,
) -> FrozenTable:
    """The table without what is hidden. words: what `freeze` gave."""
    cells = dict(_cells(released))
    axes = tuple(_axis(at, axis, cells) for at, axis in enumerate(words["axes"]))
    shown = [{code.key for code in axis.codes} for axis in axes]
    return FrozenTable(
        number=number,
        key=choice.key,
        title=words["title"],
        unit=words["unit"],
        months=(choice.first_month, choice.last_month),
        period=words["period"],
        threshold=choice.threshold,
        maker=Maker(*words["maker"]),
        axes=axes,
        cells={
            place: value
            for place, value in cells.items()
            if all(key in keys for key, keys in zip(place, shown, strict=True))
        },
        notes=tuple(words["notes"]),
        approved_on=approved_on,
        dropped=released.dropped,
    )


def places_of(axes: Sequence[Axis], dropped: Iterable[str]) -> Iterator[Place]:
    """Every place of a table: codes, subtotals and totals, without those of dropped axes."""
    left_out = frozenset(dropped)
    places: list[Place] = [()]
    for axis in axes:
        keys = list(axis.codes)
        if axis.name not in left_out:
            keys += [*axis.groups, *((TOTAL,) if axis.total else ())]
        places = [(*place, key) for place in places for key in keys]
    yield from places


def _cells(released: Released) -> Iterator[tuple[Place, int | None]]:
    counts = released.table.counts
    for place in places_of(released.table.axes, released.dropped):
        if place in released.hidden:
            yield place, None
        else:
            count = counts.get(place)
            yield place, 0 if count is None else count.value


def _axis(at: int, data: Mapping[str, Any], cells: Mapping[Place, int | None]) -> FrozenAxis:
    """Without the lines that may be left out where they are empty in the whole table."""
    filled = {place[at] for place, value in cells.items() if value != 0}
    standing = {place[at] for place in cells}
    codes = tuple(
        FrozenCode(key, label, number, kind)
        for key, label, number, kind, optional in data["codes"]
        if key in standing and (key in filled or not optional)
    )
    return FrozenAxis(data["name"], data["heading"], codes)


def _labelled(axis: Axis, codes: AxisCodes, words: Catalogue) -> dict[str, Any]:
    lines: list[list[Any]] = []
    told: set[str] = set()
    for code in codes.codes:
        group = next((one for one in codes.groups if one.key == code.group), None)
        if group is not None and group.key not in told:
            told.add(group.key)
            lines.append([group.key, words.text(group.label), group.number, "group", False])
        listed = codes.name in {AxisName.AREA, AxisName.LANGUAGE}
        optional = (listed and not code.number) or code.key == UNKNOWN
        lines.append([code.key, words.text(code.label), code.number, "code", optional])
    if axis.total:
        lines.append([TOTAL, words.text(ALL), "", "total", False])
    return {"name": axis.name, "heading": words.text(codes.heading), "codes": lines}


def _time_axis(axis: Axis, released: Released, words: Catalogue) -> dict[str, Any]:
    lines: list[list[Any]] = []
    for code in axis.codes:
        span = released.table.span[code]
        name = period_name(Period.of_months(span.first, span.last))(words)
        lines.append([code, name, "", "code", False])
    if axis.total:
        lines.append([TOTAL, words.text(ALL), "", "total", False])
    heading = words.text(HEADINGS[AxisName.TIME])
    return {"name": axis.name, "heading": heading, "codes": lines}
