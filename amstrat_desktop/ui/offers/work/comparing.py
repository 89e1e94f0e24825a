# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two people changed one place: both versions beside each other."""

from collections.abc import Callable
from datetime import date
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import Catalogue, verbatim
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.offers.vacancies import VacancyDraft
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.comparing import Comparison
from amstrat_desktop.ui.offers.work.entry import read_choices
from amstrat_desktop.ui.offers.work.form import NAMES
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.translator import Text

_CODED: Final = {
    "kind": ListName.PLACEMENT_KIND,
    "level": ListName.LANGUAGE_LEVEL,
    "funding": ListName.PLACEMENT_FUNDING,
}


def vacancy_comparison(parent: QWidget, context: Context) -> Comparison[VacancyDraft]:
    """For the form of a place."""
    return Comparison(parent, context.runner, context.work, NAMES, _words)


def _words(work: Work) -> Callable[[str, Any], Text]:
    choices = read_choices(work)
    named = {one.id: one.name for one in choices.employers}
    named |= {one.id: one.name for one in choices.areas}

    def words(field: str, value: Any) -> Text:
        if value is None or value == "":
            return verbatim("")
        if isinstance(value, date):
            return _of_day(value)
        if field in _CODED:
            return choices.labels(_CODED[field], value)
        return verbatim(named.get(value, "") if field.endswith("_id") else str(value))

    return words


def _of_day(day: date) -> Text:
    def said(words: Catalogue) -> str:
        return words.day(day)

    return said
