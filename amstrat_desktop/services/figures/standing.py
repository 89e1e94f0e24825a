# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Contacts and people of whole months, from the sums that the database keeps."""

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import TextClause, text
from sqlalchemy.orm import Session

from amstrat_desktop.base.periods import Period
from amstrat_desktop.services.figures.dimensions import Counted, Dimension

# "+month": the touched people are found by their key; an index of months would be in the way.
_SUMS: Final = text(
    "SELECT code, sum(contacts), sum(first), sum(follow_up), sum(minutes), sum(timed) "
    "FROM figure_sum "
    "WHERE dimension = :dimension AND month BETWEEN :first AND :last GROUP BY code"
)
_PEOPLE: Final = text(
    "SELECT code, sum(people) FROM (SELECT code, people FROM figure_people "
    "WHERE dimension = :dimension AND month BETWEEN :first AND :last AND before < :first "
    "UNION ALL SELECT code, count(DISTINCT person_id) FROM figure_fact WHERE person_id IN "
    "(SELECT person_id FROM figure_touched) AND dimension = :dimension "
    "AND +month BETWEEN :first AND :last GROUP BY code) GROUP BY code"
)
_SUMS_BY_KIND: Final = text(
    "SELECT kind, code, sum(contacts) FROM figure_sum WHERE dimension = :dimension "
    "AND month BETWEEN :first AND :last GROUP BY kind, code"
)
_SUMS_BY_MONTH: Final = text(
    "SELECT month, sum(contacts), sum(first), sum(follow_up), sum(minutes), sum(timed) "
    "FROM figure_sum "
    "WHERE dimension = :dimension AND month BETWEEN :first AND :last GROUP BY month"
)
_PEOPLE_BY_MONTH: Final = text(
    "SELECT month, sum(people) FROM (SELECT month, people FROM figure_people "
    "WHERE dimension = :dimension AND month BETWEEN :first AND :last "
    "UNION ALL SELECT month, count(DISTINCT person_id) FROM figure_fact WHERE person_id IN "
    "(SELECT person_id FROM figure_touched) AND dimension = :dimension "
    "AND +month BETWEEN :first AND :last GROUP BY month) GROUP BY month"
)


def standing_counts(session: Session, dimension: Dimension, period: Period) -> dict[str, Counted]:
    """By code; period: whole months."""
    asked = _asked(dimension, period)
    people = _people(session, _PEOPLE, asked)
    return {
        code: Counted(contacts, people.get(code, 0), *numbers)
        for code, contacts, *numbers in session.execute(_SUMS, asked)
    }


def standing_months(session: Session, period: Period) -> dict[int, Counted]:
    """By month, of all contacts; period: whole months."""
    asked = _asked(Dimension.ALL, period)
    people = _people(session, _PEOPLE_BY_MONTH, asked)
    return {
        month: Counted(contacts, people.get(month, 0), *numbers)
        for month, contacts, *numbers in session.execute(_SUMS_BY_MONTH, asked)
    }


def standing_kinds(
    session: Session, dimension: Dimension, period: Period
) -> dict[tuple[str, str], int]:
    """Contacts by kind of counselling and code; period: whole months."""
    found = session.execute(_SUMS_BY_KIND, _asked(dimension, period))
    return {(kind, code): contacts for kind, code, contacts in found}


def _asked(dimension: Dimension, period: Period) -> Mapping[str, Any]:
    return {
        "dimension": dimension.value,
        "first": period.first_month,
        "last": period.last_month,
    }


def _people(session: Session, question: TextClause, asked: Mapping[str, Any]) -> dict[Any, int]:
    return {key: people for key, people in session.execute(question, asked)}  # noqa: C416 - a result is no mapping, but has keys()
