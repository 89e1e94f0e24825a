# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The log: what one looks for above, the lines below, the newest first."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _, ngettext
from amstrat_desktop.services.audit_list import LogRow
from amstrat_desktop.services.offices import StaffCard
from amstrat_desktop.ui.settings.log.filters import LogFilters
from amstrat_desktop.ui.settings.log.presenter import Window
from amstrat_desktop.ui.settings.section import SectionPage
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.person_field import Asks
from amstrat_desktop.ui.widgets.table import TableView
from amstrat_desktop.ui.widgets.table_model import RowsModel
from amstrat_desktop.ui.widgets.table_model import Window as ListWindow


class LogSection(SectionPage):
    """filtered(LogFilter). check_wanted: is the log whole? save_wanted: the lines as a file."""

    reload_on: Final = frozenset({Kind.AUDIT, Kind.STAFF})
    filtered = Signal(object)
    reload_wanted = Signal()
    check_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, rows: RowsModel[LogRow], asks: Asks) -> None:
        super().__init__(
            _("Log"),
            _(
                "Who opened whose record, and who changed what. No names of people and nothing of "
                "what their records say stands in it."
            ),
            scrolls=False,
        )
        self.presenter: object = None
        self.filters: Final = LogFilters(asks)
        self.table: Final = TableView[LogRow](_("Lines of the log"), rows, lines=2)
        self.total: Final = Label(kind="muted")
        self.check_button: Final = Button(_("Is the log whole?"), icon="file-check")
        self.save_button: Final = Button(_("Save as a file …"), icon="device-floppy")
        self._empty: Final = EmptyState(
            "history", _("No line of the log is like this"), _("Take away a filter.")
        )
        for button in (self.save_button, self.check_button):
            self.buttons.addWidget(button)
        self.body.addWidget(self.filters)
        self.body.addWidget(self.total)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._empty, 1)
        self._empty.hide()
        self.check_button.clicked.connect(self.check_wanted)
        self.save_button.clicked.connect(self.save_wanted)
        self.filters.changed.connect(lambda: self.filtered.emit(self.filters.wanted()))

    def show_staff(self, staff: Sequence[StaffCard]) -> None:
        """Whose lines can be asked for."""
        self.filters.show_staff(staff)

    def show_total(self, total: int) -> None:
        """So many lines are like this."""
        self.table.rows.show_total(total)
        self.table.setVisible(total > 0)
        self._empty.setVisible(total == 0)
        self.save_button.setEnabled(total > 0)
        self.total.say(ngettext("{count} line", "{count} lines", total))

    def show_window(self, window: Window, rows: Sequence[LogRow]) -> None:
        """Lines that came into view."""
        if isinstance(window, ListWindow):
            self.table.rows.show_window(window, rows)

    def showEvent(self, event: QShowEvent) -> None:
        """The log grows while one is elsewhere."""
        super().showEvent(event)
        self.reload_wanted.emit()

    # what the shell asks

    def reload(self) -> None:
        self.reload_wanted.emit()

    def leave(self) -> bool:
        self.filters.forget()
        return True

    def focus_start(self) -> None:
        self.filters.person.setFocus()
