# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A parent's place and the children's places in one booking (*Anmeldung*), and who came."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models.base import CLUSTERED, Base, Identified, OfOffice, Stamped


class Booking(Identified, OfOffice, Stamped, Base):
    """Somebody's enrolment in a run, with all the children who need a place beside it.

    person_id: None for somebody without a record: then call_name is how they are called up and
    reach how they hear of a place; contact_id: the contact in which it was made.
    status: `base.vocabulary.bookings`. asked_on: the day that counts on the waiting list.
    priority: code list *waiting_priority*, "" for none; priority_words: what documents it.
    missing: why the parent has no place (`bookings.Missing`), "" where nothing is missing.
    childcare_needed: no place for the parent without places for all the children.
    alone_reason: why the parent may come without a place for a child all the same.
    offered_until: last day on which an offered place is kept.
    name_consent_id: the consent to stand in lists by name; without it a number stands there.
    need_signal_id: the need signal that this booking wrote.
    """

    __tablename__ = "booking"
    __table_args__ = (
        Index("ix_booking_run_id", "run_id", "status"),
        Index("ix_booking_person_id", "person_id"),
        Index("ix_booking_contact_id", "contact_id"),
        Index("ix_booking_status", "office_id", "status", "offered_until"),
    )
    kind = Kind.BOOKING

    run_id: Mapped[UUID] = mapped_column(ForeignKey("offer_run.id"))
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    contact_id: Mapped[UUID | None] = mapped_column(ForeignKey("contact.id"))
    call_name: Mapped[str] = mapped_column(default="")
    reach: Mapped[str] = mapped_column(default="")
    language: Mapped[str] = mapped_column(default="")
    status: Mapped[str] = mapped_column(default="requested")
    asked_on: Mapped[date]
    priority: Mapped[str] = mapped_column(default="")
    priority_words: Mapped[str] = mapped_column(default="")
    missing: Mapped[str] = mapped_column(default="")
    childcare_needed: Mapped[bool] = mapped_column(default=False)
    alone_reason: Mapped[str] = mapped_column(default="")
    offered_until: Mapped[date | None]
    ended_on: Mapped[date | None]
    ending_reason: Mapped[str] = mapped_column(default="")
    documents: Mapped[str] = mapped_column(default="")
    remark: Mapped[str] = mapped_column(default="")
    name_consent_id: Mapped[UUID | None] = mapped_column(ForeignKey("consent.id"))
    need_signal_id: Mapped[UUID | None] = mapped_column(ForeignKey("need_signal.id"))

    children: Mapped[list["BookedChild"]] = relationship(
        cascade="all, delete-orphan", order_by="BookedChild.position"
    )
    needs: Mapped[list["BookingNeed"]] = relationship(
        cascade="all, delete-orphan", order_by="BookingNeed.need"
    )
    events: Mapped[list["BookingEvent"]] = relationship(
        cascade="all, delete-orphan", order_by="BookingEvent.id"
    )


class BookedChild(Identified, OfOffice, Base):
    """A child of a booking. birth_month: only where the year alone does not tell the age.

    member_id: the child of the household, None of somebody without a record. first_name: what
    the carers call it, by the guardian's consent. group_id: its place, None while it has none;
    missing: why it has none (`bookings.Missing`).
    """

    __tablename__ = "booked_child"
    __table_args__ = (
        Index("ix_booked_child_booking_id", "booking_id"),
        Index("ix_booked_child_group_id", "group_id"),
        Index("ix_booked_child_member_id", "member_id"),
    )
    kind = Kind.BOOKING

    booking_id: Mapped[UUID] = mapped_column(ForeignKey("booking.id"))
    member_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("household_member.id", ondelete="SET NULL")
    )
    first_name: Mapped[str] = mapped_column(default="")
    birth_year: Mapped[int]
    birth_month: Mapped[int | None]
    group_id: Mapped[UUID | None] = mapped_column(ForeignKey("childcare_group.id"))
    missing: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)

    note: Mapped["ChildNote | None"] = relationship(cascade="all, delete-orphan")


class ChildNote(Base):
    """What the carers must know of a child, and whom to call. Erased when the run ends (R21).

    In a table of its own: nothing but the childcare list and its form reads it.
    """

    __tablename__ = "child_note"
    kind = Kind.BOOKING

    child_id: Mapped[UUID] = mapped_column(ForeignKey("booked_child.id"), primary_key=True)
    booking_id: Mapped[UUID] = mapped_column(ForeignKey("booking.id"), index=True)
    allergy: Mapped[str] = mapped_column(default="")
    emergency: Mapped[str] = mapped_column(default="")


class BookingNeed(Base):
    """What somebody needs in order to come (code list *booking_need*)."""

    __tablename__ = "booking_need"
    __table_args__ = CLUSTERED
    kind = Kind.BOOKING

    booking_id: Mapped[UUID] = mapped_column(ForeignKey("booking.id"), primary_key=True)
    need: Mapped[str] = mapped_column(primary_key=True)


class BookingEvent(Identified, OfOffice, Base):
    """What happened to a booking, never changed. status: after it. detail: a code or words."""

    __tablename__ = "booking_event"
    __table_args__ = (Index("ix_booking_event_booking_id", "booking_id", "id"),)
    kind = Kind.BOOKING

    booking_id: Mapped[UUID] = mapped_column(ForeignKey("booking.id"))
    at: Mapped[datetime]
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    event: Mapped[str]
    status: Mapped[str]
    detail: Mapped[str] = mapped_column(default="")


class Attendance(Base):
    """Whether somebody came to a meeting. state: `base.vocabulary.bookings.Came`.

    reason: code list *absence_reason*. children: how many of the booked children came along.
    """

    __tablename__ = "attendance"
    __table_args__ = (Index("ix_attendance_booking_id", "booking_id", "state"), CLUSTERED)
    kind = Kind.ATTENDANCE

    session_id: Mapped[UUID] = mapped_column(ForeignKey("run_session.id"), primary_key=True)
    booking_id: Mapped[UUID] = mapped_column(ForeignKey("booking.id"), primary_key=True)
    state: Mapped[str]
    reason: Mapped[str] = mapped_column(default="")
    children: Mapped[int | None]
    noted_at: Mapped[datetime]
    noted_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
