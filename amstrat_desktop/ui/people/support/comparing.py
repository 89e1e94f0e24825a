# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two people changed one support: both versions beside each other."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import Msg, _, verbatim
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.case_records import CaseDraft
from amstrat_desktop.services.codes import read_labels
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.comparing import Comparison, named_people
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.translator import Text

NAMES: Final[Mapping[str, Msg]] = {
    # Translators: Ziel der Begleitung
    "goal": _("Goal"),
    # Translators: Sprache, in der das Ziel aufgeschrieben ist
    "goal_language": _("Language of the goal"),
    # Translators: zuständig
    "responsible_id": _("Responsible"),
    # Translators: Vertretung
    "deputy_id": _("Stands in"),
}


def case_comparison(parent: QWidget, context: Context) -> Comparison[CaseDraft]:
    """For the support of a person."""
    return Comparison(parent, context.runner, context.work, NAMES, _words)


def _words(work: Work) -> Callable[[str, Any], Text]:
    labels, staff = work.read(read_labels), named_people(work)

    def words(field: str, value: Any) -> Text:
        if field in ("responsible_id", "deputy_id"):
            return verbatim(staff.get(value, ""))
        if field == "goal_language":
            return labels(ListName.LANGUAGE, value) if value else verbatim("")
        return verbatim(value)

    return words
