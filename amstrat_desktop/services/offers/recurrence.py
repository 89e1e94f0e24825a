# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""On which days a run meets: RFC 5545 rules as far as courses need them, and in words.

Weekly rules count their weeks from the Monday of the week in which the run starts, so that
“every second week on Monday and Wednesday” keeps both days in one week.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from itertools import islice, takewhile
from typing import Final

from dateutil import rrule

from amstrat_desktop.base.lang import Catalogue, Msg, _, pgettext, verbatim
from amstrat_desktop.base.problems import FieldProblem

MOST_MEETINGS: Final = 400
"""Of one run; a rule that gives more is a mistake."""

LAST: Final = -1
"""The last such weekday of a month, as RFC 5545 writes it."""

_CODES: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_FREQUENCIES: Final = {"WEEKLY", "MONTHLY"}
_A_MONDAY: Final = date(2024, 1, 1)


class Every(StrEnum):
    """How a run repeats. ONCE: one day, others are added by hand."""

    ONCE = "once"
    WEEK = "week"
    MONTH = "month"


EVERY_LABELS: Final[dict[Every, Msg]] = {
    # Translators: einmalig (ein Termin)
    Every.ONCE: _("Once"),
    # Translators: wöchentlich oder alle paar Wochen
    Every.WEEK: _("Weekly"),
    # Translators: monatlich (zum Beispiel jeden ersten Dienstag)
    Every.MONTH: _("Monthly"),
}

NTH_LABELS: Final[dict[int, Msg]] = {
    # Translators: im Monat: am ersten (Montag, Dienstag …)
    1: pgettext("weekday of a month", "First"),
    2: pgettext("weekday of a month", "Second"),
    3: pgettext("weekday of a month", "Third"),
    4: pgettext("weekday of a month", "Fourth"),
    # Translators: am letzten (Freitag …) im Monat
    LAST: pgettext("weekday of a month", "Last"),
}

_NTH_WORDS: Final[dict[int, Msg]] = {
    # Translators: in „jeden Monat: erster Montag“
    1: pgettext("weekday of a month", "first"),
    2: pgettext("weekday of a month", "second"),
    3: pgettext("weekday of a month", "third"),
    4: pgettext("weekday of a month", "fourth"),
    LAST: pgettext("weekday of a month", "last"),
}


@dataclass(frozen=True, slots=True)
class Repetition:
    """every ONCE leaves the rest unread. interval: every how many weeks or months.

    weekdays: 0 is Monday. nth: which such weekday of a month.
    """

    every: Every = Every.WEEK
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    nth: int = 1


def rule_of(repetition: Repetition) -> str:
    """The RFC 5545 rule; "" for once."""
    if repetition.every is Every.ONCE or not repetition.weekdays:
        return ""
    weekly = repetition.every is Every.WEEK
    before = "" if weekly else str(repetition.nth)
    parts = ["FREQ=WEEKLY" if weekly else "FREQ=MONTHLY"]
    if repetition.interval != 1:
        parts.append(f"INTERVAL={repetition.interval}")
    days = ",".join(before + _CODES[day] for day in sorted(set(repetition.weekdays)))
    return ";".join([*parts, f"BYDAY={days}"])


def read_rule(rule: str) -> Repetition:
    """What `rule_of` wrote. Raises FieldProblem “rule” for anything else."""
    if not rule:
        return Repetition(Every.ONCE)
    parts = dict(part.partition("=")[::2] for part in rule.split(";"))
    frequency, days = parts.pop("FREQ", ""), parts.pop("BYDAY", "")
    interval = parts.pop("INTERVAL", "1")
    if parts or frequency not in _FREQUENCIES or not interval.isdecimal() or not int(interval):
        raise FieldProblem("rule", _("This is no rule by which an offer is held."))
    weekly = frequency == "WEEKLY"
    nths, weekdays = zip(
        *(_weekday(day, numbered=not weekly) for day in days.split(",")), strict=True
    )
    if len(set(nths)) > 1:
        raise FieldProblem("rule", _("This is no rule by which an offer is held."))
    every = Every.WEEK if weekly else Every.MONTH
    return Repetition(every, int(interval), tuple(sorted(weekdays)), nths[0])


def meeting_days(
    rule: str, starts_on: date, ends_on: date, left_out: Collection[date] = ()
) -> tuple[date, ...]:
    """The days from first to last on which a run meets; a run without a rule meets once.

    Raises FieldProblem for a rule that is none, and for one with far too many days.
    """
    days = list(takewhile(lambda day: day <= ends_on, upcoming_days(rule, starts_on)))
    if len(days) > MOST_MEETINGS:
        raise FieldProblem(
            "ends_on",
            _(
                "That are more than {most} meetings. Choose an earlier last day.",
                most=MOST_MEETINGS,
            ),
        )
    skipped = frozenset(left_out)
    return tuple(day for day in days if day not in skipped)


def upcoming_days(rule: str, starts_on: date) -> Iterator[date]:
    """The days of a rule from the first one on; one more than a run may have, at most.

    Raises FieldProblem for a rule that is none.
    """
    repetition = read_rule(rule)
    if repetition.every is Every.ONCE:
        yield starts_on
        return
    weekly = repetition.every is Every.WEEK
    found = rrule.rrule(
        rrule.WEEKLY if weekly else rrule.MONTHLY,
        dtstart=datetime.combine(starts_on, time()),
        interval=repetition.interval,
        byweekday=[
            rrule.weekday(day, None if weekly else repetition.nth) for day in repetition.weekdays
        ],
        wkst=rrule.MO,
    )
    for midnight in islice(found, MOST_MEETINGS + 1):
        yield date.fromordinal(midnight.toordinal())  # of no zone: a day, no moment


def words_of_rule(rule: str) -> Msg:
    """“every week on Monday and Wednesday”; of a day without a rule nothing."""
    repetition = read_rule(rule)
    days = _joined([weekday_name(day) for day in repetition.weekdays])
    count = repetition.interval
    if repetition.every is Every.ONCE:
        return verbatim("")
    if repetition.every is Every.WEEK:
        if count == 1:
            # Translators: jede Woche: Montag und Mittwoch
            return _("Every week: {days}", days=days)
        # Translators: alle {count} Wochen: Montag und Mittwoch
        return _("Every {count} weeks: {days}", count=count, days=days)
    which = _NTH_WORDS[repetition.nth]
    if count == 1:
        # Translators: jeden Monat, {which}: “first”, “last”; {days}: Montag
        return _("Every month: {which} {days}", which=which, days=days)
    return _("Every {count} months: {which} {days}", count=count, which=which, days=days)


def weekday_name(day: int) -> Msg:
    """Monday for 0, from CLDR in the language of the reader."""
    shown = date.fromordinal(_A_MONDAY.toordinal() + day)

    def name(words: Catalogue) -> str:
        return str(words.locale.days["stand-alone"]["wide"][shown.weekday()])

    return Msg("{text}", params=(("text", name),))


def _joined(parts: list[Msg]) -> Msg:
    return Msg(
        "{text}",
        params=(("text", lambda words: words.joined(words.text(part) for part in parts)),),
    )


def _weekday(code: str, *, numbered: bool) -> tuple[int, int]:
    """(which of the month, weekday); 1 for the first where none is counted."""
    nth, name = code[:-2], code[-2:]
    if name not in _CODES or bool(nth) is not numbered:
        raise FieldProblem("rule", _("This is no rule by which an offer is held."))
    if numbered and nth not in {str(one) for one in NTH_LABELS}:
        raise FieldProblem("rule", _("This is no rule by which an offer is held."))
    return int(nth or 1), _CODES.index(name)
