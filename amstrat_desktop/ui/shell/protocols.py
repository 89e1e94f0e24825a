# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the shell may ask of a screen; each screen offers what it can do."""

from typing import Protocol, runtime_checkable

from amstrat_desktop.base.kinds import Kind


@runtime_checkable
class Reloads(Protocol):
    """Reads its rows again when records of these kinds changed; when it is next seen."""

    reload_on: frozenset[Kind]

    def reload(self) -> None: ...


@runtime_checkable
class Leaves(Protocol):
    """Is asked before it is left, locked or closed: keeps a draft; False stays."""

    def leave(self) -> bool: ...


@runtime_checkable
class OpensItem(Protocol):
    """Shows one record, mostly by its id."""

    def open_item(self, item: object) -> None: ...


@runtime_checkable
class MakesNew(Protocol):
    """Ctrl+N."""

    def new_item(self) -> None: ...


@runtime_checkable
class Saves(Protocol):
    """Ctrl+Return."""

    def save(self) -> None: ...


@runtime_checkable
class Prints(Protocol):
    """Ctrl+P."""

    def print_item(self) -> None: ...


@runtime_checkable
class GoesBack(Protocol):
    """Esc: from the detail to the list; False when there is nothing to go back from."""

    def go_back(self) -> bool: ...


@runtime_checkable
class StartsFocus(Protocol):
    """Puts the cursor where work begins when the screen opens."""

    def focus_start(self) -> None: ...
