# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Observations from the neighbourhood: a vacant shop, a missing offer. Nobody stands in them."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models.base import Base, Identified, OfOffice, Stamped


class Observation(Identified, OfOffice, Stamped, Base):
    """observation: code list *observation_kind*. place: street or corner, never an address of
    somebody. words: without a person; only approved ones leave the office (R17). written_by:
    who wrote them last, and so does not approve them. state: as of need signals.
    settled_on: what was observed is so no longer.
    """

    __tablename__ = "observation"
    __table_args__ = (
        Index("ix_observation_noted_on", "office_id", "noted_on", "id"),
        Index("ix_observation_state", "office_id", "state", "noted_on"),
    )
    kind = Kind.OBSERVATION

    noted_on: Mapped[date]
    observation: Mapped[str]
    area_id: Mapped[UUID | None] = mapped_column(ForeignKey("area.id"))
    place: Mapped[str] = mapped_column(default="")
    words: Mapped[str] = mapped_column(default="")
    written_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    state: Mapped[str] = mapped_column(default="draft")
    settled_on: Mapped[date | None]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    decision_words: Mapped[str] = mapped_column(default="")
