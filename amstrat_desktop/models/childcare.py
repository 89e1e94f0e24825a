# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Childcare beside an offer (*Kinderbeaufsichtigung*): groups of a run and who looks after them."""

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models.base import CLUSTERED, Base, Identified, OfOffice, Stamped


class Carer(Identified, OfOffice, Stamped, Base):
    """Somebody who looks after children. qualification: code list *carer_qualification*.

    certificate_seen_on, certificate_valid_until: of the extended certificate of good conduct
    (*erweitertes Führungszeugnis*, § 72a SGB VIII); never what stands in it.
    """

    __tablename__ = "carer"
    __table_args__ = (Index("ix_carer_name", "office_id", "name"),)
    kind = Kind.CARER

    name: Mapped[str]
    qualification: Mapped[str] = mapped_column(default="")
    telephone: Mapped[str] = mapped_column(default="")
    staff_id: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    certificate_seen_on: Mapped[date | None]
    certificate_valid_until: Mapped[date | None]
    retired_on: Mapped[date | None]


class CarerAbsence(Identified, OfOffice, Base):
    """A carer isn't there on these days, first and last included; why is nobody's business."""

    __tablename__ = "carer_absence"
    __table_args__ = (Index("ix_carer_absence_carer_id", "carer_id", "first_day"),)
    kind = Kind.CARER

    carer_id: Mapped[UUID] = mapped_column(ForeignKey("carer.id"))
    first_day: Mapped[date]
    last_day: Mapped[date]


class ChildcareGroup(Identified, OfOffice, Stamped, Base):
    """A group beside a run. age_from, age_to: completed years, both included.

    places: children at most. per_carer: children that one carer may look after.
    room_id: where the children are.
    """

    __tablename__ = "childcare_group"
    __table_args__ = (Index("ix_childcare_group_run_id", "run_id"),)
    kind = Kind.OFFER

    run_id: Mapped[UUID] = mapped_column(ForeignKey("offer_run.id"))
    name: Mapped[str] = mapped_column(default="")
    age_from: Mapped[int]
    age_to: Mapped[int]
    places: Mapped[int]
    per_carer: Mapped[int] = mapped_column(default=4)
    room_id: Mapped[UUID | None] = mapped_column(ForeignKey("room.id"))
    position: Mapped[int] = mapped_column(default=0)

    carers: Mapped[list["GroupCarer"]] = relationship(
        cascade="all, delete-orphan", order_by="GroupCarer.position"
    )


class GroupCarer(Base):
    """Who looks after a group."""

    __tablename__ = "group_carer"
    __table_args__ = CLUSTERED
    kind = Kind.OFFER

    group_id: Mapped[UUID] = mapped_column(ForeignKey("childcare_group.id"), primary_key=True)
    carer_id: Mapped[UUID] = mapped_column(ForeignKey("carer.id"), primary_key=True, index=True)
    position: Mapped[int] = mapped_column(default=0)
