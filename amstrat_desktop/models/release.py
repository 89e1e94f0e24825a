# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What left the office as a table for planning, and the months that it was counted from."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, deferred, mapped_column

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models.base import CLUSTERED, Base, Identified, OfOffice, Stamped


class MonthClosing(Identified, OfOffice, Base):
    """The counts of a month as they stood when something of it was released for the first time.

    Whatever is released of the month later is counted from here: a record that is entered or
    voided afterwards would otherwise be told by the difference of two releases. month: as
    `base.periods.month_of` writes it. counts: key of a release table to its cells, each the
    codes of its place and the number, ordered. definitions: version of how things are counted.
    """

    __tablename__ = "month_closing"
    __table_args__ = (UniqueConstraint("office_id", "month"),)
    kind = Kind.RELEASE

    month: Mapped[int]
    closed_at: Mapped[datetime]
    closed_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    definitions: Mapped[int]
    counts: Mapped[dict[str, Any]] = deferred(mapped_column(JSON))


class Release(Identified, OfOffice, Stamped, Base):
    """A release table of some months, proposed, then approved (or not) by a person.

    number: None until it is approved; then counted up in the office and unique. table_key: of
    `services.releases.catalogue`. months: as `base.periods.month_of` writes them. choices: level
    of the areas, margins that are left out. state: "proposed", "approved", "rejected".
    proposed_by: who made it, and so does not approve it where somebody else can. frozen: the
    whole table as it was, hidden values included: the ledger needs them. An approved one is
    never changed.
    """

    __tablename__ = "release"
    __table_args__ = (
        UniqueConstraint("office_id", "number"),
        Index("ix_release_state", "office_id", "state", "created_at"),
        Index("ix_release_table_key", "office_id", "table_key", "first_month"),
    )
    kind = Kind.RELEASE

    number: Mapped[int | None]
    table_key: Mapped[str]
    first_month: Mapped[int]
    last_month: Mapped[int]
    threshold: Mapped[int]
    choices: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    state: Mapped[str] = mapped_column(default="proposed")
    proposed_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    decision_words: Mapped[str] = mapped_column(default="")
    frozen: Mapped[dict[str, Any]] = deferred(mapped_column(JSON))


class ReleaseFile(Base):
    """Exactly the bytes that left the office. file_format: "csv", "xlsx" or "pdf"."""

    __tablename__ = "release_file"
    __table_args__ = CLUSTERED
    kind = Kind.RELEASE

    release_id: Mapped[UUID] = mapped_column(ForeignKey("release.id"), primary_key=True)
    file_format: Mapped[str] = mapped_column(primary_key=True)
    file_name: Mapped[str]
    sha256: Mapped[str]
    content: Mapped[bytes] = deferred(mapped_column(LargeBinary))
