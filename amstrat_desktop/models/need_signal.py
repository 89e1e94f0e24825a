# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Need signals (*Bedarfsmeldung*): what is missing in an area, without anybody's data."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models.base import Base, Identified, OfOffice, Stamped


class NeedSignal(Identified, OfOffice, Stamped, Base):
    """topic: code list *topic*. barrier: code list of the same name. number: how many people.

    words: without a person; only approved ones leave the office (R17). written_by: who wrote
    them last, and so does not approve them. state, source: `base.vocabulary.need_signals`.
    It knows nobody: what wrote it knows the signal.
    """

    __tablename__ = "need_signal"
    __table_args__ = (
        Index("ix_need_signal_noted_on", "office_id", "noted_on", "id"),
        Index("ix_need_signal_state", "office_id", "state", "noted_on"),
    )
    kind = Kind.NEED_SIGNAL

    noted_on: Mapped[date]
    topic: Mapped[str]
    area_id: Mapped[UUID | None] = mapped_column(ForeignKey("area.id"))
    barrier: Mapped[str]
    number: Mapped[int] = mapped_column(default=1)
    words: Mapped[str] = mapped_column(default="")
    written_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    state: Mapped[str] = mapped_column(default="draft")
    source: Mapped[str] = mapped_column(default="hand")
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    decision_words: Mapped[str] = mapped_column(default="")
