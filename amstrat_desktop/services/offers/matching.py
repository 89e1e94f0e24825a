# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which offers fit a family, and why the others don't.

A handful of questions for all open runs together, whatever their number; the rules themselves
are in `match_rules`.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Row, func, or_, select
from sqlalchemy.orm import Session, aliased

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.offers import BOOKABLE, SessionStatus
from amstrat_desktop.models.offer import Offer, OfferLanguage, OfferRun, RunSession
from amstrat_desktop.models.office import Area
from amstrat_desktop.models.site import Room, Site
from amstrat_desktop.services.offers.capacity import Capacity, read_capacity
from amstrat_desktop.services.offers.childcare import GroupPlaces, read_groups
from amstrat_desktop.services.offers.families import family_of_contact, family_of_person
from amstrat_desktop.services.offers.match_rules import (
    Family,
    Finding,
    Point,
    RunFacts,
    Verdict,
    Wish,
    judge,
    verdict_of,
)
from amstrat_desktop.services.work import Actor
from amstrat_desktop.store.search import folded

_RANK: Final = {Verdict.FITS: 0, Verdict.ASK: 1, Verdict.NOT: 2}
_AREA: Final = func.coalesce(OfferRun.area_id, Site.area_id)
_NEVER: Final = date.max
_DAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True)
class Match:
    """A run and what speaks for and against it. next_at: its next meeting, None without one."""

    run_id: UUID
    title: str
    label: str
    kind: str
    area: str
    site: str
    starts_on: date
    ends_on: date
    next_at: datetime | None
    bookable: bool
    capacity: Capacity
    verdict: Verdict
    findings: tuple[Finding, ...]

    def says(self, verdict: Verdict) -> tuple[Finding, ...]:
        """The points with this verdict."""
        return tuple(finding for finding in self.findings if finding.verdict is verdict)


def match_for(
    session: Session,
    wish: Wish,
    *,
    person_id: UUID | None = None,
    contact_id: UUID | None = None,
    actor: Actor,
    now: datetime,
) -> tuple[Match, ...]:
    """`match_offers` for somebody on record, for whoever a contact was with, or for anybody."""
    family = Family()
    if person_id is not None:
        family = family_of_person(session, person_id, actor=actor, now=now)
    elif contact_id is not None:
        family = family_of_contact(session, contact_id, actor=actor)
    return match_offers(session, family, wish, actor=actor, now=now)


def match_offers(
    session: Session, family: Family, wish: Wish, *, actor: Actor, now: datetime
) -> tuple[Match, ...]:
    """All runs that people can come to, the fitting ones first, then those to ask about.

    Among equals: with a free place first, then the one that meets soonest.
    """
    rows = [row for row in _open_runs(session, actor, office_day(now)) if _asked_for(row, wish)]
    ids = [row.id for row in rows]
    languages, capacity = _languages(session, rows), read_capacity(session, ids)
    groups, meets = read_groups(session, ids, now=now), _next_meetings(session, ids, now)
    matches = []
    for row in rows:
        facts = _facts(row, languages, capacity[row.id], groups[row.id], meets.get(row.id))
        findings = judge(facts, family, wish)
        matches.append(_match(row, facts.capacity, meets.get(row.id), findings))
    return tuple(sorted(matches, key=_order))


def _order(match: Match) -> tuple[int, int, bool, date, str]:
    asks = len(match.says(Verdict.ASK))
    full = any(f.point is Point.PLACE for f in match.says(Verdict.ASK))
    day = office_day(match.next_at) if match.next_at is not None else _NEVER
    return _RANK[match.verdict], asks, full, day, match.title


def _open_runs(session: Session, actor: Actor, today: date) -> Iterable[Row[Any]]:
    above = aliased(Area)
    return session.execute(
        select(
            OfferRun.id,
            OfferRun.label,
            OfferRun.starts_on,
            OfferRun.ends_on,
            OfferRun.rule,
            OfferRun.clock,
            OfferRun.bookable,
            _AREA.label("area_id"),
            Offer.id.label("offer_id"),
            Offer.title,
            Offer.offer_kind,
            Offer.level,
            Offer.level_goal,
            Offer.target_group,
            Area.name.label("area"),
            above.id.label("parent_id"),
            Site.name.label("site"),
            Site.step_free,
            Room.step_free.label("room_step_free"),
        )
        .join(Offer, Offer.id == OfferRun.offer_id)
        .outerjoin(Site, Site.id == OfferRun.site_id)
        .outerjoin(Room, Room.id == OfferRun.room_id)
        .outerjoin(Area, Area.id == _AREA)
        .outerjoin(above, above.id == Area.parent_id)
        .where(
            OfferRun.office_id == actor.office_id,
            OfferRun.status.in_([status.value for status in BOOKABLE]),
            or_(OfferRun.ends_on >= today, OfferRun.starts_on >= today),
        )
    )


def _asked_for(row: Row[Any], wish: Wish) -> bool:
    if wish.kinds and row.offer_kind not in wish.kinds:
        return False
    words = folded(wish.text).split()
    said = folded(f"{row.title} {row.label} {row.site or ''} {row.area or ''}")
    return all(word in said for word in words)


def _languages(session: Session, rows: Collection[Row[Any]]) -> Mapping[UUID, frozenset[str]]:
    found: dict[UUID, set[str]] = defaultdict(set)
    ids = {row.offer_id for row in rows}
    asked = select(OfferLanguage.offer_id, OfferLanguage.language)
    for offer_id, language in session.execute(asked.where(OfferLanguage.offer_id.in_(ids))):
        found[offer_id].add(language)
    return {offer_id: frozenset(codes) for offer_id, codes in found.items()}


def _next_meetings(
    session: Session, run_ids: Collection[UUID], now: datetime
) -> dict[UUID, datetime]:
    found = session.execute(
        select(RunSession.run_id, func.min(RunSession.starts_at, type_=RunSession.starts_at.type))
        .where(
            RunSession.run_id.in_(run_ids),
            RunSession.status == SessionStatus.PLANNED,
            RunSession.starts_at >= now,
        )
        .group_by(RunSession.run_id)
    )
    return dict(found.all())


def _facts(
    row: Row[Any],
    languages: Mapping[UUID, frozenset[str]],
    capacity: Capacity,
    groups: tuple[GroupPlaces, ...],
    next_at: datetime | None,
) -> RunFacts:
    day = office_day(next_at) if next_at is not None else row.starts_on
    areas = tuple(key for key in (row.area_id, row.parent_id) if key is not None)
    steps = [known for known in (row.step_free, row.room_step_free) if known is not None]
    return RunFacts(
        level=row.level,
        level_goal=row.level_goal,
        languages=languages.get(row.offer_id, frozenset()),
        target_group=row.target_group,
        area_ids=areas,
        weekdays=_weekdays(row.rule) or frozenset({day.weekday()}),
        begins=time(*divmod(row.clock, 60)),
        on=groups[0].on if groups else day,
        step_free=all(steps) if steps else None,
        bookable=row.bookable,
        capacity=capacity,
        groups=groups,
    )


def _weekdays(rule: str) -> frozenset[int]:
    """The days of a recurrence rule's BYDAY part; none where it has no such part."""
    parts = dict(part.split("=", 1) for part in rule.split(";") if "=" in part)
    days = (day[-2:] for day in parts.get("BYDAY", "").split(","))
    return frozenset(_DAYS.index(day) for day in days if day in _DAYS)


def _match(
    row: Row[Any], capacity: Capacity, next_at: datetime | None, findings: tuple[Finding, ...]
) -> Match:
    return Match(
        run_id=row.id,
        title=row.title,
        label=row.label,
        kind=row.offer_kind,
        area=row.area or "",
        site=row.site or "",
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        next_at=next_at,
        bookable=row.bookable,
        capacity=capacity,
        verdict=verdict_of(findings),
        findings=findings,
    )
