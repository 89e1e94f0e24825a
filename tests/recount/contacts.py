# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Contacts, persons, hours and the three forms, recounted one contact at a time."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from tests.recount.raw import Number, Question, Raw, Recount, Row, Table, day, moment, month

KINDS = ("brief", "in_depth", "group")


@dataclass
class Heap:
    """The contacts of one row."""

    contacts: int = 0
    first: int = 0
    follow_up: int = 0
    minutes: int = 0
    timed: int = 0
    people: set[str] = field(default_factory=set)

    def put(self, raw: Raw, contact: Row) -> None:
        self.contacts += 1
        self.first += contact["sequence"] == "first"
        self.follow_up += contact["sequence"] == "follow_up"
        if contact["duration"]:
            self.minutes += int(contact["duration"])
            self.timed += 1
        if contact["person_id"]:
            self.people.add(raw.person(contact["person_id"]))

    def read(self, columns: Iterable[str]) -> tuple[Number, ...]:
        known: dict[str, Number] = {
            "contacts": self.contacts,
            "persons": len(self.people),
            "first": self.first,
            "follow_up": self.follow_up,
            "timed": self.timed,
            "hours": self.minutes / 60,
        }
        return tuple(known[column] for column in columns)


def topics_of(raw: Raw, contact: Row) -> set[str]:
    """What a contact was about, each topic as it is counted."""
    return {raw.counted("topic", topic) for topic in raw.chosen_topics.get(contact["id"], ())}


@lru_cache(maxsize=1)
def counting(raw: Raw, asked: Question) -> list[Row]:
    """The contacts that count for a question."""
    return list(_counting(raw, asked))


def _counting(raw: Raw, asked: Question) -> Iterator[Row]:
    for contact in raw.rows("contact"):
        if contact["voided_at"] or not asked.holds(day(contact["held_at"])):
            continue
        if asked.areas and not raw.within(contact["area_id"], asked.areas):
            continue
        if asked.channels and raw.counted("channel", contact["channel"]) not in asked.channels:
            continue
        if asked.languages and raw.counted("language", contact["language"]) not in asked.languages:
            continue
        if asked.topics and asked.topics.isdisjoint(topics_of(raw, contact)):
            continue
        if asked.kinds and contact["contact_kind"] not in asked.kinds:
            continue
        if asked.staff and contact["staff_id"] != asked.staff:
            continue
        yield contact


Codes = Callable[[Raw, Row], Iterable[str]]


def plain(name: str, *, listed: bool = True) -> Codes:
    """One code of the contact itself."""
    if listed:
        return lambda raw, contact: [raw.counted(name, contact[name])]
    return lambda _raw, contact: [contact[name]]


def _topics(raw: Raw, contact: Row) -> Iterable[str]:
    return topics_of(raw, contact) or {""}


def _groups(raw: Raw, contact: Row) -> Iterable[str]:
    return {raw.group_of_topic.get(topic, "") for topic in topics_of(raw, contact)} or {""}


def _month(_raw: Raw, contact: Row) -> Iterable[str]:
    return [month(day(contact["held_at"]))]


def by(codes: Codes, *columns: str) -> Recount:
    """A row for each code that occurs."""

    def recount(raw: Raw, asked: Question) -> Table:
        heaps, total = _heaped(raw, asked, codes)
        return {code: heap.read(columns) for code, heap in heaps.items()}, total.read(columns)

    return recount


def _heaped(raw: Raw, asked: Question, codes: Codes) -> tuple[dict[str, Heap], Heap]:
    heaps: dict[str, Heap] = {}
    total = Heap()
    for contact in counting(raw, asked):
        total.put(raw, contact)
        for code in codes(raw, contact):
            heaps.setdefault(code, Heap()).put(raw, contact)
    return heaps, total


def by_month(*columns: str) -> Recount:
    """A row for each month of the question, empty ones too."""

    def recount(raw: Raw, asked: Question) -> Table:
        heaps, total = _heaped(raw, asked, _month)
        rows = {each: heaps.get(each, Heap()).read(columns) for each in asked.months}
        return rows, total.read(columns)

    return recount


def _effort(raw: Raw, asked: Question) -> Table:
    heaps, everything = _heaped(raw, asked, _month)
    office, meetings = dict.fromkeys(asked.months, 0), dict.fromkeys(asked.months, 0)
    for hour in raw.rows("office_hour"):
        on = day(hour["started_at"])
        if hour["ended_at"] and asked.holds(on):
            lasted = moment(hour["ended_at"]) - moment(hour["started_at"])
            office[month(on)] += round(lasted.total_seconds() * 1_000_000)
    for meeting in raw.rows("run_session"):
        on = day(meeting["starts_at"])
        if meeting["status"] == "held" and asked.holds(on):
            meetings[month(on)] += int(meeting["duration"])
    rows = {
        each: (
            *heaps.get(each, Heap()).read(("hours", "timed")),
            office[each] / 3_600_000_000,
            meetings[each] / 60,
        )
        for each in asked.months
    }
    total = (
        *everything.read(("hours", "timed")),
        sum(office.values()) / 3_600_000_000,
        sum(meetings.values()) / 60,
    )
    return rows, total


def by_kind(codes: Codes) -> Recount:
    """A row for each code, a column for each kind of counselling."""

    def recount(raw: Raw, asked: Question) -> Table:
        rows: dict[str, list[int]] = {}
        total = [0, 0, 0]
        for contact in counting(raw, asked):
            column = KINDS.index(contact["contact_kind"])
            total[column] += 1
            for code in codes(raw, contact):
                rows.setdefault(code, [0, 0, 0])[column] += 1
        return {code: tuple(numbers) for code, numbers in rows.items()}, tuple(total)

    return recount


_THREE = ("contacts", "persons", "first")

CONTACTS: dict[str, Recount] = {
    "contacts_by_month": by_month(*_THREE),
    "contacts_by_area": by(plain("area_id", listed=False), *_THREE),
    "contacts_by_topic_group": by(_groups, *_THREE),
    "contacts_by_topic": by(_topics, *_THREE),
    "contacts_by_channel": by(plain("channel"), *_THREE),
    "contacts_by_language": by(plain("language"), *_THREE),
    "contacts_by_age": by(plain("age_band"), *_THREE),
    "contacts_by_gender": by(plain("gender"), *_THREE),
    "contacts_by_reached_through": by(plain("reached_through"), *_THREE),
    "contacts_by_result": by(plain("result"), *_THREE),
    "contacts_by_sequence": by(plain("sequence", listed=False), "contacts", "persons"),
    "effort_by_month": _effort,
    "effort_by_channel": by(plain("channel"), "hours", "contacts", "timed"),
    "effort_by_area": by(plain("area_id", listed=False), "hours", "contacts", "timed"),
    "forms": by(
        plain("contact_kind", listed=False),
        "contacts", "first", "follow_up", "persons", "hours", "timed",
    ),
    "forms_by_topic_group": by_kind(_groups),
    "forms_by_result": by_kind(plain("result")),
}  # fmt: skip
