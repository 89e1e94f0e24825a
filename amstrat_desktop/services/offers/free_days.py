# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Days on which offers usually rest: public and school holidays of North Rhine-Westphalia.

Public holidays are computed (library *holidays*). School holidays are set by the state for some
years at a time and ship as ``resources/start_data/school_holidays_nrw.csv`` with their source;
beyond `school_holidays_known_until` the program says that it doesn't know them.
"""

import csv
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Final, Literal

from amstrat_desktop.base.lang import Msg, _, verbatim
from amstrat_desktop.base.paths import resource
from amstrat_desktop.services.deadlines import holiday_on

FreeKind = Literal["public", "school"]

SCHOOL_HOLIDAY_LABELS: Final[dict[str, Msg]] = {
    # Translators: Herbstferien
    "autumn": _("Autumn holidays"),
    # Translators: Weihnachtsferien
    "christmas": _("Christmas holidays"),
    # Translators: Osterferien
    "easter": _("Easter holidays"),
    # Translators: Pfingstferien
    "whitsun": _("Whitsun holidays"),
    # Translators: Sommerferien
    "summer": _("Summer holidays"),
}

_FILE: Final = "school_holidays_nrw.csv"
_COMPLETE: Final = "# complete: "


@dataclass(frozen=True, slots=True)
class FreeDay:
    """A day that is free, and why; public holidays have their German name."""

    day: date
    name: Msg
    kind: FreeKind


@dataclass(frozen=True, slots=True)
class _SchoolHolidays:
    first: date
    last: date
    name: Msg


def free_days(first: date, last: date) -> tuple[FreeDay, ...]:
    """The free days from first to last, by day; a public holiday before a school holiday."""
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return tuple(free for day in days for free in why_free(day))


def why_free(day: date) -> tuple[FreeDay, ...]:
    """Why a day is free: nothing, one reason or two."""
    found: list[FreeDay] = []
    public = holiday_on(day)
    if public:
        found.append(FreeDay(day, verbatim(public), "public"))
    found.extend(
        FreeDay(day, holidays.name, "school")
        for holidays in _school_holidays()
        if holidays.first <= day <= holidays.last
    )
    return tuple(found)


def rests(day: date, *, in_school_holidays: bool, on_public_holidays: bool) -> bool:
    """Whether a run that goes on in some holidays rests on this day."""
    goes_on = {"school": in_school_holidays, "public": on_public_holidays}
    return any(not goes_on[free.kind] for free in why_free(day))


@cache
def school_holidays_known_until() -> date:
    """The last day for which the shipped list is complete."""
    text = resource("start_data", _FILE).read_text("utf-8")
    line = next(line for line in text.splitlines() if line.startswith(_COMPLETE))
    return date.fromisoformat(line.rpartition("/")[2])


@cache
def _school_holidays() -> tuple[_SchoolHolidays, ...]:
    lines = resource("start_data", _FILE).read_text("utf-8").splitlines()
    rows = csv.DictReader(line for line in lines if not line.startswith("#"))
    return tuple(
        _SchoolHolidays(
            date.fromisoformat(row["first"]),
            date.fromisoformat(row["last"]),
            SCHOOL_HOLIDAY_LABELS[row["holidays"]],
        )
        for row in rows
    )
