# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Printing or saving a slip: the page as it will be, the printers and how they are."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _, verbatim
from amstrat_desktop.documents.raster import Picture
from amstrat_desktop.ui.print_queue import Queue
from amstrat_desktop.ui.referrals.slip_presenter import Paper
from amstrat_desktop.ui.referrals.slip_preview import SlipPreview
from amstrat_desktop.ui.save_dialog import ask_where
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.message_bar import MessageBar
from amstrat_desktop.ui.widgets.queue_list import QueueList

SIDE: Final = 340


class SlipDialog(QDialog):
    """print_wanted: Paper and the queue's name. save_wanted: Paper and the path. preview_wanted:
    Paper. turn_wanted: the language in which the person is shown it. done_with: what to say when
    it is over.
    """

    print_wanted = Signal(object, str)
    save_wanted = Signal(object, object)
    preview_wanted = Signal(object)
    turn_wanted = Signal(str)
    queues_wanted = Signal()
    done_with = Signal(object)

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setModal(True)
        self._number = ""
        self._busy = False
        self.preview = SlipPreview()
        self.queues = QueueList()
        self.bar = MessageBar()
        self._title = Label(_("Print the slip"), kind="title")
        self._copy = Label(kind="muted", wrap=True)
        self.print_button = Button(_("Send to the printer"), kind="primary", icon="printer")
        self.save_button = Button(_("Save as PDF …"), icon="device-floppy")
        self.turn_button = Button(_("Turn the screen"), icon="eye")
        self.cancel_button = Button(_("Cancel"))
        self.print_button.setEnabled(False)
        self._answers: object = None
        self._arrange()
        self._connect()
        bind(self, (self.setWindowTitle, _("Print the slip")))
        self.resize(980, 760)

    def attach(self, answers: object) -> None:
        """Keep whoever answers the signals as long as the dialog: signals don't."""
        self._answers = answers

    def show_facts(self, number: str, copy_no: int, language: str) -> None:
        """What the next print is."""
        self._number = number
        self._copy.say(_about(number, copy_no))
        self.preview.set_language(language)
        self._ask_for_page()

    def show_queues(self, queues: Sequence[Queue], last: str) -> None:
        """Offer the printers; the one used last is chosen."""
        self.queues.show_queues(queues, last)
        self._queue_chosen()
        if self.print_button.isEnabled():
            self.print_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_page(self, picture: Picture) -> None:
        """The page as it would leave."""
        self.preview.show_page(picture)

    def show_problem(self, message: Msg) -> None:
        """What went wrong and what to do; the dialog stays for the next try."""
        self.bar.say("error", message)
        self.queues_wanted.emit()

    def set_busy(self, busy: bool) -> None:
        """While a paper is on its way nothing else can be sent."""
        self._busy = busy
        self.save_button.setEnabled(not busy)
        self.queues.setEnabled(not busy)
        self.preview.setEnabled(not busy)
        self._queue_chosen()

    def finished_with(self, text: Msg) -> None:
        """It left the house: say so in the window."""
        self.done_with.emit(text)
        self.accept()

    def reject(self) -> None:
        """Not while a paper is on its way: it would leave without its copy."""
        if not self._busy:
            super().reject()

    def _arrange(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(12)
        side.addWidget(self._title)
        side.addWidget(self._copy)
        side.addWidget(self.queues)
        side.addWidget(self.print_button)
        side.addWidget(self.save_button)
        side.addWidget(self.turn_button)
        side.addStretch(1)
        side.addWidget(self.bar)
        side.addLayout(row(1, self.cancel_button))
        holder = QWidget()
        side.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(side)
        holder.setFixedWidth(SIDE)
        both = QHBoxLayout(self)
        both.setContentsMargins(24, 24, 24, 24)
        both.setSpacing(24)
        both.addWidget(self.preview, 1)
        both.addWidget(holder)

    def _connect(self) -> None:
        self.preview.changed.connect(self._ask_for_page)
        self.queues.changed.connect(self._queue_chosen)
        self.queues.refresh_wanted.connect(self.queues_wanted)
        self.print_button.clicked.connect(self._print)
        self.save_button.clicked.connect(self._ask_where)
        self.turn_button.clicked.connect(
            lambda: self.turn_wanted.emit(self.preview.language() or "de")
        )
        self.cancel_button.clicked.connect(self.reject)
        for keys in ("Ctrl+P", "Ctrl+Return"):
            QShortcut(QKeySequence(keys), self, self._print)

    def _paper(self) -> Paper:
        return Paper(self.preview.language(), self.preview.variant())

    def _ask_for_page(self) -> None:
        self.preview.show_waiting()
        self.preview_wanted.emit(self._paper())

    def _queue_chosen(self) -> None:
        queue = self.queues.value()
        ready = queue is not None and queue.refusal() is None
        self.print_button.setEnabled(ready and not self._busy)

    def _print(self) -> None:
        queue = self.queues.value()
        if queue is not None and self.print_button.isEnabled():
            self.bar.clear()
            self.print_wanted.emit(self._paper(), queue.name)

    def _ask_where(self) -> None:
        self.bar.clear()
        ask_where(
            self,
            _("Save the slip as PDF"),
            _("PDF files (*.pdf)"),
            file_name(self._number),
            self._save,
        )

    def _save(self, path: Path) -> None:
        self.save_wanted.emit(self._paper(), path)


def file_name(number: str) -> str:
    """Neutral: the number tells nothing of the person; a draft has none yet."""
    return f"{number}.pdf" if number else "Slip.pdf"


def _about(number: str, copy_no: int) -> Msg:
    if not number:
        return _("It gets its number when it is printed or saved.")
    if copy_no == 1:
        return verbatim(number)
    return _(
        "{number}, printed before: this is copy {copy}, and the paper says so.",
        number=number,
        copy=copy_no,
    )
