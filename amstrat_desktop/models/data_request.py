# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people ask about their own data, and the information that they were given."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models.base import Base, Identified, OfOffice, Stamped


class DataRequest(Identified, OfOffice, Stamped, Base):
    """Somebody claims a right over their data (Art. 15 to 21 DSGVO).

    request_kind, state: `base.vocabulary.data_requests`. person_id: None where nothing is held
    about whoever asked (*Negativauskunft*); their name is not kept. due_on: a month after
    received_on (Art. 12 III). identity: code of how it was checked who asks. words: without a
    person's name, for example why something was refused.
    """

    __tablename__ = "data_request"
    __table_args__ = (
        Index("ix_data_request_person_id", "person_id"),
        Index("ix_data_request_state", "office_id", "state", "due_on"),
    )
    kind = Kind.DATA_REQUEST

    request_kind: Mapped[str]
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    received_on: Mapped[date]
    due_on: Mapped[date]
    identity: Mapped[str] = mapped_column(default="")
    language: Mapped[str] = mapped_column(default="de")
    state: Mapped[str] = mapped_column(default="open")
    answered_at: Mapped[datetime | None]
    answered_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    words: Mapped[str] = mapped_column(default="")


class InformationGiven(Identified, OfOffice, Base):
    """An information sheet (Art. 13 DSGVO) was handed out. sheet: its version."""

    __tablename__ = "information_given"
    __table_args__ = (Index("ix_information_given_person_id", "person_id"),)
    kind = Kind.DATA_REQUEST

    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    sheet: Mapped[str]
    language: Mapped[str]
    at: Mapped[datetime]
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    way: Mapped[str]
