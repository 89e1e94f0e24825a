# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two people changed one observation: both versions beside each other."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import Msg, _, verbatim
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.areas import AreaOption, list_areas
from amstrat_desktop.services.codes import Labels, read_labels
from amstrat_desktop.services.observations import ObservationDraft
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.comparing import Comparison
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.translator import Text

FIELD_NAMES: Final[Mapping[str, Msg]] = {
    "observation": _("What was seen"),
    "area_id": _("Area"),
    "place": _("Where exactly"),
    "words": _("Words without a person"),
    "noted_on": _("Day"),
}


def observation_comparison(parent: QWidget, context: Context) -> Comparison[ObservationDraft]:
    """For the form of an observation."""

    def read_words(work: Work) -> Callable[[str, Any], Text]:
        day = office_day(work.clock())
        return words_for(work.read(read_labels), work.read(list_areas, on=day, retired=True))

    return Comparison(parent, context.runner, context.work, FIELD_NAMES, read_words)


def words_for(labels: Labels, areas: tuple[AreaOption, ...]) -> Callable[[str, Any], Text]:
    """How the values of an observation's fields read."""
    names = {area.id: area.name for area in areas}

    def words(field: str, value: Any) -> Text:
        match field:
            case "observation":
                return labels(ListName.OBSERVATION_KIND, value)
            case "area_id":
                return verbatim(names.get(value, ""))
            case "noted_on":
                return (lambda shown: shown.day(value)) if value else verbatim("")
            case _:
                return verbatim(str(value or ""))

    return words
