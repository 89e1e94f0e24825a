# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Runs of offers, the childcare beside them, bookings and placements, recounted."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from tests.recount.raw import Number, Question, Raw, Recount, Row, Table, day, month

PLACE = {"offered", "confirmed", "trial", "active", "completed"}
WAITS = {"requested", "waiting"}
GAPS = {"place", "age", "carer", "group"}
ENDED = {"completed", "dropped", "declined", "withdrawn"}


@dataclass
class Run:
    """One run of the period."""

    row: Row
    kind: str
    area: str
    places: int = 0
    taken: int = 0
    waiting: int = 0
    child_places: int = 0
    child_taken: int = 0
    missing: int = 0
    childcare: bool = False
    months: dict[str, list[int]] = field(default_factory=dict)

    @property
    def held(self) -> list[int]:
        """Meetings, called off, visits, children."""
        columns = zip(*self.months.values(), strict=True)
        return [sum(column) for column in columns] if self.months else [0, 0, 0, 0]


@lru_cache(maxsize=8)
def _grouped(raw: Raw, table: str, key: str) -> dict[str, list[Row]]:
    return raw.grouped(table, key)


def runs_of(raw: Raw, asked: Question) -> list[Run]:
    """Runs that have a meeting in the days of the question."""
    offers = {row["id"]: row for row in raw.rows("offer")}
    sites = {row["id"]: row["area_id"] for row in raw.rows("site")}
    meetings = _grouped(raw, "run_session", "run_id")
    found = []
    for row in raw.rows("offer_run"):
        met = [each for each in meetings.get(row["id"], ()) if asked.holds(day(each["starts_at"]))]
        area = row["area_id"] or sites.get(row["site_id"], "")
        if not met or (asked.areas and not raw.within(area, asked.areas)):
            continue
        kind = raw.counted("offer_kind", offers[row["offer_id"]]["offer_kind"])
        run = Run(row, kind, area, places=int(row["places_max"]) if row["bookable"] == "1" else 0)
        for meeting in met:
            _meet(raw, run, meeting)
        _bookings(raw, run)
        found.append(run)
    return found


def _meet(raw: Raw, run: Run, meeting: Row) -> None:
    numbers = run.months.setdefault(month(day(meeting["starts_at"])), [0, 0, 0, 0])
    if meeting["status"] == "cancelled":
        numbers[1] += 1
    if meeting["status"] != "held":
        return
    numbers[0] += 1
    numbers[2] += int(meeting["headcount"] or 0)
    numbers[3] += int(meeting["headcount_children"] or 0)
    for came in _grouped(raw, "attendance", "session_id").get(meeting["id"], ()):
        if came["state"] in ("present", "late"):
            numbers[2] += 1
            numbers[3] += int(came["children"] or 0)


def _bookings(raw: Raw, run: Run) -> None:
    groups = _grouped(raw, "childcare_group", "run_id").get(run.row["id"], [])
    run.child_places = sum(int(group["places"]) for group in groups)
    run.childcare = bool(groups)
    children = _grouped(raw, "booked_child", "booking_id")
    for booking in _grouped(raw, "booking", "run_id").get(run.row["id"], ()):
        run.taken += booking["status"] in PLACE
        run.waiting += booking["status"] in WAITS
        for child in children.get(booking["id"], ()):
            run.childcare = True
            run.child_taken += bool(child["group_id"]) and booking["status"] in PLACE
            run.missing += child["missing"] in GAPS


def _share(places: int, taken: int) -> tuple[Number, ...]:
    return places, taken, round(100 * taken / places, 1) if places else None


def _held(runs: Sequence[Run]) -> tuple[Number, ...]:
    return (
        *_share(sum(run.places for run in runs), sum(run.taken for run in runs)),
        sum(run.waiting for run in runs),
        sum(run.held[0] for run in runs),
        sum(run.held[2] for run in runs),
    )


def _childcare(runs: Sequence[Run]) -> tuple[Number, ...]:
    return (
        *_share(sum(run.child_places for run in runs), sum(run.child_taken for run in runs)),
        sum(run.held[3] for run in runs),
        sum(run.missing for run in runs),
    )


Measure = Callable[[Sequence[Run]], tuple[Number, ...]]


def counted(measure: Measure) -> Measure:
    """With the number of runs before it."""
    return lambda runs: (len(runs), *measure(runs))


def by(code: Callable[[Run], str], measure: Measure, *, childcare: bool = False) -> Recount:
    """A row for each code."""

    def recount(raw: Raw, asked: Question) -> Table:
        runs = [run for run in runs_of(raw, asked) if run.childcare or not childcare]
        rows: dict[str, list[Run]] = {}
        for run in runs:
            rows.setdefault(code(run), []).append(run)
        return {key: measure(found) for key, found in rows.items()}, measure(runs)

    return recount


def _by_month(raw: Raw, asked: Question) -> Table:
    runs = runs_of(raw, asked)
    rows: dict[str, tuple[Number, ...]] = {}
    for each in asked.months:
        there = [run.months[each] for run in runs if each in run.months]
        rows[each] = (len(there), *(sum(numbers[at] for numbers in there) for at in range(4)))
    total = (len(runs), *(sum(run.held[at] for run in runs) for at in range(4)))
    return rows, total


def _age(child: Row, on: date) -> str:
    years = on.year - int(child["birth_year"])
    if child["birth_month"] and int(child["birth_month"]) > on.month:
        years -= 1
    for code, oldest in (("0_2", 2), ("3_5", 5), ("6_9", 9), ("10_13", 13)):
        if years <= oldest:
            return code
    return "14_17"


def gaps(code: Callable[[Row, str, date], str]) -> Recount:
    """Children without a place, and their runs. code: of a child, its area, the day of asking."""

    def recount(raw: Raw, asked: Question) -> Table:
        rows: dict[str, list[str]] = {}
        everything = []
        for booking, child, area in _gaps(raw, asked):
            row = code(child, area, date.fromisoformat(booking["asked_on"]))
            rows.setdefault(row, []).append(booking["run_id"])
            everything.append(booking["run_id"])
        numbers: dict[str, tuple[Number, ...]]
        numbers = {row: (len(runs), len(set(runs))) for row, runs in rows.items()}
        return numbers, (len(everything), len(set(everything)))

    return recount


def _gaps(raw: Raw, asked: Question) -> list[tuple[Row, Row, str]]:
    areas = {
        name: {row["id"]: row["area_id"] for row in raw.rows(name)}
        for name in ("person", "contact", "offer_run")
    }
    children = _grouped(raw, "booked_child", "booking_id")
    found: list[tuple[Row, Row, str]] = []
    for booking in raw.rows("booking"):
        if not asked.holds(date.fromisoformat(booking["asked_on"])):
            continue
        area = (
            areas["person"].get(booking["person_id"])
            or areas["contact"].get(booking["contact_id"])
            or areas["offer_run"].get(booking["run_id"])
            or ""
        )
        if asked.areas and not raw.within(area, asked.areas):
            continue
        missing = (one for one in children.get(booking["id"], ()) if one["missing"] in GAPS)
        found.extend((booking, child, area) for child in missing)
    return found


def _areas_of_runs(raw: Raw) -> dict[str, str]:
    sites = {row["id"]: row["area_id"] for row in raw.rows("site")}
    return {
        row["id"]: row["area_id"] or sites.get(row["site_id"], "") for row in raw.rows("offer_run")
    }


class Pairs:
    """Numbers by code in as many columns as are asked for."""

    def __init__(self, raw: Raw, listed: str, columns: int) -> None:
        self._raw, self._listed, self._columns = raw, listed, columns
        self._rows: dict[str, list[int]] = {}

    def put(self, code: str, column: int) -> None:
        row = self._rows.setdefault(self._raw.counted(self._listed, code), [0] * self._columns)
        row[column] += 1

    def read(self) -> Table:
        total = [sum(row[at] for row in self._rows.values()) for at in range(self._columns)]
        return {code: tuple(numbers) for code, numbers in self._rows.items()}, tuple(total)


def _absences(raw: Raw, asked: Question) -> Table:
    areas, pairs = _areas_of_runs(raw), Pairs(raw, "absence_reason", 2)
    meetings = {row["id"]: row for row in raw.rows("run_session")}
    for line in raw.rows("attendance"):
        meeting = meetings[line["session_id"]]
        if line["state"] not in ("excused", "absent") or not asked.holds(day(meeting["starts_at"])):
            continue
        if not asked.areas or raw.within(areas[meeting["run_id"]], asked.areas):
            pairs.put(line["reason"], 0 if line["state"] == "excused" else 1)
    return pairs.read()


def _ended(raw: Raw, asked: Question) -> Table:
    areas, pairs = _areas_of_runs(raw), Pairs(raw, "ending_reason", 2)
    for booking in raw.rows("booking"):
        if booking["status"] not in ENDED or not _on(booking["ended_on"], asked):
            continue
        if not asked.areas or raw.within(areas[booking["run_id"]], asked.areas):
            pairs.put(booking["ending_reason"], 0 if booking["status"] == "completed" else 1)
    return pairs.read()


def _placements(raw: Raw, asked: Question) -> Table:
    vacancies = {row["id"]: row for row in raw.rows("vacancy")}
    pairs = Pairs(raw, "placement_kind", 3)
    for placement in raw.rows("placement"):
        vacancy = vacancies[placement["vacancy_id"]]
        if asked.areas and not raw.within(vacancy["area_id"], asked.areas):
            continue
        if asked.holds(day(placement["created_at"])):
            pairs.put(vacancy["placement_kind"], 0)
        if placement["status"] in ("started", "ended") and _on(placement["starts_on"], asked):
            pairs.put(vacancy["placement_kind"], 1)
        if placement["status"] == "ended" and _on(placement["ended_on"], asked):
            pairs.put(vacancy["placement_kind"], 2)
    return pairs.read()


def _on(written: str, asked: Question) -> bool:
    return bool(written) and asked.holds(date.fromisoformat(written))


OFFERS: dict[str, Recount] = {
    "offers_by_run": by(lambda run: run.row["id"], _held),
    "offers_by_kind": by(lambda run: run.kind, counted(_held)),
    "offers_by_area": by(lambda run: run.area, counted(_held)),
    "offers_by_month": _by_month,
    "childcare_by_run": by(lambda run: run.row["id"], _childcare, childcare=True),
    "childcare_by_kind": by(lambda run: run.kind, counted(_childcare), childcare=True),
    "childcare_missing_by_area": gaps(lambda _child, area, _on: area),
    "childcare_missing_by_age": gaps(lambda child, _area, on: _age(child, on)),
    "childcare_missing_by_reason": gaps(lambda child, _area, _on: child["missing"]),
    "offers_absences": _absences,
    "bookings_ended": _ended,
    "placements_by_kind": _placements,
}
