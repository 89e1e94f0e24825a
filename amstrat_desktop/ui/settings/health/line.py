# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One part of the office that was looked at: in order, or what is the matter with it."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.services.health import Finding, Mending, Part, Severity
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.labels import Label

_ICON: Final = 20
_LOOKS: Final = {
    Severity.NOTE: ("info-circle", "primary"),
    Severity.WARNING: ("alert-triangle", "warn"),
    Severity.DAMAGE: ("alert-triangle", "danger"),
}
_IN_ORDER: Final = ("check", "ok")


class PartLine(QWidget):
    """mending_wanted: somebody pressed the button of a finding."""

    mending_wanted = Signal(object)

    def __init__(
        self, part: Part, findings: Sequence[Finding], buttons: Mapping[Mending, Msg]
    ) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 8, 0, 8)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        worst = max(findings, key=lambda one: list(Severity).index(one.severity), default=None)
        name, ink = _IN_ORDER if worst is None else _LOOKS[worst.severity]
        self._grid.addWidget(_Picture(name, ink), 0, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(Label(part.value, kind="strong", wrap=True), 0, 1)
        if worst is None:
            self._grid.addWidget(Label(_("In order."), kind="muted"), 0, 2)
        for finding in findings:
            self._add(finding, buttons)

    def _add(self, finding: Finding, buttons: Mapping[Mending, Msg]) -> None:
        row = self._grid.rowCount()
        what = _("{severity}: {what}", severity=finding.severity.value, what=finding.what)
        self._grid.addWidget(Label(what, wrap=True), row, 1)
        self._grid.addWidget(Label(finding.remedy, kind="muted", wrap=True), row + 1, 1)
        if finding.mending is not None:
            button = Button(buttons[finding.mending])
            button.clicked.connect(partial(self.mending_wanted.emit, finding.mending))
            top = Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(button, row, 2, 2, 1, top)


class _Picture(QLabel):
    """The words beside it say the same: a screen reader passes over it."""

    def __init__(self, name: str, ink: str) -> None:
        super().__init__()
        theme.bind_icon(self, self._show, name, ink)

    def _show(self, icon: QIcon) -> None:
        side = theme.px(_ICON)
        self.setFixedSize(side, side)
        self.setPixmap(icon.pixmap(side, side))
