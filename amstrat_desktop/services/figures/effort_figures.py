# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Hours: of contacts, of open office hours and of meetings, side by side and never added.

There is no figure by colleague: it would measure people, not work (§ 87 (1) no. 6 BetrVG).
"""

from typing import Any, Final

from sqlalchemy import CTE, Integer, column, func, select, type_coerce, values
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import _, pgettext
from amstrat_desktop.base.office_days import end_of, midnight
from amstrat_desktop.base.periods import Period
from amstrat_desktop.base.vocabulary.offers import SessionStatus
from amstrat_desktop.models.column_types import UtcDateTime
from amstrat_desktop.models.contact import OfficeHour
from amstrat_desktop.models.offer import RunSession
from amstrat_desktop.models.office import Office
from amstrat_desktop.services.figures.contact_counts import TAKES, count_all, counts_by_month
from amstrat_desktop.services.figures.contact_definitions import (
    AREA,
    CONTACTS,
    COUNTED_AS,
    POPULATION,
)
from amstrat_desktop.services.figures.contact_figures import by_dimension
from amstrat_desktop.services.figures.contact_rows import month_rows, total_row
from amstrat_desktop.services.figures.dimensions import Dimension
from amstrat_desktop.services.figures.figure import (
    ChartForm,
    Column,
    Definition,
    FigureFilter,
    FigureGroup,
    Reader,
    Records,
    Row,
    Unit,
)

_MICROSECONDS: Final = 3_600_000_000
_DURATION: Final = _(
    "Hours of contacts are the minutes noted at each contact, divided by 60. Contacts without a "
    "duration add nothing: beside the hours stands how many have one."
)
# Translators: Stunden der Kontakte (heading of a column of numbers)
_HOURS: Final = Column("hours", pgettext("figure", "Hours of contacts"), Unit.HOURS)
# Translators: Kontakte mit Angabe der Dauer (heading of a column of numbers)
_TIMED: Final = Column("timed", pgettext("figure", "Contacts with a duration"))

_BY_MONTH: Final = Definition(
    "effort_by_month",
    # Translators: Aufwand nach Monat
    _("Effort by month"),
    FigureGroup.EFFORT,
    _("Month"),
    (
        _HOURS,
        _TIMED,
        # Translators: Stunden der offenen Sprechstunden (heading of a column of numbers)
        Column("office_hours", pgettext("figure", "Open office hours"), Unit.HOURS),
        # Translators: Stunden der Termine von Angeboten (heading of a column of numbers)
        Column("meetings", pgettext("figure", "Meetings of offers"), Unit.HOURS),
    ),
    (
        POPULATION,
        _DURATION,
        _(
            "An open office hour lasts from its start to its end and belongs to the month in "
            "which it began; one that is still running does not count yet."
        ),
        _("A meeting of an offer counts with its planned length once it was noted as held."),
        _(
            "The three are never added: many contacts fall into an office hour, and would "
            "count twice."
        ),
    ),
    chart=ChartForm.COLUMNS,
    charted=("hours", "office_hours", "meetings"),
    records=Records.CONTACTS,
    in_time=True,
)


def _effort(session: Session, asked: FigureFilter) -> tuple[tuple[Row, ...], Row]:
    contacts = counts_by_month(session, asked)
    office_hours = _office_hours(session, asked.period)
    meetings = _meetings(session, asked.period)
    rows = {
        month: (
            counted.minutes / 60,
            counted.timed,
            office_hours.get(month, 0) / _MICROSECONDS,
            meetings.get(month, 0) / 60,
        )
        for month, counted in contacts.items()
    }
    everything = count_all(session, asked)
    total = (
        everything.minutes / 60,
        everything.timed,
        sum(office_hours.values()) / _MICROSECONDS,
        sum(meetings.values()) / 60,
    )
    return month_rows(rows), total_row(total)


def _office_hours(session: Session, period: Period) -> dict[int, int]:
    """Microseconds by month."""
    lasted = type_coerce(OfficeHour.ended_at, Integer) - type_coerce(OfficeHour.started_at, Integer)
    over = OfficeHour.ended_at.is_not(None)
    return _by_month(session, period, OfficeHour.started_at, func.sum(lasted), over)


def _meetings(session: Session, period: Period) -> dict[int, int]:
    """Minutes by month."""
    held = RunSession.status == SessionStatus.HELD.value
    # Every office of the file: named so that the index of the day is used.
    offices = RunSession.office_id.in_(select(Office.id))
    minutes = func.sum(RunSession.duration)
    return _by_month(session, period, RunSession.starts_at, minutes, held, offices)


def _by_month(
    session: Session, period: Period, at: Any, number: Any, *conditions: Any
) -> dict[int, int]:
    """A sum for each month that has one. Where months begin and end is told to SQL, which knows
    no time zones.
    """
    months = _months(period)
    query = (
        select(months.c.month, number)
        .join_from(months, at.class_, (at >= months.c.begins) & (at < months.c.ends))
        .where(*conditions)
        .group_by(months.c.month)
    )
    return {month: found for month, found in session.execute(query)}  # noqa: C416 - a result is no mapping, but has keys()


def _months(period: Period) -> CTE:
    """The part of each month that belongs to a period."""
    columns = (
        column("month", Integer),
        column("begins", UtcDateTime()),
        column("ends", UtcDateTime()),
    )
    months = [(month, Period.of_month(month)) for month in period.months]
    parts = [
        (month, midnight(max(whole.first, period.first)), end_of(min(whole.last, period.last)))
        for month, whole in months
    ]
    return values(*columns, name="months").data(parts).cte("months")


_BY_CHANNEL: Final = Definition(
    "effort_by_channel",
    # Translators: Aufwand nach Kontaktart
    _("Effort by channel"),
    FigureGroup.EFFORT,
    _("Channel"),
    (_HOURS, CONTACTS, _TIMED),
    (POPULATION, _DURATION, COUNTED_AS),
    charted=("hours",),
    records=Records.CONTACTS,
    takes=TAKES,
)
_BY_AREA: Final = Definition(
    "effort_by_area",
    # Translators: Aufwand nach Gebiet
    _("Effort by area"),
    FigureGroup.EFFORT,
    _("Area"),
    (_HOURS, CONTACTS, _TIMED),
    (POPULATION, _DURATION, AREA),
    charted=("hours",),
    records=Records.CONTACTS,
    takes=TAKES,
)

EFFORT_FIGURES: Final[tuple[tuple[Definition, Reader], ...]] = (
    (_BY_MONTH, _effort),
    by_dimension(_BY_CHANNEL, Dimension.CHANNEL),
    by_dimension(_BY_AREA, Dimension.AREA),
)
