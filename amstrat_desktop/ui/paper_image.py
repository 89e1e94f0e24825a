# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Page pictures as Qt's images."""

from PySide6.QtGui import QImage

from amstrat_desktop.documents.raster import Picture


def image_of(picture: Picture) -> QImage:
    """A page as an image that owns its bytes."""
    return QImage(
        picture.rgb,
        picture.width,
        picture.height,
        picture.width * 3,
        QImage.Format.Format_RGB888,
    ).copy()
