# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How much room a dialog takes: as wide as its texts are large, as tall as they then wrap."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QDialog

from amstrat_desktop.ui.theme import theme


def take_room(dialog: QDialog, width: int) -> None:
    """At least this wide, in pixels at 100 %, but never wider than the computer's screen.

    Qt asks only once how tall a dialog is, before it knows how its texts wrap.
    """

    def widen(_: object) -> None:
        screen = dialog.screen().availableGeometry().width()
        dialog.setMinimumWidth(min(theme.px(width), screen))

    theme.bind_paint(dialog, widen)
    dialog.installEventFilter(_Grower(dialog))


class _Grower(QObject):
    def eventFilter(self, dialog: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(dialog, QDialog):
            layout = dialog.layout()
            if layout is not None and layout.hasHeightForWidth():
                needed = layout.totalHeightForWidth(dialog.width())
                screen = dialog.screen().availableGeometry().height()
                dialog.resize(dialog.width(), max(dialog.height(), min(needed, screen)))
        return False
