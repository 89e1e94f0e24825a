# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The palette over the window: one field that finds anything, Return opens it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QDialog, QListView, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _, ngettext
from amstrat_desktop.ui.finder.presenter import Entry
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind, name_for_readers
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.lines import LinePainter, Lines
from amstrat_desktop.ui.widgets.message_bar import announce
from amstrat_desktop.ui.widgets.search_field import SearchField
from amstrat_desktop.ui.widgets.warning_line import WarningLine

PAUSE_MS: Final = 90
WIDTH: Final = 660
HEIGHT: Final = 520
BELOW_TOP: Final = 72
"""Pixels below the window's upper edge."""


class FinderDialog(QDialog):
    """typed: the letters in the field. entered: Return, with the line that is chosen or None.
    picked: a line was clicked.

    The cursor stays in the field: Up and Down walk through the lines below it.
    """

    typed = Signal(str)
    entered = Signal(object)
    picked = Signal(object)

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setModal(True)
        self.field: Final = SearchField(
            _("Find anything"),
            placeholder=_("Name in any spelling, telephone, slip number, agency, command …"),
        )
        self.lines: Final = Lines[Entry]()
        self.list: Final = QListView()
        self.remark: Final = WarningLine()
        self._nothing = Label(_("Nothing was found. Try fewer letters."), kind="muted").centre()
        self._help = Label(
            _("Scan or type the number of a slip. Up and Down choose, Return opens, Esc closes."),
            kind="small",
            wrap=True,
        )
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self._answers: object = None
        self._arrange()
        self._connect()

    def attach(self, answers: object) -> None:
        """Keep whoever answers the signals as long as the dialog: signals don't."""
        self._answers = answers

    def show_entries(self, entries: Sequence[Entry], remark: Msg | None) -> None:
        """Show what was found, or what is wrong with a number."""
        self.lines.show_entries(entries)
        first = self.lines.next_entry(-1, 1)
        if first >= 0:
            self._choose(first)
        self.remark.show_warning(remark)
        nothing = not entries and remark is None
        self._nothing.setVisible(nothing)
        self.list.setVisible(bool(entries))
        if self.field.text().strip() and remark is None:
            found = ngettext("{count} line found.", "{count} lines found.", len(entries))
            announce(self.field, found)

    def leave(self) -> None:
        """Close; whatever is opened comes to the front."""
        self.accept()

    def chosen(self) -> Entry | None:
        """The line that Return opens."""
        return self.lines.entry(self.list.currentIndex().row())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None:
                self._choose(self.lines.next_entry(self.list.currentIndex().row(), step))
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._return()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.reject()
                return True
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A surface with an edge: the dialog has no frame of the window system."""
        del event
        painter = QPainter(self)
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.setBrush(theme.colour("surface"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self._settle()

    def _arrange(self) -> None:
        self.list.setModel(self.lines)
        self.lines.setParent(self.list)
        self.list.setItemDelegate(LinePainter(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(False)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(10)
        column.addWidget(self.field)
        column.addWidget(self.remark)
        found = QVBoxLayout()
        found.addWidget(self.list, 1)
        found.addWidget(self._nothing)
        found.addStretch()
        column.addLayout(found, 1)
        column.addWidget(self._help)
        name_for_readers(self, _("Found"), of=self.list)
        bind(self, (self.setWindowTitle, _("Find anything")))

    def _connect(self) -> None:
        self.field.installEventFilter(self)
        self.field.textChanged.connect(lambda _: self._pause.start())
        self.list.clicked.connect(lambda index: self._pick(index.row()))

    def _tell(self) -> None:
        self._pause.stop()
        self.typed.emit(self.field.text())

    def _return(self) -> None:
        if self._pause.isActive():
            # Whoever types faster than the pause means what stands there now.
            self._tell()
        self.entered.emit(self.chosen())

    def _choose(self, row: int) -> None:
        index = self.lines.index(row, 0)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)

    def _pick(self, row: int) -> None:
        entry = self.lines.entry(row)
        if entry is not None:
            self.picked.emit(entry)

    def _settle(self) -> None:
        """Over the upper part of the window, never wider than it."""
        parent = self.parentWidget()
        self.resize(theme.px(WIDTH), theme.px(HEIGHT))
        if parent is None:
            return
        window = parent.window()
        self.resize(
            min(self.width(), window.width() - 32), min(self.height(), window.height() - 32)
        )
        corner = QPoint((window.width() - self.width()) // 2, 0)
        corner.setY(min(BELOW_TOP, (window.height() - self.height()) // 2))
        self.move(window.mapToGlobal(corner))
