# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The backups: how they stand, the list, the second place, and the way out."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _, verbatim
from amstrat_desktop.base.policy import SET_BY_ADMINISTRATOR
from amstrat_desktop.base.vault import BackupRow, Told, Upkeep
from amstrat_desktop.ui.backup_words import COLUMNS
from amstrat_desktop.ui.settings.section import SectionPage
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import interface
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, row
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.table import TableView
from amstrat_desktop.ui.widgets.table_model import RowsModel

_LIST_HEIGHT: Final = 330
_EXPORT_NAME: Final = "amstrat-desktop-export"


class BackupsSection(SectionPage):
    """Intents: reload_wanted, back_up_wanted, verify_wanted(row), rehearse_wanted,
    restore_wanted(row), place_chosen(folder), export_wanted(folder).
    """

    reload_on: Final = frozenset({Kind.BACKUP})
    reload_wanted = Signal()
    back_up_wanted = Signal()
    verify_wanted = Signal(object)
    rehearse_wanted = Signal()
    restore_wanted = Signal(object)
    place_chosen = Signal(str)
    export_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(
            _("Backups"),
            _("Made each day and when the program is closed, encrypted, and read as a whole."),
        )
        self.presenter: object = None
        self._newest = Label(kind="strong", wrap=True)
        self.table: Final = TableView[BackupRow](_("Backups"), RowsModel(COLUMNS), lines=2)
        self.nothing: Final = EmptyState(
            "device-floppy", _("There is no backup yet"), _("Make the first one now.")
        )
        self.back_up: Final = Button(_("Back up now"), kind="primary", icon="plus")
        self.verify: Final = Button(_("Verify"), icon="file-check")
        # Translators: Wiederherstellung proben (a rehearsal of a restore)
        self.rehearse: Final = Button(_("Rehearse a restore"), icon="player-play")
        self.restore: Final = Button(_("Restore …"), icon="history")
        self._place = Label(wrap=True).selectable()
        self._place_told = Label(kind="small", wrap=True)
        self._fixed = Label(SET_BY_ADMINISTRATOR, kind="small", wrap=True)
        self.choose: Final = Button(_("Choose a folder …"), icon="map-search")
        self.drop: Final = Button(_("No second place"), kind="quiet", icon="ban")
        self.export: Final = Button(_("Export the whole office …"), icon="logout")
        self.buttons.addWidget(self.back_up)
        self._out = self._way_out()
        self.put(self._standing(), self._second(), self._out)
        self._connect()
        self._show_actions(None)
        theme.bind_paint(self, lambda _: self.table.setMinimumHeight(theme.px(_LIST_HEIGHT)))

    def show_rows(self, rows: Sequence[BackupRow]) -> None:
        """The backups; the chosen one stays chosen."""
        before = self.table.current()
        self.table.rows.show_rows(rows)
        self.table.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        keys = [backup.key for backup in rows]
        if before is not None and before.key in keys:
            self.table.choose(keys.index(before.key))
        self._show_actions(self.table.current())

    def show_upkeep(self, upkeep: Upkeep) -> None:
        """When the last one was verified."""
        if upkeep.newest is None:
            self._newest.say(_("No backup was verified yet."))
        elif upkeep.overdue:
            self._newest.say(_("The last verified backup is old: {moment}.", moment=upkeep.newest))
        else:
            self._newest.say(_("Last verified backup: {moment}.", moment=upkeep.newest))

    def show_place(self, folder: str, told: Told | None, *, fixed: bool) -> None:
        """Where copies go, and what is the matter with that folder.

        fixed: the administrator laid it down, and nobody chooses another one here.
        """
        self._place.say(verbatim(folder) if folder else _("No second place was chosen."))
        self._place_told.say(
            _("When this computer is lost, so are the backups on it. Choose another drive.")
            if told is None
            else told.text
        )
        self._fixed.setVisible(fixed)
        self.choose.setVisible(not fixed)
        self.drop.setVisible(bool(folder) and not fixed)

    def show_rights(self, *, restore: bool, export: bool) -> None:
        """What whoever works here may do; the rest is not offered."""
        self.restore.setVisible(restore)
        self._out.setVisible(export)

    def set_busy(self, busy: bool) -> None:
        """One job at a time."""
        for button in (self.back_up, self.rehearse, self.choose, self.export):
            button.setEnabled(not busy)
        self._show_actions(None if busy else self.table.current())

    def reload(self) -> None:
        self.reload_wanted.emit()

    def focus_start(self) -> None:
        self.back_up.setFocus()

    def _standing(self) -> Card:
        card = Card()
        card.add(self._newest, self.table, self.nothing)
        card.add(row(self.verify, self.restore, 1, self.rehearse))
        self.nothing.hide()
        return card

    def _second(self) -> Card:
        card = Card(_("Second place"))
        card.add(self._place, self._place_told, self._fixed, row(self.choose, self.drop, 1))
        self._fixed.hide()
        self.drop.hide()
        return card

    def _way_out(self) -> Card:
        card = Card(_("Take everything out"))
        sentence = _(
            "All records as text files that other programs can read. They are not encrypted: "
            "keep them like the papers of the office."
        )
        card.add(Label(sentence, wrap=True), row(self.export, 1))
        return card

    def _connect(self) -> None:
        self.table.chosen.connect(self._show_actions)
        self.table.opened.connect(self._restore)
        self.back_up.clicked.connect(self.back_up_wanted)
        self.rehearse.clicked.connect(self.rehearse_wanted)
        self.verify.clicked.connect(lambda: self.verify_wanted.emit(self.table.current()))
        self.restore.clicked.connect(lambda: self._restore(self.table.current()))
        self.choose.clicked.connect(self._ask_place)
        self.drop.clicked.connect(lambda: self.place_chosen.emit(""))
        self.export.clicked.connect(self._ask_export)

    def _show_actions(self, backup: BackupRow | None) -> None:
        self.verify.setEnabled(backup is not None)
        self.restore.setEnabled(backup is not None)

    def _restore(self, backup: BackupRow | None) -> None:
        if backup is not None and self.restore.isVisible() and self.restore.isEnabled():
            self.restore_wanted.emit(backup)

    def _ask_place(self) -> None:
        title = interface.text(_("Choose a folder on another drive"))
        folder = QFileDialog.getExistingDirectory(self, title)
        if folder:
            self.place_chosen.emit(folder)

    def _ask_export(self) -> None:
        title = interface.text(_("Export the whole office"))
        kind = interface.text(_("Zip file (*.zip)"))
        path, _kind = QFileDialog.getSaveFileName(self, title, f"{_EXPORT_NAME}.zip", kind)
        if path:
            self.export_wanted.emit(path if path.endswith(".zip") else f"{path}.zip")
