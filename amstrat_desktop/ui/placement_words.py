# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Places and placements in words, for the screens of people and of offers."""

from datetime import date, timedelta
from typing import Final

from amstrat_desktop.base.lang import Catalogue, Msg, _, ngettext
from amstrat_desktop.base.vocabulary.placements import PLACEMENT_STATUS_LABELS, PlacementStatus
from amstrat_desktop.services.offers.placement_series import FUNDING_AHEAD
from amstrat_desktop.ui.widgets.badge import BadgeTone

Shown = tuple[Msg, BadgeTone, str]
"""Text, tone and icon of a badge."""

_LOOKS: Final[dict[PlacementStatus, tuple[BadgeTone, str]]] = {
    PlacementStatus.CANDIDATE: ("plain", "user"),
    PlacementStatus.STARTED: ("ok", "briefcase"),
    PlacementStatus.ENDED: ("plain", "check"),
    PlacementStatus.NOT_TAKEN: ("plain", "x"),
}


def status_badge(status: PlacementStatus, starts_on: date | None, today: date) -> Shown:
    """How a placement stands; one that is agreed and has not begun says its first day."""
    if status is PlacementStatus.STARTED and starts_on is not None and starts_on > today:
        return _("Starts on {day}", day=starts_on), "plain", "calendar"
    tone, icon = _LOOKS[status]
    return PLACEMENT_STATUS_LABELS[status], tone, icon


def funding_badge(status: PlacementStatus, funding_until: date | None, today: date) -> Shown | None:
    """A warning while the funding runs out soon, or has run out; else nothing."""
    if status is not PlacementStatus.STARTED or funding_until is None:
        return None
    if funding_until < today:
        return _("Funding ended on {day}", day=funding_until), "warn", "alert-triangle"
    if funding_until - timedelta(days=FUNDING_AHEAD) <= today:
        return _("Funding until {day}", day=funding_until), "warn", "alert-triangle"
    return None


def hours_a_week(hours: int | None) -> Msg | None:
    """How many hours; None where nobody knows."""
    return None if hours is None else ngettext("{count} hour a week", "{count} hours a week", hours)


def places(free: int, all_places: int) -> Msg:
    """How many places are free, in words."""
    if not free:
        return ngettext("the place is taken", "all {count} places are taken", all_places)
    return ngettext(
        "{free} of {count} place free", "{free} of {count} places free", all_places, free=free
    )


def said(words: Catalogue, text: Msg | None) -> str:
    """A text, or nothing."""
    return "" if text is None else words.text(text)
