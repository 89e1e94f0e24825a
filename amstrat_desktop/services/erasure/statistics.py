# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stays of a contact when it is nobody's any more: what figures count, and no more.

It is written anew under another key: the key holds the moment at which it was made, and the log
names the old one. The day goes and the month stays; what would make it one of fewer than three in
its month is coarsened, the area first.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Table, func, insert, select, update
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models import Base
from amstrat_desktop.models.booking import Booking
from amstrat_desktop.models.contact import Contact, ContactChild, ContactTopic
from amstrat_desktop.models.office import Area
from amstrat_desktop.models.referral import Referral
from amstrat_desktop.services.erasure.holding import Holding, batches, delete_rows, detach
from amstrat_desktop.services.work import mark_changed

FEWEST: Final = 3
"""Contacts of one month that look the same, at the least, once they are nobody's."""

_CONTACT: Final[Table] = Base.metadata.tables[Contact.__tablename__]
_TOPIC: Final[Table] = Base.metadata.tables[ContactTopic.__tablename__]
_CHILD: Final[Table] = Base.metadata.tables[ContactChild.__tablename__]
_AREA: Final[Table] = Base.metadata.tables[Area.__tablename__]
_POINTING: Final[tuple[Table, ...]] = (
    Base.metadata.tables[Referral.__tablename__],
    Base.metadata.tables[Booking.__tablename__],
)

_FORGOTTEN: Final[Mapping[str, Any]] = {
    "person_id": None,
    "office_hour_id": None,
    "interpreter": "",
    "recognition_code": "",
    "correction_reason": "",
    "version": 1,
}
_ALIKE: Final = ("area_id", "age_band", "gender")


def leave_statistics(session: Session, holding: Holding) -> int:
    """Put a contact of nobody's in place of each of somebody's; how many."""
    before = holding.of(_CONTACT.name)
    new_keys: dict[UUID, UUID] = {}
    for contact in _that_count(session, before):
        fresh = {**contact, **_FORGOTTEN, **_no_day(contact), "id": uuid7()}
        fresh |= _coarsened(session, fresh, contact["id"])
        session.execute(insert(_CONTACT).values(fresh))
        new_keys[contact["id"]] = fresh["id"]
        _copy_topics(session, contact["id"], fresh["id"])
        for table in _POINTING:
            session.execute(
                update(table)
                .where(table.c.contact_id == contact["id"])
                .values(contact_id=fresh["id"])
            )
    _delete(session, before)
    mark_changed(session, Kind.CONTACT)
    return len(new_keys)


def _that_count(session: Session, keys: Iterable[UUID]) -> Iterator[dict[str, Any]]:
    for key in keys:
        found = session.execute(select(_CONTACT).where(_CONTACT.c.id == key)).mappings().first()
        # One that was voided counts nowhere and leaves nothing.
        if found is not None and found["voided_at"] is None:
            yield dict(found)


def _no_day(contact: Mapping[str, Any]) -> dict[str, Any]:
    """The middle of the month's first day: it is in the same month in every time zone."""
    year, month = divmod(contact["month"], 100)
    at = datetime(year, month, 1, 12, tzinfo=UTC)
    return {"held_at": at, "created_at": at, "updated_at": at}


def _coarsened(session: Session, contact: Mapping[str, Any], but: UUID) -> dict[str, Any]:
    """The fields to change so that at least two more of the month look the same."""
    changes: dict[str, Any] = {}
    if _alike(session, contact, ("language",), but) < FEWEST:
        changes["language"] = ""
    for change in _steps(session, contact):
        looks = {**contact, **changes}
        if _alike(session, looks, _ALIKE, but) >= FEWEST:
            break
        changes |= change
    return changes


def _steps(session: Session, contact: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """From the neighbourhood to its district, then to no area; then no age, no gender."""
    area = contact["area_id"]
    if area is not None:
        district = session.scalar(select(_AREA.c.parent_id).where(_AREA.c.id == area))
        if district is not None:
            yield {"area_id": district}
        yield {"area_id": None}
    yield {"age_band": ""}
    yield {"gender": ""}


def _alike(session: Session, contact: Mapping[str, Any], columns: Iterable[str], but: UUID) -> int:
    """How many of the month would look the same, this one included."""
    same = [
        _CONTACT.c[name].is_(None) if contact[name] is None else _CONTACT.c[name] == contact[name]
        for name in columns
    ]
    others = session.scalar(
        select(func.count())
        .select_from(_CONTACT)
        .where(
            _CONTACT.c.month == contact["month"],
            _CONTACT.c.voided_at.is_(None),
            _CONTACT.c.id != but,
            *same,
        )
    )
    return 1 + (others or 0)


def _copy_topics(session: Session, before: UUID, after: UUID) -> None:
    topics = session.execute(
        select(_TOPIC.c.topic, _TOPIC.c.position).where(_TOPIC.c.contact_id == before)
    )
    rows = [{"contact_id": after, **row} for row in topics.mappings()]
    if rows:
        session.execute(insert(_TOPIC), rows)


def _delete(session: Session, keys: list[UUID]) -> None:
    """The contacts and whatever belongs to them alone; notes go by the rules."""
    note = Base.metadata.tables["contact_note"]
    join = Base.metadata.tables["contact_join"]
    for table in (_TOPIC, _CHILD, note, join):
        column = table.c.contact_id
        for batch in batches(keys):
            session.execute(table.delete().where(column.in_(batch)))
    rows = [(key,) for key in keys]
    detach(session, _CONTACT, rows)
    delete_rows(session, _CONTACT, rows)
