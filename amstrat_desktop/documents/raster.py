# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pages of a PDF as pictures: for the preview, for printing, for PNG files."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from threading import Lock
from typing import Final

import pypdfium2
from PIL import Image

POINTS_PER_INCH: Final = 72

# pdfium may be called by one thread at a time only.
_ONE_AT_A_TIME: Final = Lock()


@dataclass(frozen=True, slots=True)
class Picture:
    """A page. rgb: three bytes a pixel, rows from the top, without padding."""

    width: int
    height: int
    rgb: bytes
    dpi: int


def page_pictures(pdf: bytes, dpi: int) -> list[Picture]:
    """Each page at a resolution of `dpi`; raises ValueError where the bytes are no PDF."""
    with _opened(pdf) as document:
        return [_picture(document[number], dpi) for number in range(len(document))]


def page_count(pdf: bytes) -> int:
    """How many pages it has; raises ValueError where the bytes are no PDF."""
    with _opened(pdf) as document:
        return len(document)


def page_picture(pdf: bytes, number: int, dpi: int) -> Picture:
    """One page, counted from 0, of a paper that has many."""
    with _opened(pdf) as document:
        return _picture(document[number], dpi)


@contextmanager
def _opened(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    with _ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as fault:
            raise ValueError("not a PDF") from fault
        try:
            yield document
        finally:
            document.close()


def _picture(page: pypdfium2.PdfPage, dpi: int) -> Picture:
    bitmap = page.render(scale=dpi / POINTS_PER_INCH, rev_byteorder=True)
    image = bitmap.to_pil().convert("RGB")
    return Picture(image.width, image.height, image.tobytes(), dpi)


def png(picture: Picture) -> bytes:
    """The picture as a PNG file that knows its resolution."""
    out = BytesIO()
    image = Image.frombytes("RGB", (picture.width, picture.height), picture.rgb)
    image.save(out, "PNG", dpi=(picture.dpi, picture.dpi))
    return out.getvalue()
