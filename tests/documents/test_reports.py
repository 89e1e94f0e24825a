# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Papers of many pages: bookmarks, contents, page numbers, metadata, texts for charts."""

import ctypes
import re
import shutil
from collections.abc import Callable
from functools import cache

import pypdfium2
import pytest
from pypdfium2 import raw

from amstrat_desktop.base.lang import LANGUAGES, catalogue
from amstrat_desktop.base.problems import Cancelled
from amstrat_desktop.base.vocabulary.reports import REPORT_TITLES, ReportKind
from amstrat_desktop.documents import notice_page, office_report, outside_report
from amstrat_desktop.documents.bound.binding import page_number
from amstrat_desktop.documents.bound.composing import pieces_of
from amstrat_desktop.documents.office_report.rendering import ONLY_OFFICE
from amstrat_desktop.documents.voice import voice
from tests.documents import report_samples as samples
from tests.documents.reading import by_poppler, letter_boxes, page_count, text_of
from tests.services_of_the_machine import require

A4 = (595.28, 841.89)


@cache
def inside(language: str = "de") -> bytes:
    return office_report.render(samples.office_report(), language)


@cache
def annex(language: str = "de") -> bytes:
    return outside_report.render(samples.outside_report(ReportKind.ANNEX), language)


@cache
def pack(language: str = "de") -> bytes:
    return outside_report.render(samples.outside_report(ReportKind.CONFERENCE), language)


@cache
def notice(language: str = "de") -> bytes:
    return notice_page.render(samples.notice_page(), language)


PAPERS = [inside, annex, pack]


def pages_of(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]


def outline(pdf: bytes) -> list[tuple[int, str, int]]:
    """Level, title, page counted from 1."""
    with pypdfium2.PdfDocument(pdf) as document:
        found = []
        for mark in document.get_toc():
            dest = mark.get_dest()
            assert dest is not None
            found.append((mark.level, mark.get_title(), dest.get_index() + 1))
        return found


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("language", ["de", "ar"])
def test_each_page_says_which_of_how_many_it_is(
    paper: Callable[[str], bytes], language: str
) -> None:
    pages = pages_of(paper(language))
    assert len(pages) > 3
    for number, text in enumerate(pages, 1):
        said = voice(language).say(page_number(number, len(pages))).text
        wanted = re.sub("[\u2066-\u2069]", "", said)
        plain = re.sub("[\u200e\u200f\u200b\u2066-\u2069]", "", text)
        assert all(word in plain for word in wanted.split()), (wanted, plain[-200:])


@pytest.mark.parametrize("paper", PAPERS)
def test_bookmarks_lead_to_the_headings(paper: Callable[[str], bytes]) -> None:
    pdf = paper("de")
    pages = pages_of(pdf)
    marks = outline(pdf)
    assert {level for level, _title, _page in marks} == {0, 1}
    for _level, title, page in marks:
        assert title.split()[0] in pages[page - 1]


@pytest.mark.parametrize("paper", PAPERS)
def test_the_contents_give_the_page_of_each_heading(paper: Callable[[str], bytes]) -> None:
    pdf = paper("de")
    lines = "\n".join(pages_of(pdf)[:2]).splitlines()
    for level, title, page in outline(pdf):
        if level == 0 and page > 2:
            first = title.split("(")[0].strip()
            assert any(line.startswith(first) and line.endswith(str(page)) for line in lines), title


@pytest.mark.parametrize("language", ["de", "ar"])
def test_metadata_name_title_language_and_office_and_nobody(language: str) -> None:
    pdf = inside(language)
    with pypdfium2.PdfDocument(pdf) as document:
        told = document.get_metadata_dict()
    title = catalogue(language).text(REPORT_TITLES[ReportKind.MONTHLY])
    assert told["Title"].startswith(re.sub("[\u2066-\u2069]", "", title))
    assert told["Author"] == samples.OFFICE.name
    assert not told["Subject"]
    assert samples.OFFICE.staff_name not in "".join(told.values())
    assert f"/Lang ({language})".encode() in pdf


def test_every_page_of_the_office_report_says_for_whom_it_is() -> None:
    mark = catalogue("de").text(ONLY_OFFICE)
    assert all(mark in text for text in pages_of(inside()))
    for paper in (annex, pack):
        assert not any(mark in text for text in pages_of(paper()))


@pytest.mark.service
@pytest.mark.parametrize("language", ["de", "ar"])
def test_the_office_report_keeps_the_end_of_the_log_on_paper(language: str) -> None:
    """As it is typed in again, in one piece and from left to right."""
    require(shutil.which("pdftotext"), "pdftotext of poppler")
    paper = office_report.render(samples.office_report(), language)
    assert "4711 · 3f9a 02bc 11de 7a60" in by_poppler(paper)


def test_each_table_of_an_annex_says_which_release_it_is() -> None:
    text = "\n".join(pages_of(annex()))
    for number in (7, 8, 9):
        assert re.search(rf"\b{number}\b[^\n]*08\.04\.2026", text)


def test_the_annex_names_what_is_missing() -> None:
    text = " ".join("\n".join(pages_of(annex())).split())
    for one in samples.outside_report().sources.missing:
        assert catalogue("de").text(one.table.title) in text


def test_definitions_stand_in_the_annex_word_for_word() -> None:
    text = " ".join("\n".join(pages_of(inside())).split())
    for figure in samples.office_report().figures:
        for sentence in figure.definition.counted:
            assert catalogue("de").text(sentence) in text


def test_few_people_are_not_told() -> None:
    text = " ".join("\n".join(pages_of(pack())).split())
    assert re.search(r"(fewer than|weniger als) 5", text)
    assert "3 people" not in text
    assert re.search(r"\b14 (people|Menschen|Personen)", text)


@pytest.mark.parametrize("paper", [*PAPERS, notice])
def test_the_same_report_gives_the_same_bytes(paper: Callable[[str], bytes]) -> None:
    first = paper("ar")
    paper.cache_clear()  # type: ignore[attr-defined]  # each of them is cached
    assert paper("ar") == first


@pytest.mark.parametrize("paper", [*PAPERS, notice])
def test_charts_have_a_text_that_stands_for_them(paper: Callable[[str], bytes]) -> None:
    texts = figure_texts(paper("de"))
    assert texts
    assert all(len(text.splitlines()) > 2 for text in texts)
    assert any(re.search(r": [0-9.]+$", text, re.MULTILINE) for text in texts)


def figure_texts(pdf: bytes) -> set[str]:
    """What stands for the pictures of a paper."""
    found = set()
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            for item in page.get_objects():
                for at in range(raw.FPDFPageObj_CountMarks(item.raw)):
                    found.add(_alt(raw.FPDFPageObj_GetMark(item.raw, at)))
    return found - {""}


def _alt(mark: raw.FPDF_PAGEOBJECTMARK) -> str:
    length = ctypes.c_ulong()
    room = ctypes.create_string_buffer(20_000)
    text = ctypes.cast(room, ctypes.POINTER(ctypes.c_ushort))
    got = raw.FPDFPageObjMark_GetParamStringValue(mark, b"Alt", text, 20_000, length)
    # pdfium takes the bytes of the string for UTF-8: of UTF-16 plain letters are left.
    return room.raw[: length.value - 2].decode("utf-16-le").replace("\0", "") if got else ""


@pytest.mark.parametrize("language", list(LANGUAGES))
def test_the_notice_is_one_page_in_every_language(language: str) -> None:
    pdf = notice(language)
    assert page_count(pdf) == 1
    for piece in letter_boxes(pdf):
        for box in piece:
            assert box.left >= -1
            assert box.right <= A4[0] + 1
            assert box.bottom >= -1
            assert box.top <= A4[1] + 1
    assert "1284" in re.sub(r"[^0-9]", "", text_of(pdf))


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("language", ["de", "ar", "bg"])
def test_nothing_reaches_over_the_edge(paper: Callable[[str], bytes], language: str) -> None:
    pdf = paper(language)
    for page in range(page_count(pdf)):
        for piece in letter_boxes(pdf, page):
            for box in piece:
                assert box.left > 36, (page, box)
                assert box.right < A4[0] - 36, (page, box)
                assert box.bottom > 30, (page, box)


def test_a_full_notice_still_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    data = samples.notice_page()
    long = replace(
        data,
        offers=tuple(replace(offer, title=offer.title * 3) for offer in data.offers * 2),
        words={"de": "Ein ganzer Satz über etwas Neues. " * 8},
    )
    assert page_count(notice_page.render(long, "de")) == 1


def test_a_notice_without_numbers_still_says_where_to_come() -> None:
    from dataclasses import replace

    bare = replace(
        samples.notice_page(), contacts=None, languages=None, referrals=None, topics=(), offers=()
    )
    assert samples.OFFICE.name in text_of(notice_page.render(bare, "de"))


def test_drawing_can_be_stopped() -> None:
    seen = []

    def stop(done: int, _total: int) -> None:
        seen.append(done)
        if done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        office_report.render(samples.office_report(), "de", stop)
    assert seen == [0, 1, 2, 3]


def test_a_long_paragraph_is_cut_after_sentences_and_loses_nothing() -> None:
    text = "Ein Satz, der etwas sagt. " * 200
    parts = pieces_of(text.strip())
    assert len(parts) > 2
    assert all(part.endswith(".") for part in parts)
    assert " ".join(parts) == text.strip()
    assert pieces_of("x" * 4_000) == ["x" * 1400, "x" * 1400, "x" * 1200]


def test_an_empty_report_is_still_a_paper() -> None:
    pdf = office_report.render(samples.office_report(figures=0), "de")
    assert page_count(pdf) >= 2
