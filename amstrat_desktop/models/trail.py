# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Unsaved forms, and the log of who did what."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index
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
    """Who did what to which record, in the same transaction; names of fields, no contents."""

    __tablename__ = "audit_event"
    __table_args__ = (Index("ix_audit_event_object_id", "object_id"),)

    at: Mapped[datetime]
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    action: Mapped[str]
    object_kind: Mapped[str]
    object_id: Mapped[UUID]
    fields: Mapped[list[str]] = mapped_column(JSON, default=list)
