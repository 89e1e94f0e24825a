# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""While somebody is put on record: who may be there already, with the reason. Never in the way."""

from collections.abc import Callable, Sequence
from typing import Final, Protocol
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.services.duplicates import Twin, find_twins
from amstrat_desktop.services.person_records import PersonDraft
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.people.duplicates.words import named_twin, reasons_words
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, row, stacked
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.message_bar import announce
from amstrat_desktop.ui.widgets.place import empty_layout

PAUSE_MS: Final = 400
SHOWN: Final = 3


class Asks(Protocol):
    """What it asks with; a `Context` is one."""

    @property
    def runner(self) -> Runner: ...
    @property
    def work(self) -> Work: ...


class AlreadyThere(Card):
    """Hidden while nobody is found. opened(person_id): somebody wants to see that record."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("There may be a record already"))
        self._asks: Asks | None = None
        self._draft: Callable[[], PersonDraft | None] = lambda: None
        self._dismissed: set[UUID] = set()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.look)
        self._place = QVBoxLayout()
        self._place.setSpacing(8)
        self.other: Final = Button(_("It is somebody else"), kind="quiet", icon="x")
        self.other.clicked.connect(self._dismiss)
        self.heading_row.addWidget(self.other)
        self.add(self._place)
        self.open_buttons: list[Button] = []
        self._shown: tuple[Twin, ...] = ()
        self.hide()

    def watch(self, asks: Asks, draft: Callable[[], PersonDraft | None]) -> None:
        """draft: what stands in the form; None where nobody new is put on record."""
        self._asks, self._draft = asks, draft

    def touch(self) -> None:
        """Something was typed."""
        self._pause.start()

    def start(self) -> None:
        """Another form was opened."""
        self._pause.stop()
        self._dismissed.clear()
        self._show(())

    def look(self) -> None:
        """Ask who may be the person that stands in the form."""
        asks, draft = self._asks, self._draft()
        if asks is None or draft is None or not draft.name.strip():
            self._show(())
            return
        work = asks.work
        asks.runner.run(
            lambda: work.read(find_twins, draft, actor=work.actor),
            owner=self,
            done=self._show,
            failed=self._stay_quiet,
        )

    def _stay_quiet(self, _problem: Problem) -> None:
        """A hint that can't be given stops nobody."""
        self._show(())

    def _dismiss(self) -> None:
        self._dismissed |= {twin.id for twin in self._shown}
        self._show(())

    def _show(self, twins: Sequence[Twin]) -> None:
        found = tuple(twin for twin in twins if twin.id not in self._dismissed)[:SHOWN]
        if found == self._shown:
            return
        self._shown, self.open_buttons = found, []
        empty_layout(self._place)
        for twin in found:
            self._place.addWidget(self._line(twin))
        self.setVisible(bool(found))
        if found:
            announce(self, _("There may be a record already"))

    def _line(self, twin: Twin) -> QWidget:
        opens = Button(_("Open the record"), icon="user")
        opens.clicked.connect(lambda _=False: self.opened.emit(twin.id))
        self.open_buttons.append(opens)
        words = stacked(
            Label(named_twin(twin), kind="strong", wrap=True),
            Label(reasons_words(twin.reasons), kind="muted", wrap=True),
            spacing=0,
        )
        line = row(words, opens)
        line.setContentsMargins(0, 0, 0, 0)
        line.setStretch(0, 1)
        made = QWidget()
        made.setLayout(line)
        return made
