# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is still to be done: follow-ups, appointments, attempts to reach somebody."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models.base import CLUSTERED, Base, Identified, OfOffice, Stamped


def _open_until_done(*columns: str) -> Index:
    still_open = text("done_at IS NULL")
    return Index(
        f"ix_follow_up_open_{columns[0]}",
        *columns,
        sqlite_where=still_open,
        postgresql_where=still_open,
    )


class FollowUp(Identified, OfOffice, Stamped, Base):
    """A task with a day (*Wiedervorlage*). rule: which rule made it, "" where a person did.

    staff_id: who is to do it. result: in words, of a done one.
    """

    __tablename__ = "follow_up"
    __table_args__ = (
        _open_until_done("due_on", "staff_id"),
        _open_until_done("staff_id", "due_on"),
        # Whose task it ever was: a carer goes on seeing the person.
        Index("ix_follow_up_staff_id", "staff_id", "person_id"),
        Index("ix_follow_up_person_id", "person_id"),
        Index("ix_follow_up_case_id", "case_id"),
        Index("ix_follow_up_contact_id", "contact_id"),
        Index("ix_follow_up_referral_id", "referral_id"),
        Index("ix_follow_up_consent_id", "consent_id"),
        Index("ix_follow_up_booking_id", "booking_id"),
        Index("ix_follow_up_placement_id", "placement_id"),
    )
    kind = Kind.FOLLOW_UP

    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    due_on: Mapped[date]
    text: Mapped[str]
    rule: Mapped[str] = mapped_column(default="")
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    case_id: Mapped[UUID | None] = mapped_column(ForeignKey("support_case.id"))
    contact_id: Mapped[UUID | None] = mapped_column(ForeignKey("contact.id"))
    referral_id: Mapped[UUID | None] = mapped_column(ForeignKey("referral.id"))
    consent_id: Mapped[UUID | None] = mapped_column(ForeignKey("consent.id"))
    booking_id: Mapped[UUID | None] = mapped_column(ForeignKey("booking.id"))
    placement_id: Mapped[UUID | None] = mapped_column(ForeignKey("placement.id"))
    done_at: Mapped[datetime | None]
    done_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    result: Mapped[str] = mapped_column(default="")


class Appointment(Identified, OfOffice, Stamped, Base):
    """An appointment of a person, here or at an agency. status: `base.vocabulary.planning`.

    An appointment that an agency gave on a referral is the referral's and is not copied here;
    referral_id: the referral that our own appointment is about (preparing it, going along).
    duration: minutes. with_whom: a name where there is no organisation in the directory.
    accompanied_by: who of the office goes along. moved_to_id: the one that stands in its place.
    """

    __tablename__ = "appointment"
    __table_args__ = (
        Index("ix_appointment_starts_at", "office_id", "starts_at", "id"),
        Index("ix_appointment_person_id", "person_id", "starts_at"),
        Index("ix_appointment_staff_id", "staff_id", "starts_at"),
        Index("ix_appointment_case_id", "case_id"),
        Index("ix_appointment_referral_id", "referral_id"),
    )
    kind = Kind.APPOINTMENT

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    case_id: Mapped[UUID | None] = mapped_column(ForeignKey("support_case.id"))
    referral_id: Mapped[UUID | None] = mapped_column(ForeignKey("referral.id"))
    organisation_id: Mapped[UUID | None] = mapped_column(ForeignKey("organisation.id"))
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    starts_at: Mapped[datetime]
    duration: Mapped[int | None]
    subject: Mapped[str] = mapped_column(default="")
    with_whom: Mapped[str] = mapped_column(default="")
    place: Mapped[str] = mapped_column(default="")
    bring: Mapped[str] = mapped_column(default="")
    status: Mapped[str] = mapped_column(default="planned")
    interpreter: Mapped[str] = mapped_column(default="")
    reminder: Mapped[str] = mapped_column(default="")
    accompanied_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    moved_to_id: Mapped[UUID | None] = mapped_column(ForeignKey("appointment.id"))
    remark: Mapped[str] = mapped_column(default="")

    reasons: Mapped[list["AppointmentReason"]] = relationship(
        cascade="all, delete-orphan", order_by="AppointmentReason.reason"
    )


class AppointmentReason(Base):
    """Why somebody did not go (code list *no_show_reason*); several may hold."""

    __tablename__ = "appointment_reason"
    __table_args__ = CLUSTERED
    kind = Kind.APPOINTMENT

    appointment_id: Mapped[UUID] = mapped_column(ForeignKey("appointment.id"), primary_key=True)
    reason: Mapped[str] = mapped_column(primary_key=True)


class ContactAttempt(Identified, OfOffice, Base):
    """Somebody tried to reach a person. result: `base.vocabulary.planning.AttemptResult`."""

    __tablename__ = "contact_attempt"
    __table_args__ = (Index("ix_contact_attempt_person_id", "person_id", "at"),)
    kind = Kind.ATTEMPT

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    channel_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("person_channel.id", ondelete="SET NULL")
    )
    at: Mapped[datetime]
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    result: Mapped[str]
    remark: Mapped[str] = mapped_column(default="")
