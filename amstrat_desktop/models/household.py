# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Households (*Haushalt*): who lives together and who cares for whom.

The benefit community (*Bedarfsgemeinschaft*, SGB II) is another thing; it stands on a slip only.
"""

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models.base import Base, Identified, OfOffice, Stamped


class Household(Identified, OfOffice, Stamped, Base):
    """household_type: code list of the same name. situation: what stands out, in plain words."""

    __tablename__ = "household"
    kind = Kind.HOUSEHOLD

    household_type: Mapped[str] = mapped_column(default="")
    area_id: Mapped[UUID | None] = mapped_column(ForeignKey("area.id"))
    situation: Mapped[str] = mapped_column(default="")

    members: Mapped[list["HouseholdMember"]] = relationship(
        cascade="all, delete-orphan", order_by="HouseholdMember.position"
    )


class HouseholdMember(Identified, OfOffice, Base):
    """An adult or a child of a household, with or without a record of their own.

    role: adult or child. first_name: of a member without a record; of a child only with the
    guardian's consent (name_consent_id). carer: looks after the children or a relative.
    childcare, childcare_since: of a child, see `base.vocabulary.households`. left_on: no
    longer lives there.
    """

    __tablename__ = "household_member"
    __table_args__ = (
        Index("ix_household_member_household_id", "household_id"),
        Index("ix_household_member_person_id", "person_id"),
    )
    kind = Kind.HOUSEHOLD

    household_id: Mapped[UUID] = mapped_column(ForeignKey("household.id"))
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    role: Mapped[str]
    relation: Mapped[str] = mapped_column(default="")
    first_name: Mapped[str] = mapped_column(default="")
    name_consent_id: Mapped[UUID | None] = mapped_column(ForeignKey("consent.id"))
    birth_year: Mapped[int | None]
    carer: Mapped[bool] = mapped_column(default=False)
    childcare: Mapped[str] = mapped_column(default="")
    childcare_since: Mapped[date | None]
    left_on: Mapped[date | None]
    position: Mapped[int] = mapped_column(default=0)
