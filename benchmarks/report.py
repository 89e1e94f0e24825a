# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The table, and the same as JSON."""

import json
import os
import platform
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Final

from benchmarks.measuring import Figure

_HEAD: Final = ("what", "here", "floor", "ratio", "a tenth", "growth", "goal", "", "noise")
_LEFT: Final = frozenset({0, 6, 7})
"""Columns of words."""


def table(figures: Sequence[Figure]) -> str:
    """Lines of text with aligned columns."""
    rows = [_HEAD, *map(_row, figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEAD))]
    lines = [
        "  ".join(
            cell.ljust(width) if column in _LEFT else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
    lines.insert(1, "-" * max(map(len, lines)))
    return "\n".join([*lines, "", *_notes(figures)])


def machine() -> dict[str, str | float]:
    """What a reader must know to compare: figures of two machines never are equal."""
    return {
        "python": platform.python_version(),
        "system": platform.system(),
        "machine": platform.machine(),
        "processors": float(os.cpu_count() or 1),
        "load": round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else -1.0,
    }


def write_json(path: Path, figures: Sequence[Figure], size: int) -> None:
    """Everything, for comparing two runs."""
    content = {
        "machine": machine(),
        "contacts": size,
        "figures": [
            asdict(f) | {"ratio": f.ratio, "growth": f.growth, "met": f.met} for f in figures
        ],
    }
    path.write_text(json.dumps(content, indent=1, ensure_ascii=False), encoding="utf-8")


def say(line: str) -> None:
    """Progress, beside the table on standard output."""
    print(line, file=sys.stderr, flush=True)


def _row(figure: Figure) -> tuple[str, ...]:
    met = {None: "", True: "met", False: "MISSED"}[figure.met]
    return (
        figure.what,
        f"{_number(figure.value)} {figure.unit}",
        "" if figure.floor is None else f"{_number(figure.floor)} {figure.unit}",
        "" if figure.ratio is None else f"{figure.ratio:.2f} ×",
        "" if figure.tenth is None else f"{_number(figure.tenth)} {figure.unit}",
        "" if figure.growth is None else f"{figure.growth:.2f} ×",
        figure.goal.words(figure.unit),
        met,
        f"± {figure.noise * 100:.0f} %" if figure.noise else "",
    )


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def _notes(figures: Sequence[Figure]) -> list[str]:
    floors = dict.fromkeys(f"{f.what}: floor is {f.floor_name}" for f in figures if f.floor_name)
    notes = dict.fromkeys(f"{f.what}: {f.note}" for f in figures if f.note)
    here = ", ".join(f"{name} {value}" for name, value in machine().items())
    return [
        *floors,
        *notes,
        "",
        f"Medians, ours and floor in turns; noise: half the distance between the quartiles. {here}",
    ]
