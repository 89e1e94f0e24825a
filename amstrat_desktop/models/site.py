# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where offers take place: sites (*Standort*) with their rooms."""

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models.base import Base, Identified, OfOffice, Stamped


class Site(Identified, OfOffice, Stamped, Base):
    """A house with an address. stop: bus or tram stop and the way from it.

    step_free: reached without a step, None where nobody looked. accessibility: in words.
    """

    __tablename__ = "site"
    __table_args__ = (Index("ix_site_name", "office_id", "name"),)
    kind = Kind.SITE

    name: Mapped[str]
    area_id: Mapped[UUID | None] = mapped_column(ForeignKey("area.id"))
    street: Mapped[str] = mapped_column(default="")
    postcode: Mapped[str] = mapped_column(default="")
    city: Mapped[str] = mapped_column(default="")
    stop: Mapped[str] = mapped_column(default="")
    step_free: Mapped[bool | None]
    accessibility: Mapped[str] = mapped_column(default="")
    retired_on: Mapped[date | None]

    rooms: Mapped[list["Room"]] = relationship(
        cascade="all, delete-orphan", order_by="Room.position"
    )


class Room(Identified, OfOffice, Base):
    """seats: how many people may be in it, None where nobody counted. for_children: children
    can be looked after in it.
    """

    __tablename__ = "room"
    __table_args__ = (Index("ix_room_site_id", "site_id"),)
    kind = Kind.SITE

    site_id: Mapped[UUID] = mapped_column(ForeignKey("site.id"))
    name: Mapped[str]
    seats: Mapped[int | None]
    step_free: Mapped[bool | None]
    for_children: Mapped[bool] = mapped_column(default=False)
    position: Mapped[int] = mapped_column(default=0)
    retired_on: Mapped[date | None]
