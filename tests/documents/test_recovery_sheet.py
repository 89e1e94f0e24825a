# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sheet with the recovery code, and pages as pictures."""

from datetime import date
from io import BytesIO
from uuid import UUID

import pytest
from PIL import Image

from amstrat_desktop.base.lang import LANGUAGES
from amstrat_desktop.documents.frame import EDGE, MARGIN, WIDTH
from amstrat_desktop.documents.raster import page_pictures, png
from amstrat_desktop.documents.recovery_sheet import RecoverySheet, render
from amstrat_desktop.store.recovery import new_code, parse
from tests.documents.reading import metadata, page_count, text_boxes, text_of

SHEET = RecoverySheet(new_code(), "Quartiersbüro Hamme", date(2026, 11, 24), UUID(int=0xABCDEF01))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_code_and_its_office_stand_on_one_page(language):
    pdf = render(SHEET, language)
    text = text_of(pdf)
    assert page_count(pdf) == 1
    for group in SHEET.code.split():
        assert group in text
    for shown in ("Quartiersbüro Hamme", "24.11.2026", "ABCDEF01"):
        assert shown in text
    for box in text_boxes(pdf):
        assert MARGIN - 1 <= box.left < box.right <= WIDTH - MARGIN + 1
        assert box.bottom > EDGE


def test_the_code_can_be_typed_from_the_paper():
    groups = [
        line for line in text_of(render(SHEET, "de")).split() if len(line) == 6 and line.isdigit()
    ]
    assert parse(" ".join(groups)) == parse(SHEET.code)


def test_the_code_is_not_in_the_metadata():
    assert not any(SHEET.code[:6] in value for value in metadata(render(SHEET, "de")).values())


def test_a_page_becomes_a_picture_of_its_size():
    (picture,) = page_pictures(render(SHEET, "de"), 72)
    assert (picture.width, picture.height) == (596, 842)
    assert len(picture.rgb) == picture.width * picture.height * 3
    assert picture.rgb[:3] == b"\xff\xff\xff"
    image = Image.open(BytesIO(png(picture)))
    assert image.size == (596, 842)
    assert round(image.info["dpi"][0]) == 72


def test_what_is_no_pdf_is_said_so():
    with pytest.raises(ValueError, match="not a PDF"):
        page_pictures(b"nonsense", 72)
