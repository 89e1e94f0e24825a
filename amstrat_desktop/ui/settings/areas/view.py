# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The areas: official names, what residents call them, and the ones the office adds."""

from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.vocabulary.areas import AreaLevel
from amstrat_desktop.services.areas import AreaOption
from amstrat_desktop.ui.settings.areas.form import AreaForm
from amstrat_desktop.ui.settings.areas.table import COLUMNS
from amstrat_desktop.ui.settings.section import EditingSection
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.search_field import SearchField
from amstrat_desktop.ui.widgets.table import TableView
from amstrat_desktop.ui.widgets.table_model import RowsModel


class AreasSection(EditingSection):
    """Intents: reload_wanted, searched(str), save_wanted(area_id | None, AreaDraft),
    retire_wanted(area), restore_wanted(area).
    """

    reload_on: Final = frozenset({Kind.AREA})
    reload_wanted = Signal()
    searched = Signal(str)
    save_wanted = Signal(object, object)
    retire_wanted = Signal(object)
    restore_wanted = Signal(object)

    def __init__(self) -> None:
        self.form: Final = AreaForm()
        super().__init__(
            _("Areas"),
            _("People say “Goldhamme” and mean Kruppwerke: teach the program what they say."),
            self.form,
            form_heading=_("One area"),
            add=_("Add an area"),
        )
        self.presenter: object = None
        self._area: AreaOption | None = None
        self._by_id: dict[UUID, AreaOption] = {}
        self.search: Final = SearchField(_("Find an area, also by the name that residents use"))
        self.table: Final = TableView[AreaOption](_("Areas"), RowsModel(COLUMNS), lines=2)
        self.nothing: Final = EmptyState(
            "map-pin", _("No area is called like this"), _("Press Ctrl+N to add one.")
        )
        self.edit: Final = Button(_("Edit"), icon="pencil")
        self.retire: Final = Button(_("Offer it no longer"), icon="ban")
        self.restore: Final = Button(_("Offer it again"), icon="arrow-back-up")
        self._arrange()
        self._connect()
        self._show_actions(None)

    def show_areas(self, areas: Sequence[AreaOption]) -> None:
        """The areas found; the chosen one stays chosen."""
        before = self.table.current()
        self._by_id |= {area.id: area for area in areas}
        with QSignalBlocker(self.table):
            self.table.rows.show_rows(areas)
        self.table.setVisible(bool(areas))
        self.nothing.setVisible(not areas)
        ids = [area.id for area in areas]
        if before is not None and before.id in ids:
            self.table.choose(ids.index(before.id))
        self._show_actions(self.table.current())

    def show_saved(self) -> None:
        """On record: back to the list."""
        self.close_form()

    def reload(self) -> None:
        self.reload_wanted.emit()

    def new_item(self) -> None:
        self._area = None
        super().new_item()

    def begin(self) -> None:
        self.form.show_area(self._area)

    def submit(self) -> None:
        self.form.clear_problems()
        self.save_wanted.emit(self.form.area_id, self.form.draft())

    def form_values(self) -> Mapping[str, Any] | None:
        return self.form.values() if self.form.is_changed() else None

    def show_kept(self, values: Mapping[str, Any]) -> None:
        self._area = self._by_id.get(UUID(values["id"])) if values["id"] else None
        self.open_form()
        self.form.show_values(values)

    def focus_start(self) -> None:
        self.search.setFocus()

    def _arrange(self) -> None:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.search)
        column.addWidget(self.table, 1)
        column.addWidget(self.nothing, 1)
        column.addLayout(row(self.edit, self.retire, self.restore, 1))
        self.nothing.hide()
        self.show_beside(whole)

    def _connect(self) -> None:
        self.search.searched.connect(self.searched)
        self.search.left_down.connect(self._enter_list)
        self.table.chosen.connect(self._show_actions)
        self.table.opened.connect(self._open)
        self.edit.clicked.connect(lambda: self._open(self.table.current()))
        self.retire.clicked.connect(lambda: self.retire_wanted.emit(self.table.current()))
        self.restore.clicked.connect(lambda: self.restore_wanted.emit(self.table.current()))

    def _open(self, area: AreaOption | None) -> None:
        if area is not None and not area.retired:
            self._area = area
            self.open_form()

    def _enter_list(self) -> None:
        if self.table.rows.rowCount():
            self.table.setFocus()
            if self.table.current() is None:
                self.table.choose(0)

    def _show_actions(self, area: AreaOption | None) -> None:
        """Official areas can't be retired: the city's figures are made of them."""
        own = area is not None and area.level == AreaLevel.OWN
        retired = area is not None and area.retired
        self.edit.setEnabled(area is not None and not retired)
        self.retire.setVisible(own and not retired)
        self.restore.setVisible(retired)
