# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Icons from `resources/icons`, drawn in the colours of the theme.

Tabler's outlines say ``currentColor``; the token's colour is put in before they are drawn.
Only icons that point somewhere are mirrored in right-to-left languages: a magnifier and a
clock stay as they are.
"""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer

from amstrat_desktop.base.paths import resource

DIRECTIONAL: Final = frozenset(
    {
        "arrow-back-up",
        "arrow-left",
        "arrow-right",
        "chevron-left",
        "chevron-right",
        "door-enter",
        "list-check",
        "logout",
        "messages",
        "player-play",
        "send",
    }
)

# For controls, for headings and marks, for empty states, at a scale of 1.
_SIZES: Final = (20, 24, 48)


@lru_cache(maxsize=512)
def tinted(name: str, colour: str, disabled: str, *, scale: float, rtl: bool) -> QIcon:
    """The icon in colour (``#rrggbb``), and in the disabled colour where a control is off.

    scale: pixels of the screen per pixel of the layout at a text size of 100 %.
    """
    mirrored = rtl and name in DIRECTIONAL
    icon = QIcon()
    for mode, ink, sizes in (
        (QIcon.Mode.Normal, colour, _SIZES),
        (QIcon.Mode.Disabled, disabled, _SIZES[:1]),
    ):
        renderer = _renderer(name, ink)
        for size in sizes:
            icon.addPixmap(_drawn(renderer, round(size * scale), mirrored=mirrored), mode)
    return icon


def pixmap(name: str, colour: str, size: int, *, mirrored: bool = False) -> QPixmap:
    """One drawing of size × size pixels."""
    return _drawn(_renderer(name, colour), size, mirrored=mirrored)


def pictogram(name: str, colour: str, size: int, *, rtl: bool) -> QPixmap:
    """A pictogram as on the papers, size × size pixels; one that goes somewhere is mirrored."""
    mirrored = rtl and name in DIRECTIONAL | {"walk"}
    return _drawn(_renderer(name, colour, "pictograms"), size, mirrored=mirrored)


def _renderer(name: str, colour: str, folder: str = "icons") -> QSvgRenderer:
    source = resource(folder, f"{name}.svg").read_bytes()
    return QSvgRenderer(QByteArray(source.replace(b"currentColor", colour.encode())))


def _drawn(renderer: QSvgRenderer, size: int, *, mirrored: bool) -> QPixmap:
    drawn = QPixmap(size, size)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return drawn.transformed(QTransform.fromScale(-1, 1)) if mirrored else drawn
