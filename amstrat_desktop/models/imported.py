# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lists that an office brought along, and what came out of each of their rows."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models.base import CLUSTERED, Base, Identified, OfOffice


class ImportRun(Identified, OfOffice, Base):
    """One file that was taken over. columns: heading → field. undone_at: taken back whole."""

    __tablename__ = "import_run"
    kind = Kind.IMPORT

    file_name: Mapped[str]
    sha256: Mapped[str]
    at: Mapped[datetime]
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    columns: Mapped[dict[str, Any]] = mapped_column(JSON)
    rows_read: Mapped[int] = mapped_column(default=0)
    rows_taken: Mapped[int] = mapped_column(default=0)
    undone_at: Mapped[datetime | None]
    undone_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))


class ImportedRecord(Base):
    """A record that an import made, and from which row, as the other program counts it."""

    __tablename__ = "imported_record"
    __table_args__ = (Index("ix_imported_record_object_id", "object_id"), CLUSTERED)
    kind = Kind.IMPORT

    import_id: Mapped[UUID] = mapped_column(ForeignKey("import_run.id"), primary_key=True)
    row: Mapped[int] = mapped_column(primary_key=True)
    object_id: Mapped[UUID] = mapped_column(primary_key=True)
    object_kind: Mapped[str]
