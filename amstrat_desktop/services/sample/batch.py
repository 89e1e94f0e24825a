# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rows on their way into the database, many at a time, in the order that foreign keys need."""

from collections.abc import Iterable
from typing import Any, Final, cast
from uuid import UUID

from sqlalchemy import Connection, Table, insert

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models.base import Base
from amstrat_desktop.models.contact import (
    Contact,
    ContactChild,
    ContactNote,
    ContactTopic,
    OfficeHour,
)
from amstrat_desktop.models.person import Person, PersonChannel, PersonLanguage
from amstrat_desktop.models.planning import Appointment, FollowUp
from amstrat_desktop.models.referral import (
    FeedbackReturn,
    Referral,
    ReferralDocument,
    ReferralEvent,
    ReferralNeed,
    ReferralTopic,
)
from amstrat_desktop.models.support_case import CaseEvent, CaseStep, SupportCase
from amstrat_desktop.store.search import index_many

Row = dict[str, Any]

_IN_ORDER: Final[tuple[type[Base], ...]] = (
    Person,
    PersonChannel,
    PersonLanguage,
    SupportCase,
    CaseStep,
    CaseEvent,
    FollowUp,
    Appointment,
    OfficeHour,
    Contact,
    ContactTopic,
    ContactChild,
    ContactNote,
    Referral,
    ReferralTopic,
    ReferralNeed,
    ReferralDocument,
    ReferralEvent,
    FeedbackReturn,
)


class Batch:
    """Collects rows per table. Mapped objects would take three times as long."""

    def __init__(self) -> None:
        self.rows: dict[type[Base], list[Row]] = {mapped: [] for mapped in _IN_ORDER}
        self.words: list[tuple[str, UUID, str, *tuple[str, ...]]] = []

    def add(self, mapped: type[Base], **row: Any) -> None:
        """One row with all columns of its table: defaults are not filled in one by one."""
        self.rows[mapped].append(row)

    def index(self, kind: Kind, object_id: UUID, words: str, keys: Iterable[str] = ()) -> None:
        """What the object will be found by."""
        self.words.append((kind.value, object_id, words, *keys))

    def write(self, connection: Connection) -> int:
        """Insert everything and start anew; gives the number of rows."""
        count = 0
        for mapped, rows in self.rows.items():
            if rows:
                connection.execute(insert(cast("Table", mapped.__table__)), rows)
                count += len(rows)
                rows.clear()
        index_many(connection, self.words)
        self.words.clear()
        return count
