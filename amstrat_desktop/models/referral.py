# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Referrals: the record, its events that are never rewritten, its papers, its answers."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, deferred, mapped_column, relationship

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models.base import CLUSTERED, Base, Identified, OfOffice, Stamped


class Referral(Identified, OfOffice, Stamped, Base):
    """Somebody is referred to an organisation.

    number: None until the slip is issued; then unique in the office. due_at: when the clock
    of the status runs out, None where it has none. next_party: whose move it is. The person_*
    fields stand on the slip when filled and are otherwise empty: the referral is anonymous.
    person_children: ages in years, None for an age nobody asked for, NULL when it isn't said.
    benefit_community_number, customer_number: only for the slip, never searched (§ 51a SGB II).
    """

    __tablename__ = "referral"
    __table_args__ = (
        UniqueConstraint("office_id", "number"),
        Index("ix_referral_created_at", "office_id", "created_at", "id"),
        Index("ix_referral_due_at", "office_id", "due_at", "id"),
        Index("ix_referral_status", "office_id", "status", "created_at", "id"),
        Index("ix_referral_next_party", "office_id", "next_party", "due_at"),
        Index("ix_referral_appointment_at", "office_id", "appointment_at"),
        Index("ix_referral_contact_id", "contact_id"),
        Index("ix_referral_person_id", "person_id"),
        Index("ix_referral_predecessor_id", "predecessor_id"),
        Index("ix_referral_organisation_id", "organisation_id", "office_id", "created_at", "id"),
        Index("ix_referral_staff_id", "staff_id", "office_id", "created_at", "id"),
    )
    kind = Kind.REFERRAL

    number: Mapped[str | None]
    contact_id: Mapped[UUID | None] = mapped_column(ForeignKey("contact.id"))
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    predecessor_id: Mapped[UUID | None] = mapped_column(ForeignKey("referral.id"))
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    mode: Mapped[str]
    priority: Mapped[str]
    language: Mapped[str]

    status: Mapped[str]
    status_since: Mapped[datetime]
    due_at: Mapped[datetime | None]
    next_party: Mapped[str]
    attendance: Mapped[str]
    outcome: Mapped[str] = mapped_column(default="")
    outcome_source: Mapped[str] = mapped_column(default="")

    concern: Mapped[str] = mapped_column(default="")
    concern_translated: Mapped[str] = mapped_column(default="")
    done_so_far: Mapped[str] = mapped_column(default="")
    interpreter_needed: Mapped[bool | None]
    reads: Mapped[bool | None]
    appointment_at: Mapped[datetime | None]
    appointment_place: Mapped[str] = mapped_column(default="")

    person_name: Mapped[str] = mapped_column(default="")
    person_birth_date: Mapped[date | None]
    person_telephone: Mapped[str] = mapped_column(default="")
    person_children: Mapped[list[int | None] | None] = mapped_column(JSON(none_as_null=True))
    guardian: Mapped[str] = mapped_column(default="")
    benefit_community_number: Mapped[str] = mapped_column(default="")
    customer_number: Mapped[str] = mapped_column(default="")

    topics: Mapped[list["ReferralTopic"]] = relationship(
        cascade="all, delete-orphan", order_by="ReferralTopic.position"
    )
    needs: Mapped[list["ReferralNeed"]] = relationship(
        cascade="all, delete-orphan", order_by="ReferralNeed.position"
    )
    documents: Mapped[list["ReferralDocument"]] = relationship(
        cascade="all, delete-orphan", order_by="ReferralDocument.position"
    )
    events: Mapped[list["ReferralEvent"]] = relationship(order_by="ReferralEvent.id")


class ReferralTopic(Base):
    """What it is about (code list *topic*)."""

    __tablename__ = "referral_topic"
    __table_args__ = CLUSTERED
    kind = Kind.REFERRAL

    referral_id: Mapped[UUID] = mapped_column(ForeignKey("referral.id"), primary_key=True)
    topic: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(default=0)


class ReferralNeed(Base):
    """What is needed (code list *need*)."""

    __tablename__ = "referral_need"
    __table_args__ = CLUSTERED
    kind = Kind.REFERRAL

    referral_id: Mapped[UUID] = mapped_column(ForeignKey("referral.id"), primary_key=True)
    need: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(default=0)


class ReferralDocument(Base):
    """What to bring (code list *document*)."""

    __tablename__ = "referral_document"
    __table_args__ = CLUSTERED
    kind = Kind.REFERRAL

    referral_id: Mapped[UUID] = mapped_column(ForeignKey("referral.id"), primary_key=True)
    document: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(default=0)


class ReferralEvent(Identified, OfOffice, Base):
    """One step of a referral's way. The database refuses to change it.

    status, attendance, outcome: as they stand after the step. source: who says so.
    """

    __tablename__ = "referral_event"
    __table_args__ = (Index("ix_referral_event_referral_id", "referral_id", "id"),)
    kind = Kind.REFERRAL

    referral_id: Mapped[UUID] = mapped_column(ForeignKey("referral.id"))
    at: Mapped[datetime]
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    source: Mapped[str]
    step: Mapped[str]
    status: Mapped[str]
    attendance: Mapped[str]
    outcome: Mapped[str] = mapped_column(default="")
    reason_code: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")
    detail: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)


class ReferralSlip(Identified, OfOffice, Base):
    """Exactly what left the house: the bytes of one print or saved file.

    copy_no: 1 is the first print. template: name and version of the layout.
    """

    __tablename__ = "referral_slip"
    __table_args__ = (UniqueConstraint("referral_id", "copy_no"),)
    kind = Kind.REFERRAL

    referral_id: Mapped[UUID] = mapped_column(ForeignKey("referral.id"))
    number: Mapped[str]
    copy_no: Mapped[int]
    language: Mapped[str]
    variant: Mapped[str]
    template: Mapped[str]
    way: Mapped[str]
    printed_at: Mapped[datetime]
    printed_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    sha256: Mapped[str]
    pdf: Mapped[bytes] = deferred(mapped_column(LargeBinary))


class FeedbackReturn(Identified, OfOffice, Base):
    """An answer that came back, as the tear-off or a telephone call said it."""

    __tablename__ = "feedback_return"
    __table_args__ = (Index("ix_feedback_return_referral_id", "referral_id"),)
    kind = Kind.REFERRAL

    referral_id: Mapped[UUID] = mapped_column(ForeignKey("referral.id"))
    channel: Mapped[str]
    received_on: Mapped[date]
    answer: Mapped[str]
    appointment_at: Mapped[datetime | None]
    note: Mapped[str] = mapped_column(default="")
    entered_at: Mapped[datetime]
    entered_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
