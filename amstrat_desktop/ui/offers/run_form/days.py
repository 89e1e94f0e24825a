# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The days that come out of a rule while it is being typed: which are held, which are not.

A free day is left out until somebody ticks it, any other day is held until somebody takes it
out; what somebody decided about a day stays while the rule around it changes. No Qt here.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from amstrat_desktop.base.lang import Catalogue
from amstrat_desktop.base.problems import FieldProblem
from amstrat_desktop.services.offers.free_days import FreeDay, school_holidays_known_until, why_free
from amstrat_desktop.services.offers.recurrence import meeting_days


@dataclass(frozen=True, slots=True)
class Rhythm:
    """When a run meets, as far as it was typed."""

    rule: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    in_school_holidays: bool = False
    on_public_holidays: bool = False

    def days(self) -> tuple[date, ...]:
        """What comes out of it; nothing while it makes no sense."""
        if self.starts_on is None or (self.rule and self.ends_on is None):
            return ()
        try:
            return meeting_days(self.rule, self.starts_on, self.ends_on or self.starts_on)
        except FieldProblem:
            return ()

    def usually(self, day: date) -> bool:
        """Whether it is held on a day about which nobody decided."""
        goes_on = {"school": self.in_school_holidays, "public": self.on_public_holidays}
        return not self.rule or all(goes_on[free.kind] for free in why_free(day))


@dataclass(frozen=True, slots=True)
class Days:
    """decided: what somebody said about single days, other than usual."""

    rhythm: Rhythm = Rhythm()
    decided: Mapping[date, bool] = field(default_factory=dict)

    @classmethod
    def of(cls, rhythm: Rhythm, left_out: Collection[date] | None) -> "Days":
        """A run on record; left_out None: as usual."""
        if left_out is None:
            return cls(rhythm)
        days = rhythm.days()
        return cls(
            rhythm,
            {d: d not in left_out for d in days if (d not in left_out) is not rhythm.usually(d)},
        )

    def with_rhythm(self, rhythm: Rhythm) -> "Days":
        """Another rule; decisions about days stay."""
        return replace(self, rhythm=rhythm)

    def with_held(self, held: Iterable[date]) -> "Days":
        """Somebody ticked these days, and no other one."""
        wanted = frozenset(held)
        days = self.rhythm.days()
        elsewhere = {day: on for day, on in self.decided.items() if day not in days}
        here = {d: d in wanted for d in days if (d in wanted) is not self.rhythm.usually(d)}
        return replace(self, decided={**elsewhere, **here})

    @property
    def all(self) -> tuple[date, ...]:
        """The days of the rule, held or not."""
        return self.rhythm.days()

    @property
    def held(self) -> tuple[date, ...]:
        """The days on which it is held."""
        return tuple(d for d in self.all if self.decided.get(d, self.rhythm.usually(d)))

    @property
    def left_out(self) -> tuple[date, ...]:
        """The days of the rule on which it isn't."""
        held = frozenset(self.held)
        return tuple(day for day in self.all if day not in held)

    @property
    def beyond_known(self) -> date | None:
        """The last day for which school holidays are known, where the run goes on after it."""
        known = school_holidays_known_until()
        days = self.all
        return known if days and days[-1] > known else None


def day_label(day: date, words: Catalogue) -> str:
    """“Mo 11.01.2027”, on a free day with what it is: “Mo 04.01.2027 · Christmas holidays”."""
    weekday = words.locale.days["stand-alone"]["abbreviated"][day.weekday()]
    reasons = ", ".join(_name(free, words) for free in why_free(day))
    named = f"{weekday} {words.day(day)}"
    return f"{named} · {reasons}" if reasons else named


def _name(free: FreeDay, words: Catalogue) -> str:
    return words.text(free.name)
