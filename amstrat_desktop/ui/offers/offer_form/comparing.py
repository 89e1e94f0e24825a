# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two people changed one offer: both versions beside each other."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import Catalogue, Msg, _, verbatim
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.offers.offers import OfferDraft
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.comparing import Comparison
from amstrat_desktop.ui.offers.offer_form.choices import OfferChoices, read_choices
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.translator import Text

FIELD_NAMES: Final[Mapping[str, Msg]] = {
    "title": _("Name of the offer"),
    "kind": _("Kind of offer"),
    "summary": _("In plain words"),
    "level": _("Language level needed"),
    "level_goal": _("Level that it leads to"),
    "target_group": _("For whom"),
    "organisation_id": _("Who holds it"),
    "bring": _("What to bring along"),
    "languages": _("Languages in which somebody helps"),
}
_LISTED: Final = {
    "kind": ListName.OFFER_KIND,
    "level": ListName.LANGUAGE_LEVEL,
    "level_goal": ListName.LANGUAGE_LEVEL,
    "target_group": ListName.TARGET_GROUP,
}


def offer_comparison(parent: QWidget, context: Context) -> Comparison[OfferDraft]:
    """For the form of an offer."""

    def read_words(work: Work) -> Callable[[str, Any], Text]:
        return words_for(read_choices(work, OfferDraft()))

    return Comparison(parent, context.runner, context.work, FIELD_NAMES, read_words)


def words_for(choices: OfferChoices) -> Callable[[str, Any], Text]:
    """How the values of an offer's fields read."""
    labels = choices.labels
    agencies = {row.id: row.name for row in choices.organisations}

    def languages(codes: tuple[str, ...]) -> Text:
        def text(words: Catalogue) -> str:
            return words.joined(words.text(labels(ListName.LANGUAGE, code)) for code in codes)

        return text

    def words(field: str, value: Any) -> Text:
        if field in _LISTED:
            return labels(_LISTED[field], value)
        if field == "organisation_id":
            return verbatim(agencies.get(value, "")) if value else _("Our office")
        if field == "languages":
            return languages(value)
        return verbatim(str(value or ""))

    return words
