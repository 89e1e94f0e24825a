# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Requests of people about their data, and what is held about one of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.vocabulary.data_requests import (
    Identity,
    InformationWay,
    RequestKind,
    RequestState,
)
from amstrat_desktop.services.holdings.telling import Check

Plain = str | int | float | bool | list[str] | None
"""What a column holds, as JSON can write it."""


@dataclass(frozen=True, slots=True)
class RequestDraft:
    """Somebody claims a right. person_id: None where nobody on record asks.

    identity: None until it was checked; it is needed before an answer goes out. words: without
    names.
    """

    request_kind: RequestKind = RequestKind.ACCESS
    person_id: UUID | None = None
    received_on: date | None = None
    identity: Identity | None = None
    language: str = "de"
    words: str = ""


@dataclass(frozen=True, slots=True)
class RequestCard:
    """One request as it stands. name: of the person, None where nobody on record asks or the
    record may not be named.
    """

    id: UUID
    request_kind: RequestKind
    person_id: UUID | None
    name: Msg | None
    received_on: date
    due_on: date
    identity: Identity | None
    language: str
    state: RequestState
    answered_at: datetime | None
    answered_by: str
    words: str
    version: int

    @property
    def is_open(self) -> bool:
        return self.state is RequestState.OPEN

    def days_left(self, today: date) -> int:
        """Until it is due; below zero: late."""
        return (self.due_on - today).days


@dataclass(frozen=True, slots=True)
class InformationDraft:
    """A sheet was handed out. person_id: None for somebody without a record."""

    sheet: str
    language: str
    way: InformationWay
    person_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class InformationLine:
    """A sheet that a person was given."""

    at: datetime
    sheet: str
    language: str
    way: InformationWay


@dataclass(frozen=True, slots=True)
class Value:
    """One field of a record. plain: as it is held; text: as it is told.

    check: what has to be looked through before it is told.
    """

    name: str
    label: Msg
    plain: Plain
    text: Msg
    check: Check


@dataclass(frozen=True, slots=True)
class Section:
    """Rows of another table within a record."""

    table: str
    label: Msg
    records: tuple["Record", ...]


@dataclass(frozen=True, slots=True)
class Record:
    """One row. key: its table and its key, by which a looked-through text is known again."""

    key: str
    values: tuple[Value, ...]
    sections: tuple[Section, ...] = ()

    def all_records(self) -> Iterator["Record"]:
        """The record itself, and those within it."""
        yield self
        for section in self.sections:
            for record in section.records:
                yield from record.all_records()


@dataclass(frozen=True, slots=True)
class HeldChapter:
    """The rows of one table."""

    table: str
    heading: Msg
    records: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class Holdings:
    """Everything that is held about a person and told to them.

    kept: how long it is kept, a sentence each. language: that the person reads.
    """

    person_id: UUID
    name: str
    language: str
    as_of: datetime
    chapters: tuple[HeldChapter, ...]
    kept: tuple[Msg, ...] = ()
