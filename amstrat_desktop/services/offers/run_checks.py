# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a run may be: places that hold who is booked, a site with its own rooms, days that exist."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy.orm import Session

from amstrat_desktop.base.cleaning import clean_line, clean_text
from amstrat_desktop.base.lang import Msg, _, ngettext
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem
from amstrat_desktop.models.offer import OfferRun
from amstrat_desktop.models.office import Area, Staff
from amstrat_desktop.models.site import Room, Site
from amstrat_desktop.services.offers.capacity import read_capacity
from amstrat_desktop.services.offers.offers import offer_of
from amstrat_desktop.services.offers.recurrence import meeting_days
from amstrat_desktop.services.offers.run_records import RunDraft
from amstrat_desktop.services.offers.session_plan import usual_days_off
from amstrat_desktop.services.work import Actor

MOST_PLACES: Final = 500
LONGEST_TERM: Final = 60
"""Days for which an offered place may be kept."""

LONGEST_MEETING: Final = 12 * 60
LONGEST_RUN: Final = timedelta(days=3 * 366)
MINUTES_OF_A_DAY: Final = 24 * 60
DEAREST: Final = 1_000_000
"""Euro cents; more is a typing error."""

QUESTION_LIMIT: Final = 500


def checked_run(
    session: Session, draft: RunDraft, before: RunDraft | None, *, actor: Actor, now: datetime
) -> RunDraft:
    """The draft, cleaned, its left-out days said. Raises FieldProblem.

    before: the run as it stood, None for a new one; what it has may stay although it is no
    longer offered.
    """
    draft = replace(
        draft,
        label=clean_line(draft.label),
        leader=clean_line(draft.leader),
        funding=clean_line(draft.funding),
        pilot_question=clean_text(draft.pilot_question, limit=QUESTION_LIMIT),
    )
    offer = offer_of(session, draft.offer_id)
    if before is None and offer.retired_on is not None:
        raise FieldProblem("offer_id", _("This offer is no longer held. Choose another one."))
    _check_numbers(draft)
    _check_place(session, draft, before, actor=actor, now=now)
    if draft.pilot and not draft.pilot_question:
        raise FieldProblem("pilot_question", _("Write what this pilot is to find out."))
    return _with_days(draft)


def check_places(session: Session, run: OfferRun, places_max: int) -> None:
    """Raise FieldProblem where more people have a place than there would be places."""
    taken = read_capacity(session, [run.id])[run.id].taken
    if places_max < taken:
        raise FieldProblem(
            "places_max",
            ngettext(
                "{count} place is taken. Choose at least as many.",
                "{count} places are taken. Choose at least as many.",
                taken,
            ),
        )


def _check_numbers(draft: RunDraft) -> None:
    _between("places_max", draft.places_max, 1 if draft.bookable else 0, MOST_PLACES)
    if not 0 <= draft.places_min <= draft.places_max:
        raise FieldProblem("places_min", _("Choose no more than there are places."))
    _between("term_days", draft.term_days, 1, LONGEST_TERM)
    _between("duration", draft.duration, 5, LONGEST_MEETING)
    if draft.cost is not None:
        _between("cost", draft.cost, 1, DEAREST, _("Enter an amount, or leave the field empty."))
    if not 0 <= draft.clock < MINUTES_OF_A_DAY:
        raise FieldProblem("clock", _("Type the time as hours and minutes, for example 14:30."))
    if draft.clock + draft.duration > MINUTES_OF_A_DAY:
        raise FieldProblem("duration", _("A meeting ends before midnight."))


def _with_days(draft: RunDraft) -> RunDraft:
    starts_on, ends_on = draft.starts_on, draft.ends_on
    if starts_on is None:
        raise FieldProblem("starts_on", _("Enter the first day."))
    if not draft.rule:
        ends_on = starts_on
    if ends_on is None:
        raise FieldProblem("ends_on", _("Enter the last day."))
    if ends_on < starts_on:
        raise FieldProblem("ends_on", _("The last day lies before the first one."))
    if ends_on - starts_on > LONGEST_RUN:
        raise FieldProblem("ends_on", _("A run lasts three years at most. Plan another run then."))
    days = meeting_days(draft.rule, starts_on, ends_on)
    left_out = draft.left_out
    if left_out is None:
        left_out = usual_days_off(
            draft.rule,
            starts_on,
            ends_on,
            in_school_holidays=draft.in_school_holidays,
            on_public_holidays=draft.on_public_holidays,
        )
    left_out = tuple(sorted(set(left_out) & set(days)))
    if len(left_out) == len(days):
        raise FieldProblem("rule", _("No meeting is left. Choose other days, or hold one of them."))
    return replace(draft, ends_on=ends_on, left_out=left_out)


def _check_place(
    session: Session, draft: RunDraft, before: RunDraft | None, *, actor: Actor, now: datetime
) -> None:
    today = office_day(now)
    if draft.area_id is not None and draft.area_id != (before and before.area_id):
        area = session.get(Area, draft.area_id)
        if area is None or (area.valid_to is not None and area.valid_to <= today):
            raise FieldProblem("area_id", _("This area is no longer offered."))
    site = _known(session, Site, draft.site_id)
    if draft.site_id is not None and (
        site is None
        or (site.retired_on is not None and draft.site_id != (before and before.site_id))
    ):
        raise FieldProblem("site_id", _("This place is no longer used."))
    room = _known(session, Room, draft.room_id)
    if draft.room_id is not None and (
        room is None
        or room.site_id != draft.site_id
        or (room.retired_on is not None and draft.room_id != (before and before.room_id))
    ):
        raise FieldProblem("room_id", _("Choose a room of this place."))
    staff = _known(session, Staff, draft.staff_id)
    if draft.staff_id is not None and (staff is None or staff.office_id != actor.office_id):
        raise FieldProblem("staff_id", _("Choose somebody who works here."))


def _known(session: Session, model: Any, key: UUID | None) -> Any:
    return None if key is None else session.get(model, key)


def _between(field: str, value: int, least: int, most: int, problem: Msg | None = None) -> None:
    if not least <= value <= most:
        raise FieldProblem(
            field,
            problem or _("Enter a number from {least} to {most}.", least=least, most=most),
        )
