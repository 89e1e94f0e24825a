# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Unsaved forms, and the log of who did what."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models.base import Base, Identified, OfOffice


class Draft(OfOffice, Base):
    """What somebody typed into a form and has not saved yet; one per person and form."""

    __tablename__ = "draft"
    kind = Kind.DRAFT

    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"), primary_key=True)
    form: Mapped[str] = mapped_column(primary_key=True)
    payload: Mapped[dict[str, Any]] = mapped_column(JSON)
    updated_at: Mapped[datetime]


class AuditEvent(Identified, OfOffice, Base):
    """Who did what to which record, in the same transaction; names of fields, no contents.

    sequence: counts without a gap. seal: HMAC over the line and the seal of the line before it,
    so that a line that was changed, taken out or put elsewhere is found.
    """

    __tablename__ = "audit_event"
    __table_args__ = (
        Index("ix_audit_event_object_id", "object_id"),
        Index("ix_audit_event_staff_id", "staff_id", "sequence"),
        UniqueConstraint("office_id", "sequence"),
    )

    sequence: Mapped[int]
    seal: Mapped[bytes] = mapped_column(LargeBinary)
    at: Mapped[datetime]
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    action: Mapped[str]
    object_kind: Mapped[str]
    object_id: Mapped[UUID]
    fields: Mapped[list[str]] = mapped_column(JSON, default=list)


class AuditChain(Base):
    """The key of the log's chain, and where the log begins.

    first: the sequence of the oldest line that is kept; before: the seal of the line that stood
    before it, b"" where there was none. Whoever can change the file can read the key: a log that
    was written anew as a whole, or cut at its end, is found by the anchors outside the file.
    """

    __tablename__ = "audit_chain"

    office_id: Mapped[UUID] = mapped_column(ForeignKey("office.id"), primary_key=True)
    key: Mapped[bytes] = mapped_column(LargeBinary)
    first: Mapped[int] = mapped_column(default=1)
    before: Mapped[bytes] = mapped_column(LargeBinary, default=b"")
