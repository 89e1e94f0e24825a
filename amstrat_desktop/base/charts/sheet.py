# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sheet that a chart is laid out on, and what every form of chart puts there."""

from dataclasses import dataclass, field
from math import inf
from typing import Final

from amstrat_desktop.base.charts.sentences import HIDDEN, number_text, unit_text
from amstrat_desktop.base.charts.shapes import (
    Align,
    Bar,
    Box,
    Dot,
    Frame,
    Role,
    Shape,
    Spot,
    Trace,
    Type,
    Writing,
)
from amstrat_desktop.base.charts.spec import ChartSpec, Form, Gap, Value, said
from amstrat_desktop.base.lang import Catalogue

SIGN: Final = (16, 14)
"""Width and height of the frame around the sign of a hidden value."""
_MARK: Final = (22, 12)
"""The sample of a series in the legend."""


@dataclass(slots=True)
class Sheet:
    """What is laid out so far. Lengths that callers give in units go through `px`."""

    spec: ChartSpec
    words: Catalogue
    type: Type
    width: float
    shapes: list[Shape] = field(default_factory=list)
    spots: list[Spot] = field(default_factory=list)

    def px(self, units: float) -> float:
        return units * self.type.unit

    def value(self, value: Value) -> str:
        """A number, or the sign of a gap."""
        return number_text(value, self.spec.unit, self.words)

    def role(self, series: int) -> Role:
        """How the values of a series are written."""
        return Role.VALUE if series == 0 else Role.ASIDE

    def write(
        self, text: str, box: Box, role: Role, align: Align = Align.START, lines: int = 1
    ) -> None:
        self.shapes.append(Writing(text, box, role, align, lines))

    def paragraph(self, text: str, role: Role, top: float, lines: int = 8) -> float:
        """A text over the whole width; gives back where it ends."""
        lines = min(lines, self.type.lines(text, role, self.width))
        height = lines * self.type.line(role)
        self.write(text, Box(0, top, self.width, height), role, Align.START, lines)
        return top + height

    def sign(self, middle: float, y: float, most: float = inf) -> None:
        """The framed point that stands for a hidden value, round a middle; most: its width."""
        wide, high = (self.px(side) for side in SIGN)
        wide = min(wide, max(most, wide / 2))
        box = Box(middle - wide / 2, y - high / 2, wide, high)
        self.shapes.append(Frame(box))
        self.write(Gap.HIDDEN.value, box, Role.VALUE, Align.CENTRE)

    def legend(self, top: float) -> float:
        """The names of the series, the unit and the sign of hidden values; where it ends."""
        x, line = 0.0, self.type.line(Role.LEGEND)
        y = top
        for series, name in self._entries():
            mark = 0.0 if series is None else self.px(_MARK[0] + 6)
            needed = mark + self.type.width(name, Role.LEGEND) + 1
            if x and x + needed > self.width:
                x, y = 0.0, y + line
            self._entry(series, name, Box(x, y, min(needed, self.width - x), line))
            x += needed + self.px(18)
        return y + line + self.px(8) if x else top

    def _entries(self) -> list[tuple[int | None, str]]:
        """A series with its name; -1 the sign of hidden values; None only words."""
        entries: list[tuple[int | None, str]] = []
        if len(self.spec.series) > 1:
            entries += enumerate(said(series.name, self.words) for series in self.spec.series)
        unit = unit_text(self.spec.unit)
        if unit is not None:
            entries.append((None, self.words.text(unit)))
        if self.spec.hides:
            entries.append((-1, self.words.text(HIDDEN)))
        return entries

    def _entry(self, series: int | None, name: str, box: Box) -> None:
        start = box.x
        if series is not None:
            start += self.px(_MARK[0] + 6)
            self._mark(series, box)
        room = Box(start, box.y, box.x + box.width - start, box.height)
        self.write(name, room, Role.LEGEND)

    def _mark(self, series: int, box: Box) -> None:
        wide, high = (self.px(side) for side in _MARK)
        middle = box.y + box.height / 2
        if series < 0:
            self.sign(box.x + wide / 2, middle)
        elif self.spec.form is Form.LINES:
            self.shapes.append(Trace(((box.x, middle), (box.x + wide, middle)), series))
            self.shapes.append(Dot(box.x + wide / 2, middle, series))
        else:
            self.shapes.append(Bar(Box(box.x, middle - high / 2, wide, high), series))
