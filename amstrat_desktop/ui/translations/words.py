# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How far the translations of a record are, in words. No Qt here."""

from functools import partial

from amstrat_desktop.base.lang import LANGUAGES, Catalogue, Msg, _, isolate, ngettext
from amstrat_desktop.services.translations import TranslationsCard
from amstrat_desktop.ui.translations.typed import is_checked, others
from amstrat_desktop.ui.translator import Text


def chip_label(card: TranslationsCard, language: str) -> Text:
    """“Türkçe 1/2”: so many of the texts are there and up to date."""
    return partial(_chip, card, language)


def _chip(card: TranslationsCard, language: str, _words: Catalogue) -> str:
    return f"{isolate(LANGUAGES[language].endonym)} {fitting(card, language)}/{len(card.texts)}"


def fitting(card: TranslationsCard, language: str) -> int:
    """How many texts papers can print in a language."""
    return sum(not one.outdated for one in others(card, language).values())


def state_of(card: TranslationsCard, language: str) -> Msg:
    """What papers do, and whether somebody looked."""
    left = len(card.texts) - fitting(card, language)
    if left:
        return ngettext(
            "{count} text is missing or out of date: papers print it in German and say so.",
            "{count} texts are missing or out of date: papers print them in German and say so.",
            left,
        )
    if not is_checked(card, language):
        return _("Complete, and not checked yet.")
    last = max(
        (one for one in others(card, language).values() if one.checked_on),
        key=lambda one: str(one.checked_on),
    )
    return _("Checked by {name} on {day}.", name=last.checked_by, day=last.checked_on or "")
