# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The settings: sections at the side where reading starts, the chosen one beside them."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.ui.places import mark_place
from amstrat_desktop.ui.settings.section import Section
from amstrat_desktop.ui.shell.protocols import (
    GoesBack,
    Leaves,
    MakesNew,
    Prints,
    Reloads,
    Saves,
    StartsFocus,
)
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.page import Page
from amstrat_desktop.ui.widgets.panes import Panes
from amstrat_desktop.ui.widgets.stack import Stack


class SectionList(QWidget):
    """One Tab stop for each; Up and Down walk. chosen: the key of a section."""

    chosen = Signal(str)

    def __init__(self, sections: Sequence[Section]) -> None:
        super().__init__()
        self.buttons: Final[dict[str, Button]] = {}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for section in sections:
            button = Button(section.name, kind="nav", icon=section.icon)
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, key=section.key: self.chosen.emit(key))
            self._group.addButton(button)
            self.buttons[section.key] = button
            column.addWidget(button)
        column.addStretch(1)
        bind(self, (self.setAccessibleName, _("Sections of the settings")))

    def mark(self, key: str) -> None:
        """Show which section is open; the cursor goes with it, if it is here."""
        self.buttons[key].setChecked(True)
        if any(button.hasFocus() for button in self.buttons.values()):
            self.buttons[key].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        buttons = list(self.buttons.values())
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        focused = next((button for button in buttons if button.hasFocus()), None)
        if step is None or focused is None:
            super().keyPressEvent(event)
            return
        target = buttons[(buttons.index(focused) + step) % len(buttons)]
        target.setFocus()
        target.click()


class SettingsView(Page):
    """Hands on to the open section what the shell asks. build: makes a section's widget."""

    reload_on: Final = frozenset(
        {Kind.OFFICE, Kind.STAFF, Kind.AREA, Kind.CODE, Kind.BACKUP, Kind.RETENTION}
    )
    section_chosen = Signal(object)

    def __init__(self, sections: Sequence[Section], build: Callable[[Section], QWidget]) -> None:
        super().__init__(_("Settings"))
        self.presenter: object = None
        self._sections = {section.key: section for section in sections}
        self._build = build
        self._built: Final[dict[str, QWidget]] = {}
        self.list: Final = SectionList(sections)
        self.list.chosen.connect(self._chosen)
        self._stack = Stack()
        self._panes = Panes(self.list, self._stack, shares=(1, 4), back=_("Back to the sections"))
        # Where room is short the way back stands in place of the title.
        self._panes.end_alone.connect(self.title.setHidden)
        self.add(self._panes, stretch=1)

    @property
    def section(self) -> QWidget | None:
        """The open one."""
        return self._stack.currentWidget()

    def show_section(self, key: str) -> None:
        """Show a section, built if need be."""
        if key not in self._built:
            self._built[key] = self._build(self._sections[key])
            mark_place(self._built[key], key)
            self._stack.addWidget(self._built[key])
        self._stack.setCurrentWidget(self._built[key])
        self.list.mark(key)

    def leave_section(self) -> bool:
        """Ask the open section, which keeps what was typed."""
        section: object = self.section
        return section.leave() if isinstance(section, Leaves) else True

    # what the shell asks

    def reload(self) -> None:
        for section in self._built.values():
            if isinstance(section, Reloads):
                section.reload()

    def leave(self) -> bool:
        built: Sequence[object] = tuple(self._built.values())
        answers = [section.leave() for section in built if isinstance(section, Leaves)]
        return all(answers)

    def open_item(self, item: object) -> None:
        self.section_chosen.emit(item)
        self._panes.show_end()

    def new_item(self) -> None:
        section: object = self.section
        if isinstance(section, MakesNew):
            section.new_item()

    def save(self) -> None:
        section: object = self.section
        if isinstance(section, Saves):
            section.save()

    def print_item(self) -> None:
        section: object = self.section
        if isinstance(section, Prints):
            section.print_item()

    def go_back(self) -> bool:
        section: object = self.section
        if isinstance(section, GoesBack) and section.go_back():
            return True
        return self._panes.go_back()

    def focus_start(self) -> None:
        section: object = self.section
        if isinstance(section, StartsFocus) and self._panes.shows_both:
            section.focus_start()
        else:
            next(b for b in self.list.buttons.values() if b.isChecked()).setFocus()

    def _chosen(self, key: str) -> None:
        self.section_chosen.emit(key)
        self._panes.show_end()
