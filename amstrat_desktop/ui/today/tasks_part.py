# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody has to do today, done with one key; behind a chip all of it, or everybody's."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import Enum
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Catalogue, _, ngettext, pgettext
from amstrat_desktop.services.follow_up_list import FollowUpRow
from amstrat_desktop.services.planning_days import LATER_LABELS, Later
from amstrat_desktop.ui.lines import dotted, lines
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import strip
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.menus import MenuButton
from amstrat_desktop.ui.widgets.table import TableView
from amstrat_desktop.ui.widgets.table_model import Column, RowsModel
from amstrat_desktop.ui.widgets.two_parts import TwoParts

LEAST_HEIGHT: Final = 190
"""Pixels at 100 %: the header and two tasks."""


_WHO: Final = 1
"""The column that says whose task it is: told only where it may be anybody's."""


class Scope(Enum):
    """Which tasks are listed."""

    DUE = "due"
    MINE = "mine"
    ALL = "all"


SCOPES: Final = {
    # Translators: chip above a list of tasks: what is due today or was before (fällig)
    Scope.DUE: pgettext("tasks", "Due"),
    # Translators: chip above a list of tasks: all my own
    Scope.MINE: pgettext("tasks", "All mine"),
    # Translators: chip above a list of tasks: everybody's in the office
    Scope.ALL: pgettext("tasks", "Everybody's"),
}


# Translators: erledigt (button that marks a task as done)
DONE: Final = pgettext("task", "Done")


class TasksTable(TableView[FollowUpRow]):
    """space_pressed: the chosen task is done."""

    space_pressed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.space_pressed.emit()
        else:
            super().keyPressEvent(event)


class TasksPart(QWidget):
    """done_wanted(row), later_wanted(row, Later), opened(row); scope_changed: another list."""

    done_wanted = Signal(object)
    later_wanted = Signal(object, object)
    opened = Signal(object)
    scope_changed = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.scopes: Final = OneOf[Scope](_("Which tasks"))
        self.scopes.show_choices(Choice(scope, label) for scope, label in SCOPES.items())
        self.scopes.set_value(Scope.DUE)
        self.done: Final = Button(DONE, icon="check")
        self.later: Final = MenuButton(_("Put off"), "clock")
        self.table: Final = TasksTable(_("Tasks"), RowsModel(_columns(today)), lines=2)
        self.nothing: Final = Label(kind="muted", wrap=True)
        self._fill_menu()
        self._arrange()
        self.scopes.changed.connect(self.scope_changed)
        self.done.clicked.connect(self._finish)
        self.table.opened.connect(self.opened)
        self.table.chosen.connect(lambda _row: self._show_buttons())
        self.table.space_pressed.connect(self._finish)
        bind(self, (self.done.setToolTip, _("Space marks the chosen task as done.")))

    @property
    def scope(self) -> Scope:
        """Which list is wanted."""
        return self.scopes.value() or Scope.DUE

    def show_tasks(self, tasks: Sequence[FollowUpRow], open_tasks: int) -> None:
        """Show a list; open_tasks: how many of one's own there are, whenever due."""
        at = max(self.table.currentIndex().row(), 0)
        self.table.rows.show_rows(tasks)
        self.table.setColumnHidden(_WHO, self.scope is not Scope.ALL)
        self.table.setVisible(bool(tasks))
        self.nothing.setVisible(not tasks)
        if not tasks:
            self.nothing.say(_nothing(self.scope, open_tasks))
        else:
            self.table.choose(min(at, len(tasks) - 1))
        self._show_buttons()

    def _finish(self) -> None:
        row = self.table.current()
        if row is not None:
            self.done_wanted.emit(row)

    def _put_off(self, choice: Later) -> None:
        row = self.table.current()
        if row is not None:
            self.later_wanted.emit(row, choice)

    def _show_buttons(self) -> None:
        chosen = self.table.current() is not None and not self.table.isHidden()
        self.done.setVisible(chosen)
        self.later.setVisible(chosen)

    def _fill_menu(self) -> None:
        for choice, label in LATER_LABELS.items():
            entry = self.later.menu_shown.addAction("")
            bind(self.later, (entry.setText, label))
            entry.triggered.connect(lambda _=False, choice=choice: self._put_off(choice))

    def _arrange(self) -> None:
        which = QWidget()
        row = QHBoxLayout(which)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(Label(_("Tasks"), kind="heading"))
        row.addWidget(self.scopes, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(TwoParts(which, strip(self.done, self.later)))
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.nothing, 1)
        column.addWidget(self.table, 1)
        theme.bind_paint(self, lambda _: self.table.setMinimumHeight(theme.px(LEAST_HEIGHT)))


def _columns(today: Callable[[], date]) -> tuple[Column[FollowUpRow], ...]:
    def due(row: FollowUpRow, words: Catalogue) -> str:
        late = (today() - row.due_on).days
        if late <= 0:
            return words.day(row.due_on)
        overdue = ngettext("{count} day late", "{count} days late", late)
        return lines(words.day(row.due_on), words.text(overdue))

    return (
        Column(_("Task"), _task, width=0),
        Column(pgettext("task", "Who"), lambda row, _words: row.staff_name, width=150),
        Column(_("Due"), due, width=110),
    )


def _task(row: FollowUpRow, words: Catalogue) -> str:
    person = "" if row.person is None else words.text(row.person)
    first_line = " ".join(words.text(row.title).split())
    return lines(first_line, dotted(words, person, row.referral_number))


def _nothing(scope: Scope, open_tasks: int) -> Callable[[Catalogue], str]:
    def say(words: Catalogue) -> str:
        if scope is Scope.ALL:
            return words.text(_("Nobody has a task."))
        if scope is Scope.MINE or not open_tasks:
            return words.text(_("You have no task."))
        later = ngettext(
            "Nothing is due. {count} task is for later.",
            "Nothing is due. {count} tasks are for later.",
            open_tasks,
        )
        return words.text(later)

    return say
