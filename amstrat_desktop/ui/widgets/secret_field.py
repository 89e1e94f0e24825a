# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A field for a secret: hidden, shown on demand, with a word about Caps Lock."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import _
from amstrat_desktop.ui.translator import Text, bind
from amstrat_desktop.ui.widgets.buttons import IconButton
from amstrat_desktop.ui.widgets.labels import Label

LIMIT: Final = 500

_SHOW: Final = _("Show what I type")
_HIDE: Final = _("Hide what I type")


class SecretField(QWidget):
    """changed: at each key. entered: the Return key."""

    changed = Signal()
    entered = Signal()

    def __init__(self, name: Text) -> None:
        super().__init__()
        self._edit = QLineEdit()
        self._edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._edit.setMaxLength(LIMIT)
        self._edit.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self._edit.installEventFilter(self)
        self._eye = IconButton(_SHOW, "eye", kind="secondary")
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._reveal)
        self._caps = Label(_("Caps Lock is on."), kind="problem")
        self._caps.hide()
        self._edit.textChanged.connect(self.changed)
        self._edit.returnPressed.connect(self.entered)
        self.setFocusProxy(self._edit)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._edit, 1)
        row.addWidget(self._eye)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._caps)
        bind(self, (self.setAccessibleName, name))

    def text(self) -> str:
        """What was typed."""
        return self._edit.text()

    def clear(self) -> None:
        """Forget what was typed, undo included, and hide the next one."""
        self._edit.clear()
        self._eye.setChecked(False)

    def select_all(self) -> None:
        """So that the next key begins anew."""
        self._edit.selectAll()

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._edit.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        self._edit.setAccessibleDescription(description)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._look_at_caps(event)
        elif event.type() == QEvent.Type.FocusOut:
            self._caps.hide()
        return super().eventFilter(watched, event)

    def _look_at_caps(self, event: QKeyEvent) -> None:
        # Qt has no way to ask for Caps Lock: a capital without Shift, or the reverse, tells.
        letter = event.text()
        if len(letter) == 1 and letter.isalpha() and letter.upper() != letter.lower():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._caps.setVisible(letter.isupper() != shift)
        elif event.key() == Qt.Key.Key_CapsLock:
            self._caps.hide()

    def _reveal(self, shown: bool) -> None:
        modes = QLineEdit.EchoMode
        self._edit.setEchoMode(modes.Normal if shown else modes.Password)
        self._eye.say(_HIDE if shown else _SHOW)
        self._eye.set_icon("eye-off" if shown else "eye")
        QGuiApplication.inputMethod().update(Qt.InputMethodQuery.ImHints)
