# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Short fields side by side, in lines like words where the window is narrow."""

from PySide6.QtWidgets import QWidget

from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.widgets.field import Field
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow


def beside(*fields: tuple[Field, int]) -> QWidget:
    """Each with its width, pixels at 100 %."""
    widget = QWidget()
    flow = FlowLayout(widget, spacing=16)
    for field, _width in fields:
        flow.addWidget(field)
    let_flow(widget)

    def fit(_: None) -> None:
        for field, width in fields:
            field.setFixedWidth(theme.px(width))

    theme.bind_paint(widget, fit)
    return widget
