# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where somebody is in the program, in the keys of screens and their parts: "people/household".

Whatever builds a part by its key marks it; the help asks which of them is seen.
"""

from typing import Final

from PySide6.QtWidgets import QWidget

_MARK: Final = "place"


def mark_place(widget: QWidget, key: str) -> None:
    """key: of the part alone; what it stands in has marks of its own."""
    widget.setProperty(_MARK, key)


def place_in(root: QWidget) -> str:
    """The marks from root down to the innermost part that is seen; "" where none is."""
    marked = [
        widget
        for widget in (root, *root.findChildren(QWidget))
        if widget.property(_MARK) is not None and widget.isVisibleTo(root)
    ]
    paths = [_marks(widget, root) for widget in marked]
    _depth, innermost = max(((len(path), path) for path in paths), default=(0, ()))
    return "/".join(innermost)


def _marks(widget: QWidget, root: QWidget) -> tuple[str, ...]:
    found: list[str] = []
    step: QWidget | None = widget
    while step is not None:
        mark = step.property(_MARK)
        if isinstance(mark, str):
            found.append(mark)
        step = None if step is root else step.parentWidget()
    return tuple(reversed(found))
