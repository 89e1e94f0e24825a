# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The section of this computer."""

from PySide6.QtWidgets import QWidget

from amstrat_desktop.ui.print_queue import Printer
from amstrat_desktop.ui.settings.computer.presenter import ComputerPresenter
from amstrat_desktop.ui.settings.computer.view import ComputerSection
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import set_language


def build(context: Context, printer: Printer) -> QWidget:
    """The section, filling itself."""
    view = ComputerSection()
    presenter = ComputerPresenter(
        view,
        context.runner,
        context.settings,
        context.safe,
        printer,
        speak=set_language,
        look=theme.apply,
        say=context.say,
    )
    view.presenter = presenter
    view.language_chosen.connect(presenter.choose_language)
    view.look_chosen.connect(presenter.choose_look)
    view.lock_chosen.connect(presenter.choose_lock)
    view.printer_chosen.connect(presenter.choose_printer)
    view.queues_wanted.connect(presenter.look_for_printers)
    view.remember_wanted.connect(presenter.remember)
    view.forget_wanted.connect(presenter.forget)
    presenter.load()
    return view
