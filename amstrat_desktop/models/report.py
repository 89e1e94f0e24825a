# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people write into reports: the figures beside it are counted anew each time."""

from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models.base import Base, Identified, OfOffice, Stamped


class ReportText(Identified, OfOffice, Stamped, Base):
    """One block of text of a report about some months. report, block: `base.vocabulary.reports`.

    months: as `base.periods.month_of` writes them. No words about anybody: reports leave the
    office.
    """

    __tablename__ = "report_text"
    __table_args__ = (
        UniqueConstraint("office_id", "report", "first_month", "last_month", "block"),
    )
    kind = Kind.REPORT

    report: Mapped[str]
    first_month: Mapped[int]
    last_month: Mapped[int]
    block: Mapped[str]
    text: Mapped[str] = mapped_column(default="")
    written_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
