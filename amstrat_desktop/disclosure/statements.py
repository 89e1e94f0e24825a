# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What released tables say, as sums of unknown numbers.

`statements_of(releases)` turns tables into independent `Statements`. In each of them the
unknowns are whole numbers from 0 up, numbered 0 to size - 1: the finest cells (a code of each
axis) of the finest stretches of time (the atoms, cut wherever a span of some release begins or
ends). A reader of the releases knows exactly this of them:

- each `Statement` that is `shown`: the sum of its unknowns is its value;
- each `Link`: the sums of its two sides are equal (tables of one measure count the same units);
- and of a statement that is not shown ("."), nothing.

`differences` are the cells that nobody published and that overlapping spans of time tell of:
January to April less January to March is April. They must be protected like published cells.

    for part in statements_of((*earlier, asked)):
        for link in part.links: ...            # sum(link.left) == sum(link.right)
        for said in part.said:
            if said.shown: ...                 # sum(said.unknowns) == said.value

Values are the true ones, those of hidden places included: only who protects may look at them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from amstrat_desktop.disclosure.families import (
    Codes,
    Family,
    Groups,
    Link,
    expanded,
    known_groups,
    lay_out,
    links_of,
)
from amstrat_desktop.disclosure.spans import (
    Span,
    atoms_of,
    differences_of,
    spans_of,
    stretches,
)
from amstrat_desktop.disclosure.table import TOTAL, Axis, Count, Place, Released, Table

What = frozenset[tuple[str, Codes]]
"""Which units, time apart: for each axis that is not taken as a whole, its finest codes. Equal
in all tables of a measure for what is equal in the world."""

NOTHING = Count(0)


@dataclass(frozen=True, slots=True)
class Statement:
    """One place of one release: the sum of these unknowns is its value.

    source: which of the releases, by position. shown: the value stands in the table; else a
    ".". what and span: the same in all releases for the same number.
    """

    source: int
    place: Place
    what: What
    span: Span
    count: Count
    shown: bool
    unknowns: tuple[int, ...]

    @property
    def value(self) -> int:
        return self.count.value


@dataclass(frozen=True, slots=True)
class Difference:
    """A cell of a span that no release has and that spans of releases tell of.

    value: None where it does not follow from the values of the releases, hidden ones included.
    """

    what: What
    span: Span
    value: int | None
    unknowns: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Statements:
    """All that is said of one measure in one stretch of months; see the module."""

    measure: str
    stretch: Span
    size: int
    links: tuple[Link, ...]
    said: tuple[Statement, ...]
    differences: tuple[Difference, ...]


def places_of(table: Table, dropped: frozenset[str] = frozenset()) -> Iterator[Place]:
    """Every place that the table shows, cells and margins."""
    return product(*(_codes_and_wholes(axis, dropped) for axis in table.axes))


def sums_in(table: Table, place: Place) -> int:
    """At how many axes but that of time it is a total or a subtotal; 0 for a cell."""
    return sum(
        code not in axis.codes
        for axis, code in zip(table.axes, place, strict=True)
        if axis.name != table.time
    )


def is_whole(table: Table, place: Place) -> bool:
    """The total of the table, for some months."""
    return all(
        code == TOTAL
        for axis, code in zip(table.axes, place, strict=True)
        if axis.name != table.time
    )


def touching(asked: Released, earlier: Iterable[Released]) -> tuple[Released, ...]:
    """Those that something about the asked one follows from: of the same measure, with months
    in common, directly or through others.
    """
    spans = spans_of(asked).values()
    same = [(one, spans_of(one)) for one in earlier if one.table.measure == asked.table.measure]
    joined = stretches([*spans, *(span for _one, its in same for span in its.values())])
    mine = [stretch for stretch in joined if any(stretch.holds(span) for span in spans)]
    return tuple(
        one
        for one, its in same
        if any(stretch.holds(span) for stretch in mine for span in its.values())
    )


def statements_of(releases: Sequence[Released]) -> tuple[Statements, ...]:
    """One for each measure and stretch of months; nothing in one tells of another.

    Raises ValueError for an axis of time with overlaps or gaps.
    """
    spans = [spans_of(released) for released in releases]
    measures = dict.fromkeys(released.table.measure for released in releases)
    return tuple(
        _part(measure, stretch, releases, spans)
        for measure in measures
        for stretch in stretches(
            span
            for released, its in zip(releases, spans, strict=True)
            if released.table.measure == measure
            for span in its.values()
        )
    )


def _part(
    measure: str, stretch: Span, releases: Sequence[Released], spans: Sequence[dict[str, Span]]
) -> Statements:
    mine = [
        (source, released, {key: span for key, span in its.items() if stretch.holds(span)})
        for source, (released, its) in enumerate(zip(releases, spans, strict=True))
        if released.table.measure == measure
    ]
    mine = [(source, released, its) for source, released, its in mine if its]
    groups = known_groups(axis for _source, released, _its in mine for axis in released.table.axes)
    atoms = atoms_of(span for _source, _released, its in mine for span in its.values())
    hosts = lay_out(
        (Family.of(released.table), [atom for atom in atoms if _over(atom, its.values())])
        for _source, released, its in mine
    )
    families = tuple(dict.fromkeys(hosts.values()))
    said = tuple(
        statement
        for source, released, its in mine
        for statement in _said(
            source, released, its, hosts[Family.of(released.table)], atoms=atoms, groups=groups
        )
    )
    return Statements(
        measure,
        stretch,
        sum(family.block * len(family.starts) for family in families),
        tuple(links_of(families, groups)),
        said,
        tuple(_differences(said, atoms)),
    )


def _over(atom: Span, spans: Iterable[Span]) -> bool:
    return any(span.holds(atom) for span in spans)


def _said(
    source: int,
    released: Released,
    spans: dict[str, Span],
    family: Family,
    *,
    atoms: Sequence[Span],
    groups: Groups,
) -> Iterator[Statement]:
    table = released.table
    held = [codes_behind(axis) for axis in table.axes]
    time = next(i for i, axis in enumerate(table.axes) if axis.name == table.time)
    within = {key: [atom for atom in atoms if span.holds(atom)] for key, span in spans.items()}
    for place in places_of(table, released.dropped):
        if place[time] not in spans:
            continue
        chosen = {
            axis.name: codes[key]
            for axis, codes, key in zip(table.axes, held, place, strict=True)
            if axis.name != table.time and len(codes[key]) < len(axis.codes)
        }
        yield Statement(
            source,
            place,
            frozenset((name, expanded(name, codes, groups)) for name, codes in chosen.items()),
            spans[place[time]],
            table.counts.get(place, NOTHING),
            place not in released.hidden,
            family.unknowns(chosen, within[place[time]]),
        )


def _differences(said: Iterable[Statement], atoms: Sequence[Span]) -> Iterator[Difference]:
    numbers: dict[What, dict[Span, Statement]] = {}
    for statement in said:
        numbers.setdefault(statement.what, {}).setdefault(statement.span, statement)
    for what, spans in numbers.items():
        values = {span: statement.value for span, statement in spans.items()}
        for span, value in differences_of(values, atoms_of(values)):
            parts = [_unknowns_of(atom, spans, atoms) for atom in atoms if span.holds(atom)]
            if all(parts):
                yield Difference(what, span, value, tuple(i for part in parts for i in part))


def _unknowns_of(
    atom: Span, spans: dict[Span, Statement], atoms: Sequence[Span]
) -> tuple[int, ...]:
    """Of one atom of a cell: those of any statement that runs over it."""
    for span, statement in spans.items():
        if span.holds(atom):
            within = [other for other in atoms if span.holds(other)]
            size = len(statement.unknowns) // len(within)
            start = within.index(atom) * size
            return statement.unknowns[start : start + size]
    return ()


def codes_behind(axis: Axis) -> dict[str, Codes]:
    """For each key at this axis the codes it stands for."""
    codes = {code: frozenset({code}) for code in axis.codes}
    return codes | dict(axis.groups) | {TOTAL: frozenset(axis.codes)}


def _codes_and_wholes(axis: Axis, dropped: frozenset[str]) -> tuple[str, ...]:
    if axis.name in dropped:
        return axis.codes
    total = (TOTAL,) if axis.total else ()
    return (*axis.codes, *axis.groups, *total)
