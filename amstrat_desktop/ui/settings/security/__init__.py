# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The section of the keys."""

from PySide6.QtWidgets import QWidget

from amstrat_desktop.services.rights import Right
from amstrat_desktop.ui.print_queue import Printer
from amstrat_desktop.ui.settings.rekeyed_dialog import show_rekeyed
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
        rekeyed=lambda outcome: show_rekeyed(view, outcome, context.lock),
    )
    view.show_what_may_be_done(keys_of_all=context.rights.may(Right.EDIT_STAFF))
    view.presenter = presenter
    view.passphrase.new.estimate_wanted.connect(presenter.estimate)
    view.passphrase.change_wanted.connect(presenter.change_passphrase)
    view.code.code_wanted.connect(presenter.make_code)
    view.key.renew_wanted.connect(presenter.renew_key)
    view.code.queues.refresh_wanted.connect(presenter.look_for_printers)
    view.code.print_wanted.connect(presenter.print_code)
    return view
