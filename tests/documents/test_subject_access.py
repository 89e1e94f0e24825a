# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The answers on paper: whole, in each language, black where something was blackened."""

from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from amstrat_desktop.base.lang import LANGUAGES, Msg, verbatim
from amstrat_desktop.documents.raster import page_pictures
from amstrat_desktop.documents.subject_access import (
    NegativeAnswer,
    SubjectAccess,
    render,
    render_negative,
    texts,
)
from amstrat_desktop.services.data_requests.marking import BLACK, without
from amstrat_desktop.services.data_requests.records import (
    HeldChapter,
    Holdings,
    Record,
    Section,
    Value,
)
from amstrat_desktop.services.holdings.telling import Check
from tests.documents.reading import metadata, page_count, text_of, whole_text
from tests.documents.samples import OFFICE
from tests.documents.test_fixed_texts import missing, unsaid

SECRET = "Geheimwort"
LONG = "\n".join(f"Absatz {number}. " + "Wir reden über die Wohnzimmerwand. " * 45
                 for number in range(1, 9))  # fmt: skip


def value(text: str, name: str = "text", check: Check = Check.TYPED) -> Value:
    return Value(name, Msg("Note"), text, verbatim(text), check)


def holdings(*notes: str) -> Holdings:
    records = tuple(
        Record(f"official_note:{at}", (value("16.03.2026", "about_at"), value(note)))
        for at, note in enumerate(notes)
    )
    within = Section(
        "case_step", Msg("Agreed steps"), (Record("case_step:1", (value("Schritt"),)),)
    )
    case = Record("support_case:1", (value("Ich will arbeiten", "goal"),), (within,))
    return Holdings(
        UUID(int=1),
        "Amina Beispiel",
        "ar",
        datetime(2026, 3, 16, 10, tzinfo=UTC),
        (
            HeldChapter("official_note", Msg("Notes on record"), records),
            HeldChapter("support_case", Msg("Support"), (case,)),
        ),
        (Msg("Then it is erased. Numbers without names stay."),),
    )


def answer(*notes: str) -> SubjectAccess:
    asked_on = date(2026, 3, 1)
    return SubjectAccess(OFFICE, holdings(*notes), asked_on, "Verein Probe", "ds@x.example")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_answer_says_everything_in_both_languages(language: str) -> None:
    pdf = render(answer("Ein Satz.", LONG), language)
    page = whole_text(pdf)
    for number in range(1, 9):
        assert f"Absatz {number}." in page
    assert page.count("Wohnzimmerwand") == 8 * 45
    for said in ("Amina Beispiel", "Schritt", "Ich will arbeiten", "Verein Probe", "ds@x.example"):
        assert said in page
    sentences = [texts.ALL, texts.BLACKENED, texts.OWN_NOTES, texts.CORRECT, texts.AS_FILE]
    for reader in {"de", language}:
        assert unsaid(page, sentences, reader) == []


def test_black_is_black_and_holds_nothing() -> None:
    note = f"Ihr Bruder {SECRET} hilft. Auch {SECRET}"
    spans = [(note.index(SECRET), note.index(SECRET) + len(SECRET)), (len(note) - 10, len(note))]
    told = without(note, spans)
    assert told.count(BLACK) == 2
    pdf = render(answer(told), "ar")
    assert SECRET not in whole_text(pdf)
    assert SECRET.encode() not in pdf
    plain = render(answer(note.replace(SECRET, "        ")), "ar")
    assert _black(pdf) > _black(plain) + 600, "two boxes more, each of some hundred points"


def _black(pdf: bytes) -> int:
    """Points of the first page that are as black as the boxes, in rows of ten at least."""
    picture = page_pictures(pdf, dpi=100)[0]
    row, found = picture.width * 3, 0
    for y in range(picture.height):
        line = picture.rgb[y * row : (y + 1) * row]
        run = 0
        for x in range(0, row, 3):
            if line[x] < 60 and line[x + 1] < 60:
                run += 1
            else:
                found += run if run >= 20 else 0
                run = 0
    return found


def test_blackened_arabic_stands_in_its_place() -> None:
    note = "الأخ كريم يساعد في البيت"
    told = without(note, [(5, 9)])
    page = whole_text(render(answer(told), "ar"))
    assert "كريم" not in page
    assert "البيت" in page or "تيبلا" in page


def test_two_lengths_look_the_same() -> None:
    short, long = (without(f"A {name} B", [(2, 2 + len(name))]) for name in ("Jo", "Maximiliane"))
    assert short == long


def test_neither_paper_names_anybody_in_its_metadata() -> None:
    told = str(metadata(render(answer("x"), "ar")))
    assert "Amina" not in told
    negative = NegativeAnswer(OFFICE, date(2026, 3, 1), date(2026, 3, 2), "Olena Zweite")
    assert "Olena" not in str(metadata(render_negative(negative, "uk")))


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_nothing_is_held_fits_a_page(language: str) -> None:
    empty = NegativeAnswer(OFFICE, date(2026, 3, 1), date(2026, 3, 2), officer="Datenschutz\nds@x")
    for paper in (empty, NegativeAnswer(OFFICE, date(2026, 3, 1), date(2026, 3, 2), "Olena Z.")):
        pdf = render_negative(paper, language)
        page = text_of(pdf)
        assert page_count(pdf) == 1
        for reader in {"de", language}:
            said = [texts.NEGATIVE_TITLE, texts.NOTHING, texts.SEARCHED, texts.NOT_KEPT]
            assert missing(page, said, reader) == []
        assert (paper.name or "____") in page


def test_the_same_answer_gives_the_same_bytes() -> None:
    assert render(answer("x"), "de") == render(answer("x"), "de")
