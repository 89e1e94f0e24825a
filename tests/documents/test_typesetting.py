# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where lines break, which face sets what, and how much a very long text may cost."""

import subprocess
import sys
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from amstrat_desktop.base.lang import isolate
from amstrat_desktop.base.paths import resource
from amstrat_desktop.documents.bidi import levels
from amstrat_desktop.documents.blocks import CHARACTERS, Style, Words
from amstrat_desktop.documents.composites import Part, subset_with
from amstrat_desktop.documents.fonts import face_runs, faces
from amstrat_desktop.documents.frame import paper
from amstrat_desktop.documents.shaping import shape
from amstrat_desktop.documents.typesetting import break_lines, width_of
from tests.documents.test_copied_text import ALPHABETS

EM = 1000


def lines(text: str, ems: float, *, rtl: bool = False) -> list[str]:
    shaped = shape(text, bold=False, rtl=rtl, language="ar" if rtl else "de")
    spans = break_lines(shaped, ems * EM)
    assert all(width_of(shaped, span) <= ems * EM for span in spans if span[1] - span[0] > 1)
    return [text[start:end] for start, end in spans]


def test_lines_break_at_spaces():
    assert lines("Bitte bringen Sie den Ausweis mit", 7) == [
        "Bitte bringen",
        "Sie den",
        "Ausweis mit",
    ]


def test_a_paragraph_sign_stays_with_its_number():
    assert lines("Schweigepflicht (§ 203 StGB)", 10) == ["Schweigepflicht", "(§ 203 StGB)"]


def test_lines_break_behind_a_dash_between_words():
    assert lines("Neukunden-Anmeldung", 7) == ["Neukunden-", "Anmeldung"]
    assert lines("per E-Mail", 4) == ["per", "E-Mail"]


def test_an_isolate_is_kept_together():
    phone = isolate("+49 234 000000-0")
    assert lines(f"هاتف المكتب {phone}", 11, rtl=True) == ["هاتف المكتب", phone]


def test_an_isolate_wider_than_the_line_is_broken_at_its_spaces():
    address = isolate("Universitätsstraße 74a, 44789")
    assert [x.strip("\u2068\u2069") for x in lines(address, 12, rtl=True)] == [
        "Universitätsstraße 74a,",
        "44789",
    ]


@pytest.mark.parametrize("rtl", [False, True])
def test_a_word_without_end_is_broken_anywhere(rtl):
    word = ("ش" if rtl else "ß") * 500
    assert "".join(lines(word, 10, rtl=rtl)) == word


def test_a_very_long_text_costs_nothing():
    with paper("x", "de") as (page, _out):
        block = page.setter.set(Words("x" * 200_000), Style(10), 100)
        assert sum(end - start for _, (start, end) in block.lines) <= CHARACTERS + 1


def test_what_is_cut_ends_in_an_ellipsis():
    with paper("x", "de") as (page, _out):
        block = page.setter.set(Words("Wort " * 100), Style(10), 100, max_lines=2)
        assert len(block.lines) == 2
        assert block.widest <= 100
        shaped, (_, end) = block.lines[-1]
        assert shaped.text[:end].endswith("Wort…")


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize(("language", "text"), ALPHABETS.items())
def test_the_faces_have_every_letter_of_every_language(language, text, bold):
    rtl = language in ("ar", "fa")
    for start, end, face in face_runs(text, 0, len(text), bold=bold, rtl=rtl):
        assert [c for c in text[start:end] if c not in face.characters] == []


def test_bold_is_bolder():
    regular, bold = faces(bold=False)[0], faces(bold=True)[0]
    assert regular.name == "NotoSans-Regular"
    gid = regular.hb_font.get_nominal_glyph(ord("n"))
    assert bold.hb_font.get_glyph_h_advance(gid) > regular.hb_font.get_glyph_h_advance(gid)


def test_the_fonts_come_with_their_licence():
    for family in ("NotoSans", "NotoSansArabic"):
        assert (
            "SIL OPEN FONT LICENSE"
            in resource("fonts", f"{family}-OFL.txt").read_text("utf-8").upper()
        )


def test_isolated_text_has_levels_of_its_own():
    assert levels("ab", rtl=False) == [0, 0]
    assert levels(f"ا{isolate('1 a')}", rtl=True) == [1, 1, 2, 2, 2, 1]


def test_a_composite_glyph_has_the_box_of_its_parts():
    face = faces(bold=False)[1]
    dot, base = (face.hb_font.get_nominal_glyph(ord(c)) for c in "َا")
    data, gids = subset_with(
        face.hb_face, [(Part(base, 0, 0),), (Part(base, 0, 0), Part(dot, 30, 40))]
    )
    font = TTFont(BytesIO(data))
    plain, both = (font["glyf"][font.getGlyphName(gid)] for gid in gids)
    assert both.isComposite()
    assert [(c.x, c.y) for c in both.components] == [(0, 0), (30, 40)]
    assert both.yMax >= plain.yMax
    coordinates, _, _ = both.getCoordinates(font["glyf"])
    xs, ys = zip(*coordinates, strict=True)
    assert (both.xMin, both.yMin) == (min(xs), min(ys))
    assert font["hmtx"].metrics[font.getGlyphName(gids[1])][1] == both.xMin


def test_the_bidi_module_leaves_its_package_free():
    """Only the module is loaded; the package can still be imported as usual afterwards."""
    code = (
        "import sys, amstrat_desktop.documents.bidi; assert 'fpdf.fpdf' not in sys.modules; "
        "import fpdf; fpdf.FPDF(); from fpdf.bidi import BidiParagraph"
    )
    subprocess.run([sys.executable, "-W", "ignore", "-c", code], check=True)


def test_this_floor_knows_no_qt():
    code = (
        "import sys, amstrat_desktop.documents.slip, amstrat_desktop.documents.recovery_sheet, "
        "amstrat_desktop.documents.raster; assert 'PySide6' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
