# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Code lists: what an office may choose from, dated, so that old records keep theirs."""

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models.base import CLUSTERED, Base, Identified, OfOffice


class CodeEntry(Identified, OfOffice, Base):
    """One code of one list. Codes are never renamed or reused, only retired (valid_to).

    maps_to: the code that reports count it as, "" for itself.
    """

    __tablename__ = "code_entry"
    __table_args__ = (
        UniqueConstraint("office_id", "list_name", "code"),
        # Whether a code is counted as another one is asked for each contact, and few are.
        Index(
            "ix_code_entry_maps_to",
            "list_name",
            "code",
            "maps_to",
            sqlite_where=text("maps_to <> ''"),
            postgresql_where=text("maps_to <> ''"),
        ),
    )
    kind = Kind.CODE

    list_name: Mapped[str]
    code: Mapped[str]
    group_code: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)
    restricted: Mapped[bool] = mapped_column(default=False)
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    maps_to: Mapped[str] = mapped_column(default="")

    labels: Mapped[list["CodeLabel"]] = relationship(cascade="all, delete-orphan")


class CodeLabel(Base):
    """A label that the office wrote; shipped labels stand in the catalogues.

    translator: who wrote it in a language other than German, None where nobody said. checked_on,
    checked_by: when somebody who reads the language found it right.
    """

    __tablename__ = "code_label"
    __table_args__ = CLUSTERED
    kind = Kind.CODE

    entry_id: Mapped[UUID] = mapped_column(ForeignKey("code_entry.id"), primary_key=True)
    language: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str]
    translator: Mapped[str | None]
    checked_on: Mapped[date | None]
    checked_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
