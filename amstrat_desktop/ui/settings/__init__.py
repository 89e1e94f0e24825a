# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The settings: of the office, of whoever works here, of this computer, and the keys."""

from PySide6.QtWidgets import QWidget

from amstrat_desktop.ui.print_queue import Printer
from amstrat_desktop.ui.printing import SystemPrinter
from amstrat_desktop.ui.settings.presenter import SettingsPresenter
from amstrat_desktop.ui.settings.sections import sections
from amstrat_desktop.ui.settings.view import SettingsView
from amstrat_desktop.ui.shell.allowed import allowed
from amstrat_desktop.ui.shell.context import Context


def build(context: Context) -> QWidget:
    """The screen, with its first section; context.go("settings", "security") opens another."""
    return build_with(context, SystemPrinter())


def build_with(context: Context, printer: Printer) -> QWidget:
    """The screen, for a printer."""
    parts = allowed(sections(printer), context.rights)
    view = SettingsView(parts, lambda section: section.build(context))
    presenter = SettingsPresenter(view, tuple(section.key for section in parts))
    view.presenter = presenter
    view.section_chosen.connect(presenter.open)
    presenter.start()
    return view
