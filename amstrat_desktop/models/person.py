# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""People who agreed to be known, how they can be reached, and the languages they have."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, Connection, ForeignKey, Index, event, text
from sqlalchemy.orm import Mapped, Mapper, mapped_column, relationship

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.name_order import name_order
from amstrat_desktop.models.base import CLUSTERED, Base, Identified, OfOffice, Stamped


def _listed(column: str) -> Index:
    """An order of the list, with what decides who is in it: the table is not read for that."""
    shown = ("status", "merged_into_id", "restricted_at")
    return Index(f"ix_person_{column}", "office_id", column, "id", *shown)


class Person(Identified, OfOffice, Stamped, Base):
    """Somebody who agreed to be known: a name or a code name, a birth year, no more.

    name: in the person's own script; code_name: it is none that a passport knows. language:
    preferred to speak; written_language: preferred to read. literacy, interpreter_need: see
    `base.vocabulary.people`. recognition_code: of earlier contacts without a name, a hint.
    restricted_at: the record is hidden from all but those in `PersonAccess`. merged_into_id:
    this record was merged into that one and is shown nowhere; the merge can be undone.
    sort_name: where it stands in a list, kept by itself; see `base.name_order`.
    """

    __tablename__ = "person"
    __table_args__ = (
        _listed("sort_name"),
        _listed("updated_at"),
        Index("ix_person_recognition_code", "office_id", "recognition_code"),
        Index("ix_person_preferred_staff_id", "preferred_staff_id"),
        Index("ix_person_created_by", "created_by"),
        Index(
            "ix_person_merged_into_id",
            "merged_into_id",
            sqlite_where=text("merged_into_id IS NOT NULL"),
            postgresql_where=text("merged_into_id IS NOT NULL"),
        ),
        Index(
            "ix_person_restricted_at",
            "restricted_at",
            sqlite_where=text("restricted_at IS NOT NULL"),
            postgresql_where=text("restricted_at IS NOT NULL"),
        ),
    )
    kind = Kind.PERSON

    name: Mapped[str]
    name_latin: Mapped[str] = mapped_column(default="")
    sort_name: Mapped[str] = mapped_column(default="")
    code_name: Mapped[bool] = mapped_column(default=False)
    birth_year: Mapped[int | None]
    gender: Mapped[str] = mapped_column(default="")
    language: Mapped[str] = mapped_column(default="")
    written_language: Mapped[str] = mapped_column(default="")
    area_id: Mapped[UUID | None] = mapped_column(ForeignKey("area.id"))
    literacy: Mapped[str] = mapped_column(default="")
    interpreter_need: Mapped[str] = mapped_column(default="")
    preferred_staff_id: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    recognition_code: Mapped[str] = mapped_column(default="")
    status: Mapped[str] = mapped_column(default="active")
    restricted_at: Mapped[datetime | None]
    restricted_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    restriction_reason: Mapped[str] = mapped_column(default="")
    merged_into_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))

    channels: Mapped[list["PersonChannel"]] = relationship(
        cascade="all, delete-orphan", order_by="PersonChannel.position"
    )
    languages: Mapped[list["PersonLanguage"]] = relationship(
        cascade="all, delete-orphan", order_by="PersonLanguage.position"
    )


@event.listens_for(Person, "before_insert")
@event.listens_for(Person, "before_update")
def _keep_sort_name(_mapper: Mapper[Any], _connection: Connection, person: Person) -> None:
    person.sort_name = name_order(person.name, person.name_latin or "")


class PersonChannel(Identified, OfOffice, Base):
    """One way to reach a person. safe: "" not asked, "yes", "no" (somebody else listens or reads).

    value: as it was typed; dialled: a telephone number in E.164, "" for anything else.
    voicemail: whether a message may be left there, None if not asked. remark: "only mornings".
    """

    __tablename__ = "person_channel"
    __table_args__ = (
        Index("ix_person_channel_person_id", "person_id"),
        Index("ix_person_channel_dialled", "dialled"),
    )
    kind = Kind.PERSON

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    channel_kind: Mapped[str]
    value: Mapped[str]
    dialled: Mapped[str] = mapped_column(default="")
    safe: Mapped[str] = mapped_column(default="")
    voicemail: Mapped[bool | None]
    language: Mapped[str] = mapped_column(default="")
    remark: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)


class PersonLanguage(Identified, OfOffice, Base):
    """How well a person speaks and reads a language (levels: code list *language_level*).

    as_of: when that was found out. evidence: "B1 certificate seen", "says so".
    """

    __tablename__ = "person_language"
    __table_args__ = (Index("ix_person_language_person_id", "person_id"),)
    kind = Kind.PERSON

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    language: Mapped[str]
    speaks: Mapped[str] = mapped_column(default="")
    reads: Mapped[str] = mapped_column(default="")
    as_of: Mapped[date | None]
    evidence: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)


class PersonAccess(Base):
    """Who may open a restricted record; nobody else sees that it exists."""

    __tablename__ = "person_access"
    __table_args__ = CLUSTERED
    kind = Kind.PERSON

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"), primary_key=True)
    granted_at: Mapped[datetime]
    granted_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))


class RestrictedOpening(Identified, OfOffice, Base):
    """Somebody opened a restricted record and said why. closed_at: None while it is open.

    The reason stands here and not in the log, which holds no contents; it dies with the person.
    """

    __tablename__ = "restricted_opening"
    __table_args__ = (Index("ix_restricted_opening_person_id", "person_id", "staff_id"),)

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    reason: Mapped[str]
    opened_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]


class PersonMerge(Identified, OfOffice, Base):
    """Two records of one person were put together; holds what is needed to part them again.

    before: the kept record's fields as they stood. moved: table → keys of the rows that
    pointed to the merged record. Both die with the person.
    """

    __tablename__ = "person_merge"
    __table_args__ = (
        Index("ix_person_merge_kept_id", "kept_id"),
        Index("ix_person_merge_merged_id", "merged_id"),
    )
    kind = Kind.PERSON

    kept_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    merged_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    before: Mapped[dict[str, Any]] = mapped_column(JSON)
    moved: Mapped[dict[str, Any]] = mapped_column(JSON)
    undone_at: Mapped[datetime | None]
    undone_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))


class NotTwice(OfOffice, Base):
    """Two records that somebody looked at and found to be two people; not suggested again.

    one_id is the smaller key of the two.
    """

    __tablename__ = "not_twice"
    __table_args__ = CLUSTERED
    kind = Kind.PERSON

    one_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    other_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    at: Mapped[datetime]
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
