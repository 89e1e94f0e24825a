# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Somebody and a place: proposed, at work, ended. Each step adds an event that stays as it is.

A place that is taken is taken: whoever starts is checked in the same transaction, and everybody
counts. The checklist is `amstrat_desktop.services.offers.hurdles`, the tasks that a placement
brings are `amstrat_desktop.services.offers.placement_series`.
"""

from dataclasses import fields, replace
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.cleaning import clean_text
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _, ngettext
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.placements import UNDER_WAY, PlacementStatus
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.placement import Placement, PlacementEvent, Vacancy
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.codes import CodeUse, require_codes
from amstrat_desktop.services.conflicts import require_version
from amstrat_desktop.services.follow_ups import active_staff
from amstrat_desktop.services.offers.placement_checklist import put_lines
from amstrat_desktop.services.offers.placement_records import (
    CHANGED,
    STORED,
    EndDraft,
    PlacementCard,
    PlacementDraft,
    draft_of,
    placement_cards,
)
from amstrat_desktop.services.offers.placement_series import Plan, keep_series, plan_of
from amstrat_desktop.services.offers.vacancies import (
    REMARK_LIMIT,
    check_hours,
    count_people,
    vacancy_of,
)
from amstrat_desktop.services.person_access import require_open
from amstrat_desktop.services.work import Actor

_FORWARD: Final = {
    (PlacementStatus.CANDIDATE, PlacementStatus.STARTED),
    (PlacementStatus.CANDIDATE, PlacementStatus.NOT_TAKEN),
    (PlacementStatus.STARTED, PlacementStatus.ENDED),
}


def propose_candidate(
    session: Session,
    vacancy_id: UUID,
    person_id: UUID,
    remark: str = "",
    *,
    actor: Actor,
    now: datetime,
) -> PlacementCard:
    """Think of somebody for a place; the employer is told nothing by it.

    Raises Problem for a place that is closed, and for who is up for it already.
    """
    require_open(session, person_id, actor=actor)
    vacancy = vacancy_of(session, vacancy_id)
    _require_offered(vacancy, now)
    _require_new(session, vacancy_id, person_id)
    placement = Placement(
        id=uuid7(),
        office_id=actor.office_id,
        vacancy_id=vacancy_id,
        person_id=person_id,
        status=PlacementStatus.CANDIDATE.value,
        hours=vacancy.hours,
        funding=vacancy.funding,
        remark=clean_text(remark, limit=REMARK_LIMIT),
        created_at=now,
        created_by=actor.staff_id,
    )
    _touch(placement, actor=actor, now=now)
    session.add(placement)
    session.flush()
    return note_event(session, placement, "", actor=actor, now=now)


def start_placement(
    session: Session, placement_id: UUID, draft: PlacementDraft, *, actor: Actor, now: datetime
) -> PlacementCard:
    """It is agreed, with a first day; the checklist is put up, unless it was before.

    Raises Problem where no place is free, Conflict and FieldProblem.
    """
    placement = _open_one(session, placement_id, draft.version, actor=actor)
    if placement.status != PlacementStatus.CANDIDATE:
        raise Problem(_("This has started already."))
    draft = _checked(session, draft, draft_of(placement), started=True, actor=actor, now=now)
    vacancy = vacancy_of(session, placement.vacancy_id, locked=True)
    _require_free(session, vacancy)
    before = plan_of(placement)
    _take_over(placement, draft)
    placement.status = PlacementStatus.STARTED.value
    put_lines(session, placement, now=now)
    return _settled(session, placement, before, "", actor=actor, now=now)


def edit_placement(
    session: Session, placement_id: UUID, draft: PlacementDraft, *, actor: Actor, now: datetime
) -> PlacementCard:
    """Change what is agreed; the tasks move with it. Raises Conflict and FieldProblem."""
    placement = _open_one(session, placement_id, draft.version, actor=actor)
    before, plan = draft_of(placement), plan_of(placement)
    started = placement.status == PlacementStatus.STARTED
    draft = _checked(session, draft, before, started=started, actor=actor, now=now)
    changed = [f.name for f in fields(draft) if getattr(draft, f.name) != getattr(before, f.name)]
    if not changed:
        return placement_cards(session, [placement])[0]
    _take_over(placement, draft)
    return _settled(session, placement, plan, CHANGED, actor=actor, now=now)


def end_placement(
    session: Session, placement_id: UUID, draft: EndDraft, *, actor: Actor, now: datetime
) -> PlacementCard:
    """It is over, or came to nothing. Its open tasks go. Raises Conflict and FieldProblem."""
    placement = _open_one(session, placement_id, draft.version, actor=actor)
    today = office_day(now)
    if not draft.reason:
        raise FieldProblem("reason", _("Choose why it ended."))
    use = CodeUse("reason", ListName.PLACEMENT_ENDING, (draft.reason,))
    require_codes(session, [use], on=today)
    ended_on = draft.ended_on or today
    if ended_on > today:
        raise FieldProblem("ended_on", _("This day is in the future."))
    started = placement.status == PlacementStatus.STARTED
    if started and placement.starts_on is not None and ended_on < placement.starts_on:
        raise FieldProblem("ended_on", _("It had not begun on that day."))
    before = plan_of(placement)
    status = PlacementStatus.ENDED if started else PlacementStatus.NOT_TAKEN
    placement.status, placement.ended_on = status.value, ended_on
    placement.ending_reason = draft.reason
    return _settled(session, placement, before, draft.reason, actor=actor, now=now)


def take_back(
    session: Session, placement_id: UUID, *, actor: Actor, now: datetime
) -> PlacementCard:
    """Undo that it started, ended or came to nothing, while nothing has happened since."""
    placement = placement_of(session, placement_id, actor=actor)
    last = tuple(PlacementStatus(event.status) for event in placement.events[-2:])
    if last not in _FORWARD:
        raise Problem(_("Something has happened since. Change it instead."))
    former = last[0]
    if former is PlacementStatus.STARTED:
        _require_free(session, vacancy_of(session, placement.vacancy_id, locked=True))
    if former is PlacementStatus.CANDIDATE and placement.status == PlacementStatus.NOT_TAKEN:
        _require_new(session, placement.vacancy_id, placement.person_id)
    before = plan_of(placement)
    placement.status = former.value
    placement.ended_on, placement.ending_reason = None, ""
    return _settled(session, placement, before, "", actor=actor, now=now)


def discard_candidate(session: Session, placement_id: UUID, *, actor: Actor, now: datetime) -> None:
    """Undo a proposal; raises Problem when something has happened with it since."""
    placement = placement_of(session, placement_id, actor=actor)
    if placement.version > 1 or len(placement.events) > 1:
        raise Problem(_("Something has happened since. Change it instead."))
    session.delete(placement)
    session.flush()
    write_audit(session, "discard", Kind.PLACEMENT, placement_id, actor=actor, now=now)


def read_placement(session: Session, placement_id: UUID, *, actor: Actor) -> PlacementCard:
    """One placement with everything. Raises Problem for one that the actor may not open."""
    return placement_cards(session, [placement_of(session, placement_id, actor=actor)])[0]


def list_placements_of_person(
    session: Session, person_id: UUID, *, actor: Actor
) -> tuple[PlacementCard, ...]:
    """Everything that a person was up for: work that goes on, candidates, then the latest."""
    require_open(session, person_id, actor=actor)
    found = session.scalars(
        select(Placement)
        .where(Placement.person_id == person_id)
        .order_by(
            Placement.status.not_in(UNDER_WAY),
            Placement.status != PlacementStatus.STARTED.value,
            Placement.id.desc(),
        )
    ).all()
    return placement_cards(session, found)


def placement_of(session: Session, placement_id: UUID, *, actor: Actor) -> Placement:
    """The mapped placement: inside services only. Raises Problem."""
    placement = session.get(Placement, placement_id)
    if placement is None:
        raise Problem(_("This no longer exists. Somebody has taken it back."))
    require_open(session, placement.person_id, actor=actor)
    return placement


def require_under_way(placement: Placement) -> None:
    """Raise Problem for one that is over: it stays as it was."""
    if placement.status not in UNDER_WAY:
        raise Problem(_("This is over and stays as it was. Propose the person anew."))


def note_event(
    session: Session, placement: Placement, detail: str, *, actor: Actor, now: datetime
) -> PlacementCard:
    """Note for ever what happened, and where it stands; it is in the log, too."""
    placement.events.append(
        PlacementEvent(
            id=uuid7(),
            office_id=placement.office_id,
            at=now,
            staff_id=actor.staff_id,
            status=placement.status,
            detail=detail,
        )
    )
    action = detail.partition(" ")[0] if placement.status in UNDER_WAY else placement.status
    write_audit(
        session, action or placement.status, Kind.PLACEMENT, placement.id, actor=actor, now=now
    )
    session.flush()
    return placement_cards(session, [placement])[0]


def _open_one(session: Session, placement_id: UUID, version: int, *, actor: Actor) -> Placement:
    placement = placement_of(session, placement_id, actor=actor)
    require_version(session, placement, version, theirs=lambda: draft_of(placement))
    require_under_way(placement)
    return placement


def _settled(
    session: Session,
    placement: Placement,
    before: Plan,
    detail: str,
    *,
    actor: Actor,
    now: datetime,
) -> PlacementCard:
    """Let the tasks follow, and note the event."""
    _touch(placement, actor=actor, now=now)
    session.flush()
    vacancy = vacancy_of(session, placement.vacancy_id)
    employer = session.get_one(Organisation, vacancy.organisation_id).name
    about = f"{vacancy.title}, {employer}"
    keep_series(session, placement, before, about, actor=actor, now=now)
    return note_event(session, placement, detail, actor=actor, now=now)


def _touch(placement: Placement, *, actor: Actor, now: datetime) -> None:
    placement.updated_at, placement.updated_by = now, actor.staff_id


def _take_over(placement: Placement, draft: PlacementDraft) -> None:
    for name in STORED:
        setattr(placement, name, getattr(draft, name))


def _checked(
    session: Session,
    draft: PlacementDraft,
    before: PlacementDraft,
    *,
    started: bool,
    actor: Actor,
    now: datetime,
) -> PlacementDraft:
    draft = replace(draft, remark=clean_text(draft.remark, limit=REMARK_LIMIT))
    if started and draft.starts_on is None:
        raise FieldProblem("starts_on", _("Choose the first day."))
    first = draft.starts_on
    for field, day in (("ends_on", draft.ends_on), ("funding_until", draft.funding_until)):
        if first is not None and day is not None and day < first:
            raise FieldProblem(field, _("This is before the first day."))
    check_hours(draft.hours)
    use = CodeUse("funding", ListName.PLACEMENT_FUNDING, (draft.funding,), (before.funding,))
    require_codes(session, [use], on=office_day(now))
    if draft.coach_id is not None and draft.coach_id != before.coach_id:
        try:
            active_staff(session, draft.coach_id, actor=actor)
        except FieldProblem as problem:
            raise FieldProblem("coach_id", problem.message) from problem
    return draft


def _require_offered(vacancy: Vacancy, now: datetime) -> None:
    if vacancy.closed_on is not None:
        raise Problem(_("This place is closed. Open it again first."))
    if vacancy.open_until is not None and vacancy.open_until < office_day(now):
        raise Problem(_("This place could be taken until {day}.", day=vacancy.open_until))


def _require_new(session: Session, vacancy_id: UUID, person_id: UUID) -> None:
    twice = session.scalar(
        select(Placement.id).where(
            Placement.vacancy_id == vacancy_id,
            Placement.person_id == person_id,
            Placement.status.in_(UNDER_WAY),
        )
    )
    if twice is not None:
        raise Problem(_("This person is up for this place already."))


def _require_free(session: Session, vacancy: Vacancy) -> None:
    people = count_people(session, [vacancy.id])
    taken = people.get((vacancy.id, PlacementStatus.STARTED), 0)
    if taken >= vacancy.places:
        raise Problem(
            ngettext(
                "There is {count} place here, and it is taken.",
                "There are {count} places here, and all are taken.",
                vacancy.places,
            )
        )
