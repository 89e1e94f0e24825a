# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A page on the screen: pictograms and large words, in the direction of its language."""

from collections.abc import Iterator
from typing import Final

import segno
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from amstrat_desktop.ui.client_view.page import ClientPage, ClientPart
from amstrat_desktop.ui.icons import pictogram
from amstrat_desktop.ui.theme import theme

SCALES: Final = (0.8, 1.0, 1.3, 1.7)
_TITLE, _LARGE, _LINE, _HEADING = 36.0, 30.0, 22.0, 15.0
_PICTURE: Final = 72
_CODE: Final = 280
_QUIET: Final = 4


class Words(QLabel):
    """Plain text of a page, wrapped, aligned with the page's language."""

    def __init__(self, text: str, points: float, *, bold: bool = False) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setFont(theme.font(points, bold=bold))
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)


class DrawnPage(QWidget):
    """The whole page at one scale; made anew for another."""

    def __init__(self, page: ClientPage, scale: float) -> None:
        super().__init__()
        words = page.words
        rtl = words.rtl
        side = Qt.LayoutDirection
        self.setLayoutDirection(side.RightToLeft if rtl else side.LeftToRight)
        self._align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        column = QVBoxLayout()
        column.setSpacing(round(16 * scale))
        title = self._aligned(Words(words.text(page.title), _TITLE * scale, bold=True))
        column.addWidget(title)
        for part in page.parts:
            column.addLayout(self._row(part, page, scale))
        column.addStretch(1)
        across = QHBoxLayout(self)
        across.setContentsMargins(48, 32, 48, 16)
        across.setSpacing(48)
        across.addLayout(column, 1)
        if page.code:
            across.addLayout(self._code(page, scale))

    def _row(self, part: ClientPart, page: ClientPage, scale: float) -> QHBoxLayout:
        picture = QLabel()
        pixels = theme.px(round(_PICTURE * scale))
        picture.setPixmap(
            pictogram(part.pictogram, theme.tokens.primary, pixels, rtl=page.words.rtl)
        )
        picture.setFixedWidth(pixels)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        for label in self._texts(part, page, scale):
            texts.addWidget(self._aligned(label))
        row = QHBoxLayout()
        row.setSpacing(round(24 * scale))
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        return row

    def _texts(self, part: ClientPart, page: ClientPage, scale: float) -> Iterator[Words]:
        if part.heading is not None:
            heading = Words(page.words.text(part.heading), _HEADING * scale)
            heading.setProperty("kind", "muted")
            yield heading
        for at, line in enumerate(part.lines):
            first = part.listed or at == 0
            points = _LARGE if part.large and first and not part.listed else _LINE
            yield Words(page.words.text(line), points * scale, bold=first)

    def _code(self, page: ClientPage, scale: float) -> QVBoxLayout:
        column = QVBoxLayout()
        column.addStretch(1)
        column.addWidget(CodePicture(page.code, theme.px(round(_CODE * scale))))
        if page.code_said is not None:
            said = Words(page.words.text(page.code_said), _HEADING * scale)
            said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            said.setMaximumWidth(theme.px(round(_CODE * scale)))
            column.addWidget(said)
        column.addStretch(2)
        return column

    def _aligned(self, label: Words) -> Words:
        label.setAlignment(
            self._align | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        )
        return label


class CodePicture(QWidget):
    """A QR code, dark on white in every theme, with its quiet zone."""

    def __init__(self, code: str, side: int) -> None:
        super().__init__()
        self._rows = segno.make(code, error="m", micro=False).matrix
        self.setFixedSize(side, side)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        module = self.width() // (len(self._rows) + 2 * _QUIET)
        start = (self.width() - module * len(self._rows)) // 2
        for down, line in enumerate(self._rows):
            for right, dark in enumerate(line):
                if dark:
                    place = QRect(start + right * module, start + down * module, module, module)
                    painter.fillRect(QRectF(place), Qt.GlobalColor.black)
        painter.end()
