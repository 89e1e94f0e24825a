# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Holding a run again: from another day on, and where it is wanted in another neighbourhood.

The copy has as many meetings as the run that it is made of, so that it ends later where holidays
lie in between. Nobody is booked into it, and it isn't open before somebody says so.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import islice, takewhile
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import FieldProblem
from amstrat_desktop.models.childcare import Carer, ChildcareGroup, GroupCarer
from amstrat_desktop.models.offer import OfferRun
from amstrat_desktop.models.site import Room
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.offers.free_days import FreeDay, rests, why_free
from amstrat_desktop.services.offers.recurrence import meeting_days, upcoming_days
from amstrat_desktop.services.offers.run_checks import LONGEST_RUN
from amstrat_desktop.services.offers.run_records import RunCard, RunCopyDraft, RunDraft
from amstrat_desktop.services.offers.runs import card_of_run, draft_of_run, make_run, run_of
from amstrat_desktop.services.work import Actor


@dataclass(frozen=True, slots=True)
class CopyPreview:
    """What a copy would be. resting: the free days in between on which it isn't held."""

    meetings: int
    last_on: date
    resting: tuple[FreeDay, ...]


def preview_copy(session: Session, run_id: UUID, draft: RunCopyDraft) -> CopyPreview:
    """What `copy_run` would make. Raises FieldProblem without a first day."""
    copied = copied_draft(run_of(session, run_id), draft)
    first, last = draft.starts_on, copied.ends_on
    if first is None or last is None:
        raise FieldProblem("starts_on", _("Enter the first day."))
    days = meeting_days(copied.rule, first, last)
    off = [day for day in days if copied.rule and _rests(copied, day)]
    return CopyPreview(len(days) - len(off), last, tuple(why_free(day)[0] for day in off))


def copy_run(
    session: Session, run_id: UUID, draft: RunCopyDraft, *, actor: Actor, now: datetime
) -> RunCard:
    """Plan the same run again. Raises FieldProblem."""
    model = run_of(session, run_id)
    copied = make_run(session, copied_draft(model, draft), actor=actor, now=now)
    copied.copied_from_id = model.id
    if draft.with_childcare:
        _copy_groups(session, model, copied, actor=actor, now=now)
    session.flush()
    write_audit(session, "copy", Kind.OFFER, copied.id, actor=actor, now=now)
    return card_of_run(session, copied)


def copied_draft(model: OfferRun, draft: RunCopyDraft) -> RunDraft:
    """The run that a copy makes, as it would be entered. Raises FieldProblem."""
    if draft.starts_on is None:
        raise FieldProblem("starts_on", _("Enter the first day."))
    before = draft_of_run(model)
    meetings = sum(meeting.rule_day is not None for meeting in model.sessions)
    return replace(
        before,
        starts_on=draft.starts_on,
        ends_on=_last_day(before, draft.starts_on, meetings),
        label=draft.label,
        area_id=draft.area_id,
        site_id=draft.site_id,
        room_id=draft.room_id,
        left_out=None,
        version=0,
    )


def _last_day(before: RunDraft, starts_on: date, meetings: int) -> date:
    """The day of the last of so many meetings, holidays left out as before."""
    near = takewhile(
        lambda day: day <= starts_on + LONGEST_RUN, upcoming_days(before.rule, starts_on)
    )
    held = list(islice((day for day in near if not _rests(before, day)), max(1, meetings)))
    return held[-1] if held else starts_on


def _rests(before: RunDraft, day: date) -> bool:
    return rests(
        day,
        in_school_holidays=before.in_school_holidays,
        on_public_holidays=before.on_public_holidays,
    )


def _copy_groups(
    session: Session, model: OfferRun, copied: OfferRun, *, actor: Actor, now: datetime
) -> None:
    """Ages, places and ratio come along; rooms and carers only where it is the same site, and
    as far as they are still there.
    """
    same_site = model.site_id == copied.site_id
    rooms = set(session.scalars(select(Room.id).where(Room.retired_on.is_(None))))
    groups = session.scalars(
        select(ChildcareGroup)
        .where(ChildcareGroup.run_id == model.id)
        .order_by(ChildcareGroup.position, ChildcareGroup.id)
    )
    for group in groups.all():
        session.add(
            ChildcareGroup(
                id=uuid7(),
                office_id=copied.office_id,
                run_id=copied.id,
                name=group.name,
                age_from=group.age_from,
                age_to=group.age_to,
                places=group.places,
                per_carer=group.per_carer,
                position=group.position,
                room_id=group.room_id if same_site and group.room_id in rooms else None,
                carers=_carers_of(session, group) if same_site else [],
                created_at=now,
                created_by=actor.staff_id,
                updated_at=now,
                updated_by=actor.staff_id,
            )
        )


def _carers_of(session: Session, group: ChildcareGroup) -> list[GroupCarer]:
    """Those who still look after children."""
    here = set(
        session.scalars(
            select(Carer.id).where(
                Carer.id.in_([line.carer_id for line in group.carers]), Carer.retired_on.is_(None)
            )
        )
    )
    return [
        GroupCarer(carer_id=line.carer_id, position=line.position)
        for line in group.carers
        if line.carer_id in here
    ]
