# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A new recovery code: what it means, the second thought, the code, and its printing."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import _
from amstrat_desktop.ui.print_queue import Queue
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, stacked, strip
from amstrat_desktop.ui.widgets.code_shown import CodeShown
from amstrat_desktop.ui.widgets.deck import Deck
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.queue_list import QueueList

ASK, SURE, SHOWN = range(3)


class CodeCard(Card):
    """code_wanted: somebody is sure. print_wanted: the code and the name of a queue.

    needs_room: True while there is something to decide or to copy.
    """

    code_wanted = Signal()
    needs_room = Signal(bool)
    print_wanted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(_("Recovery code"))
        self._code = ""
        self.ask: Final = Button(_("New recovery code …"), icon="refresh")
        self.sure: Final = Button(_("Yes, make a new one"), kind="danger")
        self.keep: Final = Button(_("Keep the old one"))
        self.shown: Final = CodeShown()
        self.queues: Final = QueueList()
        self.to_print: Final = Button(_("Print the sheet"), kind="primary", icon="printer")
        self.done: Final = Button(_("The paper is in its place"))
        self._deck = Deck(self._asking(), self._deciding(), self._showing())
        self.add(
            Label(
                _("With the code on paper the office opens if the passphrase is lost."),
                wrap=True,
            ),
            self._deck,
        )
        self._connect()

    def show_code(self, code: str) -> None:
        """Show a code, this once; "" takes it away."""
        self._code = code
        self.shown.show_code(code)
        self._turn(SHOWN if code else ASK)
        if code:
            self.to_print.setFocus()

    def show_queues(self, queues: Sequence[Queue], chosen: str) -> None:
        """The printers of this computer."""
        self.queues.show_queues(queues, chosen)

    def print_now(self) -> None:
        """Ctrl+P."""
        if self._code:
            queue = self.queues.value()
            self.print_wanted.emit(self._code, queue.name if queue is not None else "")

    def _asking(self) -> QWidget:
        return strip(self.ask)

    def _deciding(self) -> QWidget:
        warning = Label(
            _("Then the paper that you have now opens nothing any more. Is it lost or seen?"),
            kind="strong",
            wrap=True,
        )
        return stacked(warning, strip(self.sure, self.keep))

    def _showing(self) -> QWidget:
        hint = Label(
            _(
                "It is shown this once. Print it or copy it by hand, and keep the paper in a "
                "locked place: not beside the computer, not as a photo."
            ),
            wrap=True,
        )
        return stacked(hint, self.shown, self.queues, strip(self.to_print, self.done))

    def _connect(self) -> None:
        self.ask.clicked.connect(self._ask_again)
        self.keep.clicked.connect(self._keep)
        self.sure.clicked.connect(self.code_wanted)
        self.to_print.clicked.connect(self.print_now)
        self.done.clicked.connect(lambda: self.show_code(""))

    def _ask_again(self) -> None:
        self._turn(SURE)
        self.keep.setFocus()

    def _keep(self) -> None:
        self._turn(ASK)
        self.ask.setFocus()

    def _turn(self, page: int) -> None:
        self._deck.turn_to(page)
        self.needs_room.emit(page != ASK)
