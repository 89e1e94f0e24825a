# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two people changed one application: both versions beside each other."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import Msg, _, ngettext, verbatim
from amstrat_desktop.base.vocabulary.kita import (
    APPLICATION_LABELS,
    CARE_KIND_LABELS,
    ApplicationStatus,
    CareKind,
)
from amstrat_desktop.services.directory_list import OrganisationFilter, window_of_organisations
from amstrat_desktop.services.kita_records import ApplicationDraft
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.comparing import Comparison
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.translator import Text

FIELD_NAMES: Final[Mapping[str, Msg]] = {
    "organisation_id": _("Where, from the directory"),
    "kita": _("Or its name"),
    "care_kind": _("Kind of care"),
    "applied_on": _("Applied on"),
    "wanted_from": _("Wanted from"),
    "hours": _("Hours a week"),
    "status": _("What became of it"),
    "answered_on": _("Answered on"),
    "remark": _("Remark"),
}
_AGENCIES: Final = 5_000
"""More than any directory holds."""


def application_comparison(parent: QWidget, context: Context) -> Comparison[ApplicationDraft]:
    """For the form of an application."""

    def read_words(work: Work) -> Callable[[str, Any], Text]:
        rows = work.read(
            window_of_organisations,
            OrganisationFilter(retired=True),
            0,
            _AGENCIES,
            _AGENCIES,
            office_id=work.actor.office_id,
        )
        names = {row.id: row.name for row in rows}

        def words(field: str, value: Any) -> Text:
            return _words(verbatim(names.get(value, "")) if field == "organisation_id" else value)

        return words

    return Comparison(parent, context.runner, context.work, FIELD_NAMES, read_words)


def _words(value: Any) -> Text:
    match value:
        case Msg():
            return value
        case CareKind():
            return CARE_KIND_LABELS[value]
        case ApplicationStatus():
            return APPLICATION_LABELS[value]
        case date():
            return lambda shown: shown.day(value)
        case int():
            return ngettext("{count} hour", "{count} hours", value)
        case _:
            return verbatim(str(value or ""))
