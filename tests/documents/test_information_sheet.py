# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The information sheet (Art. 13 GDPR): everything the law asks for, in each language (R22)."""

import hashlib

import pytest

from amstrat_desktop.base.lang import LANGUAGES, Msg
from amstrat_desktop.base.vocabulary.retention import TERMS
from amstrat_desktop.documents.information_sheet import (
    SHEET,
    VERSION,
    InformationSheet,
    render,
    texts,
)
from amstrat_desktop.services.data_requests.terms import kept_sentences
from tests.documents.reading import page_count, whole_text
from tests.documents.samples import OFFICE
from tests.documents.test_consent_papers import check_place
from tests.documents.test_fixed_texts import missing, unsaid

USUAL = InformationSheet(
    OFFICE,
    "Beispielverein e. V. (erfunden)\nBeispielstraße 12\n44793 Bochum",
    "Datenschutz im Beispielverein\ndatenschutz@beispielviertel.example",
    kept_sentences(TERMS),
    secrecy=True,
)
SENTENCES = tuple(
    text for text in vars(texts).values() if isinstance(text, Msg) and text is not texts.ASK_OFFICER
)
WORDS = {1: "631f"}
"""Version → the beginning of the digest of its English sentences."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheet_is_whole_in_both_languages(language: str) -> None:
    pdf = render(USUAL, language)
    page = whole_text(pdf)
    said = [text for text in SENTENCES if language != "de" or text is not texts.LEADING]
    unused = {texts.AS_NEEDED}
    for reader in {"de", language}:
        assert unsaid(page, [one for one in said if one not in unused], reader) == []
        assert unsaid(page, list(USUAL.kept), reader) == []
    for line in (USUAL.responsible + "\n" + USUAL.officer).split("\n"):
        assert line in page
    assert "Kavalleriestraße" in page
    assert page_count(pdf) <= 3
    check_place(pdf)


def test_an_office_that_said_nothing_stands_itself() -> None:
    page = whole_text(render(InformationSheet(OFFICE), "de"))
    assert OFFICE.name in page
    assert missing(page, [texts.ASK_OFFICER, texts.AS_NEEDED], "de") == []
    assert missing(page, [texts.SECRECY], "de")


def test_the_terms_of_the_office_stand_on_it() -> None:
    assert len(USUAL.kept) == 7


def test_other_words_are_another_version() -> None:
    """Whoever changes a sentence counts the version up and puts the new digest here."""
    said = "\n".join(sorted(text.msgid for text in SENTENCES))
    assert f"information/{VERSION}" == SHEET
    assert hashlib.sha256(said.encode()).hexdigest().startswith(WORDS[VERSION])
