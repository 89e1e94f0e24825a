# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Asking where a file is to be saved."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.ui.translator import interface


def ask_where(
    parent: QWidget,
    title: Msg,
    kind: Msg,
    name: str,
    chosen: Callable[[Path], object],
) -> None:
    """kind: “PDF files (*.pdf)”. name: that is proposed, with its ending; it tells of nobody."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(parent, interface.text(title), folder)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(interface.text(kind))
    dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    dialog.selectFile(name)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
