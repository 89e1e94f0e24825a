# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Walks a window as a screen reader does: whatever takes focus has a name and a role."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

_NO_ROLES = frozenset({QAccessible.Role.NoRole, QAccessible.Role.Client})


def focusable(root: QWidget) -> Iterator[QWidget]:
    """Everything below root that the Tab key or a click can reach and that is seen."""
    for widget in (root, *root.findChildren(QWidget)):
        reachable = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isEnabled()
        seen = widget is root or widget.isVisibleTo(root)
        inner = widget.objectName().startswith("qt_") or widget.focusProxy() is not None
        if reachable and seen and not inner and widget is not root:
            yield widget


def name_of(widget: QWidget) -> str:
    """What a screen reader calls it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def role_of(widget: QWidget) -> QAccessible.Role:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.role() if interface else QAccessible.Role.NoRole


def nameless(root: QWidget) -> list[str]:
    """What takes focus and says nothing about itself."""
    return [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in focusable(root)
        if not name_of(widget).strip() or role_of(widget) in _NO_ROLES
    ]


def assert_all_named(root: QWidget) -> None:
    """For every screen: call it in each of its states."""
    assert any(focusable(root)), "nothing in this window takes focus"
    assert nameless(root) == []
