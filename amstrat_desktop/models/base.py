# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every table shares: keys, stamps, and times in UTC."""

from datetime import datetime
from typing import Any, ClassVar, Final
from uuid import UUID

from sqlalchemy import ForeignKey, MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column
from uuid_utils.compat import uuid7

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models.column_types import Key, UtcDateTime

CLUSTERED: Final = {"sqlite_with_rowid": False}
"""For small rows whose key is all that they are found by: the key is not stored twice."""


class Base(DeclarativeBase):
    """All tables; constraints have fixed names so that migrations can address them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {datetime: UtcDateTime(), UUID: Key()}

    kind: ClassVar[Kind | None] = None
    """What a change of this table is reported as; None for none of its own."""


class Identified:
    """A random key (UUIDv7: sorted by time, no meaning beyond that)."""

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)


class OfOffice:
    """Every row knows its office, so that offices can exchange and share later."""

    @declared_attr
    def office_id(self) -> Mapped[UUID]:
        return mapped_column(ForeignKey("office.id"))


class Stamped:
    """Who made and last changed a row, and a version that notices a lost race."""

    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(default=1)

    @declared_attr
    def created_by(self) -> Mapped[UUID]:
        return mapped_column(ForeignKey("staff.id"))

    @declared_attr
    def updated_by(self) -> Mapped[UUID]:
        return mapped_column(ForeignKey("staff.id"))

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:  # noqa: N805 - SQLAlchemy's own name
        return {"version_id_col": cls.version}
