# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Printing or saving a paper that is no slip: the recovery code, a list, a letter."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.ui.file_writing import write_file
from amstrat_desktop.ui.jobs import Progress, Runner
from amstrat_desktop.ui.printing import SystemPrinter
from amstrat_desktop.ui.save_dialog import ask_where
from amstrat_desktop.ui.translator import bind, interface
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.dialog_room import take_room
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.message_bar import MessageBar
from amstrat_desktop.ui.widgets.queue_list import QueueList

WIDTH: Final = 460


class PrintDialog(QDialog):
    """Sends one paper to a printer that is chosen here. title: what the queue shows of it."""

    def __init__(
        self, parent: QWidget, runner: Runner, settings: SettingsFile, pdf: bytes, title: Msg
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._settings = settings
        self._pdf = pdf
        self._title = title
        self._printer = SystemPrinter()
        self.queues: Final = QueueList()
        self.bar: Final = MessageBar()
        self.send: Final = Button(_("Send to the printer"), kind="primary", icon="printer")
        self.cancel: Final = Button(_("Cancel"))
        self.setModal(True)
        self._arrange()
        self._look()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        for part in (Label(self._title, kind="title"), self.queues, self.bar):
            column.addWidget(part)
        column.addStretch(1)
        column.addLayout(row(1, self.cancel, self.send))
        take_room(self, WIDTH)
        self.send.setEnabled(False)
        self.send.clicked.connect(self._send)
        self.cancel.clicked.connect(self.reject)
        self.queues.changed.connect(self._chosen)
        self.queues.refresh_wanted.connect(self._look)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._send)
        bind(self, (self.setWindowTitle, self._title))

    def _look(self) -> None:
        self._runner.run(
            self._printer.list_queues,
            owner=self,
            done=lambda queues: self.queues.show_queues(queues, self._settings.values.printer),
            pool=True,
        )

    def _chosen(self) -> None:
        queue = self.queues.value()
        self.send.setEnabled(queue is not None and queue.refusal() is None)

    def _send(self) -> None:
        queue = self.queues.value()
        if queue is None or not self.send.isEnabled():
            return
        self.bar.clear()
        self.send.setEnabled(False)
        # A report of many pages takes a while; half of one on the printer would help nobody.
        progress = Progress(_("The paper is sent to the printer …"), can_cancel=False)
        self._runner.run(
            self._printer.send,
            self._pdf,
            queue.name,
            interface.text(self._title),
            progress.report,
            owner=self,
            done=lambda _done: self._sent(queue.name),
            failed=self._failed,
            progress=progress,
            pool=True,
        )

    def _sent(self, queue: str) -> None:
        self._settings.change(printer=queue)
        self.accept()

    def _failed(self, problem: Problem) -> None:
        self.bar.say("error", problem.message)
        self._look()


def print_paper(
    parent: QWidget,
    runner: Runner,
    settings: SettingsFile,
    pdf: bytes,
    title: Msg,
    *,
    sent: Callable[[], object] | None = None,
) -> None:
    """Ask for a printer and send the paper there. sent: called when the printer has it."""
    dialog = PrintDialog(parent, runner, settings, pdf, title)
    if sent is not None:
        dialog.accepted.connect(sent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def save_paper(
    parent: QWidget,
    runner: Runner,
    pdf: bytes,
    title: Msg,
    *,
    saved: Callable[[], object] | None = None,
) -> None:
    """Ask for a place and save the paper there. saved: called when it stands there."""

    def write(path: Path) -> None:
        runner.run(
            write_file,
            path,
            pdf,
            owner=parent,
            done=None if saved is None else lambda _done: saved(),
            pool=True,
        )

    ask_where(parent, title, _("PDF files (*.pdf)"), f"{interface.text(title)}.pdf", write)
