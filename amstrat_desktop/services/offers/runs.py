# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Runs (*Durchgänge*): each time that an offer is held, with its places, its place and its days.

What becomes of a run is in `run_steps`, holding it again in `run_copies`, single meetings in
`sessions`.
"""

from dataclasses import fields, replace
from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.offers import RUN_STATUS_LABELS, RunStatus, SessionStatus
from amstrat_desktop.models.booking import Booking
from amstrat_desktop.models.childcare import ChildcareGroup
from amstrat_desktop.models.offer import OfferRun, RunSession
from amstrat_desktop.models.office import Area, Staff
from amstrat_desktop.models.site import Room, Site
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.conflicts import require_version
from amstrat_desktop.services.offers.offers import card_of_offer, offer_of
from amstrat_desktop.services.offers.recurrence import meeting_days
from amstrat_desktop.services.offers.run_checks import check_places, checked_run
from amstrat_desktop.services.offers.run_records import RunCard, RunDraft
from amstrat_desktop.services.offers.session_plan import (
    Timing,
    days_left_out,
    plan_meetings,
    visited,
)
from amstrat_desktop.services.visibility import EVERYBODY
from amstrat_desktop.services.work import Actor

OVER: Final = frozenset({RunStatus.ENDED, RunStatus.CANCELLED})
"""What is over stays as it was; a copy of it can be changed."""

_PLAIN: Final = tuple(
    field.name for field in fields(RunDraft) if field.name not in {"left_out", "version"}
)


def record_run(session: Session, draft: RunDraft, *, actor: Actor, now: datetime) -> RunCard:
    """Plan a run with its meetings; nobody can book it before `run_steps.open_run`.

    Raises FieldProblem.
    """
    run = make_run(session, draft, actor=actor, now=now)
    write_audit(session, "add", Kind.OFFER, run.id, actor=actor, now=now)
    return card_of_run(session, run)


def make_run(session: Session, draft: RunDraft, *, actor: Actor, now: datetime) -> OfferRun:
    """A checked run with its meetings, in the session; without a line in the audit."""
    draft = checked_run(session, draft, None, actor=actor, now=now)
    run = OfferRun(
        id=uuid7(),
        office_id=actor.office_id,
        status=RunStatus.PLANNED.value,
        created_at=now,
        created_by=actor.staff_id,
    )
    _take_over(run, draft)
    touch_run(run, actor=actor, now=now)
    session.add(run)
    plan_meetings(session, run, _days(draft), was=None, actor=actor, now=now)
    session.flush()
    return run


def edit_run(
    session: Session, run_id: UUID, draft: RunDraft, *, actor: Actor, now: datetime
) -> RunCard:
    """Change a run and bring its meetings up to its rule; see `session_plan`.

    Raises FieldProblem, `Conflict`, and Problem for one that is over. Never fewer places than
    are taken.
    """
    run = run_to_change(session, run_id)
    require_version(session, run, draft.version, theirs=lambda: draft_of_run(run))
    before = draft_of_run(run)
    draft = replace(draft, offer_id=run.offer_id)
    draft = checked_run(session, draft, before, actor=actor, now=now)
    check_places(session, run, draft.places_max)
    changed = [
        field.name
        for field in fields(draft)
        if field.name != "version" and getattr(draft, field.name) != getattr(before, field.name)
    ]
    if not changed:
        return card_of_run(session, run)
    was = Timing(run.clock, run.duration)
    moved = run.site_id != draft.site_id
    _take_over(run, draft)
    touch_run(run, actor=actor, now=now)
    if moved:
        _leave_rooms(session, run)
    plan_meetings(session, run, _days(draft), was=was, actor=actor, now=now)
    session.flush()
    write_audit(session, "edit", Kind.OFFER, run.id, actor=actor, now=now, fields=changed)
    return card_of_run(session, run)


def discard_run(session: Session, run_id: UUID, *, actor: Actor, now: datetime) -> None:
    """Undo a new run that nobody was offered yet; raises Problem for any other."""
    run = run_to_change(session, run_id)
    booked = session.scalar(
        select(func.count()).where(Booking.run_id == run.id), execution_options=EVERYBODY
    )
    came = visited(session, (meeting.id for meeting in run.sessions))
    if run.status != RunStatus.PLANNED or booked or came:
        raise Problem(_("This run was offered already. Cancel it instead."))
    for group in session.scalars(select(ChildcareGroup).where(ChildcareGroup.run_id == run.id)):
        session.delete(group)
    session.execute(
        update(OfferRun).where(OfferRun.copied_from_id == run.id).values(copied_from_id=None)
    )
    session.delete(run)
    session.flush()
    write_audit(session, "discard", Kind.OFFER, run_id, actor=actor, now=now)


def read_run(session: Session, run_id: UUID) -> RunCard:
    """One run; raises Problem when it no longer exists."""
    return card_of_run(session, run_of(session, run_id))


def run_of(session: Session, run_id: UUID, *, lock: bool = False) -> OfferRun:
    """The mapped record, for the services. lock: nobody else decides about it meanwhile."""
    run = session.get(OfferRun, run_id, with_for_update=lock or None)
    if run is None:
        raise Problem(_("This run of the offer no longer exists."))
    return run


def run_to_change(session: Session, run_id: UUID) -> OfferRun:
    """The mapped record, locked; raises Problem for one that is over."""
    run = run_of(session, run_id, lock=True)
    status = RunStatus(run.status)
    if status in OVER:
        raise Problem(
            _(
                "This run is “{status}” and can't be changed any more.",
                status=RUN_STATUS_LABELS[status],
            )
        )
    return run


def draft_of_run(run: OfferRun) -> RunDraft:
    """What is on record, in the form in which it was entered."""
    values = {name: getattr(run, name) for name in _PLAIN}
    return RunDraft(**values, left_out=days_left_out(run), version=run.version)


def card_of_run(session: Session, run: OfferRun) -> RunCard:
    """The card of a mapped record."""
    area = session.get(Area, run.area_id) if run.area_id else None
    site = session.get(Site, run.site_id) if run.site_id else None
    room = session.get(Room, run.room_id) if run.room_id else None
    staff = session.get(Staff, run.staff_id) if run.staff_id else None
    groups = session.scalar(select(func.count()).where(ChildcareGroup.run_id == run.id))
    cancelled = sum(one.status == SessionStatus.CANCELLED for one in run.sessions)
    return RunCard(
        id=run.id,
        version=run.version,
        draft=draft_of_run(run),
        offer=card_of_offer(session, offer_of(session, run.offer_id)),
        status=RunStatus(run.status),
        area=area.name if area else "",
        site=site.name if site else "",
        room=room.name if room else "",
        staff_name=staff.name if staff else "",
        has_childcare=bool(groups),
        meetings=len(run.sessions) - cancelled,
        meetings_cancelled=cancelled,
        pilot_answer=run.pilot_answer,
        cancel_reason=run.cancel_reason,
        copied_from_id=run.copied_from_id,
        created_at=run.created_at,
        updated_at=run.updated_at,
        updated_by_name=session.get_one(Staff, run.updated_by).name,
    )


def touch_run(run: OfferRun, *, actor: Actor, now: datetime) -> None:
    """Note who changed a run."""
    run.updated_at, run.updated_by = now, actor.staff_id


def _take_over(run: OfferRun, draft: RunDraft) -> None:
    for name in _PLAIN:
        setattr(run, name, getattr(draft, name))


def _days(draft: RunDraft) -> tuple[date, ...]:
    """On which days a checked draft meets."""
    if draft.starts_on is None or draft.ends_on is None:
        return ()
    return meeting_days(draft.rule, draft.starts_on, draft.ends_on, draft.left_out or ())


def _leave_rooms(session: Session, run: OfferRun) -> None:
    """Meetings and groups that had a room of another site have none there any more."""
    there = select(Room.id).where(Room.site_id == run.site_id)
    for model in (RunSession, ChildcareGroup):
        session.execute(
            update(model)
            .where(model.run_id == run.id, model.room_id.not_in(there))
            .values(room_id=None)
        )
