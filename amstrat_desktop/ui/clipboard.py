# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody copies here does not stay in the clipboard, nor in anybody's history of it.

Whatever is copied is taken to be a person's: it is emptied after half a minute and at lock,
unless another program has copied something meanwhile, and it carries the hints by which
password managers ask others not to record it. A program that reads the clipboard at once, or
ignores the hints, still gets it (docs/desk.md).
"""

import sys
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

KEPT_MS: Final = 30_000
"""How long a copied text stays."""

_WINDOWS: Final = 'application/x-qt-windows-mime;value="{name}"'
_NO: Final = bytes(4)
"""A DWORD of 0."""

HINTS: Final[dict[str, bytes]] = (
    {
        _WINDOWS.format(name="ExcludeClipboardContentFromMonitorProcessing"): b"1",
        _WINDOWS.format(name="CanIncludeInClipboardHistory"): _NO,
        _WINDOWS.format(name="CanUploadToCloudClipboard"): _NO,
    }
    if sys.platform == "win32"
    else {"application/x-nspasteboard-concealed-type": b"1"}
    if sys.platform == "darwin"
    else {"x-kde-passwordManagerHint": b"secret"}
)
"""Windows: “Cloud Clipboard and Clipboard History Formats” of its documentation. macOS:
nspasteboard.org. Elsewhere: Klipper, and the histories that heed the same hint.
"""

_OPEN: Final = "amstrat-desktop-open"
"""Property of the application: a text that may stay."""


class ShortMemory(QObject):
    """Watches both clipboards, that of Ctrl+C and that of the middle mouse button.

    The texts of Qt's own fields go there by many ways; the signal is where all of them pass.
    """

    def __init__(
        self,
        app: QGuiApplication,
        kept_ms: int = KEPT_MS,
        owns: Callable[[QClipboard, QClipboard.Mode], bool] | None = None,
    ) -> None:
        """owns: whether a text in the clipboard is this program's; None asks the system."""
        super().__init__(app)
        self._app = app
        self._owns = owns or _owned
        self._clipboard = app.clipboard()
        self._ours: set[QClipboard.Mode] = set()
        self._timer = QTimer(self, singleShot=True, interval=kept_ms)
        self._timer.timeout.connect(self.forget)
        self._clipboard.changed.connect(self._changed)

    def forget(self) -> None:
        """Empty what still holds a text of ours; what others copied since is theirs."""
        self._timer.stop()
        ours, self._ours = self._ours, set()
        for mode in ours:
            if self._owns(self._clipboard, mode):
                self._clipboard.clear(mode)

    def _changed(self, mode: QClipboard.Mode) -> None:
        if not self._owns(self._clipboard, mode):
            self._ours.discard(mode)
            return
        text = self._clipboard.text(mode)
        if not text or text == self._app.property(_OPEN):
            return
        self._timer.start()
        self._ours.add(mode)
        if not all(self._clipboard.mimeData(mode).hasFormat(hint) for hint in HINTS):
            # In the same breath: nobody else was asked for the first version yet.
            self._clipboard.setMimeData(_with_hints(text), mode)


def copy_openly(text: str) -> None:
    """Copy what is nobody's, as a report of an error: it stays until something else comes."""
    app = QGuiApplication.instance()
    if app is not None:
        app.setProperty(_OPEN, text)
    QGuiApplication.clipboard().setText(text)


def _with_hints(text: str) -> QMimeData:
    """The bare text: formatted copies of it would be one more thing to record."""
    data = QMimeData()
    data.setText(text)
    for hint, value in HINTS.items():
        data.setData(hint, value)
    return data


def _owned(clipboard: QClipboard, mode: QClipboard.Mode) -> bool:
    if mode is QClipboard.Mode.Selection:
        return clipboard.ownsSelection()
    return mode is QClipboard.Mode.Clipboard and clipboard.ownsClipboard()
