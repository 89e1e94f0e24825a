# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How long what is kept, what must stay for now, and what was erased, without saying whose."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models.base import CLUSTERED, Base, Identified, OfOffice


class RetentionRule(Identified, OfOffice, Base):
    """How long one class of data is kept, from a day on; never changed, a later one follows.

    data_class: `base.vocabulary.retention.DataClass`. months: after the class's trigger; None:
    kept for good. to_year_end: then to the end of that year. ground: where the term comes from.
    """

    __tablename__ = "retention_rule"
    __table_args__ = (Index("ix_retention_rule_data_class", "data_class", "valid_from"),)
    kind = Kind.RETENTION

    data_class: Mapped[str]
    valid_from: Mapped[date]
    months: Mapped[int | None]
    to_year_end: Mapped[bool] = mapped_column(default=False)
    ground: Mapped[str] = mapped_column(default="")
    set_at: Mapped[datetime]
    set_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))


class LegalHold(Identified, OfOffice, Base):
    """Nothing of this person is erased for now (a lawsuit, a complaint, a running review).

    until: last day, None without an end.
    """

    __tablename__ = "legal_hold"
    __table_args__ = (Index("ix_legal_hold_person_id", "person_id"),)
    kind = Kind.RETENTION

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    reason: Mapped[str]
    since: Mapped[datetime]
    set_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    until: Mapped[date | None]
    lifted_at: Mapped[datetime | None]
    lifted_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))


class ProcessingLimit(Identified, OfOffice, Base):
    """A record that is stored and no longer used (*Einschränkung*, Art. 18 DSGVO, § 84 SGB X).

    ground: `base.vocabulary.retention.LimitGround`.
    """

    __tablename__ = "processing_limit"
    __table_args__ = (Index("ix_processing_limit_person_id", "person_id"),)
    kind = Kind.PERSON

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    ground: Mapped[str]
    words: Mapped[str] = mapped_column(default="")
    since: Mapped[datetime]
    set_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    lifted_at: Mapped[datetime | None]
    lifted_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))


class ErasureRun(Identified, OfOffice, Base):
    """One erasure: when, by whom, why. It holds nobody.

    cause: `base.vocabulary.retention.ErasureCause` (a term, a request, after a restore).
    """

    __tablename__ = "erasure_run"
    __table_args__ = (Index("ix_erasure_run_at", "office_id", "at"),)
    kind = Kind.RETENTION

    at: Mapped[datetime]
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    cause: Mapped[str]


class ErasureCount(Base):
    """How many records of a class a run erased, by which rule; the rule may be None: a request."""

    __tablename__ = "erasure_count"
    __table_args__ = CLUSTERED
    kind = Kind.RETENTION

    run_id: Mapped[UUID] = mapped_column(ForeignKey("erasure_run.id"), primary_key=True)
    data_class: Mapped[str] = mapped_column(primary_key=True)
    rule_id: Mapped[UUID | None] = mapped_column(ForeignKey("retention_rule.id"))
    number: Mapped[int]
