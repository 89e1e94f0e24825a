# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The recovery code on the screen: eight groups with their numbers, as on the paper."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout

from amstrat_desktop.base.lang import _, verbatim
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.labels import Label

_IN_A_LINE: Final = 4


class CodeShown(QFrame):
    """Takes the focus, so that a screen reader can read the code."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "codes")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Digits run from left to right in every script, as on the paper.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(20, 14, 20, 14)
        self._grid.setVerticalSpacing(4)
        self._grid.setHorizontalSpacing(16)

    def show_code(self, code: str) -> None:
        """Show a code; "" takes it away."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)  # gone from the window now, not at the next event
                widget.deleteLater()
        for at, group in enumerate(code.split()):
            line, column = divmod(at, _IN_A_LINE)
            self._grid.addWidget(
                Label(verbatim(str(at + 1)), kind="small").centre(), line * 2, column
            )
            shown = Label(verbatim(group), kind="code").centre()
            self._grid.addWidget(shown, line * 2 + 1, column)
        bind(self, (self.setAccessibleName, _("Recovery code: {code}", code=code)))
