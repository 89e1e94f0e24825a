# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The directory: agencies and other organisations that people are referred to."""

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models.base import CLUSTERED, Base, Identified, OfOffice, Stamped


class Organisation(Identified, OfOffice, Stamped, Base):
    """A receiver of referrals.

    verified_on/by: when somebody in the office last confirmed the data; None is "not verified
    yet". response_days: how many days it usually takes to answer. stop: bus or tram stop and
    the way from it. appointment_only: nobody is seen without an appointment. source_year: of
    the shipped data.
    """

    __tablename__ = "organisation"
    __table_args__ = (Index("ix_organisation_name", "office_id", "name"),)
    kind = Kind.ORGANISATION

    name: Mapped[str]
    organisation_kind: Mapped[str]
    contact_person: Mapped[str] = mapped_column(default="")
    street: Mapped[str] = mapped_column(default="")
    postcode: Mapped[str] = mapped_column(default="")
    city: Mapped[str] = mapped_column(default="")
    telephone: Mapped[str] = mapped_column(default="")
    fax: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    hours: Mapped[str] = mapped_column(default="")
    stop: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    appointment_only: Mapped[bool] = mapped_column(default=False)
    accepts_slip: Mapped[bool] = mapped_column(default=True)
    response_days: Mapped[int | None]
    source_year: Mapped[int | None]
    verified_on: Mapped[date | None]
    verified_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    retired_on: Mapped[date | None]

    languages: Mapped[list["OrganisationLanguage"]] = relationship(
        cascade="all, delete-orphan", order_by="OrganisationLanguage.language"
    )
    documents: Mapped[list["OrganisationDocument"]] = relationship(
        cascade="all, delete-orphan", order_by="OrganisationDocument.position"
    )


class OrganisationLanguage(Base):
    """A language in which the organisation can be spoken to."""

    __tablename__ = "organisation_language"
    __table_args__ = CLUSTERED
    kind = Kind.ORGANISATION

    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"), primary_key=True)
    language: Mapped[str] = mapped_column(primary_key=True)


class OrganisationDocument(Base):
    """A paper that people are asked to bring (code list *document*)."""

    __tablename__ = "organisation_document"
    __table_args__ = CLUSTERED
    kind = Kind.ORGANISATION

    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"), primary_key=True)
    document: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(default=0)
