# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pictures of the slip in all twelve languages, for somebody to look at.

    AMSTRAT_PICTURES=/tmp/pictures python -m pytest tests/visual/test_slips.py

Without the variable they are made all the same, in pytest's own folder.
"""

import os
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from amstrat_desktop.base.lang import LANGUAGES
from amstrat_desktop.documents.raster import page_pictures, png
from amstrat_desktop.documents.slip import SlipData, Variant, render
from tests.documents.samples import BARE, FULL, NUMBER, USUAL, longest

DPI = 110
KINDS = ("usual", "full", "bare", "longest")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    wished = os.environ.get("AMSTRAT_PICTURES")
    folder = Path(wished) if wished else tmp_path_factory.mktemp("pictures")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def slips(language: str) -> Iterator[tuple[str, SlipData]]:
    """Each kind in both variants, with a name for its file."""
    kinds = dict(zip(KINDS, (USUAL, FULL, BARE, longest(language)), strict=True))
    for kind, data in kinds.items():
        for variant in Variant:
            yield f"{language}-{kind}-{variant.value}", replace(data, variant=variant)


@pytest.mark.parametrize("language", LANGUAGES)
def test_slips_are_pictured_and_their_codes_read(language: str, folder: Path) -> None:
    for name, data in slips(language):
        picture = png(page_pictures(render(data, language), DPI)[0])
        (folder / f"slip-{name}.png").write_bytes(picture)
        codes = zxingcpp.read_barcodes(Image.open(BytesIO(picture)))
        assert [code.text for code in codes] == [NUMBER, NUMBER], name


def test_the_usual_slips_stand_on_one_sheet(folder: Path) -> None:
    """Four beside each other, three rows: the twelve languages at one glance, per variant."""
    for variant in Variant:
        pages = []
        for language in LANGUAGES:
            pdf = render(replace(USUAL, variant=variant), language)
            pages.append(Image.open(BytesIO(png(page_pictures(pdf, DPI // 2)[0]))))
        width, height = pages[0].size
        sheet = Image.new("RGB", (width * 4, height * 3), "white")
        for number, page in enumerate(pages):
            sheet.paste(page, (number % 4 * width, number // 4 * height))
        sheet.save(folder / f"slips-{variant.value}.png")
        assert len(pages) == 12
