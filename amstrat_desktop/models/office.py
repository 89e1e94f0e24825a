# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The office, its staff, and the areas it knows."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models.base import CLUSTERED, Base, Identified, OfOffice


class Office(Identified, Base):
    """A district office (*Quartiersbüro*): the sender of every slip.

    hours: opening hours as printed. slip_prefix: two letters before every slip number.
    release_needed: its staff fall under professional secrecy (§ 203 StGB), so that nothing is
    told to an agency without a release beside the consent. responsible_body: who answers for the
    data by law (*Verantwortlicher*, Art. 4 No. 7 GDPR) with its address, several lines, "" where
    it is the office itself; dpo_contact: how its data protection officer is reached.
    """

    __tablename__ = "office"
    kind = Kind.OFFICE

    name: Mapped[str]
    street: Mapped[str] = mapped_column(default="")
    postcode: Mapped[str] = mapped_column(default="")
    city: Mapped[str] = mapped_column(default="")
    telephone: Mapped[str] = mapped_column(default="")
    fax: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    hours: Mapped[str] = mapped_column(default="")
    slip_prefix: Mapped[str] = mapped_column(default="BO")
    sample: Mapped[bool] = mapped_column(default=False)
    release_needed: Mapped[bool] = mapped_column(default=False)
    responsible_body: Mapped[str] = mapped_column(default="")
    dpo_contact: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime]


class Staff(Identified, OfOffice, Base):
    """Somebody who works here. role: `base.vocabulary.roles.Role`, what they may see and do.

    bound: a recognised profession under § 203 StGB, to whom people may confide.
    """

    __tablename__ = "staff"
    kind = Kind.STAFF

    name: Mapped[str]
    position: Mapped[str] = mapped_column(default="")
    telephone: Mapped[str] = mapped_column(default="")
    role: Mapped[str] = mapped_column(default="counselling")
    bound: Mapped[bool] = mapped_column(default=False)
    active_from: Mapped[date]
    active_to: Mapped[date | None]


class Area(Identified, OfOffice, Base):
    """A district, a statistical area, a municipality, or an area that the office added.

    number: of the city's statistics office, "" where there is none. home: the office works
    here. pilot: one of the four areas of *Zusammen im Quartier*.
    """

    __tablename__ = "area"
    __table_args__ = (UniqueConstraint("office_id", "name"),)
    kind = Kind.AREA

    number: Mapped[str] = mapped_column(default="")
    name: Mapped[str]
    level: Mapped[str]
    parent_id: Mapped[UUID | None] = mapped_column(ForeignKey("area.id"))
    pilot: Mapped[bool] = mapped_column(default=False)
    home: Mapped[bool] = mapped_column(default=False)
    position: Mapped[int] = mapped_column(default=0)
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]

    aliases: Mapped[list["AreaAlias"]] = relationship(
        cascade="all, delete-orphan", order_by="AreaAlias.alias"
    )


class AreaAlias(Base):
    """What residents call the area, or a part of it: Goldhamme for Kruppwerke."""

    __tablename__ = "area_alias"
    __table_args__ = CLUSTERED
    kind = Kind.AREA

    area_id: Mapped[UUID] = mapped_column(ForeignKey("area.id"), primary_key=True)
    alias: Mapped[str] = mapped_column(primary_key=True)
