# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the office says of its own in other languages; labels of codes have theirs (`code`)."""

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from amstrat_desktop.models.base import Base, Identified, OfOffice, Stamped


class Translation(Identified, OfOffice, Stamped, Base):
    """One German text of one record in one other language.

    object_kind: a `Kind`, with the record's key in object_id. field: `base.vocabulary.own_texts`.
    source: the German text that was translated; where the record says something else by now,
    the translation is out of date and not printed. translator: who wrote it, "" where nobody
    said. checked_on, checked_by: when somebody who reads the language found it right.
    """

    __tablename__ = "translation"
    __table_args__ = (UniqueConstraint("object_id", "field", "language"),)

    object_kind: Mapped[str]
    object_id: Mapped[UUID]
    field: Mapped[str]
    language: Mapped[str]
    source: Mapped[str]
    text: Mapped[str]
    translator: Mapped[str] = mapped_column(default="")
    checked_on: Mapped[date | None]
    checked_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
