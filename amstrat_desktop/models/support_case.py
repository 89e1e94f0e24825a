# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ongoing support (*Begleitung*): begins with the person's agreement only."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models.base import Base, Identified, OfOffice, Stamped


class SupportCase(Identified, OfOffice, Stamped, Base):
    """goal: in the person's own words, goal_language: the language of these words.

    status: open or closed. closing_reason: code list of the same name.
    """

    __tablename__ = "support_case"
    __table_args__ = (
        Index("ix_support_case_person_id", "person_id"),
        Index("ix_support_case_responsible_id", "responsible_id", "status"),
        Index("ix_support_case_deputy_id", "deputy_id", "status"),
    )
    kind = Kind.CASE

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    goal: Mapped[str]
    goal_language: Mapped[str] = mapped_column(default="")
    responsible_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    deputy_id: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    status: Mapped[str] = mapped_column(default="open")
    opened_on: Mapped[date]
    closed_on: Mapped[date | None]
    closing_reason: Mapped[str] = mapped_column(default="")
    closing_remark: Mapped[str] = mapped_column(default="")

    steps: Mapped[list["CaseStep"]] = relationship(
        cascade="all, delete-orphan", order_by="CaseStep.position"
    )
    events: Mapped[list["CaseEvent"]] = relationship(order_by="CaseEvent.id")


class CaseStep(Identified, OfOffice, Base):
    """One agreed step. doer: "person" or "office". done_on: None while it is open."""

    __tablename__ = "case_step"
    __table_args__ = (Index("ix_case_step_case_id", "case_id"),)
    kind = Kind.CASE

    case_id: Mapped[UUID] = mapped_column(ForeignKey("support_case.id"))
    text: Mapped[str]
    doer: Mapped[str] = mapped_column(default="person")
    due_on: Mapped[date | None]
    done_on: Mapped[date | None]
    position: Mapped[int] = mapped_column(default=0)


class CaseEvent(Identified, OfOffice, Base):
    """What happened to a case, never changed: opened, goal changed, handed over, closed, reopened.

    responsible_id: as it stood after the event, so that an old case still tells who knew the
    person. detail: code or words that belong to the event.
    """

    __tablename__ = "case_event"
    __table_args__ = (Index("ix_case_event_case_id", "case_id", "id"),)
    kind = Kind.CASE

    case_id: Mapped[UUID] = mapped_column(ForeignKey("support_case.id"))
    at: Mapped[datetime]
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    event: Mapped[str]
    responsible_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    deputy_id: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    detail: Mapped[str] = mapped_column(default="")
