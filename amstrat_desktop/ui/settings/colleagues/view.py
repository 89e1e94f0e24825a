# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Everybody who works here, and what one does when somebody comes or goes."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _, ngettext
from amstrat_desktop.ui.settings.colleagues.form import ColleagueForm
from amstrat_desktop.ui.settings.colleagues.presenter import ColleagueLine
from amstrat_desktop.ui.settings.colleagues.table import COLUMNS
from amstrat_desktop.ui.settings.section import EditingSection
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.hint_line import HintLine
from amstrat_desktop.ui.widgets.table import TableView
from amstrat_desktop.ui.widgets.table_model import RowsModel


class ColleaguesSection(EditingSection):
    """Intents: reload_wanted, save_wanted(staff_id | None, StaffDraft), leave_wanted(line),
    return_wanted(line), hand_over_wanted(line), passphrase_wanted(line).
    """

    reload_on: Final = frozenset({Kind.STAFF, Kind.HANDOVER, Kind.CASE})
    reload_wanted = Signal()
    save_wanted = Signal(object, object)
    leave_wanted = Signal(object)
    return_wanted = Signal(object)
    hand_over_wanted = Signal(object)
    passphrase_wanted = Signal(object)

    def __init__(self) -> None:
        self.form: Final = ColleagueForm()
        super().__init__(
            _("Colleagues"),
            _("Everybody opens the office with a passphrase of their own, one after the other."),
            self.form,
            form_heading=_("One colleague"),
            add=_("Add a colleague"),
        )
        self.presenter: object = None
        self._line: ColleagueLine | None = None
        self.table: Final = TableView[ColleagueLine](_("Colleagues"), RowsModel(COLUMNS), lines=2)
        self.edit: Final = Button(_("Edit"), icon="pencil")
        self.passphrase: Final = Button(_("Give a passphrase …"), icon="key")
        self.hand_over: Final = Button(_("Hand over the caseload"), icon="users")
        # Translators: jemand verlässt das Büro
        self.leave_button: Final = Button(_("Leaves the office …"), icon="logout")
        self.back_button: Final = Button(_("Works here again"), icon="arrow-back-up")
        self.due: Final = HintLine()
        self._arrange()
        self._connect()
        self._show_actions(None)

    def show_colleagues(self, lines: Sequence[ColleagueLine]) -> None:
        """Everybody; the chosen one stays chosen."""
        before = self.table.current()
        with QSignalBlocker(self.table):
            self.table.rows.show_rows(lines)
        ids = [line.row.id for line in lines]
        if before is not None and before.row.id in ids:
            self.table.choose(ids.index(before.row.id))
        self._show_actions(self.table.current())
        due = sum(line.due for line in lines)
        self.due.show_hint(
            ngettext(
                "{count} person who left may have kept a copy of the office's key. Choose who it "
                "is, then finish their leaving.",
                "{count} people who left may have kept a copy of the office's key. Choose one of "
                "them, then finish their leaving.",
                due,
            )
            if due
            else None
        )

    def show_saved(self) -> None:
        """On record: back to the list."""
        self.close_form()

    def reload(self) -> None:
        self.reload_wanted.emit()

    def new_item(self) -> None:
        self._line = None
        super().new_item()

    def begin(self) -> None:
        self.form.show_colleague(self._line.row.staff if self._line else None)

    def submit(self) -> None:
        self.form.clear_problems()
        self.save_wanted.emit(self.form.staff_id, self.form.draft())

    def form_values(self) -> Mapping[str, Any] | None:
        return self.form.values() if self.form.is_changed() else None

    def show_kept(self, values: Mapping[str, Any]) -> None:
        self._line = None
        self.open_form()
        self.form.show_values(values)

    def focus_start(self) -> None:
        self.table.setFocus()

    def _arrange(self) -> None:
        actions = QWidget()
        flow = FlowLayout(actions, spacing=8)
        buttons = (
            self.edit, self.passphrase, self.hand_over, self.leave_button, self.back_button,
        )  # fmt: skip
        for button in buttons:
            flow.addWidget(button)
        let_flow(actions)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.due)
        column.addWidget(self.table, 1)
        column.addWidget(actions)
        self.show_beside(whole)

    def _connect(self) -> None:
        self.table.chosen.connect(self._show_actions)
        self.table.opened.connect(self._open)
        self.edit.clicked.connect(lambda: self._open(self.table.current()))
        for button, intent in (
            (self.passphrase, self.passphrase_wanted),
            (self.hand_over, self.hand_over_wanted),
            (self.leave_button, self.leave_wanted),
            (self.back_button, self.return_wanted),
        ):
            button.clicked.connect(lambda _=False, intent=intent: intent.emit(self.table.current()))

    def _open(self, line: ColleagueLine | None) -> None:
        if line is not None:
            self._line = line
            self.open_form()

    def _show_actions(self, line: ColleagueLine | None) -> None:
        active = line is not None and line.row.staff.active
        me = line is not None and line.row.me
        self.edit.setEnabled(line is not None)
        self.passphrase.setVisible(active and not me)
        self.hand_over.setVisible(line is not None and line.row.people > 0)
        unfinished = line is not None and not active and (line.opens or line.due)
        self.leave_button.setVisible((active and not me) or unfinished)
        self.back_button.setVisible(line is not None and not active)
