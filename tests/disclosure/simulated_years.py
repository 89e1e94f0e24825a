# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""An office's contacts and releases over the years: what comes in late, what leaves the house."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from random import Random

from amstrat_desktop.base.periods import Period, month_after
from amstrat_desktop.disclosure.protect import Protected, Refusal, protect
from amstrat_desktop.disclosure.table import (
    Axis,
    Count,
    Months,
    Place,
    Released,
    Rules,
    Table,
)
from tests.disclosure.small_tables import axis, codes_of, keys

AREAS = axis("area", ["01", "02", "03", "11", "12", "out"], N=["01", "02", "03"], S=["11", "12"])
DISTRICTS = axis("area", ["N", "S", "out"])
LANGUAGES = axis("language", ["ar", "de", "ku", "tr", "uk"])
SEQUENCE = axis("sequence", ["first", "follow"])
WAYS = axis("way", ["office", "outreach", "writing"])

RULES = Rules(threshold=5)
FIRST_YEAR = 2030

DISTRICT_OF = {code: group for group, held in AREAS.groups.items() for code in held}


@dataclass(frozen=True, slots=True)
class Contact:
    """month: in which it was. entered: the month in which somebody wrote it down."""

    month: int
    entered: int
    area: str
    language: str
    sequence: str
    way: str
    person: int


@dataclass(frozen=True, slots=True)
class Asked:
    """A release that somebody wants: made when the month after its last one is over."""

    first: int
    last: int
    axes: tuple[Axis, ...]
    quarterly: bool = False

    @property
    def asked_in(self) -> int:
        return month_after(self.last)


@dataclass(slots=True)
class Office:
    """closing: whether a month is counted as it stood when it was released first; without it
    the differences of releases tell of what was entered between them. ledger: whether earlier
    releases are looked at; without it each is safe for itself, and their differences are not.
    """

    contacts: Sequence[Contact]
    closing: bool = True
    ledger: bool = True
    closed: dict[int, list[Contact]] = field(default_factory=dict)
    released: list[Released] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)

    def release(self, asked: Asked) -> bool:
        """Without the margins that are in the way, where that helps."""
        months = Period.of_months(asked.first, asked.last).months
        counted = [one for month in months for one in self._of(month, asked.asked_in)]
        made = _table(asked, counted)
        beside = self._beside(asked) if self.ledger else []
        outcome = protect(made, RULES, beside, seconds=60)
        if isinstance(outcome, Refusal) and outcome.drop:
            outcome = protect(made, RULES, beside, dropped=frozenset(outcome.drop), seconds=60)
        if isinstance(outcome, Refusal):
            self.refusals.append(outcome)
            return False
        self._approve(outcome, asked)
        return True

    def _approve(self, outcome: Protected, asked: Asked) -> None:
        self.released.append(replace(outcome.released, number=len(self.released) + 1))
        if self.closing:
            for month in Period.of_months(asked.first, asked.last).months:
                self.closed.setdefault(month, self._of(month, asked.asked_in))

    def _of(self, month: int, seen_in: int) -> list[Contact]:
        if month in self.closed:
            return self.closed[month]
        return [one for one in self.contacts if one.month == month and one.entered <= seen_in]

    def _beside(self, asked: Asked) -> list[Released]:
        """What hangs together with these months by months in common."""
        first, last = asked.first, asked.last
        while True:
            found = [one for one in self.released if _first(one) <= last and first <= _last(one)]
            wider = (
                min([first, *map(_first, found)]),
                max([last, *map(_last, found)]),
            )
            if wider == (first, last):
                return found
            first, last = wider


def _first(released: Released) -> int:
    return min(span.first for span in released.table.span.values())


def _last(released: Released) -> int:
    return max(span.last for span in released.table.span.values())


def _table(asked: Asked, contacts: Iterable[Contact]) -> Table:
    span = _span(asked)
    time = axis("time", span, total=len(span) > 1)
    axes = (*asked.axes, time)
    cells: dict[Place, dict[int, int]] = {}
    for one in contacts:
        period = next(
            code for code, months in span.items() if months.first <= one.month <= months.last
        )
        place = (*(_code(one, its) for its in asked.axes), period)
        persons = cells.setdefault(place, {})
        persons[one.person] = persons.get(one.person, 0) + 1
    counts = {place: _count(place, axes, cells) for place in product(*map(keys, axes))}
    return Table("contacts", axes, "time", span, counts)


def _code(contact: Contact, its: Axis) -> str:
    code: str = getattr(contact, its.name)
    return code if code in its.codes else DISTRICT_OF[code]


def _count(place: Place, axes: Sequence[Axis], cells: dict[Place, dict[int, int]]) -> Count:
    held = [codes_of(one, key) for one, key in zip(axes, place, strict=True)]
    persons: dict[int, int] = {}
    for cell in product(*held):
        for person, number in cells.get(cell, {}).items():
            persons[person] = persons.get(person, 0) + number
    return Count(sum(persons.values()), len(persons), max(persons.values(), default=0))


def _span(asked: Asked) -> dict[str, Months]:
    if not asked.quarterly:
        return {f"{asked.first}-{asked.last}": Months(asked.first, asked.last)}
    months = Period.of_months(asked.first, asked.last).months
    return {str(first): Months(first, month_after(first, 2)) for first in months[::3]}


def drawn_contacts(lot: Random, years: int, *, a_month: int) -> list[Contact]:
    """A tenth is entered up to five months late; somebody who comes often comes often."""
    found = []
    month = FIRST_YEAR * 100 + 1
    persons = range(a_month * 4)
    for _ in range(years * 12):
        for _ in range(round(lot.gauss(a_month, a_month**0.5))):
            late = lot.randint(1, 5) if lot.random() < 0.1 else 0
            found.append(
                Contact(
                    month,
                    month_after(month, late),
                    lot.choices(AREAS.codes, [9, 5, 2, 6, 3, 1])[0],
                    lot.choices(LANGUAGES.codes, [8, 5, 1, 4, 2])[0],
                    lot.choices(SEQUENCE.codes, [2, 3])[0],
                    lot.choices(WAYS.codes, [6, 3, 1])[0],
                    lot.choice(persons),
                )
            )
        month = month_after(month)
    return found


def asked_in_a_year(lot: Random, year: int) -> list[Asked]:
    """Months, quarters, halves and the year, by different axes, and now and then a period that
    lies across them; in the order in which they can be asked for.
    """
    of = year * 100
    found = [Asked(of + month, of + month, (LANGUAGES,)) for month in (2, 6, 11)]
    found += [Asked(of + q, of + q + 2, (AREAS, SEQUENCE)) for q in (1, 4, 7, 10)]
    found += [Asked(of + 1, of + 6, (AREAS, WAYS)), Asked(of + 7, of + 12, (DISTRICTS, WAYS))]
    found += [Asked(of + 1, of + 12, (AREAS, SEQUENCE), quarterly=True)]
    found += [Asked(of + 1, of + 12, (LANGUAGES,), quarterly=True)]
    first = of + lot.randint(1, 9)
    found.append(Asked(first, month_after(first, lot.randint(1, 3)), (DISTRICTS, SEQUENCE)))
    found.append(Asked(of + 1, of + lot.randint(4, 11), (AREAS,)))
    if lot.random() < 0.15:
        found.append(Asked(of - 100 + 11, of + 2, (DISTRICTS,)))
    return sorted(found, key=lambda asked: (asked.asked_in, asked.first, len(asked.axes)))
