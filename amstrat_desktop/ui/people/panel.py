# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the record of a person is made of: panels that stand beside each other as tabs."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Protocol, runtime_checkable
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg
from amstrat_desktop.services.person_records import PersonCard
from amstrat_desktop.ui.shell.context import Context

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget

    _Widget = QWidget
else:
    _Widget = object


class PersonPanel(_Widget):
    """A mixin without Qt at run time: put it before the QWidget that a panel is.

    The page that holds the panels calls `show_person` when another record is opened, `reload`
    when something of `reload_on` changed while the panel shows (or when it shows next), and
    `leave` before another person, panel, screen or the lock comes. A panel fills the room
    below the tabs and scrolls by itself (`widgets.page.scrolled`).
    """

    reload_on: ClassVar[frozenset[Kind]] = frozenset()

    def show_person(self, person_id: UUID) -> None:
        """Show what belongs to this person; called again for the next one."""
        raise NotImplementedError

    def reload(self) -> None:
        """Read the same person's things anew, keeping what is being typed."""
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
    """One tab. build makes the panel once, when the first record is opened."""

    key: str
    title: Msg
    icon: str
    build: Callable[[Context], PersonPanel]


@dataclass(frozen=True)
class PageKind:
    """A page of its own beside list and record, opened with ``OpenPeoplePage(key, item)``.

    It is a plain QWidget; what it has of the shell's protocols (`open_item`, `reload`,
    `reload_on`, `leave`, `go_back`, `save`, `print_item`, `focus_start`) is passed on to it.
    A signal `left` of it leads back to the list.
    icon, title: of its entry in the list's menu; in_menu: whether it stands there.
    """

    key: str
    title: Msg
    icon: str
    build: "Callable[[Context], QWidget]"
    in_menu: bool = True


@runtime_checkable
class Closes(Protocol):
    """A page with a way back of its own: when it emits `left`, the list is shown."""

    left: "SignalInstance"


@dataclass(frozen=True)
class PersonAction:
    """One entry of a record's menu. run gets the record's page as parent of a dialog.

    offered: whether it stands in the menu of this record at all. button: it stands beside the
    name and not in the menu. What it wrote it tells the screens by ``context.changed``; the
    record then reads itself anew.
    """

    key: str
    title: Msg
    icon: str
    run: "Callable[[Context, QWidget, PersonCard], None]"
    offered: Callable[[PersonCard], bool] = lambda _card: True
    button: bool = False
