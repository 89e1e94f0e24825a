# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the database says of a moment's day is what the office's clock says."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import BigInteger, Date, create_engine, literal, select

from amstrat_desktop.base.office_days import midnight, office_day
from amstrat_desktop.services.figures.day_numbers import day_number, number_of_day

ENGINE = create_engine("sqlite://")
FIRST, LAST = date(2015, 1, 2), date(2049, 12, 30)


def days_of(moment: datetime) -> int:
    microseconds = (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)
    with ENGINE.connect() as connection:
        number = select(day_number(literal(microseconds, BigInteger())))
        return connection.execute(number).scalar_one()


def days_since(day: date) -> int:
    return (day - date(1970, 1, 1)).days


@given(st.dates(FIRST, LAST), st.timedeltas(timedelta(minutes=-90), timedelta(hours=30)))
def test_any_moment(day: date, after: timedelta) -> None:
    moment = midnight(day) + after
    assert days_of(moment) == days_since(office_day(moment))


def test_the_days_on_which_the_clock_is_turned() -> None:
    for sunday in (date(2026, 3, 29), date(2026, 10, 25)):
        for minutes in range(-30, 26 * 60, 15):
            moment = midnight(sunday) + timedelta(minutes=minutes)
            assert days_of(moment) == days_since(office_day(moment))


def test_a_date_and_a_moment_are_counted_alike() -> None:
    day = date(2026, 11, 22)
    with ENGINE.connect() as connection:
        number = connection.execute(select(number_of_day(literal(day, Date())))).scalar_one()
    assert number == days_of(datetime(2026, 11, 22, 12, tzinfo=UTC)) == days_since(day)
