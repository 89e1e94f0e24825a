# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Areas: official names, what residents call them, and the ones the office adds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import or_, select, true
from sqlalchemy.orm import Session, aliased, selectinload
from uuid_utils.compat import uuid7

from amstrat_desktop.base.cleaning import clean_line
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.models.office import Area, AreaAlias
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.work import Actor
from amstrat_desktop.store.search import folded


@dataclass(frozen=True, slots=True)
class AreaOption:
    """An area that may be chosen. level: district, statistical_area, municipality, own or
    outside. home: the office works here; these stand first. retired: no longer offered.
    """

    id: UUID
    name: str
    number: str = ""
    level: str = "statistical_area"
    parent: str = ""
    aliases: tuple[str, ...] = ()
    home: bool = False
    pilot: bool = False
    parent_id: UUID | None = None
    retired: bool = False


@dataclass(frozen=True, slots=True)
class AreaMatch:
    """An area that was found; alias: the resident's name by which it was, or ""."""

    area: AreaOption
    alias: str = ""


@dataclass(frozen=True, slots=True)
class AreaDraft:
    """An area that the office adds or names; aliases: what residents call it."""

    name: str
    aliases: tuple[str, ...] = ()
    parent_id: UUID | None = None
    home: bool = False


def list_areas(session: Session, *, on: date, retired: bool = False) -> tuple[AreaOption, ...]:
    """The areas valid on a day: the office's own first, then the city's in their order.

    retired: those, too, which are no longer offered.
    """
    parent = aliased(Area)
    offered = or_(Area.valid_to.is_(None), Area.valid_to > on)
    found = session.execute(
        select(Area, parent.name)
        .outerjoin(parent, parent.id == Area.parent_id)
        .where(true() if retired else offered)
        .options(selectinload(Area.aliases))
        .order_by(Area.home.desc(), Area.position, Area.name)
    )
    return tuple(
        AreaOption(
            id=area.id,
            name=area.name,
            number=area.number,
            level=area.level,
            parent=parent_name or "",
            aliases=tuple(alias.alias for alias in area.aliases),
            home=area.home,
            pilot=area.pilot,
            parent_id=area.parent_id,
            retired=area.valid_to is not None and area.valid_to <= on,
        )
        for area, parent_name in found
    )


def match_areas(areas: Iterable[AreaOption], typed: str, limit: int = 8) -> Sequence[AreaMatch]:
    """The areas whose name or resident's name has a word that begins as typed.

    “Goldhamme” finds Kruppwerke. Names come before aliases; accents and case don't matter.
    """
    asked = folded(typed).split()
    if not asked:
        return ()
    by_name: list[AreaMatch] = []
    by_alias: list[AreaMatch] = []
    for area in areas:
        if area.number == typed.strip() or _begins(area.name, asked):
            by_name.append(AreaMatch(area))
            continue
        alias = next((a for a in area.aliases if _begins(a, asked)), None)
        if alias is not None:
            by_alias.append(AreaMatch(area, alias))
    return (by_name + by_alias)[:limit]


def add_area(session: Session, draft: AreaDraft, *, actor: Actor, now: datetime) -> UUID:
    """Add an area of the office's own."""
    area = Area(
        id=uuid7(),
        office_id=actor.office_id,
        name=_free_name(session, draft.name, actor.office_id),
        level="own",
        parent_id=draft.parent_id,
        home=draft.home,
        position=1_000,
        valid_from=office_day(now),
        aliases=[AreaAlias(alias=alias) for alias in _clean_aliases(draft.aliases)],
    )
    session.add(area)
    write_audit(session, "add", Kind.AREA, area.id, actor=actor, now=now)
    return area.id


def edit_area(
    session: Session, area_id: UUID, draft: AreaDraft, *, actor: Actor, now: datetime
) -> None:
    """Change what residents call an area and whether the office works there.

    The name of an official area stays; the one of an own area may change.
    """
    area = _area(session, area_id)
    if area.level == "own":
        area.name = _free_name(session, draft.name, actor.office_id, own_id=area.id)
        area.parent_id = draft.parent_id if draft.parent_id != area.id else None
    area.home = draft.home
    known = {alias.alias: alias for alias in area.aliases}
    area.aliases = [known.get(a) or AreaAlias(alias=a) for a in _clean_aliases(draft.aliases)]
    write_audit(session, "edit", Kind.AREA, area.id, actor=actor, now=now)


def retire_area(session: Session, area_id: UUID, *, actor: Actor, now: datetime) -> None:
    """Offer an area no longer; contacts that name it keep it."""
    _area(session, area_id).valid_to = office_day(now)
    write_audit(session, "retire", Kind.AREA, area_id, actor=actor, now=now)


def restore_area(session: Session, area_id: UUID, *, actor: Actor, now: datetime) -> None:
    """Offer a retired area again."""
    _area(session, area_id).valid_to = None
    write_audit(session, "restore", Kind.AREA, area_id, actor=actor, now=now)


def _area(session: Session, area_id: UUID) -> Area:
    area = session.get(Area, area_id)
    if area is None:
        raise Problem(_("This area no longer exists."))
    return area


def _begins(name: str, asked: Sequence[str]) -> bool:
    words = folded(name).replace("/", " ").replace("-", " ").split()
    return all(any(word.startswith(part) for word in words) for part in asked)


def _free_name(session: Session, name: str, office_id: UUID, own_id: UUID | None = None) -> str:
    """The cleaned name; raises `FieldProblem` where it is empty or another area has it."""
    cleaned = clean_line(name)
    if not cleaned:
        raise FieldProblem("name", _("Give the area a name."))
    others = select(Area.name).where(Area.office_id == office_id, Area.id != own_id)
    if folded(cleaned) in map(folded, session.scalars(others)):
        raise FieldProblem("name", _("There is already an area with this name."))
    return cleaned


def _clean_aliases(aliases: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(filter(None, map(clean_line, aliases))))
