# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A check box with a bound text."""

from PySide6.QtWidgets import QCheckBox

from amstrat_desktop.ui.translator import Text, bind


class Tick(QCheckBox):
    """For yes and no; where one of several is meant, take chips."""

    def __init__(self, text: Text) -> None:
        super().__init__()
        bind(self, (self._show, text))

    def _show(self, text: str) -> None:
        # A bare & would be read as a mnemonic.
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
