# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Page pictures as Qt's images."""

from PySide6.QtGui import QImage

from amstrat_desktop.documents.raster import Picture


def image_of(picture: Picture) -> QImage:
    """A page as an image that owns its bytes."""
    return shared_image(picture).copy()


def shared_image(picture: Picture) -> QImage:
    """A page as an image over the picture's own bytes: a hundred megabytes at a printer's
    resolution are not copied. Keep the picture as long as the image.
    """
    return QImage(
        picture.rgb,
        picture.width,
        picture.height,
        picture.width * 3,
        QImage.Format.Format_RGB888,
    )
