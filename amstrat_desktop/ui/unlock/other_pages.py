# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the unlock window shows when the passphrase is lost: the code, then a new passphrase.

Most days nobody needs them: they are made when somebody turns to them.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import strip
from amstrat_desktop.ui.widgets.code_field import GROUPS, CodeField
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.new_passphrase import NewPassphrase

SET_AND_OPEN: Final = _("Set and open")


class _Page(QWidget):
    """back_wanted: to the passphrase."""

    back_wanted = Signal()

    def _fill(self, heading: Msg, explanation: Msg, field: QWidget, onward: Button) -> None:
        back = Button(_("Back to the passphrase"), kind="quiet", icon="arrow-left")
        back.clicked.connect(self.back_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Label(heading, kind="heading", wrap=True))
        column.addWidget(Label(explanation, kind="muted", wrap=True))
        column.addWidget(field)
        column.addWidget(strip(back, 1, onward))


class CodePage(_Page):
    """code_typed: 48 digits in groups, every one of them right."""

    code_typed = Signal(str)

    def __init__(self, group_is_right: Callable[[int, str], bool]) -> None:
        super().__init__()
        self.code: Final = CodeField(range(1, GROUPS + 1), group_is_right)
        self._next = Button(_("Next"), kind="primary")
        self._fill(
            _("Type the recovery code from the paper"),
            _(
                "It has eight groups of six digits. Each group is checked at once, so a "
                "slip of the finger is found where it happened."
            ),
            self.code,
            self._next,
        )
        self._next.setEnabled(False)
        self.code.changed.connect(lambda: self._next.setEnabled(self.code.is_filled()))
        self.code.filled.connect(self._next.setFocus)
        self._next.clicked.connect(lambda: self.code_typed.emit(self.code.code()))
        self.setFocusProxy(self.code)

    def set_busy(self, text: Msg | None) -> None:
        """While something opens nothing can be pressed twice."""
        self._next.setEnabled(text is None and self.code.is_filled())

    def forget(self) -> None:
        """Let go of what was typed."""
        self.code.clear()


class NewPassphrasePage(_Page):
    """passphrase_chosen: strong enough, and typed the same twice."""

    passphrase_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.new: Final = NewPassphrase()
        self._set = Button(SET_AND_OPEN, kind="primary", icon="lock-open")
        self._fill(
            _("Set a new passphrase"),
            _(
                "The code is right. The former passphrase will no longer open the office, and "
                "personal notes that you wrote with it can no longer be read."
            ),
            self.new,
            self._set,
        )
        self.new.entered.connect(self._choose)
        self.new.chosen.connect(self.passphrase_chosen)
        self._set.clicked.connect(self._choose)
        self.setFocusProxy(self.new.first.widget)

    def set_busy(self, text: Msg | None) -> None:
        """As above, and says so."""
        self._set.setEnabled(text is None)
        self._set.say(SET_AND_OPEN if text is None else text)

    def forget(self) -> None:
        """Let go of what was typed."""
        self.new.clear()

    def _choose(self) -> None:
        if self._set.isEnabled():
            self.new.submit()
