# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The printers of this computer, each with its state in words."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _, verbatim
from amstrat_desktop.ui.print_queue import Queue, QueueState
from amstrat_desktop.ui.widgets.badge import Badge, BadgeTone
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.place import empty_layout

_TONES: Final[dict[QueueState, tuple[BadgeTone, str]]] = {
    QueueState.READY: ("ok", "check"),
    QueueState.BUSY: ("plain", "clock"),
    QueueState.STOPPED: ("warn", "player-stop"),
    QueueState.CLOSED: ("warn", "ban"),
}
NONE: Final = _(
    "This computer has no printer. Save a PDF and print it elsewhere, or set a printer "
    "up in the system's settings and look again."
)


class QueueList(QWidget):
    """changed: another printer is chosen. refresh_wanted: look again."""

    changed = Signal()
    refresh_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._queues: dict[str, Queue] = {}
        self._chips = OneOf[str](_("Printer"))
        self._about = QWidget()
        self._place = QVBoxLayout(self._about)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._place.setSpacing(4)
        self._nothing = Label(_("Looking for printers …"), kind="muted", wrap=True)
        again = Button(_("Look again"), kind="quiet", icon="refresh")
        again.clicked.connect(self.refresh_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row(Label(_("Printer"), kind="strong"), 1, again))
        for part in (self._chips, self._nothing, self._about):
            column.addWidget(part)
        self._chips.changed.connect(self._chosen)

    def value(self) -> Queue | None:
        """Which is chosen."""
        return self._queues.get(self._chips.value() or "")

    def show_queues(self, queues: Sequence[Queue], last: str) -> None:
        """Offer the printers; the one that was chosen, or used last, or the default is chosen."""
        before = self._chips.value()
        self._queues = {queue.name: queue for queue in queues}
        self._chips.blockSignals(True)
        self._chips.show_choices(Choice(name, verbatim(name)) for name in self._queues)
        wanted = (before, last, next(iter(self._queues), None))
        self._chips.set_value(next((name for name in wanted if name in self._queues), None))
        self._chips.blockSignals(False)
        self._nothing.say(NONE)
        self._nothing.setVisible(not queues)
        self._chosen()

    def _chosen(self) -> None:
        empty_layout(self._place)
        queue = self.value()
        if queue is not None:
            self._describe(queue)
        self.changed.emit()

    def _describe(self, queue: Queue) -> None:
        tone, icon = _TONES[queue.state]
        state: Msg = queue.state.value
        holder = QWidget()
        inner = row(Badge(state, tone, icon), 1)
        inner.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(inner)
        self._place.addWidget(holder)
        for text in (queue.description, queue.place):
            if text:
                self._place.addWidget(Label(verbatim(text), kind="small", wrap=True))
        refusal = queue.refusal()
        if refusal is not None:
            self._place.addWidget(Label(refusal, wrap=True))
