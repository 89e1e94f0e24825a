# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two people changed one agency: both versions beside each other."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import VERBATIM, Catalogue, Msg, _, verbatim
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.codes import Labels, read_labels
from amstrat_desktop.services.directory import OrganisationDraft
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.comparing import Comparison
from amstrat_desktop.ui.directory.words import named
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.translator import Text

FIELD_NAMES: Final[Mapping[str, Msg]] = {
    "name": _("Name"),
    "kind": _("Kind"),
    "contact_person": _("Contact person"),
    "street": _("Street and number"),
    "postcode": _("Postcode"),
    "city": _("City"),
    "stop": _("Stop and way from there"),
    "telephone": _("Telephone"),
    "fax": _("Fax"),
    "email": _("E-mail"),
    "hours": _("Opening hours"),
    "appointment_only": _("Nobody is seen without an appointment"),
    "languages": _("Languages spoken there"),
    "documents": _("What to bring"),
    "accepts_slip": _("Takes people who come with our slip"),
    "response_days": _("Usually answers within (days)"),
    "note": _("Note"),
}
_CODED: Final = {
    "kind": ListName.ORGANISATION_KIND,
    "languages": ListName.LANGUAGE,
    "documents": ListName.DOCUMENT,
}


def agency_comparison(parent: QWidget, context: Context) -> Comparison[OrganisationDraft]:
    """For the form of an agency."""

    def read_words(work: Work) -> Callable[[str, Any], Text]:
        return words_for(work.read(read_labels))

    return Comparison(parent, context.runner, context.work, FIELD_NAMES, read_words)


def words_for(labels: Labels) -> Callable[[str, Any], Text]:
    """How the values of an agency's fields read."""

    def words(field: str, value: Any) -> Text:
        if isinstance(value, bool):
            return _("Yes") if value else _("No")
        if field not in _CODED:
            return verbatim(str(value) if value else "")
        codes = (value,) if isinstance(value, str) else value

        def say(words: Catalogue) -> str:
            return words.joined(named(words, labels, _CODED[field], codes))

        return Msg(VERBATIM, params=(("text", say),))

    return words
