# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is known about somebody, line by line: a picture, what it is, and the fact."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.ui.theme import ICON_SIZE, theme
from amstrat_desktop.ui.translator import Text
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.place import empty_layout


@dataclass(frozen=True)
class Fact:
    """name: what the text tells; a text of several lines is one fact, too."""

    icon: str
    name: Msg
    text: Text


class Facts(QWidget):
    """Rebuilt for each record; its texts can be marked and copied."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)

    def show_facts(self, facts: Iterable[Fact]) -> None:
        """Show these instead of those before."""
        empty_layout(self._column)
        for fact in facts:
            self._column.addWidget(_FactLine(fact))


class _FactLine(QWidget):
    def __init__(self, fact: Fact) -> None:
        super().__init__()
        self._picture = QLabel()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(fact.name, kind="small"))
        words.addWidget(Label(fact.text, wrap=True).selectable())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        theme.bind_icon(self, self._show_icon, fact.icon, "muted")

    def _show_icon(self, icon: QIcon) -> None:
        side = theme.px(ICON_SIZE)
        self._picture.setPixmap(icon.pixmap(side, side))
