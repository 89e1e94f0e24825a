# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is said of runs in lists, heads and the finder. No Qt here."""

from collections.abc import Iterable
from typing import Final

from amstrat_desktop.base.lang import OFFICE_ZONE, Catalogue, _
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.offers import RUN_STATUS_LABELS, RunStatus
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.offers.childcare import GroupPlaces
from amstrat_desktop.services.offers.run_list import RunRow
from amstrat_desktop.ui.lines import dotted, lines

STATUS_ICONS: Final = {
    RunStatus.PLANNED: "pencil",
    RunStatus.OPEN: "door-enter",
    RunStatus.RUNNING: "player-play",
    RunStatus.ENDED: "check",
    RunStatus.CANCELLED: "ban",
}


def title_cell(row: RunRow, labels: Labels, words: Catalogue) -> str:
    """“German A1 · spring 2027”, below it kind and level."""
    kind = words.text(labels(ListName.OFFER_KIND, row.kind))
    level = words.text(labels(ListName.LANGUAGE_LEVEL, row.level))
    pilot = words.text(_("pilot")) if row.pilot else ""
    return lines(dotted(words, row.title, row.label), dotted(words, kind, level, pilot))


def place_cell(row: RunRow, words: Catalogue) -> str:
    """The house, below it room and neighbourhood."""
    if not row.site:
        return row.area
    return lines(row.site, dotted(words, row.room, row.area if row.area != row.site else ""))


def when_cell(row: RunRow, words: Catalogue) -> str:
    """The next meeting, below it from when to when."""
    span = days(row, words)
    if row.next_meeting_at is None:
        return lines(span, words.text(_("no meeting ahead")))
    local = row.next_meeting_at.astimezone(OFFICE_ZONE)
    return lines(dotted(words, words.day(local), words.clock(row.next_meeting_at)), span)


def days(row: RunRow, words: Catalogue) -> str:
    """From when to when it is held."""
    if row.starts_on == row.ends_on:
        return words.day(row.starts_on)
    return words.text(_("{first} to {last}", first=row.starts_on, last=row.ends_on))


def status_cell(row: RunRow, words: Catalogue) -> str:
    """The status."""
    return words.text(RUN_STATUS_LABELS[row.status])


def short_days(groups: Iterable[GroupPlaces]) -> int:
    """On how many days the children are too many for the carers who are there."""
    return len({day for group in groups for day in group.short_on})
