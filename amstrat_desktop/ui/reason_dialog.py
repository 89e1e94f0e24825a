# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A restricted record asks why it is opened (R15)."""

from collections.abc import Callable
from enum import Enum
from typing import Final
from uuid import UUID

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from amstrat_desktop.base.cleaning import LINE_LIMIT
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.services.restrictions import open_restricted
from amstrat_desktop.services.work import Outcome, Work
from amstrat_desktop.ui.form_dialog import FormDialog
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.once import Once
from amstrat_desktop.ui.translator import bind, interface
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.dialog_room import take_room
from amstrat_desktop.ui.widgets.field import Field
from amstrat_desktop.ui.widgets.labels import Label


class Usual(Enum):
    """Reasons at hand; each only fills the line, which can be written on."""

    HERE = _("The person is here")
    CALL = _("Telephone call")
    APPOINTMENT = _("Preparing an appointment")
    # Translators: Rückmeldung einer Stelle
    ANSWER = _("Answer of an agency")
    # Translators: Vertretung
    STAND_IN = _("Standing in for a colleague")


class ReasonDialog(FormDialog):
    """opened: called when the reason is on record and the record may be read."""

    def __init__(
        self,
        parent: QWidget | None,
        runner: Runner,
        work: Work,
        person_id: UUID,
        opened: Callable[[], object],
    ) -> None:
        super().__init__(parent)
        self._work, self._person_id, self._opened = work, person_id, opened
        self._once = Once(runner)
        self.usual: Final = OneOf[Usual](_("Usual reasons"), optional=True)
        self.usual.show_choices([Choice(one, one.value) for one in Usual])
        self.reason: Final = QLineEdit()
        self.reason.setMaxLength(LINE_LIMIT)
        self.field("reason", Field(_("Reason"), self.reason))
        self.open_button: Final = Button(_("Open the record"), kind="primary", icon="lock-open")
        self.cancel: Final = Button(_("Cancel"))
        self._arrange()
        self.usual.changed.connect(self._take_over)
        self.open_button.clicked.connect(self.submit)
        self.cancel.clicked.connect(self.reject)
        self.reason.returnPressed.connect(self.submit)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.submit)
        bind(self, (self.setWindowTitle, _("Restricted record")))
        self.reason.setFocus()

    def submit(self) -> None:
        """Put the reason on record."""
        self.clear_problems()
        reason = self.reason.text()

        def write() -> Outcome[None]:
            return self._work.write(open_restricted, self._person_id, reason)

        self._once.run(write, owner=self, done=self._done, failed=self._failed)

    def _done(self, _outcome: Outcome[None]) -> None:
        self.accept()
        self._opened()

    def _failed(self, problem: Problem) -> None:
        self.mark_field("reason", problem.message)

    def _take_over(self) -> None:
        chosen = self.usual.value()
        if chosen is not None:
            self.reason.setText(interface.text(chosen.value))
            self.reason.setFocus()

    def _arrange(self) -> None:
        sentence: Msg = _(
            "This record is restricted: few of you may open it. Say why you do; your name, the "
            "time and the reason are kept with it. It stays open until you close it."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(_("Open a restricted record"), kind="heading", wrap=True))
        column.addWidget(Label(sentence, wrap=True))
        column.addWidget(self.fields["reason"])
        column.addWidget(self.usual)
        column.addStretch(1)
        column.addLayout(row(1, self.cancel, self.open_button))
        take_room(self, 560)


def ask_reason(
    parent: QWidget | None,
    runner: Runner,
    work: Work,
    person_id: UUID,
    opened: Callable[[], object],
) -> ReasonDialog:
    """Ask why a restricted record is opened."""
    dialog = ReasonDialog(parent, runner, work, person_id, opened)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
