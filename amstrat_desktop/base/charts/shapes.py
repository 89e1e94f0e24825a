# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a chart is drawn of. x grows to the right, y down, from the chart's top left corner."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol


class Role(StrEnum):
    """What a text is for: each medium has its size, weight and colour for it.

    VALUE: of the first series, ASIDE: of the others.
    """

    TITLE = "title"
    LABEL = "label"
    VALUE = "value"
    ASIDE = "aside"
    TICK = "tick"
    LEGEND = "legend"
    REMARK = "remark"


class Type(Protocol):
    """How a medium sets text."""

    @property
    def unit(self) -> float:
        """What layouts count in: a pixel of a screen at 100 %."""

    def width(self, text: str, role: Role) -> float:
        """On one line."""

    def lines(self, text: str, role: Role, width: float) -> int:
        """How many it needs in this width."""

    def line(self, role: Role) -> float:
        """From one line to the next."""


class Align(StrEnum):
    """Where a text stands in its box; START is where reading starts."""

    START = "start"
    CENTRE = "centre"
    END = "end"


@dataclass(frozen=True, slots=True)
class Box:
    """A place."""

    x: float
    y: float
    width: float
    height: float

    def mirrored(self, width: float) -> "Box":
        return replace(self, x=width - self.x - self.width)


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line; axis: where bars begin, else a thin one to read off by."""

    x: float
    y: float
    end_x: float
    end_y: float
    axis: bool = False

    def mirrored(self, width: float) -> "Rule":
        return replace(self, x=width - self.x, end_x=width - self.end_x)


@dataclass(frozen=True, slots=True)
class Bar:
    """series: says its fill. rest: several things together. at: its category; -1 in a legend."""

    box: Box
    series: int
    at: int = -1
    rest: bool = False

    def mirrored(self, width: float) -> "Bar":
        return replace(self, box=self.box.mirrored(width))


@dataclass(frozen=True, slots=True)
class Trace:
    """A line through points."""

    points: tuple[tuple[float, float], ...]
    series: int

    def mirrored(self, width: float) -> "Trace":
        return replace(self, points=tuple((width - x, y) for x, y in self.points))


@dataclass(frozen=True, slots=True)
class Dot:
    """A point of a line, x and y its middle."""

    x: float
    y: float
    series: int

    def mirrored(self, width: float) -> "Dot":
        return replace(self, x=width - self.x)


@dataclass(frozen=True, slots=True)
class Frame:
    """A dashed frame around the sign of a hidden value."""

    box: Box

    def mirrored(self, width: float) -> "Frame":
        return Frame(self.box.mirrored(width))


@dataclass(frozen=True, slots=True)
class Writing:
    """A text, in the middle of its box's height, on so many lines at most; else shortened."""

    text: str
    box: Box
    role: Role
    align: Align = Align.START
    lines: int = 1

    def mirrored(self, width: float) -> "Writing":
        return replace(self, box=self.box.mirrored(width))


Shape = Rule | Bar | Trace | Dot | Frame | Writing


@dataclass(frozen=True, slots=True)
class Spot:
    """The place of one category, for the mouse and the cursor."""

    box: Box
    at: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart that is laid out. Shapes are drawn in their order."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    spots: tuple[Spot, ...]

    def mirrored(self) -> "Picture":
        """As it is read from right to left; `Align` says the direction by itself."""
        return replace(
            self,
            shapes=tuple(shape.mirrored(self.width) for shape in self.shapes),
            spots=tuple(Spot(spot.box.mirrored(self.width), spot.at) for spot in self.spots),
        )
