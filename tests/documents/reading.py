# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A finished PDF read back with another library than the one that drew it."""

import ctypes
import re
import subprocess
from collections import defaultdict
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

PAGE_HEIGHT = 841.89
_UNSEEN = re.compile("[\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069\u200b]")


class Box(NamedTuple):
    """The ink of one text object; points from the lower left corner of the page."""

    left: float
    bottom: float
    right: float
    top: float


def page_count(pdf: bytes) -> int:
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def text_of(pdf: bytes) -> str:
    """What somebody gets who copies the page, direction marks taken out, spaces made plain."""
    with pypdfium2.PdfDocument(pdf) as document:
        return _seen(document[0].get_textpage().get_text_range())


def whole_text(pdf: bytes) -> str:
    """Of all pages, as PDFium copies them; a hyphen at the end of a line is one again."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return "\n".join(pages).replace("\ufffe", "-")


def by_poppler(pdf: bytes) -> str:
    """The same as poppler gives it (Evince, Okular)."""
    command = ("pdftotext", "-enc", "UTF-8", "-", "-")
    done = subprocess.run(command, input=pdf, capture_output=True, check=True)
    return _seen(done.stdout.decode().strip("\f\n"))


def _seen(text: str) -> str:
    lines = (" ".join(_UNSEEN.sub("", line).split()) for line in text.splitlines())
    return "\n".join(lines)


def letter_boxes(pdf: bytes, page: int = 0) -> list[list[Box]]:
    """The ink of each letter, by piece of text.

    The box of a piece is as high as its highest vowel sign; a neighbour above it that reaches
    down elsewhere touches that box and no letter.
    """
    pieces: defaultdict[int, list[Box]] = defaultdict(list)
    with pypdfium2.PdfDocument(pdf) as document:
        text = document[page].get_textpage()
        for index in range(text.count_chars()):
            item = pdfium.FPDFText_GetTextObject(text, index)
            if item:
                pieces[ctypes.addressof(item.contents)].append(Box(*text.get_charbox(index)))
    return list(pieces.values())


def text_boxes(pdf: bytes, page: int = 0) -> list[Box]:
    """The ink of each piece of text; a piece without ink (a space) is left out."""
    with pypdfium2.PdfDocument(pdf) as document:
        objects = document[page].get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT])
        boxes = [Box(*item.get_bounds()) for item in objects]
    return [box for box in boxes if box.right - box.left > 0.1 and box.top - box.bottom > 0.1]


def metadata(pdf: bytes) -> dict[str, str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return {key: value for key, value in document.get_metadata_dict().items() if value}
