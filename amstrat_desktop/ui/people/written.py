# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody wrote or said, in the direction of its own script."""

import unicodedata

from PySide6.QtCore import Qt

from amstrat_desktop.base.lang import verbatim
from amstrat_desktop.ui.widgets.labels import Label, LabelKind


class Written(Label):
    """Arabic stands at the right in a German window, German at the left in an Arabic one."""

    def __init__(self, text: str, *, kind: LabelKind = "body") -> None:
        super().__init__(verbatim(text), kind=kind, wrap=True)
        self.selectable()
        directions = Qt.LayoutDirection
        rtl = reads_right_to_left(text)
        self.setLayoutDirection(directions.RightToLeft if rtl else directions.LeftToRight)


def reads_right_to_left(text: str) -> bool:
    """By the first letter that has a direction (Unicode's rule P2)."""
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction in {"L", "R", "AL"}:
            return direction != "L"
    return False
