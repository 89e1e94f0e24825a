# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is due: chosen by class, looked at line by line, and erased."""

from collections.abc import Mapping, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Catalogue, _, ngettext
from amstrat_desktop.base.vocabulary.retention import DataClass
from amstrat_desktop.services.retention.due import DueGroup, DueItem
from amstrat_desktop.ui.settings.retention.tables import due_columns
from amstrat_desktop.ui.translator import Text
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import strip
from amstrat_desktop.ui.widgets.chips import Choice, ManyOf
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.table import TableView
from amstrat_desktop.ui.widgets.table_model import RowsModel


class DuePart(QWidget):
    """opened(item). erase_wanted: somebody wants to erase what is chosen."""

    opened = Signal(object)
    erase_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._groups: Mapping[DataClass, DueGroup] = {}
        self._stays: set[UUID] = set()
        self.classes: Final = ManyOf[DataClass](_("What is to be erased"))
        self.table: Final = TableView[DueItem](
            _("What is due"), RowsModel(due_columns(lambda: self._stays)), lines=2
        )
        self.held: Final = Label(kind="muted", wrap=True)
        self.more: Final = Label(kind="muted", wrap=True)
        self.look: Final = Button(_("Look at the record"), icon="eye")
        self.stay: Final = Button(_("Keep it for now"), icon="clock")
        self.erase: Final = Button(_("Erase …"), kind="danger", icon="trash")
        self.nothing: Final = EmptyState(
            "check",
            _("Nothing is due"),
            _("What has been kept long enough appears here, with the reason."),
        )
        self._arrange()
        self.classes.changed.connect(self._show_lines)
        self.table.opened.connect(self.opened)
        self.table.chosen.connect(lambda _row: self._show_buttons())
        self.look.clicked.connect(self._open)
        self.stay.clicked.connect(self._toggle)
        self.erase.clicked.connect(self.erase_wanted)

    @property
    def stays(self) -> frozenset[UUID]:
        """What is not to be erased this time."""
        return frozenset(self._stays)

    def expected(self) -> dict[DataClass, int]:
        """The chosen classes, with the numbers that are shown."""
        return {name: self._groups[name].number for name in self.classes.values()}

    def show_due(self, groups: Sequence[DueGroup]) -> None:
        """Show what was found; everything is chosen at first."""
        free = [group for group in groups if group.number]
        before = set(self.classes.values()) if self._groups else None
        known = set(self._groups)
        self._groups = {group.rule.data_class: group for group in free}
        self.classes.show_choices([Choice(g.rule.data_class, _counted(g)) for g in free])
        self.classes.set_values(
            [name for name in self._groups if before is None or name in before or name not in known]
        )
        held = sum(group.held for group in groups)
        self.held.setVisible(held > 0)
        self.held.say(
            ngettext(
                "{count} more record is due and stays: a legal hold or a limit was set.",
                "{count} more records are due and stay: legal holds or limits were set.",
                held,
            )
        )
        for part in (self.classes, self.table, self._actions):
            part.setVisible(bool(free))
        self.nothing.setVisible(not free)
        self._show_lines()

    def forget(self) -> None:
        """After a run nothing is marked to stay any more."""
        self._stays.clear()

    def _show_lines(self) -> None:
        chosen = [self._groups[name] for name in self.classes.values()]
        items = [item for group in chosen for item in group.items]
        self.table.rows.show_rows(items)
        without_lines = sum(group.number - len(group.items) for group in chosen)
        self.more.setVisible(without_lines > 0)
        self.more.say(
            ngettext(
                "{count} more record without a line of its own.",
                "{count} more records without lines of their own.",
                without_lines,
            )
        )
        self.erase.setEnabled(bool(chosen))
        self._show_buttons()

    def _show_buttons(self) -> None:
        item = self.table.current()
        self.look.setEnabled(item is not None and item.opens is not None)
        self.stay.setEnabled(item is not None)
        kept = item is not None and item.key in self._stays
        self.stay.say(_("Erase it, too") if kept else _("Keep it for now"))

    def _open(self) -> None:
        item = self.table.current()
        if item is not None:
            self.opened.emit(item)

    def _toggle(self) -> None:
        item = self.table.current()
        if item is not None:
            self._stays ^= {item.key}
            self.table.viewport().update()
            self._show_buttons()

    def _arrange(self) -> None:
        self._actions = strip(self.look, self.stay, 1, self.erase)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.classes)
        column.addWidget(self.table, 1)
        column.addWidget(self.nothing, 1)
        for label in (self.more, self.held):
            column.addWidget(label)
        column.addWidget(self._actions)


def _counted(group: DueGroup) -> Text:
    def said(words: Catalogue) -> str:
        return f"{words.text(group.rule.data_class.label)}: {words.number(group.number)}"

    return said
