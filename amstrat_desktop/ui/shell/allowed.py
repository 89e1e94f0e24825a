# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Screens, sections, panels, menus and buttons show what one may do."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from PySide6.QtWidgets import QWidget

from amstrat_desktop.services.rights import NotAllowed, Right, Rights
from amstrat_desktop.ui.translator import bind


class Needs(Protocol):
    """What is for whoever has a right; None: for everybody."""

    @property
    def right(self) -> Right | None: ...


K = TypeVar("K", bound=Needs)


def allowed(kinds: Iterable[K], rights: Rights) -> tuple[K, ...]:
    """Those that somebody with these rights sees, in the same order."""
    return tuple(kind for kind in kinds if kind.right is None or rights.may(kind.right))


def withhold(rights: Rights, right: Right, *buttons: QWidget) -> None:
    """Where somebody lacks the right, the buttons stay grey and say why."""
    if rights.may(right):
        return
    why = NotAllowed(right, rights.role).message
    for button in buttons:
        button.setEnabled(False)
        bind(button, (button.setToolTip, why), (button.setAccessibleDescription, why))
