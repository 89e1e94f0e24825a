# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a child is cared for, and since when a place was applied for."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.vocabulary.households import CHILDCARE_LABELS, Childcare
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.date_field import DateField
from amstrat_desktop.ui.widgets.field import Field

# Translators: Kinderbetreuung (Kita, Tagespflege, OGS)
NAME = _("Childcare")


class ChildcareField(QWidget):
    """A number key chooses; Return in it submits."""

    submitted = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.chips = OneOf[str](NAME, optional=True, number_keys=True)
        self.chips.show_choices(
            Choice(state.value, label) for state, label in CHILDCARE_LABELS.items()
        )
        self.since = DateField(_("Applied for since"), today=today)
        self._since = Field(_("Applied for since"), self.since, optional=True)
        self.setFocusProxy(self.chips)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.chips)
        column.addWidget(self._since)
        self.chips.changed.connect(self._show_since)
        self._show_since()

    def value(self) -> tuple[str, date | None]:
        """The state and, where a place was applied for, since when."""
        state = self.chips.value() or ""
        return state, self.since.day() if state == Childcare.APPLIED else None

    def set_value(self, state: str, since: date | None) -> None:
        """Show a state."""
        self.chips.set_value(state or None)
        self.since.set_day(since)

    def problem(self) -> Msg | None:
        """What is wrong with what was typed."""
        return self.since.problem() if self.chips.value() == Childcare.APPLIED else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.submitted.emit()
        else:
            super().keyPressEvent(event)

    def _show_since(self) -> None:
        self._since.setVisible(self.chips.value() == Childcare.APPLIED)
