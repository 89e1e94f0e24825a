# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The columns of the two lists: places, and people at work."""

from collections.abc import Callable
from datetime import date
from typing import Final

from amstrat_desktop.base.lang import Catalogue, _, ngettext, pgettext
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.placements import PLACEMENT_STATUS_LABELS, PlacementStatus
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.offers.placement_list import PlacementRow
from amstrat_desktop.services.offers.vacancy_list import VacancyRow
from amstrat_desktop.ui.lines import dotted, lines
from amstrat_desktop.ui.placement_words import hours_a_week, places, said
from amstrat_desktop.ui.widgets.table_model import Column

_CLOSED: Final = pgettext("placement", "Closed")


def place_columns(labels: Callable[[], Labels]) -> tuple[Column[VacancyRow], ...]:
    """labels: what codes are called now."""

    def place(row: VacancyRow, words: Catalogue) -> str:
        kind = words.text(labels()(ListName.PLACEMENT_KIND, row.kind))
        hours = said(words, hours_a_week(row.hours))
        return lines(row.title, dotted(words, row.employer, kind, hours, row.area))

    return (
        Column(pgettext("work", "Place"), place, width=0),
        # Translators: frei (freie Plätze)
        Column(_("Free"), _free, width=230),
    )


def people_columns() -> tuple[Column[PlacementRow], ...]:
    """Who is at work, and who is up for a place."""
    return (
        Column(_("Person"), _person, width=0),
        Column(_("State"), _state, width=170),
        # Translators: offene Zeilen der Checkliste
        Column(_("Checklist"), _open, width=130),
        # Translators: nächste Nachfrage (Tag)
        Column(_("Ask again"), lambda row, words: _day(row.next_on, words), width=120),
        Column(_("Funded until"), lambda row, words: _day(row.funding_until, words), width=130),
    )


def _free(row: VacancyRow, words: Catalogue) -> str:
    up = ngettext("{count} candidate", "{count} candidates", row.candidates)
    first = words.text(_CLOSED if row.over else places(row.free, row.places))
    until = _("until {day}", day=row.open_until) if row.open_until and not row.over else None
    return lines(first, dotted(words, words.text(up) if row.candidates else "", said(words, until)))


def _person(row: PlacementRow, words: Catalogue) -> str:
    return lines(words.text(row.person), dotted(words, row.title, row.employer))


def _state(row: PlacementRow, words: Catalogue) -> str:
    day = row.starts_on
    since = None if day is None else _("since {day}", day=day)
    started = row.status is PlacementStatus.STARTED
    return lines(
        words.text(PLACEMENT_STATUS_LABELS[row.status]), said(words, since if started else None)
    )


def _open(row: PlacementRow, words: Catalogue) -> str:
    if not row.open_hurdles:
        return ""
    # Translators: noch offene Zeilen der Checkliste
    return words.text(ngettext("{count} open", "{count} open", row.open_hurdles))


def _day(day: date | None, words: Catalogue) -> str:
    return words.day(day) if day is not None else ""
