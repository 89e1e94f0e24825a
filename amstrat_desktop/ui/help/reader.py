# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One page of the manual to read: scrolls, links lead on, nothing is ever fetched."""

from typing import Final

from PySide6.QtCore import QPoint, QTimer, QUrl, Signal
from PySide6.QtGui import QResizeEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from amstrat_desktop.base.lang import Msg, _, verbatim
from amstrat_desktop.ui.help.look import write_page
from amstrat_desktop.ui.help.manual import Manual, anchor_of
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind

PAUSE_MS: Final = 60
"""After the last change of the width the page is set anew."""

_TOP_LEFT: Final = (30, 14)
"""Pixels at 100 % into the page: the first line that is read."""

MISSING: Final = _("This page of the manual is not there.")


class Reader(QTextBrowser):
    """page_wanted: a link to another page, and to which heading there, "" for its beginning.
    address_wanted: a link out of the manual; nobody opens it.
    """

    page_wanted = Signal(str, str)
    address_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._manual: Manual | None = None
        self._slug = ""
        self._words: tuple[str, ...] = ()
        self._width = 0
        self._reading = 0
        self._writing = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._fit)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.anchorClicked.connect(self._follow)
        self.verticalScrollBar().valueChanged.connect(self._note_reading)
        theme.bind_paint(self, lambda _: self._write())

    def show_page(self, manual: Manual, slug: str, words: tuple[str, ...] = ()) -> None:
        """Show a page from its beginning. words: marked, and the first of them is in view."""
        self._manual, self._slug, self._words = manual, slug, words
        page = manual.page(slug)
        name: Msg = MISSING if page is None else verbatim(page.title)
        bind(self, (self.setAccessibleName, name))
        self._reading = 0
        self._write()
        found = self._mark_words()
        if found:
            self._bring_up(min(found))

    def go_to(self, anchor: str) -> bool:
        """Bring a heading to the top; False where the page has none of that name."""
        block: QTextBlock = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and anchor_of(block.text()) == anchor:
                self._bring_up(block.position())
                return True
            block = block.next()
        return False

    def loadResource(self, kind: int, name: QUrl | str) -> None:
        """Nothing is loaded by itself: the pictures of a page were laid beside it."""
        del kind, name

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.viewport().width() != self._width:
            self._pause.start()

    def _fit(self) -> None:
        if self.viewport().width() != self._width:
            self._write()

    def _write(self) -> None:
        """Set the page in the present colours and width; who was reading stays there."""
        self._width = self.viewport().width()
        if self._manual is None:
            return
        self._writing = True
        write_page(
            self.document(),
            self._manual.text(self._slug),
            self._manual.folder,
            width=self._width,
            ratio=self.devicePixelRatioF(),
        )
        if self.document().isEmpty():
            bind(self, (self.setPlainText, MISSING))
        self._writing = False
        self._mark_words()
        self._bring_up(self._reading)

    def _note_reading(self) -> None:
        """Which letter is read at the top: of that the page keeps hold when it is set anew."""
        if not self._writing:
            at_top = QPoint(theme.px(_TOP_LEFT[0]), theme.px(_TOP_LEFT[1]))
            self._reading = self.cursorForPosition(at_top).position()

    def _mark_words(self) -> list[int]:
        """Mark what is searched for; gives where it stands."""
        found = []
        for word in self._words:
            cursor = self.document().find(word)
            while not cursor.isNull():
                mark = QTextEdit.ExtraSelection()
                mark.cursor = cursor
                mark.format.setBackground(theme.colour("soft"))
                mark.format.setForeground(theme.colour("text"))
                found.append(mark)
                cursor = self.document().find(word, cursor)
        self.setExtraSelections(found)
        return [mark.cursor.selectionStart() for mark in found]

    def _bring_up(self, position: int) -> None:
        """To the top of what is seen, and the keyboard goes on from there."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        bar, start = self.verticalScrollBar(), cursor.position() == 0
        bar.setValue(0 if start else bar.value() + self.cursorRect(cursor).top() - theme.px(8))

    def _follow(self, url: QUrl) -> None:
        if url.scheme() or url.host():
            self.address_wanted.emit(url.toString().removeprefix("mailto:"))
        elif url.path():
            self.page_wanted.emit(url.path().rpartition("/")[2].removesuffix(".md"), url.fragment())
        else:
            self.page_wanted.emit(self._slug, url.fragment())
