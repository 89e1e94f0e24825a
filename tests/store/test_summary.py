# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sums stay true whatever is written, by whatever way: here bare SQL, at random."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
from sqlalchemy import Connection, text

from amstrat_desktop.store import summary
from amstrat_desktop.store.engine import bare_connection
from amstrat_desktop.store.opened import OpenOffice
from tests.services_of_the_machine import rounds
from tests.store.conftest import Closed

CODES = {
    "channel": ("telephone", "video", "letter"),
    "language": ("", "ar", "tr"),
    "result": ("", "information"),
    "sequence": ("", "first", "follow_up"),
    "contact_kind": ("brief", "in_depth", "group"),
    "month": (202511, 202512, 202601, 202603),
    "duration": (None, 10, 45),
    "voided_at": (None, None, None, 1),
}
TOPICS = ("debt", "flat_search", "own_debt")
"""Two stand in one group, one is counted as another."""


class Lives:
    """Contacts of three people and of nobody, written row by row and never committed."""

    def __init__(self, connection: Connection, seed: int) -> None:
        self.connection, self.dice = connection, Random(seed)
        connection.execute(text("PRAGMA defer_foreign_keys = ON"))
        self._list("topic", "debt", "livelihood")
        self._list("topic", "own_debt", "livelihood", "debt")
        self._list("topic", "flat_search", "housing")
        self._list("channel", "video")
        self.contacts: list[bytes] = []
        self.people = [None, *(self.dice.randbytes(16) for _ in range(3))]

    def _list(self, name: str, code: str, group: str = "", maps_to: str = "") -> None:
        self._run(
            "INSERT INTO code_entry (id, office_id, list_name, code, group_code, position, "
            "restricted, maps_to) VALUES (:id, :id, :name, :code, :group, 0, 0, :maps_to)",
            id=self.dice.randbytes(16), name=name, code=code, group=group, maps_to=maps_to,
        )  # fmt: skip

    def step(self) -> None:
        """Something happens."""
        happen = [
            self.come,
            self.come,
            self.change,
            self.change,
            self.choose,
            self.choose,
            self.drop,
        ]
        happen += [self.leave, self.settle, self.map, self.forget]
        self.dice.choice(happen if self.contacts else happen[:1])()

    def come(self) -> None:
        key = self.dice.randbytes(16)
        values = {name: self.dice.choice(codes) for name, codes in CODES.items()}
        names = ", ".join(values)
        self._run(
            f"INSERT INTO contact (id, office_id, staff_id, held_at, person_id, created_at, "
            f"updated_at, version, created_by, updated_by, interpreter, age_band, gender, "
            f"reached_through, recognition_code, void_reason, correction_reason, {names}) VALUES "
            f"(:id, :id, :id, 0, :person, 0, 0, 1, :id, :id, '', '', '', '', '', '', '', "
            f":{', :'.join(values)})",
            id=key, person=self.dice.choice(self.people), **values,
        )  # fmt: skip
        self.contacts.append(key)

    def change(self) -> None:
        name = self.dice.choice([*CODES, "person_id"])
        value = self.dice.choice(self.people if name == "person_id" else CODES[name])
        self._run(f"UPDATE contact SET {name} = :value WHERE id = :id", id=self._one(), value=value)

    def choose(self) -> None:
        self._run(
            "INSERT INTO contact_topic VALUES (:id, :topic, 0) ON CONFLICT DO NOTHING",
            id=self._one(), topic=self.dice.choice(TOPICS),
        )  # fmt: skip

    def drop(self) -> None:
        self._run("DELETE FROM contact_topic WHERE contact_id = :id", id=self._one())

    def leave(self) -> None:
        key = self._one()
        self.contacts.remove(key)
        self._run("DELETE FROM contact_topic WHERE contact_id = :id", id=key)
        self._run("DELETE FROM contact WHERE id = :id", id=key)

    def settle(self) -> None:
        summary.settle(self.connection)

    def forget(self) -> None:
        """The office deletes an entry, or has one that it did not know."""
        self._run("DELETE FROM code_entry WHERE code = 'flat_search'")
        if self.dice.random() < 0.7:
            self._list("topic", "flat_search", self.dice.choice(("housing", "livelihood")))

    def map(self) -> None:
        """The office counts video as telephone, and no longer."""
        self._run(
            "UPDATE code_entry SET maps_to = :to WHERE code = 'video'",
            to=self.dice.choice(("", "telephone")),
        )

    def _one(self) -> bytes:
        return self.dice.choice(self.contacts)

    def _run(self, sql: str, **values: Any) -> None:
        self.connection.execute(text(sql), values)


def facts(connection: Connection) -> Iterator[tuple[Any, ...]]:
    """What each contact counts for, in plain Python: person, month, kind, numbers, row."""
    entries = connection.execute(text("SELECT * FROM code_entry")).mappings().all()
    mapped = {entry["code"]: entry["maps_to"] for entry in entries if entry["maps_to"]}
    groups = {entry["code"]: entry["group_code"] for entry in entries}
    chosen = defaultdict(set)
    for key, topic in connection.execute(text("SELECT contact_id, topic FROM contact_topic")):
        chosen[key].add(mapped.get(topic, topic))
    names = ("area_id", "channel", "language", "age_band", "gender", "reached_through", "result")
    for row in connection.execute(text("SELECT * FROM contact WHERE voided_at IS NULL")).mappings():
        rows = [("all", ""), ("sequence", row["sequence"]), ("kind", row["contact_kind"])]
        rows += [(name.removesuffix("_id"), row[name] or "") for name in names]
        rows = [(name, mapped.get(code, code)) for name, code in rows]
        topics = chosen[row["id"]] or {""}
        rows += [("topic", topic) for topic in topics]
        rows += [("topic_group", group) for group in {groups.get(topic, "") for topic in topics}]
        numbers = (
            1,
            row["sequence"] == "first",
            row["sequence"] == "follow_up",
            row["duration"] or 0,
            row["duration"] is not None,
        )
        for name, code in rows:
            yield row["person_id"], row["month"], row["contact_kind"], numbers, (name, code)


def expected_sums(connection: Connection) -> dict[Any, list[int]]:
    sums: dict[Any, list[int]] = {}
    for _person, month, kind, numbers, (name, code) in facts(connection):
        sums.setdefault((name, month, kind, code), [0] * 5)
        sums[name, month, kind, code] = [
            known + number
            for known, number in zip(sums[name, month, kind, code], numbers, strict=True)
        ]
    return sums


def expected_people(connection: Connection, first: int, last: int) -> dict[Any, int]:
    seen = {
        (row, person)
        for person, month, _kind, _numbers, row in facts(connection)
        if person and first <= month <= last
    }
    return Counter(row for row, _person in seen)


PEOPLE = text(
    "SELECT dimension, code, sum(people) FROM ("
    "SELECT dimension, code, people FROM figure_people "
    "WHERE month BETWEEN :first AND :last AND before < :first "
    "UNION ALL SELECT dimension, code, count(DISTINCT person_id) FROM figure_fact "
    "WHERE person_id IN (SELECT person_id FROM figure_touched) "
    "AND month BETWEEN :first AND :last GROUP BY dimension, code) GROUP BY dimension, code"
)


def assert_true(connection: Connection) -> None:
    found = connection.execute(text("SELECT * FROM figure_sum")).all()
    assert {tuple(row[:4]): list(row[4:]) for row in found} == expected_sums(connection)
    for first, last in ((202501, 202612), (202512, 202601), (202601, 202601), (202602, 202604)):
        people = connection.execute(PEOPLE, {"first": first, "last": last})
        counted = {(name, code): number for name, code, number in people}
        assert counted == expected_people(connection, first, last)
    assert connection.scalar(text("SELECT count(*) FROM figure_people WHERE people <= 0")) == 0


@pytest.mark.parametrize("seed", range(rounds(ci=6, full=200)))
def test_the_sums_are_true_after_each_of_many_changes(office: OpenOffice, seed: int) -> None:
    with office.engine.connect() as connection:
        lives = Lives(connection, seed)
        for _step in range(60):
            lives.step()
            assert_true(connection)


def test_what_nobody_is_counted_for_any_more_leaves_no_trace(office: OpenOffice) -> None:
    with office.engine.connect() as connection:
        lives = Lives(connection, 1)
        for _step in range(20):
            lives.come()
            lives.choose()
        summary.settle(connection)
        while lives.contacts:
            lives.leave()
        summary.settle(connection)
        for table in ("figure_sum", "figure_people", "figure_touched"):
            assert connection.scalar(text(f"SELECT count(*) FROM {table}")) == 0


def test_counting_once_at_the_end_says_the_same(office: OpenOffice) -> None:
    with office.engine.connect() as connection:
        lives = Lives(connection, 2)
        with summary.paused(connection):
            for _step in range(30):
                lives.come()
                lives.choose()
        assert_true(connection)
        lives.change()
        assert_true(connection)


def test_an_office_that_is_closed_has_settled_its_people(closed: Closed) -> None:
    office = closed.open()
    with bare_connection(office.engine) as driver:
        driver.execute("INSERT INTO figure_touched VALUES (x'00')")
    office.close()
    office = closed.open()
    with bare_connection(office.engine) as driver:
        assert driver.execute("SELECT count(*) FROM figure_touched").fetchone() == (0,)
    office.close()


def test_the_file_holds_all_that_keeps_the_sums(office: OpenOffice) -> None:
    with office.engine.connect() as connection:
        written = connection.scalars(text("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL"))
        made = {" ".join(sql.split()) for sql in written}
    assert {" ".join(sql.split()) for sql in (*summary.CREATE, *summary.KEEPING)} <= made


def test_they_can_be_taken_out_and_counted_anew(office: OpenOffice) -> None:
    with office.engine.connect() as connection:
        lives = Lives(connection, 3)
        for _step in range(30):
            lives.step()
        summary.remove(connection)
        left = text("SELECT count(*) FROM sqlite_master WHERE name GLOB 'figure_*'")
        assert connection.scalar(left) == 0
        summary.install(connection)
        assert_true(connection)
