# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stays of a contact when it is nobody's any more: what figures count, and no more.

It is written anew under another key: the key holds the moment at which it was made, and the log
names the old one. The day goes and the month stays; what would make it one of fewer than three in
its month is coarsened, the area first.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Table, bindparam, insert, select, update
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models import Base
from amstrat_desktop.models.booking import Booking
from amstrat_desktop.models.contact import Contact, ContactChild, ContactTopic
from amstrat_desktop.models.office import Area
from amstrat_desktop.models.referral import Referral
from amstrat_desktop.services.erasure.holding import Holding, batches, delete_rows, detach
from amstrat_desktop.services.erasure.looks import LANGUAGE, PERSON, Looks
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


def leave_statistics(session: Session, holding: Holding) -> int:
    """Put a contact of nobody's in place of each of somebody's; how many."""
    before = holding.of(_CONTACT.name)
    new_keys: dict[UUID, UUID] = {}
    for batch in batches(before):
        new_keys |= _written_anew(session, _that_count(session, batch))
    _delete(session, before)
    mark_changed(session, Kind.CONTACT)
    return len(new_keys)


def _written_anew(session: Session, contacts: Iterable[Mapping[str, Any]]) -> dict[UUID, UUID]:
    """The keys of contacts and of what was written in their place."""
    fresh = []
    new_keys: dict[UUID, UUID] = {}
    looks = Looks(session)
    for contact in contacts:
        row = {**contact, **_FORGOTTEN, **_no_day(contact), "id": uuid7()}
        row |= _coarsened(session, looks, row, contact)
        looks.add(row)
        fresh.append(row)
        new_keys[contact["id"]] = row["id"]
    if fresh:
        session.execute(insert(_CONTACT), fresh)
        _copy_topics(session, new_keys)
        _point_anew(session, new_keys)
    return new_keys


def _that_count(session: Session, keys: list[UUID]) -> Sequence[Mapping[str, Any]]:
    """One that was voided counts nowhere and leaves nothing."""
    there = select(_CONTACT).where(_CONTACT.c.id.in_(keys), _CONTACT.c.voided_at.is_(None))
    return [dict(row) for row in session.execute(there).mappings()]


def _no_day(contact: Mapping[str, Any]) -> dict[str, Any]:
    """The middle of the month's first day: it is in the same month in every time zone."""
    year, month = divmod(contact["month"], 100)
    at = datetime(year, month, 1, 12, tzinfo=UTC)
    return {"held_at": at, "created_at": at, "updated_at": at}


def _coarsened(
    session: Session, looks: Looks, contact: Mapping[str, Any], before: Mapping[str, Any]
) -> dict[str, Any]:
    """The fields to change so that at least two more of the month look the same."""
    changes: dict[str, Any] = {}
    if looks.alike(contact, LANGUAGE, before) < FEWEST:
        changes["language"] = ""
    for change in _steps(session, contact):
        if looks.alike({**contact, **changes}, PERSON, before) >= FEWEST:
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


def _copy_topics(session: Session, new_keys: Mapping[UUID, UUID]) -> None:
    topics = session.execute(
        select(_TOPIC.c.contact_id, _TOPIC.c.topic, _TOPIC.c.position).where(
            _TOPIC.c.contact_id.in_(list(new_keys))
        )
    )
    rows = [{**row, "contact_id": new_keys[row["contact_id"]]} for row in topics.mappings()]
    if rows:
        session.execute(insert(_TOPIC), rows)


def _point_anew(session: Session, new_keys: Mapping[UUID, UUID]) -> None:
    """What points to the old contacts points to the new ones."""
    for table in _POINTING:
        column = table.c.contact_id
        pointing = session.scalars(
            select(column).where(column.in_(list(new_keys))).distinct()
        ).all()
        if pointing:
            session.connection().execute(
                update(table).where(column == bindparam("old")).values(contact_id=bindparam("new")),
                [{"old": key, "new": new_keys[key]} for key in pointing if key is not None],
            )


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
