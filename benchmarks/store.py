# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Opening, saving, finding and listing, each beside the same in bare SQL on the same file."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from time import process_time
from typing import Any, Final
from uuid import uuid4

from amstrat_desktop.services.contact_list import (
    ContactFilter,
    count_contacts,
    window_of_contacts,
)
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.finding import find_anything
from amstrat_desktop.services.offices import find_actor
from amstrat_desktop.services.referral_steps import expire_overdue
from amstrat_desktop.services.sample.dice import seeded
from amstrat_desktop.services.sample.notes import invent_note
from amstrat_desktop.services.today import read_today
from amstrat_desktop.services.work import Work
from amstrat_desktop.store import search
from amstrat_desktop.store.engine import bare_connection, reading
from amstrat_desktop.store.office import OpenOffice, open_office
from benchmarks.measuring import Figure, Goal, Series, figure, in_turns, timed
from benchmarks.offices import Measured

_PAGE: Final = 100
_WORDS: Final = (
    "straßenbahn", "kinderzuschlag", "musterfrau", "bewerbung", "goldhamme", "termin", "kita",
    "weiterbewilligung", "schuldnerberatung", "kirschbaum", "wohnung", "integrationskurs",
    "формуляр", "أحتاج", "belge", "unterhalt", "praktikum", "xylophon",
)  # fmt: skip


def unlocked_to_today(office: Measured, rounds: int) -> Figure:
    """From the raw key to everything that the first screen shows."""

    def ours() -> None:
        opened = open_office(office.folder, office.key)
        closing.callback(opened.close)
        actor = Work(opened.engine, office.actor).read(find_actor, opened.user_id)
        work = Work(opened.engine, actor)
        work.write(expire_overdue)
        now = datetime.now(UTC)
        work.read(read_today, office_id=actor.office_id, staff_id=actor.staff_id, now=now)

    def floor() -> None:
        with office.open() as (opened, _work), bare_connection(opened.engine) as driver:
            since = int((datetime.now(UTC) - timedelta(days=1)).timestamp() * 1_000_000)
            driver.execute("SELECT count(*) FROM contact WHERE held_at >= ?", [since]).fetchall()

    ours_ms, floor_ms = [], []
    for _round in range(rounds):
        with ExitStack() as closing:
            ours_ms.append(timed(ours))
        floor_ms.append(timed(floor))
    return figure(
        "unlocked to Today",
        Series(ours_ms),
        "opening, one indexed query, closing",
        Series(floor_ms),
        Goal(most=150),
    )


def saving(office: Measured, scratch: Path, rounds: int) -> Iterator[Figure]:
    """A contact with two topics and a note, its index and its audit line, on the disk.

    The processor time leaves out the waiting for the disk, which others use as well.
    """
    dice = seeded(5)
    note = invent_note(dice, ("work", "childcare"), "ar")
    with office.copy(scratch / "saving") as (opened, work):
        draft = ContactDraft(
            channel="open_hour",
            topics=("debt", "flat_search"),
            language="ar",
            age_band="25_34",
            gender="female",
            duration=15,
            note=note,
        )
        raw = _RawContact(opened, note)
        save = partial(work.write, record_contact, draft)
        ours, floor = in_turns(save, raw.save, rounds, warm=20)
        ours_busy, floor_busy = in_turns(save, raw.save, rounds, clock=process_time)
        raw.close()
    bare = "the same rows and index in one bare commit"
    yield figure("save a contact", ours, bare, floor, Goal(most=50, ratio=3))
    yield figure("save a contact, processor time", ours_busy, bare, floor_busy)


class _RawContact:
    """The rows of a contact, copied from one in the file, written without any of our code."""

    def __init__(self, office: OpenOffice, note: str) -> None:
        self._connection = bare_connection(office.engine)
        self._driver: Any = self._connection.__enter__()
        self._note = note
        self._contact = self._row("contact")
        self._audit = self._row("audit_event")

    def save(self) -> None:
        key, number = uuid4().bytes, self._last_number() + 1
        execute = self._driver.execute
        execute("BEGIN IMMEDIATE")
        self._insert("contact", self._contact | {"id": key})
        for position, topic in enumerate(("debt", "flat_search")):
            row = {"contact_id": key, "topic": topic, "position": position}
            self._insert("contact_topic", row)
        self._insert("contact_note", {"contact_id": key, "text": self._note})
        line = {"id": uuid4().bytes, "object_id": key, "sequence": self._last_line() + 1}
        self._insert("audit_event", self._audit | line)
        self._insert("search_row", {"id": number, "kind": "contact", "object_id": key})
        self._insert("search_index", {"rowid": number, "words": self._note})
        execute("COMMIT")

    def close(self) -> None:
        self._connection.__exit__(None, None, None)

    def _last_number(self) -> int:
        return int(self._driver.execute("SELECT max(id) FROM search_row").fetchone()[0])

    def _last_line(self) -> int:
        asked = "SELECT max(sequence) FROM audit_event WHERE office_id = ?"
        return int(self._driver.execute(asked, [self._audit["office_id"]]).fetchone()[0])

    def _row(self, table: str) -> dict[str, Any]:
        found = self._driver.execute(f"SELECT * FROM {table} LIMIT 1")
        return dict(zip((c[0] for c in found.description), found.fetchone(), strict=True))

    def _insert(self, table: str, row: dict[str, Any]) -> None:
        marks = ", ".join("?" * len(row))
        self._driver.execute(
            f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", list(row.values())
        )


def finding(office: Measured, rounds: int) -> Iterator[Figure]:
    """Each key of eighteen words, typed one after the other: many hits, few, none."""
    typed = [word[:length] for word in _WORDS for length in range(1, len(word) + 1)]
    with office.open() as (opened, work), reading(opened.engine).connect() as connection:
        driver: Any = connection.connection.driver_connection

        def raw(words: str) -> Sequence[Any]:
            found: Sequence[Any] = driver.execute(
                "SELECT rowid FROM search_index WHERE search_index MATCH ? "
                "ORDER BY rowid DESC LIMIT 50",
                [f'"{search.folded(words)}"*'],
            ).fetchall()
            return found

        def shown(words: str) -> object:
            return work.read(find_anything, words, actor=office.actor)

        ours, floor, everything = [], [], []
        for _round in range(rounds + 1):
            for words in typed:
                ours.append(timed(partial(search.find, connection, words, limit=50)))
                floor.append(timed(partial(raw, words)))
                everything.append(timed(partial(shown, words)))
        skipped = len(typed)  # the first round warms the page cache
    yield figure(
        "find as you type, a key in the store (95 %)",
        Series(ours[skipped:]),
        "a bare FTS5 prefix query for the newest 50",
        Series(floor[skipped:]),
        Goal(most=5),
        at_p95=True,
    )
    yield figure(
        "find as you type, a key with its lines (95 %)",
        Series(everything[skipped:]),
        goal=Goal(most=33),
        at_p95=True,
        note="the goal is to painted rows; painting is not in this figure",
    )


def listing(office: Measured, rounds: int) -> Iterator[Figure]:
    """The rows of one window of the list of all contacts: its beginning, middle and end."""
    everything = ContactFilter()
    with office.open() as (opened, work), reading(opened.engine).connect() as connection:
        driver: Any = connection.connection.driver_connection
        total = work.read(count_contacts, everything)

        def window(start: int) -> Sequence[Any]:
            return work.read(window_of_contacts, everything, start, _PAGE, total)

        def page() -> None:
            driver.execute(
                "SELECT id, held_at, channel, language, result FROM contact "
                "ORDER BY held_at DESC, id DESC LIMIT ?",
                [_PAGE],
            ).fetchall()

        counted, floor = in_turns(lambda: work.read(count_contacts, everything), page, rounds)
        yield figure("list of all contacts: count", counted, "a keyset page", floor, Goal(most=70))
        places = {"beginning": 0, "end": total - _PAGE, "middle": total // 2}
        for name, start in places.items():
            ours, floor = in_turns(partial(window, start), page, rounds)
            yield figure(
                f"list of all contacts: a window, {name}", ours, "a keyset page", floor,
                Goal(most=70),
            )  # fmt: skip
