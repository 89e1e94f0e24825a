# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The open office hour: started with one key, counted while it runs, summed up at its end."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.cleaning import clean_line
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.models.contact import Contact, ContactTopic, OfficeHour
from amstrat_desktop.models.office import Area
from amstrat_desktop.models.referral import Referral
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.work import Actor


@dataclass(frozen=True, slots=True)
class OfficeHourDraft:
    """area_id, place: where it is held; both go into each contact of it."""

    area_id: UUID | None = None
    place: str = ""
    channel: str = "open_hour"


@dataclass(frozen=True, slots=True)
class OfficeHourCard:
    """An office hour as it stands. came: contacts that count. forgotten: still running since
    an earlier day.
    """

    id: UUID
    started_at: datetime
    ended_at: datetime | None
    area_id: UUID | None
    area_name: str
    place: str
    channel: str
    came: int
    turned_away: int
    forgotten: bool


@dataclass(frozen=True, slots=True)
class Summary:
    """The sums of one office hour. minutes: of the contacts that say how long they took.

    languages, topics: codes with their counts, the most frequent first.
    """

    hour: OfficeHourCard
    minutes: int
    referrals: int
    first_contacts: int
    languages: Sequence[tuple[str, int]]
    topics: Sequence[tuple[str, int]]


def start_office_hour(
    session: Session, draft: OfficeHourDraft, *, actor: Actor, now: datetime
) -> OfficeHourCard:
    """Start an office hour; raises `Problem` while another one of this person runs."""
    if _running(session, actor.staff_id) is not None:
        raise Problem(_("Your office hour is still running. End it first."))
    if draft.area_id is not None and session.get(Area, draft.area_id) is None:
        raise FieldProblem("area_id", _("This area no longer exists. Choose another one."))
    hour = OfficeHour(
        id=uuid7(),
        office_id=actor.office_id,
        staff_id=actor.staff_id,
        area_id=draft.area_id,
        channel=draft.channel,
        place=clean_line(draft.place),
        started_at=now,
        turned_away=0,
    )
    session.add(hour)
    session.flush()
    write_audit(session, "start", Kind.OFFICE_HOUR, hour.id, actor=actor, now=now)
    return _card(session, hour, now=now)


def running_office_hour(
    session: Session, *, staff_id: UUID, now: datetime
) -> OfficeHourCard | None:
    """The office hour that this person has open, or None."""
    hour = _running(session, staff_id)
    return None if hour is None else _card(session, hour, now=now)


def usual_office_hour(session: Session, *, staff_id: UUID) -> OfficeHourDraft:
    """Where this person's last office hour was; the next one starts with one key."""
    last = session.scalar(
        select(OfficeHour)
        .where(OfficeHour.staff_id == staff_id)
        .order_by(OfficeHour.started_at.desc())
        .limit(1)
    )
    if last is None:
        return OfficeHourDraft()
    return OfficeHourDraft(last.area_id, last.place, last.channel)


def edit_office_hour(
    session: Session, hour_id: UUID, draft: OfficeHourDraft, *, actor: Actor, now: datetime
) -> OfficeHourCard:
    """Change where a running office hour is held; contacts already recorded keep theirs."""
    hour = _hour(session, hour_id)
    if draft.area_id is not None and session.get(Area, draft.area_id) is None:
        raise FieldProblem("area_id", _("This area no longer exists. Choose another one."))
    hour.area_id, hour.place = draft.area_id, clean_line(draft.place)
    session.flush()
    write_audit(
        session,
        "edit",
        Kind.OFFICE_HOUR,
        hour.id,
        actor=actor,
        now=now,
        fields=["area_id", "place"],
    )
    return _card(session, hour, now=now)


def count_turned_away(
    session: Session, hour_id: UUID, by: int, *, actor: Actor, now: datetime
) -> OfficeHourCard:
    """Count somebody who could not be seen (by = 1), or take it back (by = -1)."""
    hour = _hour(session, hour_id)
    if hour.ended_at is not None:
        raise Problem(_("This office hour has ended."))
    hour.turned_away = max(0, hour.turned_away + by)
    write_audit(
        session, "count", Kind.OFFICE_HOUR, hour.id, actor=actor, now=now, fields=["turned_away"]
    )
    return _card(session, hour, now=now)


def end_office_hour(session: Session, hour_id: UUID, *, actor: Actor, now: datetime) -> Summary:
    """End an office hour and sum it up.

    One that was forgotten ends with its last contact, so that its length stays true.
    """
    hour = _hour(session, hour_id)
    if hour.ended_at is not None:
        raise Problem(_("This office hour has ended."))
    card = _card(session, hour, now=now)
    last = session.scalar(
        select(func.max(Contact.held_at)).where(Contact.office_hour_id == hour.id)
    )
    hour.ended_at = (last or hour.started_at) if card.forgotten else now
    session.flush()
    write_audit(session, "end", Kind.OFFICE_HOUR, hour.id, actor=actor, now=now)
    return sum_up(session, hour_id, now=now)


def resume_office_hour(
    session: Session, hour_id: UUID, *, actor: Actor, now: datetime
) -> OfficeHourCard:
    """Undo the end of an office hour."""
    if _running(session, actor.staff_id) is not None:
        raise Problem(_("Your office hour is still running. End it first."))
    hour = _hour(session, hour_id)
    hour.ended_at = None
    session.flush()
    write_audit(session, "resume", Kind.OFFICE_HOUR, hour.id, actor=actor, now=now)
    return _card(session, hour, now=now)


def sum_up(session: Session, hour_id: UUID, *, now: datetime) -> Summary:
    """The sums of an office hour so far."""
    hour = _hour(session, hour_id)
    of_hour = (Contact.office_hour_id == hour_id, Contact.voided_at.is_(None))
    rows = session.execute(
        select(Contact.language, Contact.duration, Contact.sequence).where(*of_hour)
    ).all()
    topics = session.execute(
        select(ContactTopic.topic, func.count())
        .join(Contact, Contact.id == ContactTopic.contact_id)
        .where(*of_hour)
        .group_by(ContactTopic.topic)
        .order_by(func.count().desc(), ContactTopic.topic)
    )
    referrals = session.scalar(
        select(func.count())
        .select_from(Referral)
        .join(Contact, Contact.id == Referral.contact_id)
        .where(*of_hour)
    )
    return Summary(
        hour=_card(session, hour, now=now),
        minutes=sum(row.duration or 0 for row in rows),
        referrals=referrals or 0,
        first_contacts=sum(row.sequence == "first" for row in rows),
        languages=tuple(Counter(row.language for row in rows if row.language).most_common()),
        topics=tuple((topic, count) for topic, count in topics),
    )


def _running(session: Session, staff_id: UUID) -> OfficeHour | None:
    return session.scalar(
        select(OfficeHour)
        .where(OfficeHour.staff_id == staff_id, OfficeHour.ended_at.is_(None))
        .order_by(OfficeHour.started_at.desc())
        .limit(1)
    )


def _hour(session: Session, hour_id: UUID) -> OfficeHour:
    hour = session.get(OfficeHour, hour_id)
    if hour is None:
        raise Problem(_("This office hour no longer exists."))
    return hour


def _card(session: Session, hour: OfficeHour, *, now: datetime) -> OfficeHourCard:
    area = session.get(Area, hour.area_id) if hour.area_id else None
    came = session.scalar(
        select(func.count()).where(Contact.office_hour_id == hour.id, Contact.voided_at.is_(None))
    )
    started = office_day(hour.started_at)
    return OfficeHourCard(
        id=hour.id,
        started_at=hour.started_at,
        ended_at=hour.ended_at,
        area_id=hour.area_id,
        area_name=area.name if area else "",
        place=hour.place,
        channel=hour.channel,
        came=came or 0,
        turned_away=hour.turned_away,
        forgotten=hour.ended_at is None and started < office_day(now),
    )
