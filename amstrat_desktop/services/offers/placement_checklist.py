# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The lines of the checklist that a placement gets: those of the code list, as they are today."""

from datetime import datetime

from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.placements import CHECKLIST_AS_OF
from amstrat_desktop.models.placement import Placement, PlacementHurdle
from amstrat_desktop.services.codes import list_options


def put_lines(session: Session, placement: Placement, *, now: datetime) -> bool:
    """Add the lines that are not there yet, and note the day of their text.

    False where everything was there and the text is the one that was looked through.
    """
    there = {hurdle.hurdle for hurdle in placement.hurdles}
    options = list_options(session, ListName.PLACEMENT_HURDLE, on=office_day(now))
    missing = [option.code for option in options if option.code not in there]
    if not missing and placement.text_as_of == CHECKLIST_AS_OF:
        return False
    for code in missing:
        line = PlacementHurdle(id=uuid7(), office_id=placement.office_id, hurdle=code)
        placement.hurdles.append(line)
    placement.text_as_of = CHECKLIST_AS_OF
    return True
