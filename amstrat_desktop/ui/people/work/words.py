# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a placement says about itself on a person's record. No Qt here."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from amstrat_desktop.base.lang import Catalogue, Msg, _, ngettext, pgettext
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.placements import (
    HURDLE_STATE_LABELS,
    PLACEMENT_STATUS_LABELS,
    HurdleState,
    PlacementStatus,
)
from amstrat_desktop.base.vocabulary.planning import FollowUpRule
from amstrat_desktop.services.offers.placement_records import (
    HurdleCard,
    PlacementCard,
    PlacementEventCard,
)
from amstrat_desktop.services.offers.placement_series import WEEKS
from amstrat_desktop.ui.lines import dotted
from amstrat_desktop.ui.placement_words import hours_a_week, said
from amstrat_desktop.ui.translator import Text

# Translators: heading of a line of steps: Förderung läuft aus
_FUNDING: Final = pgettext("step", "Funding")


def week(rule: FollowUpRule) -> Msg:
    """A task of the series as a step: its week, or the funding."""
    if rule is FollowUpRule.FUNDING_ENDS:
        return _FUNDING
    return _("Week {number}", number=WEEKS[rule])


def where(card: PlacementCard) -> Text:
    """Employer and kind of place."""
    return lambda words: dotted(words, card.employer, words.text(card.kind))


def agreed(card: PlacementCard) -> Text:
    """What is agreed, in one line."""

    def line(words: Catalogue) -> str:
        draft = card.draft
        coach = _("{name} looks after it", name=card.coach) if card.coach else None
        return dotted(
            words,
            words.text(_span(card)) if card.status is not PlacementStatus.CANDIDATE else "",
            said(words, hours_a_week(draft.hours)),
            words.text(card.funding),
            said(words, _until(draft.funding_until)),
            said(words, coach),
        )

    return line


def how_it_ended(card: PlacementCard) -> Text:
    """When and why."""

    def line(words: Catalogue) -> str:
        return dotted(words, words.text(_span(card)), words.text(card.ending))

    return line


def happened(event: PlacementEventCard) -> Text:
    """One event: when, what, and who noted it."""

    def line(words: Catalogue) -> str:
        if event.hurdle is not None and event.state is not None:
            what = _(
                "{hurdle}: {state}", hurdle=event.hurdle, state=HURDLE_STATE_LABELS[event.state]
            )
        elif event.new:
            what = PLACEMENT_STATUS_LABELS[event.status]
        else:
            what = _("Changed")
        day = words.day(office_day(event.at))
        return dotted(words, day, words.text(what), words.text(event.reason), event.staff_name)

    return line


def progress(hurdles: Iterable[HurdleCard]) -> Msg:
    """How much of the checklist is still open."""
    lines = list(hurdles)
    still_open = sum(line.draft.state is HurdleState.OPEN for line in lines)
    if not still_open:
        return _("Everything is settled.")
    return ngettext(
        "{open} of {count} line still open",
        "{open} of {count} lines still open",
        len(lines),
        open=still_open,
    )


def _until(day: date | None) -> Msg | None:
    return None if day is None else _("funded until {day}", day=day)


def _span(card: PlacementCard) -> Msg:
    first, planned, last = card.draft.starts_on, card.draft.ends_on, card.ended_on
    if card.status is PlacementStatus.NOT_TAKEN and last is not None:
        return _("on {day}", day=last)
    if first is None:
        return _("first day not known")
    end = last or planned
    if end is None:
        return _("since {day}", day=first)
    return _("{first} to {last}", first=first, last=end)
