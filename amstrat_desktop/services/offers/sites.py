# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sites (*Standort*) and their rooms: where offers take place."""

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import exists, func, or_, select, true
from sqlalchemy.orm import Session, selectinload
from uuid_utils.compat import uuid7

from amstrat_desktop.base.cleaning import clean_line, clean_text
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.offers import SessionStatus
from amstrat_desktop.models.childcare import ChildcareGroup
from amstrat_desktop.models.offer import OfferRun, RunSession
from amstrat_desktop.models.office import Area
from amstrat_desktop.models.site import Room, Site
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.conflicts import require_version
from amstrat_desktop.services.offers.site_records import (
    RoomDraft,
    RoomRow,
    SiteCard,
    SiteDraft,
    SiteRow,
)
from amstrat_desktop.services.work import Actor

__all__ = [
    "RoomDraft",
    "RoomRow",
    "SiteCard",
    "SiteDraft",
    "SiteRow",
    "edit_site",
    "list_sites",
    "read_site",
    "record_site",
    "restore_site",
    "retire_site",
]

WORDS_LIMIT: Final = 500
MOST_SEATS: Final = 999

_LINES: Final = ("name", "street", "postcode", "city", "stop")
_PLAIN: Final = (*_LINES, "area_id", "step_free", "accessibility")
_ROOM: Final = ("name", "seats", "step_free", "for_children")


def list_sites(session: Session, *, retired: bool = False) -> tuple[SiteRow, ...]:
    """The sites by name, with the rooms that are used; retired: those, too, that are not."""
    found = session.execute(
        select(Site, Area.name)
        .outerjoin(Area, Area.id == Site.area_id)
        .where(true() if retired else Site.retired_on.is_(None))
        .options(selectinload(Site.rooms))
        .order_by(Site.name, Site.id)
    )
    return tuple(
        SiteRow(
            id=site.id,
            name=site.name,
            street=site.street,
            postcode=site.postcode,
            city=site.city,
            area_id=site.area_id,
            area=area or "",
            step_free=site.step_free,
            rooms=_rows(site, retired=retired),
            retired=site.retired_on is not None,
        )
        for site, area in found
    )


def read_site(session: Session, site_id: UUID, *, now: datetime) -> SiteCard:
    """One site with everything; raises `Problem` when it is no longer on record."""
    site = _site(session, site_id)
    area = session.get(Area, site.area_id) if site.area_id else None
    return SiteCard(
        id=site.id,
        version=site.version,
        draft=_draft_of(site),
        area=area.name if area else "",
        retired_on=site.retired_on,
        former=tuple(room for room in _rows(site, retired=True) if room.retired),
        meetings=_meetings(session, site_id, now),
    )


def record_site(session: Session, draft: SiteDraft, *, actor: Actor, now: datetime) -> UUID:
    """Put a site with its rooms on record. Raises `FieldProblem`."""
    draft = _checked(session, draft)
    site = Site(id=uuid7(), office_id=actor.office_id, created_at=now, created_by=actor.staff_id)
    _take_over(session, site, draft, actor=actor, now=now)
    session.add(site)
    session.flush()
    write_audit(session, "record", Kind.SITE, site.id, actor=actor, now=now)
    return site.id


def edit_site(
    session: Session, site_id: UUID, draft: SiteDraft, *, actor: Actor, now: datetime
) -> None:
    """Change a site and its rooms. A room that is left out is no longer offered; what is
    planned in it stays. One named like a former room is that room again.

    Raises `FieldProblem`, and `Conflict` when somebody else was faster.
    """
    site = _site(session, site_id)
    before = _draft_of(site)
    require_version(session, site, draft.version, theirs=before)
    draft = _checked(session, draft, own_id=site_id)
    changed = [
        field.name
        for field in fields(draft)
        if field.name != "version" and getattr(before, field.name) != getattr(draft, field.name)
    ]
    if changed:
        _take_over(session, site, draft, actor=actor, now=now)
        session.flush()
        write_audit(session, "edit", Kind.SITE, site.id, actor=actor, now=now, fields=changed)


def retire_site(session: Session, site_id: UUID, *, actor: Actor, now: datetime) -> None:
    """Offer a site no longer; runs that are held there keep it."""
    site = _site(session, site_id)
    if site.retired_on is None:
        site.retired_on = office_day(now)
        _touch(site, actor=actor, now=now)
        write_audit(session, "retire", Kind.SITE, site_id, actor=actor, now=now)


def restore_site(session: Session, site_id: UUID, *, actor: Actor, now: datetime) -> None:
    """Offer a retired site again."""
    site = _site(session, site_id)
    if site.retired_on is not None:
        site.retired_on = None
        _touch(site, actor=actor, now=now)
        write_audit(session, "restore", Kind.SITE, site_id, actor=actor, now=now)


def _checked(session: Session, draft: SiteDraft, own_id: UUID | None = None) -> SiteDraft:
    lines: dict[str, Any] = {name: clean_line(getattr(draft, name)) for name in _LINES}
    draft = replace(
        draft,
        **lines,
        accessibility=clean_text(draft.accessibility, limit=WORDS_LIMIT),
        rooms=tuple(replace(room, name=clean_line(room.name)) for room in draft.rooms),
    )
    if not draft.name:
        raise FieldProblem("name", _("Give the site a name."))
    names = session.scalars(select(Site.name).where(Site.id != own_id))
    if draft.name.casefold() in map(str.casefold, names):
        raise FieldProblem("name", _("There is already a site with this name."))
    _require_rooms(draft.rooms)
    return draft


def _require_rooms(rooms: Sequence[RoomDraft]) -> None:
    if not all(room.name for room in rooms):
        raise FieldProblem("rooms", _("Give each room a name."))
    names = [room.name.casefold() for room in rooms]
    if len(set(names)) < len(names):
        raise FieldProblem("rooms", _("Two rooms have the same name."))
    if any(room.seats is not None and not 1 <= room.seats <= MOST_SEATS for room in rooms):
        raise FieldProblem("rooms", _("A room has between 1 and {most} seats.", most=MOST_SEATS))


def _take_over(
    session: Session, site: Site, draft: SiteDraft, *, actor: Actor, now: datetime
) -> None:
    for name in _PLAIN:
        setattr(site, name, getattr(draft, name))
    by_id = {room.id: room for room in site.rooms}
    former = {room.name.casefold(): room for room in site.rooms if room.retired_on is not None}
    used = []
    for written in draft.rooms:
        room = by_id.get(written.id) if written.id else former.get(written.name.casefold())
        room = room or Room(id=uuid7(), office_id=actor.office_id)
        for name in _ROOM:
            setattr(room, name, getattr(written, name))
        room.retired_on = None
        used.append(room)
    kept = {room.id for room in used}
    left = [room for room in site.rooms if room.id not in kept and _is_needed(session, room.id)]
    for room in left:
        room.retired_on = room.retired_on or office_day(now)
    for position, room in enumerate((*used, *left)):
        room.position = position
    site.rooms = [*used, *left]
    _touch(site, actor=actor, now=now)


def _is_needed(session: Session, room_id: UUID) -> bool:
    """Whether anything was or is to be held in the room."""
    used = (
        exists().where(model.room_id == room_id) for model in (OfferRun, RunSession, ChildcareGroup)
    )
    return bool(session.scalar(select(or_(*used))))


def _meetings(session: Session, site_id: UUID, now: datetime) -> int:
    return (
        session.scalar(
            select(func.count())
            .select_from(RunSession)
            .join(OfferRun, OfferRun.id == RunSession.run_id)
            .where(
                OfferRun.site_id == site_id,
                RunSession.status == SessionStatus.PLANNED,
                RunSession.starts_at >= now,
            )
        )
        or 0
    )


def _draft_of(site: Site) -> SiteDraft:
    rooms = (
        RoomDraft(id=room.id, **{name: getattr(room, name) for name in _ROOM})
        for room in site.rooms
        if room.retired_on is None
    )
    return SiteDraft(
        **{name: getattr(site, name) for name in _PLAIN},
        rooms=tuple(rooms),
        version=site.version,
    )


def _rows(site: Site, *, retired: bool) -> tuple[RoomRow, ...]:
    return tuple(
        RoomRow(
            id=room.id,
            site_id=site.id,
            name=room.name,
            seats=room.seats,
            step_free=room.step_free,
            for_children=room.for_children,
            retired=room.retired_on is not None,
        )
        for room in site.rooms
        if retired or room.retired_on is None
    )


def _touch(site: Site, *, actor: Actor, now: datetime) -> None:
    site.updated_at, site.updated_by = now, actor.staff_id


def _site(session: Session, site_id: UUID) -> Site:
    site = session.get(Site, site_id)
    if site is None:
        raise Problem(_("This site is no longer on record."))
    return site
