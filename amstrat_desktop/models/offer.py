# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Offers: what the office or its partners hold, each time it is held, and every single meeting."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models.base import CLUSTERED, Base, Identified, OfOffice, Stamped


class Offer(Identified, OfOffice, Stamped, Base):
    """What there is, whenever it is held; a run says when and where.

    offer_kind, target_group: code lists of the same names; target_group "" is everybody.
    level: the language level needed (code list *language_level*), "" where none is.
    level_goal: the level that it leads to. summary: in plain words, as on an invitation.
    """

    __tablename__ = "offer"
    __table_args__ = (Index("ix_offer_title", "office_id", "title"),)
    kind = Kind.OFFER

    title: Mapped[str]
    offer_kind: Mapped[str]
    summary: Mapped[str] = mapped_column(default="")
    level: Mapped[str] = mapped_column(default="")
    level_goal: Mapped[str] = mapped_column(default="")
    target_group: Mapped[str] = mapped_column(default="")
    organisation_id: Mapped[UUID | None] = mapped_column(ForeignKey("organisation.id"))
    bring: Mapped[str] = mapped_column(default="")
    retired_on: Mapped[date | None]

    languages: Mapped[list["OfferLanguage"]] = relationship(
        cascade="all, delete-orphan", order_by="OfferLanguage.language"
    )


class OfferLanguage(Base):
    """A language in which the offer is held or in which somebody there can help."""

    __tablename__ = "offer_language"
    __table_args__ = CLUSTERED
    kind = Kind.OFFER

    offer_id: Mapped[UUID] = mapped_column(ForeignKey("offer.id"), primary_key=True)
    language: Mapped[str] = mapped_column(primary_key=True)


class OfferRun(Identified, OfOffice, Stamped, Base):
    """One time that an offer is held (*Durchgang*), with its places, its place and its dates.

    label: what tells it from other runs, "spring 2027". status: `base.vocabulary.offers`.
    places_min: it starts with that many. bookable: people enrol; without it they just come and
    are counted. term_days: how long an offered place is kept. priority_first: the waiting list
    goes by documented priority before it goes by date. cost: euro cents, None is free of charge.
    starts_on, ends_on: first and last day, of which the sessions are made. rule: an RFC 5545
    recurrence rule, "" for single dates; clock: minutes after midnight; duration: minutes.
    pilot_question: what the run is to find out; "" where it is no pilot.
    copied_from_id: the run that it was copied from.
    """

    __tablename__ = "offer_run"
    __table_args__ = (
        Index("ix_offer_run_offer_id", "offer_id", "starts_on"),
        Index("ix_offer_run_starts_on", "office_id", "starts_on", "id"),
        Index("ix_offer_run_status", "office_id", "status", "starts_on"),
        Index("ix_offer_run_site_id", "site_id", "starts_on"),
    )
    kind = Kind.OFFER

    offer_id: Mapped[UUID] = mapped_column(ForeignKey("offer.id"))
    label: Mapped[str] = mapped_column(default="")
    status: Mapped[str] = mapped_column(default="planned")
    area_id: Mapped[UUID | None] = mapped_column(ForeignKey("area.id"))
    site_id: Mapped[UUID | None] = mapped_column(ForeignKey("site.id"))
    room_id: Mapped[UUID | None] = mapped_column(ForeignKey("room.id"))
    leader: Mapped[str] = mapped_column(default="")
    staff_id: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    bookable: Mapped[bool] = mapped_column(default=True)
    places_min: Mapped[int] = mapped_column(default=0)
    places_max: Mapped[int] = mapped_column(default=0)
    term_days: Mapped[int] = mapped_column(default=5)
    priority_first: Mapped[bool] = mapped_column(default=False)
    cost: Mapped[int | None]
    funding: Mapped[str] = mapped_column(default="")
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    rule: Mapped[str] = mapped_column(default="")
    clock: Mapped[int] = mapped_column(default=600)
    duration: Mapped[int] = mapped_column(default=90)
    in_school_holidays: Mapped[bool] = mapped_column(default=False)
    on_public_holidays: Mapped[bool] = mapped_column(default=False)
    pilot: Mapped[bool] = mapped_column(default=False)
    pilot_question: Mapped[str] = mapped_column(default="")
    pilot_answer: Mapped[str] = mapped_column(default="")
    cancel_reason: Mapped[str] = mapped_column(default="")
    copied_from_id: Mapped[UUID | None] = mapped_column(ForeignKey("offer_run.id"))

    sessions: Mapped[list["RunSession"]] = relationship(
        cascade="all, delete-orphan", order_by="RunSession.starts_at"
    )


class RunSession(Identified, OfOffice, Stamped, Base):
    """One meeting of a run (*Termin*). duration: minutes. status: `base.vocabulary.offers`.

    rule_day: the day on which the run's rule put it, None where somebody added it; so a meeting
    that was moved is not made again. room_id: None is the run's room. headcount,
    headcount_children: people who came without having enrolled, None where nobody counted.
    """

    __tablename__ = "run_session"
    __table_args__ = (
        Index("ix_run_session_run_id", "run_id", "starts_at"),
        Index("ix_run_session_starts_at", "office_id", "starts_at", "id"),
        Index("ix_run_session_room_id", "room_id", "starts_at"),
    )
    kind = Kind.OFFER

    run_id: Mapped[UUID] = mapped_column(ForeignKey("offer_run.id"))
    starts_at: Mapped[datetime]
    duration: Mapped[int]
    room_id: Mapped[UUID | None] = mapped_column(ForeignKey("room.id"))
    status: Mapped[str] = mapped_column(default="planned")
    rule_day: Mapped[date | None]
    topic: Mapped[str] = mapped_column(default="")
    cancel_reason: Mapped[str] = mapped_column(default="")
    headcount: Mapped[int | None]
    headcount_children: Mapped[int | None]
