# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every test of a screen begins in the light theme, at 100 %, in the source language."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import set_language


@pytest.fixture(autouse=True)
def _plain_interface(qapp: QApplication) -> Iterator[None]:
    if theme.choice != "light" or theme.percent != 100:
        theme.apply("light", 100)
    set_language("en")
    yield
    for window in qapp.topLevelWidgets():
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
