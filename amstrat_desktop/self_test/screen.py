# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Qt and its plugins: platform, pictures, fonts, Qt's own words, printers. Without a window."""

import sys
from functools import cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QPluginLoader, qVersion
from PySide6.QtGui import QFontDatabase, QIcon, QImageReader, QPixmap
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QApplication

from amstrat_desktop.base.lang import INTERFACE_LANGUAGES, catalogue
from amstrat_desktop.base.paths import resource
from amstrat_desktop.self_test.trials import Trial, incomplete
from amstrat_desktop.ui import icons
from amstrat_desktop.ui.qt_strings import QT_STRINGS
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import QtTexts

_PLUGINS: Final = {
    "linux": ("platforms/libqxcb.so", "platforms/libqoffscreen.so"),
    "win32": ("platforms/qwindows.dll", "platforms/qoffscreen.dll"),
    "darwin": ("platforms/libqcocoa.dylib", "platforms/libqoffscreen.dylib"),
}
_PRINTING: Final = {
    "linux": "printsupport/libcupsprintersupport.so",
    "win32": "printsupport/windowsprintersupport.dll",
    "darwin": "printsupport/libcocoaprintersupport.dylib",
}
_READ: Final = frozenset({"svg", "png", "ico"})
_SIDE: Final = 24


@cache
def _app() -> QCoreApplication:
    return QApplication.instance() or QApplication(["amstrat-desktop"])


def _platforms(scratch: Path) -> str:
    """Loads the plugin for real screens, too: it needs libraries of the system."""
    del scratch
    _app()
    for name in _PLUGINS.get(sys.platform, ()):
        _load(name)
    return f"Qt {qVersion()}, {', '.join(_PLUGINS.get(sys.platform, ()))}"


def _pictures(scratch: Path) -> str:
    del scratch
    _app()
    formats = {bytes(name.data()).decode() for name in QImageReader.supportedImageFormats()}
    if missing := _READ - formats:
        incomplete(f"cannot read {', '.join(sorted(missing))}")
    names = [path.stem for path in sorted(resource("icons").glob("*.svg"))]
    for name in names:
        if _is_blank(icons.pixmap(name, "#000000", _SIDE)):
            incomplete(f"icon {name}")
    if _is_blank(QIcon(str(resource("app-icon.svg"))).pixmap(_SIDE)):
        incomplete("the icon of the program")
    return f"{len(names)} icons"


def _fonts(scratch: Path) -> str:
    del scratch
    _app()
    theme.apply()
    families = [name for name in QFontDatabase.families() if name.startswith("Noto Sans")]
    if not {"Noto Sans", "Noto Sans Arabic"} <= set(families):
        incomplete(", ".join(families) or "no Noto Sans")
    return ", ".join(families)


def _own_words(scratch: Path) -> str:
    """Buttons, menus and dialogs of Qt, in each language of the interface."""
    del scratch
    app = _app()
    said = []
    for language in INTERFACE_LANGUAGES:
        words = catalogue(language.code)
        texts = QtTexts(words)
        app.installTranslator(texts)
        try:
            heard = QCoreApplication.translate("QPlatformTheme", "Cancel")
        finally:
            app.removeTranslator(texts)
        if heard != words.text(QT_STRINGS["Cancel"]):
            incomplete(f"{language.code}: {heard}")
        said.append(heard)
    return ", ".join(said)


def _printers(scratch: Path) -> str:
    """Without its plugin the list is empty, as on a computer without printers."""
    del scratch
    _app()
    if name := _PRINTING.get(sys.platform):
        _load(name)
    return ", ".join(QPrinterInfo.availablePrinterNames()) or "this computer has none"


def _load(name: str) -> None:
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)
    loader = QPluginLoader(f"{folder}/{name}")
    if not loader.load():
        incomplete(loader.errorString())


def _is_blank(pixmap: QPixmap) -> bool:
    image = pixmap.toImage()
    return image.isNull() or not any(
        image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height())
    )


TRIALS: Final = (
    Trial("platforms", _platforms),
    Trial("pictures", _pictures),
    Trial("fonts of the screen", _fonts),
    Trial("Qt's own words", _own_words),
    Trial("printers", _printers),
)
