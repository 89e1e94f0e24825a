# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Work and internships: places that employers have, and people who take them up."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models.base import Base, Identified, OfOffice, Stamped


class Vacancy(Identified, OfOffice, Stamped, Base):
    """A place at an employer. placement_kind: code list of the same name.

    hours: a week. level: the language level needed, "" for none. funding: code list
    *placement_funding*. open_until: last day on which it can be taken.
    """

    __tablename__ = "vacancy"
    __table_args__ = (
        Index("ix_vacancy_organisation_id", "organisation_id"),
        Index("ix_vacancy_open_until", "office_id", "closed_on", "open_until"),
    )
    kind = Kind.PLACEMENT

    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    title: Mapped[str]
    placement_kind: Mapped[str]
    places: Mapped[int] = mapped_column(default=1)
    hours: Mapped[int | None]
    level: Mapped[str] = mapped_column(default="")
    asks_for: Mapped[str] = mapped_column(default="")
    area_id: Mapped[UUID | None] = mapped_column(ForeignKey("area.id"))
    contact_person: Mapped[str] = mapped_column(default="")
    funding: Mapped[str] = mapped_column(default="")
    starts_on: Mapped[date | None]
    open_until: Mapped[date | None]
    closed_on: Mapped[date | None]
    remark: Mapped[str] = mapped_column(default="")


class Placement(Identified, OfOffice, Stamped, Base):
    """Somebody and a place: from candidate to the end. status: `base.vocabulary.placements`.

    funding_until: last day that is funded. coach_id: who looks after the person at work.
    text_as_of: the day of the checklist's text that was shown; the program computes no claim.
    """

    __tablename__ = "placement"
    __table_args__ = (
        Index("ix_placement_vacancy_id", "vacancy_id", "status"),
        Index("ix_placement_person_id", "person_id"),
        Index("ix_placement_funding_until", "office_id", "status", "funding_until"),
    )
    kind = Kind.PLACEMENT

    vacancy_id: Mapped[UUID] = mapped_column(ForeignKey("vacancy.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    status: Mapped[str] = mapped_column(default="candidate")
    starts_on: Mapped[date | None]
    ends_on: Mapped[date | None]
    hours: Mapped[int | None]
    funding: Mapped[str] = mapped_column(default="")
    funding_until: Mapped[date | None]
    coach_id: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    ended_on: Mapped[date | None]
    ending_reason: Mapped[str] = mapped_column(default="")
    remark: Mapped[str] = mapped_column(default="")
    text_as_of: Mapped[date | None]

    hurdles: Mapped[list["PlacementHurdle"]] = relationship(
        cascade="all, delete-orphan", order_by="PlacementHurdle.hurdle"
    )
    events: Mapped[list["PlacementEvent"]] = relationship(
        cascade="all, delete-orphan", order_by="PlacementEvent.id"
    )


class PlacementHurdle(Identified, OfOffice, Base):
    """One line of the checklist at the start of work (code list *placement_hurdle*).

    state: open, settled, or does not apply.
    """

    __tablename__ = "placement_hurdle"
    __table_args__ = (Index("ix_placement_hurdle_placement_id", "placement_id"),)
    kind = Kind.PLACEMENT

    placement_id: Mapped[UUID] = mapped_column(ForeignKey("placement.id"))
    hurdle: Mapped[str]
    state: Mapped[str] = mapped_column(default="open")
    words: Mapped[str] = mapped_column(default="")
    settled_on: Mapped[date | None]


class PlacementEvent(Identified, OfOffice, Base):
    """What happened to a placement, never changed."""

    __tablename__ = "placement_event"
    __table_args__ = (Index("ix_placement_event_placement_id", "placement_id", "id"),)
    kind = Kind.PLACEMENT

    placement_id: Mapped[UUID] = mapped_column(ForeignKey("placement.id"))
    at: Mapped[datetime]
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    status: Mapped[str]
    detail: Mapped[str] = mapped_column(default="")
