# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Frames that group what belongs together."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from amstrat_desktop.ui.translator import Text, bind
from amstrat_desktop.ui.widgets.labels import Label


class Card(QFrame):
    """A surface with an optional heading; fill it with `add`.

    body: the column that `add` fills. heading_row: beside the heading, for small buttons.
    """

    def __init__(self, heading: Text | None = None, *, spacing: int = 12) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(24, 20, 24, 24)
        self.body.setSpacing(spacing)
        self.heading_row = QHBoxLayout()
        if heading is not None:
            label = Label(heading, kind="heading")
            self.heading_row.addWidget(label, 1)
            self.body.addLayout(self.heading_row)
            bind(self, (self.setAccessibleName, heading))

    def add(self, *parts: QWidget | QLayout) -> None:
        """Put parts below each other."""
        for part in parts:
            if isinstance(part, QLayout):
                self.body.addLayout(part)
            else:
                self.body.addWidget(part)


class Section(QWidget):
    """A heading and what belongs to it, without a frame: inside a card."""

    def __init__(self, heading: Text, *parts: QWidget, help_text: Text | None = None) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(heading, kind="strong"))
        if help_text is not None:
            column.addWidget(Label(help_text, kind="small", wrap=True))
        for part in parts:
            column.addWidget(part)


def line() -> QFrame:
    """A hair line between two parts."""
    made = QFrame()
    made.setProperty("kind", "line")
    made.setFixedHeight(1)
    return made


def row(*parts: QWidget | int, spacing: int = 8) -> QHBoxLayout:
    """Widgets side by side; an int is a stretch: ``row(back, 1, save)``."""
    layout = QHBoxLayout()
    layout.setSpacing(spacing)
    for part in parts:
        if isinstance(part, int):
            layout.addStretch(part)
        else:
            layout.addWidget(part)
    return layout


def strip(*parts: QWidget | int, spacing: int = 8) -> QWidget:
    """As `row`, as a widget without margins; from where reading starts if nothing stretches."""
    widget = QWidget()
    layout = row(*parts, spacing=spacing)
    layout.setContentsMargins(0, 0, 0, 0)
    if not any(isinstance(part, int) for part in parts):
        layout.addStretch(1)
    widget.setLayout(layout)
    return widget


def stacked(*parts: QWidget, spacing: int = 12) -> QWidget:
    """Widgets below each other, as a widget without margins."""
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    for part in parts:
        column.addWidget(part)
    return widget
