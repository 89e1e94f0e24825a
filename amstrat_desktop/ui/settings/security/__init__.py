# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The section of the keys."""

from PySide6.QtWidgets import QWidget

from amstrat_desktop.ui.print_queue import Printer
from amstrat_desktop.ui.settings.security.presenter import SecurityPresenter
from amstrat_desktop.ui.settings.security.view import SecuritySection
from amstrat_desktop.ui.shell.context import Context


def build(context: Context, printer: Printer) -> QWidget:
    """The section; it holds nothing until somebody types."""
    view = SecuritySection()
    presenter = SecurityPresenter(
        view,
        context.runner,
        context.settings,
        context.safe,
        printer,
        say=context.say,
    )
    view.presenter = presenter
    view.passphrase.new.estimate_wanted.connect(presenter.estimate)
    view.passphrase.change_wanted.connect(presenter.change_passphrase)
    view.code.code_wanted.connect(presenter.make_code)
    view.code.queues.refresh_wanted.connect(presenter.look_for_printers)
    view.code.print_wanted.connect(presenter.print_code)
    return view
