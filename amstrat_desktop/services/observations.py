# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Observations: written down, read by a second pair of eyes, approved or not.

Like a need signal an observation knows nobody. Its words and its place leave the office only
when somebody else than their writer approved them (R17).
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.cleaning import clean_line, clean_text
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.need_signals import SignalState
from amstrat_desktop.models.observation import Observation
from amstrat_desktop.models.office import Area
from amstrat_desktop.services import four_eyes
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.codes import CodeUse, require_codes
from amstrat_desktop.services.conflicts import require_version
from amstrat_desktop.services.four_eyes import undecide, why_not_decide
from amstrat_desktop.services.rights import Right
from amstrat_desktop.services.work import Actor
from amstrat_desktop.store import search

PLACE_LIMIT: Final = 120
WORDS_LIMIT: Final = 1_000

_DECIDED: Final = _("This observation was already decided.")
_OWN_WORDS: Final = _(
    "You wrote this yourself. Let a colleague read and approve it: four eyes notice sooner when "
    "somebody can be recognised."
)


@dataclass(frozen=True, slots=True)
class ObservationDraft:
    """What was seen. observation: a code. place: street or corner. words: about nobody.

    noted_on None: today. version: of the observation that was opened, None for a new one.
    """

    observation: str
    area_id: UUID | None = None
    place: str = ""
    words: str = ""
    noted_on: date | None = None
    version: int | None = None


def write_observation(
    session: Session, draft: ObservationDraft, *, actor: Actor, now: datetime
) -> UUID:
    """Write down what was seen, as a draft. Raises FieldProblem."""
    draft_ = _checked(session, draft, on=office_day(now))
    seen = Observation(
        id=uuid7(),
        office_id=actor.office_id,
        noted_on=draft_.noted_on or office_day(now),
        observation=draft_.observation,
        area_id=draft_.area_id,
        place=draft_.place,
        words=draft_.words,
        written_by=actor.staff_id,
        created_at=now,
        created_by=actor.staff_id,
        updated_at=now,
        updated_by=actor.staff_id,
    )
    session.add(seen)
    session.flush()
    _index(session, seen)
    write_audit(session, "add", Kind.OBSERVATION, seen.id, actor=actor, now=now)
    return seen.id


def edit_observation(
    session: Session, observation_id: UUID, draft: ObservationDraft, *, actor: Actor, now: datetime
) -> None:
    """Change an observation; it is a draft again, and is read again.

    Raises FieldProblem, and `Conflict` when somebody was faster.
    """
    seen = observation_of(session, observation_id, actor=actor)
    before = draft_of(seen)
    require_version(session, seen, draft.version, theirs=before)
    wanted = _checked(session, draft, on=office_day(now), before=before)
    values = {
        "observation": wanted.observation,
        "area_id": wanted.area_id,
        "place": wanted.place,
        "words": wanted.words,
        "noted_on": wanted.noted_on or seen.noted_on,
    }
    changed = [name for name, value in values.items() if getattr(seen, name) != value]
    if not changed:
        return
    for name in changed:
        setattr(seen, name, values[name])
    if {"words", "place"} & set(changed):
        seen.written_by = actor.staff_id
    undecide(seen, actor=actor, now=now)
    _index(session, seen)
    write_audit(session, "edit", Kind.OBSERVATION, seen.id, actor=actor, now=now, fields=changed)


def approve_observation(
    session: Session,
    observation_id: UUID,
    *,
    version: int | None = None,
    actor: Actor,
    now: datetime,
) -> None:
    """Let it be passed on: somebody read that nobody can be recognised.

    Raises Problem where the words are the actor's own and a colleague is there to read them,
    and `Conflict` when somebody was faster.
    """
    seen = observation_of(session, observation_id, actor=actor)
    require_version(session, seen, version, theirs=lambda: draft_of(seen))
    refused = why_not_approve(session, seen, actor=actor, on=office_day(now))
    four_eyes.approve(session, seen, refused, actor=actor, now=now)


def reject_observation(
    session: Session,
    observation_id: UUID,
    words: str,
    *,
    version: int | None = None,
    actor: Actor,
    now: datetime,
) -> None:
    """Keep it in the office; words: why, for whoever wrote it. Raises FieldProblem, Conflict."""
    seen = observation_of(session, observation_id, actor=actor)
    require_version(session, seen, version, theirs=lambda: draft_of(seen))
    four_eyes.reject(session, seen, words, _DECIDED, actor=actor, now=now)


def reopen_observation(
    session: Session, observation_id: UUID, *, actor: Actor, now: datetime
) -> None:
    """Make a decided one a draft again, to be read anew; undoes a decision."""
    seen = observation_of(session, observation_id, actor=actor)
    four_eyes.reopen(session, seen, actor=actor, now=now)


def settle_observation(
    session: Session, observation_id: UUID, *, actor: Actor, now: datetime
) -> None:
    """It is so no longer: the shop is let, the step is gone. It stays approved."""
    _settle(session, observation_id, office_day(now), "settle", actor=actor, now=now)


def unsettle_observation(
    session: Session, observation_id: UUID, *, actor: Actor, now: datetime
) -> None:
    """Undo `settle_observation`."""
    _settle(session, observation_id, None, "unsettle", actor=actor, now=now)


def discard_observation(
    session: Session, observation_id: UUID, *, actor: Actor, now: datetime
) -> None:
    """Undo an observation written by mistake, while it is a draft."""
    seen = observation_of(session, observation_id, actor=actor)
    if SignalState(seen.state) is not SignalState.DRAFT:
        raise Problem(_("This observation is decided already, so it stays."))
    session.delete(seen)
    session.flush()
    search.remove(session.connection(), Kind.OBSERVATION.value, observation_id)
    write_audit(session, "discard", Kind.OBSERVATION, observation_id, actor=actor, now=now)


def observation_of(session: Session, observation_id: UUID, *, actor: Actor) -> Observation:
    """The mapped record, for the services."""
    seen = session.get(Observation, observation_id)
    if seen is None or seen.office_id != actor.office_id:
        raise Problem(_("This observation no longer exists."))
    return seen


def draft_of(seen: Observation) -> ObservationDraft:
    """What is on record, as it would be entered."""
    return ObservationDraft(
        observation=seen.observation,
        area_id=seen.area_id,
        place=seen.place,
        words=seen.words,
        noted_on=seen.noted_on,
        version=seen.version,
    )


def why_not_approve(session: Session, seen: Observation, *, actor: Actor, on: date) -> Msg | None:
    """Why the actor cannot approve it; None: they can. As with need signals."""
    if SignalState(seen.state) is not SignalState.DRAFT:
        return _DECIDED
    own = seen.written_by == actor.staff_id and bool(seen.words or seen.place)
    mine = _OWN_WORDS if own else None
    return why_not_decide(session, Right.APPROVE_REGISTER, mine, actor=actor, on=on)


def _settle(
    session: Session,
    observation_id: UUID,
    day: date | None,
    action: str,
    *,
    actor: Actor,
    now: datetime,
) -> None:
    seen = observation_of(session, observation_id, actor=actor)
    if seen.settled_on == day:
        return
    seen.settled_on = day
    seen.updated_at, seen.updated_by = now, actor.staff_id
    write_audit(session, action, Kind.OBSERVATION, seen.id, actor=actor, now=now)


def _checked(
    session: Session, draft: ObservationDraft, *, on: date, before: ObservationDraft | None = None
) -> ObservationDraft:
    """The draft with clean words. Raises FieldProblem for what cannot be."""
    if not draft.observation:
        raise FieldProblem("observation", _("Choose what was seen."))
    if draft.noted_on is not None and draft.noted_on > on:
        raise FieldProblem("noted_on", _("This day is in the future."))
    if draft.area_id is not None and session.get(Area, draft.area_id) is None:
        raise FieldProblem("area_id", _("This area no longer exists. Choose another one."))
    kept = (before.observation,) if before else ()
    use = CodeUse("observation", ListName.OBSERVATION_KIND, (draft.observation,), kept)
    require_codes(session, [use], on=on)
    words = clean_text(draft.words, limit=WORDS_LIMIT)
    place = clean_line(draft.place, limit=PLACE_LIMIT)
    if not words and not place:
        raise FieldProblem("words", _("Say in a few words what was seen, or where."))
    return ObservationDraft(draft.observation, draft.area_id, place, words, draft.noted_on)


def _index(session: Session, seen: Observation) -> None:
    text = f"{seen.place} {seen.words}"
    search.index_text(session.connection(), Kind.OBSERVATION.value, seen.id, text)
