# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whether a child is of an age with a group, told from the birth year and, if need be, the month.

The day of birth is asked for nowhere (R21). With the month, the first of that month counts as
the birthday: so one age is told, and in the month of the birthday nobody has to ask on.
"""

from datetime import date
from enum import StrEnum
from typing import Final

_DECEMBER_31: Final = (12, 31)


class Fit(StrEnum):
    """UNCLEAR: one of the two possible ages fits; the month of birth tells."""

    FITS = "fits"
    TOO_YOUNG = "too_young"
    TOO_OLD = "too_old"
    UNCLEAR = "unclear"


def ages_on(birth_year: int, birth_month: int | None, on: date) -> tuple[int, ...]:
    """The ages in completed years that a child may have on a day, the youngest first.

    Empty for a child who isn't born by then.
    """
    oldest = on.year - birth_year
    if birth_month is not None:
        ages: tuple[int, ...] = (oldest - (birth_month > on.month),)
    elif (on.month, on.day) == _DECEMBER_31:
        ages = (oldest,)
    else:
        ages = (oldest - 1, oldest)
    return tuple(age for age in ages if age >= 0)


def fit(birth_year: int, birth_month: int | None, age_from: int, age_to: int, on: date) -> Fit:
    """Whether a child is surely from `age_from` to `age_to` completed years old on a day."""
    ages = ages_on(birth_year, birth_month, on)
    inside = [age_from <= age <= age_to for age in ages]
    if ages and all(inside):
        return Fit.FITS
    if any(inside):
        return Fit.UNCLEAR
    return Fit.TOO_OLD if ages and ages[0] > age_to else Fit.TOO_YOUNG
