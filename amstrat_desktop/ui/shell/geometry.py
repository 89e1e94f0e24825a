# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where the window was, once for each reading direction."""

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.settings import SettingsFile

_FIRST_SIZE = (1280, 840)


def restore_geometry(window: QWidget, settings: SettingsFile) -> None:
    """Put a window where it was last time in this direction."""
    kept = settings.values.geometry.get(_direction(window), "")
    restored = kept and window.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii")))
    if not restored and not window.isVisible():
        room = window.screen().availableGeometry()
        width, height = _FIRST_SIZE
        window.resize(min(width, room.width()), min(height, room.height()))


def keep_geometry(window: QWidget, settings: SettingsFile) -> None:
    """Remember where a window is."""
    kept = bytes(window.saveGeometry().toBase64().data()).decode("ascii")
    settings.change(geometry={**settings.values.geometry, _direction(window): kept})


def _direction(window: QWidget) -> str:
    rtl = window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return "rtl" if rtl else "ltr"
