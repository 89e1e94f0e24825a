# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The search for a regular childcare place (Kita, *Tagespflege*), child by child."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, deferred, mapped_column

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models.base import Base, Identified, OfOffice, Stamped


class KitaApplication(Identified, OfOffice, Stamped, Base):
    """One application for one child. person_id: the parent who searches.

    kita: its name where it stands in no directory. care_kind, status: `base.vocabulary.kita`.
    The waiting time counts from applied_on to answered_on.
    """

    __tablename__ = "kita_application"
    __table_args__ = (
        Index("ix_kita_application_person_id", "person_id"),
        Index("ix_kita_application_member_id", "member_id"),
        Index("ix_kita_application_status", "office_id", "status", "applied_on"),
    )
    kind = Kind.KITA

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    member_id: Mapped[UUID] = mapped_column(ForeignKey("household_member.id"))
    organisation_id: Mapped[UUID | None] = mapped_column(ForeignKey("organisation.id"))
    kita: Mapped[str] = mapped_column(default="")
    care_kind: Mapped[str] = mapped_column(default="kita")
    applied_on: Mapped[date]
    wanted_from: Mapped[date | None]
    hours: Mapped[int | None]
    status: Mapped[str] = mapped_column(default="applied")
    answered_on: Mapped[date | None]
    remark: Mapped[str] = mapped_column(default="")


class PriorityLetter(Identified, OfOffice, Base):
    """A printed letter that a childcare place is urgent (*Dringlichkeitsbescheinigung*).

    grounds: codes of `base.vocabulary.kita`. starts_on: when the place is needed. template: name
    and version of the layout. pdf: the bytes that left the house, to print exactly these again.
    """

    __tablename__ = "priority_letter"
    __table_args__ = (
        Index("ix_priority_letter_person_id", "person_id"),
        Index("ix_priority_letter_member_id", "member_id"),
    )
    kind = Kind.KITA

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    member_id: Mapped[UUID] = mapped_column(ForeignKey("household_member.id"))
    organisation_id: Mapped[UUID | None] = mapped_column(ForeignKey("organisation.id"))
    recipient: Mapped[str] = mapped_column(default="")
    grounds: Mapped[list[str]] = mapped_column(JSON)
    starts_on: Mapped[date | None]
    words: Mapped[str] = mapped_column(default="")
    language: Mapped[str] = mapped_column(default="de")
    issued_on: Mapped[date]
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    template: Mapped[str]
    way: Mapped[str]
    printed_at: Mapped[datetime]
    sha256: Mapped[str]
    pdf: Mapped[bytes] = deferred(mapped_column(LargeBinary))
