# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a page of the manual looks: Qt reads the Markdown, this gives it our fonts and colours."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextFrameFormat,
    QTextTable,
)

from amstrat_desktop.ui.theme import theme

WIDEST: Final = 800
"""Pixels at 100 % of a line of text: longer ones are hard to follow."""

_MARGIN: Final = 24
_HEADINGS: Final = {1: 17.0, 2: 13.0}
_OTHER_HEADING: Final = 11.5
_LINE_PER_CENT: Final = 132.0
_PER_METRE: Final = 3780
"""Dots of a picture that was taken at its size; a sharper one has more, and says so."""

_STRETCH: Final = Qt.AspectRatioMode.IgnoreAspectRatio
_SMOOTH: Final = Qt.TransformationMode.SmoothTransformation


def write_page(
    document: QTextDocument, text: str, folder: Path, *, width: int, ratio: float
) -> None:
    """Put Markdown into a document.

    folder: of the page's file; pictures come from there or from beside it, and from nowhere else.
    width: of the view, in pixels. ratio: of the screen's pixels to ours.
    """
    document.setDefaultFont(theme.font())
    document.setIndentWidth(theme.px(26))
    features = QTextDocument.MarkdownFeature
    document.setMarkdown(text, features.MarkdownDialectGitHub | features.MarkdownNoHTML)
    pictures = _Pictures(document, folder, _set_margins(document, width), ratio)
    for block in list(_blocks(document)):
        _dress_block(block)
        for fragment in list(_fragments(block)):
            _dress_fragment(document, fragment, pictures)
    _dress_tables(document)


def _set_margins(document: QTextDocument, width: int) -> int:
    """Long lines are kept short; gives the width that text and pictures have."""
    room = min(width - 2 * theme.px(_MARGIN), theme.px(WIDEST))
    frame = document.rootFrame().frameFormat()
    frame.setMargin(theme.px(_MARGIN))
    frame.setRightMargin(max(theme.px(_MARGIN), width - room - theme.px(_MARGIN)))
    document.rootFrame().setFrameFormat(frame)
    return room


def _dress_block(block: QTextBlock) -> None:
    level = block.blockFormat().headingLevel()
    wanted = QTextBlockFormat()
    wanted.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    if not any(one.charFormat().isImageFormat() for one in _fragments(block)):
        lines = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        wanted.setLineHeight(_LINE_PER_CENT, lines)
    in_list = block.textList() is not None
    wanted.setTopMargin(theme.px(20 if level > 1 else 4 if in_list else 0))
    wanted.setBottomMargin(theme.px(4 if in_list else 8 if level else 10))
    if block.blockFormat().hasProperty(QTextFormat.Property.BlockQuoteLevel):
        wanted.setBackground(theme.colour("surface2"))
    cursor = QTextCursor(block)
    cursor.mergeBlockFormat(wanted)
    if level:
        letters = QTextCharFormat()
        letters.setFont(theme.font(_HEADINGS.get(level, _OTHER_HEADING), bold=True))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(letters)


def _dress_fragment(
    document: QTextDocument, fragment: QTextFragment, pictures: "_Pictures"
) -> None:
    letters = fragment.charFormat()
    cursor = QTextCursor(document)
    cursor.setPosition(fragment.position())
    cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
    if letters.isImageFormat():
        picture = letters.toImageFormat()
        size = pictures.put(picture.name())
        picture.setWidth(size.width())
        picture.setHeight(size.height())
        cursor.setCharFormat(picture)
    elif letters.isAnchor():
        letters.setForeground(theme.colour("primary"))
        letters.setFontUnderline(True)
        cursor.setCharFormat(letters)
    elif letters.fontFixedPitch():
        # No typewriter face is shipped: a ground tells as well what is typed.
        code = QTextCharFormat()
        code.setFont(theme.font())
        code.setBackground(theme.colour("surface2"))
        cursor.setCharFormat(code)
    elif letters.fontItalic() and _below_picture(fragment, document):
        caption = QTextCharFormat()
        caption.setFont(theme.font(9.5))
        caption.setForeground(theme.colour("muted"))
        cursor.setCharFormat(caption)


def _below_picture(fragment: QTextFragment, document: QTextDocument) -> bool:
    before = document.findBlock(fragment.position()).previous()
    return any(one.charFormat().isImageFormat() for one in _fragments(before))


class _Pictures:
    """Lays pictures beside the document in the size in which they are shown; none is fetched."""

    def __init__(self, document: QTextDocument, folder: Path, room: int, ratio: float) -> None:
        self._document = document
        self._folder = folder
        self._room = room
        self._ratio = ratio

    def put(self, name: str) -> QSize:
        """The size of the picture on the page; a dot where there is none."""
        image = self._read(QUrl(name))
        if image.isNull():
            dot = QImage(1, 1, QImage.Format.Format_ARGB32)
            dot.fill(Qt.GlobalColor.transparent)
            return self._add(name, dot)
        natural = image.width() * _PER_METRE // max(_PER_METRE, image.dotsPerMeterX())
        width = min(theme.px(natural), self._room)
        size = QSize(width, max(1, image.height() * width // image.width()))
        shown = image.scaled(size * self._ratio, _STRETCH, _SMOOTH)
        shown.setDevicePixelRatio(self._ratio)
        self._add(name, shown)
        return size

    def _read(self, url: QUrl) -> QImage:
        path = (self._folder / url.path()).resolve()
        beside = path.is_relative_to(self._folder.parent.resolve())
        return QImage(str(path)) if beside and not url.scheme() and not url.host() else QImage()

    def _add(self, name: str, image: QImage) -> QSize:
        kind = QTextDocument.ResourceType.ImageResource
        self._document.addResource(kind, QUrl(name), image)
        return image.size()


def _dress_tables(document: QTextDocument) -> None:
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            wanted = frame.format()
            wanted.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            wanted.setBorderBrush(QBrush(theme.colour("hair")))
            wanted.setBorderCollapse(True)
            wanted.setBorder(1)
            wanted.setCellPadding(theme.px(6))
            wanted.setCellSpacing(0)
            frame.setFormat(wanted)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    step = block.begin()
    while not step.atEnd():
        yield step.fragment()
        step += 1
