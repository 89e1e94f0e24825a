# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The walk through the sections of the settings that one's role sees."""

from collections.abc import Iterator
from typing import Final

from amstrat_desktop.tour.known import Stop, Waits
from amstrat_desktop.ui.settings.view import SettingsView
from amstrat_desktop.ui.shell.window import MainWindow

_SETTINGS: Final = "settings"


def setting_stops(window: MainWindow, wait: Waits) -> Iterator[Stop]:
    """A name for each picture, and the window, drawn."""
    window.go(_SETTINGS)
    (view,) = window.findChildren(SettingsView)
    for key in view.list.buttons:
        window.go(_SETTINGS, key)
        wait()
        yield key, window
