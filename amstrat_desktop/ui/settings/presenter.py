# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which section of the settings is seen."""

from typing import Protocol


class View(Protocol):
    """What the presenter needs of the view."""

    def show_section(self, key: str) -> None: ...
    def leave_section(self) -> bool: ...


class SettingsPresenter:
    """Starts with the first section; remembers which one was open."""

    def __init__(self, view: View, keys: tuple[str, ...]) -> None:
        self._view = view
        self._keys = keys
        self._open = ""

    def start(self) -> None:
        """Show the first section."""
        self.open(self._keys[0])

    def open(self, key: object) -> bool:
        """Show another section, unless there is none of that name or this one wants to stay."""
        if key == self._open:
            return True
        if key not in self._keys or (self._open and not self._view.leave_section()):
            return False
        self._open = str(key)
        self._view.show_section(self._open)
        return True
