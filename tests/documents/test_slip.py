# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands on a slip, and what does not."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
import zxingcpp
from PIL import Image

from amstrat_desktop.base.lang import LANGUAGES, Msg, _, catalogue, verbatim
from amstrat_desktop.base.vocabulary.referrals import DeliveryMode
from amstrat_desktop.documents.raster import page_pictures, png
from amstrat_desktop.documents.slip import (
    Concern,
    Minor,
    Numbers,
    Person,
    Receiver,
    SlipData,
    Variant,
    render,
    texts,
)
from tests.documents.reading import metadata, page_count, text_of
from tests.documents.samples import BARE, CONSENTED, NUMBER, USUAL, longest

ALL = tuple(LANGUAGES)
PLAIN = replace(USUAL, variant=Variant.PLAIN)


def german(message: Msg) -> str:
    return catalogue("de").text(message)


def upper(data: SlipData, language: str = "de") -> str:
    """The copied text of everything above the tear-off."""
    return text_of(render(data, language)).split(german(texts.TEAR_HERE))[0]


def tear_off(data: SlipData, language: str = "de") -> str:
    return text_of(render(data, language)).split(german(texts.TEAR_HERE))[1]


def scanned(pdf: bytes, dpi: int = 150) -> list[str]:
    picture = Image.open(BytesIO(png(page_pictures(pdf, dpi)[0])))
    return [code.text for code in zxingcpp.read_barcodes(picture)]


@pytest.mark.parametrize("language", ALL)
@pytest.mark.parametrize("data", [USUAL, CONSENTED, PLAIN], ids=["usual", "consented", "plain"])
def test_a_slip_is_one_small_page(data, language):
    pdf = render(data, language)
    assert page_count(pdf) == 1
    assert len(pdf) <= 40_000


@pytest.mark.parametrize("language", ALL)
def test_both_codes_read_from_the_picture_of_the_page(language):
    assert scanned(render(USUAL, language)) == [NUMBER, NUMBER]


@pytest.mark.parametrize("language", ["de", "ar", "uk"])
@pytest.mark.parametrize("variant", list(Variant))
def test_both_codes_read_beside_the_longest_texts(variant, language):
    assert scanned(render(replace(longest(language), variant=variant), language)) == [
        NUMBER,
        NUMBER,
    ]


def test_the_same_slip_gives_the_same_bytes():
    assert render(USUAL, "ar") == render(USUAL, "ar")


@pytest.mark.parametrize("language", ["de", "ar", "uk"])
def test_metadata_and_active_content_tell_nothing(language):
    pdf = render(replace(USUAL, person=Person("Erika Beispielfrau")), language)
    told = metadata(pdf)
    assert told.pop("Title") == NUMBER
    assert not any("Beispielfrau" in value for value in told.values())
    assert not re.search(rb"/(JavaScript|JS|OpenAction|AA|URI|Launch|EmbeddedFile|AcroForm)\b", pdf)


def test_the_tear_off_holds_the_number_and_nothing_of_the_person():
    person = Person("Erika Beispielfrau", "Kranich", date(1990, 2, 3), "0152 000000", (4,))
    data = replace(USUAL, person=person, numbers=Numbers("35502BG0012345", "123A456789"))
    for language in ("de", "ar"):
        below = tear_off(data, language)
        assert NUMBER in below
        for secret in ("Beispielfrau", "Kranich", "1990", "0152", "35502", "123A", "Arabisch"):
            assert secret not in below


@pytest.mark.parametrize("language", ["ar", "tr"])
def test_the_tear_off_is_german_in_every_language(language):
    assert tear_off(USUAL, language) == tear_off(USUAL)


def test_what_is_not_ticked_leaves_no_trace():
    text = upper(BARE)
    for message in (texts.BORN, texts.CODEWORD, texts.BENEFIT_UNIT, texts.CUSTOMER, texts.MINOR):
        assert german(message) not in text
    for message in (texts.WHEN, texts.BRING, texts.COMMUNICATION):
        assert german(message) not in text


def test_ticked_fields_are_printed():
    person = Person(
        "Erika Beispielfrau",
        "",
        date(2010, 2, 3),
        "0152 000000",
        (4, None),
        Minor("Rosa Beispielfrau", informed=True),
    )
    data = replace(USUAL, person=person, numbers=Numbers("35502BG0012345", "123A456789"))
    text = upper(data).replace("\n", " ")
    for shown in (
        "Erika Beispielfrau",
        "03.02.2010",
        "0152 000000",
        "Rosa Beispielfrau",
        "35502BG0012345",
        "123A456789",
        german(texts.GUARDIAN_INFORMED),
    ):
        assert shown in text


def test_consent_is_printed_only_where_the_office_tells_the_receiver():
    withdrawal = german(texts.WITHDRAWAL)
    assert withdrawal in upper(CONSENTED).replace("\n", " ")
    carried = replace(CONSENTED, delivery=DeliveryMode.CARRIED)
    assert withdrawal not in upper(carried).replace("\n", " ")


def test_a_reprint_says_so():
    assert german(texts.reprint(2, date(2026, 11, 26))) in upper(CONSENTED)
    assert german(texts.reprint(1, date(2026, 11, 24))) not in upper(USUAL)


def test_unverified_directory_data_is_marked():
    assert german(texts.NOT_VERIFIED) in upper(USUAL)
    checked = replace(USUAL, receiver=replace(USUAL.receiver, verified_on=date(2026, 10, 1)))
    assert german(texts.NOT_VERIFIED) not in upper(checked)
    assert german(texts.checked_on(date(2026, 10, 1))) in upper(checked)


def test_what_has_no_translation_is_marked():
    untranslated = _("A text that no catalogue has")
    data = replace(USUAL, concern=Concern(topics=(untranslated,)))
    assert "A text that no catalogue has (İngilizce)" in text_of(render(data, "tr"))
    assert "A text that no catalogue has (Englisch)" in text_of(render(data, "de"))


def test_german_office_texts_are_marked_beside_another_language():
    data = replace(USUAL, receiver=Receiver("Jobcenter", what_to_bring=("Kitabescheid",)))
    assert "Kitabescheid (Almanca)" in text_of(render(data, "tr"))
    assert "(Deutsch)" not in text_of(render(data, "de"))


def test_names_are_never_marked():
    data = replace(USUAL, concern=Concern(topics=(verbatim("Frühe Hilfen"),)))
    assert "(Almanca)" not in text_of(render(data, "tr")).split("Frühe Hilfen")[2].split("\n")[0]


def test_the_counsellors_words_stand_in_german_only():
    assert upper(USUAL, "tr").count("Erstantrag SGB II") == 1
    both = replace(USUAL, concern=replace(USUAL.concern, translation="İlk başvuru"))
    assert "İlk başvuru" in upper(both, "tr")


def test_a_form_of_the_plain_variant_keeps_what_the_agency_needs():
    text = upper(PLAIN, "ar")
    for shown in ("Blauer Vogel", "Erstantrag SGB II", USUAL.receiver.name):
        assert shown in text
