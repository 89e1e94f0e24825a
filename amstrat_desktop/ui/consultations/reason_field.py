# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A line that asks for a reason, with the usual ones one press away."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from amstrat_desktop.base.cleaning import LINE_LIMIT
from amstrat_desktop.base.lang import Msg
from amstrat_desktop.ui.translator import interface
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow


class ReasonField(QWidget):
    """changed: somebody typed or chose. entered: Return was pressed."""

    changed = Signal()
    entered = Signal()

    def __init__(self, usual: Iterable[Msg]) -> None:
        super().__init__()
        self._edit = QLineEdit()
        self._edit.setMaxLength(LINE_LIMIT)
        self._edit.returnPressed.connect(self.entered)
        self._edit.textChanged.connect(self.changed)
        self.setFocusProxy(self._edit)
        box = QWidget()
        flow = FlowLayout(box, spacing=4)
        let_flow(box)
        for reason in usual:
            button = Button(reason, kind="quiet")
            button.clicked.connect(lambda _=False, reason=reason: self._take(reason))
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._edit)
        column.addWidget(box)

    def text(self) -> str:
        """What was typed, as it was typed."""
        return self._edit.text()

    def set_text(self, text: str) -> None:
        """Fill it in by program."""
        self._edit.setText(text)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._edit.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        super().setAccessibleDescription(description)
        self._edit.setAccessibleDescription(description)

    def _take(self, reason: Msg) -> None:
        self._edit.setText(interface.text(reason))
        self._edit.setFocus()
