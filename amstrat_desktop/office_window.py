# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The window of an open office: screens, finder and commands wired together.

Heavy, like `gate.py`: imported on the worker while somebody types a passphrase.
"""

from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.gate import Entered, Keys
from amstrat_desktop.ui import finder
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.screens import SCREENS
from amstrat_desktop.ui.shell.window import MainWindow
from amstrat_desktop.ui.translator import interface
from amstrat_desktop.window_commands import window_commands


def make_window(entered: Entered, runner: Runner, settings: SettingsFile) -> MainWindow:
    """The window, on its first screen; not shown yet."""

    def find(context: Context) -> None:
        commands = tuple(window_commands(window, context))
        finder.build(context, commands=commands, parent=window).open()

    window = MainWindow(
        SCREENS,
        runner=runner,
        work=entered.work,
        settings=settings,
        safe=Keys(entered, lambda: interface.words.code),
        office=entered.name,
        find=find,
    )
    return window
