# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The dialog of a job that takes longer than a moment: how far it is, and a way to stop it."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.ui.jobs import Progress
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.dialog_room import take_room
from amstrat_desktop.ui.widgets.labels import Label

_LOOK_MS = 100


class ProgressDialog(QDialog):
    """Looks at a `Progress` ten times a second; the worker never touches a widget."""

    def __init__(self, progress: Progress, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._progress = progress
        self.setModal(True)
        self.setWindowFlag(Qt.WindowType.WindowCloseButtonHint, on=False)
        self._text = Label(progress.text, kind="heading")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._cancel = Button(_("Cancel"))
        self._cancel.setVisible(progress.can_cancel)
        self._cancel.clicked.connect(self.reject)
        bind(
            self,
            (self.setWindowTitle, progress.text),
            (self._bar.setAccessibleName, progress.text),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(16)
        layout.addWidget(self._text)
        layout.addWidget(self._bar)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self._cancel)
        layout.addLayout(row)
        take_room(self, 420)
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        self._look()

    def finish(self) -> None:
        """The job is over, whatever came of it."""
        self._timer.stop()
        self.done(0)
        self.deleteLater()

    def reject(self) -> None:
        """Stop the job at its next step; the dialog stays until it has stopped."""
        if self._progress.can_cancel:
            self._progress.cancelled = True
            self._cancel.setEnabled(False)
            self._say(_("Stopping. What was begun is undone …"))

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.reject()

    def _say(self, text: Msg) -> None:
        self._text.say(text)

    def _look(self) -> None:
        self._bar.setMaximum(self._progress.total)
        self._bar.setValue(self._progress.done)
