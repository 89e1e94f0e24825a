# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The window of an open office: screens, finder and commands wired together.

Heavy, like `gate.py`: imported on the worker while somebody types a passphrase.
"""

from collections.abc import Callable, Iterator

from amstrat_desktop.base.lang import INTERFACE_LANGUAGES, _, verbatim
from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.gate import Entered, Keys
from amstrat_desktop.ui import finder
from amstrat_desktop.ui.finder import FinderCommand
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.screens import SCREENS
from amstrat_desktop.ui.shell.window import MainWindow
from amstrat_desktop.ui.translator import interface


def make_window(entered: Entered, runner: Runner, settings: SettingsFile) -> MainWindow:
    """The window, on its first screen; not shown yet."""

    def find(context: Context) -> None:
        finder.build(context, commands=tuple(_commands(window)), parent=window).open()

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


def _commands(window: MainWindow) -> Iterator[FinderCommand]:
    def opens(key: str) -> Callable[[], object]:
        return lambda: window.go(key)

    def speaks(code: str) -> Callable[[], object]:
        return lambda: window.choose_language(code)

    for screen in SCREENS:
        yield FinderCommand(screen.name, opens(screen.key), screen.icon, f"Ctrl+{screen.number}")
    yield FinderCommand(_("Lock"), window.lock, "lock", "Ctrl+Shift+L")
    for language in INTERFACE_LANGUAGES:
        yield FinderCommand(verbatim(language.endonym), speaks(language.code), "language")
