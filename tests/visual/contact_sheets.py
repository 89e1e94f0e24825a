# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Contact sheets of the pictures that the walk through the screens left: many on one page.

    python -m tests.visual.contact_sheets out/pictures/screens out/contact-sheets

One folder of pictures is one walk (a language, its colours, its size of type); it becomes as
many sheets as it needs. Each picture stands over its name.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import click
from PIL import Image, ImageDraw, ImageFont

from amstrat_desktop.base.paths import resource

COLUMNS, ROWS = 4, 4
WIDTH, HEIGHT = 640, 400
"""Pixels of a picture on a sheet; a larger one is made to fit."""
GAP, LABEL = 16, 26
PAPER: Final = "#c9ced4"
INK: Final = "#1b242c"


def sheets(pictures: Sequence[Path]) -> Iterator[Image.Image]:
    """The sheets of one walk, in the order of the names."""
    many = COLUMNS * ROWS
    for first in range(0, len(pictures), many):
        yield _sheet(pictures[first : first + many])


def _sheet(pictures: Sequence[Path]) -> Image.Image:
    rows = -(-len(pictures) // COLUMNS)
    size = (COLUMNS * (WIDTH + GAP) + GAP, rows * (HEIGHT + LABEL + GAP) + GAP)
    sheet = Image.new("RGB", size, PAPER)
    pen = ImageDraw.Draw(sheet)
    font = ImageFont.truetype(str(resource("fonts/NotoSans-Regular.ttf")), 15)
    for at, path in enumerate(pictures):
        left = GAP + at % COLUMNS * (WIDTH + GAP)
        top = GAP + at // COLUMNS * (HEIGHT + LABEL + GAP)
        with Image.open(path) as picture:
            small = picture.convert("RGB")
            small.thumbnail((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
        sheet.paste(small, (left, top))
        pen.text((left, top + HEIGHT + 4), path.stem, fill=INK, font=font)
    return sheet


@click.command()
@click.argument("pictures", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("out", type=click.Path(file_okay=False, path_type=Path))
def main(pictures: Path, out: Path) -> None:
    """Put the pictures of each walk together."""
    out.mkdir(parents=True, exist_ok=True)
    for walk in sorted(path for path in pictures.iterdir() if path.is_dir()):
        for number, sheet in enumerate(sheets(sorted(walk.glob("*.png"))), 1):
            path = out / f"{walk.name}-{number}.png"
            sheet.save(path)
            click.echo(path)


if __name__ == "__main__":
    main()
