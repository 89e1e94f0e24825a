# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A scroll area that a screen reader may ask anything.

Qt 6.11 ends the process when a reader asks its scroll area for a child that was there a moment
ago: a scroll bar that is no longer needed, or any once the page is hidden. Qt chooses what
answers readers by the names of a widget's classes; under the name of a plain frame its answer
checks what it is asked for (`tests/ui/test_scroll_area.py`).
"""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QScrollArea

if TYPE_CHECKING:
    ScrollArea = QScrollArea
else:
    ScrollArea = type("QFrame", (QScrollArea,), {"__doc__": __doc__})
