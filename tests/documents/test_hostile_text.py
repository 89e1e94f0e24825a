# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Nasty strings are only text: through every field of every paper, nothing is fetched or opened,
and no paper can do anything but be read."""

import inspect
import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pypdfium2
import pytest
from pypdfium2 import raw

import amstrat_desktop
from amstrat_desktop import documents
from amstrat_desktop.documents import invitation
from tests.documents.every_paper import PAPERS, Paper
from tests.documents.reading import page_count
from tests.hostile_texts import NASTY, filled, from_the, watched
from tests.services_of_the_machine import rounds

_ACTIVE = re.compile(
    rb"/(JS|JavaScript|AA|OpenAction|Launch|EmbeddedFiles?|Filespec|URI|SubmitForm|ImportData"
    rb"|GoToR|GoToE|RichMedia|Movie|Sound|Rendition|XFA|AcroForm|Action)\b"
)
"""What makes a PDF do something, or point to something, by the names of ISO 32000-2."""


def test_there_are_sixty() -> None:
    assert len(NASTY) >= 60


@pytest.fixture(scope="module", autouse=True)
def _warm() -> None:
    """Fonts, pictograms and catalogues are read once, before anybody watches."""
    for paper in PAPERS.values():
        for language in ("de", "ar"):
            paper.render(language)


@pytest.mark.long
@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
def test_a_nasty_string_is_only_text(paper: Paper) -> None:
    """Each field gets one string after the other; in the full run every one of them."""
    step = len(NASTY) // rounds(ci=6, full=len(NASTY))
    for place in range(0, len(NASTY), step):
        nasty = filled(paper.data, from_the(place), paper.kept)
        assert nasty != paper.data
        with watched() as seen:
            papers = [paper.render(language, nasty) for language in ("de", "ar")]
        assert seen == []
        pages = [page_count(pdf) for pdf in papers]
        assert pages == [1, 1] if paper.one_page else min(pages) >= 1
        assert [active_in(pdf) for pdf in papers] == [[], []]


@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
def test_a_paper_has_no_active_content(paper: Paper) -> None:
    pdf = paper.render("de")
    assert active_in(pdf) == []
    with pypdfium2.PdfDocument(pdf) as document:
        assert raw.FPDFDoc_GetAttachmentCount(document) == 0
        assert raw.FPDFDoc_GetJavaScriptActionCount(document) == 0
        assert document.get_formtype() == raw.FORMTYPE_NONE
        for page in document:
            # The contents of a report lead to its own pages; nothing leads elsewhere.
            assert kinds_of_marks(page) <= {raw.FPDF_ANNOT_LINK}
            page.close()


def kinds_of_marks(page: pypdfium2.PdfPage) -> set[int]:
    kinds = set()
    for number in range(raw.FPDFPage_GetAnnotCount(page)):
        mark = raw.FPDFPage_GetAnnot(page, number)
        kinds.add(raw.FPDFAnnot_GetSubtype(mark))
        raw.FPDFPage_CloseAnnot(mark)
    return kinds


def test_the_control_finds_active_content() -> None:
    assert active_in(b"%PDF-1.4 1 0 obj << /OpenAction 2 0 R /AA << >> >> endobj") != []


def active_in(pdf: bytes) -> list[bytes]:
    """Names of actions in the frame of a file: not in its streams, which hold the pages."""
    frame = re.sub(rb"stream\r?\n.*?endstream", b"", pdf, flags=re.DOTALL)
    frame = re.sub(rb"\((?:\\.|[^\\()])*\)", b"", frame, flags=re.DOTALL)  # and texts
    return [match[0] for match in _ACTIVE.finditer(frame)]


def test_no_paper_is_left_out() -> None:
    """Whoever adds a paper adds it to PAPERS."""
    shown = {paper.function for paper in PAPERS.values()} | {invitation.render_all}
    names = {f"{function.__module__}.{function.__name__}" for function in shown}
    assert {name for name in _renderers() if name not in names} <= {
        "amstrat_desktop.documents.figure_sheet.render",  # behind a function of its own here
        "amstrat_desktop.documents.raster.png",
    }


def _renderers() -> Iterator[str]:
    for found in pkgutil.walk_packages(documents.__path__, documents.__name__ + "."):
        module = import_module(found.name)
        for name, function in inspect.getmembers(module, inspect.isfunction):
            own = function.__module__ == module.__name__ and not name.startswith("_")
            if own and inspect.signature(function, eval_str=True).return_annotation is bytes:
                yield f"{module.__name__}.{name}"


def test_nothing_that_reads_markup_is_used() -> None:
    """reportlab's Paragraph opens any file that an <img> in its text names."""
    package = Path(amstrat_desktop.__file__).parent
    found = [
        path
        for path in package.rglob("*.py")
        if re.search(r"\bParagraph\(|reportlab\.platypus", path.read_text("utf-8"))
        and path.name != "bidi.py"
    ]
    assert found == []


def test_reportlab_may_fetch_nothing() -> None:
    from reportlab import rl_config

    assert rl_config.trustedSchemes == []
    assert rl_config.trustedHosts == []
