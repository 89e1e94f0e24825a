# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The office's own texts on the turned screen: in the language, or German that says so."""

from datetime import UTC, datetime

import pytest

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import catalogue, isolate
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.own_texts import OwnField
from amstrat_desktop.services.codes import CodeDraft, add_code
from amstrat_desktop.services.directory import OrganisationDraft, add_organisation
from amstrat_desktop.services.translations import TranslationDraft, save_translations
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.client_view.page import ClientPage
from amstrat_desktop.ui.client_view.reading import page_of_slip
from tests.services.referral_office import handed_out, turned

GERMAN = {OwnField.HOURS: "Mo 9–12\nDo 14–17", OwnField.STOP: "Rathaus, Linie 308"}


def slip(work: Work, language: str) -> set[str]:
    """Every line of a slip to an agency that has Turkish hours and no other translation."""
    turned(work)
    draft = OrganisationDraft(
        name="Haus Probe", hours=GERMAN[OwnField.HOURS], stop=GERMAN[OwnField.STOP]
    )
    agency = work.write(add_organisation, draft).value.id
    texts = {OwnField.HOURS: "Pazartesi 9–12\nPerşembe 14–17"}
    work.write(save_translations, TranslationDraft(Kind.ORGANISATION, agency, "tr", GERMAN, texts))
    work.write(add_code, CodeDraft(ListName.DOCUMENT, {"de": "Impfpass", "ar": "دفتر اللقاح"}))
    card = handed_out(
        work,
        organisation_id=agency,
        documents=("identity", "own_impfpass"),
        appointment_at=datetime(2026, 4, 1, 8, 30, tzinfo=UTC),
    )
    return lines(page_of_slip(work, card.id, language))


def apart(text: str) -> str:
    return "\n".join(isolate(line) for line in text.splitlines())


def lines(page: ClientPage) -> set[str]:
    return {page.words.text(line) for part in page.parts for line in part.lines}


@pytest.mark.parametrize(
    ("language", "there", "marked"),
    [
        ("tr", ["Pazartesi 9–12\nPerşembe 14–17"], ["Rathaus, Linie 308", "Impfpass"]),
        ("ar", ["\u200fدفتر اللقاح"], ["Rathaus, Linie 308", GERMAN[OwnField.HOURS]]),
        ("uk", [], ["Rathaus, Linie 308", GERMAN[OwnField.HOURS], "Impfpass"]),
        ("de", ["Rathaus, Linie 308", GERMAN[OwnField.HOURS], "Impfpass"], []),
    ],
)
def test_what_is_missing_is_german_and_says_so(
    work: Work, language: str, there: list[str], marked: list[str]
) -> None:
    shown = slip(work, language)
    name = catalogue(language).language_name("de")
    assert set(there) <= shown
    assert {f"{apart(text)} ({name})" for text in marked} <= shown
    assert sum(f"({name})" in line for line in shown) == len(marked)
