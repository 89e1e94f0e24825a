# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Referrals, recounted one by one from what happened to each."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from tests.recount.raw import Number, Question, Raw, Recount, Row, Table, day, moment, month

TERMS = {"emergency": 1, "urgent": 3, "normal": 14}
SAID = {"status", "attendance", "outcome", "detail"}
BANDS = {"0_3": (0, 3), "4_7": (4, 7), "8_14": (8, 14), "15_28": (15, 28), "29_plus": (29, 10**6)}


class Lives:
    """What happened to each referral, without answers that were taken back."""

    def __init__(self, raw: Raw) -> None:
        self._raw = raw
        self._events = raw.grouped("referral_event", "referral_id")
        self._returns = raw.grouped("feedback_return", "referral_id")
        self.topics = {
            key: [row["topic"] for row in rows]
            for key, rows in raw.grouped("referral_topic", "referral_id").items()
        }
        self.contacts = {row["id"]: row for row in raw.rows("contact")}
        self.people = {row["id"]: row for row in raw.rows("person")}
        self.receivers = {row["id"]: row for row in raw.rows("organisation")}

    def events(self, key: str) -> list[tuple[Row, Mapping[str, Any]]]:
        told = sorted(self._events.get(key, ()), key=lambda row: row["id"])
        read = [(row, json.loads(row["detail"] or "{}")) for row in told]
        gone = {detail.get("return_id") for row, detail in read if row["step"] == "taken_back"}
        return [
            (row, detail)
            for row, detail in read
            if not (detail.get("return_id") and detail["return_id"] in gone)
        ]

    def days_to_answer(self, key: str) -> int | None:
        handed = answered = None
        for row, _detail in self.events(key):
            if handed is None and row["status"] in ("issued", "sent"):
                handed = row["at"]
            told = row["source"] in ("agency", "person") and row["step"] in SAID
            if told and row["status"] not in ("withdrawn", "revoked", "entered_in_error"):
                answered = row["at"] if answered is None else min(answered, row["at"], key=moment)
        if handed is None or answered is None:
            return None
        came = day(answered)
        for line in self._returns.get(key, ()):
            if line["entered_at"] == answered:
                came = date.fromisoformat(line["received_on"])
        return max(0, (came - day(handed)).days)

    def area(self, referral: Row) -> str:
        contact = self.contacts.get(referral["contact_id"])
        if contact and contact["area_id"]:
            return contact["area_id"]
        person = self.people.get(referral["person_id"])
        return person["area_id"] if person else ""

    def missed(self, referral: Row) -> list[str] | None:
        """The reasons; None where the person did not miss it."""
        if referral["attendance"] != "no_show":
            return None
        reasons = [""]
        for row, detail in self.events(referral["id"]):
            if row["step"] == "attendance" and row["attendance"] == "no_show":
                reasons = list(detail.get("reason_codes") or [row["reason_code"]])
        return reasons

    def declined(self, referral: Row) -> list[str] | None:
        reasons = [
            row["reason_code"]
            for row, _detail in self.events(referral["id"])
            if row["step"] == "status" and row["status"] == "declined"
        ]
        return reasons[-1:] or None


@lru_cache(maxsize=1)
def lives_of(raw: Raw) -> Lives:
    """Read once for an export."""
    return Lives(raw)


def counting(raw: Raw, asked: Question) -> Iterator[Row]:
    """The referrals that count for a question."""
    lives = lives_of(raw)
    for referral in raw.rows("referral"):
        if not referral["number"] or referral["status"] == "entered_in_error":
            continue
        if not asked.holds(day(referral["created_at"])):
            continue
        if asked.areas and not raw.within(lives.area(referral), asked.areas):
            continue
        if asked.languages and raw.counted("language", referral["language"]) not in asked.languages:
            continue
        if asked.topics and asked.topics.isdisjoint(_topics(raw, referral)):
            continue
        if asked.staff and referral["staff_id"] != asked.staff:
            continue
        yield referral


Codes = Callable[[Raw, Row], Iterable[str]]


def plain(name: str, listed: str = "") -> Codes:
    return lambda raw, referral: [raw.counted(listed, referral[name])]


def _topics(raw: Raw, referral: Row) -> set[str]:
    topics = lives_of(raw).topics.get(referral["id"], ())
    return {raw.counted("topic", topic) for topic in topics} or {""}


def _kind(raw: Raw, referral: Row) -> list[str]:
    receiver = lives_of(raw).receivers[referral["organisation_id"]]
    return [raw.counted("organisation_kind", receiver["organisation_kind"])]


def _area(raw: Raw, referral: Row) -> list[str]:
    return [lives_of(raw).area(referral)]


@dataclass
class Went:
    """Referrals, with those to which somebody went and those to which nobody did."""

    number: int = 0
    attended: int = 0
    missed: int = 0

    def put(self, referral: Row) -> None:
        self.number += 1
        self.attended += referral["attendance"].startswith("attended")
        self.missed += referral["attendance"] == "no_show"

    def read(self, columns: int) -> tuple[Number, ...]:
        return (self.number, self.attended, self.missed)[:columns]


def by(codes: Codes, columns: int = 1) -> Recount:
    """A row for each code; columns: how many of the three numbers."""

    def recount(raw: Raw, asked: Question) -> Table:
        rows: dict[str, Went] = {}
        total = Went()
        for referral in counting(raw, asked):
            total.put(referral)
            for code in codes(raw, referral):
                rows.setdefault(code, Went()).put(referral)
        return {code: row.read(columns) for code, row in rows.items()}, total.read(columns)

    return recount


def _by_month(raw: Raw, asked: Question) -> Table:
    rows, total = by(lambda _raw, one: [month(day(one["created_at"]))], 3)(raw, asked)
    return {each: rows.get(each, (0, 0, 0)) for each in asked.months}, total


def answered(codes: Codes) -> Recount:
    """Referrals, answers, the middle of their days, and the share that was in time."""

    def recount(raw: Raw, asked: Question) -> Table:
        lives = lives_of(raw)
        rows: dict[str, list[tuple[str, int | None]]] = {}
        everything = []
        for referral in counting(raw, asked):
            found = referral["priority"], lives.days_to_answer(referral["id"])
            everything.append(found)
            for code in codes(raw, referral):
                rows.setdefault(code, []).append(found)
        return {code: _answers(found) for code, found in rows.items()}, _answers(everything)

    return recount


def _answers(found: list[tuple[str, int | None]]) -> tuple[Number, ...]:
    days = sorted(number for _priority, number in found if number is not None)
    if not days:
        return len(found), 0, None, None
    half = len(days) // 2
    middle = days[half] if len(days) % 2 else (days[half - 1] + days[half]) / 2
    in_time = sum(number is not None and number <= TERMS[priority] for priority, number in found)
    return len(found), len(days), float(middle), round(100 * in_time / len(days), 1)


def _by_wait(raw: Raw, asked: Question) -> Table:
    rows = dict.fromkeys((*BANDS, ""), 0)
    for referral in counting(raw, asked):
        days = lives_of(raw).days_to_answer(referral["id"])
        band = "" if days is None else next(
            code for code, (first, last) in BANDS.items() if first <= days <= last
        )  # fmt: skip
        rows[band] += 1
    return {code: (number,) for code, number in rows.items()}, (sum(rows.values()),)


def by_reason(listed: str, read: Callable[[Lives, Row], list[str] | None]) -> Recount:
    """Only referrals that have such a reason."""

    def recount(raw: Raw, asked: Question) -> Table:
        rows: dict[str, int] = {}
        total = 0
        for referral in counting(raw, asked):
            reasons = read(lives_of(raw), referral)
            if reasons is None:
                continue
            total += 1
            for code in {raw.counted(listed, reason) for reason in reasons}:
                rows[code] = rows.get(code, 0) + 1
        return {code: (number,) for code, number in rows.items()}, (total,)

    return recount


REFERRALS: dict[str, Recount] = {
    "referrals_by_month": _by_month,
    "referrals_by_receiver": answered(plain("organisation_id")),
    "referrals_by_receiver_kind": answered(_kind),
    "referrals_by_wait": _by_wait,
    "referrals_by_status": by(plain("status")),
    "referrals_by_attendance": by(plain("attendance")),
    "referrals_missed": by_reason("no_show_reason", Lives.missed),
    "referrals_by_outcome": by(plain("outcome")),
    "referrals_declined": by_reason("decline_reason", Lives.declined),
    "referrals_by_topic": by(_topics, 3),
    "referrals_by_area": by(_area, 3),
    "referrals_by_language": by(plain("language", "language"), 3),
    "referrals_by_way": by(plain("mode"), 3),
}
