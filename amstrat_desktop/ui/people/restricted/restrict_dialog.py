# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why a record is hidden, and who may still open it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import _, verbatim
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.services.offices import StaffCard
from amstrat_desktop.ui.form_dialog import FormDialog
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.chips import Choice, ManyOf
from amstrat_desktop.ui.widgets.dialog_room import take_room
from amstrat_desktop.ui.widgets.field import Field
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.note_edit import NoteEdit

if TYPE_CHECKING:
    from amstrat_desktop.ui.people.restricted.presenter import RestrictPresenter

REASON_LIMIT: Final = 500


class RestrictDialog(FormDialog):
    """presenter: set by whoever opens the dialog."""

    presenter: "RestrictPresenter"

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.reason: Final = NoteEdit(
            placeholder=_("For example: the person is threatened by somebody."),
            limit=REASON_LIMIT,
            lines=3,
        )
        self.colleagues: Final = ManyOf[UUID](_("Who else may open it"))
        self._alone = Label(kind="muted", wrap=True)
        self.restrict: Final = Button(_("Restrict the record"), kind="primary", icon="lock")
        self.cancel: Final = Button(_("Cancel"))
        self._arrange()
        self.restrict.clicked.connect(self.submit)
        self.cancel.clicked.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.submit)
        bind(self, (self.setWindowTitle, _("Restrict the record")))
        self.reason.setFocus()

    def submit(self) -> None:
        """Ask for the record to be hidden."""
        self.clear_problems()
        self.presenter.restrict(self.reason.text(), self.colleagues.values())

    # what the presenter shows

    def show_colleagues(self, colleagues: Sequence[StaffCard], me: StaffCard) -> None:
        """Whom one can let in; whoever restricts is in."""
        self.colleagues.show_choices([Choice(one.id, verbatim(one.name)) for one in colleagues])
        self.colleagues.setVisible(bool(colleagues))
        self._alone.say(
            _("You, {name}, can always open it.", name=me.name)
            if colleagues
            else _("Only you, {name}, will be able to open it.", name=me.name)
        )

    def show_fault(self, field: str, problem: Problem) -> None:
        """What is wrong."""
        self.mark_field(field, problem.message)

    def close_dialog(self) -> None:
        """It is done."""
        self.accept()

    def _arrange(self) -> None:
        who = QWidget()
        inner = QVBoxLayout(who)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(4)
        inner.addWidget(self.colleagues)
        inner.addWidget(self._alone)
        sentence = _(
            "Nobody else will find this person in a list, a search or an export. Whoever may open "
            "the record sees “Restricted record” instead of the name, and says why before it opens."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(_("Restrict the record"), kind="heading", wrap=True))
        column.addWidget(Label(sentence, wrap=True))
        column.addWidget(self.field("reason", Field(_("Reason"), self.reason)))
        column.addWidget(self.field("staff_ids", Field(_("Who else may open it"), who)))
        column.addStretch(1)
        column.addLayout(row(1, self.cancel, self.restrict))
        take_room(self, 600)
