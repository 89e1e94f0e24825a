# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands beside the panels of a person's record: pages, and actions of its menu."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.services.person_records import PersonCard
from amstrat_desktop.services.rights import Right
from amstrat_desktop.ui.shell.context import Context

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class PageKind:
    """A page of its own beside list and record, opened with ``OpenPeoplePage(key, item)``.

    It is a plain QWidget; what it has of the shell's protocols (`open_item`, `reload`,
    `reload_on`, `leave`, `go_back`, `save`, `print_item`, `focus_start`) is passed on to it.
    A signal `left` of it leads back to the list.
    icon, title: of its entry in the list's menu; in_menu: whether it stands there. right: who has
    it may open the page.
    """

    key: str
    title: Msg
    icon: str
    build: "Callable[[Context], QWidget]"
    in_menu: bool = True
    right: Right | None = None


@runtime_checkable
class Closes(Protocol):
    """A page with a way back of its own: when it emits `left`, the list is shown."""

    left: "SignalInstance"


@dataclass(frozen=True)
class PersonAction:
    """One entry of a record's menu. run gets the record's page as parent of a dialog.

    offered: whether it stands in the menu of this record at all. button: it stands beside the
    name and not in the menu. right: who has it sees it. What it wrote it tells the screens by
    ``context.changed``; the record then reads itself anew.
    """

    key: str
    title: Msg
    icon: str
    run: "Callable[[Context, QWidget, PersonCard], None]"
    offered: Callable[[PersonCard], bool] = lambda _card: True
    button: bool = False
    right: Right | None = None
