# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The section about the program."""

from PySide6.QtWidgets import QWidget

from amstrat_desktop.ui.clipboard import copy_openly
from amstrat_desktop.ui.settings.about.presenter import AboutPresenter
from amstrat_desktop.ui.settings.about.view import AboutSection
from amstrat_desktop.ui.shell.context import Context


def build(context: Context) -> QWidget:
    """The section, filling itself."""
    view = AboutSection()
    presenter = AboutPresenter(
        view,
        context.runner,
        context.safe,
        context.settings,
        say=context.say,
        copy=copy_openly,
    )
    view.presenter = presenter
    view.work_wanted.connect(presenter.show_work)
    view.copy_wanted.connect(presenter.copy_for_support)
    presenter.load()
    return view
