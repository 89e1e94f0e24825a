# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is asked of an office: all years, parts of them, single days, each filter, some together."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from tests.recount.raw import Question, Raw, day


def questions(raw: Raw) -> Iterator[Question]:
    """The same for the same office."""
    days = sorted({day(row["held_at"]) for row in raw.rows("contact")})
    everything = Question(date(days[0].year, 1, 1), date(days[-1].year, 12, 31))
    middle = days[len(days) // 2]
    yield everything
    yield Question(middle.replace(day=1), _end_of_month(days[-1]))
    yield Question(middle, middle + timedelta(days=45))
    yield Question(days[-1], days[-1])
    common = _most(raw, "contact")
    district = raw.area_above.get(common["area_id"]) or common["area_id"]
    topic = Counter(row["topic"] for row in raw.rows("contact_topic")).most_common(1)[0][0]
    narrowed = (
        replace(everything, areas=frozenset({district})),
        replace(everything, channels=frozenset({common["channel"], "telephone"})),
        replace(everything, languages=frozenset({"ar", common["language"]})),
        replace(everything, topics=frozenset({topic})),
        replace(everything, kinds=frozenset({"brief"})),
        replace(everything, staff=common["staff_id"]),
    )
    yield from narrowed
    yield replace(
        narrowed[0],
        first=middle,
        channels=frozenset({common["channel"]}),
        topics=frozenset({topic}),
    )


def _end_of_month(last: date) -> date:
    return (last.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def _most(raw: Raw, table: str) -> dict[str, str]:
    """The most frequent value of each column that is asked for."""
    columns = ("area_id", "channel", "language", "staff_id")
    return {
        name: Counter(row[name] for row in raw.rows(table) if row[name]).most_common(1)[0][0]
        for name in columns
    }
