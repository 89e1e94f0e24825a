# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Contacts, mostly without a name, and the open office hours in which many of them fall."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, ForeignKey, Index, event, text
from sqlalchemy.orm import Mapped, Mapper, mapped_column, relationship

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.periods import month_of
from amstrat_desktop.models.base import CLUSTERED, Base, Identified, OfOffice, Stamped


def _given(column: str) -> Index:
    """An index of the few contacts that have a value there."""
    given = text(f"{column} IS NOT NULL")
    return Index(f"ix_contact_{column}", column, sqlite_where=given, postgresql_where=given)


def _counted(*columns: str) -> Index:
    """An index of the contacts that count: the voided ones are left out.

    voided_at, always NULL in it, costs a byte and lets SQLite see that it need not look into
    the table: ten times as fast for the 200,000 of a city.
    """
    counts = text("voided_at IS NULL")
    name = f"ix_contact_counted_{columns[0]}"
    return Index(name, *columns, "id", "voided_at", sqlite_where=counts, postgresql_where=counts)


class OfficeHour(Identified, OfOffice, Base):
    """An open office hour (*offene Sprechstunde*): running until ended_at is set.

    turned_away: people who could not be seen.
    """

    __tablename__ = "office_hour"
    __table_args__ = (
        Index("ix_office_hour_running", "staff_id", "ended_at"),
        Index("ix_office_hour_started_at", "started_at", "ended_at", "area_id", "staff_id"),
    )
    kind = Kind.OFFICE_HOUR

    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    area_id: Mapped[UUID | None] = mapped_column(ForeignKey("area.id"))
    channel: Mapped[str]
    place: Mapped[str] = mapped_column(default="")
    started_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    turned_away: Mapped[int] = mapped_column(default=0)


class Contact(Identified, OfOffice, Stamped, Base):
    """The smallest countable unit; every field about the person may be "".

    The codes are those of the lists of the same name. duration: minutes. recognition_code: a
    word of the person's choice, a hint and never a key. A voided contact stays, with its
    reason, and counts nowhere. correction_reason: of the last correction. month: of held_at on
    the office's wall clock (`base.periods.month_of`), kept by itself: SQL knows no time zones.
    """

    __tablename__ = "contact"
    __table_args__ = (
        Index("ix_contact_held_at_id", "held_at", "id"),
        # Each of these serves a filter and a sort by one column without reading the table.
        _counted("held_at"),
        _counted("channel", "held_at"),
        _counted("language", "held_at"),
        _counted("area_id", "held_at"),
        _counted("result", "held_at"),
        # Figures that are narrowed read nothing else.
        _counted(
            "month",
            "held_at",
            "channel",
            "language",
            "area_id",
            "contact_kind",
            "staff_id",
            "sequence",
            "age_band",
            "gender",
            "reached_through",
            "result",
            "duration",
            "person_id",
        ),
        Index("ix_contact_recognition_code", "office_id", "recognition_code"),
        # Whom somebody talked to, and which contacts are theirs.
        Index("ix_contact_staff_id", "staff_id", "person_id"),
        _given("office_hour_id"),
        _given("person_id"),
    )
    kind = Kind.CONTACT

    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    held_at: Mapped[datetime]
    month: Mapped[int]
    channel: Mapped[str]
    contact_kind: Mapped[str]
    sequence: Mapped[str] = mapped_column(default="")
    area_id: Mapped[UUID | None] = mapped_column(ForeignKey("area.id"))
    office_hour_id: Mapped[UUID | None] = mapped_column(ForeignKey("office_hour.id"))
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    language: Mapped[str] = mapped_column(default="")
    interpreter: Mapped[str] = mapped_column(default="")
    age_band: Mapped[str] = mapped_column(default="")
    gender: Mapped[str] = mapped_column(default="")
    reached_through: Mapped[str] = mapped_column(default="")
    duration: Mapped[int | None]
    result: Mapped[str] = mapped_column(default="")
    recognition_code: Mapped[str] = mapped_column(default="")
    voided_at: Mapped[datetime | None]
    void_reason: Mapped[str] = mapped_column(default="")
    correction_reason: Mapped[str] = mapped_column(default="")

    topics: Mapped[list["ContactTopic"]] = relationship(
        cascade="all, delete-orphan", order_by="ContactTopic.position"
    )
    children: Mapped[list["ContactChild"]] = relationship(cascade="all, delete-orphan")
    note: Mapped["ContactNote | None"] = relationship(cascade="all, delete-orphan")


@event.listens_for(Contact, "before_insert")
@event.listens_for(Contact, "before_update")
def _keep_month(_mapper: Mapper[Any], _connection: Connection, contact: Contact) -> None:
    contact.month = month_of(contact.held_at)


class ContactTopic(Base):
    """What it was about, in the order in which it was chosen."""

    __tablename__ = "contact_topic"
    __table_args__ = CLUSTERED
    kind = Kind.CONTACT

    contact_id: Mapped[UUID] = mapped_column(ForeignKey("contact.id"), primary_key=True)
    topic: Mapped[str] = mapped_column(primary_key=True, index=True)
    position: Mapped[int] = mapped_column(default=0)


class ContactChild(Base):
    """Children of an age band who belong to the person; no names."""

    __tablename__ = "contact_child"
    __table_args__ = CLUSTERED
    kind = Kind.CONTACT

    contact_id: Mapped[UUID] = mapped_column(ForeignKey("contact.id"), primary_key=True)
    age_band: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(default=1)


class ContactNote(Base):
    """The official note, in a table of its own so that lists and figures never read it."""

    __tablename__ = "contact_note"
    kind = Kind.CONTACT

    contact_id: Mapped[UUID] = mapped_column(ForeignKey("contact.id"), primary_key=True)
    text: Mapped[str]


class ContactJoin(Identified, OfOffice, Base):
    """A contact without a name was found to be a known person's; the contact stays one contact.

    sequence_before: what the contact said (first or follow-up), for parting them again.
    parted_at: taken back.
    """

    __tablename__ = "contact_join"
    __table_args__ = (
        Index("ix_contact_join_contact_id", "contact_id"),
        Index("ix_contact_join_person_id", "person_id"),
    )
    kind = Kind.CONTACT

    contact_id: Mapped[UUID] = mapped_column(ForeignKey("contact.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    sequence_before: Mapped[str] = mapped_column(default="")
    parted_at: Mapped[datetime | None]
