# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody typed for one language and did not save yet. No Qt here."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from amstrat_desktop.base.vocabulary.own_texts import OwnField
from amstrat_desktop.services.translations import (
    Translated,
    TranslationDraft,
    TranslationsCard,
)


@dataclass(frozen=True, slots=True)
class Page:
    """One language as it stands in the form."""

    texts: Mapping[OwnField, str]
    translator: str = ""
    checked: bool = False


Typed = Mapping[str, Page]
"""Language → what was typed."""


def page_of(card: TranslationsCard, language: str) -> Page:
    """One language as it is on record."""
    found = others(card, language)
    texts = {text.field: "" for text in card.texts}
    texts |= {name: one.text for name, one in found.items()}
    translators = (one.translator for one in found.values() if one.translator)
    return Page(texts, next(translators, ""), is_checked(card, language))


def others(card: TranslationsCard, language: str) -> Mapping[OwnField, Translated]:
    """What is on record in one language."""
    return {text.field: text.others[language] for text in card.texts if language in text.others}


def is_checked(card: TranslationsCard, language: str) -> bool:
    """Whether all that is there was found right, and fits the German of today."""
    found = others(card, language).values()
    return bool(found) and all(one.checked_on and not one.outdated for one in found)


def draft_of(card: TranslationsCard, language: str, page: Page) -> TranslationDraft:
    """What is to be put on record."""
    return TranslationDraft(
        card.kind,
        card.object_id,
        language,
        german={text.field: text.german for text in card.texts},
        texts=page.texts,
        before=page_of(card, language).texts,
        translator=page.translator,
        checked=page.checked,
    )


def to_plain(typed: Typed) -> Mapping[str, Any]:
    """As plain JSON, to be kept while it is not saved."""
    return {
        code: {
            "texts": {name.value: text for name, text in page.texts.items()},
            "translator": page.translator,
            "checked": page.checked,
        }
        for code, page in typed.items()
    }


def from_plain(values: Mapping[str, Any]) -> Typed:
    """What `to_plain` gave."""
    return {
        code: Page(
            {OwnField(name): str(text) for name, text in page["texts"].items()},
            str(page["translator"]),
            page["checked"] is True,
        )
        for code, page in values.items()
    }
