# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A record's page: its head, and panels beside each other as tabs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg
from amstrat_desktop.services.rights import Right
from amstrat_desktop.ui.places import mark_place
from amstrat_desktop.ui.shell.allowed import allowed
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.protocols import GoesBack, OpensItem, Prints, Saves
from amstrat_desktop.ui.widgets.page import PAGE_MARGINS
from amstrat_desktop.ui.widgets.stack import Stack
from amstrat_desktop.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    _Widget = QWidget
else:
    _Widget = object


class Panel(_Widget):
    """A mixin without Qt at run time: put it before the QWidget that a panel is.

    The page that holds the panels calls `show_record` when another record is opened, `reload`
    when something of `reload_on` changed while the panel shows (or when it shows next), and
    `leave` before another record, panel, screen or the lock comes. What it has of the shell's
    `open_item`, `save`, `print_item` and `go_back` is passed on to it. A panel fills the room
    below the tabs and scrolls by itself (`widgets.page.scrolled`).
    """

    reload_on: ClassVar[frozenset[Kind]] = frozenset()

    def show_record(self, key: UUID, /) -> None:
        """Show what belongs to this record; called again for the next one."""
        raise NotImplementedError

    def reload(self) -> None:
        """Read the same record's things anew, keeping what is being typed."""
        raise NotImplementedError

    def clear(self) -> None:
        """Let go of everything that was shown; the record is being closed."""
        raise NotImplementedError

    def leave(self) -> bool:
        """Keep what is being typed; False: stay here."""
        return True

    def new_item(self) -> None:
        """Ctrl+N while the panel shows."""


@dataclass(frozen=True)
class PanelKind:
    """One tab. build makes the panel once, when its tab is first turned to. right: who has it
    sees the tab.
    """

    key: str
    title: Msg
    icon: str
    build: Callable[[Context], Panel]
    right: Right | None = None


class PanelPage(QWidget):
    """name: of the tabs together, for screen readers. Its heir shows the head of the record."""

    def __init__(
        self, context: Context, head: QWidget, name: Msg, kinds: Sequence[PanelKind]
    ) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self._context = context
        self._kinds = allowed(kinds, context.rights)
        self._built: dict[str, Panel] = {}
        self._shown: dict[str, UUID] = {}
        self._stale: set[str] = set()
        self._record_id: UUID | None = None
        self.tabs: Final = Tabs(name, self._kinds)
        self._stack = Stack()
        self._arrange(head)
        self.tabs.currentChanged.connect(self._turned)

    @property
    def panel(self) -> Panel | None:
        """The panel that is seen."""
        at = self.tabs.currentIndex()
        return self._built.get(self._kinds[at].key) if at >= 0 else None

    def turn_to(self, key: str) -> None:
        """Show a panel; "" the first."""
        keys = [kind.key for kind in self._kinds]
        if keys:
            self.tabs.setCurrentIndex(keys.index(key) if key in keys else 0)

    def show_record(self, record_id: UUID) -> None:
        """Show a record: another one; the same goes on as it is."""
        if self._record_id != record_id:
            self._record_id = record_id
            self._show_panel()

    def close_record(self) -> None:
        """Let go of everything that was shown."""
        if self._record_id is None:
            return
        self._record_id = None
        for key in self._shown:
            self._built[key].clear()
        self._shown.clear()
        self._stale.clear()
        with QSignalBlocker(self.tabs):
            self.tabs.setCurrentIndex(0)

    # what the screen asks

    def open_in_panel(self, item: object) -> None:
        """Let the panel that is seen open something of its own."""
        panel: object = self.panel
        if isinstance(panel, OpensItem):
            panel.open_item(item)

    def reload(self) -> None:
        """Something changed: the panel that is seen reads anew, the others when they are."""
        self._stale.update(self._built)
        self._show_panel()

    def leave(self) -> bool:
        """Let the panel keep what is being typed."""
        panel = self.panel
        return panel is None or self._record_id is None or panel.leave()

    def new_item(self) -> None:
        """Ctrl+N in a record."""
        panel = self.panel
        if panel is not None:
            panel.new_item()

    def save(self) -> None:
        """Ctrl+Return."""
        panel: object = self.panel
        if isinstance(panel, Saves):
            panel.save()

    def print_item(self) -> None:
        """Ctrl+P."""
        panel: object = self.panel
        if isinstance(panel, Prints):
            panel.print_item()

    def go_back(self) -> bool:
        """Esc: a form of the panel that is seen is closed first."""
        panel: object = self.panel
        return isinstance(panel, GoesBack) and panel.go_back()

    def focus_start(self) -> None:
        """Where work begins: on the tabs."""
        self.tabs.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _turned(self, _at: int) -> None:
        before = self._stack.currentWidget()
        if isinstance(before, Panel) and self._record_id is not None and not before.leave():
            with QSignalBlocker(self.tabs):
                self.tabs.setCurrentIndex(self._at_of(before))
            return
        self._show_panel()

    def _at_of(self, panel: object) -> int:
        keys = [kind.key for kind in self._kinds]
        return next((keys.index(key) for key, one in self._built.items() if one is panel), 0)

    def _show_panel(self) -> None:
        at = self.tabs.currentIndex()
        if at < 0 or self._record_id is None:
            return
        kind = self._kinds[at]
        panel = self._built.get(kind.key)
        if panel is None:
            panel = self._built[kind.key] = kind.build(self._context)
            mark_place(panel, kind.key)
            self._stack.addWidget(panel)
        self._stack.setCurrentWidget(panel)
        if self._shown.get(kind.key) != self._record_id:
            self._shown[kind.key] = self._record_id
            panel.show_record(self._record_id)
        elif kind.key in self._stale:
            panel.reload()
        self._stale.discard(kind.key)

    def _arrange(self, head: QWidget) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*PAGE_MARGINS)
        column.setSpacing(8)
        column.addWidget(head)
        column.addWidget(self.tabs)
        column.addSpacing(4)
        column.addWidget(self._stack, 1)
