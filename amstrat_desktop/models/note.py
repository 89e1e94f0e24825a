# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Notes on a person: official ones, and personal working notes, which are the author's alone."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models.base import Base, Identified, OfOffice, Stamped


class OfficialNote(Identified, OfOffice, Stamped, Base):
    """Belongs to the record: seen by whoever may open it, handed over, told to the person.

    about_at: when what it tells took place.
    """

    __tablename__ = "official_note"
    __table_args__ = (Index("ix_official_note_person_id", "person_id", "about_at"),)
    kind = Kind.NOTE

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    case_id: Mapped[UUID | None] = mapped_column(ForeignKey("support_case.id"))
    about_at: Mapped[datetime]
    text: Mapped[str]


class PersonalNote(Identified, OfOffice, Base):
    """A working note, encrypted with its author's own key (AES-256-GCM, nonce before the text).

    Never in exports, handovers, reports or the search; gone after expires_at.
    """

    __tablename__ = "personal_note"
    __table_args__ = (
        Index("ix_personal_note_author", "staff_id", "person_id"),
        Index("ix_personal_note_expires_at", "expires_at"),
    )
    kind = Kind.NOTE

    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    written_at: Mapped[datetime]
    expires_at: Mapped[datetime]
