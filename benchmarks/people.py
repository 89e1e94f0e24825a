# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Names in every spelling among 40,000 people: a key, its lines, and who is there twice."""

from collections.abc import Callable, Iterator
from functools import partial
from time import process_time
from typing import Any, Final

from sqlalchemy import Connection

from amstrat_desktop.services.duplicates import find_twins, suggested_pairs
from amstrat_desktop.services.finding_people import find_people
from amstrat_desktop.services.person_index import NAME, matching_people
from amstrat_desktop.services.person_records import PersonDraft
from amstrat_desktop.store import search
from amstrat_desktop.store.engine import reading
from benchmarks.measuring import Figure, Goal, Series, figure, timed
from benchmarks.offices import Measured

_TYPED: Final = (
    "schahin", "mohammed", "muhamad", "oleksandr", "aleksander", "ali", "youssef", "amina muster",
    "fatima", "dmitri", "musterfrau", "beispielstein", "layla", "leila al mithal", "hassan",
    "محمد", "يوسف", "ليلى", "Олександр", "Дмитро", "Оксана Зразкова", "müller", "xylophon",
    "0171 3920001",
)  # fmt: skip
_NEWEST: Final = 50


def finding_people(office: Measured, rounds: int) -> Iterator[Figure]:
    """Each key of two dozen names and a number, typed one after the other.

    In processor time: nothing here waits, and a busy machine tells the same.
    """
    typed = [name[:length] for name in _TYPED for length in range(1, len(name) + 1)]
    with office.open() as (opened, work), reading(opened.engine).connect() as connection:
        asked: tuple[Callable[[str], object], ...] = (
            partial(_ours, connection),
            partial(_raw, connection.connection.driver_connection),
            lambda words: work.read(find_people, words, actor=office.actor, limit=12),
        )
        times: tuple[list[float], ...] = ([], [], [])
        for _round in range(rounds + 1):
            for words in typed:
                for ask, taken in zip(asked, times, strict=True):
                    taken.append(timed(partial(ask, words), process_time))
    keys, floor, lines = times
    warm = len(typed)
    yield figure(
        "find a person in any spelling, a key in the store (95 %)",
        Series(keys[warm:]),
        "a bare FTS5 prefix query for the newest 50",
        Series(floor[warm:]),
        Goal(most=5),
        at_p95=True,
    )
    yield figure(
        "find a person, a key with its lines (95 %)",
        Series(lines[warm:]),
        goal=Goal(most=33),
        at_p95=True,
        note="the goal is to painted rows; painting is not in this figure",
    )


def _ours(connection: Connection, words: str) -> object:
    asked = matching_people(words)
    if asked is None:
        return ()
    return connection.execute(search.newest(asked).limit(_NEWEST)).all()


def _raw(driver: Any, words: str) -> object:
    last = (search.folded(words).split() or [""])[-1]
    return driver.execute(
        "SELECT rowid FROM search_index WHERE search_index MATCH ? ORDER BY rowid DESC LIMIT 50",
        [f'"{NAME}{last}"*'],
    ).fetchall()


def twins(office: Measured, rounds: int) -> Iterator[Figure]:
    """While somebody is put on record, and the list of all who may be there twice."""
    draft = PersonDraft(name="Yousef Mustermann", birth_year=1980, language="ar")
    with office.open() as (_opened, work):
        hints = [
            timed(lambda: work.read(find_twins, draft, actor=office.actor)) for _ in range(rounds)
        ]
        whole = [timed(lambda: work.read(suggested_pairs, actor=office.actor)) for _ in range(3)]
    yield figure("who may be on record already, while typing", Series(hints), goal=Goal(most=100))
    yield figure(
        "everybody who may be on record twice",
        Series(whole),
        goal=Goal(most=10_000),
        note="with a progress bar that can be cancelled",
    )
