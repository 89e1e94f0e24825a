# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: S608 - the statements are put together from this module's own words
"""Sums of the contacts by month, kept true by the database itself, in the same transaction.

What a contact counts for stands in one place, the view `figure_fact`: a line for each of its
dimensions. `figure_sum` adds them up by month.

People do not add up over months: somebody who comes each month is one person in a year. So
`figure_people` counts steps: people who came in a month and, about the same, last came in the
month `before` (0: never). The people of a period are the steps into it that begin before it:
each of them makes exactly one, with the first month in which they came.

A change to one contact moves several steps of its person. They are therefore taken out before
the first change (the person is *touched*) and counted live until `settle` puts them back, at
the latest when the office is closed: a saved contact costs no more for somebody who was here a
hundred times.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy import Connection, text

TABLE_PREFIX: Final = "figure_"
"""The tables of this module; the models know nothing of them."""

_DIMENSIONS: Final = {
    "all": "''",
    "area": "lower(hex(coalesce(contact.area_id, '')))",
    "channel": "contact.channel",
    "language": "contact.language",
    "age_band": "contact.age_band",
    "gender": "contact.gender",
    "reached_through": "contact.reached_through",
    "result": "contact.result",
    "sequence": "contact.sequence",
    "kind": "contact.contact_kind",
}
"""Name → what of a contact; where a code list has that name, its `maps_to` decides."""

_OF_TOPICS: Final = "('topic', 'topic_group')"
_KEY: Final = "dimension, month, kind, code"
_STEP: Final = "dimension, month, before, code"

_NUMBERS: Final = """
    contact.id AS contact_id, contact.person_id, contact.month,
    contact.contact_kind AS kind, contact.sequence = 'first' AS first,
    contact.sequence = 'follow_up' AS follow_up,
    coalesce(contact.duration, 0) AS minutes, contact.duration IS NOT NULL AS timed
"""


def _counted_as(list_name: str, code: str) -> str:
    """The code that figures count this one as."""
    return (
        f"coalesce((SELECT entry.maps_to FROM code_entry AS entry WHERE entry.maps_to <> '' "
        f"AND entry.list_name = {list_name} AND entry.code = {code}), {code})"
    )


def _facts() -> str:
    names = " UNION ALL ".join(f"SELECT '{name}' AS name" for name in _DIMENSIONS)
    cases = " ".join(f"WHEN '{name}' THEN {what}" for name, what in _DIMENSIONS.items())
    topic = _counted_as("'topic'", "coalesce(chosen.topic, '')")
    topics = (
        f"SELECT DISTINCT {_NUMBERS}, {topic} AS topic FROM contact "
        "LEFT JOIN contact_topic AS chosen ON chosen.contact_id = contact.id "
        "WHERE contact.voided_at IS NULL"
    )
    columns = "contact_id, person_id, month, kind, first, follow_up, minutes, timed"
    return f"""
    CREATE VIEW figure_fact AS
    SELECT {columns}, dimension, {_counted_as("dimension", "raw")} AS code FROM (
        SELECT {_NUMBERS}, named.name AS dimension, CASE named.name {cases} END AS raw
        FROM contact CROSS JOIN ({names}) AS named WHERE contact.voided_at IS NULL
    )
    UNION ALL SELECT {columns}, 'topic', topic FROM ({topics})
    UNION ALL SELECT DISTINCT {columns}, 'topic_group', coalesce(
        (SELECT entry.group_code FROM code_entry AS entry
        WHERE entry.list_name = 'topic' AND entry.code = topic), ''
    ) FROM ({topics})
    """


CREATE: Final = (
    """
    CREATE TABLE figure_sum (
        dimension VARCHAR(16) NOT NULL,
        month INTEGER NOT NULL,
        kind VARCHAR(16) NOT NULL,
        code VARCHAR(64) NOT NULL,
        contacts INTEGER NOT NULL,
        first INTEGER NOT NULL,
        follow_up INTEGER NOT NULL,
        minutes INTEGER NOT NULL,
        timed INTEGER NOT NULL,
        PRIMARY KEY (dimension, month, kind, code)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE figure_people (
        dimension VARCHAR(16) NOT NULL,
        month INTEGER NOT NULL,
        before INTEGER NOT NULL,
        code VARCHAR(64) NOT NULL,
        people INTEGER NOT NULL,
        PRIMARY KEY (dimension, month, before, code)
    ) WITHOUT ROWID
    """,
    # Of nothing: so that what sank to 0 is found without looking through the table.
    "CREATE INDEX figure_sum_empty ON figure_sum (contacts) WHERE contacts = 0",
    "CREATE INDEX figure_people_empty ON figure_people (people) WHERE people = 0",
    "CREATE TABLE figure_touched (person_id BLOB NOT NULL PRIMARY KEY) WITHOUT ROWID",
    _facts(),
)


def _steps(people: str) -> str:
    """The steps of some people; people: a condition on person_id."""
    return f"""
    SELECT dimension, month, lag(month, 1, 0) OVER (
        PARTITION BY person_id, dimension, code ORDER BY month
    ) AS before, code FROM (
        SELECT DISTINCT person_id, dimension, code, month FROM figure_fact WHERE {people}
    )
    """


def _add(contact: str, sign: int, only: str = "1") -> str:
    """Add what a contact counts for, or take it away. only: of these dimensions."""
    return f"""
    INSERT INTO figure_sum SELECT {_KEY}, {sign}, {sign} * first, {sign} * follow_up,
    {sign} * minutes, {sign} * timed FROM figure_fact WHERE contact_id = {contact} AND {only}
    ON CONFLICT ({_KEY}) DO UPDATE SET contacts = contacts + excluded.contacts,
    first = first + excluded.first, follow_up = follow_up + excluded.follow_up,
    minutes = minutes + excluded.minutes, timed = timed + excluded.timed;
    """


def _take_away(contact: str, only: str = "1") -> str:
    """Nothing stays of what nobody is counted for any more."""
    return f"""
    {_add(contact, -1, only)}
    DELETE FROM figure_sum WHERE contacts = 0;
    """


_PEOPLE_ADDED: Final = f"ON CONFLICT ({_STEP}) DO UPDATE SET people = people + excluded.people"


def _touching(name: str, event: str, person: str) -> str:
    """Before the first change to a person's contacts their steps are taken out."""
    steps = _steps(f"person_id = {person}")
    return f"""
    CREATE TRIGGER figure_{name}_touches BEFORE {event}
    WHEN {person} IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM figure_touched WHERE person_id = {person})
    BEGIN
    INSERT INTO figure_people SELECT {_STEP}, -1 FROM ({steps}) WHERE 1 {_PEOPLE_ADDED};
    DELETE FROM figure_people WHERE people = 0;
    INSERT INTO figure_touched VALUES ({person});
    END
    """


def _trigger(name: str, when: str, body: str) -> str:
    return f"CREATE TRIGGER figure_{name} {when} BEGIN {body} END"


_COUNTED: Final = (
    "id, person_id, month, contact_kind, sequence, duration, area_id, channel, language, "
    "age_band, gender, reached_through, result, voided_at"
)
_OF_NEW: Final = "(SELECT person_id FROM contact WHERE id = NEW.contact_id)"
_OF_OLD: Final = "(SELECT person_id FROM contact WHERE id = OLD.contact_id)"
_TOPICS: Final = f"dimension IN {_OF_TOPICS}"

_REBUILD: Final = (
    "DELETE FROM figure_sum;",
    f"""
    INSERT INTO figure_sum SELECT {_KEY}, count(*), sum(first), sum(follow_up), sum(minutes),
    sum(timed) FROM figure_fact GROUP BY {_KEY};
    """,
    "DELETE FROM figure_people;",
    f"""
    INSERT INTO figure_people SELECT {_STEP}, count(*)
    FROM ({_steps("person_id IS NOT NULL")}) GROUP BY {_STEP};
    """,
    "DELETE FROM figure_touched;",
)

_OF_CONTACTS: Final = (
    _touching("new_contact", "INSERT ON contact", "NEW.person_id"),
    _touching("old_contact", f"UPDATE OF {_COUNTED} ON contact", "OLD.person_id"),
    _touching("moved_contact", f"UPDATE OF {_COUNTED} ON contact", "NEW.person_id"),
    _touching("gone_contact", "DELETE ON contact", "OLD.person_id"),
    _touching("new_topic", "INSERT ON contact_topic", _OF_NEW),
    _touching("old_topic", "UPDATE OF contact_id, topic ON contact_topic", _OF_OLD),
    _touching("moved_topic", "UPDATE OF contact_id, topic ON contact_topic", _OF_NEW),
    _touching("gone_topic", "DELETE ON contact_topic", _OF_OLD),
    _trigger("adds_contact", "AFTER INSERT ON contact", _add("NEW.id", 1)),
    _trigger("leaves_contact", f"BEFORE UPDATE OF {_COUNTED} ON contact", _take_away("OLD.id")),
    _trigger("counts_contact", f"AFTER UPDATE OF {_COUNTED} ON contact", _add("NEW.id", 1)),
    _trigger("drops_contact", "BEFORE DELETE ON contact", _take_away("OLD.id")),
)


_OTHER: Final = f"{_TOPICS} AND NEW.contact_id <> OLD.contact_id"
_MOVING: Final = "UPDATE OF contact_id, topic ON contact_topic"
_OF_CHOSEN_TOPICS: Final = (
    _trigger(
        "awaits_topic",
        # An INSERT that finds the topic there and does nothing never comes to its AFTER.
        "BEFORE INSERT ON contact_topic WHEN NOT EXISTS (SELECT 1 FROM contact_topic "
        "WHERE contact_id = NEW.contact_id AND topic = NEW.topic)",
        _take_away("NEW.contact_id", _TOPICS),
    ),
    _trigger("adds_topic", "AFTER INSERT ON contact_topic", _add("NEW.contact_id", 1, _TOPICS)),
    _trigger(
        "leaves_topic",
        f"BEFORE {_MOVING}",
        _take_away("OLD.contact_id", _TOPICS) + _take_away("NEW.contact_id", _OTHER),
    ),
    _trigger(
        "counts_topic",
        f"AFTER {_MOVING}",
        _add("OLD.contact_id", 1, _TOPICS) + _add("NEW.contact_id", 1, _OTHER),
    ),
    _trigger(
        "gives_topic", "BEFORE DELETE ON contact_topic", _take_away("OLD.contact_id", _TOPICS)
    ),
    _trigger("drops_topic", "AFTER DELETE ON contact_topic", _add("OLD.contact_id", 1, _TOPICS)),
)


def _matters(entry: str) -> str:
    """Whether a code's coming or going changes what somebody was counted for."""
    return (
        f"{entry}.maps_to <> '' OR {entry}.list_name = 'topic' "
        f"AND EXISTS (SELECT 1 FROM contact_topic WHERE topic = {entry}.code)"
    )


_ANEW: Final = "".join(_REBUILD)
_OF_LISTS: Final = (
    _trigger("meets_code", f"AFTER INSERT ON code_entry WHEN {_matters('NEW')}", _ANEW),
    _trigger("loses_code", f"AFTER DELETE ON code_entry WHEN {_matters('OLD')}", _ANEW),
    _trigger(
        "counts_code", "AFTER UPDATE OF maps_to, group_code, list_name, code ON code_entry", _ANEW
    ),
)
_TOUCHED: Final = "person_id IN (SELECT person_id FROM figure_touched)"
SETTLING: Final = (
    f"""
    INSERT INTO figure_people SELECT {_STEP}, count(*) FROM ({_steps(_TOUCHED)}) WHERE 1
    GROUP BY {_STEP} {_PEOPLE_ADDED}
    """,
    "DELETE FROM figure_touched",
)
"""What `settle` runs, in one transaction."""

KEEPING: Final = (*_OF_CONTACTS, *_OF_CHOSEN_TOPICS, *_OF_LISTS)
"""The triggers that keep the sums."""


def install(connection: Connection) -> None:
    """Make tables, view and triggers, and count what is there; for a file that has none."""
    _run(connection, CREATE)
    _resume(connection)


def remove(connection: Connection) -> None:
    """Take everything of this module out of the file, where there is something.

    Before a migration: SQLite changes no table that a view reads, and its triggers would be
    lost with it.
    """
    _pause(connection)
    connection.execute(text("DROP VIEW IF EXISTS figure_fact"))
    for name in ("figure_sum", "figure_people", "figure_touched"):
        connection.execute(text(f"DROP TABLE IF EXISTS {name}"))


@contextmanager
def paused(connection: Connection) -> Iterator[None]:
    """Count once at the end instead of at each row: for thousands of new contacts at a time."""
    _pause(connection)
    yield
    _resume(connection)


def settle(connection: Connection) -> None:
    """Put the steps of the people back whose contacts changed; the figures stay the same."""
    _run(connection, SETTLING)


def _pause(connection: Connection) -> None:
    found = connection.scalars(
        text("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name GLOB 'figure_*'")
    )
    for name in found.all():
        connection.execute(text(f"DROP TRIGGER {name}"))


def _resume(connection: Connection) -> None:
    _run(connection, KEEPING)
    _run(connection, _REBUILD)


def _run(connection: Connection, statements: Iterable[str]) -> None:
    for statement in statements:
        connection.exec_driver_sql(statement)
