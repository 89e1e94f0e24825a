# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whether the log is whole, in words, and its end to compare with what stands on paper."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _, isolate, verbatim
from amstrat_desktop.services.audit_chain import LogCheck
from amstrat_desktop.services.audit_words import told
from amstrat_desktop.ui.form_dialog import FormDialog
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.dialog_room import take_room
from amstrat_desktop.ui.widgets.field import Field
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.message_bar import announce

LENGTH: Final = 120
WIDTH: Final = 560


class CheckDialog(FormDialog):
    """compare_wanted: the end of the log as somebody typed it from paper."""

    compare_wanted = Signal(str)

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        heading = _("Is the log whole?")
        self.answer: Final = Label(_("Checking the log …"), kind="strong", wrap=True)
        self.reasons: Final = Label(wrap=True)
        self.anchor: Final = Label(kind="code").selectable()
        self.typed: Final = QLineEdit()
        self.typed.setMaxLength(LENGTH)
        self.compare: Final = Button(_("Compare"), icon="search")
        self.close_button: Final = Button(_("Close"), kind="primary")
        self._end = Label(
            _("The end of the log now, as it stands on a backup and on a printed report:"),
            kind="muted",
            wrap=True,
        )
        self._arrange(heading)
        self.typed.returnPressed.connect(self._compare)
        self.compare.clicked.connect(self._compare)
        self.close_button.clicked.connect(self.accept)
        bind(self, (self.setWindowTitle, heading))

    def show_check(self, check: LogCheck) -> None:
        """The answer first; it is announced."""
        answer, *reasons = told(check)
        self.answer.say(answer)
        self.reasons.say(lambda words: "\n".join(words.text(one) for one in reasons))
        self.reasons.show()
        self._end.setVisible(check.anchor is not None)
        self.anchor.setVisible(check.anchor is not None)
        if check.anchor is not None:
            self.anchor.say(verbatim(isolate(check.anchor.short)))
        announce(self.answer, answer, urgent=not check.whole)

    def show_problem(self, message: Msg) -> None:
        """What was typed can't be the end of a log, or the file refuses to be read."""
        self.mark_field("anchor", message)

    def _compare(self) -> None:
        self.clear_problems()
        self.compare_wanted.emit(self.typed.text())

    def _arrange(self, heading: Msg) -> None:
        typed = Field(
            _("Compare with a report on paper"),
            self.typed,
            help_text=_("The number of the line and the 16 signs behind it."),
            optional=True,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(heading, kind="heading"))
        column.addWidget(self.answer)
        column.addWidget(self.reasons)
        column.addWidget(self._end)
        column.addWidget(self.anchor)
        column.addWidget(self.field("anchor", typed))
        column.addStretch(1)
        column.addLayout(row(self.compare, 1, self.close_button))
        for part in (self.reasons, self._end, self.anchor):
            part.hide()
        take_room(self, WIDTH)
