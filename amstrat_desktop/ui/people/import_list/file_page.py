# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The first step: choose the list, or drop it; and the lists that were taken over before."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QIcon
from PySide6.QtWidgets import QFileDialog, QLabel, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Catalogue, _
from amstrat_desktop.services.import_plan import PastImport
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import interface
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, line, row
from amstrat_desktop.ui.widgets.labels import Label

SHOWN: Final = 10
"""Lists of the past that are shown; older ones can hardly be taken back any more."""


class FilePage(QWidget):
    """chosen: the path of a file. undo_wanted: the import to be taken back."""

    chosen = Signal(object)
    undo_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.choose: Final = Button(
            # Translators: Datei auswählen
            _("Choose a file …"),
            kind="primary",
            icon="file-text",
        )
        self.zone: Final = DropZone(self.choose)
        self.past: Final = Card(_("Taken over before"))
        self._lines: list[QWidget] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.zone)
        column.addWidget(self.past)
        column.addStretch(1)
        self.past.hide()
        self.zone.dropped.connect(self.chosen)
        self.choose.clicked.connect(self.ask)

    def show_past(self, imports: Sequence[PastImport]) -> None:
        """The newest lists, each with its undo."""
        for old in self._lines:
            old.hide()
            old.deleteLater()
        self._lines = [self._line(past) for past in imports[:SHOWN]]
        for made in self._lines:
            self.past.body.addWidget(made)
        self.past.setVisible(bool(self._lines))

    def set_busy(self, busy: bool) -> None:
        """While a file is read nothing can be chosen twice."""
        self.choose.setEnabled(not busy)
        self.past.setEnabled(not busy)

    def ask(self) -> None:
        """The system's dialog for a file."""
        title = interface.text(_("Choose the list to be taken over"))
        dialog = QFileDialog(self, title)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        lists = interface.text(_("Lists (*.xlsx *.csv *.txt *.tsv)"))
        dialog.setNameFilters([lists, interface.text(_("All files (*)"))])
        dialog.fileSelected.connect(lambda path: self.chosen.emit(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _line(self, past: PastImport) -> QWidget:
        name = Label(lambda _words: past.file_name, kind="strong", wrap=True)
        about = Label(lambda words: _about(past, words), kind="muted", wrap=True)
        texts = QWidget()
        column = QVBoxLayout(texts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(name)
        column.addWidget(about)
        undo = Button(_("Take back"), icon="arrow-back-up")
        undo.setVisible(past.undone_at is None)
        undo.clicked.connect(lambda _=False: self.undo_wanted.emit(past))
        made = QWidget()
        across = row(texts, undo)
        across.setStretch(0, 1)
        outer = QVBoxLayout(made)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        outer.addWidget(line())
        outer.addLayout(across)
        return made


class DropZone(Card):
    """A place to let a file go. dropped: its path."""

    dropped = Signal(object)

    def __init__(self, choose: Button) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._heading = Label(_("Drop the list here"), kind="heading", wrap=True).centre()
        sentence = Label(
            _(
                "An Excel file (.xlsx) or a CSV file, as it is: the program finds out which "
                "column is what, and shows everything before anything is written."
            ),
            kind="muted",
            wrap=True,
        ).centre()
        self.add(self._picture, self._heading, sentence)
        self.body.addWidget(choose, 0, Qt.AlignmentFlag.AlignHCenter)
        theme.bind_icon(self, self._show_icon, "inbox", "muted")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _path_of(event) is not None:
            event.acceptProposedAction()
            self._heading.say(_("Let it go to read it"))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._heading.say(_("Drop the list here"))

    def dropEvent(self, event: QDropEvent) -> None:
        self._heading.say(_("Drop the list here"))
        path = _path_of(event)
        if path is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)

    def _show_icon(self, icon: QIcon) -> None:
        side = theme.px(48)
        self._picture.setPixmap(icon.pixmap(side, side))


def _path_of(event: QDropEvent) -> Path | None:
    """The one file of this computer that is dragged."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None


def _about(past: PastImport, words: Catalogue) -> str:
    said = words.text(
        _(
            "{when}, {name}: {taken} of {read} rows",
            when=past.at,
            name=past.staff_name,
            taken=past.rows_taken,
            read=past.rows_read,
        )
    )
    if past.undone_at is None:
        return said
    undone = words.text(_("taken back on {when}", when=past.undone_at))
    return f"{said} · {undone}"
