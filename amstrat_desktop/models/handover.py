# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Handing people over to a colleague: who, to whom, why, what is open, whether they know."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models.base import Base, Identified, OfOffice, Stamped


class Handover(Identified, OfOffice, Stamped, Base):
    """One person or a whole caseload. state: offered, accepted, declined, withdrawn.

    reason: code list *handover_reason*. answered_at: when it was accepted or declined.
    """

    __tablename__ = "handover"
    __table_args__ = (
        Index("ix_handover_from", "from_staff_id", "state"),
        Index("ix_handover_to", "to_staff_id", "state"),
    )
    kind = Kind.HANDOVER

    from_staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    to_staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    whole_caseload: Mapped[bool] = mapped_column(default=False)
    reason: Mapped[str]
    remark: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(default="offered")
    answered_at: Mapped[datetime | None]
    answered_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    answer_remark: Mapped[str] = mapped_column(default="")

    items: Mapped[list["HandoverItem"]] = relationship(cascade="all, delete-orphan")


class HandoverItem(Identified, OfOffice, Base):
    """One person of a handover. informed: yes, no, not_possible. remark: what matters now.

    open_*: how much was open when it was offered, so that the paper of that day stays true.
    """

    __tablename__ = "handover_item"
    __table_args__ = (
        Index("ix_handover_item_handover_id", "handover_id"),
        Index("ix_handover_item_person_id", "person_id"),
    )
    kind = Kind.HANDOVER

    handover_id: Mapped[UUID] = mapped_column(ForeignKey("handover.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    case_id: Mapped[UUID | None] = mapped_column(ForeignKey("support_case.id"))
    informed: Mapped[str]
    remark: Mapped[str] = mapped_column(default="")
    open_steps: Mapped[int] = mapped_column(default=0)
    open_follow_ups: Mapped[int] = mapped_column(default=0)
    open_appointments: Mapped[int] = mapped_column(default=0)
    open_referrals: Mapped[int] = mapped_column(default=0)
