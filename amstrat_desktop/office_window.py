# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The window of an open office: screens, finder and commands wired together.

Heavy, like `gate.py`: imported on the worker while somebody types a passphrase.
"""

import sys
from functools import partial
from pathlib import Path

from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.gate import Entered, Keys
from amstrat_desktop.services.rights import read_rights
from amstrat_desktop.ui import finder
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.shell.allowed import allowed
from amstrat_desktop.ui.shell.backup_watch import BackupWatch
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.new_version import NewVersion
from amstrat_desktop.ui.shell.screens import SCREENS
from amstrat_desktop.ui.shell.window import MainWindow
from amstrat_desktop.ui.translator import interface
from amstrat_desktop.window_commands import window_commands


def make_window(
    entered: Entered, runner: Runner, settings: SettingsFile, *, keeps_backups: bool = False
) -> MainWindow:
    """The window, on its first screen; not shown yet. keeps_backups: makes them by the clock."""

    def find(context: Context) -> None:
        commands = allowed(window_commands(window, context), context.rights)
        finder.build(context, commands=commands, parent=window).open()

    keys = Keys(entered, lambda: interface.words.code, settings.policy)
    window = MainWindow(
        SCREENS,
        runner=runner,
        work=entered.work,
        settings=settings,
        safe=keys,
        rights=entered.work.read(read_rights, actor=entered.work.actor),
        office=entered.name,
        find=find,
    )
    if keeps_backups:
        BackupWatch(window, runner, keys.vault, settings, entered.work.clock).start()
    if getattr(sys, "frozen", False):  # PyInstaller's word for the program of a package
        NewVersion(window, Path(sys.executable), partial(window.say, "info")).start()
    return window
