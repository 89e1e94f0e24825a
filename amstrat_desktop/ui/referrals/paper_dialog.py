# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A frozen slip on the screen: exactly the bytes that left the house, nothing drawn anew."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.documents.raster import Picture
from amstrat_desktop.ui.paper_image import image_of
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.paper_view import PaperView


class PaperDialog(QDialog):
    """Shows the first page: a slip has one."""

    def __init__(self, title: Msg, pages: Sequence[Picture], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.paper = PaperView(title)
        self.paper.show_image(image_of(pages[0]))
        close = Button(_("Close"), kind="primary")
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(title, kind="heading", wrap=True))
        column.addWidget(self.paper, 1)
        column.addLayout(row(1, close))
        bind(self, (self.setWindowTitle, title))
        self.resize(640, 880)
        close.setFocus()
