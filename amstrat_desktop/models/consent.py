# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a person agreed to, and what was told to whom."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models.base import CLUSTERED, Base, Identified, OfOffice, Stamped


class Consent(Identified, OfOffice, Stamped, Base):
    """One purpose, one receiver, ticked data (R2). Codes: `base.vocabulary.consents`.

    legal_kind: consent under the GDPR, or release from professional secrecy (§ 203 StGB).
    decision: given or refused; a refusal is kept so that nobody asks each week, and blocks
    nothing. organisation_id: None where nobody outside receives anything. form: name and
    version of the paper, form_language: in which it was read or read out. how: signed or
    spoken (spoken_reason: why). given_by: the person, or who has custody (guardian_name).
    scan: where the signed paper is kept. expires_on: the last day on which it holds.
    """

    __tablename__ = "consent"
    __table_args__ = (
        Index("ix_consent_person_id", "person_id"),
        Index("ix_consent_organisation_id", "organisation_id"),
        Index("ix_consent_expires_on", "office_id", "expires_on"),
    )
    kind = Kind.CONSENT

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    legal_kind: Mapped[str]
    purpose: Mapped[str]
    decision: Mapped[str] = mapped_column(default="given")
    organisation_id: Mapped[UUID | None] = mapped_column(ForeignKey("organisation.id"))
    form: Mapped[str] = mapped_column(default="")
    form_language: Mapped[str] = mapped_column(default="")
    given_on: Mapped[date]
    how: Mapped[str]
    spoken_reason: Mapped[str] = mapped_column(default="")
    given_by: Mapped[str] = mapped_column(default="person")
    guardian_name: Mapped[str] = mapped_column(default="")
    interpreter: Mapped[str] = mapped_column(default="")
    interpreter_name: Mapped[str] = mapped_column(default="")
    expires_on: Mapped[date | None]
    scan: Mapped[str] = mapped_column(default="")
    withdrawn_at: Mapped[datetime | None]
    withdrawn_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    withdrawal_remark: Mapped[str] = mapped_column(default="")

    data: Mapped[list["ConsentData"]] = relationship(
        cascade="all, delete-orphan", order_by="ConsentData.category"
    )


class ConsentData(Base):
    """A kind of data that was ticked (`base.vocabulary.consents.DataCategory`)."""

    __tablename__ = "consent_data"
    __table_args__ = CLUSTERED
    kind = Kind.CONSENT

    consent_id: Mapped[UUID] = mapped_column(ForeignKey("consent.id"), primary_key=True)
    category: Mapped[str] = mapped_column(primary_key=True)


class Disclosure(Identified, OfOffice, Base):
    """What was told about a person, to whom, when and on which ground (R9). Never changed.

    basis: consent, release, or emergency (§ 34 StGB, § 4 KKG: with reason, and who decided).
    receiver: its name as it was then. person_told: of an emergency, whether the person knows.
    """

    __tablename__ = "disclosure"
    __table_args__ = (
        Index("ix_disclosure_person_id", "person_id", "at"),
        Index("ix_disclosure_consent_id", "consent_id"),
    )
    kind = Kind.DISCLOSURE

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    organisation_id: Mapped[UUID | None] = mapped_column(ForeignKey("organisation.id"))
    receiver: Mapped[str]
    basis: Mapped[str]
    consent_id: Mapped[UUID | None] = mapped_column(ForeignKey("consent.id"))
    referral_id: Mapped[UUID | None] = mapped_column(ForeignKey("referral.id"))
    way: Mapped[str] = mapped_column(default="")
    content: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")
    decided_by: Mapped[str] = mapped_column(default="")
    person_told: Mapped[bool | None]

    data: Mapped[list["DisclosureData"]] = relationship(
        cascade="all, delete-orphan", order_by="DisclosureData.category"
    )


class DisclosureData(Base):
    """A kind of data that was told."""

    __tablename__ = "disclosure_data"
    __table_args__ = CLUSTERED
    kind = Kind.DISCLOSURE

    disclosure_id: Mapped[UUID] = mapped_column(ForeignKey("disclosure.id"), primary_key=True)
    category: Mapped[str] = mapped_column(primary_key=True)
