# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Series of a chart are told apart in any eyes, in grey, on the screen and on paper.

The pictures are turned into what people see who lack one kind of cones: Machado, Oliveira and
Fernandes, “A Physiologically-based Model for Simulation of Color Vision Deficiency” (2009),
severity 1.0, on linear RGB. What is compared is the lightness of CIE L*a*b* (0 to 100).

AMSTRAT_PICTURES=/tmp/pictures python -m pytest tests/visual/test_eyes.py
"""

import os
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Final

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication

from amstrat_desktop.base.charts.fills import DASHES, PATTERNS
from amstrat_desktop.base.charts.layout import lay_out
from amstrat_desktop.base.charts.shapes import Bar, Box
from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.documents.charts import PaperChart
from amstrat_desktop.documents.frame import INNER_WIDTH, MARGIN, paper
from amstrat_desktop.documents.raster import page_pictures
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import set_language
from amstrat_desktop.ui.widgets.chart import Chart
from amstrat_desktop.ui.widgets.chart_painter import ScreenType
from tests.base.charts.samples import SAMPLES

Rgb = tuple[float, float, float]
EYES: Final[dict[str, tuple[Rgb, Rgb, Rgb]]] = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
    "grey": ((0.2126, 0.7152, 0.0722),) * 3,
}
FOUR: Final = SAMPLES["four"]
WIDTH: Final = 700
TOP: Final = 60.0
DPI: Final = 144
Found = tuple[Image.Image, dict[int, Box]]


def linear(channel: float) -> float:
    channel /= 255
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def coded(value: float) -> int:
    value = min(max(value, 0), 1)
    value = value * 12.92 if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055
    return round(value * 255)


def seen(colour: tuple[int, ...], eyes: str) -> Rgb:
    """Linear RGB as these eyes see it."""
    light = [linear(channel) for channel in colour[:3]]
    red, green, blue = (
        sum(weight * part for weight, part in zip(row, light, strict=True)) for row in EYES[eyes]
    )
    return red, green, blue


def lightness(light: Rgb) -> float:
    """L* of linear RGB (CIE 15, white of sRGB)."""
    y = sum(w * part for w, part in zip((0.2126, 0.7152, 0.0722), light, strict=True))
    y = min(max(y, 0), 1)
    return 116 * y ** (1 / 3) - 16 if y > 216 / 24389 else y * 24389 / 27


def colours_of(picture: Image.Image) -> Iterator[tuple[int, int, int]]:
    """Of each pixel, row by row."""
    parts = iter(picture.tobytes())
    yield from zip(parts, parts, parts, strict=True)


def simulated(picture: Image.Image, eyes: str) -> Image.Image:
    known: dict[tuple[int, ...], tuple[int, int, int]] = {}
    shown = Image.new("RGB", picture.size)
    pixels = []
    for colour in colours_of(picture):
        if colour not in known:
            red, green, blue = seen(colour, eyes)
            known[colour] = (coded(red), coded(green), coded(blue))
        pixels.append(known[colour])
    shown.putdata(pixels)
    return shown


def mean_lightness(picture: Image.Image, box: Box, eyes: str) -> float:
    """Of the light that comes from all of a bar: what is left of its pattern from afar."""
    inside = picture.crop(
        (round(box.x), round(box.y), round(box.x + box.width), round(box.y + box.height))
    )
    lights = [seen(colour, eyes) for colour in colours_of(inside)]
    red, green, blue = (sum(parts) / len(lights) for parts in zip(*lights, strict=True))
    return lightness((red, green, blue))


def first_bars(shapes: tuple[object, ...]) -> dict[int, Box]:
    """The first bar of each series."""
    found: dict[int, Box] = {}
    for shape in shapes:
        if isinstance(shape, Bar) and shape.at == 0:
            found.setdefault(shape.series, shape.box)
    return found


def on_screen(colours: str) -> Found:
    theme.apply("dark" if colours == "dark" else "light")
    set_language("en")
    chart = Chart()
    chart.setAutoFillBackground(True)
    chart.show_chart(FOUR)
    chart.resize(WIDTH, chart.heightForWidth(WIDTH))
    image = chart.grab().toImage().convertToFormat(chart.grab().toImage().Format.Format_RGB888)
    bits = bytes(image.constBits())
    size, line = (image.width(), image.height()), image.bytesPerLine()
    picture = Image.frombytes("RGB", size, bits, "raw", "RGB", line)
    chart.deleteLater()
    shapes = lay_out(FOUR, catalogue("en"), ScreenType(), WIDTH).shapes
    return picture, first_bars(shapes)


def on_paper() -> Found:
    with paper("Chart", "en") as (page, out):
        chart = PaperChart(page, FOUR, "en", INNER_WIDTH)
        chart.draw(MARGIN, TOP)
        boxes = first_bars(chart.picture.shapes)
    (sheet,) = page_pictures(out.getvalue(), DPI)
    picture = Image.frombytes("RGB", (sheet.width, sheet.height), sheet.rgb)
    factor = DPI / 72
    return picture.crop((0, 0, sheet.width, sheet.height // 3)), {
        series: Box(
            (box.x + MARGIN) * factor,
            (box.y + TOP) * factor,
            box.width * factor,
            box.height * factor,
        )
        for series, box in boxes.items()
    }


@pytest.fixture(autouse=True)
def _plain_again(qapp: QApplication) -> Iterator[None]:
    yield
    theme.apply("light", 100)


@pytest.mark.parametrize("medium", ["light", "dark", "paper"])
def test_series_differ_in_lightness_for_all_eyes(tmp_path: Path, medium: str) -> None:
    picture, bars = on_paper() if medium == "paper" else on_screen(medium)
    folder = Path(os.environ.get("AMSTRAT_PICTURES", tmp_path)) / "eyes"
    folder.mkdir(parents=True, exist_ok=True)
    for eyes in EYES:
        simulated(picture, eyes).save(folder / f"{medium}-{eyes}.png")
        found = [mean_lightness(picture, bars[series], eyes) for series in sorted(bars)]
        assert abs(found[0] - found[1]) > 20, "now and before"
        for one, other in combinations(range(len(found)), 2):
            assert abs(found[one] - found[other]) > 8, (eyes, one, other)


def test_no_two_series_have_the_same_pattern_or_dash() -> None:
    assert len(set(PATTERNS)) == len(PATTERNS)
    assert len(set(DASHES)) == len(DASHES)


def test_the_simulation_keeps_white_and_grey() -> None:
    """Each matrix leaves what has no colour as it is."""
    for eyes in EYES:
        for grey in (0, 119, 255):
            assert seen((grey,) * 3, eyes) == pytest.approx([linear(grey)] * 3, abs=1e-5)
