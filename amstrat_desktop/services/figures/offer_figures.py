# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The figures of offers and of the childcare beside them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from sqlalchemy.orm import Session

from amstrat_desktop.base.vocabulary.bookings import MISSING_CHILD_LABELS, Missing
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.codes import read_labels
from amstrat_desktop.services.figures import offer_definitions as definitions
from amstrat_desktop.services.figures.areas_within import areas_within
from amstrat_desktop.services.figures.childcare_gaps import BANDS, Gap, read_gaps
from amstrat_desktop.services.figures.counted_codes import read_counted_codes
from amstrat_desktop.services.figures.figure import (
    Definition,
    FigureFilter,
    Reader,
    Row,
    Value,
)
from amstrat_desktop.services.figures.row_labels import (
    NOT_KNOWN,
    TOTAL,
    Labelled,
    area_labels,
    month_label,
    run_labels,
)
from amstrat_desktop.services.figures.run_facts import RunFacts, read_run_facts
from amstrat_desktop.services.figures.run_scope import RunBy, RunScope, row_of, runs_in_scope

Counted = tuple[tuple[Row, ...], Row]
Values = tuple[Value, ...]
Measure = Callable[[Sequence[RunFacts]], Values]


def _held(runs: Sequence[RunFacts]) -> Values:
    """As `definitions.HELD_COLUMNS`."""
    places, taken = sum(run.places for run in runs), sum(run.taken for run in runs)
    return (
        *_capacity(places, taken),
        sum(run.waiting for run in runs),
        sum(run.held.meetings for run in runs),
        sum(run.held.visits for run in runs),
    )


def _childcare(runs: Sequence[RunFacts]) -> Values:
    """As `definitions.CHILDCARE_COLUMNS`."""
    places, taken = sum(run.child_places for run in runs), sum(run.child_taken for run in runs)
    return (
        *_capacity(places, taken),
        sum(run.held.children for run in runs),
        sum(run.child_missing for run in runs),
    )


def _capacity(places: int, taken: int) -> Values:
    return places, taken, round(100 * taken / places, 1) if places else None


def _with_runs(measure: Measure, runs: Sequence[RunFacts]) -> Values:
    return len(runs), *measure(runs)


@dataclass(frozen=True, slots=True)
class _Figure:
    """Runs in rows. childcare: only those with childcare."""

    by: RunBy
    measure: Measure
    childcare: bool = False

    def __call__(self, session: Session, asked: FigureFilter) -> Counted:
        runs = _runs(session, asked, childcare=self.childcare)
        of_row: dict[str, list[RunFacts]] = defaultdict(list)
        codes = _codes(session, self.by)
        for run in runs:
            of_row[codes(run)].append(run)
        values = {code: self.measure(found) for code, found in of_row.items()}
        return _rows(_labels(session, self.by), values), Row("", TOTAL, self.measure(runs))


def _by_month(session: Session, asked: FigureFilter) -> Counted:
    runs = _runs(session, asked)
    rows = tuple(
        Row(str(month), month_label(str(month)), _months(runs, (month,)))
        for month in asked.period.months
    )
    return rows, Row("", TOTAL, _months(runs, asked.period.months))


def _months(runs: Iterable[RunFacts], months: Sequence[int]) -> Values:
    """Runs with meetings in these months, and what those came to."""
    meetings = [[run.months[month] for month in months if month in run.months] for run in runs]
    there = [facts for of_run in meetings for facts in of_run]
    return (
        sum(bool(of_run) for of_run in meetings),
        sum(facts.meetings for facts in there),
        sum(facts.called_off for facts in there),
        sum(facts.visits for facts in there),
        sum(facts.children for facts in there),
    )


def _missing(by: RunBy, session: Session, asked: FigureFilter) -> Counted:
    """Children without a place, and the runs for which they asked."""
    gaps = read_gaps(session, asked.period, areas_within(session, asked.area_ids))
    of_row: dict[str, list[Gap]] = defaultdict(list)
    for gap in gaps:
        of_row[row_of(gap, by)].append(gap)
    values = {code: _gap_values(found) for code, found in of_row.items()}
    order = _GAP_ORDER.get(by, ())
    return _rows(_labels(session, by), values, order), Row("", TOTAL, _gap_values(gaps))


def _gap_values(gaps: Sequence[Gap]) -> Values:
    return len(gaps), len({gap.run_id for gap in gaps})


def _runs(
    session: Session, asked: FigureFilter, *, childcare: bool = False
) -> tuple[RunFacts, ...]:
    counted = runs_in_scope(session, RunScope(asked, childcare))
    return read_run_facts(session, asked.period, counted)


def _codes(session: Session, by: RunBy) -> Callable[[RunFacts], str]:
    """The row in which a run stands."""
    if by is RunBy.KIND:
        mapped = read_counted_codes(session, ListName.OFFER_KIND)
        return lambda run: mapped(run.kind)
    if by is RunBy.AREA:
        return lambda run: "" if run.area_id is None else str(run.area_id)
    return lambda run: str(run.run_id)


def _labels(session: Session, by: RunBy) -> Labelled:
    if by is RunBy.RUN:
        return run_labels(session)
    if by in {RunBy.AREA, RunBy.GAP_AREA}:
        return area_labels(session)
    if by is RunBy.GAP_REASON:
        return lambda code: MISSING_CHILD_LABELS[Missing(code)]
    labels = read_labels(session)
    name = ListName.OFFER_KIND if by is RunBy.KIND else ListName.CHILD_AGE_BAND
    return lambda code: labels(name, code) if code else NOT_KNOWN


def _rows(
    label: Labelled, values: Mapping[str, Values], order: Sequence[str] = ()
) -> tuple[Row, ...]:
    """In the order given; else the most first."""
    codes = [code for code in order if code in values] or sorted(
        values, key=lambda code: (not code, -(values[code][0] or 0), code)
    )
    return tuple(Row(code, label(code), values[code]) for code in codes)


_GAP_ORDER: Final[Mapping[RunBy, Sequence[str]]] = {RunBy.GAP_AGE: BANDS}
_held_of_runs: Final[Measure] = partial(_with_runs, _held)
_childcare_of_runs: Final[Measure] = partial(_with_runs, _childcare)

OFFER_FIGURES: Final[tuple[tuple[Definition, Reader], ...]] = (
    (definitions.BY_RUN, _Figure(RunBy.RUN, _held)),
    (definitions.BY_KIND, _Figure(RunBy.KIND, _held_of_runs)),
    (definitions.BY_AREA, _Figure(RunBy.AREA, _held_of_runs)),
    (definitions.BY_MONTH, _by_month),
    (definitions.CHILDCARE_BY_RUN, _Figure(RunBy.RUN, _childcare, childcare=True)),
    (definitions.CHILDCARE_BY_KIND, _Figure(RunBy.KIND, _childcare_of_runs, childcare=True)),
    (definitions.MISSING_BY_AREA, partial(_missing, RunBy.GAP_AREA)),
    (definitions.MISSING_BY_AGE, partial(_missing, RunBy.GAP_AGE)),
    (definitions.MISSING_BY_REASON, partial(_missing, RunBy.GAP_REASON)),
)
RUN_ROWS: Final[Mapping[str, RunBy | None]] = {
    definitions.BY_RUN.key: RunBy.RUN,
    definitions.BY_KIND.key: RunBy.KIND,
    definitions.BY_AREA.key: RunBy.AREA,
    definitions.BY_MONTH.key: None,
    definitions.CHILDCARE_BY_RUN.key: RunBy.RUN,
    definitions.CHILDCARE_BY_KIND.key: RunBy.KIND,
    definitions.MISSING_BY_AREA.key: RunBy.GAP_AREA,
    definitions.MISSING_BY_AGE.key: RunBy.GAP_AGE,
    definitions.MISSING_BY_REASON.key: RunBy.GAP_REASON,
}
"""Key of a figure → what its rows are; None: months."""
