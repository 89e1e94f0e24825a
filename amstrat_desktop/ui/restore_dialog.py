# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The dialog that puts a backup back: which one, what would change, and the last question."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QGridLayout, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Catalogue, Msg, _, verbatim
from amstrat_desktop.base.vault import BackupRow, Comparison, Shelf, Side
from amstrat_desktop.ui.backup_words import COLUMNS
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.restore_flow import RestoreFlow
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import Text, bind, interface
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import row, stacked
from amstrat_desktop.ui.widgets.field import Field
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.message_bar import MessageBar
from amstrat_desktop.ui.widgets.place import empty_layout
from amstrat_desktop.ui.widgets.secret_field import SecretField
from amstrat_desktop.ui.widgets.table import TableView
from amstrat_desktop.ui.widgets.table_model import RowsModel

_WIDTH: Final = 640
_LIST_HEIGHT: Final = 240
_HEADING: Final = _("Restore a backup")


class RestoreDialog(QDialog):
    """one: the backup to put back; None offers all that there are.

    Intents: chosen(key), compare_wanted(key, secret), restore_wanted(key, secret),
    folder_chosen(path).
    """

    chosen = Signal(str)
    compare_wanted = Signal(str, str)
    restore_wanted = Signal(str, str)
    folder_chosen = Signal(str)

    def __init__(self, parent: QWidget | None, one: BackupRow | None) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.flow: object = None
        self._one = one
        self._message = MessageBar()
        self.table: Final = TableView[BackupRow](_("Backups"), RowsModel(COLUMNS), lines=2)
        self.secret: Final = SecretField(_("Passphrase or recovery code"))
        self._field = Field(
            _("Passphrase or recovery code"),
            self.secret,
            help_text=_("One that opened the office on the day of the backup."),
        )
        self.look: Final = Button(_("Show what would change"), icon="eye")
        self._asked = stacked(self._field, self.look)
        self.other: Final = Button(_("Look in another folder …"), kind="quiet", icon="map-search")
        self._compared = Comparing()
        self.cancel: Final = Button(_("Cancel"))
        self.restore: Final = Button(_("Put this backup in place"), kind="danger", icon="history")
        self._arrange()
        self._connect()
        theme.bind_paint(self, lambda _: self._fit())

    def show_rows(self, rows: Sequence[BackupRow]) -> None:
        """The backups to choose from."""
        self.table.rows.show_rows(rows)
        self._compared.clear()
        if rows:
            self.table.choose(0)
        else:
            self._message.say("warn", _("There is no backup here. Look in another folder."))

    def ask_secret(self, wanted: bool) -> None:
        """Whether something has to be typed before it can be compared."""
        self._asked.setVisible(wanted)
        if wanted:
            self.secret.setFocus()

    def show_comparison(self, comparison: Comparison) -> None:
        """What would change; from now on it can be done."""
        self._message.clear()
        self._compared.show_comparison(comparison)
        self.restore.setEnabled(True)

    def show_problem(self, message: Msg) -> None:
        """What is wrong; nothing was done."""
        self._compared.clear()
        self.restore.setEnabled(False)
        self._message.say("error", message)

    def set_busy(self, busy: bool) -> None:
        """Nothing can be pressed twice."""
        for button in (self.look, self.other, self.cancel):
            button.setEnabled(not busy)
        self.restore.setEnabled(False)

    def close_dialog(self) -> None:
        """It is done; nothing that was typed stays."""
        self.secret.clear()
        self.accept()

    def _fit(self) -> None:
        self.setMinimumWidth(theme.px(_WIDTH))
        self.table.setMinimumHeight(theme.px(_LIST_HEIGHT))

    def _key(self) -> str:
        current = self._one or self.table.current()
        return "" if current is None else current.key

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(_HEADING, kind="heading"))
        column.addWidget(Label(_sentence(self._one), wrap=True))
        column.addWidget(self._message)
        column.addWidget(self.table, 1)
        column.addWidget(self._asked)
        column.addWidget(self._compared)
        column.addStretch(0)
        column.addLayout(row(self.other, 1, self.cancel, self.restore))
        self.table.setVisible(self._one is None)
        self.other.setVisible(self._one is None)
        self._asked.hide()
        self.restore.setEnabled(False)
        bind(self, (self.setWindowTitle, _HEADING))

    def _connect(self) -> None:
        self.table.chosen.connect(self._choose)
        self.secret.entered.connect(self._compare)
        self.look.clicked.connect(self._compare)
        self.other.clicked.connect(self._ask_folder)
        self.cancel.clicked.connect(self.reject)
        self.restore.clicked.connect(
            lambda: self.restore_wanted.emit(self._key(), self.secret.text())
        )

    def _choose(self, backup: BackupRow | None) -> None:
        self._compared.clear()
        self.restore.setEnabled(False)
        if backup is not None:
            self.chosen.emit(backup.key)

    def _compare(self) -> None:
        if self._key() and self.look.isEnabled():
            self.compare_wanted.emit(self._key(), self.secret.text())

    def _ask_folder(self) -> None:
        title = interface.text(_("Choose the folder with the backups"))
        folder = QFileDialog.getExistingDirectory(self, title)
        if folder:
            self.folder_chosen.emit(folder)


class Comparing(QWidget):
    """The office of now beside the backup, line by line."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._after = Label(wrap=True)
        self._keys = Label(kind="small", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._grid)
        column.addWidget(self._after)
        column.addWidget(self._keys)
        self.hide()

    def clear(self) -> None:
        """Nothing is compared."""
        self.hide()
        empty_layout(self._grid)

    def show_comparison(self, comparison: Comparison) -> None:
        """The numbers, who worked last, and what happens then."""
        self.clear()
        self._line(0, _("What it holds"), _("Now"), _("In the backup"), heading=True)
        shown = [line for line in comparison.lines if line.now or line.then]
        for number, line in enumerate(shown, start=1):
            self._line(number, line.name, _number(line.now), _number(line.then))
        now, then = comparison.now, comparison.then
        at = len(shown) + 1
        self._line(at, _("Last worked"), _moment(now), _moment(then))
        self._line(at + 1, _("By whom"), _name(now), _name(then))
        self._after.say(
            _(
                "What was recorded after the backup will be missing. The office as it is now is "
                "kept as a backup itself, so that this can be undone."
            )
        )
        self._keys.say(
            _("The passphrases and the recovery code of that day will open the office.")
            if comparison.other_keys
            else _("The passphrases of today go on opening the office.")
        )
        self.show()

    def _line(self, at: int, name: Text, now: Text, then: Text, *, heading: bool = False) -> None:
        for column, text in enumerate((name, now, then)):
            self._grid.addWidget(Label(text, kind="strong" if heading else "body"), at, column)


_UNKNOWN: Final = _("It does not open")


def ask_restore(
    parent: QWidget | None,
    runner: Runner,
    shelf: Shelf,
    *,
    second: str,
    restored: Callable[[], object],
    one: BackupRow | None = None,
) -> RestoreDialog:
    """Open the dialog. restored: called when a backup is in place. one: this backup only."""
    dialog = RestoreDialog(parent, one)
    flow = RestoreFlow(dialog, runner, shelf, second, restored)
    dialog.flow = flow
    dialog.chosen.connect(flow.choose)
    dialog.compare_wanted.connect(flow.compare)
    dialog.restore_wanted.connect(flow.restore)
    dialog.folder_chosen.connect(flow.look_in)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    if one is None:
        flow.list_rows()
    else:
        flow.choose(one.key)
    return dialog


def _sentence(one: BackupRow | None) -> Text:
    if one is None:
        return _("Choose a backup. You see what would change before anything is done.")
    return _(
        "The backup of {moment} takes the place of the office. Nothing is done before you "
        "have seen what would change.",
        moment=one.made_at,
    )


def _number(number: int | None) -> Text:
    def shown(words: Catalogue) -> str:
        return "–" if number is None else words.number(number)

    return shown


def _moment(side: Side | None) -> Text:
    def shown(words: Catalogue) -> str:
        if side is None:
            return words.text(_UNKNOWN)
        return "–" if side.last_at is None else words.moment(side.last_at)

    return shown


def _name(side: Side | None) -> Text:
    return verbatim("–" if side is None or not side.last_by else side.last_by)
