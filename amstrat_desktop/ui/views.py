# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A screen made of views, one of them seen, chosen on a strip above them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg
from amstrat_desktop.services.rights import Right
from amstrat_desktop.ui.places import mark_place
from amstrat_desktop.ui.shell.allowed import allowed
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.protocols import (
    GoesBack,
    Leaves,
    MakesNew,
    OpensItem,
    Prints,
    Reloads,
    Saves,
    StartsFocus,
)
from amstrat_desktop.ui.widgets.page import PAGE_MARGINS
from amstrat_desktop.ui.widgets.stack import Stack
from amstrat_desktop.ui.widgets.tabs import Tabs


@dataclass(frozen=True)
class ViewKind:
    """One view of a screen.

    It is a plain QWidget; what it has of the shell's protocols (`open_item`, `new_item`,
    `reload`, `reload_on`, `leave`, `go_back`, `save`, `print_item`, `focus_start`) is passed
    on to it. build makes it once, when it is first shown. right: who has it sees the view.
    """

    key: str
    title: Msg
    icon: str
    build: Callable[[Context], QWidget]
    right: Right | None = None


class Views(QWidget):
    """turned: another view is seen. Views are built when they are first turned to; Esc leads
    back to the first of them. name: of the strip, for screen readers.
    """

    turned = Signal()

    def __init__(self, context: Context, name: Msg, kinds: Sequence[ViewKind]) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self._context = context
        self._kinds = allowed(kinds, context.rights)
        self._built: dict[str, QWidget] = {}
        self._stale: set[str] = set()
        self.strip: Final = Tabs(name, self._kinds)
        self._stack = Stack()
        self._arrange()
        self._show_view()
        self.strip.currentChanged.connect(self._turned)

    @property
    def view(self) -> object:
        """What is seen; an object, because a view may have any of the shell's protocols."""
        return self._stack.currentWidget()

    @property
    def key(self) -> str:
        """Which view is seen."""
        return self._kinds[self.strip.currentIndex()].key

    @property
    def reload_on(self) -> frozenset[Kind]:
        """What the views that were built show; one that is built later reads by itself."""
        views: Sequence[object] = tuple(self._built.values())
        return frozenset().union(*(one.reload_on for one in views if isinstance(one, Reloads)))

    def turn_to(self, key: str) -> bool:
        """Show a view; False where the one that is seen wants to stay."""
        keys = [kind.key for kind in self._kinds]
        self.strip.setCurrentIndex(keys.index(key) if key in keys else 0)
        return self.key == key

    def reload(self) -> None:
        """Something changed: the view that is seen reads anew, the others when they are."""
        self._stale.update(self._built)
        self._reload_seen()

    def leave(self) -> bool:
        """Let the view keep what is being typed."""
        view = self.view
        return view.leave() if isinstance(view, Leaves) else True

    def open_item(self, item: object) -> None:
        """Let the view that is seen open something of its own."""
        view = self.view
        if isinstance(view, OpensItem):
            view.open_item(item)

    def new_item(self) -> None:
        """Ctrl+N."""
        view = self.view
        if isinstance(view, MakesNew):
            view.new_item()

    def save(self) -> None:
        """Ctrl+Return."""
        view = self.view
        if isinstance(view, Saves):
            view.save()

    def print_item(self) -> None:
        """Ctrl+P."""
        view = self.view
        if isinstance(view, Prints):
            view.print_item()

    def go_back(self) -> bool:
        """Esc: inside of the view first, then to the first one."""
        view = self.view
        if isinstance(view, GoesBack) and view.go_back():
            return True
        first = self._kinds[0].key
        return self.key != first and self.turn_to(first)

    def focus_start(self) -> None:
        """Where work begins."""
        view = self.view
        if isinstance(view, StartsFocus):
            view.focus_start()
        else:
            self.strip.setFocus()

    def _turned(self, _at: int) -> None:
        before = self.view
        if isinstance(before, Leaves) and not before.leave():
            with QSignalBlocker(self.strip):
                self.strip.setCurrentIndex(self._at_of(before))
            return
        self._show_view()
        self.turned.emit()

    def _at_of(self, view: object) -> int:
        keys = [kind.key for kind in self._kinds]
        return next((keys.index(key) for key, one in self._built.items() if one is view), 0)

    def _show_view(self) -> None:
        kind = self._kinds[max(self.strip.currentIndex(), 0)]
        if kind.key not in self._built:
            self._built[kind.key] = kind.build(self._context)
            mark_place(self._built[kind.key], kind.key)
            self._stack.addWidget(self._built[kind.key])
        self._stack.setCurrentWidget(self._built[kind.key])
        self._reload_seen()

    def _reload_seen(self) -> None:
        view = self.view
        if self.key in self._stale and isinstance(view, Reloads):
            view.reload()
        self._stale.discard(self.key)

    def _arrange(self) -> None:
        above = QVBoxLayout()
        above.setContentsMargins(PAGE_MARGINS[0], 12, PAGE_MARGINS[2], 0)
        above.addWidget(self.strip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self._stack, 1)
