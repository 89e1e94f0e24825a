# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Text copied out of a PDF is the text that was put in, in the order in which it is read."""

import pytest

from amstrat_desktop.base.lang import FSI, PDI, isolate
from amstrat_desktop.documents.blocks import Style, Words
from amstrat_desktop.documents.frame import MARGIN, paper
from tests.documents.mixed import SENTENCES
from tests.documents.reading import text_of

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


def copied(text: str, language: str, *, bold: bool = False) -> str:
    rtl = language in ("ar", "fa")
    with paper("test", language) as (page, out):
        words = Words(text, language, rtl)
        page.text(page.setter.set(words, Style(10, bold=bold), 500), MARGIN, 100)
    return text_of(out.getvalue())


def plain(text: str) -> str:
    return " ".join(text.replace(FSI, "").replace(PDI, "").split())


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize(("language", "text"), ALPHABETS.items())
def test_the_letters_of_every_language(language, text, bold):
    assert copied(text, language, bold=bold) == plain(text)


@pytest.mark.parametrize(("language", "text"), SENTENCES)
def test_no_character_is_lost_or_added(language, text):
    """Brackets apart: pdfium takes some for their mirror images."""

    def characters(text: str) -> list[str]:
        return sorted(text.replace(" ", "").translate(str.maketrans(")]»", "([«")))

    assert characters(copied(text, language)) == characters(plain(text))


def test_mixed_sentences_are_copied_in_their_order():
    """Numbers, dates, phone numbers, brackets and German words keep their places.

    pdfium turns the parts of a right-to-left line round by itself, without isolates and
    without regard to what stands between Latin words: what is Latin and of several parts
    inside an Arabic line comes in its parts, the last one first. Names and addresses have
    lines of their own on the papers.
    """
    exact = [text for language, text in SENTENCES if copied(text, language) == plain(text)]
    assert len(exact) >= 56


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
