# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Marked content: a picture with its text, and what is on a page only to find one's way.

Not a tagged PDF: reportlab writes no tree of structure (docs/reports.md says what follows).
"""

from collections.abc import Iterator
from contextlib import contextmanager

from reportlab.pdfgen.canvas import Canvas


@contextmanager
def artifact(canvas: Canvas) -> Iterator[None]:
    """What is drawn is running head, foot or ornament (PDF 32000, 14.8.2.2)."""
    canvas.addLiteral("/Artifact BMC")
    yield
    canvas.addLiteral("EMC")


@contextmanager
def figure(canvas: Canvas, text: str) -> Iterator[None]:
    """What is drawn is a picture that says `text` (PDF 32000, 14.9.3)."""
    words = ("\ufeff" + text).encode("utf-16-be", "replace").hex().upper()
    canvas.addLiteral(f"/Figure <</Alt <{words}>>> BDC")
    yield
    canvas.addLiteral("EMC")
