# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Draws `resources/app-icon.svg` in the sizes that desktops ask for.

python packaging/make_app_icon.py
"""

import os
from pathlib import Path
from typing import Final

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

RESOURCES: Final = Path(__file__).resolve().parent.parent / "resources"
SIZES: Final = (16, 24, 32, 48, 64, 128, 256)


def main() -> None:
    """One PNG a size, and the Windows icon with all of them."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    renderer = QSvgRenderer(str(RESOURCES / "app-icon.svg"))
    folder = RESOURCES / "app-icon"
    folder.mkdir(exist_ok=True)
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        image.save(str(folder / f"{size}.png"))
    application.quit()
    largest = Image.open(folder / f"{SIZES[-1]}.png")
    largest.save(folder / "app.ico", sizes=[(size, size) for size in SIZES])


if __name__ == "__main__":
    main()
