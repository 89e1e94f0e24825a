# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two people changed one run: both versions beside each other."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import Catalogue, Msg, _, verbatim
from amstrat_desktop.services.offers.recurrence import words_of_rule
from amstrat_desktop.services.offers.run_records import RunDraft
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.comparing import Comparison
from amstrat_desktop.ui.offers.run_form.choices import RunChoices, read_choices
from amstrat_desktop.ui.offers.run_form.euros import written_euros
from amstrat_desktop.ui.offers.run_form.form import EMPTY
from amstrat_desktop.ui.offers.run_form.places_card import PLACES
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.translator import Text

FIELD_NAMES: Final[Mapping[str, Msg]] = {
    "label": _("Label"),
    "starts_on": _("First day"),
    "ends_on": _("Last day"),
    "rule": _("How it repeats"),
    "clock": _("Begins at"),
    "duration": _("Minutes"),
    "left_out": _("Dates that are left out"),
    "in_school_holidays": _("Also in the school holidays"),
    "on_public_holidays": _("Also on public holidays"),
    "bookable": _("People enrol; without this they just come"),
    "places_max": PLACES,
    "places_min": _("Starts with at least"),
    "term_days": _("Days to answer an offer"),
    "priority_first": _("On the waiting list, documented priority goes before the date"),
    "area_id": _("Neighbourhood"),
    "site_id": _("House"),
    "room_id": _("Room"),
    "leader": _("Who leads it"),
    "staff_id": _("Who looks after it here"),
    "cost": _("Cost in euro"),
    "funding": _("Who pays for it"),
    "pilot": _("This is a pilot that is to find something out"),
    "pilot_question": _("What it is to find out"),
}


def run_comparison(parent: QWidget, context: Context) -> Comparison[RunDraft]:
    """For the form of a run."""

    def read_words(work: Work) -> Callable[[str, Any], Text]:
        return words_for(read_choices(work, EMPTY))

    return Comparison(parent, context.runner, context.work, FIELD_NAMES, read_words)


def words_for(choices: RunChoices) -> Callable[[str, Any], Text]:
    """How the values of a run's fields read."""
    named: dict[str, dict[Any, str]] = {
        "area_id": {one.id: one.name for one in choices.areas},
        "site_id": {one.id: one.name for one in choices.sites},
        "room_id": {room.id: room.name for site in choices.sites for room in site.rooms},
        "staff_id": {one.id: one.name for one in choices.staff},
    }

    own: dict[str, Callable[[Any], Text]] = {
        "starts_on": _day,
        "ends_on": _day,
        "left_out": lambda value: _days(value or ()),
        "rule": words_of_rule,
        "clock": lambda value: verbatim("{:02d}:{:02d}".format(*divmod(value, 60))),
        "cost": lambda value: verbatim(written_euros(value)) if value else _("free of charge"),
    }

    def words(field: str, value: Any) -> Text:
        if field in named:
            return verbatim(named[field].get(value, ""))
        return own.get(field, _plain)(value)

    return words


def _plain(value: Any) -> Text:
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    return verbatim(str(value or ""))


def _day(value: date | None) -> Text:
    return verbatim("") if value is None else lambda words: words.day(value)


def _days(days: tuple[Any, ...]) -> Text:
    def text(words: Catalogue) -> str:
        return ", ".join(words.day(day) for day in days)

    return text
