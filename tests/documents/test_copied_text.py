# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Text copied out of a PDF is the text that was put in, in the order in which it is read."""

import shutil

import pytest

from amstrat_desktop.base.lang import FSI, PDI, isolate
from amstrat_desktop.documents.blocks import Style, Words
from amstrat_desktop.documents.frame import MARGIN, paper
from tests.documents.mixed import SENTENCES
from tests.documents.reading import by_poppler, text_of
from tests.services_of_the_machine import require

ALPHABETS = {
    "de": "Übergrößen, Maß & Straße: „Ärger“ – §\u00a016i … 12,50 €",
    "en": "The quick brown fox's “jumps” (over) 13 lazy dogs; office, fluffy, waffle.",
    "tr": "Pijamalı hasta yağız şoföre çabucak güvendi. İIıi ĞğŞş",
    "uk": "Щастя б'є жук їх глицю в фон й ґедзь пріє. Єі’їґ",
    "ru": "Съешь же ещё этих мягких французских булок, да выпей чаю №5.",
    "pl": "Zażółć gęślą jaźń – ŁÓDŹ, Źdźbło.",
    "ro": "Muzicologă în bej vând whisky și tequila, preț fix: ȘȚĂÂÎ șțăâî.",
    "bg": "Жълтата дюля беше щастлива, че пухът цъфна, замръзна като гьон.",
    "fr": "Dès Noël, où un zéphyr haï me vêt… « Œuvre », cœur, ÇÀÉÈÊËÏÎÔÙÛÜŸ",
    "ku": "Her mirov azad û di rûmet û mafan de wekhev tê dinyayê: ÇÊÎŞÛ çêîşû",
    "ar": "أبجد هوز حطي كلمن سعفص قرشت ثخذ ضظغ، ةىئءؤإآ لا لله؟",
    "fa": "پژوهشگران گفتند: «می‌خواهیم چای گرم بنوشیم»، آیا خانه‌ای هست؟",
}


def page_of(text: str, language: str, *, bold: bool = False) -> bytes:
    rtl = language in ("ar", "fa")
    with paper("test", language) as (page, out):
        words = Words(text, language, rtl)
        page.text(page.setter.set(words, Style(10, bold=bold), 500), MARGIN, 100)
    return out.getvalue()


def copied(text: str, language: str, *, bold: bool = False) -> str:
    return text_of(page_of(text, language, bold=bold))


def plain(text: str) -> str:
    return " ".join(text.replace(FSI, "").replace(PDI, "").split())


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize(("language", "text"), ALPHABETS.items())
def test_the_letters_of_every_language(language, text, bold):
    assert copied(text, language, bold=bold) == plain(text)


@pytest.mark.parametrize(("language", "text"), SENTENCES)
def test_no_character_is_lost_or_added(language, text):
    def characters(text: str) -> list[str]:
        return sorted(text.replace(" ", ""))

    assert characters(copied(text, language)) == characters(plain(text))


def test_mixed_sentences_are_copied_in_their_order():
    """Numbers, dates, phone numbers, brackets, addresses and German words keep their places.

    pdfium puts a space before a comma or a quotation mark right beside several Latin words.
    """
    exact = [text for language, text in SENTENCES if copied(text, language) == plain(text)]
    assert len(exact) >= 89
    same = [
        text
        for language, text in SENTENCES
        if copied(text, language).replace(" ", "") == plain(text).replace(" ", "")
    ]
    assert len(same) >= 98


@pytest.mark.service
def test_poppler_copies_most_of_them_too():
    """Evince and Okular: it leaves brackets as they look, and spaces out beside numbers."""
    require(shutil.which("pdftotext"), "pdftotext of poppler")
    brackets = str.maketrans(")]»", "([«")

    def loosely(text: str) -> str:
        return text.translate(brackets).replace(" ", "")

    right = [
        text
        for language, text in SENTENCES
        if loosely(by_poppler(page_of(text, language))) == loosely(plain(text))
    ]
    assert len(right) >= 80


def test_arabic_inside_a_german_line():
    text = "Kennwort: زهرة حمراء"
    assert copied(text, "de") == text


@pytest.mark.parametrize("language", ["ar", "fa"])
@pytest.mark.parametrize(
    "name",
    [
        "Universitätsstraße 74a, 44789 Bochum",
        "Jobcenter Bochum – Standort Mitte",
        "0234 000000-0",
        "BO-26-4K7PQ-9",
        "hamme@buero.example",
    ],
)
def test_a_name_on_a_line_of_its_own_keeps_its_order(language, name):
    assert copied(isolate(name), language) == name
