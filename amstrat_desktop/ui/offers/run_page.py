# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page of a run: its head, and the panels beside each other as tabs."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import _
from amstrat_desktop.ui.offers.panel import RunPanel, RunPanelKind
from amstrat_desktop.ui.offers.run_head import RunHead
from amstrat_desktop.ui.offers.run_presenter import RunFile
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.protocols import GoesBack, OpensItem, Saves
from amstrat_desktop.ui.widgets.page import PAGE_MARGINS
from amstrat_desktop.ui.widgets.tabs import Tabs


class RunPage(QWidget):
    """Panels are built when their tab is first turned to."""

    def __init__(self, context: Context, panels: Sequence[RunPanelKind]) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self._context = context
        self._kinds = tuple(panels)
        self._built: dict[str, RunPanel] = {}
        self._shown: dict[str, UUID] = {}
        self._stale: set[str] = set()
        self._run_id: UUID | None = None
        self.head: Final = RunHead()
        # Translators: tabs of a run: overview, bookings, childcare, attendance
        self.tabs: Final = Tabs(_("Parts of the run"), self._kinds)
        self._stack = QStackedWidget()
        self._arrange()
        self.tabs.currentChanged.connect(self._turned)

    @property
    def run_id(self) -> UUID | None:
        """Which run is open."""
        return self._run_id

    @property
    def panel(self) -> RunPanel | None:
        """The panel that is seen."""
        at = self.tabs.currentIndex()
        return self._built.get(self._kinds[at].key) if at >= 0 else None

    def turn_to(self, key: str) -> None:
        """Show a panel; "" the first."""
        keys = [kind.key for kind in self._kinds]
        if keys:
            self.tabs.setCurrentIndex(keys.index(key) if key in keys else 0)

    def show_file(self, file: RunFile) -> None:
        """Show a run: another one, or the same anew."""
        same = self._run_id == file.row.id
        self._run_id = file.row.id
        self.head.show_file(file)
        if not same:
            self._show_panel()

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
        return panel is None or self._run_id is None or panel.leave()

    def new_item(self) -> None:
        """Ctrl+N."""
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
        panel = self.panel
        if panel is not None:
            panel.print_item()

    def go_back(self) -> bool:
        """Esc: a form of the panel that is seen is closed first."""
        panel: object = self.panel
        return isinstance(panel, GoesBack) and panel.go_back()

    def close_run(self) -> None:
        """Let go of everything that was shown."""
        if self._run_id is None:
            return
        self._run_id = None
        for key in self._shown:
            self._built[key].clear()
        self._shown.clear()
        self._stale.clear()
        with QSignalBlocker(self.tabs):
            self.tabs.setCurrentIndex(0)

    def focus_start(self) -> None:
        """Where work begins: on the tabs."""
        self.tabs.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _turned(self, _at: int) -> None:
        before = self._stack.currentWidget()
        if isinstance(before, RunPanel) and self._run_id is not None and not before.leave():
            with QSignalBlocker(self.tabs):
                self.tabs.setCurrentIndex(self._at_of(before))
            return
        self._show_panel()

    def _at_of(self, panel: object) -> int:
        keys = [kind.key for kind in self._kinds]
        return next((keys.index(key) for key, one in self._built.items() if one is panel), 0)

    def _show_panel(self) -> None:
        at = self.tabs.currentIndex()
        if at < 0 or self._run_id is None:
            return
        kind = self._kinds[at]
        panel = self._built.get(kind.key)
        if panel is None:
            panel = self._built[kind.key] = kind.build(self._context)
            self._stack.addWidget(panel)
        self._stack.setCurrentWidget(panel)
        if self._shown.get(kind.key) != self._run_id:
            self._shown[kind.key] = self._run_id
            panel.show_run(self._run_id)
        elif kind.key in self._stale:
            panel.reload()
        self._stale.discard(kind.key)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*PAGE_MARGINS)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(self.tabs)
        column.addSpacing(4)
        column.addWidget(self._stack, 1)
