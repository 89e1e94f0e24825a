# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The shipped pictograms (Tabler outlines, drawn in a square of 24 units) on paper."""

from functools import cache
from typing import Final
from xml.etree import ElementTree as ET

from fontTools.pens.basePen import BasePen
from fontTools.svgLib.path import parse_path
from reportlab.pdfgen.canvas import Canvas

from amstrat_desktop.base.paths import resource
from amstrat_desktop.documents.colours import INK, Colour, operands

_PATH: Final = "{http://www.w3.org/2000/svg}path"
_UNITS: Final = 24
_STROKE: Final = 2


class _OperatorPen(BasePen):  # type: ignore[misc]  # fontTools is untyped
    """Path segments as PDF operators."""

    def __init__(self) -> None:
        super().__init__()
        self.operators: list[str] = []

    def _moveTo(self, pt: tuple[float, float]) -> None:  # noqa: N802  # fontTools' name
        self._write("m", pt)

    def _lineTo(self, pt: tuple[float, float]) -> None:  # noqa: N802  # fontTools' name
        self._write("l", pt)

    def _curveToOne(  # noqa: N802  # fontTools' name
        self, pt1: tuple[float, float], pt2: tuple[float, float], pt3: tuple[float, float]
    ) -> None:
        self._write("c", pt1, pt2, pt3)

    def _closePath(self) -> None:  # noqa: N802  # fontTools' name
        self._write("h")

    def _write(self, operator: str, *points: tuple[float, float]) -> None:
        numbers = (f"{value:.4g}" for point in points for value in point)
        self.operators.append(" ".join((*numbers, operator)))


@cache
def _operators(name: str) -> str:
    pen = _OperatorPen()
    tree = ET.parse(resource("pictograms", f"{name}.svg"))  # noqa: S314  # our own files only
    for path in tree.iter(_PATH):
        if path.get("stroke") != "none":
            parse_path(path.get("d", ""), pen)
    return " ".join(pen.operators)


def draw(
    canvas: Canvas,
    name: str,
    x: float,
    y: float,
    side: float,
    *,
    colour: Colour = INK,
    stroke: float = _STROKE,
    mirrored: bool = False,
) -> None:
    """Draw ``resources/pictograms/<name>.svg``, lower left corner at x, y (PDF coordinates).

    stroke: width of the line, of the 24 units of a side. mirrored: for a pictogram that goes
    somewhere, in a text that goes to the left.
    """
    scale = side / _UNITS
    across, left = (-scale, x + side) if mirrored else (scale, x)
    canvas.addLiteral(
        f"q {across:.4f} 0 0 {-scale:.4f} {left:.2f} {y + side:.2f} cm "
        f"{operands(colour)} RG {stroke:.3g} w 1 J 1 j {_operators(name)} S Q"
    )
