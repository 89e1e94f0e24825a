# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Imports as Python makes them, without PySide's look into every module.

PySide replaces `builtins.__import__` so that a module can say ``from __feature__ import …``. It
reads the whole source text of each module that is imported after it and leaves it in
`linecache`: 16 million characters and 40 MB by the time an office is open. Nobody here switches
a feature (docs/decisions/0006).
"""

import builtins

import shiboken6  # noqa: F401 - what puts the look into place

_PLAIN = "__orig_import__"
"""Where shiboken keeps Python's own; one that keeps it elsewhere is left as it is."""


def keep_imports_plain() -> None:
    """From now on; call it before anything large is imported."""
    builtins.__import__ = getattr(builtins, _PLAIN, builtins.__import__)
