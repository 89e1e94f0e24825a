# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Values that a widget shows, set again whenever something outside changes.

The language and the colours of the interface change while forms are open. A binding is a
setter and what it wants shown (a `Msg`, an icon's name); it is kept in the owner itself, so
it dies with the owner and keeps nothing else alive.
"""

from collections.abc import Callable
from typing import Generic, TypeVar
from weakref import ref

from PySide6.QtCore import QObject
from shiboken6 import Shiboken

Wanted = TypeVar("Wanted")
Shown = TypeVar("Shown")


class Bindings(Generic[Wanted, Shown]):
    """name: of the attribute that keeps them. resolve: what is wanted → what is shown now."""

    def __init__(self, name: str, resolve: Callable[[Wanted], Shown]) -> None:
        self._attribute = f"_bound_{name}"
        self._resolve = resolve
        self._owners: dict[int, ref[QObject]] = {}

    def __len__(self) -> int:
        return len(self._owners)

    def bind(self, owner: QObject, *pairs: tuple[Callable[[Shown], object], Wanted]) -> None:
        """Call each setter now and at each `refresh`, as long as the owner lives.

        The same setter bound again replaces what it wanted before.
        """
        key = id(owner)
        if key not in self._owners:
            self._owners[key] = ref(owner, lambda _: self._owners.pop(key, None))
        kept = owner.__dict__.setdefault(self._attribute, {})
        for setter, wanted in pairs:
            kept[setter] = wanted
            setter(self._resolve(wanted))

    def refresh(self) -> None:
        """Set everything again; what was deleted on the C++ side is dropped."""
        # Keys only: tuples of items could set off the garbage collector while they are made,
        # and with it the weak references that take owners out.
        for key in list(self._owners):
            reference = self._owners.get(key)
            owner = reference() if reference is not None else None
            if owner is None or not Shiboken.isValid(owner):
                self._owners.pop(key, None)
                continue
            kept = owner.__dict__[self._attribute]
            for setter, wanted in list(kept.items()):
                target = getattr(setter, "__self__", None)
                if isinstance(target, QObject) and not Shiboken.isValid(target):
                    del kept[setter]
                else:
                    setter(self._resolve(wanted))
