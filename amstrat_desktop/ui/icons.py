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

# 20 and 24 at one and two device pixels, 48 for empty states: Qt scales the rest down.
_SIZES: Final = (20, 24, 40, 48, 96)


@lru_cache(maxsize=512)
def tinted(name: str, colour: str, disabled: str, *, rtl: bool) -> QIcon:
    """The icon in colour (``#rrggbb``), and in the disabled colour where a control is off."""
    mirrored = rtl and name in DIRECTIONAL
    icon = QIcon()
    for mode, ink in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, disabled)):
        renderer = _renderer(name, ink)
        for size in _SIZES:
            icon.addPixmap(_drawn(renderer, size, mirrored=mirrored), mode)
    return icon


def pixmap(name: str, colour: str, size: int, *, mirrored: bool = False) -> QPixmap:
    """One drawing of size × size pixels."""
    return _drawn(_renderer(name, colour), size, mirrored=mirrored)


def _renderer(name: str, colour: str) -> QSvgRenderer:
    source = resource("icons", f"{name}.svg").read_bytes()
    return QSvgRenderer(QByteArray(source.replace(b"currentColor", colour.encode())))


def _drawn(renderer: QSvgRenderer, size: int, *, mirrored: bool) -> QPixmap:
    drawn = QPixmap(size, size)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return drawn.transformed(QTransform.fromScale(-1, 1)) if mirrored else drawn
