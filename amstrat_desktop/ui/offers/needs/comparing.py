# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two people changed one need signal: both versions beside each other."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import Msg, _, verbatim
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.services.areas import AreaOption, list_areas
from amstrat_desktop.services.codes import Labels, read_labels
from amstrat_desktop.services.offers.need_signals import SignalDraft
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.comparing import Comparison
from amstrat_desktop.ui.offers.needs.words import barrier_of, people, topic_of
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.translator import Text

FIELD_NAMES: Final[Mapping[str, Msg]] = {
    "topic": _("What it is about"),
    "barrier": _("What stands in the way"),
    "area_id": _("Area"),
    "number": _("People"),
    "words": _("Words without a person"),
    "noted_on": _("Day"),
}


def signal_comparison(parent: QWidget, context: Context) -> Comparison[SignalDraft]:
    """For the form of a need signal."""

    def read_words(work: Work) -> Callable[[str, Any], Text]:
        day = office_day(work.clock())
        return words_for(work.read(read_labels), work.read(list_areas, on=day, retired=True))

    return Comparison(parent, context.runner, context.work, FIELD_NAMES, read_words)


def words_for(labels: Labels, areas: tuple[AreaOption, ...]) -> Callable[[str, Any], Text]:
    """How the values of a signal's fields read."""
    names = {area.id: area.name for area in areas}

    def words(field: str, value: Any) -> Text:
        match field:
            case "topic":
                return topic_of(labels, value)
            case "barrier":
                return barrier_of(labels, value)
            case "area_id":
                return verbatim(names.get(value, ""))
            case "number":
                return people(value)
            case "noted_on":
                return (lambda shown: shown.day(value)) if value else verbatim("")
            case _:
                return verbatim(str(value or ""))

    return words
