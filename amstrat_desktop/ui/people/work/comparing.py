# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two people changed one placement: both versions beside each other."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import Catalogue, Msg, _, verbatim
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.codes import read_labels
from amstrat_desktop.services.offers.placement_records import PlacementDraft
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.comparing import Comparison, named_people
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.translator import Text

NAMES: Final[Mapping[str, Msg]] = {
    "starts_on": _("First day"),
    "ends_on": _("Last day"),
    "hours": _("Hours a week"),
    "funding": _("Funding"),
    "funding_until": _("Funded until"),
    "coach_id": _("Looks after the person"),
    "remark": _("Remark"),
}


def placement_comparison(parent: QWidget, context: Context) -> Comparison[PlacementDraft]:
    """For what is agreed."""
    return Comparison(parent, context.runner, context.work, NAMES, _words)


def _words(work: Work) -> Callable[[str, Any], Text]:
    labels, staff = work.read(read_labels), named_people(work)

    def words(field: str, value: Any) -> Text:
        if value is None or value == "":
            return verbatim("")
        if isinstance(value, date):
            return _of_day(value)
        if field == "coach_id":
            return verbatim(staff.get(value, ""))
        if field == "funding":
            return labels(ListName.PLACEMENT_FUNDING, value)
        return verbatim(str(value))

    return words


def _of_day(day: date) -> Text:
    def said(words: Catalogue) -> str:
        return words.day(day)

    return said
