# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two people changed one agency: both versions beside each other."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import VERBATIM, Catalogue, Msg, _, verbatim
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.directory import OrganisationDraft
from amstrat_desktop.ui.comparing import compare_drafts
from amstrat_desktop.ui.directory.entry import Choices, Entry, read_choices
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


def compare_agencies(
    context: Context,
    parent: QWidget,
    conflict: Conflict,
    entry: Entry,
    settled: Callable[[OrganisationDraft], None],
) -> None:
    """Show what both wrote; settled: called with what is to be saved."""

    def compare(choices: Choices) -> None:
        compare_drafts(
            parent,
            conflict,
            entry.draft,
            entry.before,
            names=FIELD_NAMES,
            words=words_for(choices.labels),
            settled=settled,
        )

    context.runner.run(read_choices, context.work, entry.draft, owner=parent, done=compare)


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
