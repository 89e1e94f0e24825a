# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two people changed one appointment or task: both versions beside each other."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import Msg, _, ngettext, verbatim
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.planning import REMINDER_LABELS
from amstrat_desktop.services.codes import Labels, read_labels
from amstrat_desktop.services.directory_list import OrganisationFilter, window_of_organisations
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.comparing import Comparison, named_people
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.translator import Text

NAMES: Final[Mapping[str, Msg]] = {
    "starts_at": _("When and where"),
    "duration": _("How long"),
    "subject": _("What about"),
    "organisation_id": _("At which agency"),
    "with_whom": _("With whom"),
    "place": _("Place"),
    "bring": _("Papers to bring"),
    "interpreter": _("Interpreting"),
    "reminder": _("Reminder"),
    "accompanied_by": _("Who goes along"),
    "remark": _("Remark"),
    "text": _("What"),
    "due_on": _("Day"),
    "staff_id": _("Who does it"),
}
_AGENCIES: Final = 2_000
_NOTHING: Final = verbatim("")


def planning_comparison(parent: QWidget, context: Context) -> Comparison[Any]:
    """For appointments and tasks alike: their fields have different names."""
    return Comparison(parent, context.runner, context.work, NAMES, _read_words)


def _read_words(work: Work) -> Callable[[str, Any], Text]:
    agencies = work.read(
        window_of_organisations,
        OrganisationFilter(),
        0,
        _AGENCIES,
        _AGENCIES,
        office_id=work.actor.office_id,
    )
    return words_for(
        work.read(read_labels), named_people(work), {one.id: one.name for one in agencies}
    )


def words_for(
    labels: Labels, staff: Mapping[Any, str], agencies: Mapping[Any, str]
) -> Callable[[str, Any], Text]:
    """How the values of appointments and tasks read."""
    own: Mapping[str, Callable[[Any], Text]] = {
        "starts_at": lambda at: lambda words: words.moment(at) if at else "",
        "due_on": lambda day: lambda words: words.day(day) if day else "",
        "duration": lambda n: ngettext("{count} minute", "{count} minutes", n) if n else _NOTHING,
        "organisation_id": lambda key: verbatim(agencies.get(key, "")),
        "staff_id": lambda key: verbatim(staff.get(key, "")),
        "accompanied_by": lambda key: verbatim(staff.get(key, "")),
        "interpreter": lambda code: labels(ListName.INTERPRETER, code) if code else _NOTHING,
        "reminder": lambda mode: REMINDER_LABELS[mode],
    }
    return lambda field, value: own.get(field, verbatim)(value)
