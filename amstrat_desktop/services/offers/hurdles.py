# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The checklist before work starts: what to ask and whom, line by line, with the text's day.

It computes nothing: whether somebody has a claim, an office says. A line that is coarse only
(health) keeps no words.
"""

from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from amstrat_desktop.base.cleaning import clean_text
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.placements import HurdleState
from amstrat_desktop.base.vocabulary.shipped import shipped
from amstrat_desktop.models.placement import Placement, PlacementHurdle
from amstrat_desktop.services.conflicts import Conflict, values_of
from amstrat_desktop.services.offers.placement_checklist import put_lines
from amstrat_desktop.services.offers.placement_records import (
    CHECKLIST,
    HURDLE_NOTED,
    HurdleDraft,
    PlacementCard,
    placement_cards,
)
from amstrat_desktop.services.offers.placements import (
    note_event,
    placement_of,
    require_under_way,
)
from amstrat_desktop.services.work import Actor

WORDS_LIMIT: Final = 500


def begin_checklist(
    session: Session, placement_id: UUID, *, actor: Actor, now: datetime
) -> PlacementCard:
    """Put every line on the list that is not on it yet; the text of today was looked through."""
    placement = placement_of(session, placement_id, actor=actor)
    require_under_way(placement)
    if not put_lines(session, placement, now=now):
        return placement_cards(session, [placement])[0]
    placement.updated_at, placement.updated_by = now, actor.staff_id
    session.flush()
    return note_event(session, placement, CHECKLIST, actor=actor, now=now)


def note_hurdle(
    session: Session,
    hurdle_id: UUID,
    draft: HurdleDraft,
    before: HurdleDraft | None = None,
    *,
    actor: Actor,
    now: datetime,
) -> PlacementCard:
    """Say how a line stands. before: as it was shown; raises Conflict when it has changed since.

    Raises FieldProblem for words beside a line that is coarse only.
    """
    hurdle = session.get(PlacementHurdle, hurdle_id)
    if hurdle is None:
        raise Problem(_("This line is no longer on the list."))
    placement = placement_of(session, hurdle.placement_id, actor=actor)
    require_under_way(placement)
    on_record = HurdleDraft(HurdleState(hurdle.state), hurdle.words)
    words = clean_text(draft.words, limit=WORDS_LIMIT)
    if before is not None and before != on_record:
        raise Conflict(theirs=values_of(on_record))
    if words and _coarse(hurdle.hurdle):
        raise FieldProblem("words", _("Nothing is written down beside this line."))
    if HurdleDraft(draft.state, words) == on_record:
        return placement_cards(session, [placement])[0]
    hurdle.words = words
    if draft.state is on_record.state:
        session.flush()
        return _note(session, placement, hurdle, actor=actor, now=now)
    hurdle.state = draft.state.value
    hurdle.settled_on = None if draft.state is HurdleState.OPEN else office_day(now)
    session.flush()
    return _note(session, placement, hurdle, actor=actor, now=now)


def _note(
    session: Session,
    placement: Placement,
    hurdle: PlacementHurdle,
    *,
    actor: Actor,
    now: datetime,
) -> PlacementCard:
    detail = f"{HURDLE_NOTED} {hurdle.hurdle} {hurdle.state}"
    return note_event(session, placement, detail, actor=actor, now=now)


def _coarse(code: str) -> bool:
    entry = shipped(ListName.PLACEMENT_HURDLE, code)
    return entry is not None and entry.restricted
