# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One entry of the sidebar."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.services.rights import Right
from amstrat_desktop.ui.shell.context import Context


@dataclass(frozen=True)
class Screen:
    """key: its name in `Context.go`. number: of its shortcut, Ctrl+1 to Ctrl+8; it stays the
    same when other screens come. at_end: at the bottom of the sidebar. right: who has it sees the
    screen.
    """

    key: str
    name: Msg
    icon: str
    number: int
    build: Callable[[Context], QWidget]
    at_end: bool = False
    right: Right | None = None
