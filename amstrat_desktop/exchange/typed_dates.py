# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Days and years as people type them into lists: 1.4.85, 01.04.1985, April 1985, 1985, 31138.

dateutil and dateparser were tried and left out: both turn “10” into a day of this month,
dateutil reads 1985-04-01 as 4 January where the day stands first, and dateparser takes 14 MB for
German alone. Months come from Babel, in German, English and Turkish.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Final

from babel import Locale

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.exchange.plain_words import plain

FIRST_YEAR: Final = 1900
LAST_SERIAL: Final = 80_000
FIRST_SERIAL: Final = 3_654
"""Excel counts days from 1900: these are 1 January 1910 and a day in 2119."""

_DAY_ZERO: Final = date(1899, 12, 30)
"""A day earlier than one would think: Excel believes in a 29 February 1900."""

_MONTHS_IN: Final = ("de", "en", "tr")
_NOT_KNOWN: Final = frozenset(
    ("", "unbekannt", "unbek", "unknown", "nicht bekannt", "k a", "ka", "keine angabe", "n a", "na")
)
_YEAR: Final = re.compile(r"(?:ca\.?|etwa|um|circa|\*)?\s*(\d{4})(?:\.0+)?\s*(?:\?|ca\.?)?")
_AGE_GROUP: Final = re.compile(r"(?:jg|jahrg|jahrgang)\.?\s*(\d{4}|\d{2})")
_NUMBERS: Final = re.compile(r"(\d{1,2})\s*([./-])\s*(\d{1,2})\s*[./-]\s*(\d{4}|\d{2})\.?")
_YEAR_FIRST: Final = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})")
_MONTH_YEAR: Final = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{4})")
_WORDS: Final = re.compile(r"(?:(\d{1,2})[\W_]+)?([^\W\d]+)\W*\s*(\d{4}|\d{2})")
_SERIAL: Final = re.compile(r"\d{4,5}(?:\.0+)?")
_TIME: Final = re.compile(r"[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:\s*Uhr)?$")
_LATIN: Final = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")

GUESSED_CENTURY: Final = _("The year has two digits: check the century.")
DAY_FIRST: Final = _("Day and month could be the other way round: the day was taken first.")
MONTH_FIRST: Final = _("The month was taken first, as elsewhere in this column.")
NO_DATE: Final = _("This is no date that the program can read.")
NO_SUCH_DAY: Final = _("There is no such day.")
IN_THE_FUTURE: Final = _("This lies in the future.")
TOO_EARLY: Final = _("This lies before 1900.")
YEAR_ONLY: Final = _("Only the year is known.")
SERIAL: Final = _("This is the number of a day, as Excel counts: check it.")


@dataclass(frozen=True, slots=True)
class TypedDate:
    """What was understood. year None: nothing. month, day: 0 where only the year is known.

    problem: why nothing was understood; hint: what should be checked.
    """

    year: int | None = None
    month: int = 0
    day: int = 0
    problem: Msg | None = None
    hint: Msg | None = None

    @property
    def whole(self) -> date | None:
        """The day, where day, month and year are known."""
        known = self.year is not None and self.month and self.day
        return date(self.year or 0, self.month, self.day) if known else None


def month_first(cells: Iterable[str]) -> bool:
    """Whether a column writes 12/31/2024: some second number is too large for a month, and no
    first one is.
    """
    found = [match for cell in cells if (match := _NUMBERS.fullmatch(cell)) and match[2] == "/"]
    return any(int(match[3]) > 12 for match in found) and all(int(m[1]) <= 12 for m in found)


def read_typed(cell: str, *, today: date, american: bool = False) -> TypedDate:
    """What somebody meant by a cell; american: `month_first` of its column."""
    text = _TIME.sub("", cell.translate(_LATIN).strip())
    if plain(text) in _NOT_KNOWN:
        return TypedDate()
    found = _split(text, american=american, today=today)
    if found.problem is not None or found.year is None:
        return found
    if found.year < FIRST_YEAR:
        return TypedDate(problem=TOO_EARLY)
    try:
        first = date(found.year, found.month or 1, found.day or 1)
    except ValueError:
        return TypedDate(problem=NO_SUCH_DAY)
    return TypedDate(problem=IN_THE_FUTURE) if first > today else found


def _split(text: str, *, american: bool, today: date) -> TypedDate:
    for form, read in _FORMS:
        match = form.fullmatch(text.lower())
        found = None if match is None else read(match, today)
        if found is not None:
            return found
    if match := _NUMBERS.fullmatch(text):
        return _numbers(match, american=american, today=today)
    return TypedDate(problem=NO_DATE)


def _year_first(match: re.Match[str], _today: date) -> TypedDate:
    return TypedDate(int(match[1]), int(match[2]), int(match[3]))


def _month_and_year(match: re.Match[str], _today: date) -> TypedDate:
    return TypedDate(int(match[2]), int(match[1]))


def _year(match: re.Match[str], _today: date) -> TypedDate | None:
    year = int(match[1])
    # Others may be the number of a day.
    return TypedDate(year) if 1800 <= year <= 2100 else None


def _age_group(match: re.Match[str], today: date) -> TypedDate:
    year, hint = _century(match[1], today)
    return TypedDate(year, hint=hint)


def _numbers(match: re.Match[str], *, american: bool, today: date) -> TypedDate:
    day, month = int(match[1]), int(match[3])
    hint = None
    if match[2] == "/":
        if american:
            day, month = month, day
            hint = MONTH_FIRST
        elif day <= 12 and month <= 12 and day != month:
            hint = DAY_FIRST
    year, guessed = _century(match[4], today)
    return TypedDate(year, month, day, hint=hint or guessed)


def _words(match: re.Match[str], today: date) -> TypedDate | None:
    month = _months().get(plain(match[2]))
    if month is None:
        return None
    year, hint = _century(match[3], today)
    return TypedDate(year, month, int(match[1] or 0), hint=hint)


def _serial(match: re.Match[str], _today: date) -> TypedDate | None:
    number = int(float(match[0]))
    if not FIRST_SERIAL <= number <= LAST_SERIAL:
        return None
    found = _DAY_ZERO + timedelta(days=number)
    return TypedDate(found.year, found.month, found.day, hint=SERIAL)


def _century(digits: str, today: date) -> tuple[int, Msg | None]:
    """Two digits are the last such year that has begun; from then on somebody should look."""
    if len(digits) == 4:
        return int(digits), None
    year = today.year - (today.year - int(digits)) % 100
    # 85 can only be 1985 for somebody alive; 12 may be 2012 or 1912.
    return year, GUESSED_CENTURY if today.year - year < 30 else None


_FORMS: Final = (
    (_YEAR_FIRST, _year_first),
    (_MONTH_YEAR, _month_and_year),
    (_YEAR, _year),
    (_AGE_GROUP, _age_group),
    (_WORDS, _words),
    (_SERIAL, _serial),
)


@cache
def _months() -> dict[str, int]:
    """Names and short names of months."""
    known: dict[str, int] = {}
    for code in _MONTHS_IN:
        months = Locale.parse(code).months
        for form in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in months[form][width].items():
                    known.setdefault(plain(name), number)
    known |= {"maerz": 3, "mrz": 3, "sept": 9, "jaenner": 1, "feb": 2, "jan": 1, "okt": 10}
    known.pop("", None)
    return {name: number for name, number in known.items() if not name.isdigit()}
